"""The first rows of a file as they stand in it; what would be refused or cannot be read is marked and told."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from qualcenter.services.file_wishes import RowLook
from ui import words
from ui.language import said_in, say
from ui.theme.look import Look
from ui.widgets import painting

ToneRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
WIDEST = 260
"""Pixels at 100 % of text that a column takes at most."""


class FirstRowsModel(QAbstractTableModel):
    """Cells as texts; rows are numbered as a spreadsheet numbers them."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[RowLook, ...] = ()

    def show(self, columns: Sequence[str], rows: Sequence[RowLook]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Return the column's name, or the row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.columns[section] if section < len(self.columns) else None
        return words.count(self.rows[section].number)

    def data(self, index: Index, role: int = 0) -> object:
        """Return a cell, what is wrong with it, and its tone: wrong for a refused row, warn for an unread cell."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        cell = row.cells[index.column()] if index.column() < len(row.cells) else ""
        fault = self._fault(row, index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(cell.split())
        if role == ToneRole:
            return "wrong" if row.why else "warn" if fault else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return fault or cell
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(filter(None, (f"{self.columns[index.column()]}: {cell}.", fault)))
        return None

    def _fault(self, row: RowLook, place: int) -> str:
        if row.why:
            return say("Row {row} is refused: {why}", row=words.count(row.number), why=said_in(row.why))
        return " ".join(said_in(why) for column, why in row.unread if column == self.columns[place])


class _CellDelegate(QStyledItemDelegate):
    """Paints one cell."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground and text from tokens."""
        theme, where = self._look.theme, QRectF(option.rect)
        tone = str(index.data(ToneRole) or "")
        ground, ink = {
            "wrong": ("danger_soft", "on_danger_soft"),
            "warn": ("sla_soon_bg", "sla_soon_fg"),
        }.get(tone, ("surface", "text"))
        painter.save()
        painter.fillRect(where, theme.colour(ground))
        painter.fillRect(QRectF(where.left(), where.bottom() - 1, where.width(), 1), theme.colour("border"))
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_Active:
            painting.focus_ring(painter, where.adjusted(1, 1, -1, -1), theme.colour("focus"), 3)
        room = where.adjusted(8, 0, -8, 0)
        painting.text(painter, room, str(index.data() or ""), theme.font(12), theme.colour(ink))
        painter.restore()


class FirstRows(QTableView):
    """The table; cells can be walked by arrows and say what is wrong with them."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("firstRows")
        self.setAccessibleName(say("First rows of the file"))
        self._look = look
        self.table = FirstRowsModel(self)
        self.setModel(self.table)
        self.setItemDelegate(_CellDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            header.setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(painting.LEFT)
        self.verticalHeader().setDefaultAlignment(painting.RIGHT)
        look.theme.changed.connect(self._measure)

    def show_rows(self, columns: Sequence[str], rows: Sequence[RowLook]) -> None:
        """Show these rows, each column as wide as its cells up to a measure."""
        self.table.show(columns, rows)
        self._measure()

    def _measure(self) -> None:
        theme = self._look.theme
        self.verticalHeader().setDefaultSectionSize(theme.px(28))
        self.verticalHeader().setMinimumSectionSize(theme.px(28))
        for place, name in enumerate(self.table.columns[:100]):
            texts = [name, *(row.cells[place] for row in self.table.rows[:20] if place < len(row.cells))]
            widest = max(painting.text_width(theme, text[:60], 12, 600) for text in texts)
            self.setColumnWidth(place, min(theme.px(WIDEST), round(widest) + 24))
