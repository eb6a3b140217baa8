"""An amber band above a page: what is wrong since when, and one thing to do."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.text_button import TextButton
from ui.widgets.tile import Tile


class Banner(Tile):
    """Hidden until it has something to say.

    Signals: `pressed()` when its button was pressed.
    """

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__(look)
        self.setObjectName("banner")
        self._words = ""
        self._button = TextButton(look, say("Details"), token="sla_soon_fg")
        self._button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addStretch(1)
        row.addWidget(self._button)
        self.hide()

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def show_words(self, words: str, act: str = "", why: str = "") -> None:
        """Say something, with a button if there is an act and more in the tooltip; empty words hide it."""
        self._words = words
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self._button.updateGeometry()
        self.setAccessibleName(words)
        self.setToolTip(f"{words}\n{why}".strip())
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Return one band."""
        return QSize(200, self.theme.px(36))

    def minimumSizeHint(self) -> QSize:
        """Return one band, as narrow as may be."""
        return QSize(100, self.theme.px(36))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, icon and words."""
        painter.fillRect(where, self.theme.colour("sla_soon_bg"))
        ink = self.theme.colour("sla_soon_fg")
        size = self.theme.px(16)
        spot = QRectF(where.left() + 18, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, "warning", spot, ink)
        taken = self._button.sizeHint().width() + 24 if self._button.isVisible() else 14
        room = QRectF(spot.right() + 10, where.top(), where.right() - spot.right() - 10 - taken, where.height())
        painting.text(painter, room, self._words, self.theme.font(13, 500), ink)
