"""The parts of the Duplicates page: the pairs at the left, the chosen one side by side at the right."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from qualcenter.queries.comparison import ComparedPair
from ui.language import say, say_marked
from ui.pages.duplicates.comparing import FactsView
from ui.pages.duplicates.facts import facts_of
from ui.pages.duplicates.lists import LISTS, pairs_view
from ui.pages.duplicates.sides import Sides
from ui.theme.look import Look
from ui.widgets.empty_state import EmptyState, FilledButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.segments import Segments
from ui.widgets.text_button import TextButton

WIDEST = 400
"""Pixels at 100 % of text that the list takes at most; of a narrow window it takes less."""


class DuplicatesView(QWidget):
    """Two cards.

    Signals: `pressed(action)` for a button.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """`now` gives the instant beside which times are told."""
        super().__init__()
        self._look, self._now = look, now
        self.which = Segments(look, [(code, say_marked(told)) for code, told in LISTS], stacks=True)
        self.which.setObjectName("duplicateWhich")
        self.which.setAccessibleName(say("Which pairs"))
        self.pairs = pairs_view(look, now)
        self.sides = Sides(look)
        self.facts = FactsView(look)
        self.why, self.refusal = _sentence("second"), _sentence("wrong")
        self.main = FilledButton(look, "", look.keys.shown("duplicate_main"))
        self.main.setObjectName("duplicate_main")
        self.apart = FilledButton(look, say("Not the same"), look.keys.shown("duplicate_apart"), filled=False)
        self.apart.setObjectName("duplicate_apart")
        self.journey = TextButton(look, say("Journey"), "duplicate_journey")
        self.journey.setObjectName("duplicate_journey")
        self.empty = EmptyState(look)
        self._list_card = self._left()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._right())
        self._stack.addWidget(self.empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list_card)
        row.addWidget(self._stack, 1)
        for button in (self.main, self.apart, self.journey):
            button.clicked.connect(self._clicked)
        self.sides.chosen.connect(self.pressed)
        look.theme.changed.connect(self._make_room)

    def show_pair(self, pair: ComparedPair, why: str, goes_on: int, refusal: str, *, can_choose: bool) -> None:
        """Show two leads side by side; `goes_on` is the one that is kept, `refusal` why nothing can be done now."""
        self._stack.setCurrentIndex(0)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.sides.show_pair(pair.first, pair.second, goes_on, can_choose=can_choose)
        self.facts.model_of_facts.show(facts_of(pair, self._now()))
        self.show_refusal(refusal)

    def show_refusal(self, refusal: str) -> None:
        """Say why nothing can be done, or take that away."""
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))

    def show_acts(self, main: str, apart: str, *, can: bool) -> None:
        """Show the words of the filled button and of the one beside it; an empty one is not there."""
        self.main.setText(main)
        self.main.setVisible(bool(main))
        self.main.setEnabled(can)
        self.apart.setText(apart)
        self.apart.setVisible(bool(apart))
        for button in (self.main, self.apart):
            button.updateGeometry()
            button.update()

    def show_nothing(self, heading: str, sentence: str) -> None:
        """Say that there is no pair to show."""
        self.empty.show_words(heading, sentence)
        self._stack.setCurrentIndex(1)

    @property
    def shows_pair(self) -> bool:
        """Whether a pair is shown."""
        return self._stack.currentIndex() == 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the comparison most of the room."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.journey.setFixedHeight(self.main.natural_height())
        least = min(self.which.minimumSizeHint().width() + 26, round(self.width() * 0.42))
        self._list_card.setFixedWidth(max(least, min(self._look.theme.px(WIDEST), round(self.width() * 0.38))))

    def _left(self) -> QFrame:
        card, column = _card()
        column.addWidget(self.which)
        column.addWidget(self.pairs, 1)
        return card

    def _right(self) -> QFrame:
        card, column = _card()
        for widget in (self.why, self.sides):
            column.addWidget(widget)
        column.addWidget(self.facts, 1)
        column.addWidget(self.refusal)
        acts = QWidget()
        flow = FlowLayout(acts, gap=8)
        for button in (self.main, self.apart, self.journey):
            flow.addWidget(button)
        column.addWidget(acts)
        return card

    def _clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())


def _card() -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    card.setProperty("card", "true")
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 12, 12, 12)
    column.setSpacing(10)
    return card, column


def _sentence(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.hide()
    return label
