"""The state's main act: call, end the call, skip, or close; the one filled button of the brief."""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class Tone(StrEnum):
    """What the tile's ground says."""

    FILLED = "filled"
    LIVE = "live"
    QUIET = "quiet"


class MainTile(PaintedButton):
    """Shows a title, a line below it and the key; live is the soft green of a running call."""

    radius = 9.0

    def __init__(self, look: Look) -> None:
        """Start quiet."""
        super().__init__(look, say("Call"))
        self._title = self._below = self._below_action = ""
        self._icon, self._tone = "call", Tone.QUIET
        self._keyed = True

    def show_act(self, title: str, below: str, icon: str, tone: Tone, *, below_action: str = "") -> None:
        """Show an act; pressing the tile does it. `below_action` is one whose key stands beside the lower line."""
        fresh = (title, below, icon, tone, below_action)
        if fresh == (self._title, self._below, self._icon, self._tone, self._below_action):
            return
        self._below_action = below_action
        self._title, self._below, self._icon, self._tone = title, below, icon, tone
        self.setText(f"{title}, {below}" if below else title)
        self._show_tip()
        self.update()

    def set_keyed(self, keyed: bool) -> None:
        """Show that the key presses it, or while something else is asked that only a click does."""
        if keyed != self._keyed:
            self._keyed = keyed
            self._show_tip()
            self.update()

    def _show_tip(self) -> None:
        known = f"{self._title} ({self._key})" if self._key else self._title
        self.setToolTip(self._below if self._tone is Tone.QUIET else known)

    @property
    def _key(self) -> str:
        return self.look.keys.shown("main") if self._keyed else ""

    @property
    def title(self) -> str:
        """The upper line."""
        return self._title

    @property
    def tone(self) -> Tone:
        """The ground shown."""
        return self._tone

    def natural_height(self) -> int:
        """Return 64 at 100 %."""
        return self.theme.px(64)

    def sizeHint(self) -> QSize:
        """Return a usual width."""
        return QSize(200, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self._tone is Tone.FILLED and self._keyed else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, icon, both lines and the key."""
        ink, cap = self._ground(painter, where)
        size = self.theme.px(20)
        spot = QRectF(where.left() + 13, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, self._icon, spot, self.theme.colour(ink))
        left, right = spot.right() + 10, where.right() - 9
        half = where.height() / 2
        title_room = right - left
        if self._tone is not Tone.QUIET and self._key:
            spare = title_room - painting.text_width(self.theme, self._title, 14, 600)
            if spare > painting.key_width(self.theme, self._key) + 6:
                middle = where.top() + half * 0.62
                right = painting.key_cap(painter, self.theme, right, middle, self._key, cap).left() - 6
        top = QRectF(left, where.top() + 9, right - left, half - 9)
        font = self.theme.font(14, 600, tabular=True)
        painting.text(painter, top, self._title, font, self.theme.colour(ink))
        low = QRectF(left, where.top() + half, where.right() - left - 9, half - 9)
        other = self.look.keys.shown(self._below_action) if self._below_action else ""
        needed = painting.text_width(self.theme, self._below, 13) + painting.key_width(self.theme, other) + 8
        if other and needed <= low.width():
            low.setRight(painting.key_cap(painter, self.theme, low.right(), low.center().y(), other, cap).left() - 6)
        below = self._below
        if painting.text_width(self.theme, below, 13) > low.width():
            below = below.partition(" · ")[0]
        painting.text(painter, low, below, self.theme.font(13, tabular=True), self.theme.colour(ink))

    def _ground(self, painter: QPainter, where: QRectF) -> tuple[str, str]:
        if self._tone is Tone.FILLED and not self._keyed:
            self.plain_box(painter, where)
            return "text", "plain"
        if self._tone is Tone.FILLED:
            token = "accent_hover" if self.hovered or self.isDown() else "accent"
            painting.box(painter, where, self.theme.colour(token), None, self.radius)
            return "on_accent", "accent"
        if self._tone is Tone.LIVE:
            edge = self.theme.colour("ok") if self.hovered else None
            painting.box(painter, where, self.theme.colour("ok_soft"), edge, self.radius)
            return "on_ok_soft", "soft"
        painting.box(painter, where, self.theme.colour("sunken"), None, self.radius)
        return "text2", "plain"
