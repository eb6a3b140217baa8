"""Sign in: which store this is, and who sits here."""

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.language import marked, say, say_marked
from ui.pages.sign_in.names import NameList, PersonButton
from ui.theme.look import Look
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

if TYPE_CHECKING:
    from qualcenter.services.colleagues import ColleagueRow

ROLE_WORDS = {
    "qualifier": marked("Qualifier"),
    "team_lead": marked("Team lead"),
    "sales": marked("Sales"),
    "marketing": marked("Marketing"),
    "manager": marked("Manager"),
    "operations": marked("Operations"),
}

ADDING = "qualcenter --store {store} people add NAME --role team_lead"
"""The first one must be able to add the others."""


class SignInPage(QWidget):
    """Lists the colleagues of the store.

    Signals: `picked(name)`; `practice_wanted()` for the desk on the demonstration store.
    """

    picked = Signal(str)
    practice_wanted = Signal()

    def __init__(self, look: Look, store: str) -> None:
        """Start without people."""
        super().__init__()
        self.setObjectName("signInPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._store = look, store
        self._said = QLabel(say("Looking up who works here"))
        self._said.setObjectName("signInSaid")
        self._said.setWordWrap(True)
        self._said.setProperty("kind", "second")
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(look.theme.px(440))
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        column.addWidget(TextLine(look.theme, Run(say("Who sits here?"), 22, 600), height=32))
        store_line = TextLine(look.theme, Run(say("Store:") + " ", 12, 400, "text3"), Run(store, 12, 500, "text2"))
        column.addWidget(store_line)
        column.addWidget(self._said)
        self.names = NameList()
        column.addWidget(self.names)
        practice = TextButton(look, say("Practice on the demonstration store"))
        practice.setObjectName("practiceButton")
        practice.clicked.connect(self.practice_wanted)
        column.addWidget(practice, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(1)

    def await_people(self) -> None:
        """Show no names until they are known."""
        self.names.clear()
        self.show_progress(say("Looking up who works here"))

    def show_people(self, rows: Sequence["ColleagueRow"], last: str) -> None:
        """List the colleagues, whoever sat here last first."""
        ordered = sorted(rows, key=lambda row: (row.name != last, "qualifier" not in row.roles, row.name))
        self.names.clear()
        for place, row in enumerate(ordered):
            button = PersonButton(self._look, row.name, _below(row), suggested=place == 0)
            button.clicked.connect(self._pressed)
            self.names.add(button)
        self.names.close_up()
        if ordered:
            self._said.setText(say("Pick your name. What you do is filed under it."))
        else:
            command = ADDING.format(store=shlex.quote(self._store))
            self._said.setText(
                say("Nobody works in this store yet. Add the first one with: {command}", command=command)
            )

    def show_wrong(self, wrong: str) -> None:
        """Say what keeps a person from signing in."""
        self._said.setProperty("kind", "wrong")
        self._said.style().polish(self._said)
        self._said.setText(wrong)

    def show_progress(self, words: str) -> None:
        """Say what is being made ready."""
        self._said.setProperty("kind", "second")
        self._said.style().polish(self._said)
        self._said.setText(words)

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, PersonButton):
            self.picked.emit(button.name)


def _below(row: "ColleagueRow") -> str:
    """Return roles and team of somebody."""
    roles = [say_marked(ROLE_WORDS.get(role, role.replace("_", " ").capitalize())) for role in sorted(row.roles)]
    return ", ".join(filter(None, (*roles, row.team)))
