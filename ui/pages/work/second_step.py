"""The second step of a disposition, in the place of the dispositions: choices with a digit each, or a line
to type.
"""

from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from qualcenter.domain.disposition import FieldRule
from ui import words
from ui.actions.action import shown_digits
from ui.language import say, say_marked
from ui.pages.work.asking import Asking
from ui.pages.work.when_typed import (
    DAYS_OFFERED,
    HINTS,
    as_given,
    day_words,
    opening,
    preset_words,
    presets,
)
from ui.theme.look import Look
from ui.typed_when import read_day, read_when
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.drop_all import drop_all
from ui.widgets.empty_state import FilledButton
from ui.widgets.optional_choice import OptionalChoice
from ui.widgets.painting import Run
from ui.widgets.qualify_field import left_of_editor
from ui.widgets.segments import Segment
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

ASKING = (QLineEdit, ChoiceRow, Segment, FilledButton)
"""What Tab stops at."""


class SecondStep(QWidget):
    """Asks what a disposition needs, one question at a time.

    Signals: `completed(code, fields)`, `cancelled()`, `typed(field, text)` while a line is being typed, and
    `keys_changed()` when other keys do something here than before.
    """

    completed = Signal(str, object)
    cancelled = Signal()
    typed = Signal(str, str)
    keys_changed = Signal()

    def __init__(self, look: Look) -> None:
        """Start with nothing to ask."""
        super().__init__()
        self.setObjectName("secondStep")
        # It takes the focus when it opens, for digits and letters; Tab goes to its rows and never stops at it.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._look = look
        self.asking: Asking | None = None
        self._rows: list[ChoiceRow] = []
        self._keys: tuple[tuple[str, str], ...] = ()
        self._line: QLineEdit | None = None
        self._shown: FieldRule | None = None
        self._head = TextLine(look.theme, Run("", 14, 600), height=24)
        self._back = TextButton(look, say("Back"), "escape", token="text2")
        self._back.setAccessibleName(say("Back to the dispositions"))
        self._back.clicked.connect(self.cancelled)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("kind", "third")
        column = QVBoxLayout(self)
        column.setContentsMargins(HANG, 0, HANG, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._back)
        head.addSpacing(-HANG)
        column.addLayout(head)
        column.addWidget(self._note)
        self._body = QVBoxLayout()
        self._body.setSpacing(2)
        column.addLayout(self._body)
        column.addStretch(1)

    @property
    def is_open(self) -> bool:
        """Whether a disposition is being filled in."""
        return self.asking is not None

    def ask(self, asking: Asking) -> None:
        """Begin asking; `is_open` until it is completed or cancelled."""
        self.asking = asking
        self._ask_next()

    def close_step(self) -> None:
        """Ask nothing any more."""
        self.asking = None
        self._clear()
        self._tell_keys()

    def main_words(self) -> str:
        """Return what the main key does here now; empty when it does nothing yet."""
        asking = self.asking
        if asking is None:
            return ""
        if self._is_typed() and self._is_main_line():
            return say("Take what is typed")
        return say("File “{disposition}”", disposition=asking.rule.label) if asking.complete else ""

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys that do something here now, as (action or key, words); none while nothing is asked."""
        if self.asking is None:
            return ()
        main, digits = self.main_words(), shown_digits([row.key for row in self._rows if row.key])
        typing = self._line is not None and self._line.hasFocus()
        chosen = ((digits, say("Choose")),) if digits and not typing else ()
        return (*((("main", main),) if main else ()), *chosen, ("escape", say("Back")))

    def told(self) -> str:
        """Return what is said below the heading."""
        return self._note.text()

    def show_refusal(self, why: str) -> None:
        """Say why what was given is refused."""
        self._note.setText(why)
        self._note.setProperty("kind", "wrong")
        self._note.style().polish(self._note)
        self._note.show()

    def digit(self, digit: str) -> bool:
        """Press the choice under a digit and tell whether there is one."""
        row = next((row for row in self._rows if row.key == digit), None)
        if row is None or self.asking is None:
            return False
        self._take(row.code)
        return True

    def confirm(self) -> bool:
        """File it when nothing is missing, else take what is typed; tell whether something happened."""
        asking = self.asking
        if asking is None:
            return False
        if self._is_typed() and self._is_main_line():
            return self._take_line()
        if asking.complete:
            self._complete()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Claim plain keys for the choices while the focus is in here, so that no shortcut of the page
        fires.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.is_open:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text().isprintable() and event.text():
                event.accept()
                return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell that digits are letters once the line has the focus."""
        if watched is self._line and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._tell_keys()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a digit for a choice, Enter to confirm, and begin the line with any other letter, or empty by Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
        elif event.text() and self.digit(event.text()):
            return
        elif event.text().isprintable() and event.text() and self._line is not None:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
            self._line.insert(event.text().lstrip())
        else:
            super().keyPressEvent(event)

    def _ask_next(self) -> None:
        asking = self.asking
        if asking is None:
            return
        self._clear()
        self._shown = asking.first_shown()
        label = self._shown.label if self._shown else ""
        self._head.show_runs(Run(asking.rule.label, 14, 600))
        self._say(label or asking.about.hint)
        self.setAccessibleName(", ".join(filter(None, (asking.rule.label, label or asking.about.hint))))
        if self._shown is not None:
            self._show_question(self._shown)
        self._show_optional()
        if asking.confirms and asking.complete:
            file_it = say("File “{disposition}”", disposition=asking.rule.label)
            button = FilledButton(self._look, file_it, self._look.keys.shown("main"))
            button.setObjectName("confirmDisposition")
            button.clicked.connect(self._complete)
            self._body.addSpacing(6)
            self._body.addWidget(button)
        self._order_tabs()
        self._focus()
        self._tell_keys()

    def _show_question(self, asked: FieldRule) -> None:
        asking = self.asking
        if asking is None:
            return
        choices = asking.choices(asked)
        if choices:
            for place, choice in enumerate(choices, 1):
                chosen = asking.confirms and asking.value_of(asked) == choice.code
                day = asking.wakes_on(asked, choice)
                until = say("until {day}", day=words.day_of_year(day)) if day else ""
                self._add_row(str(place) if place < 10 else "", choice.label, choice.code, until, chosen=chosen)
            return
        self._main_line(asked)
        if asked.kind == "instant":
            self._say(asking.about.place)
            for preset in presets(asking.about.local_now, asking.about.window):
                when = preset_words(preset.at, asking.about.local_now)
                self._add_row(preset.key, preset.words, preset.at.isoformat(), when)
        elif asked.kind == "date":
            today = asking.about.local_now.date()
            for place, (days, told) in enumerate(DAYS_OFFERED, 1):
                day = today + timedelta(days=days)
                self._add_row(str(place), say_marked(told), day.isoformat(), day_words(day))

    def _show_optional(self) -> None:
        asking = self.asking
        for asked in asking.optional() if asking else ():
            if asking is None or asking.rule.effect.value == "promote":
                continue
            row = QHBoxLayout()
            row.setContentsMargins(0, 4, 0, 0)
            row.setSpacing(6)
            label = TextLine(self._look.theme, Run(asked.label, 12, 400, "text2"))
            label.setFixedWidth(left_of_editor(self._look.theme) - row.spacing())
            row.addWidget(label)
            row.addWidget(self._optional_choice(asking, asked) if asking.choices(asked) else self._small_line(asked))
            self._body.addLayout(row)

    def _optional_choice(self, asking: Asking, asked: FieldRule) -> OptionalChoice:
        choices = [(choice.code, choice.label) for choice in asking.choices(asked)]
        group = OptionalChoice(self._look, asked.name, asked.label, choices, asking.value_of(asked))
        group.chosen.connect(self._optional_chosen)
        return group

    def _main_line(self, asked: FieldRule) -> None:
        self._line = self._line_edit(asked)
        self._line.setObjectName("secondStepLine")
        self._line.returnPressed.connect(self._take_line)
        self._line.textEdited.connect(self._main_typed)
        self._line.textChanged.connect(self._tell_keys)
        self._line.installEventFilter(self)
        hint = HINTS.get(asked.kind)
        self._line.setPlaceholderText(say_marked(hint) if hint else asked.label)
        self._body.addWidget(self._line)
        self._line.show()  # at once: the next key may come before the layout is made

    def _small_line(self, asked: FieldRule) -> QLineEdit:
        line = self._line_edit(asked)
        line.textEdited.connect(self._optional_typed)
        if asked.default:
            line.setPlaceholderText(asked.default)
        return line

    def _line_edit(self, asked: FieldRule) -> QLineEdit:
        line = QLineEdit(self.asking.given.get(asked.name, "") if self.asking else "")
        line.setAccessibleName(asked.label)
        line.setProperty("field", asked.name)
        line.setProperty("asked_kind", asked.kind)
        return line

    def _add_row(self, key: str, told: str, code: str, detail: str = "", *, chosen: bool = False) -> None:
        row = ChoiceRow(self._look, key, told, code, detail, chosen=chosen)
        row.clicked.connect(self._row_pressed)
        self._rows.append(row)
        self._body.addWidget(row)
        row.show()

    def _take(self, value: str) -> None:
        asking, asked = self.asking, self._shown
        if asking is None or asked is None:
            return
        asking.give(asked.name, value)
        if asking.complete and not asking.confirms:
            self._complete()
        else:
            self._ask_next()

    def _take_line(self) -> bool:
        """Take what is typed; tell whether it could be read."""
        asking, asked, line = self.asking, self._shown, self._line
        if asking is None or asked is None or line is None or not line.text().strip():
            return False
        value = self._value_typed(asked, line.text())
        if value is None:
            return False
        self._take(value)
        return True

    def _value_typed(self, asked: FieldRule, text: str) -> str | None:
        about = self.asking.about if self.asking else None
        if about is None or asked.kind not in ("instant", "date"):
            return text
        if asked.kind == "date":
            day = read_day(text, about.local_now.date())
            if day is None:
                self.show_refusal(say("That is no day from today on. Type it like 30 jun, in 60 days or 2027-01-15."))
            return day.isoformat() if day else None
        at = read_when(text, about.local_now)
        if at is None:
            self.show_refusal(say("That is no time to come. Type it like thu 10, tomorrow 14:30 or in 20 min."))
            return None
        if about.window is not None and not about.window.hard.is_open(at):
            opens = opening(at, about.window)
            when = words.day_and_time(opens, about.local_now)
            self.show_refusal(say("The person may not be called then. The next open time is {time}.", time=when))
            return None
        return at.isoformat()

    def _main_typed(self, text: str) -> None:
        if self._shown is None or self.asking is None:
            return
        self.typed.emit(self._shown.name, text)
        about = self.asking.about
        told = ""
        if self._shown.kind == "instant":
            at = read_when(text, about.local_now)
            told = say("{time}, Enter", time=words.day_and_time(at, about.local_now)) if at else ""
        elif self._shown.kind == "date":
            day = read_day(text, about.local_now.date())
            told = say("{time}, Enter", time=day_words(day)) if day else ""
        self._say(told or about.place if self._shown.kind == "instant" else told)

    def _say(self, told: str) -> None:
        self._note.setProperty("kind", "third")
        self._note.style().polish(self._note)
        self._note.setText(told)
        self._note.setVisible(bool(told))

    def _optional_typed(self, text: str) -> None:
        line = self.sender()
        if isinstance(line, QLineEdit) and self.asking is not None:
            name, kind = str(line.property("field")), str(line.property("asked_kind"))
            self.asking.give(name, as_given(kind, text, self.asking.about.local_now))
            self.typed.emit(name, text)

    @Slot(str)
    def _optional_chosen(self, value: str) -> None:
        group = self.sender()
        if isinstance(group, OptionalChoice) and self.asking is not None:
            self.asking.give(group.field, value)
            if isinstance(self.window().focusWidget(), QLineEdit):
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, ChoiceRow):
            self._take(row.code)

    def _complete(self) -> None:
        asking = self.asking
        if asking is not None:
            self.completed.emit(asking.rule.code, asking.answers())

    @Slot()
    def _tell_keys(self, *_text: object) -> None:
        keys = self.hints()
        if keys != self._keys:
            self._keys = keys
            self.keys_changed.emit()

    def _is_typed(self) -> bool:
        return self._line is not None and bool(self._line.text().strip())

    def _is_main_line(self) -> bool:
        return self._line is not None and self._line.property("field") == (self._shown.name if self._shown else "")

    def _order_tabs(self) -> None:
        """Let Tab go from here through everything that is asked, before the rest of the page."""
        # Made one after another, they stand at the end of the window's chain until they are put here.
        asked = [one for one in self.findChildren(QWidget) if isinstance(one, ASKING)]
        for before, after in pairwise([self, *asked]):
            QWidget.setTabOrder(before, after)

    def _focus(self) -> None:
        if self._line is not None and not self._rows:
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._rows.clear()
        self._line = None
        drop_all(self._body)
