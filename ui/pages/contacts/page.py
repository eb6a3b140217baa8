"""The Contacts page: reviews, tracks and wakes of what rests, what people allowed, and who must not be called."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.consents import ConsentPage
from qualcenter.queries.contacts import PAGE, RestingCounts, RestingPage, RestingRow
from qualcenter.queries.search import FoundRow
from qualcenter.services.suppression import WishRow
from ui.actions.action import CONTACTS, IMPORT
from ui.desk import Desk
from ui.failures import Fault, wrong_of
from ui.language import marked, say
from ui.pages.contacts.acting import Acting
from ui.pages.contacts.deeds import ContactDeeds
from ui.pages.contacts.detail import Offer
from ui.pages.contacts.empty import below_words, chosen_words, nothing_words
from ui.pages.contacts.lists import (
    CONSENT,
    RESTING,
    REVIEW,
    SEGMENTS,
    TRACKS,
    WAKES,
    WISHES,
    Row,
    RowWords,
    key_of,
    track_choices,
)
from ui.pages.contacts.offers import of_consent, of_resting, of_wish
from ui.pages.contacts.telling import Lines, brief_lines, consent_lines, resting_lines, wish_lines
from ui.pages.contacts.view import ContactsView
from ui.pages.page import Form, Page, Sheet

GATHER_MS = 800
"""Changes of other desks within so long are one read."""
FOUND = 50
"""People a search lists."""


class ContactsPage(Page):
    """Lists what rests with marketing and what people asked for; one key acts on what is selected."""

    where = CONTACTS
    title = marked("Contacts")

    def __init__(self, desk: Desk) -> None:
        """Build it; lists are read when it is shown."""
        super().__init__(desk)
        self.setObjectName("contactsPage")
        self.words = RowWords(desk.core.clock.now)
        self.view = ContactsView(desk.look, self.words)
        self.deeds = ContactDeeds(desk, self)
        self.acting = Acting(self, self.deeds, self.words)
        self.segment = REVIEW
        self._limit, self._total = PAGE, 0
        self._rows: tuple[Row, ...] | None = None
        self._wants_keys = False
        self._made: tuple[str, int] | None = None
        self._consent: ConsentPage | None = None
        self._brief: BriefRow | None = None
        self._counts, self._wishes = RestingCounts(0, {}), 0
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(GATHER_MS)
        self._later.timeout.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.view)
        self._connect()
        self.show_segment(REVIEW)

    def refresh(self) -> None:
        """Read the shown list, the counts and the words of the Playbook again."""
        core, read = self.desk.core, self.desk.background.read
        read("contacts.rules", core.rules, self._show_rules, self.failed)
        read("contacts.counts", core.contacts.counts, self._show_counts, self.failed)
        read("contacts.wishes", core.suppression.list, self._show_wishes, self.failed)
        self._read_list()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Show a list, walk it, or do what is offered for what is selected."""
        shows = {f"contacts_show_{code}": code for code, _ in SEGMENTS}
        if action in shows:
            self.show_segment(shows[action])
        elif action == "contacts_find":
            self.show_segment(CONSENT)
            self.view.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.finder.selectAll()
        elif action == "contacts_track":
            self._next_track()
        elif action == "escape" and self.view.finder.hasFocus():
            self.view.into_list()
        elif action in ("contacts_next", "contacts_previous"):
            self.view.step(1 if action == "contacts_next" else -1)
        elif action == "undo":
            if not self.deeds.undo():
                self.told.emit(say("Nothing was done here that could be taken back."), "warn")
        elif action.startswith("contacts_"):
            self._do(action)
        else:
            return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what is offered now, and those that always work."""
        return self.view.hints()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the segments, what narrows the list, the list and the acts."""
        view = self.view
        every = (view.segments, view.finder, view.tracks.combo, view.rows, *view.detail.buttons[:1])
        shown = (one for one in every if one.isVisible() and one.isEnabled())
        return tuple(one.findChildren(QWidget)[0] if one is view.segments else one for one in shown)

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Do what a reason was asked for."""
        self.acting.chosen(sheet, act)

    def form_filled(self, form: str, values: dict[str, str]) -> None:
        """Do what a form says, or say below its line why not."""
        why, fields = self.acting.filled(form, values)
        if why:
            self.form_refused.emit(why, fields)

    def show_segment(self, segment: str) -> None:
        """Show another list."""
        self.segment = self.words.segment = segment
        self._limit, self._rows, self._consent = PAGE, None, None
        typed = self.view.finder.hasFocus()
        self.view.show_segment(segment)
        self._show_list(())
        if segment == CONSENT:
            # Letters of a name must not be keys that act on somebody.
            self.view.finder.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif typed:
            self.view.into_list()
        if self.isVisible():
            self._read_list()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys go to the list, or where a name is typed."""
        super().showEvent(event)
        self._wants_keys = True
        self.view.finder.setFocus() if self.segment == CONSENT else self.view.into_list()

    def take_changes(self, ids: frozenset[int] | None) -> None:
        """Gather what others change: with many desks something changes all the time."""
        if not self.isVisible():
            self._stale = True
        elif not self._later.isActive():
            self._later.start()

    def _connect(self) -> None:
        view = self.view
        view.segments.chosen.connect(self.show_segment)
        view.finder.textChanged.connect(self._search)
        view.finder.returnPressed.connect(self.view.into_list)
        view.tracks.picked.connect(self._track_picked)
        view.pressed.connect(self._pressed)
        view.rows.selectionModel().selectionChanged.connect(self._selected)
        view.rows.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.deeds.done.connect(self._done)
        self.deeds.wished.connect(self._wished)
        self.deeds.failed.connect(self._refused)

    def _read_list(self) -> None:
        contacts, read = self.desk.core.contacts, self.desk.background.read
        if self.segment == REVIEW:
            read("contacts.list", partial(contacts.review, self._limit), self._show_page, self.failed)
        elif self.segment == TRACKS:
            track = self.view.tracks.code()
            read("contacts.list", partial(contacts.on_track, track, self._limit), self._show_page, self.failed)
        elif self.segment == WAKES:
            read("contacts.list", partial(contacts.wakes, self._limit), self._show_page, self.failed)
        elif self.segment == CONSENT:
            self._search()
        else:
            read("contacts.wishes", self.desk.core.suppression.list, self._show_wishes, self.failed)

    @Slot()
    def _search(self, *_text: str) -> None:
        text = self.view.finder.text().strip()
        if self.segment == CONSENT and text:
            work = partial(self.desk.core.search.find, text, FOUND)
            self.desk.background.read("contacts.list", work, self._show_found, self.failed)
        elif self.segment == CONSENT:
            self.desk.background.forget("contacts.list")
            self._show_list(())

    @Slot(object)
    def _show_rules(self, rules: Rules) -> None:
        self.words.rules = rules
        self.view.rows.viewport().update()

    @Slot(object)
    def _show_counts(self, counts: RestingCounts) -> None:
        self._counts = counts
        self._show_figures()
        self.view.tracks.show_choices(track_choices(counts, self.words), self.view.tracks.code())

    def _show_figures(self) -> None:
        counts = self._counts
        self.view.segments.show_counts((counts.review, counts.nurtured, counts.nurtured, -1, self._wishes))

    @Slot(object)
    def _show_page(self, page: RestingPage) -> None:
        if self.segment in RESTING:
            self._total = page.total
            self._show_list(page.rows)

    @Slot(object)
    def _show_found(self, rows: tuple[FoundRow, ...]) -> None:
        if self.segment == CONSENT:
            self._total = len(rows)
            self._show_list(rows)

    @Slot(object)
    def _show_wishes(self, rows: tuple[WishRow, ...]) -> None:
        self._wishes = len(rows)
        self._show_figures()
        if self.segment == WISHES:
            self._total = len(rows)
            self._show_list(rows)

    def _show_list(self, rows: Sequence[Row]) -> None:
        """Show rows; those that were selected stay so, else the one that took the place of the first of them."""
        self.answered.emit()
        view, before = self.view.rows, {key_of(row) for row in self.view.selection()}
        place = max(0, view.currentIndex().row())
        fresh, self._rows = self._rows is None, tuple(rows)
        view.lines.show(rows)
        if not rows and self.segment != CONSENT:
            self.view.detail.show_offers(self._offers())
            self.view.show_nothing(*nothing_words(self.segment, self.desk))
            self.hints_changed.emit()
            return
        self.view.show_rows(below_words(self.segment, self.view.finder.text(), len(rows), self._total))
        if not {key_of(row) for row in self.view.selection()} or fresh:
            places = [n for n, row in enumerate(rows) if key_of(row) in before]
            self.view.select(places or [0 if fresh else min(place, len(rows) - 1)])
        made = [n for n, row in enumerate(rows) if key_of(row) == self._made]
        if made:
            self._made = None
            self.view.select(made)
        self._show_detail()
        if rows and self.isVisible():
            self.view.keep_keys(wanted=self._wants_keys and self.segment != CONSENT)
            self._wants_keys = False

    def _resting(self) -> list[RestingRow]:
        return [row for row in self.view.selection() if isinstance(row, RestingRow)]

    def _wish(self) -> WishRow | None:
        row = next(iter(self.view.selection()), None)
        return row if isinstance(row, WishRow) else None

    @Slot()
    def _selected(self, *_changes: object) -> None:
        self._consent = None
        self._show_detail()

    def _show_detail(self) -> None:
        """Show the selected row whole; what a person allowed is read for it."""
        detail, chosen = self.view.detail, self.view.selection()
        row = next(iter(chosen), None)
        if row is None:
            detail.show_detail("", chosen_words(self.segment), ())
        elif len(chosen) > 1:
            detail.show_detail(say("{count} leads", count=len(chosen)), say("What is done is done to all of them."), ())
        elif isinstance(row, RestingRow):
            below = ", ".join(filter(None, (row.company, say("lead {lead}", lead=row.lead_id))))
            detail.show_detail(row.person or say("No name"), below, self._told_of(row))
        elif isinstance(row, WishRow):
            detail.show_detail(self.words.told(row).head, "", wish_lines(row, self.words))
        else:
            self._show_person(row)
        detail.show_offers(self._offers())
        self.hints_changed.emit()

    def _told_of(self, row: RestingRow) -> Lines:
        """What is known of a lead; what it did is read for it."""
        lines, brief = resting_lines(row, self.words), self._brief
        if brief is not None and brief.lead_id == row.lead_id:
            return lines + brief_lines(brief, self.words)
        work = partial(self.desk.core.lead_brief.read, self.desk.actor, row.lead_id)
        self.desk.background.read("contacts.brief", work, self._show_brief, self.failed)
        return lines

    @Slot(object)
    def _show_brief(self, brief: BriefRow) -> None:
        self._brief = brief
        rows = self._resting()
        if len(rows) == 1 and rows[0].lead_id == brief.lead_id:
            self._show_detail()

    def _show_person(self, row: FoundRow) -> None:
        page = self._consent
        if page is None or page.person_id != row.person_id:
            self.view.detail.show_detail(row.person or say("No name"), row.company, ())
            work = partial(self.desk.core.contacts.consent, row.person_id)
            self.desk.background.read("contacts.consent", work, self._show_consent, self.failed)
            return
        self.view.detail.show_detail(page.person or say("No name"), page.company, consent_lines(page, self.words))

    @Slot(object)
    def _show_consent(self, page: ConsentPage) -> None:
        row = next(iter(self.view.selection()), None)
        if isinstance(row, FoundRow) and row.person_id == page.person_id:
            self._consent = page
            self._show_detail()

    def _offers(self) -> tuple[Offer, ...]:
        actor = self.desk.actor
        if self.segment in RESTING:
            return of_resting(self._resting(), self.segment, actor)
        if self.segment == CONSENT:
            return of_consent(self._consent, actor) if self._consent is not None else ()
        return of_wish(self._wish(), actor)

    def _do(self, action: str) -> None:
        """Do an act that is offered for what is selected; any other is told as not possible here."""
        offered = [one.action for one in self._offers()]
        if action == "contacts_main" and offered and not self._offers()[0].plain:
            action = offered[0]
        if action not in offered:
            self.told.emit(say("That is not possible for what is selected, or not yours to do."), "warn")
            return
        if action == "contacts_journey":
            self._show_journey()
        elif action == "contacts_import":
            self.lead_wanted.emit(0, IMPORT)
        else:
            asked = self.acting.do(action, self._resting(), self._consent, self._wish())
            if isinstance(asked, Form):
                self.form_wanted.emit(asked)
            elif isinstance(asked, Sheet):
                self.sheet_wanted.emit(asked)

    def _show_journey(self) -> None:
        rows = self._resting()
        lead = rows[0].lead_id if rows else self._consent.lead_id if self._consent else None
        if lead is not None:
            self.journey_wanted.emit(lead)

    @Slot(str, str)
    def _track_picked(self, _name: str, _code: str) -> None:
        self._limit, self._rows = PAGE, None
        self._read_list()

    def _next_track(self) -> None:
        if self.segment != TRACKS:
            self.show_segment(TRACKS)
            return
        combo = self.view.tracks.combo
        combo.setCurrentIndex((combo.currentIndex() + 1) % max(1, combo.count()))
        self._track_picked("track", self.view.tracks.code())

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        """Read more when the end of the list is reached."""
        bar, rows = self.view.rows.verticalScrollBar(), self.view.rows.lines.rows
        if value >= bar.maximum() > 0 and self.segment in RESTING and self._limit <= len(rows) < self._total:
            self._limit = len(rows) + PAGE
            self._read_list()

    @Slot(str)
    def _pressed(self, action: str) -> None:
        self.act(action, with_alt=True)

    @Slot(str)
    def _done(self, told: str) -> None:
        self.form_done.emit()
        self.told.emit(told, "ok")
        self._consent = self._brief = None
        self.refresh()

    @Slot(int)
    def _wished(self, wish: int) -> None:
        """Go to a wish that was added, once it is in the list."""
        self._made = ("wish", wish)
        self._wants_keys = True

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        wrong = wrong_of(fault)
        self.failed(fault)
        if wrong.fault is Fault.REFUSED:
            self.form_refused.emit(wrong.words, getattr(fault, "missing", ()))
