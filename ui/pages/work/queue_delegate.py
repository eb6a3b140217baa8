"""Paints the lines of the queue: headings, and leads with glyph, name, clock, what it is about and score."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.queries.queue_rows import Band, QueueRow
from ui import words
from ui.pages.work.queue_model import Heading, RowRole, clock_words, row_state, short_words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.sla_glyph import chip_tokens, draw_sla_glyph

ROW_HEIGHT, HEADING_HEIGHT = 56, 34
PAD, TIGHT_PAD, GAP = 8, 5, 8
"""Pixels at both sides of a clock's words, also where the name needs them, and between name and clock."""

LEAST_LETTERS = 5
"""Letters of a company that are worth showing when it has to be cut."""

Index = QModelIndex | QPersistentModelIndex


class QueueDelegate(QStyledItemDelegate):
    """Paints from tokens; a row costs no widget."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__(parent)
        self._look, self._theme, self._now = look, look.theme, now
        self.open_lead: int | None = None
        self.pinned: int | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 56 for a lead and 34 for a heading at 100 %."""
        heading = isinstance(index.data(RowRole), Heading)
        return QSize(100, self._theme.px(HEADING_HEIGHT if heading else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line = index.data(RowRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(option.rect)
        if isinstance(line, Heading):
            self._heading(painter, where, line)
        elif isinstance(line, QueueRow):
            self._ground(painter, where, option, line)
            self._lead(painter, where, line)
        painter.restore()

    def _heading(self, painter: QPainter, where: QRectF, line: Heading) -> None:
        room = where.adjusted(14, 8, -10, 0)
        why = (Run(line.why, 12, 400, "text3"),) if line.why else ()
        pieces = (Run(line.words, 12, 600, "text2"), Run(words.count(line.count), 12, 400, "text2"), *why)
        painting.runs(painter, room, self._theme, pieces, 7)

    def _ground(self, painter: QPainter, where: QRectF, option: QStyleOptionViewItem, row: QueueRow) -> None:
        state = option.state
        tile = where.adjusted(6, 1, -6, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if row.lead_id == self.open_lead or chosen:
            painting.box(painter, tile, self._theme.colour("selected"), None, 8)
        elif state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, tile, self._theme.colour("hover"), None, 8)
        if row.lead_id == self.open_lead:
            bar = QRectF(tile.left(), tile.top() + 9, 3, tile.height() - 18)
            painting.box(painter, bar, self._theme.colour("accent_text"), None, 1.5)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painting.focus_ring(painter, tile, self._theme.colour("focus"), 8)

    def _lead(self, painter: QPainter, where: QRectF, row: QueueRow) -> None:
        at, theme = self._now(), self._theme
        state, share = row_state(row, at)
        size = theme.px(20)
        glyph = QRectF(where.left() + 18, where.center().y() - size / 2, size, size)
        if row.lead_id == self.pinned:
            self._look.icons.draw(painter, "pin", glyph.adjusted(2, 2, -2, -2), theme.colour("danger"))
        elif row.on_call:
            self._look.icons.draw(painter, "call", glyph.adjusted(2, 2, -2, -2), theme.colour("ok"))
        else:
            draw_sla_glyph(painter, glyph, state, share, theme)
        left, right = glyph.right() + 11, where.right() - 16
        half = theme.px(19)
        top = QRectF(left, where.center().y() - half, right - left, half)
        wide = painting.text_width(theme, row.person, 13, 600)
        clock = clock_words(row, at, brief=True)
        tight = wide > top.width() - QFontMetricsF(self._chip_font()).horizontalAdvance(clock) - 2 * PAD - GAP
        chip_left = self._chip(painter, top, row, "call" if row.on_call else state, clock, tight=tight)
        name = QRectF(left, top.top(), chip_left - left - (GAP / 2 if tight else GAP), half)
        self.paint_names(painter, name, row)
        low = QRectF(left, where.center().y() + 1, right - left, half)
        score = theme.font(12, 600, tabular=True)
        painting.text(painter, low, str(row.score), score, theme.colour("text2"), painting.RIGHT)
        low.setRight(right - max(theme.px(17), painting.text_width(theme, str(row.score), 12, 600)) - 6)
        if row.from_pool:
            mark = theme.px(13)
            spot = QRectF(left, low.center().y() - mark / 2, mark, mark)
            self._look.icons.draw(painter, "people", spot, theme.colour("text2"))
            low.setLeft(spot.right() + 5)
        painting.text(painter, low, short_words(row), theme.font(12), theme.colour("text2"))

    def paint_names(self, painter: QPainter, name: QRectF, row: QueueRow) -> None:
        """Paint the person, and the company where more than a syllable of it has room."""
        metrics = QFontMetricsF(self._theme.font(12))
        room = name.width() - painting.text_width(self._theme, row.person, 13, 600) - 7
        shown = painting.elide(metrics, row.company, room)
        pieces = [Run(row.person, 13, 600)]
        if shown == row.company or len(shown.rstrip("\N{HORIZONTAL ELLIPSIS}. ")) >= LEAST_LETTERS:
            pieces.append(Run(row.company, 12, 400, "text2"))
        painting.runs(painter, name, self._theme, pieces, 7)

    def _chip_font(self) -> QFont:
        return self._theme.font(12, 600, tabular=True)

    def _chip(self, painter: QPainter, line: QRectF, row: QueueRow, state: str, told: str, *, tight: bool) -> float:
        """Paint the clock at the right of a line and return its left edge; `tight` leaves a long name more room."""
        fill, ink = ("ok_soft", "on_ok_soft") if state == "call" else chip_tokens(state)
        if (not row.promise_due_at or row.band is Band.LATER) and not row.on_call:
            fill, ink = (fill, ink) if state == "paused" else (None, "text2")
        font = self._chip_font()
        width = QFontMetricsF(font).horizontalAdvance(told)
        if fill is None:
            painting.text(painter, line, told, font, self._theme.colour(ink), painting.RIGHT)
            return line.right() - width
        height = self._theme.px(20)
        pad, right = (TIGHT_PAD, line.right() + TIGHT_PAD - 1) if tight else (PAD, line.right() + 1)
        pill = QRectF(right - width - 2 * pad, line.center().y() - height / 2, width + 2 * pad, height)
        painting.box(painter, pill, self._theme.colour(fill), None, height / 2)
        painting.text(painter, pill, told, font, self._theme.colour(ink), painting.CENTER)
        return pill.left()
