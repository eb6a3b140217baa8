"""Grey blocks in the places where a page's content will be, for the moments before it is read."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.language import say
from ui.theme.theme import Theme
from ui.widgets import painting


class Blocks(QWidget):
    """Paints the shape of a brief, a script and a wrap-up; it neither moves nor takes input."""

    def __init__(self, theme: Theme) -> None:
        """Remember the theme."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(say("Opening the lead"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint two cards with blocks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = QRectF(self.rect())
        side.setLeft(side.right() - min(self._theme.px(332), side.width() * 0.4))
        painter.fillRect(side, self._theme.colour("surface"))
        self._wrap_up(painter, side.adjusted(16, 16, -16, -16))
        whole = QRectF(self.rect()).adjusted(13, 13, -13 - side.width(), -13)
        brief = QRectF(whole.left(), whole.top(), whole.width(), 232)
        script = QRectF(whole.left(), brief.bottom() + 12, whole.width(), whole.bottom() - brief.bottom() - 12)
        for card in (brief, script):
            painting.box(painter, card, self._theme.colour("surface"), self._theme.colour("border"), 10)
        self._brief(painter, brief.adjusted(20, 16, -20, -16))
        self._script(painter, script.adjusted(20, 16, -20, -16))
        painter.end()

    def _brief(self, painter: QPainter, area: QRectF) -> None:
        self._block(painter, area.left(), area.top(), area.width() * 0.38, 24)
        self._block(painter, area.left(), area.top() + 36, area.width() * 0.66, 14)
        third = (area.width() - 16) / 3
        for place in range(3):
            self._block(painter, area.left() + place * (third + 8), area.top() + 62, third, 64)
        self._block(painter, area.left(), area.top() + 138, area.width(), 60)

    def _script(self, painter: QPainter, area: QRectF) -> None:
        self._block(painter, area.left(), area.top(), 120, 14)
        self._block(painter, area.left(), area.top() + 26, area.width(), 6)
        self._block(painter, area.left(), area.top() + 44, area.width() * 0.84, 22)
        self._block(painter, area.left(), area.top() + 78, area.width() * 0.56, 22)
        half = (area.width() - 8) / 2
        for place in range(4):
            x, y = area.left() + place % 2 * (half + 8), area.top() + 114 + place // 2 * 56
            self._block(painter, x, y, half, 46)

    def _wrap_up(self, painter: QPainter, area: QRectF) -> None:
        for place in range(5):
            top = area.top() + place * 38
            self._block(painter, area.left(), top + 8, 70, 14)
            self._block(painter, area.left() + 84, top, area.width() - 84, 30)
        half = (area.width() - 6) / 2
        for place in range(4):
            x, y = area.left() + place % 2 * (half + 6), area.top() + 208 + place // 2 * 40
            self._block(painter, x, y, half, 32)
        self._block(painter, area.left(), area.top() + 290, area.width(), 48)

    def _block(self, painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        painting.box(painter, QRectF(x, y, width, height), self._theme.colour("sunken"), None, 6)
