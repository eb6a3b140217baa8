"""Who would receive the lead: name, how loaded, how fast."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui import words
from ui.language import say
from ui.widgets import painting
from ui.widgets.tile import Tile

BRIEF = 34
"""Height at 100 % where there is room for the name alone."""


class HandoffPreview(Tile):
    """Shows one receiver, or why there is none."""

    height_at_100 = 74
    _name = _person = _below = _last = ""
    _brief = False

    def show_receiver(self, name: str, below: str, last: str = "", *, team: str = "") -> None:
        """Show a name with its team, and one or two lines below it."""
        self._person, self._below, self._last = name, below, last
        self._name = ", ".join(filter(None, (name, team)))
        both = ", ".join(filter(None, (below, last)))
        self.setAccessibleName(say("Would go to {name}, {below}", name=self._name, below=both))
        self.setToolTip("\n".join(filter(None, (self._name, below, last))))
        self.update()

    def set_brief(self, brief: bool) -> None:
        """Tell the name alone on one line, or all of it."""
        if brief != self._brief:
            self._brief = brief
            self.restyle()

    def height_when(self, *, brief: bool) -> int:
        """Return the height of the name alone, or of all of it."""
        return self.theme.px(BRIEF if brief else self.height_at_100)

    def sizeHint(self) -> QSize:
        """Return the height of what is told."""
        return QSize(160, self.height_when(brief=self._brief))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(90, self.sizeHint().height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the avatar and both lines."""
        self.ground(painter, where, "sunken", None)
        size = self.theme.px(24 if self._brief else 30)
        spot = QRectF(where.left() + 12, where.center().y() - size / 2, size, size)
        painting.box(painter, spot, self.theme.colour("surface"), self.theme.colour("border"), size / 2)
        font = self.theme.font(11, 600)
        painting.text(painter, spot, words.initials(self._person), font, self.theme.colour("text2"), painting.CENTER)
        left = spot.right() + 12
        lines = [line for line in (self._name, self._below, self._last) if line][: 1 if self._brief else None]
        tall = self.theme.px(19)
        top = where.center().y() - tall * len(lines) / 2
        for place, line in enumerate(lines):
            room = QRectF(left, top + place * tall, where.right() - left - 10, tall)
            font, ink = self.theme.font(12, 400 if place else 600), "text2" if place else "text"
            painting.text(painter, room, line, font, self.theme.colour(ink))
