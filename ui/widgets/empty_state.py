"""What a page shows when there is nothing to do: a sign, a sentence, and what one may do instead."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class FilledButton(PaintedButton):
    """The one filled button of a screen, with the key that presses it."""

    def __init__(self, look: Look, words: str, key: str = "", *, filled: bool = True) -> None:
        """Not `filled` draws it plain, for the act beside it."""
        super().__init__(look, words)
        self._key, self._filled = key, filled
        self.setMinimumWidth(110)

    @property
    def key(self) -> str:
        """The key shown on it, empty when there is none."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show another key, or none."""
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()

    def natural_height(self) -> int:
        """Return 38 at 100 %."""
        return self.theme.px(38)

    def sizeHint(self) -> QSize:
        """Return the room of words and key."""
        key = painting.key_width(self.theme, self._key) + 10 if self._key else 0
        return QSize(round(painting.text_width(self.theme, self.text(), 14, 600) + key) + 40, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self._filled else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, words and key."""
        if self._filled:
            token = "accent_hover" if self.hovered or self.isDown() else "accent"
            painting.box(painter, where, self.theme.colour(token), None, self.radius)
        else:
            self.plain_box(painter, where)
        ink = self.theme.colour("on_accent" if self._filled else "text")
        words = painting.text_width(self.theme, self.text(), 14, 600)
        key = painting.key_width(self.theme, self._key) + 10 if self._key else 0
        left = where.center().x() - (words + key) / 2
        room = QRectF(left, where.top(), words + 1, where.height())
        painting.text(painter, room, self.text(), self.theme.font(14, 600), ink)
        if self._key:
            tone = "accent" if self._filled else "plain"
            painting.key_cap(painter, self.theme, left + words + key, where.center().y(), self._key, tone)


class _Sign(QWidget):
    """A large icon."""

    def __init__(self, look: Look, icon: str, token: str) -> None:
        super().__init__()
        self._look, self._icon, self._token = look, icon, token
        self.setFixedSize(40, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._look.icons.draw(painter, self._icon, QRectF(self.rect()), self._look.theme.colour(self._token))
        painter.end()


class EmptyState(QWidget):
    """A sign, a heading, a sentence and up to two acts.

    Signals: `chosen(act)` with the id of the act that was pressed.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, icon: str = "saved", token: str = "ok") -> None:
        """Start without words; the sign says that all is done, unless it is another or in another colour."""
        super().__init__()
        self._look = look
        self._heading, self._sentence = QLabel(), QLabel()
        self._heading.setProperty("kind", "hero")
        self._sentence.setProperty("kind", "second")
        self._sentence.setWordWrap(True)
        self._heading.setWordWrap(True)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(8)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(_Sign(look, icon, token), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._heading, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._acts)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)

    def show_words(self, heading: str, sentence: str, acts: tuple[tuple[str, str, str], ...] = ()) -> None:
        """Show a heading, a sentence and acts as (id, words, key), the first of them filled."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        while self._acts.count():
            item = self._acts.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, (act, words, key) in enumerate(acts):
            button = FilledButton(self._look, words, key, filled=place == 0)
            button.setObjectName(f"empty_{act}")
            button.clicked.connect(self._pressed)
            self._acts.addWidget(button)

    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.chosen.emit(button.objectName().removeprefix("empty_"))
