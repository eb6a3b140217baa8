"""The cap of a key, as a small label of its own."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets import painting


class KeyHint(QWidget):
    """Shows one key; it is decoration, the control beside it carries the name."""

    def __init__(self, look: Look, action: str) -> None:
        """Show the key of an action; nothing while it has none."""
        super().__init__()
        self._look, self._theme, self._action = look, look.theme, action
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self._measure)

    @property
    def _key(self) -> str:
        return self._look.keys.shown(self._action)

    def sizeHint(self) -> QSize:
        """Return the cap's size."""
        return QSize(round(painting.key_width(self._theme, self._key)) + 1, self._theme.px(painting.KEY_HEIGHT) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap."""
        if not self._key:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(self.rect())
        painting.key_cap(painter, self._theme, where.right() - 0.5, where.center().y(), self._key)
        painter.end()

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
