"""The bell at the left of the status bar: how many notices wait to be read, and the way to them."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.language import locale, say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.window.news import MOST


class NoticeBell(PaintedButton):
    """A bell with a count; without a count nothing waits."""

    def __init__(self, look: Look) -> None:
        """Start with none."""
        super().__init__(look)
        self.setObjectName("noticeBell")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.waiting = 0
        self.show_waiting(0)

    def show_waiting(self, count: int) -> None:
        """Show how many wait; from `MOST` on there may be more."""
        self.waiting = count
        told = say("{count} new notices", count=count) if count else say("Notices")
        self.setAccessibleName(told)
        self.setText(f"{locale().toString(count)}+" if count >= MOST else locale().toString(count) if count else "")
        self.restyle()

    def restyle(self) -> None:
        """Measure again, and name the key in force in the tooltip."""
        key = self.look.keys.shown("notices")
        self.setToolTip(f"{self.accessibleName()} ({key})" if key else self.accessibleName())
        super().restyle()

    def natural_height(self) -> int:
        """Return the least height of a target."""
        return self.theme.px(28)

    def sizeHint(self) -> QSize:
        """Return the room of the bell and the count."""
        width = float(self.theme.px(14) + 14)
        width += painting.text_width(self.theme, self.text(), 11, 600) + 4 if self.text() else 0
        return QSize(max(round(width), self.theme.px(28)), self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a count cut short says something else."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        if self.hovered or self.isDown():
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        token = "accent_text" if self.waiting else "text2"
        size = self.theme.px(14)
        spot = QRectF(where.left() + 7, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, "bell", spot, self.theme.colour(token))
        room = QRectF(spot.right() + 4, where.top(), where.right() - spot.right() - 4, where.height())
        font = self.theme.font(11, 600, tabular=True)
        painting.text(painter, room, self.text(), font, self.theme.colour(token))
