"""The Duplicates page: likely pairs side by side, merged with all history, told apart, or split again."""

import time
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from qualcenter.queries.comparison import ComparedPair
from qualcenter.queries.duplicates import DuplicateRow
from qualcenter.queries.joined import DecidedRow
from ui.actions.action import DUPLICATES
from ui.desk import Desk
from ui.failures import Fault, wrong_of
from ui.language import marked, said_in, say
from ui.pages.duplicates.deeds import Deed, PairDeeds, deed_words
from ui.pages.duplicates.lists import APART, LIKELY, LISTS, MERGED, PairRow, key_of, names_of, strength
from ui.pages.duplicates.view import DuplicatesView
from ui.pages.page import Page

LOOK_AGAIN_SECONDS = 120
"""Finding likely pairs weighs the whole store: what others change is looked at no more often than this."""


class DuplicatesPage(Page):
    """Lists pairs; one is shown side by side and decided by one key."""

    where = DUPLICATES
    title = marked("Duplicates")

    def __init__(self, desk: Desk) -> None:
        """Build it; pairs are looked for when it is shown."""
        super().__init__(desk)
        self.setObjectName("duplicatesPage")
        self.view = DuplicatesView(desk.look, desk.core.clock.now)
        self.deeds = PairDeeds(desk, self)
        self._which = LIKELY
        self._rows: dict[str, tuple[PairRow, ...] | None] = dict.fromkeys((LIKELY, MERGED, APART))
        self._pair: ComparedPair | None = None
        self._asked = 0
        self._place = 0
        self._back: tuple[int, int] | None = None
        self._read_at: float | None = None
        self._behind = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self.view)
        self.view.which.chosen.connect(self._choose_list)
        self.view.pressed.connect(self._pressed)
        self.view.pairs.selectionModel().currentChanged.connect(self._picked)
        self.deeds.done.connect(self._done)
        self.deeds.failed.connect(self._refused)
        self._show_list()

    def refresh(self) -> None:
        """Look for likely pairs and read what was decided."""
        self._read_at, self._behind = time.monotonic(), False
        found = self.desk.core.duplicates
        self.desk.background.read("duplicates.likely", found.likely_live_first, self._show_likely, self.failed)
        self.desk.background.read("duplicates.merged", found.joined.merged, self._show_merged, self.failed)
        self.desk.background.read("duplicates.apart", found.joined.apart, self._show_apart, self.failed)
        self._read_pair()

    def tick(self) -> None:
        """Look again for what others changed, from time to time."""
        if self._behind and time.monotonic() - (self._read_at or 0.0) >= LOOK_AGAIN_SECONDS:
            self.refresh()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Walk the pairs, decide on one, or take the last decision back."""
        match action:
            case "duplicate_next" | "duplicate_previous":
                self._step(1 if action == "duplicate_next" else -1)
            case "duplicate_first" | "duplicate_second":
                self._ask_for(0 if action == "duplicate_first" else 1)
            case "duplicate_main":
                self.act(
                    {LIKELY: "duplicate_merge", MERGED: "duplicate_split", APART: "duplicate_apart"}[self._which],
                    with_alt=with_alt,
                )
            case "duplicate_merge":
                self._merge()
            case "duplicate_split":
                self._split()
            case "duplicate_apart":
                self._tell_apart()
            case "duplicate_journey":
                self._show_journey()
            case "duplicate_which":
                codes = [code for code, _ in LISTS]
                self._choose_list(codes[(codes.index(self._which) + 1) % len(codes)])
            case "undo":
                if not self.deeds.undo():
                    self.told.emit(say("Nothing was decided here that could be taken back."), "warn")
            case _:
                return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that work on the list that is shown."""
        decide = {
            LIKELY: (("duplicate_main", say("Merge")), ("duplicate_apart", say("Not the same"))),
            MERGED: (("duplicate_main", say("Split")),),
            APART: (("duplicate_main", say("Perhaps the same")),),
        }[self._which]
        pair, row = self._pair, self._row()
        if pair is not None and row is not None and self._refusal(row):
            decide = decide[1:]
        free = pair is None or (not pair.why_not and pair.goes_on[0] != pair.goes_on[1])
        choose: tuple[tuple[str, str], ...] = ()
        if self._which == LIKELY and free:
            choose = (("duplicate_first duplicate_second", say("Which goes on")),)
        return (
            *decide,
            *choose,
            ("duplicate_next duplicate_previous", say("Next, previous")),
            ("keys", say("All keys")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list, the comparison and the filled button."""
        view = self.view
        every = (view.pairs, view.facts, view.main)
        return tuple(one for one in every if one.isVisible() and one.isEnabled())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keys go to the list."""
        super().showEvent(event)
        self.view.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_changes(self, ids: frozenset[int] | None) -> None:
        """Read the pair again when it is concerned; the whole store is weighed again later."""
        if not self.isVisible():
            self._stale = True
            return
        self._behind = True
        row = self._row()
        if row is not None and (ids is None or {row.first_lead, row.second_lead} & ids):
            self._read_pair()

    @Slot(object)
    def _show_likely(self, rows: tuple[DuplicateRow, ...]) -> None:
        self._show_rows(LIKELY, rows)

    @Slot(object)
    def _show_merged(self, rows: tuple[DecidedRow, ...]) -> None:
        self._show_rows(MERGED, rows)

    @Slot(object)
    def _show_apart(self, rows: tuple[DecidedRow, ...]) -> None:
        self._show_rows(APART, rows)

    def _show_rows(self, which: str, rows: tuple[PairRow, ...]) -> None:
        self.answered.emit()
        self._rows[which] = rows
        self.view.which.show_counts([len(self._rows[code] or ()) for code, _ in LISTS])
        if which == self._which:
            self._show_list()
            self._back = None

    @Slot(str)
    def _choose_list(self, which: str) -> None:
        self._which, self._place, self._back = which, 0, None
        self.view.which.choose(which)
        self._show_list()
        self.hints_changed.emit()

    def _show_list(self) -> None:
        """Show the rows of the chosen list; the pair that came back or was shown, else the next, is selected."""
        rows, view = self._rows[self._which], self.view
        before = self._row()
        view.pairs.lines.show(rows or ())
        if not rows:
            self._pair = None
            view.show_nothing(*self._nothing(looking=rows is None))
            return
        keys = [key_of(row) for row in rows]
        stays = self._back if self._back in keys else key_of(before) if before is not None else None
        place = keys.index(stays) if stays in keys else min(self._place, len(rows) - 1)
        if view.pairs.currentIndex().row() == place:
            self._read_pair()
        else:
            view.pairs.setCurrentIndex(view.pairs.lines.index(place, 0))
        focus = QApplication.focusWidget()
        # Whatever is seen and has the keys keeps them: it may be the palette above the page.
        if self.isVisible() and (focus is None or not focus.isVisible()):
            view.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing(self, *, looking: bool) -> tuple[str, str]:
        if looking:
            return say("Looking for likely pairs"), say("Numbers, companies and names of the whole store are compared.")
        if self._which == LIKELY:
            return say("No likely duplicates"), say(
                "People who share a number, a company or a mail domain and a name stand here."
            )
        if self._which == MERGED:
            return say("Nothing was merged"), say("Merged pairs stand here and can be split again.")
        return say("No pair was told apart"), say("Pairs that are two people stand here, and are not listed as likely.")

    def _row(self) -> PairRow | None:
        """The pair that is selected."""
        rows, place = self.view.pairs.lines.rows, self.view.pairs.currentIndex().row()
        return rows[place] if 0 <= place < len(rows) else None

    @Slot(QModelIndex)
    def _picked(self, index: QModelIndex) -> None:
        if index.isValid():
            self._place, self._asked, self._pair = index.row(), 0, None
            self._read_pair()

    def _read_pair(self) -> None:
        row = self._row()
        if row is not None:
            read = self.desk.core.duplicates.comparison.read
            work = partial(read, self.desk.actor, row.first_lead, row.second_lead)
            self.desk.background.read("duplicates.pair", work, self._show_pair, self.failed)

    @Slot(object)
    def _show_pair(self, pair: ComparedPair) -> None:
        row = self._row()
        shown = (pair.first.brief.lead_id, pair.second.brief.lead_id)
        if row is None or shown != (row.first_lead, row.second_lead):
            return
        self._pair = pair
        likely, can_choose = isinstance(row, DuplicateRow), pair.goes_on[0] != pair.goes_on[1]
        goes_on = pair.goes_on[self._asked] if likely else 0
        refusal = self._refusal(row)
        self.view.show_pair(pair, self._why(row), goes_on, refusal, can_choose=can_choose)
        main = {LIKELY: say("Merge"), MERGED: say("Split"), APART: say("Perhaps the same")}[self._which]
        self.view.show_acts(main, say("Not the same") if likely else "", can=not refusal)
        self.hints_changed.emit()

    def _refusal(self, row: PairRow) -> str:
        """Why the filled button does not work for this pair now, empty when it does."""
        pair = self._pair
        if pair is None or self._which == APART:
            return ""
        if isinstance(row, DecidedRow):
            if not row.can_be_split:
                return say("A later merge must be split first, or the person was erased since.")
            return said_in(pair.first.in_hand)
        return said_in(pair.why_not or pair.first.in_hand or pair.second.in_hand)

    def _why(self, row: PairRow) -> str:
        if isinstance(row, DuplicateRow):
            why = "; ".join(map(said_in, row.why))
            return say("{strength} one person: {why}.", strength=strength(row.points), why=why)
        if self._which == MERGED:
            return say("{names} are one lead with both histories.", names=names_of(row))
        return say("{names} are two people.", names=names_of(row))

    def _step(self, step: int) -> None:
        place = self.view.pairs.currentIndex().row() + step
        if 0 <= place < len(self.view.pairs.lines.rows):
            self.view.pairs.setCurrentIndex(self.view.pairs.lines.index(place, 0))

    def _ask_for(self, side: int) -> None:
        """Let the first or the second lead go on, where the rules leave a choice."""
        pair = self._pair
        if pair is None or self._which != LIKELY or not pair.goes_on[0]:
            return
        if pair.goes_on[0] == pair.goes_on[1] != (pair.first, pair.second)[side].brief.lead_id:
            self.told.emit(say("Only one of them can go on: the one that sales holds, or that is live."), "warn")
        self._asked = side
        self._show_pair(pair)

    def _merge(self) -> None:
        row, pair = self._row(), self._pair
        if self._which != LIKELY or row is None or pair is None:
            return
        if refusal := self._refusal(row):
            self.told.emit(refusal, "warn")
            return
        both = (row.first_lead, row.second_lead)
        self.deeds.do(Deed("merge", both[self._asked], both[1 - self._asked]))

    def _split(self) -> None:
        row = self._row()
        if self._which != MERGED or row is None:
            self.told.emit(say("Only merged pairs can be split: they stand in the list “Merged”."), "warn")
            return
        if refusal := self._refusal(row):
            self.told.emit(refusal, "warn")
            return
        self.deeds.do(Deed("split", row.first_lead, row.second_lead))

    def _tell_apart(self) -> None:
        row = self._row()
        if row is not None and self._which != MERGED:
            self.deeds.do(Deed("together" if self._which == APART else "apart", row.first_lead, row.second_lead))

    def _show_journey(self) -> None:
        row, pair = self._row(), self._pair
        if row is not None and pair is not None:
            self.journey_wanted.emit(pair.goes_on[self._asked] or row.first_lead)

    @Slot(str)
    def _pressed(self, action: str) -> None:
        self.act(action, with_alt=True)

    @Slot(object)
    def _done(self, deed: Deed) -> None:
        """Take the pair out of its list at once; the lists are read again behind it."""
        self.told.emit(deed_words(deed, self.desk.look.keys.shown("undo")), "ok")
        gone = {deed.first, deed.second}
        rows = self._rows[self._which]
        if rows is not None:
            self._rows[self._which] = tuple(row for row in rows if {row.first_lead, row.second_lead} != gone)
            self._show_list()
        self._back = (min(gone), max(gone)) if deed.undoes else None
        self.refresh()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        """Say a refusal beside the pair, and look at it again: it is not what it was when it was read."""
        self.failed(fault)
        wrong = wrong_of(fault)
        if wrong.fault is Fault.REFUSED:
            self.view.show_refusal(wrong.words)
