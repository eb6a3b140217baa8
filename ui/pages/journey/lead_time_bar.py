"""The lead time to scale: one bar from request to accepted, work in green, waiting in amber or grey."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qualcenter.domain.journey_time import LeadTime, Part, Span
from ui.language import say
from ui.pages.journey import told
from ui.theme.theme import Theme
from ui.widgets import painting
from ui.widgets.painting import Run

TOKENS = {
    Part.ROUTING: "sla_ok",
    Part.QUEUE: "sla_soon",
    Part.CALL: "ok",
    Part.SALES: "sla_soon",
    Part.FIRST_TOUCH: "sla_soon",
    Part.THEIRS: "border_strong",
}
LEAST = 3
"""Pixels that even the shortest part gets, so that it is there; the others shrink for it."""


class LeadTimeBar(QWidget):
    """Tells how long it took, how much of that was work, and where the rest went; a tooltip tells every part."""

    def __init__(self, theme: Theme) -> None:
        """Start without a lead time."""
        super().__init__()
        self.setObjectName("leadTimeBar")
        self._theme = theme
        self.time: LeadTime | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_time(self, time: LeadTime | None) -> None:
        """Show a lead time, or that there is none yet."""
        self.time = time
        parts = tuple(f"{told.part_of(span.part)} {told.length(span.length)}" for span in time.spans) if time else ()
        head = f"{told.headline(time)}. {told.work_and_waiting(time)}" if time else _none()
        self.setAccessibleName(" ".join((head, ", ".join(parts))).strip())
        self.setToolTip("\n".join(parts))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line, the bar, and the names of its parts."""
        return QSize(300, self._theme.px(24) + 14 + self._theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the same height at any width."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_lead_time(painter, QRectF(self.rect()), self._theme, self.time)
        painter.end()


def draw_lead_time(painter: QPainter, where: QRectF, theme: Theme, time: LeadTime | None) -> None:
    """Draw headline, bar and names; also on paper."""
    line = QRectF(where.left(), where.top(), where.width(), theme.px(22))
    if time is None:
        painting.text(painter, line, _none(), theme.font(13), theme.colour("text2"))
        return
    runs = (Run(told.headline(time), 14, 600), Run(told.work_and_waiting(time), 13, 400, "text2"))
    painting.runs(painter, line, theme, runs, 10)
    bar = QRectF(where.left(), line.bottom() + 4, where.width(), 12)
    names = QRectF(where.left(), bar.bottom() + 3, where.width(), theme.px(18))
    free = where.left()
    for span, (left, width) in zip(time.spans, widths(time.spans, bar.width()), strict=True):
        piece = QRectF(bar.left() + left, bar.top(), max(1.0, width - (2 if width > LEAST else 1)), bar.height())
        painting.box(painter, piece, theme.colour(TOKENS[span.part]), None, 3)
        name = f"{told.part_of(span.part)} {told.length(span.length)}"
        needed = painting.text_width(theme, name, 11, 600) + 8
        start = max(free, min(piece.left(), names.right() - needed))
        if start <= piece.right() and start + needed <= names.right() + 1 and (width >= needed or width >= 20):
            spot = QRectF(start, names.top(), needed, names.height())
            painting.text(painter, spot, name, theme.font(11, 600), theme.colour("text2"))
            free = start + needed + 6


def widths(spans: Sequence[Span], room: float) -> list[tuple[float, float]]:
    """Return (left, width) of each span in a room: to scale, but none thinner than can be seen."""
    whole = sum((span.length for span in spans), timedelta())
    if not spans or not whole:
        return [(0.0, room / max(1, len(spans)))] * len(spans)
    least = min(float(LEAST), room / len(spans))
    shares = [span.length / whole for span in spans]
    small = [share * room < least for share in shares]
    rest = room - least * sum(small)
    large = sum(share for share, is_small in zip(shares, small, strict=True) if not is_small) or 1.0
    found, left = [], 0.0
    for share, is_small in zip(shares, small, strict=True):
        width = least if is_small else rest * share / large
        found.append((left, width))
        left += width
    return found


def _none() -> str:
    return say("Nobody has asked for anything yet, so no time runs.")
