"""One thing the person may say: its key, their words, and what follows."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run

USUAL, LOW, LINE, BETWEEN = 47, 34, 16, 3
"""Heights at 100 %: words and what follows on a line each, all on one line, a line more, and between both."""


class AnswerButton(PaintedButton):
    """A script answer; chosen ones keep a soft ground when the script comes back to their step."""

    radius = 9.0
    by_enter = False
    """Whether a bare Enter gives the answer."""

    def __init__(self, look: Look, key: str) -> None:
        """Start empty and hidden."""
        super().__init__(look)
        self.key = key
        self._label = self._then = ""
        self._chosen = self._two_lines = self._long = False
        self._squeeze = 0
        self._room = 0
        self.setObjectName(f"scriptAnswer{key}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(self.theme.px(USUAL + 2 * LINE))
        self.hide()

    def show_answer(self, label: str, then: str, *, chosen: bool) -> None:
        """Show an answer with what follows it."""
        self._label, self._then, self._chosen = label, then, chosen
        self.setText(say("{answer}. Then: {then}", answer=label, then=then) if then else label)
        self.setToolTip(f"{label} ({self.shown_key})" + (f"\n{self._then_words()}" if then else ""))
        self._measure()
        self.show()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page unless there is a call that the answer could belong to."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.by_enter:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def set_squeeze(self, squeeze: int) -> None:
        """Take all the lines the words need (0), one for what follows (1), or one for everything (2)."""
        if squeeze != self._squeeze:
            self._squeeze = squeeze
            self._measure()
            self.updateGeometry()

    @property
    def shown_key(self) -> str:
        """The key that gives this answer."""
        return self.look.keys.shown(f"answer_{self.key}")

    def natural_height(self) -> int:
        """Return 47 at 100 %, more for each second line that is needed, less when all stands on one."""
        more = LINE * (self._two_lines + self._long)
        return self.theme.px(LOW if self._squeeze == 2 else USUAL + more)

    def sizeHint(self) -> QSize:
        """Return the room of one answer in two columns."""
        return QSize(160, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return what it needs."""
        return QSize(90, self.natural_height())

    def restyle(self) -> None:
        """Measure again."""
        self._measure()
        self.setMaximumHeight(self.theme.px(USUAL + 2 * LINE))
        super().restyle()

    def set_room(self, width: int) -> None:
        """Take a second line where what follows does not fit on one of so many pixels.

        The width is told from outside: a button that measured itself would grow, bring a scroll bar, and shrink
        again.
        """
        if width != self._room:
            self._room = width
            self._measure()

    def _measure(self) -> None:
        """Decide whether the words and what follows take one line or two each."""
        room = self._room - self._left() - 8
        wide = painting.text_width(self.theme, self._then_words(), 12)
        two = bool(self._then) and wide > room > 0 and not self._squeeze
        long = painting.text_width(self.theme, self._label, 13, 600) > room > 0 and not self._squeeze
        if (two, long) != (self._two_lines, self._long):
            self._two_lines, self._long = two, long
            self.updateGeometry()

    def _left(self) -> float:
        return 21 + painting.key_width(self.theme, self.shown_key or "W")

    def _then_words(self) -> str:
        return say("then: {then}", then=self._then)

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
        left = where.left() + self._left()
        if self.shown_key:
            painting.key_cap(painter, self.theme, left - 10, where.center().y(), self.shown_key)
        room = where.right() - left - 8
        ink = "on_accent_soft" if self._chosen else "text"
        if where.height() < self.theme.px(42):
            below = "on_accent_soft" if self._chosen else "text2"
            pieces = (Run(self._label, 13, 600, ink), Run(self._then, 12, 400, below))
            painting.runs(painter, QRectF(left, where.top(), room, where.height()), self.theme, pieces, 9)
            return
        font, small = self.theme.font(13, 600), self.theme.font(12)
        then = self._then_words() if self._then else ""
        tall = _height(self._label, font, room, 2 if self._long else 1)
        low = _height(then, small, room, 2 if self._two_lines else 1)
        gap = self.theme.px(BETWEEN) if then else 0
        top = where.center().y() - (tall + gap + low) / 2
        painting.block(painter, QRectF(left, top, room, tall), self._label, font, self.theme.colour(ink))
        if then:
            second = self.theme.colour("on_accent_soft" if self._chosen else "text2")
            painting.block(painter, QRectF(left, top + tall + gap, room, low), then, small, second)


def _height(words: str, font: QFont, room: float, most: int) -> float:
    """Return how tall the lines are that words really take, which may be fewer than there is room for."""
    return painting.lines_of(words, font, room, most) * QFontMetricsF(font).height() if words else 0
