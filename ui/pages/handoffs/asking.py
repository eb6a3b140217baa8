"""The question below a handoff, in its place: a choice with a digit each, or a line to type, and never a dialog."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.actions.action import shown_digits
from ui.language import say
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

DIGITS = "123456789"


@dataclass(frozen=True)
class Question:
    """What is asked: `choices` are (code, words), `line` is the hint of a line to type, None without one."""

    name: str
    title: str
    below: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    line: str | None = None


class AskPanel(QFrame):
    """Asks one question at a time.

    Signals: `answered(question, answer)` with a choice's code or what was typed; `asked()` when another question
    stands here; `closed()`.
    """

    answered = Signal(str, str)
    asked = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        """Ask nothing yet."""
        super().__init__()
        self.setObjectName("returnReasons")
        self.setProperty("card", "true")
        self._look = look
        self.question: Question | None = None
        self._chips: list[Chip] = []
        self._title = TextLine(look.theme, Run("", 14, 600), height=24)
        self._below = QLabel()
        self._below.setProperty("kind", "second")
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        self._below.setWordWrap(True)
        self._close = TextButton(look, say("Back"), "escape", token="text2")
        self._close.setAccessibleName(say("Back to the handoff"))
        self._close.clicked.connect(self.dismiss)
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap=8)
        self._line = QLineEdit()
        self._line.setObjectName("handoffLine")
        self._line.returnPressed.connect(self._typed)
        self._send = TextButton(look, say("Send"), token="accent_text")
        self._send.clicked.connect(self._typed)
        self._line_row = self._line_box()
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 10, 18, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column.addLayout(head)
        for widget in (self._below, self._row, self._line_row):
            column.addWidget(widget)
        self.hide()

    def ask(self, question: Question) -> None:
        """Ask this instead of whatever was asked."""
        self.question = question
        self._title.show_runs(Run(question.title, 14, 600))
        self.setAccessibleName(", ".join(filter(None, (question.title, question.below))))
        self._tell(question.below, "second")
        self._show_choices(question.choices)
        self._line_row.setVisible(question.line is not None)
        self._line.clear()
        self._line.setPlaceholderText(question.line or "")
        self._line.setAccessibleName(question.title)
        self.show()
        first: QWidget = self._chips[0] if self._chips else self._line
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asked.emit()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that answer or leave the question, as (action or key, words); none without a question."""
        if self.question is None:
            return ()
        digits = shown_digits([digit for digit, _ in zip(DIGITS, self.question.choices, strict=False)])
        choose = ((digits, say("Choose")),) if digits else (("Enter", say("Send")),)
        return (*choose, ("escape", say("Back")), ("keys", say("All keys")))

    def digit(self, digit: str) -> bool:
        """Press the choice under a digit and tell whether there is one."""
        place = DIGITS.find(digit)
        if self.question is None or not 0 <= place < len(self.question.choices):
            return False
        self.answered.emit(self.question.name, self.question.choices[place][0])
        return True

    def refuse(self, why: str) -> None:
        """Say why the answer does not do; the question stays."""
        self._tell(why, "wrong")

    def refusal(self) -> str:
        """Return why the last answer was refused, empty when it was not."""
        return self._below.text() if self._below.property("kind") == "wrong" else ""

    @Slot()
    def dismiss(self) -> None:
        """Ask nothing any more."""
        if self.question is not None:
            self.question = None
            self.hide()
            self.closed.emit()

    def _line_box(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line, 1)
        row.addWidget(self._send)
        return box

    def _show_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, (code, words) in enumerate(choices):
            chip = Chip(self._look, words, code, DIGITS[place] if place < len(DIGITS) else "")
            chip.setParent(self._row)
            chip.clicked.connect(self._pressed)
            self._flow.addWidget(chip)
            self._chips.append(chip)
            chip.show()
        self._row.setVisible(bool(choices))

    def _tell(self, words: str, kind: str) -> None:
        self._below.setProperty("kind", kind)
        self._below.style().polish(self._below)
        self._below.setText(words)
        self._below.setVisible(bool(words))

    @Slot()
    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip) and self.question is not None:
            self.answered.emit(self.question.name, chip.code)

    @Slot()
    def _typed(self) -> None:
        text = self._line.text().strip()
        if self.question is not None and text:
            self.answered.emit(self.question.name, text)
