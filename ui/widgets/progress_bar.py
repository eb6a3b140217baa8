"""How much of something is done, as a painted bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile


class ProgressBar(Tile):
    """A thin bar; while nobody knows the whole it stays empty, and the words beside it count."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__(look)
        self.setObjectName("progressBar")
        self._share = 0.0
        self.show_share(0.0)

    def show_share(self, share: float) -> None:
        """Show a share of 0 to 1."""
        self._share = max(0.0, min(1.0, share))
        self.setAccessibleName(say("{percent} % done", percent=round(self._share * 100)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin line."""
        return QSize(160, self.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, as narrow as may be."""
        return QSize(40, self.theme.px(8))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint track and share."""
        radius = where.height() / 2
        painting.box(painter, where, self.theme.colour("sunken"), None, radius)
        if self._share > 0:
            done = QRectF(where.left(), where.top(), max(where.height(), where.width() * self._share), where.height())
            painting.box(painter, done, self.theme.colour("accent"), None, radius)
