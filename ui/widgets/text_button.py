"""A button that is only its words, with a key beside them and perhaps an icon before."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

HANG = 6
"""Pixels around the words. A layout lets them hang outside its column by a spacing of `-HANG`, so that the words stand
at the column's edge while the ground and the ring of focus stay whole."""


class TextButton(PaintedButton):
    """For small acts inside a card."""

    hangs = HANG

    def __init__(
        self,
        look: Look,
        words: str,
        action: str = "",
        icon: str = "",
        token: str = "accent_text",
        *,
        elides: bool = False,
    ) -> None:
        """`action` is the one whose key is shown, `token` the colour of the words; `elides` lets them be cut short."""
        super().__init__(look, words)
        self._action, self._icon, self._token, self._elides = action, icon, token, elides
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def _key(self) -> str:
        return self.look.keys.shown(self._action) if self._action else ""

    def natural_height(self) -> int:
        """Return the least height of a target."""
        return self.theme.px(28)

    def sizeHint(self) -> QSize:
        """Return the room of icon, words and key."""
        width = painting.text_width(self.theme, self.text(), 12, 600) + 2 * HANG
        width += painting.key_width(self.theme, self._key) + 7 if self._key else 0
        width += self.theme.px(14) + 6 if self._icon else 0
        return QSize(round(width), self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same, since a verb cut short says nothing, unless it may be."""
        return QSize(60, self.natural_height()) if self._elides else self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        if self.isEnabled() and (self.hovered or self.isDown()):
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        left, right = where.left() + HANG, where.right() - HANG
        if self._icon:
            size = self.theme.px(14)
            spot = QRectF(left, where.center().y() - size / 2, size, size)
            self.look.icons.draw(painter, self._icon, spot, self.ink(self._token))
            left = spot.right() + 6
        if self._key:
            right = painting.key_cap(painter, self.theme, right, where.center().y(), self._key).left() - 7
        room = QRectF(left, where.top(), right - left + 1, where.height())
        painting.text(painter, room, self.text(), self.theme.font(12, 600), self.ink(self._token))
