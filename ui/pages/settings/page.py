"""The Settings page: what a person may set for themselves; each takes effect at once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.domain.rules import Rules
from ui import language
from ui.actions.action import SETTINGS
from ui.desk import Desk
from ui.language import marked, say, say_marked
from ui.pages.page import Page
from ui.pages.settings.keys_card import KeysCard
from ui.pages.settings.sign_in_card import SignInCard
from ui.theme.theme import TEXT_SIZES
from ui.widgets.empty_state import FilledButton
from ui.widgets.painting import Run
from ui.widgets.segments import Segments
from ui.widgets.text_line import TextLine

THEMES = (("system", marked("As the system")), ("light", marked("Light")), ("dark", marked("Dark")))
SIZES = tuple((str(size), f"{size} %") for size in TEXT_SIZES)
DIALS = (
    ("tel", marked("tel: link")),
    ("sip", marked("sip: link")),
    ("callto", marked("callto: link")),
    ("copy", marked("Copy the number")),
)
SWITCHES = (
    ("single_keys", marked("Single keys"), marked("A letter or digit alone acts on Work. Off: Alt and the key.")),
    (
        "two_step_dispositions",
        marked("Two-step dispositions"),
        marked("A disposition key only chooses; the filled button files it."),
    ),
    (
        "learner_steps",
        marked("Two steps while new"),
        marked("Your first 50 dispositions take two steps, then one."),
    ),
    ("focus_mode", marked("Focus mode"), marked("The queue is one line of names, and the script has the room.")),
    ("compact", marked("Compact rows"), marked("Lower rows on Work, also in high windows.")),
    ("sound", marked("Sound"), marked("One soft tone when a callback of yours is due.")),
    (
        "contrast",
        marked("Higher contrast"),
        marked("Stronger lines, no quiet grey text. On by itself when the system asks for it."),
    ),
    ("reduced_motion", marked("Reduced motion"), marked("Nothing fades or shrinks: every change is there at once.")),
)
_ABOUT = {name: (name, label, about) for name, label, about in SWITCHES}


class SettingsPage(Page):
    """Groups of choices in one card each."""

    where = SETTINGS
    title = marked("Settings")

    def __init__(self, desk: Desk) -> None:
        """Build nothing yet: the page has more widgets than all others, and few ever look at it."""
        super().__init__(desk)
        self.setObjectName("settingsPage")
        self._choosers: dict[str, Segments] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._hints: list[QLabel] = []
        self._built = False
        self.keys: KeysCard

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is set, built when it is first seen."""
        if not self._built:
            self._built = True
            self._build()
        super().showEvent(event)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("clearBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        self._card(
            column,
            say("Look"),
            (
                self._choice("language", say("Language"), _languages()),
                self._choice("theme", say("Theme"), _said(THEMES)),
                self._choice("text_size", say("Text size"), SIZES),
                self._switch("contrast"),
                self._switch("reduced_motion"),
            ),
        )
        dial = self._choice("dial_with", say("A number is dialled with"), _said(DIALS))
        self._card(column, say("Phone"), (dial, self._switch("sound")))
        work = ("two_step_dispositions", "learner_steps", "focus_mode", "compact")
        self._card(column, say("Work page"), (*(self._switch(name) for name in work), self._practice()))
        self.keys = KeysCard(self.desk)
        self.keys.told.connect(self.told)
        if self.desk.session is not None:
            self._card(column, say("Sign-in"), (SignInCard(self.desk.look, self.desk.session),))
        self._card(column, say("Keys"), (self._switch("single_keys"), self.keys))
        column.addStretch(1)
        self.desk.look.theme.changed.connect(self._measure)
        self._measure()
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        self.desk.preferences.changed.connect(self._preference)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page."""
        return (("go_work", say("Work")), ("palette", say("Commands")), ("keys", say("All keys")))

    def refresh(self) -> None:
        """Read the dispositions, whose keys can be changed too."""
        self.desk.background.read("settings", self.desk.core.rules, self._show_rules, self.failed)

    @Slot(object)
    def _show_rules(self, rules: Rules) -> None:
        self.answered.emit()
        self.keys.show_dispositions(rules.dispositions.values())

    def regions(self) -> tuple[QWidget, ...]:
        """Return the groups of choices."""
        return tuple(self._boxes.values())

    def _card(self, column: QVBoxLayout, title: str, rows: Sequence[QWidget]) -> None:
        card = QFrame()
        card.setProperty("card", "true")
        card.setMaximumWidth(self.desk.look.theme.px(760))
        inner = QVBoxLayout(card)
        inner.setContentsMargins(20, 14, 20, 14)
        inner.setSpacing(10)
        inner.addWidget(TextLine(self.desk.look.theme, Run(title, 14, 600), height=24))
        for row in rows:
            inner.addWidget(row)
        column.addWidget(card)

    def _choice(self, name: str, label: str, choices: Sequence[tuple[str, str]]) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        told = TextLine(self.desk.look.theme, Run(label, 13, 500))
        row.addWidget(told, 2)
        segments = Segments(self.desk.look, choices, counted=False)
        segments.setObjectName(f"setting_{name}")
        segments.setAccessibleName(label)
        segments.choose(str(getattr(self.desk.preferences.choices, name)))
        segments.chosen.connect(self._chosen)
        row.addWidget(segments, 3)
        self._choosers[name] = segments
        return line

    def _practice(self) -> QWidget:
        """Return the way to the same desk on the demonstration store."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        told = say("The same desk on a demonstration store, in a window of its own. Nothing done there counts.")
        hint = QLabel(told)
        hint.setProperty("kind", "third")
        hint.setWordWrap(True)
        button = FilledButton(self.desk.look, say("Practice"), filled=False)
        button.setObjectName("practiceButton")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(self.practice_wanted)
        row.addWidget(button)
        row.addWidget(hint, 1)
        return line

    def _switch(self, name: str) -> QWidget:
        name, label, about = _ABOUT[name]
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        box = QCheckBox(say_marked(label))
        box.setObjectName(f"setting_{name}")
        box.setChecked(bool(getattr(self.desk.preferences.choices, name)))
        box.toggled.connect(self._toggled)
        hint = QLabel(say_marked(about))
        hint.setProperty("kind", "third")
        hint.setWordWrap(True)
        self._hints.append(hint)
        column.addWidget(box)
        column.addWidget(hint)
        self._boxes[name] = box
        return line

    def _measure(self) -> None:
        """Let what is told of a check box stand below its words: box, border and gap before them."""
        for hint in self._hints:
            hint.setContentsMargins(self.desk.look.theme.px(16) + 10, 0, 0, 0)

    @Slot(str)
    def _chosen(self, code: str) -> None:
        segments = self.sender()
        name = segments.objectName().removeprefix("setting_")
        if name in self._choosers:
            self.desk.preferences.set(name, int(code) if name == "text_size" else code)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        box = self.sender()
        if box is not None:
            self.desk.preferences.set(box.objectName().removeprefix("setting_"), on)

    @Slot(str)
    def _preference(self, name: str) -> None:
        value = getattr(self.desk.preferences.choices, name)
        if name in self._choosers:
            self._choosers[name].choose(str(value))
        elif name in self._boxes:
            self._boxes[name].setChecked(bool(value))


def _said(choices: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((code, say_marked(words)) for code, words in choices)


def _languages() -> tuple[tuple[str, str], ...]:
    """Return each language under its own name, so that whoever cannot read this one finds it."""
    return ("system", say("As the system")), *language.LANGUAGES.items()
