"""The Board page: everybody's leads by deadline, what is late, and moving leads between people."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from qualcenter.queries.board_rows import BoardCard, BoardChange, BoardDay, BoardPage, BoardSeat, By
from qualcenter.queries.broken_laws import BrokenLaw
from ui.actions.action import BOARD
from ui.desk import Desk
from ui.language import marked, say
from ui.left_behind import LEFT_BEHIND, left_behind_sheet
from ui.pages.board.chosen import Chosen
from ui.pages.board.column import Column, cards_of
from ui.pages.board.columns import Columns
from ui.pages.board.loading import LoadingBoard
from ui.pages.board.lot import Lot
from ui.pages.board.taking_in import same_people, with_change
from ui.pages.board.top_line import Figures, TopLine
from ui.pages.page import Page
from ui.widgets.empty_state import EmptyState

BLOCKS_AFTER_MS = 150
REST_AFTER_MS = 30
"""Milliseconds until the first sight is painted and the rest of the board is read."""
SEATS_EVERY, WHOLE_EVERY = 5, 30
"""Seconds after which people are looked at again, and after which everything is."""
MOST_IN_PLACE = 150
"""Changes of so many leads at once are taken in; of more, the board is read again."""


class BoardPageView(Page):
    """Shows the board of a team lead's team, or of the whole center."""

    where = BOARD
    title = marked("Board")

    def __init__(self, desk: Desk) -> None:
        """Build the frame; the columns come with the first read."""
        super().__init__(desk)
        self.setObjectName("boardPage")
        self.chosen = Chosen(self)
        self.top = TopLine(desk.look)
        self.columns = Columns(desk.look, self.chosen, desk.core.clock.now, self._carried)
        self.lot = Lot(desk, self, self.chosen, self.columns)
        self._loading, self._empty = LoadingBoard(desk.look), EmptyState(desk.look)
        self.board: BoardPage | None = None
        self._by = By.REP
        self._day: BoardDay | None = None
        self._left: tuple[BrokenLaw, ...] | None = None
        self._touched: set[int] = set()
        self._reading = self._moved = self._grouped = self._sighting = False
        self._seconds = 0
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the whole board again; the first time a first sight of it."""
        core, actor, by = self.desk.core, self.desk.actor, self._by
        if self._sighting:
            return
        if self.board is None and by is By.REP:
            # Whatever changes meanwhile is in the whole board, which is read right after this.
            self._sighting = True
            first = partial(core.board.page, actor, by, first=True)
            self.desk.background.read("board.first", first, self._show_first, self._sight_failed)
            QTimer.singleShot(BLOCKS_AFTER_MS, self, self._show_blocks)
        else:
            self.desk.background.read("board", partial(core.board.page, actor, by), self._show, self.failed)

    def tick(self) -> None:
        """Let the clocks go on, and look at people and figures again from time to time."""
        self._seconds += 1
        self.columns.tick()
        self._show_figures()
        if self._seconds % WHOLE_EVERY == 0:
            self._read_day()
            self.refresh()
        elif self._seconds % SEATS_EVERY == 0:
            self._read_change()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Choose, move, spread, undo, or group otherwise."""
        acts: dict[str, Callable[[], object]] = {
            "board_next": partial(self._step, 1),
            "board_previous": partial(self._step, -1),
            "board_open": self._open_current,
            "board_journey": self._open_journey,
            "board_late": self.lot.choose_late,
            "board_move": self.lot.ask_taker,
            "board_accept": self.lot.accept,
            "board_spread": self.lot.spread,
            "board_by": self._group_next,
            "board_left_behind": self._show_left_behind,
            "undo": self.lot.moving.undo,
            "escape": self.lot.let_go,
        }
        do = acts.get(action)
        if do is None:
            return False
        do()
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page."""
        return (
            ("Space", say("Choose")),
            ("board_late", say("Late ones")),
            ("board_move", say("Move to…")),
            ("board_spread", say("Spread evenly")),
            ("keys", say("All keys")),
        )

    def figures(self) -> tuple[tuple[str, str], ...]:
        """Return whose board it is and how many are on shift, for the top bar."""
        board = self.board
        if board is None:
            return ()
        return ((board.team or say("All teams"), say("{count} on shift", count=board.on_shift)),)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the column with the keys, the line above and the bar below."""
        here = self.columns.here() or self.columns.most_late()
        column = (here.list,) if here is not None else ()
        choose = self.lot.bar.choose
        bar = (choose,) if choose.isVisible() else ()
        return (*column, self.top.left_behind, *bar)

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Show the journey of a lead that was left behind."""
        if sheet == LEFT_BEHIND and act.isdigit():
            self.journey_wanted.emit(int(act))

    def _carried(self) -> int:
        return len(self.lot.carried)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for one in (QWidget(), self._loading, self.columns, self._empty):
            self._stack.addWidget(one)
        self._empty.show_words(
            say("Nobody refines leads yet"), say("As soon as people are added, each has a column here.")
        )
        above = QVBoxLayout()
        above.setContentsMargins(16, 10, 16, 14)
        above.setSpacing(10)
        above.addWidget(self.top)
        above.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above, 1)
        whole.addWidget(self.lot.bar)

    def _connect(self) -> None:
        self.columns.made.connect(self._made)
        self.lot.bar.pressed.connect(self._bar_pressed)
        self.top.grouped.connect(self._group)
        self.top.left_behind_pressed.connect(self._show_left_behind)
        self.top.spread_pressed.connect(self.lot.spread)
        self.lot.done.connect(self._done)
        self.lot.refused.connect(self._refused)
        self.lot.told.connect(self._warn)
        self.chosen.changed.connect(self.hints_changed)

    @Slot(object)
    def _made(self, column: Column) -> None:
        column.dropped.connect(self.lot.dropped)
        column.list.opened.connect(self._open)
        column.list.unfold_wanted.connect(self._unfold)
        column.list.drag_wanted.connect(self.lot.drag)

    def take_changes(self, ids: frozenset[int] | None) -> None:
        """Take a few leads in where they are, and read the board again for many."""
        if not self.isVisible():
            self._stale = True
        elif ids is None or len(ids) > MOST_IN_PLACE or self._by is not By.REP or self.board is None:
            self.refresh()
        else:
            self._touched |= ids
            self._read_change()

    def _read_change(self) -> None:
        if self._reading or self.board is None:
            return
        self._reading, asked = True, frozenset(self._touched)
        self._touched.clear()
        work = partial(self.desk.core.board.change, self.desk.actor, asked)
        self.desk.background.read("board.change", work, self.take_in, self._change_failed)

    def _read_day(self) -> None:
        core, actor = self.desk.core, self.desk.actor
        self.desk.background.read("board.day", partial(core.board.day, actor), self._show_day, self.failed)
        self.desk.background.read("board.left", core.board.left_behind, self._show_left, self.failed)

    @Slot(object)
    def _show_first(self, page: BoardPage) -> None:
        self._sighting = False
        if self.board is None and self._by is By.REP:
            self._show(page)
            here = self.columns.most_late()
            if here is not None and self.isVisible():
                self.columns.go_to(here, 0)
        # The rest is read beside the painting otherwise, and both take turns.
        QTimer.singleShot(REST_AFTER_MS, self, self._read_rest)

    @Slot()
    def _read_rest(self) -> None:
        self.refresh()
        self._read_day()

    @Slot(object)
    def _show(self, page: BoardPage) -> None:
        self.answered.emit()
        if page.by is not self._by:
            return
        arrived = self.board is not None and not self.board.whole and page.whole
        told = self.figures()
        self.board = self.lot.board = page
        if self.figures() != told:
            self.hints_changed.emit()
        if page.whole:
            self.chosen.refresh(cards_of(page.columns))
        held, self._moved = not self._moved, False
        self.columns.show_page(page, self._day.gave_back if self._day else {}, hold=held)
        here = self.columns.here()
        if arrived and here is not None:
            self.columns.go_to(here)
        elif self._grouped:
            self._grouped = False
            first = self.columns.most_late()
            if first is not None:
                self.columns.go_to(first, 0)
        there = bool(page.seats) or any(column.total for column in page.columns)
        self._stack.setCurrentWidget(self.columns if there else self._empty)
        self._show_figures()

    @Slot(object)
    def take_in(self, change: BoardChange) -> None:
        """Show what became of some leads, in place."""
        self._reading = False
        self.answered.emit()
        if self.board is None or self._by is not By.REP or not same_people(self.board, change):
            self.refresh()
            return
        self._show(with_change(self.board, change))
        if self._touched:
            self._read_change()

    @Slot(object)
    def _sight_failed(self, fault: Exception) -> None:
        self._sighting = False
        self.failed(fault)

    @Slot(object)
    def _change_failed(self, fault: Exception) -> None:
        self._reading = False
        self.failed(fault)

    @Slot(object)
    def _show_day(self, day: BoardDay) -> None:
        before, self._day = self._day, day
        if self.board is not None:
            self._tell_given_back(before, day, self.board.seats)
            self.columns.show_page(self.board, day.gave_back, hold=True)
        self._show_figures()

    @Slot(object)
    def _show_left(self, rows: tuple[BrokenLaw, ...]) -> None:
        self._left = rows
        self._show_figures()

    def _tell_given_back(self, before: BoardDay | None, day: BoardDay, seats: tuple[BoardSeat, ...]) -> None:
        """Say whose leads went to others since the last look, because they are not there."""
        for seat in seats:
            now = day.gave_back.get(seat.colleague_id)
            then = before.gave_back.get(seat.colleague_id) if before else now
            if now is not None and now != then:
                count = now.leads - (then.leads if then else 0)
                told = say("{name} is not there: {count} leads went to others.", name=seat.name, count=count)
                self.told.emit(told, "ok")

    def _show_figures(self) -> None:
        board = self.board
        if board is None:
            return
        whole = board.whole
        late = sum(one.late() for one in self.columns) if whole else None
        soon = sum(one.soon() for one in self.columns) if whole else None
        left = len(self._left) if self._left is not None else None
        self.top.show_figures(Figures(late, soon, board.open, board.places, left, self._day))

    def _show_blocks(self) -> None:
        if self.board is None:
            self._stack.setCurrentWidget(self._loading)

    @Slot(str)
    def _done(self, told: str) -> None:
        self._moved = True
        self.told.emit(told, "ok")
        self.refresh()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self.failed(fault)
        self.refresh()

    @Slot(str)
    def _warn(self, told: str) -> None:
        self.told.emit(told, "warn")

    @Slot(str)
    def _bar_pressed(self, action: str) -> None:
        self.act(action, with_alt=True)
        here = self.columns.here()
        if here is not None and not self.lot.chooser.isVisible():
            self.columns.go_to(here)

    def _step(self, step: int) -> None:
        here = self.columns.here() or self.columns.most_late()
        if here is not None:
            self.columns.go_to(here)
            here.list.step(step)

    def _open_current(self) -> None:
        here = self.columns.here()
        card = here.list.current() if here is not None else None
        if card is not None:
            self._open(card)

    def _open_journey(self) -> None:
        here = self.columns.here()
        card = here.list.current() if here is not None else None
        if card is not None:
            self.journey_wanted.emit(card.lead_id)

    @Slot(object)
    def _open(self, card: BoardCard) -> None:
        self.lead_wanted.emit(card.lead_id, "")

    @Slot()
    def _unfold(self) -> None:
        column = self.sender()
        for one in self.columns:
            if one.list is column and self.board is not None:
                one.unfold(self.board.ends_at)

    def _group_next(self) -> None:
        kinds = list(By)
        fresh = kinds[(kinds.index(self._by) + 1) % len(kinds)]
        self.top.by.choose(fresh.value)
        self._group(fresh.value)

    @Slot(str)
    def _group(self, by: str) -> None:
        self._by, self._grouped = By(by), True
        self.chosen.clear()
        self.desk.background.forget("board.change")
        self._reading = False
        self.refresh()

    def _show_left_behind(self) -> None:
        self.sheet_wanted.emit(left_behind_sheet(self._left or (), self.desk.core.clock.now()))
