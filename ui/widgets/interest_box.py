"""The tile of a narrow brief that stands for the context card: hottest interests and the count of touches."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class InterestBox(PaintedButton):
    """Pressing it opens the touches."""

    radius = 9.0

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__(look, say("Interests"))
        self._interests: tuple[str, ...] = ()
        self._touches = ""

    def show_interests(self, interests: Sequence[str], touches: str) -> None:
        """Show interests, hottest first, and what there was of touches in words."""
        self._interests, self._touches = tuple(interests), touches
        self.setText(", ".join((*interests, touches)))
        self.update()

    def natural_height(self) -> int:
        """Return the height of the tile beside it."""
        return self.theme.px(77)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(200, self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the interests as pills, the touches and the key."""
        self.plain_box(painter, where)
        left, height = where.left() + 12, self.theme.px(22)
        top = where.top() + 11
        for interest in self._interests:
            width = painting.text_width(self.theme, interest, 12, 500) + 20
            if left + width > where.right() - 10:
                width = where.right() - 10 - left
            if width < 50:
                break
            pill = QRectF(left, top, width, height)
            painting.box(painter, pill, self.theme.colour("accent_soft"), None, height / 2)
            inner = pill.adjusted(10, 0, -8, 0)
            painting.text(painter, inner, interest, self.theme.font(12, 500), self.theme.colour("on_accent_soft"))
            left += width + 6
        key = self.look.keys.shown("touches") or "…"
        cap = painting.key_cap(painter, self.theme, where.right() - 11, where.bottom() - 21, key)
        room = QRectF(where.left() + 13, cap.top() - 2, cap.left() - where.left() - 20, cap.height() + 4)
        painting.text(painter, room, self._touches, self.theme.font(12), self.theme.colour("text2"))
