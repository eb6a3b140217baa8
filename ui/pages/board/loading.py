"""Grey blocks in the places of columns and cards while a board is read for the first time."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.language import say
from ui.pages.board.columns import GAP, NARROWEST
from ui.theme.look import Look
from ui.widgets import painting

CARDS = 5


class LoadingBoard(QWidget):
    """Paints the blocks."""

    def __init__(self, look: Look) -> None:
        """Say what they stand for."""
        super().__init__()
        self._look = look
        self.setAccessibleName(say("The board is being read"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint columns with a head and cards."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        least, wide = theme.px(NARROWEST), self.width()
        count = max(1, (wide + GAP) // (least + GAP))
        width = (wide - (count - 1) * GAP) / count
        for place in range(count):
            column = QRectF(place * (width + GAP), 0, width, self.height())
            painting.box(painter, column, theme.colour("surface"), theme.colour("border"), 10)
            inner = column.adjusted(12, 14, -12, -12)
            face = theme.px(32)
            painting.box(painter, QRectF(inner.left(), inner.top(), face, face), theme.colour("sunken"), None, face / 2)
            name = QRectF(inner.left() + face + 9, inner.top() + 4, inner.width() * 0.5, 10)
            painting.box(painter, name, theme.colour("sunken"), None, 5)
            for card in range(CARDS):
                top = inner.top() + theme.px(86) + card * theme.px(64)
                place_of_card = QRectF(inner.left(), top, inner.width(), theme.px(58))
                painting.box(painter, place_of_card, theme.colour("sunken"), None, 8)
        painter.end()
