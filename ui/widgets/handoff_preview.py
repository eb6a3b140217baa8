"""Who would receive the lead: name, how loaded, how fast."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui import words
from ui.language import say
from ui.widgets import painting
from ui.widgets.tile import Tile


class HandoffPreview(Tile):
    """Shows one receiver, or why there is none."""

    height_at_100 = 58
    _name = _person = _below = ""

    def show_receiver(self, name: str, below: str, *, team: str = "") -> None:
        """Show a name with its team, and a line below it."""
        self._person, self._below = name, below
        self._name = ", ".join(filter(None, (name, team)))
        self.setAccessibleName(say("Would go to {name}, {below}", name=self._name, below=below))
        self.setToolTip(below)
        self.update()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the avatar and both lines."""
        self.ground(painter, where, "sunken", None)
        size = self.theme.px(30)
        spot = QRectF(where.left() + 12, where.center().y() - size / 2, size, size)
        painting.box(painter, spot, self.theme.colour("border"), None, size / 2)
        font = self.theme.font(11, 600)
        painting.text(painter, spot, words.initials(self._person), font, self.theme.colour("text2"), painting.CENTER)
        left = spot.right() + 12
        half = where.height() / 2
        top = QRectF(left, where.top() + 9, where.right() - left - 10, half - 8)
        painting.text(painter, top, self._name, self.theme.font(12, 600), self.theme.colour("text"))
        low = QRectF(left, where.top() + half, where.right() - left - 10, half - 8)
        painting.text(painter, low, self._below, self.theme.font(12), self.theme.colour("text2"))
