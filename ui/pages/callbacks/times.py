"""The times beside the callbacks: dropping one on a time moves it there, and dragging says what that would mean."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.domain.call_window import CallWindow
from qualcenter.queries.queue_rows import CallbackRow
from ui import words
from ui.language import say
from ui.pages.callbacks.model import MIME
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run

DAYS = 7
FIRST, LAST = time(7, 0), time(20, 0)
STEP = timedelta(minutes=30)
TimeRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
Line = str | datetime


def times_after(at: datetime) -> tuple[Line, ...]:
    """Return the half hours of a week from an instant on, on the desk's own clock, each day under its heading."""
    now = words.here(at)
    lines: list[Line] = []
    for ahead in range(DAYS):
        day = now.date() + timedelta(days=ahead)
        fitting = [one for one in _half_hours(day, now) if one > now]
        if fitting:
            lines += [_day_words(day, ahead), *(one.astimezone(UTC) for one in fitting)]
    return tuple(lines)


def why_not(row: CallbackRow, window: CallWindow, at: datetime) -> str:
    """Return why a callback cannot be moved to an instant, or an empty text."""
    if row.opens_at is not None and at < row.opens_at:
        when = words.day_and_time(words.here(row.opens_at), words.here(at))
        return say("{person} may not be called before {time}.", person=row.person, time=when)
    if window.hard.is_open(at):
        return ""
    there = at.astimezone(ZoneInfo(row.zone))
    opens = window.next_open(at)
    told = say(
        "{person} may not be called at {time}, which is {their_time} in {place}.",
        person=row.person,
        time=words.clock(words.here(at)),
        their_time=words.clock(there),
        place=words.city_of_zone(row.zone),
    )
    if opens is None:
        return told
    when = words.day_and_time(words.here(opens), words.here(at))
    return told + " " + say("The window opens {time}.", time=when)


def move_words(row: CallbackRow, at: datetime) -> str:
    """Say what dropping a callback on an instant would do."""
    return say(
        "{person} at {time}, {their_time} in {place}",
        person=row.person,
        time=words.clock(words.here(at)),
        their_time=words.clock(at.astimezone(ZoneInfo(row.zone))),
        place=words.city_of_zone(row.zone),
    )


