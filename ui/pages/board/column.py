"""One column of the board: its head, its cards, and what dropping leads on it would do."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from qualcenter.queries.board_rows import SOON, BoardCard, BoardColumn, BoardPage, GaveBack
from ui.language import marked, say, say_marked
from ui.pages.board.chosen import Chosen
from ui.pages.board.column_head import ColumnHead
from ui.pages.board.column_list import ColumnList
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile

MIME = "application/x-qualcenter-leads"
"""What dragged leads are, so that nothing else can be dropped on a column."""

DEADLINES = {
    "late": marked("Late now"),
    "soon": marked("Due in 15 min"),
    "today": marked("Due today"),
    "later": marked("Due later"),
    "paused": marked("Paused, window closed"),
}


class DropPlace(Tile):
    """The dashed place that says how many leads would be dropped here."""

    height_at_100 = 42
    _count = 0

    def show_count(self, count: int) -> None:
        """Show for so many leads; 0 hides it."""
        self._count = count
        self.setVisible(count > 0)
        self.update()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the place."""
        theme = self.theme
        painter.setPen(QPen(theme.colour("accent_text"), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(theme.colour("accent_soft"))
        painter.drawRoundedRect(where.adjusted(1, 1, -1, -1), 8, 8)
        told = say("Drop {count} here", count=self._count)
        painting.text(painter, where, told, theme.font(13, 600), theme.colour("on_accent_soft"), painting.CENTER)


class Column(QFrame):
    """Head over cards; takes leads that are dropped on it.

    Signals: `dropped(owner_key)` when dragged leads were let go here.
    """

    dropped = Signal(str)

    def __init__(self, look: Look, chosen: Chosen, now: Callable[[], datetime], carried: Callable[[], int]) -> None:
        """`carried` tells how many leads are being dragged."""
        super().__init__()
        self._look, self._now, self._carried = look, now, carried
        self.column: BoardColumn | None = None
        self._read_at = now()
        self._lates: list[datetime] = []
        self._awake: tuple[list[datetime], list[datetime]] = ([], [])
        self._over = False
        self.head = ColumnHead(look, now)
        self.drop_place = DropPlace(look)
        self.drop_place.hide()
        self.list = ColumnList(look, chosen, now)
        self.setAcceptDrops(True)
        inner = QVBoxLayout(self)
        inner.setContentsMargins(11, 10, 11, 8)
        inner.setSpacing(6)
        for widget in (self.head, self.drop_place):
            inner.addWidget(widget)
        inner.addWidget(self.list, 1)
        look.theme.changed.connect(self.update)

    @property
    def owner_key(self) -> str:
        """The owner that leads dropped here would get, empty for a deadline or a source."""
        return self.column.owner_key if self.column is not None else ""

    def show_column(
        self, column: BoardColumn, page: BoardPage, gave_back: GaveBack | None, *, counted: bool, hold: bool
    ) -> None:
        """Show a column of a page; with `hold` cards under the pointer stay where they are."""
        named, before = _named(column), self.column
        same = before is not None and column.cards == before.cards and column.total == before.total and hold
        self.column, self._read_at = named, page.at
        if not same:
            awake = [card for card in column.cards if not card.paused]
            self._lates = sorted(card.late_at for card in column.cards)
            self._awake = [card.due_at for card in awake], sorted(card.late_at for card in awake)
            self.setObjectName(f"column_{column.key}")
            self.list.setObjectName(f"cards_{column.key}")
            self.list.setAccessibleName(named.name)
            self.list.cards.show(named, page.ends_at, hold=hold and self.list.is_pointed_at())
        self.head.show_column(named, self.late(), gave_back, counted=counted)

    def late(self) -> int:
        """How many of the column are late now; those not read as they were when it was read."""
        if self.column is None:
            return 0
        now, then = bisect_left(self._lates, self._now()), bisect_left(self._lates, self._read_at)
        return max(0, self.column.late + now - then)

    def soon(self) -> int:
        """How many of the column are due now or within a quarter of an hour; those not read as when it was read."""
        if self.column is None:
            return 0
        dues, lates = self._awake
        now, then = (bisect_left(dues, at + SOON) - bisect_left(lates, at) for at in (self._now(), self._read_at))
        return max(0, self.column.soon + now - then)

    def unfold(self, ends_at: datetime) -> None:
        """Show all that was read, or only today again."""
        if self.column is not None:
            self.list.cards.unfolded = not self.list.cards.unfolded
            self.list.cards.show(self.column, ends_at, hold=False)

    def tick(self) -> None:
        """Go on with the clock."""
        self.head.tick(self.late())
        self.list.tick()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let leads in that can be given to this column's owner."""
        if event.mimeData().hasFormat(MIME) and self.owner_key and self._carried():
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self._point(over=True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Go on saying the load that would be reached."""
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        self._point(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Give the leads to this column's owner."""
        self._point(over=False)
        if self.owner_key:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
            self.dropped.emit(self.owner_key)

    def promise(self, more: int) -> None:
        """Show the load that so many leads more would make."""
        self.head.promise(more)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which names and clocks still fit."""
        return QSize(self._look.theme.px(150), self._look.theme.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, with a stronger edge where leads would be dropped."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, where = self._look.theme, QRectF(self.rect())
        edge = "accent_text" if self._over else "border"
        painting.box(painter, where, theme.colour("surface"), theme.colour(edge), 10, 2 if self._over else 1)
        painter.end()

    def _point(self, *, over: bool) -> None:
        self._over = over
        carried = self._carried() if over else 0
        self.head.promise(carried)
        self.drop_place.show_count(carried)
        self.update()

    def regions(self) -> tuple[QWidget, ...]:
        """Return what takes the focus here."""
        return (self.list,)


def _named(column: BoardColumn) -> BoardColumn:
    """The column with a name to show."""
    if column.owner_key:
        return column
    if column.key in DEADLINES:
        return replace(column, name=say_marked(DEADLINES[column.key]))
    return column if column.name else replace(column, name=say("No source"))


def cards_of(columns: tuple[BoardColumn, ...]) -> dict[int, BoardCard]:
    """Return every card that was read, by its lead."""
    return {card.lead_id: card for column in columns for card in column.cards}
