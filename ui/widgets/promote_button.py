"""Promote: outlined, soft, or solid, by how many answers are still missing."""

from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class Readiness(StrEnum):
    """How near a lead is to being promoted."""

    FAR = "far"
    NEAR = "near"
    ARMED = "armed"
    READY = "ready"


class PromoteButton(PaintedButton):
    """Says in two lines what pressing it will do."""

    radius = 9.0

    def __init__(self, look: Look, key: str) -> None:
        """Start far from ready."""
        super().__init__(look, say("Promote"))
        self.setObjectName("promoteButton")
        self._usual, self.readiness, self._below = key, Readiness.FAR, ""
        self.code = "promote"
        self._title, self._compact = self.text(), False

    def show_readiness(self, readiness: Readiness, title: str, below: str) -> None:
        """Show a readiness with its two lines."""
        self.readiness, self._title, self._below = readiness, title, below
        self.setText(f"{title}. {below}")
        self.setToolTip(f"{title}. {below}")
        self.update()

    @property
    def _key(self) -> str:
        return self.look.keys.shown(f"disposition_{self.code}", self._usual)

    @property
    def title(self) -> str:
        """The upper line."""
        return self._title

    def set_compact(self, compact: bool) -> None:
        """Be lower."""
        self._compact = compact
        self.restyle()

    def natural_height(self) -> int:
        """Return 54, or 48 when compact."""
        return self.theme.px(48 if self._compact else 54)

    def ring_token(self) -> str:
        """Keep the ring visible on the solid ground."""
        return "on_ok" if self.readiness is Readiness.READY else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the ground of the readiness, the arrow, both lines and the key."""
        ink, below, tone = self._ground(painter, where)
        size = self.theme.px(18)
        spot = QRectF(where.left() + 14, where.center().y() - size / 2, size, size)
        icon = "promote" if self.readiness is Readiness.FAR else "promote_full"
        self.look.icons.draw(painter, icon, spot, self.ink(ink))
        left = spot.right() + 12
        key = QRectF(where.right() - 10, where.top(), 0, 0)
        if self._key:
            key = painting.key_cap(painter, self.theme, where.right() - 10, where.top() + 18, self._key, tone)
        half = where.height() / 2
        top = QRectF(left, where.top() + 5, key.left() - left - 6, half - 3)
        painting.text(painter, top, self._title, self.theme.font(14, 600), self.ink(ink))
        low = QRectF(left, where.top() + half, where.right() - left - 10, half - 6)
        painting.text(painter, low, self._below, self.theme.font(12), self.ink(below))

    def _ground(self, painter: QPainter, where: QRectF) -> tuple[str, str, str]:
        colour = self.theme.colour
        if self.readiness is Readiness.READY:
            token = "ok_hover" if self.hovered or self.isDown() else "ok"
            painting.box(painter, where, colour(token), None, self.radius)
            return "on_ok", "on_ok", "ok"
        if self.readiness is Readiness.FAR:
            self.plain_box(painter, where)
            return "text2", "text2", "plain"
        width = 2 if self.readiness is Readiness.ARMED else 1
        painting.box(painter, where, colour("ok_soft"), colour("ok"), self.radius, width)
        return "on_ok_soft", "on_ok_soft", "soft"
