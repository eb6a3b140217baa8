"""A disposition as a button: what happened, and the key that says so."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QResizeEvent

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

ICON, BESIDE = 15, 33
"""The icon's size at 100 %, and the pixels between and beside icon, words and key."""


class DispositionButton(PaintedButton):
    """Filled when it is what Ctrl+Enter would press; its key is dimmed while a guard holds it back.

    Signals: `room_changed()` when its width or its words changed.
    """

    room_changed = Signal()

    def __init__(self, look: Look, code: str, label: str, key: str, *, grave: bool = False) -> None:
        """`grave` writes the label in the colour of danger."""
        super().__init__(look, label)
        self.code, self._usual, self._grave = code, key, grave
        self._filled = self._dim = self._compact = False
        self._with_icon = True
        self.setObjectName("disposition" + "".join(part.capitalize() for part in code.split("_")))
        self.restyle()

    @property
    def _key(self) -> str:
        return self.look.keys.shown(f"disposition_{self.code}", self._usual)

    def restyle(self) -> None:
        """Measure again, and name the key in force in the tooltip."""
        key = f"Alt {self._key}" if self._dim else self._key
        self.setToolTip(f"{self.text()} ({key})" if self._key else self.text())
        super().restyle()
        self.room_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that an icon may fit now, or no more."""
        super().resizeEvent(event)
        self.room_changed.emit()

    def has_room_for_icon(self) -> bool:
        """Return whether an icon fits beside the words."""
        words = painting.text_width(self.theme, self.text(), 13, 500)
        key = painting.key_width(self.theme, self._key) if self._key else 0
        return self.width() >= words + self.theme.px(ICON) + key + BESIDE

    def show_icon(self, shown: bool) -> None:
        """Show the icon, or leave its room to the words."""
        if shown != self._with_icon:
            self._with_icon = shown
            self.update()

    def set_filled(self, filled: bool) -> None:
        """Be the one filled button of the screen, or not."""
        if filled != self._filled:
            self._filled = filled
            self.update()

    def set_dim_key(self, dim: bool) -> None:
        """Show that the bare key does not work now."""
        if dim != self._dim:
            self._dim = dim
            self.restyle()

    def set_compact(self, compact: bool) -> None:
        """Be lower and without icon, for narrow or low windows."""
        self._compact = compact
        self.restyle()

    def natural_height(self) -> int:
        """Return 36, or 32 when compact."""
        return self.theme.px(32 if self._compact else 36)

    def minimumSizeHint(self) -> QSize:
        """Return a width that still holds the words and the key."""
        words = painting.text_width(self.theme, self.text(), 13, 500)
        return QSize(round(words + painting.key_width(self.theme, self._key)) + 28, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self._filled else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint icon, label and key."""
        ink = "danger" if self._grave else "text"
        if self._filled:
            token = "accent_hover" if self.hovered or self.isDown() else "accent"
            painting.box(painter, where, self.theme.colour(token), None, self.radius)
            ink = "on_accent"
        else:
            self.plain_box(painter, where)
        left = where.left() + 11
        size = self.theme.px(ICON)
        if not self._compact and self._with_icon and self.code in self.look.icons:
            spot = QRectF(left, where.center().y() - size / 2, size, size)
            shade = ink if self._filled or self._grave else "text2"
            self.look.icons.draw(painter, self.code, spot, self.ink(shade))
            left = spot.right() + 8
        right = where.right() - 9
        if self._key:
            tone = "accent" if self._filled else "dim" if self._dim else "plain"
            right = painting.key_cap(painter, self.theme, right, where.center().y(), self._key, tone).left()
        room = QRectF(left, where.top(), right - left - 4, where.height())
        painting.text(painter, room, self.text(), self.theme.font(13, 500), self.ink(ink))
