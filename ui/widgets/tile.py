"""A painted tile of the brief: a box with a border that is not a control."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.telling_cuts import TellsCuts


class Tile(TellsCuts, QWidget):
    """Paints itself from tokens at a height that follows the text size."""

    radius = 9.0
    height_at_100 = 64

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the theme."""
        super().__init__(parent)
        self.look = look
        self.theme = look.theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the tile's usual size."""
        return QSize(160, self.theme.px(self.height_at_100))

    def minimumSizeHint(self) -> QSize:
        """Return the least width and the fixed height."""
        return QSize(90, self.theme.px(self.height_at_100))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and content."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else painting.DIM)
        with painting.noting_cuts() as cut:
            self.draw(painter, QRectF(self.rect()))
            self.keep_cut(cut)
        painter.end()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the empty tile; subclasses add what they show."""
        self.ground(painter, where)

    def ground(self, painter: QPainter, where: QRectF, fill: str = "surface", border: str | None = "border") -> None:
        """Paint the box."""
        edge = self.theme.colour(border) if border else None
        painting.box(painter, where, self.theme.colour(fill), edge, self.radius)
