"""One thing the person may say: its key, their words, and what follows."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run


class AnswerButton(PaintedButton):
    """A script answer; chosen ones keep a soft ground when the script comes back to their step."""

    radius = 9.0

    def __init__(self, look: Look, key: str) -> None:
        """Start empty and hidden."""
        super().__init__(look)
        self.key = key
        self._label = self._then = ""
        self._chosen = False
        self.setObjectName(f"scriptAnswer{key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(self.natural_height())
        self.hide()

    def show_answer(self, label: str, then: str, *, chosen: bool) -> None:
        """Show an answer with what follows it."""
        self._label, self._then, self._chosen = label, then, chosen
        self.setText(f"{label}. Then: {then}" if then else label)
        self.setToolTip(f"{label} ({self.key})" + (f"\nthen: {then}" if then else ""))
        self.show()
        self.update()

    def natural_height(self) -> int:
        """Return 48 at 100 %."""
        return self.theme.px(47)

    def minimumSizeHint(self) -> QSize:
        """Return one line, for low windows with many answers."""
        return QSize(90, self.theme.px(32))

    def restyle(self) -> None:
        """Measure again."""
        self.setMaximumHeight(self.natural_height())
        super().restyle()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint key, label and what follows."""
        if self._chosen:
            painting.box(
                painter,
                where,
                self.theme.colour("accent_soft"),
                self.theme.colour("accent_text"),
                self.radius,
            )
        else:
            self.plain_box(painter, where)
        cap = painting.key_cap(
            painter,
            self.theme,
            where.left() + 11 + painting.key_width(self.theme, self.key),
            where.center().y(),
            self.key,
        )
        left = cap.right() + 10
        room = where.right() - left - 8
        half = where.height() / 2
        ink = "on_accent_soft" if self._chosen else "text"
        if where.height() < self.theme.px(42):
            below = "on_accent_soft" if self._chosen else "text2"
            pieces = (Run(self._label, 13, 600, ink), Run(self._then, 12, 400, below))
            painting.runs(painter, QRectF(left, where.top(), room, where.height()), self.theme, pieces, 9)
            return
        title = QRectF(left, where.top() + 5, room, half - 5)
        if not self._then:
            title = QRectF(left, where.top(), room, where.height())
        painting.text(painter, title, self._label, self.theme.font(13, 600), self.theme.colour(ink))
        if self._then:
            low = QRectF(left, where.top() + half, room, half - 5)
            ink = "on_accent_soft" if self._chosen else "text2"
            painting.text(painter, low, f"then: {self._then}", self.theme.font(12), self.theme.colour(ink))
