"""Schedules and past exports as lists: what is written where and when, and how it went."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.services.export_schedules import ScheduleRow
from qualcenter.services.file_wishes import ExportRow
from ui import words
from ui.language import said_in, say, say_marked
from ui.pages.exports.draft import FORMATS, KINDS, RHYTHMS, count_words
from ui.theme.look import Look
from ui.widgets import painting

LineRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
Line = ScheduleRow | ExportRow


class LinesModel(QAbstractListModel):
    """Schedules, or past exports, each in two lines."""

    def __init__(self, parent: QObject, now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which times are told."""
        super().__init__(parent)
        self.rows: tuple[Line, ...] = ()
        self._now = now

    def show(self, rows: Sequence[Line]) -> None:
        """Show these; what only went on keeps its place and selection."""
        same = [_id(one) for one in rows] == [_id(one) for one in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the row, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == LineRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(self.told(row)[:3])
        return None

    def told(self, row: Line) -> tuple[str, str, str, str]:
        """Return the head, what stands right of it, the line below, and the colour token of that."""
        if isinstance(row, ExportRow):
            when = say("{person}, {when}", person=row.actor, when=words.ago(row.at, self._now()))
            once = say("each once") if row.marked else say("all rows")
            return count_words(row.kind, row.rows), when, f"{once}, {Path(row.file).name}", "text2"
        wish = row.wish
        head = f"{say_marked(dict(KINDS)[wish.what])}, {dict(FORMATS)[wish.format]}"
        next_at = words.day_and_time(words.here(row.next_at), words.here(self._now()))
        rhythm = say_marked(dict(RHYTHMS)[wish.every])
        last, token = self._last(row)
        return head, say("{rhythm}, next {when}", rhythm=rhythm, when=next_at), last, token

    def _last(self, row: ScheduleRow) -> tuple[str, str]:
        wish = row.wish
        folder = str(wish.folder)
        if row.last is None:
            return say("Into {folder}", folder=folder), "text2"
        if row.last.why:
            return said_in(row.last.why), "danger"
        when = words.ago(row.last.at, self._now())
        if not row.last.rows:
            return say("Nothing new, {when}. Into {folder}", when=when, folder=folder), "text2"
        rows = count_words(wish.what, row.last.rows)
        return say("{rows}, {when}. Into {folder}", rows=rows, when=when, folder=folder), "text2"


def _id(row: Line) -> object:
    return row.id if isinstance(row, ExportRow) else row.name


class LinesDelegate(QStyledItemDelegate):
    """Paints the lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint by this look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 48 at 100 %."""
        return QSize(100, self._look.theme.px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        row, model, theme = index.data(LineRole), index.model(), self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.box(painter, tile, theme.colour("selected"), None, 8)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painting.focus_ring(painter, tile, theme.colour("focus"), 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, tile, theme.colour("hover"), None, 8)
        if isinstance(row, ScheduleRow | ExportRow) and isinstance(model, LinesModel):
            head, right, below, token = model.told(row)
            where = tile.adjusted(12, 4, -12, -4)
            half = where.height() / 2
            width = painting.text_width(theme, right, 12) + 4
            upper = QRectF(where.left(), where.top(), where.width(), half)
            painting.text(painter, upper, right, theme.font(12), theme.colour("text2"), painting.RIGHT)
            name = upper.adjusted(0, 0, -width - 8, 0)
            painting.text(painter, name, head, theme.font(13, 600), theme.colour("text"))
            painting.text(painter, upper.translated(0, half), below, theme.font(12), theme.colour(token))
        painter.restore()


class LinesView(QListView):
    """The list of either."""

    def __init__(self, look: Look, name: str, words_of_it: str, now: Callable[[], datetime]) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(words_of_it)
        self.lines = LinesModel(self, now)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def chosen(self) -> Line | None:
        """Return the selected line, else the first."""
        place = max(0, self.currentIndex().row())
        return self.lines.rows[place] if place < len(self.lines.rows) else None
