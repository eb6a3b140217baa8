"""The tile that says why this lead: the score in a ring and its largest reasons with signed points."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


@dataclass(frozen=True)
class ShownReason:
    """One line beside the ring; points None is plain text."""

    points: int | None
    text: str


def shown_reasons(reasons: Sequence[tuple[int, str]], places: int) -> tuple[ShownReason, ...]:
    """Choose what fits into so many places: the largest by size, then one line that sums up the rest.

    The points of all lines always add up to the sum of all reasons.
    """
    if len(reasons) <= places:
        return tuple(ShownReason(points, text) for points, text in reasons)
    ordered = sorted(reasons, key=lambda reason: -abs(reason[0]))
    first, rest = ordered[: places - 1], ordered[places - 1 :]
    total = sum(points for points, _ in rest)
    return (*(ShownReason(p, t) for p, t in first), ShownReason(total, say("{count} more", count=len(rest))))


class ScoreReasons(PaintedButton):
    """Pressing it opens all reasons; `columns` and `rows` say how many lines it holds."""

    radius = 9.0

    def __init__(self, look: Look) -> None:
        """Start without a score."""
        super().__init__(look, say("Why this lead"))
        self._score = 0
        self._reasons: tuple[tuple[int, str], ...] = ()
        self._columns, self._rows = 2, 2

    def show_score(self, score: int, reasons: Sequence[tuple[int, str]]) -> None:
        """Show a score of 0 to 100 with all its reasons as (points, sentence)."""
        self._score, self._reasons = score, tuple(reasons)
        told = ", ".join(f"{words.points(p)} {t}" for p, t in self._reasons[:6])
        self.setText(say("Score {score}. {reasons}", score=score, reasons=told))
        self.setToolTip("\n".join(f"{words.points(p)}  {t}" for p, t in self._reasons))
        self.update()

    def set_places(self, columns: int, rows: int) -> None:
        """Hold `columns` times `rows` reasons, filled down each column."""
        self._columns, self._rows = columns, rows
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return the height that the rows need: 60 for two, 74 for three."""
        return self.theme.px(20 + max(2, self._rows) * 19)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(240, self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the ring, then the reasons."""
        self.plain_box(painter, where)
        size = self.theme.px(44)
        ring = QRectF(where.left() + 13, where.center().y() - size / 2, size, size)
        inner = ring.adjusted(1.5, 1.5, -1.5, -1.5)
        painting.arc(painter, inner, 1, self.theme.colour("sla_track"), 3)
        painting.arc(painter, inner, self._score / 100, self.theme.colour("accent_text"), 3)
        font = self.theme.font(16, 600, tabular=True)
        painting.text(painter, ring, str(self._score), font, self.theme.colour("text"), painting.CENTER)
        if not self._reasons:
            room = QRectF(ring.right() + 12, where.top(), where.right() - ring.right() - 22, where.height())
            painting.text(painter, room, say("Nothing known yet"), self.theme.font(12), self.theme.colour("text2"))
            return
        area = QRectF(ring.right() + 12, where.top() + 8, where.right() - ring.right() - 22, where.height() - 16)
        self._lines(painter, area)

    def _lines(self, painter: QPainter, area: QRectF) -> None:
        width, height = area.width() / self._columns, area.height() / self._rows
        chosen = shown_reasons(self._reasons, self._columns * self._rows)
        gutter = self.theme.px(30)
        for place, reason in enumerate(chosen):
            column, row = divmod(place, self._rows)
            line = QRectF(area.left() + column * width, area.top() + row * height, width - 8, height)
            mark = QRectF(line.left(), line.top(), gutter, height)
            token = "neg" if (reason.points or 0) < 0 else "accent_text"
            font = self.theme.font(12, 600, tabular=True)
            told = words.points(reason.points or 0)
            painting.text(painter, mark, told, font, self.theme.colour(token), painting.RIGHT)
            line.setLeft(mark.right() + 8)
            painting.text(painter, line, reason.text, self.theme.font(12), self.theme.colour("text"))
