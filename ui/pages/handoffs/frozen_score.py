"""The score as it stood at the handoff: the ring, and a bar for each reason."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui import words
from ui.language import said_in, say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.score_reasons import ShownReason, shown_reasons
from ui.widgets.tile import Tile

MOST = 6
HEAD, ROW = 54, 21


class FrozenScore(Tile):
    """Grows with its reasons; what is too many is summed up in the last line."""

    def __init__(self, look: Look) -> None:
        """Start without a score."""
        super().__init__(look)
        self._score = 0
        self._reasons: tuple[ShownReason, ...] = ()

    def show_score(self, score: int, reasons: Sequence[Mapping[str, object]]) -> None:
        """Show a score with its reasons as the handoff keeps them."""
        self._score = score
        whole = [(int(str(one["points"])), said_in(_text(one))) for one in reasons]
        self._reasons = shown_reasons(whole, MOST)
        told = ", ".join(f"{words.points(points)} {text}" for points, text in whole)
        self.setAccessibleName(say("Score at handoff {score}. {reasons}", score=score, reasons=told))
        self.setToolTip("\n".join(f"{words.points(points)}  {text}" for points, text in whole))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of ring and reasons."""
        return QSize(200, self.theme.px(HEAD + ROW * len(self._reasons)))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(140, self.sizeHint().height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ring, heading and bars."""
        theme, size = self.theme, self.theme.px(42)
        ring = QRectF(where.left(), where.top(), size, size)
        inner = ring.adjusted(1.5, 1.5, -1.5, -1.5)
        painting.arc(painter, inner, 1, theme.colour("sla_track"), 3)
        painting.arc(painter, inner, self._score / 100, theme.colour("accent_text"), 3)
        font = theme.font(16, 600, tabular=True)
        painting.text(painter, ring, str(self._score), font, theme.colour("text"), painting.CENTER)
        left, half = ring.right() + 11, size / 2
        head = QRectF(left, ring.top(), where.right() - left, half)
        painting.text(painter, head, say("Why this lead"), theme.font(13, 600), theme.colour("text"))
        low = head.translated(0, half)
        painting.text(painter, low, say("Score at handoff"), theme.font(12), theme.colour("text2"))
        most = max((abs(one.points or 0) for one in self._reasons), default=1) or 1
        for place, reason in enumerate(self._reasons):
            top = where.top() + theme.px(HEAD + ROW * place)
            self._reason(painter, QRectF(where.left(), top, where.width(), theme.px(ROW)), reason, most)

    def _reason(self, painter: QPainter, line: QRectF, reason: ShownReason, most: int) -> None:
        theme, points = self.theme, reason.points or 0
        token = "neg" if points < 0 else "accent_text"
        mark = QRectF(line.left(), line.top(), theme.px(28), line.height())
        font = theme.font(12, 600, tabular=True)
        painting.text(painter, mark, words.points(points), font, theme.colour(token), painting.RIGHT)
        track = QRectF(mark.right() + 8, line.center().y() - 2, theme.px(34), 5)
        painting.box(painter, track, theme.colour("sla_track"), None, 2.5)
        bar = QRectF(track.left(), track.top(), max(4.0, track.width() * abs(points) / most), 5)
        painting.box(painter, bar, theme.colour(token), None, 2.5)
        room = QRectF(track.right() + 9, line.top(), line.right() - track.right() - 9, line.height())
        painting.text(painter, room, reason.text, theme.font(12), theme.colour("text"))


def _text(reason: Mapping[str, object]) -> str:
    """Return a reason's words as the core gave them: a sentence says itself in the language in use."""
    text = reason["text"]
    return text if isinstance(text, str) else str(text)
