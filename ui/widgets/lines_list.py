"""A list of what was done or will be, each row in two lines: head and when, then what came of it."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.row_ground import row_ground

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Told:
    """The words of one row: `beside` stands right of the head; the tokens are the colours of head and second line."""

    head: str
    beside: str
    below: str
    head_token: str = "text"
    below_token: str = "text2"

    def __str__(self) -> str:
        return ", ".join(one for one in (self.head, self.beside, self.below) if one)


HANG = 12
"""Pixels from the edge of a list to its words: where it hangs so far outside, they stand in line with a heading."""

ToldRole = Qt.ItemDataRole.UserRole + 1


class LinesModel(QAbstractListModel, Generic[Row]):
    """Rows of any kind, told by `told` and known again by `key`."""

    def __init__(self, parent: QObject, told: Callable[[Row], Told], key: Callable[[Row], Hashable]) -> None:
        """Start without rows."""
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.told = told
        self._key = key

    def show(self, rows: Sequence[Row]) -> None:
        """Show these; what only went on keeps its place and selection."""
        same = [self._key(one) for one in rows] == [self._key(one) for one in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Return what a row is told by, or its words in one line."""
        if not index.isValid():
            return None
        told = self.told(self.rows[index.row()])
        if role == ToldRole:
            return told
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return str(told)
        return None


class LinesDelegate(QStyledItemDelegate):
    """Paints the two lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint by this look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 48 at 100 %."""
        return QSize(100, self._look.theme.px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        told, theme = index.data(ToldRole), self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(option.rect).adjusted(4, 1, -4, -1)
        row_ground(painter, tile, option.state, theme)
        if isinstance(told, Told):
            self._words(painter, tile.adjusted(HANG - 4, 4, 4 - HANG, -4), told)
        painter.restore()

    def _words(self, painter: QPainter, where: QRectF, told: Told) -> None:
        theme, half = self._look.theme, where.height() / 2
        upper = QRectF(where.left(), where.top(), where.width(), half)
        beside = painting.text_width(theme, told.beside, 12) + 12 if told.beside else 0
        if told.beside:
            painting.text(painter, upper, told.beside, theme.font(12), theme.colour("text2"), painting.RIGHT)
        name = upper.adjusted(0, 0, -beside, 0)
        painting.text(painter, name, told.head, theme.font(13, 600), theme.colour(told.head_token))
        painting.text(painter, upper.translated(0, half), told.below, theme.font(12), theme.colour(told.below_token))


class LinesView(QListView, Generic[Row]):
    """The list itself; `lines` is its model."""

    def __init__(
        self, look: Look, name: str, words: str, told: Callable[[Row], Told], key: Callable[[Row], Hashable]
    ) -> None:
        """Start empty, under this objectName and accessible name."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.lines: LinesModel[Row] = LinesModel(self, told, key)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self._least = 0
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keep_height(self, pixels: int) -> None:
        """Keep so much height where room is short, and wish for no more than that."""
        self._least = pixels
        self.setMinimumHeight(pixels)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height that is kept; without one, what a list usually wishes for."""
        usual = super().sizeHint()
        return QSize(usual.width(), self._least) if self._least else usual

    def chosen(self) -> Row | None:
        """Return the selected row, else the first."""
        place = max(0, self.currentIndex().row())
        return self.lines.rows[place] if place < len(self.lines.rows) else None


def hung(view: QWidget) -> QHBoxLayout:
    """Let a list hang out of its column, so that its words stand below those of the heading."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addSpacing(-HANG)
    row.addWidget(view, 1)
    row.addSpacing(-HANG)
    return row
