"""The rail at the left: one button for each page this person's roles have."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class NavButton(PaintedButton):
    """An icon over a word."""

    radius = 9.0

    def __init__(self, look: Look, page: str, words: str, icon: str, action: str) -> None:
        """Stand for one page; `action` is the one whose key the tooltip names."""
        super().__init__(look, words)
        self.page, self._icon, self._action = page, icon, action
        self.setObjectName("nav" + page.capitalize())
        self.restyle()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Measure again, and name the key in force in the tooltip."""
        key = self.look.keys.shown(self._action)
        self.setToolTip(f"{self.text()} ({key})" if key else self.text())
        super().restyle()

    def natural_height(self) -> int:
        """Return 50 at 100 %."""
        return self.theme.px(50)

    def words_width(self) -> int:
        """Return the room of its word in pixels."""
        return ceil(painting.text_width(self.theme, self.text(), 10, 600))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        if self.isChecked():
            painting.box(painter, where, self.theme.colour("accent_soft"), None, self.radius)
        elif self.hovered:
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        token = "on_accent_soft" if self.isChecked() else "text2"
        size = self.theme.px(18)
        spot = QRectF(where.center().x() - size / 2, where.top() + 7, size, size)
        self.look.icons.draw(painter, self._icon, spot, self.theme.colour(token))
        room = QRectF(where.left(), spot.bottom() + 3, where.width(), where.bottom() - spot.bottom() - 5)
        font = self.theme.font(10, 600 if self.isChecked() else 500)
        painting.text(painter, room, self.text(), font, self.theme.colour(token), painting.CENTER)


class _Mark(QWidget):
    """The program's mark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.box(painter, QRectF(self.rect()), self._look.theme.colour("accent"), None, 7)
        self._look.icons.draw(painter, "funnel", QRectF(6.5, 6.5, 15, 15), self._look.theme.colour("on_accent"))
        painter.end()


class NavRail(QWidget):
    """The pages of a person.

    Signals: `chosen(page)`; `keys_pressed()` for the list of keys.
    """

    chosen = Signal(str)
    keys_pressed = Signal()

    def __init__(self, look: Look, pages: Sequence[tuple[str, str, str, str]]) -> None:
        """Pages as (page, words, icon, action); settings stands at the bottom."""
        super().__init__()
        self.setObjectName("navRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._buttons: dict[str, NavButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(7, 12, 8, 12)
        column.setSpacing(4)
        column.addWidget(_Mark(look), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(8)
        for page, words, icon, action in pages:
            if page == "settings":
                column.addStretch(1)
                keys = NavButton(look, "keys", say("Keys"), "help", "keys")
                keys.setCheckable(False)
                keys.clicked.connect(self.keys_pressed)
                column.addWidget(keys)
            button = NavButton(look, page, words, icon, action)
            button.clicked.connect(self._pressed)
            self._buttons[page] = button
            column.addWidget(button)
        look.theme.changed.connect(self._measure)
        self._measure()

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)
            button.update()

    def sizeHint(self) -> QSize:
        """Return 68 at 100 %."""
        return QSize(self.width(), 300)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.chosen.emit(button.page)

    def _measure(self) -> None:
        theme = self._look.theme
        usual = max(68, round(68 * (1 + (theme.text_size - 100) / 150)))
        # Words of another language may be longer than the rail was drawn for.
        widest = max((button.words_width() for button in self.findChildren(NavButton)), default=0)
        self.setFixedWidth(max(usual, widest + 17))
