"""The one breath of a handoff: what sales must know first, in a sentence that is never cut."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile

EDGE = 18


class OneBreath(Tile):
    """Grows with its sentence."""

    radius = 10.0

    def __init__(self, look: Look) -> None:
        """Start without a sentence."""
        super().__init__(look)
        self.setObjectName("handoffSummary")
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show a sentence."""
        self._words = words
        self.setAccessibleName(say("In one breath: {words}", words=words))
        self._fit()
        self.update()

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        super().restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the sentence needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height at the present width."""
        return QSize(300, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height at the least width."""
        return QSize(160, self._height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, heading and sentence."""
        self.ground(painter, where, "accent_soft", None)
        theme, ink = self.theme, self.theme.colour("on_accent_soft")
        head = QRectF(where.left() + EDGE, where.top() + 12, where.width() - 2 * EDGE, theme.px(17))
        painting.text(painter, head, say("In one breath"), theme.font(11, 600), ink)
        room = QRectF(head.left(), head.bottom() + 3, head.width(), where.bottom() - head.bottom() - 8)
        painting.block(painter, room, self._words, theme.font(16, 500), ink)

    def _height(self) -> int:
        metrics = QFontMetricsF(self.theme.font(16, 500))
        room = QRectF(0, 0, max(80, self.width() - 2 * EDGE), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        tall = metrics.boundingRect(room, flags, self._words or " ").height()
        return round(tall + metrics.height() * 0.2) + self.theme.px(17) + 30

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())
