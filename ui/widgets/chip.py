"""A pill: a value to choose with a click or a digit, or a word that only informs."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class Chip(PaintedButton):
    """One choice; `key` is the digit that presses it, shown before the words when it is not empty."""

    radius = 14.0

    def __init__(self, look: Look, words: str, code: str = "", key: str = "", tone: str = "outline") -> None:
        """`tone` is outline (a choice), armed (its digit works now), soft (accent) or plain (sunken)."""
        super().__init__(look, words)
        self.code, self._key, self._tone = code or words, key, tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if tone in ("soft", "plain"):
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def set_tone(self, tone: str, key: str) -> None:
        """Change how it looks and which digit it shows."""
        self._tone, self._key = tone, key
        self.restyle()

    def natural_height(self) -> int:
        """Return 28 at 100 %, the least height of a target; 24 for what only informs."""
        return self.theme.px(24 if self._tone in ("soft", "plain") else 28)

    def sizeHint(self) -> QSize:
        """Return the room of the words and the digit."""
        width = painting.text_width(self.theme, self.text(), 12, 500) + 24
        if self._key:
            width += painting.text_width(self.theme, self._key, 12, 600) + 8
        return QSize(round(width), self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the pill."""
        radius = where.height() / 2
        self.radius = radius
        fill, border, ink = {
            "outline": ("surface", "border_strong", "text"),
            "armed": ("surface", "sla_soon", "text"),
            "soft": ("accent_soft", "", "on_accent_soft"),
            "plain": ("sunken", "", "text2"),
            "quiet": ("sunken", "", "text2"),
            "chosen": ("accent_soft", "accent_text", "on_accent_soft"),
        }[self._tone]
        if self.hovered and self._tone in ("outline", "armed", "quiet"):
            fill = "hover" if self._tone != "quiet" else "selected"
        edge = self.theme.colour(border) if border else None
        painting.box(painter, where, self.theme.colour(fill), edge, radius)
        inner = where.adjusted(12, 0, -12, 0)
        if self._key:
            font = self.theme.font(12, 600)
            painting.text(painter, inner, self._key, font, self.theme.colour("accent_text"))
            inner.setLeft(inner.left() + painting.text_width(self.theme, self._key, 12, 600) + 8)
        weight = 500
        painting.text(painter, inner, self.text(), self.theme.font(12, weight), self.ink(ink))
