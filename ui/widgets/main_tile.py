"""The state's main act: call, end the call, skip, or close; the one filled button of the brief."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class Tone(StrEnum):
    """What the tile's ground says."""

    FILLED = "filled"
    LIVE = "live"
    QUIET = "quiet"


@dataclass(frozen=True)
class Act:
    """What the tile shows of one act; `told` says more of it than there is room for, in the tooltip and aloud."""

    title: str
    below: str
    icon: str
    tone: Tone
    more: str = ""
    """A third line: what else waits meanwhile."""
    action: str = ""
    """The action whose key stands beside the lowest line."""
    told: str = ""


class MainTile(PaintedButton):
    """Shows a title, one or two lines below it and the key; live is the soft green of a running call."""

    radius = 9.0

    def __init__(self, look: Look) -> None:
        """Start quiet."""
        super().__init__(look, say("Call"))
        self._act = Act("", "", "call", Tone.QUIET)
        self._keyed = True

    def show_act(self, act: Act) -> None:
        """Show an act; pressing the tile does it."""
        if act == self._act:
            return
        self._act = act
        told = act.told if act.told != act.below else ""
        self.setText(", ".join(filter(None, (act.title, act.below, act.more, told))))
        self._show_tip()
        self.update()

    def set_keyed(self, keyed: bool) -> None:
        """Show that the key presses it, or while something else is asked that only a click does."""
        if keyed != self._keyed:
            self._keyed = keyed
            self._show_tip()
            self.update()

    def _show_tip(self) -> None:
        act = self._act
        known = f"{act.title} ({self._key})" if self._key else act.title
        self.setToolTip(act.below if act.tone is Tone.QUIET else "\n".join(filter(None, (known, act.told))))

    @property
    def _key(self) -> str:
        return self.look.keys.shown("main") if self._keyed else ""

    @property
    def title(self) -> str:
        """The upper line."""
        return self._act.title

    @property
    def tone(self) -> Tone:
        """The ground shown."""
        return self._act.tone

    def natural_height(self) -> int:
        """Return 64 at 100 %."""
        return self.theme.px(64)

    def sizeHint(self) -> QSize:
        """Return a usual width."""
        return QSize(200, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self._act.tone is Tone.FILLED and self._keyed else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, icon, the lines and the key."""
        act = self._act
        ink, cap = self._ground(painter, where)
        size = self.theme.px(20)
        spot = QRectF(where.left() + 13, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, act.icon, spot, self.theme.colour(ink))
        left, right = spot.right() + 10, where.right() - 9
        room = QRectF(left, where.top() + 9, right - left, where.height() - 18)
        if act.more:
            third = where.height() / 3.2
            room.adjust(0, -4, 0, 4 - third)
            low = QRectF(left, where.bottom() - 5 - third, right - left, third)
            self._low(painter, low, act.more, 12, ink, cap)
        half = room.height() / 2
        self._top(painter, QRectF(left, room.top(), right - left, half), ink, cap)
        below = QRectF(left, room.top() + half, right - left, half)
        if act.more:
            painting.text(painter, below, act.below, self.theme.font(13, tabular=True), self.theme.colour(ink))
        else:
            self._low(painter, below, act.below, 13, ink, cap)

    def _top(self, painter: QPainter, line: QRectF, ink: str, cap: str) -> None:
        """Paint the title, and the key at its right where there is room for it."""
        if self._act.tone is not Tone.QUIET and self._key:
            spare = line.width() - painting.text_width(self.theme, self._act.title, 14, 600)
            if spare > painting.key_width(self.theme, self._key) + 6:
                middle = line.top() + max(self.theme.px(11), line.height() / 2 - 1)
                key = painting.key_cap(painter, self.theme, line.right(), middle, self._key, cap)
                line.setRight(key.left() - 6)
        title = self._act.title
        fonts = [self.theme.font(size, 600, tabular=True) for size in (14, 13, 12)]
        fitting = (font for font in fonts if QFontMetricsF(font).horizontalAdvance(title) <= line.width())
        font = next(fitting, fonts[-1])
        painting.text(painter, line, title, font, self.theme.colour(ink))

    def _low(self, painter: QPainter, line: QRectF, told: str, size: int, ink: str, cap: str) -> None:
        """Paint the lowest line with the key of its action, as much of both as there is room for."""
        other = self.look.keys.shown(self._act.action) if self._act.action else ""
        needed = painting.text_width(self.theme, told, size) + painting.key_width(self.theme, other) + 8
        if other and needed <= line.width():
            line.setRight(painting.key_cap(painter, self.theme, line.right(), line.center().y(), other, cap).left() - 6)
        if painting.text_width(self.theme, told, size) > line.width():
            told = told.partition(" · ")[0]
        painting.text(painter, line, told, self.theme.font(size, tabular=True), self.theme.colour(ink))

    def _ground(self, painter: QPainter, where: QRectF) -> tuple[str, str]:
        if self._act.tone is Tone.FILLED and not self._keyed:
            self.plain_box(painter, where)
            return "text", "plain"
        if self._act.tone is Tone.FILLED:
            token = "accent_hover" if self.hovered or self.isDown() else "accent"
            painting.box(painter, where, self.theme.colour(token), None, self.radius)
            return "on_accent", "accent"
        if self._act.tone is Tone.LIVE:
            edge = self.theme.colour("ok") if self.hovered else None
            painting.box(painter, where, self.theme.colour("ok_soft"), edge, self.radius)
            return "on_ok_soft", "soft"
        painting.box(painter, where, self.theme.colour("sunken"), None, self.radius)
        return "text2", "plain"
