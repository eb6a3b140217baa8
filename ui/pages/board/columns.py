"""The columns side by side: as many as fit are whole, the rest is scrolled to sideways."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from qualcenter.domain.owner import Owner
from qualcenter.queries.board_rows import BoardCard, BoardColumn, BoardPage, GaveBack
from ui.pages.board.chosen import Chosen
from ui.pages.board.column import Column
from ui.theme.look import Look

NARROWEST, GAP = 204, 10
"""Least width of a column at 100 %, and the space between two."""


class Columns(QScrollArea):
    """Keeps one column for each key of the board, and the keys on one of them.

    Signals: `made(column)` for each that is new; `entered(key)` when the keys went into another.
    """

    made = Signal(object)
    entered = Signal(str)

    def __init__(self, look: Look, chosen: Chosen, now: Callable[[], datetime], carried: Callable[[], int]) -> None:
        """`carried` tells how many leads are being dragged."""
        super().__init__()
        self.setObjectName("boardColumns")
        self._look, self._chosen, self._now, self._carried = look, chosen, now, carried
        self._made: dict[str, Column] = {}
        self._order: list[Column] = []
        self._here = ""
        self._body = QWidget()
        self._body.setObjectName("clearBody")
        self.setWidget(self._body)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.theme.changed.connect(self._place)
        self.horizontalScrollBar().valueChanged.connect(self.tick)

    def __iter__(self) -> Iterator[Column]:
        """Go through the columns that are shown, from the left."""
        return iter(self._order)

    def show_page(self, page: BoardPage, day: Mapping[int, GaveBack], *, hold: bool) -> None:
        """Show the columns of a board; those that stay change in place, with `hold` never under the pointer."""
        shown = self._shown(page) if page.whole else self._first(self._shown(page))
        names = {Owner.colleague(seat.colleague_id).key: seat.name for seat in page.seats}
        keys = [one.key for one in shown]
        for column in shown:
            made = self._made.get(column.key) or self._make(column.key)
            made.list.cards.owner_of = _nobody if column.owner_key else _Owners(names)
            gave_back = day.get(column.seat.colleague_id) if column.seat else None
            counted = page.whole or column.seat is not None
            made.show_column(column, page, gave_back, counted=counted, hold=hold)
        if keys != [one.column.key for one in self._order if one.column]:
            for key, made in self._made.items():
                made.setVisible(key in keys)
            self._order = [self._made[key] for key in keys]
            self._place()

    def here(self) -> Column | None:
        """Return the column in which the keys are, or None."""
        return self._made.get(self._here) if any(self._made.get(self._here) is one for one in self._order) else None

    def go_to(self, column: Column, place: int | None = None) -> None:
        """Put the keys into a column, on the same row as in the one before."""
        if place is not None:
            column.list.go_to(place)
        column.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring(column)

    def sideways(self, step: int) -> None:
        """Go to the next column that holds cards, on the same row."""
        here = self.here()
        if here is None:
            return
        row, place = here.list.currentIndex().row(), self._order.index(here) + step
        while 0 <= place < len(self._order):
            if self._order[place].list.cards.rowCount():
                self.go_to(self._order[place], max(row, 0))
                return
            place += step

    def most_late(self) -> Column | None:
        """Return the column with most late leads that has an owner to take them from; else the first with cards."""
        filled = [one for one in self._order if one.list.cards.rowCount()]
        people = [one for one in filled if one.owner_key.startswith("c:") and one.late()]
        return max(people, key=Column.late, default=filled[0] if filled else None)

    def tick(self) -> None:
        """Let the clocks of the columns in sight go on."""
        for one in self._in_sight():
            one.tick()

    def repaint_cards(self) -> None:
        """Paint the cards in sight again: others are chosen, or carried away."""
        for one in self._in_sight():
            one.list.viewport().update()

    def carry(self, lead_ids: frozenset[int]) -> None:
        """Dim the cards that are dragged or on their way."""
        for one in self._made.values():
            one.list.delegate.carried = lead_ids
        self.repaint_cards()

    def promise(self, owner_key: str, more: int) -> None:
        """Show in an owner's head the load that so many leads more would make, and in no other."""
        for one in self._order:
            one.promise(more if one.owner_key == owner_key else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make as many columns whole as fit."""
        super().resizeEvent(event)
        self._place()

    def _in_sight(self) -> list[Column]:
        left = self.horizontalScrollBar().value()
        sight = QRect(left, 0, self.viewport().width(), self.viewport().height())
        return [one for one in self._order if one.geometry().intersects(sight)]

    def _make(self, key: str) -> Column:
        made = Column(self._look, self._chosen, self._now, self._carried)
        made.setParent(self._body)
        self._made[key] = made
        made.list.sideways.connect(self.sideways)
        made.list.entered.connect(self._entered)
        self.made.emit(made)
        return made

    def _entered(self) -> None:
        for key, one in self._made.items():
            if one.list is self.sender():
                self._here = key
                self._bring(one)
                self.entered.emit(key)

    def _bring(self, column: Column) -> None:
        bar, where = self.horizontalScrollBar(), column.geometry()
        if where.left() < bar.value():
            bar.setValue(where.left())
        elif where.right() > bar.value() + self.viewport().width():
            bar.setValue(where.right() - self.viewport().width() + 1)

    def _place(self) -> None:
        """Give every column its place; what does not fit lies beyond the edge."""
        count = max(1, len(self._order))
        wide, fitting = self.viewport().width(), min(count, self._fitting(self.viewport().width()))
        width = (wide - (fitting - 1) * GAP) // fitting
        if count < 4:
            width = min(width, self._look.theme.px(2 * NARROWEST))
        high = self.height() - (self.horizontalScrollBar().sizeHint().height() + 4 if count > fitting else 0)
        for place, one in enumerate(self._order):
            one.setGeometry(place * (width + GAP), 0, width, high)
            one.show()
        for before, after in zip(self._order, self._order[1:], strict=False):
            QWidget.setTabOrder(before.list, after.list)
        self._body.resize(count * (width + GAP) - GAP, high)
        here = self.here()
        if here is not None:
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() / (width + GAP)) * (width + GAP))
            self._bring(here)

    def _fitting(self, wide: int) -> int:
        """How many columns are whole at a width."""
        return max(1, (wide + GAP) // (self._look.theme.px(NARROWEST) + GAP))

    def _first(self, columns: Sequence[BoardColumn]) -> Sequence[BoardColumn]:
        """The columns to begin with: as many as fit, with the one in which most is late, where they will stay."""
        stack = self.parentWidget()
        fitting = self._fitting(max(self.width(), stack.width() if stack else 0))
        people = [place for place, one in enumerate(columns) if one.seat is not None and one.late]
        latest = max(people, key=lambda place: columns[place].late, default=0)
        begin = max(0, latest - fitting + 1)
        return columns[begin : begin + fitting]

    @staticmethod
    def _shown(page: BoardPage) -> Sequence[BoardColumn]:
        """The columns without pools that are empty, as long as one pool is left to drop leads on."""
        pools = [one for one in page.columns if one.key.startswith("p:")]
        kept = [one for one in pools if one.total] or pools[:1]
        return [one for one in page.columns if one not in pools or one in kept]


class _Owners:
    """Names the owner of a card."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def __call__(self, card: BoardCard) -> str:
        return self._names.get(card.owner_key, "")


def _nobody(_card: BoardCard) -> str:
    return ""
