"""Every act of the page: done at once, or asked for first by a sheet of reasons or a few lines to fill in."""

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from qualcenter.domain.rights import Actor
from qualcenter.queries.consents import ConsentPage
from qualcenter.queries.contacts import RestingRow
from qualcenter.services.suppression import Unwanted, WishRow
from ui import words
from ui.language import locale, say
from ui.pages.contacts.deeds import ContactDeeds, Written
from ui.pages.contacts.lists import RowWords, purge_choices, target_words
from ui.pages.page import Form, Sheet, SheetRow
from ui.typed_when import read_day, why_no_day

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

WAKE, WISH, ERASE, NURTURE, PURGE = (
    "contacts_wake",
    "contacts_wish",
    "contacts_erase",
    "contacts_nurture",
    "contacts_purge",
)

Leads = tuple[int, ...]


class Acting(QObject):
    """Does acts on what was selected when they were asked for, whatever is selected by then."""

    def __init__(self, parent: QWidget, deeds: ContactDeeds, told: RowWords) -> None:
        """Ask above the page and write by these deeds."""
        super().__init__(parent)
        self._page = parent
        self.deeds = deeds
        self._told = told
        self._leads: Leads = ()
        self._person: ConsentPage | None = None

    def do(
        self, action: str, rows: list[RestingRow], page: ConsentPage | None, wish: WishRow | None
    ) -> Form | Sheet | None:
        """Do an act on what is selected, or give what has to be asked first."""
        if rows:
            return self._on_leads(action, rows)
        if page is not None:
            return self._on_person(action, page)
        if action == "contacts_add":
            return self.ask_wish()
        if wish is not None:
            self.deeds.write(partial(_lifted if action == "contacts_lift" else _firm_purged, row=wish))
        return None

    def _on_leads(self, action: str, rows: list[RestingRow]) -> Form | Sheet | None:
        leads = tuple(row.lead_id for row in rows)
        self._leads = leads
        match action:
            case "contacts_wake_on":
                return self.ask_wake(rows)
            case "contacts_nurture":
                return self.ask_nurture()
            case "contacts_purge":
                return self.ask_purge()
            case "contacts_review":
                self.deeds.act(lambda core, actor: core.tending.review(actor, leads))
            case "contacts_wake":
                self.deeds.act(lambda core, actor: core.tending.wake(actor, leads))
        return None

    def _on_person(self, action: str, page: ConsentPage) -> Form | None:
        person = page.person_id
        match action:
            case "contacts_mail":
                self.deeds.act(lambda core, actor: core.tending.withdraw(actor, person, "email"))
            case "contacts_calls":
                self.deeds.act(lambda core, actor: core.tending.withdraw(actor, person, "phone"))
            case "contacts_export":
                self._write_file(page)
            case "contacts_erase":
                return self.ask_erase(page)
        return None

    def ask_wake(self, rows: list[RestingRow]) -> Form:
        """Ask for another day."""
        usual = rows[0].wake_at
        hint = words.here(usual).date().isoformat() if usual else "2027-01-15"
        title = say("Wake {count} leads on another day", count=len(rows))
        return Form(WAKE, title, say("Change the wake"), (("when", say("Day"), hint),), stays=True)

    def ask_nurture(self) -> Sheet:
        """Ask why contacts rest."""
        rules = self._told.rules
        reasons = rules.nurture.reasons.values() if rules else ()
        lines = tuple(
            SheetRow(one.label, detail=self._told.track(one.track), act=one.code)
            for one in reasons
            if not one.needs_date
        )
        return Sheet(
            NURTURE,
            say("Why do they rest?"),
            say("The reason decides on the track and the wake."),
            lines,
            numbered=True,
        )

    def ask_purge(self) -> Sheet:
        """Ask why leads are taken out."""
        rules = self._told.rules
        lines = tuple(SheetRow(label, act=code) for code, label in (purge_choices(rules) if rules else ()))
        return Sheet(PURGE, say("Why are they taken out?"), say("A new raise opens them again."), lines, numbered=True)

    def chosen(self, sheet: str, code: str) -> None:
        """Do what a reason was asked for."""
        leads = self._leads
        if sheet == NURTURE:
            self.deeds.act(lambda core, actor: core.tending.nurture(actor, leads, code))
        elif sheet == PURGE:
            self.deeds.act(lambda core, actor: core.tending.purge(actor, leads, code))

    def ask_wish(self) -> Form:
        """Ask who must not be called."""
        fields = (
            ("number", say("Number"), "+49 30 1234567"),
            ("email", say("E-mail"), say("names the person behind it")),
            ("company", say("Company"), say("the whole firm")),
            ("asked_by", say("Asked by"), say("who asked")),
            ("reason", say("Reason"), ""),
        )
        return Form(WISH, say("Whom not to call"), say("In force at once"), fields, stays=True, blank=exactly_one())

    def ask_erase(self, page: ConsentPage) -> Form:
        """Ask for the name, typed by hand: nothing brings an erased person back."""
        self._person = page
        title = say("Erase everything held on {name}", name=page.person)
        hint = say("type: {name}", name=page.person)
        return Form(ERASE, title, say("Erase for good"), (("name", say("Name"), hint),), stays=True)

    def filled(self, form: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
        """Do what a form says; gives why not, and the fields to mend, both empty when it is on its way."""
        if form == WAKE:
            typed = values["when"]
            day = words.day_typed(typed) or read_day(typed, words.here(self._told.now()).date())
            if day is None:
                return why_no_day(typed), ("when",)
            leads, when = self._leads, day.isoformat()
            self.deeds.act(lambda core, actor: core.tending.wake_on(actor, leads, when))
        elif form == WISH:
            return self._add_wish(values)
        elif form == ERASE and self._person is not None:
            if values["name"].strip().casefold() != self._person.person.strip().casefold():
                return say("That is another name. Nothing was erased."), ("name",)
            self.deeds.write(partial(_erased, person_id=self._person.person_id))
        return "", ()

    def _write_file(self, page: ConsentPage) -> None:
        """Write what is held on a person into a file that is asked for."""
        chosen = self.ask_file(_documents() / f"person-{page.person_id}.json")
        if chosen:
            self.deeds.write(partial(_written_file, person_id=page.person_id, file=Path(chosen)))

    def ask_file(self, file: Path) -> str:
        """Ask for a file with the system's dialog; empty when the person thought better of it."""
        return QFileDialog.getSaveFileName(self._page, say("Where to write it"), str(file), "JSON (*.json)")[0]

    def _add_wish(self, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
        given = [name for name in ("number", "email", "company") if values[name].strip()]
        if len(given) != 1:
            return exactly_one(), ("number",)
        number, email, company, asked_by, reason = (
            values[name].strip() for name in ("number", "email", "company", "asked_by", "reason")
        )
        country = QLocale.territoryToCode(locale().territory())
        whom = Unwanted(number, email, company, country, asked_by=asked_by, reason=reason)
        self.deeds.write(lambda core, actor: _added(core, actor, whom))
        return "", ()


def exactly_one() -> str:
    """Return what a wish needs."""
    return say("Name exactly one: a number, an e-mail or a company.")


def _added(core: "Core", actor: Actor, whom: Unwanted) -> Written:
    wish = core.suppression.add(actor, whom)
    told = say("Wish {wish} is in force", wish=wish)
    return Written(told, lambda core, actor: core.suppression.lift(actor, wish), wish)


def _lifted(core: "Core", actor: Actor, *, row: WishRow) -> Written:
    core.suppression.lift(actor, row.id)
    return Written(say("Lifted: {whom} may be called again. Leads that it ended stay ended.", whom=target_words(row)))


def _firm_purged(core: "Core", actor: Actor, *, row: WishRow) -> Written:
    purged = core.suppression.confirm_company(actor, row.company_id or 0)
    return Written(say("{count} leads of {company} were taken out.", count=len(purged), company=row.company))


def _erased(core: "Core", actor: Actor, *, person_id: int) -> Written:
    done = core.personal_data.erase(actor, person_id)
    told = say("Erased. History stays without the person.")
    if done.exports or done.backups:
        files = ", ".join(Path(one).name for one in (*(held.file or "" for held in done.exports), *done.backups) if one)
        told = say("Erased. These still hold the person: {files}.", files=files)
    return Written(told)


def _written_file(core: "Core", actor: Actor, *, person_id: int, file: Path) -> Written:
    held = core.personal_data.export(actor, person_id)
    growing = file.with_name(f".{file.name}.growing")
    growing.write_text(json.dumps(held, ensure_ascii=False, indent=2, default=str), encoding="utf-8")
    growing.chmod(0o600)
    growing.replace(file)
    return Written(say("What is held on this person is in {file}.", file=file))


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
