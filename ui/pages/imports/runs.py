"""Past imports as a list: the file, who brought it when, and what came of it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.services.import_runs import ImportRunRow
from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting

RunRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class RunsModel(QAbstractListModel):
    """One line for each past import, the latest first."""

    def __init__(self, parent: QObject, now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which their times are told."""
        super().__init__(parent)
        self.rows: tuple[ImportRunRow, ...] = ()
        self._now = now

    def show(self, rows: Sequence[ImportRunRow]) -> None:
        """Show these runs; one that only went on keeps its place and selection."""
        same = [one.id for one in rows] == [one.id for one in self.rows]
        if not same:
            self.beginResetModel()
        self.rows = tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of runs."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the run, or its words."""
        if not index.isValid():
            return None
        run = self.rows[index.row()]
        if role == RunRole:
            return run
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{run.file}, {came_of(run)} {self.when(run)}"
        return None

    def when(self, run: ImportRunRow) -> str:
        """Return who brought it and when."""
        return say("{person}, {when}", person=run.by, when=words.ago(run.at, self._now()))


def came_of(run: ImportRunRow) -> str:
    """Return what came of a run, in one line."""
    told = say(
        "{added} added, {merged} merged, {unchanged} unchanged, {refused} refused",
        added=words.count(run.added),
        merged=words.count(run.merged),
        unchanged=words.count(run.unchanged),
        refused=words.count(run.refused),
    )
    state = {
        "undone": say("Taken back."),
        "stopped": say("Stopped: {rows} rows are in.", rows=words.count(run.read)),
        "running": say("On its way: {rows} rows are in.", rows=words.count(run.read)),
    }.get(run.state)
    return f"{state} {told}" if state else told


class RunsDelegate(QStyledItemDelegate):
    """Paints the lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint by this look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 48 at 100 %."""
        return QSize(100, self._look.theme.px(48))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one run."""
        run, model, theme = index.data(RunRole), index.model(), self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.box(painter, tile, theme.colour("selected"), None, 8)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painting.focus_ring(painter, tile, theme.colour("focus"), 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, tile, theme.colour("hover"), None, 8)
        if isinstance(run, ImportRunRow) and isinstance(model, RunsModel):
            where = tile.adjusted(12, 4, -12, -4)
            half = where.height() / 2
            when = model.when(run)
            width = painting.text_width(theme, when, 12) + 4
            upper = QRectF(where.left(), where.top(), where.width(), half)
            painting.text(painter, upper, when, theme.font(12), theme.colour("text2"), painting.RIGHT)
            name = upper.adjusted(0, 0, -width - 8, 0)
            ink = "text2" if run.state == "undone" else "text"
            painting.text(painter, name, run.file, theme.font(13, 600), theme.colour(ink))
            painting.text(painter, upper.translated(0, half), came_of(run), theme.font(12), theme.colour("text2"))
        painter.restore()
