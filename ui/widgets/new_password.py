"""A new password, typed twice, with its rules below: each is ticked as it is kept, and none is about taste."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.password_field import PasswordField

RULES: Final = (
    marked("At least {shortest} characters"),
    marked("The same twice"),
    marked("Another one than before"),
)


class RuleLine(QWidget):
    """One rule with a tick once it is kept; the state is in its accessible name."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look, self._words, self._kept = look, "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def show_rule(self, words: str, *, kept: bool) -> None:
        """Show a rule and whether it is kept."""
        self._words, self._kept = words, kept
        told = say("{rule}: kept", rule=words) if kept else say("{rule}: open", rule=words)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a small line."""
        theme = self._look.theme
        return QSize(round(painting.text_width(theme, self._words, 12, 400)) + theme.px(24), theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return a width that layouts may go down to."""
        return QSize(self._look.theme.px(24), self._look.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a tick or an open ring, and the rule."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = theme.px(14)
        spot = QRectF(1, (self.height() - size) / 2, size, size)
        if self._kept:
            self._look.icons.draw(painter, "tick", spot, theme.colour("ok"))
        else:
            inset = size * 0.25
            ring = spot.adjusted(inset, inset, -inset, -inset)
            painting.box(painter, ring, theme.colour("surface"), theme.colour("border_strong"), ring.width() / 2)
        room = QRectF(spot.right() + theme.px(8), 0, self.width() - spot.right() - theme.px(8), self.height())
        painting.text(painter, room, self._words, theme.font(12), theme.colour("text2"))
        painter.end()


class NewPassword(QWidget):
    """Two fields and three rules.

    Signals: `changed()` at each letter; `entered()` on Enter in the second field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, look: Look, shortest: int, old: Callable[[], str]) -> None:
        """`old` gives the password so far, which the new one must not be."""
        super().__init__()
        self._look, self._shortest, self._old = look, shortest, old
        self.first = PasswordField(look, "newPassword", say("New password"))
        self.again = PasswordField(look, "newPasswordAgain", say("The same again"))
        self._rules = [RuleLine(look) for _ in RULES]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for field in (self.first, self.again):
            column.addWidget(field)
            field.changed.connect(self._typed)
        for line in self._rules:
            column.addWidget(line)
        self.first.entered.connect(self._next)
        self.again.entered.connect(self.entered)
        self._typed()

    def text(self) -> str:
        """Return the new password."""
        return self.first.text()

    def broken(self) -> str:
        """Return the first rule that is not kept, empty when all are."""
        return next((self._said(rule) for rule, kept in zip(RULES, self._kept(), strict=True) if not kept), "")

    def forget(self) -> None:
        """Be empty and hidden again."""
        self.first.forget()
        self.again.forget()

    def hide_letters(self) -> None:
        """Show dots instead of letters."""
        self.first.hide_letters()
        self.again.hide_letters()

    def _kept(self) -> tuple[bool, bool, bool]:
        text = self.first.text()
        return len(text) >= self._shortest, bool(text) and text == self.again.text(), bool(text) and text != self._old()

    def _said(self, rule: str) -> str:
        return say_marked(rule, shortest=self._shortest)

    @Slot()
    def _typed(self) -> None:
        for line, rule, kept in zip(self._rules, RULES, self._kept(), strict=True):
            line.show_rule(self._said(rule), kept=kept)
        self.changed.emit()

    @Slot()
    def _next(self) -> None:
        self.again.line.setFocus(Qt.FocusReason.TabFocusReason)