class TimesModel(QAbstractListModel):
    """Days as headings, and the half hours under them."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show these lines; does nothing when they are shown already."""
        if lines != self.lines:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the words, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == TimeRole:
            return line
        told = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        if role in told:
            return line if isinstance(line, str) else _time_words(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that something can be dropped on a time, and nothing on a heading."""
        if not index.isValid() or isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled


class TimesView(QListView):
    """Takes a callback that is dragged here, or carried by keys.

    Signals: `dropped(row, at)`; `refused(why)` when a callback was dragged over a time at which the person may not
    be called, and an empty text when it went on; `laid_down()` when it is carried no more.
    """

    dropped = Signal(object, object)
    refused = Signal(str)
    laid_down = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty, with nothing dragged."""
        super().__init__()
        self.setObjectName("callbackTimes")
        self.setAccessibleName(say("Times to drop a callback on"))
        self.times = TimesModel(self)
        self.setModel(self.times)
        self.setItemDelegate(_TimesDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.row: CallbackRow | None = None
        self.window_of: CallWindow | None = None
        self.over: datetime | None = None
        self.why = ""
        self.carried = False
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def take(self, row: CallbackRow | None, window: CallWindow | None = None) -> None:
        """Begin with a callback that is being dragged; its window may come a moment later. None ends it."""
        self.row, self.window_of = row, window
        if row is None:
            self.over, self.why = None, ""
        self.viewport().update()

    def carry(self) -> None:
        """Let the callback that was taken be carried by keys from now on, to the first time that is open."""
        self.carried = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._carry_to(self._open_times()[:1])

    def lay_down(self) -> None:
        """Carry it no more."""
        if self.carried:
            self.carried = False
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.take(None)
            self.laid_down.emit()

    def step(self, step: int) -> None:
        """Carry it one open time on or back."""
        times = self._open_times()
        place = times.index(self.over) + step if self.over in times else 0
        self._carry_to(times[place : place + 1] if place >= 0 else ())

    def next_day(self) -> None:
        """Carry it to the first open time of the next day that has one; from the last day to the first."""
        times, over = self._open_times(), self.over
        later = [one for one in times if over is not None and words.here(one).date() > words.here(over).date()]
        self._carry_to((later or times)[:1])

    def drop_here(self) -> None:
        """Move the callback that is carried to where it is."""
        row, at = self.row, self.over
        if self.carried and row is not None and at is not None:
            self.dropped.emit(row, at)
            self.lay_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with what is carried; Enter drops it and Escape lays it down."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.carried:
                self.step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.carried:
                self.drop_here()
            case Qt.Key.Key_Escape if self.carried:
                self.lay_down()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Lay it down when somebody goes elsewhere."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.lay_down()

    def _open_times(self) -> list[datetime]:
        return [line for line in self.times.lines if isinstance(line, datetime) and self.open_at(line)]

    def _carry_to(self, times: Sequence[datetime]) -> None:
        for at in times:
            self._point_at(at)
            # Whoever cannot see the tile is read the current line.
            self.setCurrentIndex(self.times.index(self.times.lines.index(at), 0))

    def open_at(self, at: datetime) -> bool:
        """Tell whether the dragged callback could be dropped on an instant, as far as is known."""
        if self.row is None or self.window_of is None:
            return True
        return self.window_of.hard.is_open(at) and (self.row.opens_at is None or at >= self.row.opens_at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let callbacks in; what lies under the pointer is asked with every move."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Say what dropping here would do, or why it cannot be done."""
        super().dragMoveEvent(event)
        self._over(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Say nothing any more."""
        super().dragLeaveEvent(event)
        self._point_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the callback, if the person may be called then."""
        self._over(event)
        row, at = self.row, self.over
        if event.isAccepted() and row is not None and at is not None:
            self.dropped.emit(row, at)
        self._point_at(None)

    def _over(self, event: QDropEvent) -> None:
        line = self.indexAt(event.position().toPoint()).data(TimeRole)
        ours = event.mimeData().hasFormat(MIME) and self.row is not None
        self._point_at(line if ours and isinstance(line, datetime) else None)
        # Before the window is known nothing is promised: the drop waits for it.
        if self.over is not None and self.window_of is not None and not self.why:
            event.setDropAction(Qt.DropAction.MoveAction)
            event.accept()
        else:
            event.ignore()

    def _point_at(self, at: datetime | None) -> None:
        why = ""
        if at is not None and self.row is not None and self.window_of is not None:
            why = why_not(self.row, self.window_of, at)
        if (at, why) != (self.over, self.why):
            self.over, self.why = at, why
            self.refused.emit(why)
            self.viewport().update()


class _TimesDelegate(QStyledItemDelegate):
    """Paints headings and times; the one under the pointer says what dropping would do."""

    def __init__(self, look: Look, view: TimesView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._look.theme.px(34 if isinstance(index.data(TimeRole), str) else 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, where, theme = index.data(TimeRole), QRectF(option.rect), self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, str):
            painting.text(painter, where.adjusted(14, 8, -8, 0), line, theme.font(12, 600), theme.colour("text2"))
        elif isinstance(line, datetime):
            self._time(painter, where, line)
        painter.restore()

    def _time(self, painter: QPainter, where: QRectF, at: datetime) -> None:
        theme, view = self._look.theme, self._view
        tile, here = where.adjusted(6, 1, -6, -1), view.over == at
        if here:
            fill = "danger_soft" if view.why else "accent_soft"
            painting.box(painter, tile, theme.colour(fill), theme.colour("danger" if view.why else "accent_text"), 8)
        ink = "text" if view.open_at(at) else "text3"
        pieces = [Run(words.clock(words.here(at)), 13, 500, ink)]
        if here and view.row is not None:
            told = say("may not be called then") if view.why else move_words(view.row, at)
            pieces = [Run(told, 12, 600, "on_danger_soft" if view.why else "on_accent_soft")]
        elif not view.open_at(at):
            pieces.append(Run(say("closed"), 12, 400, "text3"))
        painting.runs(painter, tile.adjusted(8, 0, -8, 0), theme, pieces, 10)


def _half_hours(day: date, now: datetime) -> Iterator[datetime]:
    at = datetime.combine(day, FIRST, now.tzinfo)
    end = datetime.combine(day, LAST, now.tzinfo)
    while at <= end:
        yield at
        at += STEP


def _time_words(at: datetime) -> str:
    """Name a time with its day, for those who do not see the heading above it."""
    local = words.here(at)
    return f"{words.weekday_in_full(local)} {words.clock(local)}"


def _day_words(day: date, ahead: int) -> str:
    if ahead < 2:
        return say("Tomorrow") if ahead else say("Today")
    return f"{words.weekday_in_full(day)}, {words.day(day)}"
