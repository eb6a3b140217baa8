"""The script: where we are, the sentence to say, what the person may answer, and the note."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qualcenter.domain.script import ANSWER_KEYS, Answer, Step
from qualcenter.playbook.rendering import TemplateFaultError, render
from ui.language import marked, say, say_marked
from ui.pages.work.lead_in_hand import LeadInHand
from ui.theme.look import Look
from ui.widgets.answer_button import AnswerButton
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.icon_mark import IconMark
from ui.widgets.key_hint import KeyHint
from ui.widgets.painting import Run
from ui.widgets.script_trail import ScriptTrail
from ui.widgets.tall_scroll import TallScroll
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

PLACEHOLDER = marked("Note. Saved as you type.")
GAP, LOW_GAP = 8, 6
"""Pixels between what stands below each other, also in low windows."""

MARGINS, SCROLL_BAR = 40, 12
"""Pixels beside the answers: the margins of the card, and a scroll bar that may come."""


class NoteField(QPlainTextEdit):
    """The note; Tab goes on to the next control, Esc leaves it.

    Signals: `left()` when Esc was pressed.
    """

    left = Signal()

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("noteField")
        self.setAccessibleName(say("Note"))
        self.setPlaceholderText(say_marked(PLACEHOLDER))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(48)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class SpokenLabel(QLabel):
    """A sentence that takes as many lines as its width makes of it, and asks for no width of its own."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return one line; the height follows from the width."""
        return QSize(120, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Return one line of hardly any width."""
        return QSize(20, self.fontMetrics().height())


class ScriptPanel(QFrame):
    """One step of the script at a time.

    Signals: `answered(key)`, `back_pressed()`, `note_changed(text)`, `objections_pressed()`,
    `objection_chosen(place)`.
    """

    answered = Signal(str)
    back_pressed = Signal()
    note_changed = Signal(str)
    objection_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        """Start without a script."""
        super().__init__()
        self.setObjectName("scriptPanel")
        self.setProperty("card", "true")
        self._look = look
        self._title = TextLine(look.theme, Run(say("Script"), 14, 600), gap=8)
        self._back = TextButton(look, say("Back"), "script_back", "back", "text2")
        self.trail = ScriptTrail(look)
        self.trail.setObjectName("scriptTrail")
        self.say = SpokenLabel()
        self.say.setObjectName("scriptSay")
        self.say.setProperty("kind", "say")
        self.say.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._ear = IconMark(look, "ear")
        self._listen = SpokenLabel()
        self._listen.setProperty("kind", "second")
        self.answers = {key: AnswerButton(look, key) for key in ANSWER_KEYS}
        self._grid = QGridLayout()
        self._follows = SpokenLabel()
        self._follows.setProperty("kind", "second")
        self._objections = QWidget()
        self._flow = FlowLayout(self._objections, one_line=True)
        self._objection_row = QWidget()
        self.note = NoteField()
        self._saved = TextLine(look.theme, hug=True)
        self._note_head = QWidget()
        self._columns, self._low = 2, False
        self._build()
        self._connect()

    def show_script(self, hand: LeadInHand, facts: Mapping[str, str]) -> None:
        """Show the step at which the lead's script stands, its sentences filled with facts."""
        step, script = hand.step, hand.script
        label = say("No script")
        if script:
            label = say("{script}, version {version}", script=script.label, version=hand.brief.playbook_version)
        self._title.show_runs(Run(say("Script"), 14, 600), Run(label, 12, 400, "text2"))
        self._back.setEnabled(bool(hand.path))
        if step is None or script is None:
            self._nothing()
            return
        self.trail.show_steps([(s.name, s.title) for s in script.trail()], step.name, hand.done_steps())
        self.say.setText(say("“{sentence}”", sentence=filled_in(step.say, facts)))
        self.say.setAccessibleName(self.say.text())
        self._listen.setText(filled_in(step.listen, facts))
        self._listen.setVisible(bool(step.listen))
        self._ear.setVisible(bool(step.listen))
        self._show_answers(step, hand.chosen.get(step.name, ""))
        self._area.verticalScrollBar().setValue(0)
        self._show_next(step, hand, facts)
        self._show_objections([objection.label for objection in script.objections])
        self._share_height()

    def let_enter_answer(self, lets: bool) -> None:
        """Let a bare Enter give the answer that has the focus, or not."""
        for button in self.answers.values():
            button.by_enter = lets

    def show_note(self, text: str) -> None:
        """Put a lead's note into the field without telling anyone."""
        if self.note.toPlainText() != text:
            self.note.blockSignals(True)
            self.note.setPlainText(text)
            self.note.blockSignals(False)

    def show_saved(self, words: str) -> None:
        """Say beside the note whether it is saved."""
        self._saved.show_runs(Run(words, 12, 400, "text2"))

    def first_answer(self) -> QWidget:
        """Return what takes the focus when a lead opens."""
        return next((button for button in self.answers.values() if not button.isHidden()), self.note)

    def set_shape(self, *, columns: int, low: bool) -> None:
        """Set the answers in one or two columns; `low` is closer, and its note's heading stands only where it fits."""
        self._columns, self._low = columns, low
        self.note.setMaximumHeight(self._look.theme.px(58 if low else 92))
        for stack in (self._column, self._spoken_column, self._grid):
            stack.setSpacing(LOW_GAP if low else GAP)
        self._share_width()
        self._place()
        if self.isVisible():
            self._share_height()

    def set_whole(self, whole: bool) -> None:
        """Be as tall as what is in here, because something around it scrolls."""
        self._area.set_whole(whole)
        self._area.setMinimumHeight(0 if whole else self._look.theme.px(90))
        self._share_height()

    def _build(self) -> None:
        theme = self._look.theme
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(20, 13, 20, 13)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        head.addSpacing(-HANG)
        column.addLayout(head)
        column.addWidget(self.trail)
        column.addWidget(self._spoken(), 1)
        objections = QHBoxLayout(self._objection_row)
        objections.setContentsMargins(0, 0, 0, 0)
        objections.addWidget(TextLine(theme, Run(say("If they say"), 12, 400, "text2"), hug=True))
        objections.addWidget(self._objections, 1)
        objections.addWidget(KeyHint(self._look, "objections"))
        column.addWidget(self._objection_row)
        note = QHBoxLayout(self._note_head)
        note.setContentsMargins(0, 0, 0, 0)
        note.addWidget(TextLine(theme, Run(say("Note"), 13, 600), hug=True))
        note.addWidget(KeyHint(self._look, "note"))
        note.addStretch(1)
        note.addWidget(self._saved)
        column.addWidget(self._note_head)
        column.addWidget(self.note)
        self.set_shape(columns=2, low=False)

    def _spoken(self) -> TallScroll:
        """Return sentence, what to listen for and answers, which scroll where a window is too low for them."""
        body = QWidget()
        body.setObjectName("clearBody")
        self._spoken_column = column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.say)
        listen = QHBoxLayout()
        listen.setSpacing(8)
        listen.addWidget(self._ear, 0, Qt.AlignmentFlag.AlignTop)
        listen.addWidget(self._listen, 1)
        column.addLayout(listen)
        column.addLayout(self._grid)
        column.addWidget(self._follows)
        column.addStretch(1)
        self._area = TallScroll(body)
        self._area.setMinimumHeight(self._look.theme.px(90))
        return self._area

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the note give room to the answers."""
        super().resizeEvent(event)
        self._share_width()
        self._share_height()

    def _share_width(self) -> None:
        """Tell the answers how wide they will be, a scroll bar beside them or not."""
        room = self.width() - MARGINS - SCROLL_BAR - 8 * (self._columns - 1)
        for button in self.answers.values():
            button.set_room(room // self._columns)

    def _share_height(self) -> None:
        """Give up what is said elsewhere, all but two lines of the note, and what follows an answer, before
        anything has to scroll.
        """
        for label in (self.say, self._listen, self._follows):
            label.ensurePolished()  # before it is shown for the first time it knows its style's font only so
        usual, least = self._look.theme.px(92), self.note.minimumHeight()
        if self._area.whole:
            self._squeeze(0)
            self.note.setMaximumHeight(self._look.theme.px(58) if self._low else usual)
            for part, wish in self._spare().items():
                part.setVisible(wish and not self._low)
            return
        spare = self._spare()
        around, wide = self._room(), self.contentsRect().width() - MARGINS
        follows = self._follows.heightForWidth(wide) + GAP if self._follows.isVisibleTo(self) else 0
        if not self._low:
            del spare[self._note_head]
            around -= self._note_head.sizeHint().height() + GAP
        room = 0
        for squeeze in range(3):
            self._squeeze(squeeze)
            room = around - (self._area.wanted_height(wide) - follows) - least
            if room >= 0:
                break
        for part, wish in spare.items():
            tall = (part.heightForWidth(wide) if part is self._follows else part.sizeHint().height()) + GAP
            part.setVisible(wish and room >= tall)
            room -= tall if wish and room >= tall else 0
        self.note.setMaximumHeight(max(least, min(usual, least + room)))

    def _spare(self) -> dict[QWidget, bool]:
        """Return what can be given up, the most wanted first, and whether it has anything to show."""
        objections, follows = self._flow.count() > 0, bool(self._follows.text())
        return {self._objection_row: objections, self._follows: follows, self._note_head: True}

    def _room(self) -> int:
        """Return the height that answers and note have to share, before the layout has set about it."""
        margins, gap = self._column.contentsMargins(), self._column.spacing()
        room = self.contentsRect().height() - margins.top() - margins.bottom() - gap
        for place in range(self._column.count()):
            item = self._column.itemAt(place)
            if item is not None and item.widget() not in (self._area, self.note, self._objection_row, self._note_head):
                room -= 0 if item.isEmpty() else item.sizeHint().height() + gap
        return room

    def _squeeze(self, squeeze: int) -> None:
        for button in self.answers.values():
            button.set_squeeze(squeeze)
        self._grid.invalidate()
        self._spoken_column.invalidate()

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_pressed)
        self.note.textChanged.connect(self._note_typed)
        for button in self.answers.values():
            button.clicked.connect(self._pressed)

    def _place(self) -> None:
        for place, button in enumerate(self.answers.values()):
            self._grid.addWidget(button, place // self._columns, place % self._columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._columns == 2 else 0)

    def _nothing(self) -> None:
        self.trail.show_steps([], "", frozenset())
        self.say.setText(say("The Playbook has no script for this lead. Ask what made them get in touch."))
        self._listen.hide()
        self._ear.hide()
        for button in self.answers.values():
            button.hide()
        self._follows.setText("")
        self._show_objections([])

    def _show_answers(self, step: Step, chosen: str) -> None:
        by_key: dict[str, Answer] = {answer.key: answer for answer in step.answers}
        for key, button in self.answers.items():
            answer = by_key.get(key)
            if answer is None:
                button.hide()
            else:
                button.show_answer(answer.label, answer.then_words, chosen=key == chosen)

    def _show_next(self, step: Step, hand: LeadInHand, facts: Mapping[str, str]) -> None:
        names = [answer.next_step for answer in step.answers if answer.next_step]
        following = hand.script.steps.get(str(names[0])) if names and hand.script else None
        if following is None or following.name == step.name:
            self._follows.setText(_ending(step, hand))
            return
        sentence = say("“{sentence}”", sentence=filled_in(following.say, facts))
        self._follows.setText(f"{say('Next:', 'step')} {following.title}. {sentence}")

    def _show_objections(self, labels: list[str]) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, label in enumerate(labels[:3]):
            chip = Chip(self._look, label, str(place), tone="quiet")
            chip.clicked.connect(self._objection)
            self._flow.addWidget(chip)
            chip.show()  # at once: how tall the row is decides what has room
        self._objection_row.setVisible(bool(labels))

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, AnswerButton):
            self.answered.emit(button.key)

    def _objection(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.objection_chosen.emit(int(chip.code))

    def _note_typed(self) -> None:
        self.note_changed.emit(self.note.toPlainText())


def _ending(step: Step, hand: LeadInHand) -> str:
    """Say with which disposition a step ends that no other follows."""
    codes = [answer.disposition for answer in step.answers if answer.disposition]
    rule = hand.rules.disposition(codes[0]) if codes else None
    if rule is None:
        return say("Last step.")
    return f"{say('Ends with:', 'step')} {rule.label}."


def filled_in(template: str, facts: Mapping[str, str]) -> str:
    """Fill a sentence; one that cannot be filled is shown as it was written."""
    try:
        return render(template, facts)
    except TemplateFaultError:
        return template
