"""Promised callbacks as a list model: late ones on top, then those due now, then hour by hour in the desk's zone."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.queries.queue_rows import CallbackRow
from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.row_ground import row_ground
from ui.widgets.sla_glyph import draw_sla_glyph

LineRole = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-qualcenter-callback"
"""What a dragged callback is, so that nothing else can be dropped on a time."""

Index = QModelIndex | QPersistentModelIndex
Line = str | CallbackRow


class Standing(IntEnum):
    """How much a callback presses."""

    HELD = -1
    TO_COME = 0
    DUE = 1
    LATE = 2


_STATES = {Standing.HELD: "paused", Standing.TO_COME: "on_time", Standing.DUE: "urgent", Standing.LATE: "late"}


class CallbacksModel(QAbstractListModel):
    """Headings (texts) and callbacks."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines: list[Line] = []
        self.at = datetime.min.replace(tzinfo=UTC)

    def show(self, rows: Iterable[CallbackRow], at: datetime) -> None:
        """Show these callbacks as they stand at an instant."""
        self.beginResetModel()
        self.at = at
        self.lines = []
        heading = ""
        for row in sorted(rows, key=lambda one: (-standing(one, at), one.promised_at)):
            fresh = heading_of(row, at)
            if fresh != heading:
                self.lines.append(fresh)
                heading = fresh
            self.lines.append(row)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the words, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line if isinstance(line, str) else told(line, self.at)
        if role == Qt.ItemDataRole.ToolTipRole and not isinstance(line, str):
            return told(line, self.at)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be selected."""
        if not index.isValid() or isinstance(self.lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled


class CallbacksDelegate(QStyledItemDelegate):
    """Paints the lines."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QObject) -> None:
        """`now` gives the instant at which callbacks are late."""
        super().__init__(parent)
        self._look, self._now = look, now

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 54 for a callback and 36 for a heading."""
        return QSize(100, self._look.theme.px(36 if isinstance(index.data(LineRole), str) else 54))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line, where = index.data(LineRole), QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        if isinstance(line, str):
            painting.text(painter, where.adjusted(14, 8, -8, 0), line, theme.font(12, 600), theme.colour("text2"))
        else:
            tile = where.adjusted(6, 1, -6, -1)
            row_ground(painter, tile, state, theme)
            self._row(painter, where, line)
        painter.restore()

    def _row(self, painter: QPainter, where: QRectF, row: CallbackRow) -> None:
        theme = self._look.theme
        half = theme.px(19)
        size = theme.px(20)
        glyph = QRectF(where.left() + 18, where.center().y() - size / 2, size, size)
        state = _STATES[standing(row, self._now())]
        draw_sla_glyph(painter, glyph, state, 0.0 if state == "urgent" else 1.0, theme)
        clock = QRectF(glyph.right() + 14, where.center().y() - half, theme.px(62), half)
        mine = words.here(row.promised_at)
        painting.text(painter, clock, words.clock(mine), theme.font(14, 600, tabular=True), theme.colour("text"))
        theirs = QRectF(clock.left(), where.center().y() + 1, theme.px(90), half)
        there = f"{words.clock(row.local_at)} {words.city_of_zone(row.zone)}"
        painting.text(painter, theirs, there, theme.font(12), theme.colour("text2"))
        left, right = theirs.right() + 14, where.right() - 18
        owner = say("{owner}, anyone may call", owner=row.owner) if row.who == "anyone" else row.owner
        wide = painting.text_width(theme, owner, 12) + 4
        side = QRectF(right - wide, where.center().y() - half, wide, half)
        painting.text(painter, side, owner, theme.font(12), theme.colour("text2"), painting.RIGHT)
        name = QRectF(left, where.center().y() - half, side.left() - left - 10, half)
        pieces = (Run(row.person, 13, 600), Run(row.company, 12, 400, "text2"))
        painting.runs(painter, name, theme, pieces, 8)
        note = QRectF(left, where.center().y() + 1, right - left, half)
        held = held_words(row, self._now())
        told = [Run(held, 12, 600)] if held else []
        painting.runs(painter, note, theme, [*told, Run(row.note, 12, 400, "text2")], 8)


def held_words(row: CallbackRow, at: datetime) -> str:
    """Say from when the law allows a call that it forbids as promised; an empty text for any other."""
    if row.opens_at is None:
        return ""
    when = words.day_and_time(words.here(row.opens_at), words.here(at))
    return say("May not be called before {time}", time=when)


def standing(row: CallbackRow, at: datetime) -> Standing:
    """Return where a callback stands: to come, due since its promised minute, or late when its grace has passed.

    One that the law forbids as it was promised is held until the law allows it.
    """
    if row.forbidden and row.opens_at is not None and at < row.opens_at:
        return Standing.HELD
    if at > row.late_at:
        return Standing.LATE
    return Standing.DUE if at > row.promised_at else Standing.TO_COME


def heading_of(row: CallbackRow, at: datetime) -> str:
    """Return the heading a callback stands under: Late with the day if it was another, Due now, an hour, or a day."""
    now_of = standing(row, at)
    local, now = words.here(row.promised_at), words.here(at)
    days = (local.date() - now.date()).days
    if now_of is Standing.LATE:
        return say("Late") if days == 0 else say("Late, {day}", day=words.day_in_full(local))
    if now_of in (Standing.DUE, Standing.HELD):
        return say("Due now") if now_of is Standing.DUE else say("Not allowed as promised")
    if days == 0:
        return say("Today, {time}", time=words.clock(local.replace(minute=0)))
    return say("Tomorrow") if days == 1 else words.day_in_full(local)


def told(row: CallbackRow, at: datetime) -> str:
    """Return what a screen reader says of a callback."""
    words_of_it = say(
        "{person}, {company}. Promised {time}, {their_time} there. {note}",
        person=row.person,
        company=row.company,
        time=words.day_and_time(words.here(row.promised_at), words.here(at)),
        their_time=words.clock(row.local_at),
        note=" ".join(filter(None, (f"{held}." if (held := held_words(row, at)) else "", row.note))),
    )
    match standing(row, at):
        case Standing.LATE:
            return say("Late. {callback}", callback=words_of_it)
        case Standing.DUE:
            return say("Due now. {callback}", callback=words_of_it)
        case _:
            return words_of_it
