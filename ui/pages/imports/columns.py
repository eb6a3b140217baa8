"""The columns of a file as a list: what each is read as and why, with some of its cells, and what could not be read."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.services.file_wishes import ColumnLook, Unread
from ui import words
from ui.language import said_in, say
from ui.pages.imports.draft import field_words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.row_ground import row_ground

ColumnRole = Qt.ItemDataRole.UserRole + 1
UnreadRole = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class ColumnsModel(QAbstractListModel):
    """One line for each column, in the order of the file."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.columns: tuple[ColumnLook, ...] = ()
        self._unread: dict[str | None, list[Unread]] = {}

    def show(self, columns: Sequence[ColumnLook]) -> None:
        """Show these columns; what could not be read of them is not known yet."""
        same = [one.column for one in columns] == [one.column for one in self.columns]
        if not same:
            self.beginResetModel()
        self.columns, self._unread = tuple(columns), {}
        if not same:
            self.endResetModel()
        self._changed()

    def show_unread(self, unread: Sequence[Unread]) -> None:
        """Show how many cells of each column could not be read."""
        self._unread = {}
        for one in unread:
            self._unread.setdefault(one.column, []).append(one)
        self._changed()

    def unread_of(self, column: str) -> int:
        """Return how many cells of a column could not be read."""
        return sum(one.count for one in self._unread.get(column, ()))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the column, or its words."""
        if not index.isValid():
            return None
        column = self.columns[index.row()]
        if role == ColumnRole:
            return column
        if role == UnreadRole:
            return self.unread_of(column.column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(column)
        return None

    def _told(self, column: ColumnLook) -> str:
        told = say(
            "{column} is read as {field}. {why}",
            column=column.column,
            field=field_words(column.field),
            why=said_in(column.reason),
        )
        return " ".join((told, *(unread_words(one) for one in self._unread.get(column.column, ()))))

    def _changed(self) -> None:
        if self.columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.columns) - 1, 0))


def unread_words(unread: Unread) -> str:
    """Return how many cells of one sort could not be used, with the first of them."""
    return say(
        "{count} cells cannot be used, first in row {row}: {why}",
        count=unread.count,
        row=words.count(unread.row),
        why=said_in(unread.why),
    )


class ColumnsDelegate(QStyledItemDelegate):
    """Paints the lines: the column and its cells at the left, what it is read as and why at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint by this look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 46 at 100 %."""
        return QSize(100, self._look.theme.px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one column."""
        column = index.data(ColumnRole)
        theme, state = self._look.theme, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(option.rect).adjusted(4, 1, -4, -1)
        row_ground(painter, tile, state, theme)
        if isinstance(column, ColumnLook):
            self._column(painter, tile.adjusted(12, 3, -12, -3), column, int(index.data(UnreadRole) or 0))
        painter.restore()

    def _column(self, painter: QPainter, where: QRectF, column: ColumnLook, unread: int) -> None:
        theme = self._look.theme
        half, middle = where.height() / 2, where.left() + where.width() * 0.42
        upper = QRectF(where.left(), where.top(), middle - where.left() - 12, half)
        painting.text(painter, upper, column.column, theme.font(13, 600), theme.colour("text"))
        samples = ", ".join(column.samples) or say("no cell is filled")
        painting.text(painter, upper.translated(0, half), samples, theme.font(12), theme.colour("text2"))
        right = where.right()
        if unread:
            told = say("{count} unread", count=unread)
            width = painting.text_width(theme, told, 12, 600) + 18
            pill = QRectF(right - width, where.top() + 1, width, half)
            painting.box(painter, pill, theme.colour("sla_soon_bg"), None, half / 2)
            painting.text(painter, pill, told, theme.font(12, 600), theme.colour("sla_soon_fg"), painting.CENTER)
            right = pill.left() - 8
        ink = "text" if column.field else "text2"
        head = QRectF(middle, where.top(), right - middle, half)
        painting.runs(painter, head, theme, (Run(field_words(column.field), 13, 600, ink),))
        below = QRectF(middle, where.top() + half, where.right() - middle, half)
        painting.text(painter, below, said_in(column.reason), theme.font(12), theme.colour("text2"))
