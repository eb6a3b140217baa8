"""What sales reads before calling: what they told us, what they did, and why they were worth it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qualcenter.domain.promotion import PromotionDefinition
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffRow
from ui import words
from ui.language import marked, said_in, say, say_marked
from ui.pages.handoffs.frozen_score import FrozenScore
from ui.pages.handoffs.rating import RatingRow
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine
from ui.widgets.touch_list import ShownTouch, TouchList

_VIA = {
    "script": marked("asked", "how it was answered"),
    "typed": marked("asked", "how it was answered"),
    "form": marked("form", "how it was answered"),
    "import": marked("import", "how it was answered"),
}
NOTES = 2
TOUCHES = 6


@dataclass(frozen=True)
class Told:
    """One thing they told us: what was asked, what they said, and how we know."""

    label: str
    value: str
    via: str


def told_of(row: HandoffRow, brief: BriefRow | None, definition: PromotionDefinition) -> list[Told]:
    """Return the answers that the handoff froze, in the order of the definition, then the latest notes."""
    via = {one.field: one.via for one in brief.answers if one.value == row.answers.get(one.field)} if brief else {}
    order = {field.name: place for place, field in enumerate(definition.fields)}
    rows = []
    for name in sorted(row.answers, key=lambda one: (order.get(one, len(order)), one)):
        field = definition.field(name)
        label = field.label if field else name.replace("_", " ").capitalize()
        value = field.words_of(row.answers[name]) if field else row.answers[name]
        how = _VIA.get(via.get(name, ""))
        rows.append(Told(label, value, say_marked(how, "how it was answered") if how else ""))
    notes = brief.notes[-NOTES:] if brief else ()
    return rows + [Told(say("Note"), note.text, note.author) for note in notes]


class QualificationCard(QFrame):
    """What they told us, a line for each."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("qualificationCard")
        self.setProperty("card", "true")
        self._look = look
        self._title = TextLine(look.theme, Run(say("What they told us"), 14, 600), height=28)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(9)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_told(self, rows: Sequence[Told]) -> None:
        """Show these lines."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        shown = rows or [Told("", say("No answers were kept with this handoff."), "")]
        for place, one in enumerate(shown):
            for column, (text, kind) in enumerate(((one.label, "second"), (one.value, ""), (one.via, "third"))):
                label = _label(text, kind)
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
                self._labels.append(label)
        self.setAccessibleName("; ".join(f"{one.label}: {one.value}" for one in shown))


class BeforeCard(QFrame):
    """The last touches, and the way to the whole journey.

    Signals: `journey_pressed()`.
    """

    journey_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setProperty("card", "true")
        self.touches = TouchList(look, TOUCHES)
        self.touches.setObjectName("handoffTouches")
        journey = TextButton(look, say("Journey"), "handoff_journey")
        journey.clicked.connect(self.journey_pressed)
        head = QHBoxLayout()
        head.addWidget(TextLine(look.theme, Run(say("Before you call"), 14, 600), height=28), 1)
        head.addWidget(journey)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.touches, 1)

    def show_touches(self, brief: BriefRow | None, at: datetime) -> None:
        """Show a lead's touches, newest first."""
        touches = brief.touches if brief is not None else ()
        shown = [
            ShownTouch(t.kind, said_in(t.words), said_in(t.detail or t.source), words.ago(t.at, at)) for t in touches
        ]
        self.touches.show_touches(shown)


class ScoreCard(QFrame):
    """The frozen score, whose credit it is, what interests them, and one key to rate it."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setProperty("card", "true")
        self._look = look
        self.score = FrozenScore(look)
        self._credit = TextLine(look.theme, Run("", 12))
        self._chips = QWidget()
        self._chips.setAccessibleName(say("Interests"))
        self._flow = FlowLayout(self._chips)
        self._interests: tuple[str, ...] | None = None
        self.rating = RatingRow(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(9)
        column.addWidget(self.score)
        column.addWidget(self._credit)
        column.addWidget(_line())
        column.addWidget(TextLine(look.theme, Run(say("Interests"), 13, 600)))
        column.addWidget(self._chips)
        column.addStretch(1)
        column.addWidget(self.rating)

    def show_credit(self, name: str) -> None:
        """Show to whom the promotion is credited; empty hides the line."""
        self._credit.setVisible(bool(name))
        self._credit.show_runs(Run(say("Credit"), 12, 400, "text2"), Run(f"  {name}", 12, 600))

    def show_interests(self, interests: Sequence[str]) -> None:
        """Show what the person looked at most."""
        if tuple(interests) == self._interests:
            return
        self._interests = tuple(interests)
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for place, interest in enumerate(interests[:6]):
            chip = Chip(self._look, interest, tone="soft" if place < 2 else "plain")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._flow.addWidget(chip)
            chip.show()
        if not interests:
            self._flow.addWidget(TextLine(self._look.theme, Run(say("Not known yet"), 12, 400, "text3"), hug=True))


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(kind == "")
    label.setProperty("kind", kind)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("line", "true")
    return line
