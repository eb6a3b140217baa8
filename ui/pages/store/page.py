"""The Store page: what holds the center's rows, backed up now, its laws checked now, and who is at it."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QStandardPaths, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QListView, QVBoxLayout, QWidget

from qualcenter.clock import SystemClock
from qualcenter.domain.rights import Right
from ui.actions.action import STORE
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import marked, say
from ui.left_behind import LEFT_BEHIND, left_behind_sheet
from ui.long_work import Reins
from ui.pages.page import Page
from ui.pages.store import store_words
from ui.pages.store.long_deed import LongDeed
from ui.pages.store.reading import KeptHere, Seen, checked, kept_here, seen
from ui.pages.store.view import StoreView
from ui.widgets.painting import Run

if TYPE_CHECKING:
    from qualcenter.queries.laws import LawsFound
    from qualcenter.services.store_keeping import BackedUp, StoreStanding

LOOK_EVERY_MS = 250
"""How often long work is asked how far it is."""
LOOK_AGAIN_EVERY = 15
"""Seconds after which the store is read again: every figure of it, by counting."""


class StorePage(Page):
    """Shows the store to operations, who tend it, and to managers, who read."""

    where = STORE
    title = marked("Store")

    def __init__(self, desk: Desk) -> None:
        """Build it; the store is read when it is shown."""
        super().__init__(desk)
        self.setObjectName("storePage")
        self.view = StoreView(desk.look, desk.core.clock.now, SystemClock().now)
        self.backing_up = LongDeed(desk.background, self)
        self.checking = LongDeed(desk.background, self)
        self.seen: Seen | None = None
        self.found: LawsFound | None = None
        self._tends = desk.actor.may(Right.TEND_STORE)
        self._told_backup = self._told_check = ""
        self._backup_failed = False
        self._seconds = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._follow)
        self._connect()
        self._show_lists()
        self._show_backup()
        self._show_laws()

    def refresh(self) -> None:
        """Read the store, and what this computer keeps without it."""
        background, core = self.desk.background, self.desk.core
        background.read("store.here", partial(kept_here, core), self._show_here, self.failed)
        background.read("store", partial(seen, core), self._show, self.failed)

    def tick(self) -> None:
        """Read again from time to time: nobody announces who comes and goes."""
        self._seconds += 1
        if self._seconds % LOOK_AGAIN_EVERY == 0:
            self.refresh()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what a key of this page says."""
        acts: dict[str, Callable[[], object]] = {
            "store_back_up": self._back_up,
            "store_check": self._check,
            "store_stop": self._stop,
            "store_left_behind": self._show_left_behind,
            "store_journey": self._show_journey,
            "store_next": partial(self._step, 1),
            "store_previous": partial(self._step, -1),
        }
        do = acts.get(action)
        if do is None:
            return False
        do()
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work now."""
        running = (("store_stop", say("Stop")),) if self.backing_up.running or self.checking.running else ()
        back_up = (("store_back_up", say("Back up now…")),) if self._tends and not running else ()
        return (
            *running,
            *back_up,
            ("store_check", say("Check the laws")),
            ("store_left_behind", say("Left behind")),
            ("keys", say("All keys")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return the filled button, the check, what it found and who is there, those that are seen."""
        view = self.view
        every = (view.backup.main, view.backup.kept, view.check, view.broken, view.connected)
        return tuple(one for one in every if one.isVisible() and one.isEnabled())

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Show the journey of a lead that was left behind."""
        if sheet == LEFT_BEHIND and act.isdigit():
            self.journey_wanted.emit(int(act))

    def ask_place(self, wished: Path) -> Path | None:
        """Ask where to write; None when the person thought better of it."""
        # A file that is there is refused in our own words: nothing is ever written over.
        given = QFileDialog.getSaveFileName(
            self, say("Back up into"), str(wished), options=QFileDialog.Option.DontConfirmOverwrite
        )
        return Path(given[0]) if given[0] else None

    def _connect(self) -> None:
        view = self.view
        view.backup.pressed.connect(self._pressed)
        for button in (view.check, view.left_behind):
            button.clicked.connect(self._button_pressed)
        view.broken.activated.connect(self._opened)
        for deed in (self.backing_up, self.checking):
            deed.changed.connect(self._changed_deed)
        self.backing_up.ended.connect(self._backed_up)
        self.backing_up.failed.connect(self._not_backed_up)
        self.checking.ended.connect(self._checked)
        self.checking.failed.connect(self._not_checked)

    def take_changes(self, ids: frozenset[int] | None) -> None:
        """Leave what leads do to the next look: counting a whole store at each act would be too much."""
        self._stale = self._stale or not self.isVisible()

    @Slot(str)
    def _pressed(self, action: str) -> None:
        self.act(action, with_alt=True)

    @Slot()
    def _button_pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.act(button.objectName(), with_alt=True)

    @Slot(object)
    def _show(self, now: Seen) -> None:
        self.answered.emit()
        self.seen = now
        view, standing = self.view, now.standing
        facts = {
            "kind": store_words.kind(standing),
            "place": (standing.place, "text"),
            "version": store_words.version(standing),
            "size": store_words.size(standing),
            "counts": store_words.counts(standing),
            "jobs": store_words.jobs(standing),
        }
        for name, (words, token) in facts.items():
            view.facts.show_fact(name, words, token)
        told, why = store_words.warning(standing)
        view.warning.show_words(told, why=why)
        view.connected.lines.show(now.connected)
        view.backup.kept.lines.show(now.backups)
        view.left_behind.setText(say("{count} left behind", count=len(now.left_behind)))
        view.left_behind.updateGeometry()
        self._show_lists()
        self._show_backup()

    @Slot(object)
    def _show_here(self, kept: KeptHere) -> None:
        self.view.here.show_fact("key", *store_words.key_home(kept))
        self.view.here.show_fact("waiting", *store_words.waiting(kept))

    def _show_lists(self) -> None:
        view = self.view
        broken, connected, kept = (bool(one.lines.rows) for one in (view.broken, view.connected, view.backup.kept))
        view.show_lists(broken=broken, connected=connected, kept=kept)

    def _show_backup(self) -> None:
        deed, standing = self.backing_up, self._standing()
        heading = store_words.last_backup(standing) if standing else say("Backup")
        about = store_words.about_backups(standing) if standing else ""
        told = say("Backing up") if deed.running else self._told_backup
        if not self._tends:
            told = say("Backups are made by whoever tends the store: operations.")
        share = deed.reins.share if deed.running else None
        self.view.backup.show_state(heading, told, about, share=share, can=self._tends, wrong=self._backup_failed)

    def _show_laws(self) -> None:
        deed, view = self.checking, self.view
        heading = say("Checking") if deed.running else store_words.laws_heading(self.found)
        wrong = self.found is not None and not self.found.hold and not deed.running
        view.laws_heading.show_runs(Run(heading, 13, 600, "danger" if wrong else "text"))
        view.bar.setVisible(deed.running)
        view.laws_told.setText(self._law_sentence())
        view.laws_told.setVisible(bool(view.laws_told.text()))
        view.check.setText(say("Stop") if deed.running else say("Check now"))
        view.check.updateGeometry()
        view.check.update()

    def _law_sentence(self) -> str:
        if self.checking.running:
            reins = self.checking.reins
            if not reins.total:
                return say("The database itself")
            return say("{count} journeys replayed", count=reins.done)
        if self._told_check or self.found is None:
            return self._told_check
        faults = [f"{one.where}: {store_words.fault(one.what)}" for one in self.found.faults]
        return "\n".join((*faults, store_words.laws_details(self.found, self.desk.core.clock.now())))

    @Slot()
    def _changed_deed(self) -> None:
        if self.backing_up.running or self.checking.running:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_backup()
        self._show_laws()
        self.hints_changed.emit()

    @Slot()
    def _follow(self) -> None:
        """Show how far it is, on the page and in the status bar."""
        if self.backing_up.running:
            share = self.backing_up.reins.share
            self.view.backup.bar.show_share(share)
            self.told.emit(say("Backing up: {percent} %", percent=round(share * 100)), "")
        if self.checking.running:
            self.view.bar.show_share(self.checking.reins.share)
            self.view.laws_told.setText(self._law_sentence())

    def _back_up(self) -> None:
        if not self._tends:
            self.told.emit(say("Backups are made by whoever tends the store: operations."), "warn")
            return
        if self.backing_up.running:
            return
        file = self.ask_place(self._wished_place())
        if file is None:
            return
        keeping, actor = self.desk.core.store_keeping, self.desk.actor

        def work(reins: Reins) -> object:
            return keeping.back_up(actor, file, reins.progress, reins.stops)

        self._told_backup, self._backup_failed = "", False
        self.backing_up.begin(work)

    def _wished_place(self) -> Path:
        """Return a name that is not taken, beside the last backup where that folder is on this computer."""
        standing = self._standing()
        last = standing.last_backup if standing else None
        folder = last.file.parent if last is not None and last.file.parent.is_dir() else _documents()
        at = datetime.now().astimezone()
        return folder / f"qualcenter-{at:%Y-%m-%d-%H%M}.db"

    def _standing(self) -> "StoreStanding | None":
        return self.seen.standing if self.seen else None

    @Slot(object)
    def _backed_up(self, made: "BackedUp | None") -> None:
        if made is None:
            self._told_backup = say("Stopped: no file was written.")
            self.told.emit(self._told_backup, "warn")
            return
        # The refreshed panel says where the last one is.
        self.told.emit(say("{count} leads are in {file}.", count=made.leads, file=made.file), "ok")
        self.refresh()

    @Slot(object)
    def _not_backed_up(self, fault: Exception) -> None:
        self._told_backup, self._backup_failed = say("No backup was made. {why}", why=wrong_of(fault).words), True
        self.told.emit(self._told_backup, "wrong")

    def _check(self) -> None:
        if self.checking.running:
            self.checking.stop()
            return
        self._told_check = ""
        self.checking.begin(partial(checked, self.desk.core))

    def _stop(self) -> None:
        for deed in (self.backing_up, self.checking):
            deed.stop()

    @Slot(object)
    def _checked(self, found: "LawsFound | None") -> None:
        if found is None:
            self._told_check = say("Stopped before all was looked at.")
            self.told.emit(self._told_check, "warn")
            return
        self.found = found
        self.view.broken.lines.show(found.broken)
        self._show_lists()
        if found.broken:
            self.view.broken.setCurrentIndex(self.view.broken.lines.index(0, 0))
            self.view.broken.setFocus()
        self.told.emit(store_words.laws_heading(found), "ok" if found.hold else "wrong")

    @Slot(object)
    def _not_checked(self, fault: Exception) -> None:
        self._told_check = say("Not checked. {why}", why=wrong_of(fault).words)
        self.told.emit(self._told_check, "wrong")

    def _show_left_behind(self) -> None:
        rows = self.seen.left_behind if self.seen else ()
        self.sheet_wanted.emit(left_behind_sheet(rows, self.desk.core.clock.now()))

    @Slot(QModelIndex)
    def _opened(self, _index: QModelIndex) -> None:
        self._show_journey()

    def _show_journey(self) -> None:
        row = self.view.broken.chosen()
        if row is not None and row.lead_id is not None:
            self.journey_wanted.emit(row.lead_id)

    def _step(self, step: int) -> None:
        view = self.view
        lists: tuple[QListView, ...] = (view.broken, view.connected, view.backup.kept)
        seen = [one for one in lists if one.isVisible()]
        chosen = next((one for one in seen if one.hasFocus()), seen[0] if seen else None)
        if chosen is None:
            return
        place = chosen.currentIndex().row() + step
        if 0 <= place < chosen.model().rowCount():
            chosen.setCurrentIndex(chosen.model().index(place, 0))


def _documents() -> Path:
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(found) if found else Path.home()
