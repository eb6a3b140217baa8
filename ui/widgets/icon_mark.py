"""A small drawing beside a text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look


class IconMark(QWidget):
    """Shows one icon in a token's colour; it is decoration, the text carries the meaning."""

    def __init__(self, look: Look, name: str, token: str = "text2", size: int = 15) -> None:
        """`size` is in pixels at 100 %."""
        super().__init__()
        self._look, self._name, self._token, self._size = look, name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the icon's size, set a little lower to stand on the line."""
        size = self._look.theme.px(self._size)
        return QSize(size, size + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._look.theme.px(self._size)
        self._look.icons.draw(painter, self._name, QRectF(0, 2, size, size), self._look.theme.colour(self._token))
        painter.end()
