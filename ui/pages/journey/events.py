"""The events of a journey as a table: when, who, what, detail, and how long after the one before."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.queries.journey_page import JourneyEvent, Who
from ui.language import say
from ui.pages.journey import told
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting
from ui.widgets.row_ground import row_ground

EventRole = Qt.ItemDataRole.UserRole + 1
ROW, TALL_ROW, HEAD = 38, 54, 32
WIDE_FROM = 820
"""Pixels at 100 % of text from which the detail stands in a column of its own."""
Index = QModelIndex | QPersistentModelIndex


class EventsModel(QAbstractListModel):
    """Events in the order in which they happened, all of them or those of people or of the system."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self._all: tuple[JourneyEvent, ...] = ()
        self.which = "all"
        self.rows: list[JourneyEvent] = []

    def show(self, events: Sequence[JourneyEvent]) -> None:
        """Show these events; what only grew keeps its rows where they are."""
        before, self._all = self.rows, tuple(events)
        fresh = [event for event in self._all if self._shown(event)]
        if before and fresh[: len(before)] == before:
            if len(fresh) > len(before):
                self.beginInsertRows(QModelIndex(), len(before), len(fresh) - 1)
                self.rows = fresh
                self.endInsertRows()
            return
        self._reset(fresh)

    def choose(self, which: str) -> None:
        """Show `all`, those of `people`, or those of the `system`."""
        self.which = which
        self._reset([event for event in self._all if self._shown(event)])

    def place_of(self, seq: int) -> int:
        """Return the row of an event, or of the last one before it; -1 without rows."""
        places = [n for n, row in enumerate(self.rows) if row.seq == seq]
        if places or not self.rows:
            return places[0] if places else -1
        wanted = next((row.at for row in self._all if row.seq == seq), self.rows[-1].at)
        return max((n for n, row in enumerate(self.rows) if row.at <= wanted), default=0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of events shown."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Return an event, or all of it in words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == EventRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words_of(index.row())
        return None

    def words_of(self, place: int) -> str:
        """Return one event whole, in a line."""
        row = self.rows[place]
        after = told.after_of(self.rows, place)
        parts = (
            told.instant_of(row.at, None),
            told.who_of(row),
            told.what_of(row),
            told.detail_of(row),
            say("{time} after the one before", time=after) if after else "",
        )
        return ". ".join(part for part in parts if part)

    def _shown(self, event: JourneyEvent) -> bool:
        return self.which == "all" or (event.who is Who.SYSTEM) == (self.which == "system")

    def _reset(self, rows: list[JourneyEvent]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


def columns(where: QRectF, theme: Theme) -> tuple[QRectF, ...]:
    """Return the boxes of when, who, what, detail and after; without room the detail lies below what."""
    when, who, after = theme.px(136), theme.px(118), theme.px(104)
    left = where.left() + 14
    rest = where.right() - 10 - after - (left + when + who)
    wide = where.width() >= theme.px(WIDE_FROM)
    what = rest * 0.46 if wide else rest
    top, height = where.top(), where.height()
    boxes = [QRectF(left, top, when - 8, height), QRectF(left + when, top, who - 8, height)]
    start = left + when + who
    if wide:
        boxes += [QRectF(start, top, what - 12, height), QRectF(start + what, top, rest - what - 12, height)]
    else:
        boxes += [
            QRectF(start, top + 4, rest - 12, height / 2),
            QRectF(start, top + height / 2, rest - 12, height / 2 - 4),
        ]
    return (*boxes, QRectF(where.right() - 10 - after, top, after, height))


class EventsDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, look: Look, model: EventsModel, parent: QObject) -> None:
        """Paint the rows of this model."""
        super().__init__(parent)
        self._look, self._model = look, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's height: a higher one where the detail lies below."""
        theme = self._look.theme
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(100, theme.px(ROW if width >= theme.px(WIDE_FROM) else TALL_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one event."""
        theme, place = self._look.theme, index.row()
        row, where = self._model.rows[place], QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = where.adjusted(4, 1, -4, -1)
        if not row_ground(painter, tile, option.state, theme, 7):
            painter.fillRect(QRectF(where.left() + 8, where.bottom(), where.width() - 16, 1), theme.colour("border"))
        before = self._model.rows[place - 1].at if place else None
        draw_event(painter, columns(where, theme), theme, row, before, told.after_of(self._model.rows, place))
        painter.restore()


def draw_event(
    painter: QPainter, boxes: Sequence[QRectF], theme: Theme, row: JourneyEvent, before: datetime | None, after: str
) -> None:
    """Draw one event into its columns, a line each."""
    draw_around(painter, boxes, theme, row, before, after)
    painting.text(painter, boxes[2], told.what_of(row), theme.font(13, 600), theme.colour("text"))
    painting.text(painter, boxes[3], told.detail_of(row), theme.font(12), theme.colour("text2"))


def draw_around(
    painter: QPainter, boxes: Sequence[QRectF], theme: Theme, row: JourneyEvent, before: datetime | None, after: str
) -> None:
    """Draw when, who and how long after the one before it; also on paper, where the words may take several lines."""
    when, who, _, _, since = boxes
    instant = told.instant_of(row.at, before)
    painting.text(painter, when, instant, theme.font(12, tabular=True), theme.colour("text2"))
    painting.text(painter, who, told.who_of(row), theme.font(12, 500), theme.colour("text2"))
    painting.text(painter, since, after, theme.font(12, 600), theme.colour("text2"))


class EventsHead(QFrame):
    """The names of the columns."""

    def __init__(self, look: Look, rows: "EventsView") -> None:
        """Follow the columns of the rows below."""
        super().__init__()
        self._look, self._rows = look, rows
        look.theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setFixedHeight(self._look.theme.px(HEAD))
        self.update()

    def paintEvent(self, event: object) -> None:
        """Paint them."""
        theme, where = self._look.theme, QRectF(self.rect())
        where.setWidth(self._rows.viewport().width())
        painter = QPainter(self)
        draw_head(painter, where, theme)
        painter.end()


def draw_head(painter: QPainter, where: QRectF, theme: Theme) -> None:
    """Draw the names of the columns; also on paper."""
    when, who, what, detail, after = columns(where, theme)
    wide = what.top() == detail.top()
    names = [(when, say("When")), (who, say("Who")), (after, say("After"))]
    names += [(what, say("What")), (detail, say("Detail"))] if wide else [(what.united(detail), say("What"))]
    for box, name in names:
        painting.text(painter, box, name, theme.font(12, 500), theme.colour("text2"))
    painter.fillRect(QRectF(where.left() + 8, where.bottom() - 1, where.width() - 16, 1), theme.colour("border"))


class EventsView(QListView):
    """The rows; letters and signs belong to the page's keys."""

    def __init__(self, look: Look, model: EventsModel) -> None:
        """Show this model."""
        super().__init__()
        self.setObjectName("journeyEvents")
        self.setAccessibleName(say("Events of the journey"))
        self.setModel(model)
        self.setItemDelegate(EventsDelegate(look, model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._look = look
        look.theme.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        self.setMinimumHeight(2 * self._look.theme.px(ROW))
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen event in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, signs, Enter and the arrows across to the page."""
        across = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if across or (event.text().isprintable() and event.text().strip()):
            event.ignore()
        else:
            super().keyPressEvent(event)
