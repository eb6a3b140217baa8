"""The list of names on the sign-in page, walked by arrows and by letters as well as by Tab."""

import unicodedata

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.drop_all import drop_all
from ui.widgets.painted_button import PaintedButton

MOST_SHOWN = 7
"""So many names stand there before the list scrolls."""

_PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PersonButton(PaintedButton):
    """One colleague to pick."""

    radius = 9.0

    def __init__(self, look: Look, name: str, below: str, *, suggested: bool) -> None:
        """`below` are roles and team; `suggested` marks the one who sat here last."""
        super().__init__(look, name)
        self.name, self._below, self._suggested = name, below, suggested
        self.setAccessibleName(f"{name}, {below}")

    def natural_height(self) -> int:
        """Return 52 at 100 %."""
        return self.theme.px(52)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter and Space; every other key belongs to the list."""
        if event.key() in _PRESSES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint initials, name and roles."""
        self.plain_box(painter, where, "accent_text" if self._suggested else "border")
        size = self.theme.px(32)
        spot = QRectF(where.left() + 12, where.center().y() - size / 2, size, size)
        painting.box(painter, spot, self.theme.colour("accent_soft"), None, size / 2)
        font, ink = self.theme.font(12, 600), self.theme.colour("on_accent_soft")
        painting.text(painter, spot, words.initials(self.name), font, ink, painting.CENTER)
        left, half = spot.right() + 12, where.height() / 2
        right = where.right() - 12
        if self.hasFocus():
            right = painting.key_cap(painter, self.theme, right, where.center().y(), "Enter").left() - 8
        top = QRectF(left, where.top() + 6, right - left, half - 5)
        painting.text(painter, top, self.name, self.theme.font(14, 600), self.theme.colour("text"))
        low = QRectF(left, where.top() + half, right - left, half - 7)
        painting.text(painter, low, self._below, self.theme.font(12), self.theme.colour("text2"))


class NameList(QScrollArea):
    """Names below each other. Up, Down, Home and End walk them, and a letter goes to the next name it begins."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.buttons: list[PersonButton] = []
        body = _Walked(self)
        body.setObjectName("clearBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(6)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A key may come before the names were laid out: then there was nothing to scroll yet.
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def add(self, button: PersonButton) -> None:
        """Put a name below the others."""
        self._column.addWidget(button)
        button.show()  # at once: what is not shown yet cannot take the focus
        self.buttons.append(button)

    def clear(self) -> None:
        """Let go of all names."""
        drop_all(self._column)
        self.buttons.clear()

    def close_up(self) -> None:
        """Take the room of the names that are there, and give the keys to the first of them."""
        self._column.addStretch(1)
        self.setFixedHeight(sum(button.natural_height() + 6 for button in self.buttons[:MOST_SHOWN]) + 4)
        self._go_to(0)

    def walk(self, event: QKeyEvent) -> bool:
        """Go where a key leads, and tell whether it is a key of the list."""
        here = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        if here is None or event.modifiers() & _HELD:
            return False
        last = len(self.buttons) - 1
        ways = {
            Qt.Key.Key_Up: max(here - 1, 0),
            Qt.Key.Key_Down: min(here + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        there = ways.get(Qt.Key(event.key()))
        if there is None:
            there = self._next_beginning(event.text(), here)
        if there is not None:
            self._go_to(there)
        return there is not None

    def _next_beginning(self, letter: str, here: int) -> int | None:
        wanted = _plain(letter)
        if not wanted.isalnum():
            return None
        around = [*range(here + 1, len(self.buttons)), *range(here + 1)]
        return next((place for place in around if _plain(self.buttons[place].name).startswith(wanted)), None)

    def _go_to(self, place: int) -> None:
        if place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
            self._keep_in_sight()

    @Slot()
    def _keep_in_sight(self) -> None:
        focused = next((button for button in self.buttons if button.hasFocus()), None)
        if focused is not None:
            self.ensureWidgetVisible(focused, 0, 6)


class _Walked(QWidget):
    """Hears the keys that no name takes, before the scroll area would scroll by them."""

    def __init__(self, names: NameList) -> None:
        super().__init__()
        self._names = names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._names.walk(event):
            super().keyPressEvent(event)


def _plain(text: str) -> str:
    """Return the text in small letters without accents, so that every name begins with a key of any keyboard."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
