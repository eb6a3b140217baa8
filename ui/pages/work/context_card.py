"""The context beside the script: interests, the last touches, and what else is known."""

from datetime import datetime
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.queries.brief_rows import BriefRow
from ui import words
from ui.language import said_in, say
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import Run
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine
from ui.widgets.touch_list import ShownTouch, TouchList

NOTE_LETTERS = 110
"""So much of the last note is shown; the history has all of it."""


class ContextCard(QFrame):
    """Shows what surrounds a lead.

    Signals: `history_pressed()`.
    """

    history_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("contextCard")
        self.setProperty("card", "true")
        self._look = look
        self.chips = QWidget()
        self.chips.setObjectName("interestChips")
        self.chips.setAccessibleName(say("Interests"))
        self._flow = FlowLayout(self.chips)
        self.touches = TouchList(look)
        self.touches.setObjectName("touchHistory")
        self._more = TextButton(look, say("All", "touches"), "touches")
        self._more.setAccessibleName(say("All touches and notes"))
        self._more.clicked.connect(self.history_pressed)
        self._company = TextLine(look.theme, Run("", 13, 600))
        self._email = TextLine(look.theme)
        self._facts = QLabel()
        self._facts.setProperty("kind", "second")
        self._facts.setWordWrap(True)
        self._facts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(9)
        column.addWidget(TextLine(look.theme, Run(say("Interests"), 13, 600)))
        column.addWidget(self.chips)
        column.addWidget(_line())
        head = QHBoxLayout()
        head.addWidget(TextLine(look.theme, Run(say("History"), 13, 600)), 1)
        head.addWidget(self._more)
        head.addSpacing(-HANG)
        column.addLayout(head)
        column.addWidget(self.touches, 1)
        column.addWidget(_line())
        column.addWidget(self._company)
        column.addWidget(self._email)
        column.addWidget(self._facts)

    def set_flat(self, flat: bool) -> None:
        """Be a part of the lead column instead of a card of its own."""
        self.setProperty("card", "flat" if flat else "true")
        self.style().polish(self)

    def show_lead(self, brief: BriefRow, at: datetime) -> None:
        """Show a lead's context."""
        self._interests(brief)
        self.touches.show_touches(shown_touches(brief, at))
        self._company.show_runs(Run(brief.company or say("No company known"), 13, 600))
        self._email.show_runs(Run(brief.email or say("No e-mail known"), 13, 400, "text2"))
        self._facts.setText(fact_words(brief))
        self._facts.setToolTip(brief.notes[-1].text[:800] if brief.notes else "")

    def _interests(self, brief: BriefRow) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, interest in enumerate(brief.interests[:6]):
            chip = Chip(self._look, interest, tone="soft" if place < 2 else "plain")
            chip.setFocusPolicy(chip.focusPolicy().NoFocus)
            chip.setEnabled(True)
            self._flow.addWidget(chip)
        if not brief.interests:
            self._flow.addWidget(TextLine(self._look.theme, Run(say("Not known yet"), 12, 400, "text3"), hug=True))


def shown_touches(brief: BriefRow, at: datetime) -> list[ShownTouch]:
    """Return a lead's touches as they are shown, newest first."""
    return [
        ShownTouch(t.kind, said_in(t.words), said_in(t.detail or t.source), words.ago(t.at, at)) for t in brief.touches
    ]


def fact_words(brief: BriefRow) -> str:
    """Say what else is known: attempts and the last note."""
    tried = say("{count} attempts so far", count=brief.attempts) if brief.attempts else say("Not called yet")
    if not brief.notes:
        return tried
    last = shorten(brief.notes[-1].text, NOTE_LETTERS, placeholder=" …")
    return say("{tried}. Last note: {note}", tried=tried, note=last)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "true")
    return line
