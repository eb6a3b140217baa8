"""The claw-back bar: by when what is owed, what follows then, and where the lead goes otherwise."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QResizeEvent

from qualcenter.domain.promise import PromiseRules
from qualcenter.queries.handoffs import HandoffRow
from ui import words
from ui.language import marked, say, say_marked
from ui.pages.handoffs.model import due_words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.sla_glyph import share_left, state_at
from ui.widgets.tile import Tile

SHARES = (0.34, 0.52, 0.14)
"""Widths of the three parts: the running promise, what follows it, and the way back. They are not to scale."""

_THEN = {
    "accept": marked("then first touch within {span}"),
    "first_touch": marked("then a result within {span}"),
    "result": marked("then {span} more, told to the team lead"),
}
_TOKENS = {"soon": "sla_soon", "urgent": "sla_urgent", "late": "sla_late"}


class ClawbackBar(Tile):
    """Shows one promise of sales; `show_row` when the handoff changes, `set_now` each second."""

    height_at_100 = 34
    line_at_100 = 18

    def __init__(self, look: Look) -> None:
        """Start without a handoff."""
        super().__init__(look)
        self.setObjectName("clawbackBar")
        self._row: HandoffRow | None = None
        self._then = self._back = ""
        self._at: datetime | None = None
        self._stacked = False

    def sizeHint(self) -> QSize:
        """Return 34 at 100 %, two lines more where the words do not stand beside each other."""
        usual = super().sizeHint()
        return QSize(usual.width(), usual.height() + (2 * self.theme.px(self.line_at_100) if self._stacked else 0))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below each other, or beside each other again."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Measure the words again."""
        self._fit()
        super().restyle()

    def show_row(self, row: HandoffRow, home: str, promises: PromiseRules, at: datetime) -> None:
        """Show a handoff that runs; `home` is who gets it back, empty until that is known."""
        after = {"accept": promises.first_touch, "first_touch": promises.result_first, "result": promises.result_then}
        owed = row.owed or "accept"
        self._row, self._at = row, at
        self._then = say_marked(_THEN[owed], span=long_span(after[owed]))
        self._back = say("else back to {who}", who=home) if home else say("else back")
        if home == "pool":
            self._back = say("else back to the pool")
        self._name()
        self._fit()
        self.update()

    def set_now(self, at: datetime) -> None:
        """Let the clock go on to an instant."""
        before, self._at = self._now_words(), at
        if self._now_words() != before:
            self._name()
            self._fit()
            self.update()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the three parts with a mark at now, and the words below them."""
        row, at, theme = self._row, self._at, self.theme
        if row is None or at is None:
            return
        thick, gap = theme.px(6), 3.0
        wide = where.width() - 2 * gap
        parts, left = [], where.left()
        for share in SHARES:
            parts.append(QRectF(left, where.top() + 4, wide * share, thick))
            left += wide * share + gap
        left_share = share_left(row.made_at, row.due_at, at)
        state = state_at(row.promise_state, left_share, row.due_at, at)
        done = parts[0].left() + parts[0].width() * (1 - left_share)
        painting.box(painter, parts[0], theme.colour(_TOKENS.get(state, "accent_text")), None, thick / 2)
        if done > parts[0].left() + 2:
            passed = QRectF(parts[0].left(), parts[0].top(), done - parts[0].left(), thick)
            painting.box(painter, passed, theme.colour("ok"), None, thick / 2)
        painting.box(painter, parts[1], theme.colour("border_strong"), None, thick / 2)
        painting.box(painter, parts[2], theme.colour("sla_track"), None, thick / 2)
        mark = QRectF(min(done, parts[0].right() - 3), where.top(), 3, thick + 8)
        painting.box(painter, mark, theme.colour("text"), None, 1.5)
        self._words_below(painter, where, parts[1].left())

    def _words_below(self, painter: QPainter, where: QRectF, second: float) -> None:
        theme, height = self.theme, self.theme.px(self.line_at_100)
        if self._stacked:
            self._lines_below(painter, where, height)
            return
        top = where.bottom() - height
        back = painting.text_width(theme, self._back, 12) + 4
        first = painting.text_width(theme, self._now_words(), 12, 600) + 16
        start = max(second, where.left() + first)
        now = QRectF(where.left(), top, start - where.left() - 10, height)
        painting.text(painter, now, self._now_words(), theme.font(12, 600, tabular=True), theme.colour("text"))
        last = QRectF(where.right() - back, top, back, height)
        painting.text(painter, last, self._back, theme.font(12), theme.colour("text2"), painting.RIGHT)
        room = QRectF(start, top, last.left() - start - 12, height)
        if room.width() > 30:
            painting.runs(painter, room, theme, (Run(self._then, 12, 400, "text2"),))

    def _lines_below(self, painter: QPainter, where: QRectF, height: int) -> None:
        theme = self.theme
        lines = (Run(self._now_words(), 12, 600), Run(self._then, 12, 400, "text2"), Run(self._back, 12, 400, "text2"))
        for place, line in enumerate(lines):
            room = QRectF(where.left(), where.bottom() - height * (len(lines) - place), where.width(), height)
            font = theme.font(line.size, line.weight, tabular=not place)
            painting.text(painter, room, line.words, font, theme.colour(line.token))

    def _fit(self) -> None:
        """Decide whether the words fit on one line, the second piece from where its part of the bar begins."""
        wide = self.width()
        first = painting.text_width(self.theme, self._now_words(), 12, 600) + 16
        start = max(SHARES[0] * (wide - 6) + 3, first)
        rest = painting.text_width(self.theme, self._then, 12) + painting.text_width(self.theme, self._back, 12) + 16
        stacked = self._row is not None and start + rest > wide
        if stacked != self._stacked:
            self._stacked = stacked
            self.updateGeometry()

    def _now_words(self) -> str:
        row, at = self._row, self._at
        if row is None or at is None or row.due_at is None:
            return ""
        left = words.span(row.due_at - at)
        told = say("{left} left", left=left) if row.due_at >= at else words.late_by(at - row.due_at)
        return say("{due}, {left}", due=due_words(row, at), left=told)

    def _name(self) -> None:
        self.setAccessibleName(f"{self._now_words()}, {self._then}, {self._back}")


def long_span(amount: timedelta) -> str:
    """Write a promise's whole length: `4 h`, `24 h`, `14 d`."""
    hours = round(amount.total_seconds() / 3600)
    if amount < timedelta(hours=1):
        return words.coarse_span(amount)
    return say("{days} d", days=hours // 24) if hours >= 48 and hours % 24 == 0 else say("{hours} h", hours=hours)
