"""What is known of the chosen row: a heading, lines of label and value, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

LABEL = 130
"""Pixels at 100 % of text of the labels' column."""


LARGE = 2
"""So many acts are large buttons, the others are words alone."""


@dataclass(frozen=True)
class Offer:
    """One act: its action and its words; the first of several is the filled button unless it is `plain`."""

    action: str
    words: str
    plain: bool = False


class DetailCard(QFrame):
    """One row whole.

    Signals: `pressed(action)`.
    """

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("contactsDetail")
        self.setProperty("card", "true")
        self._look = look
        self.heading = TextLine(look.theme, Run("", 18, 600), height=28)
        self.below = TextLine(look.theme, height=20)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 4, 8, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._acts = QWidget()
        self._flow = FlowLayout(self._acts, gap=8, hang=HANG)
        self._offers: tuple[Offer, ...] = ()
        self.buttons: list[PaintedButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.below)
        column.addWidget(self._scrolled(), 1)
        acts = QHBoxLayout()
        acts.setSpacing(0)
        acts.addSpacing(-HANG)
        acts.addWidget(self._acts, 1)
        column.addLayout(acts)
        look.theme.changed.connect(self._measure)

    def show_detail(self, heading: str, below: str, lines: Sequence[tuple[str, str]]) -> None:
        """Show a heading and lines; a line without a value is left out."""
        self.heading.show_runs(Run(heading, 18, 600))
        self.heading.setVisible(bool(heading))
        self.below.show_runs(Run(below, 13, 400, "text2"))
        self.below.setVisible(bool(below))
        shown = [line for line in lines if line[1]]
        while len(self._labels) < len(shown):
            self._add_line()
        for place, (label, value) in enumerate(self._labels):
            some = place < len(shown)
            label.setVisible(some)
            value.setVisible(some)
            if some:
                label.setText(shown[place][0])
                value.setText(shown[place][1])
        self._measure()

    def words(self) -> str:
        """Everything that is shown, in one text."""
        pairs = (f"{label.text()}: {value.text()}" for label, value in self._labels if not label.isHidden())
        return "\n".join((self.heading.words(), self.below.words(), *pairs))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer these acts; the buttons stay where nothing changed."""
        if tuple(offers) == self._offers:
            return
        self._offers = tuple(offers)
        had_focus = any(button.hasFocus() for button in self.buttons)
        while self._flow.count():
            self._flow.takeAt(0)
        for old in self.buttons:
            old.hide()
            old.deleteLater()
        self.buttons = []
        for place, offer in enumerate(offers):
            key = self._look.keys.shown(offer.action)
            button: PaintedButton = FilledButton(self._look, offer.words, key, filled=place == 0 and not offer.plain)
            if place >= LARGE:
                button = TextButton(self._look, offer.words, offer.action)
            button.setObjectName(offer.action)
            button.setParent(self._acts)
            button.clicked.connect(self._clicked)
            self._flow.addWidget(button)
            self.buttons.append(button)
            button.show()
        self._measure()
        if had_focus and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def offered(self) -> tuple[str, ...]:
        """Return the actions that are offered, the filled one first."""
        return tuple(one.action for one in self._offers)

    def _add_line(self) -> None:
        label, value = QLabel(), QLabel()
        label.setProperty("kind", "second")
        for one in (label, value):
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setWordWrap(True)
            one.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        place = len(self._labels)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(value, place, 1)
        self._labels.append((label, value))

    def _scrolled(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("clearBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        return area

    def _measure(self) -> None:
        for label, _ in self._labels:
            label.setFixedWidth(self._look.theme.px(LABEL))
        for button in self.buttons[LARGE:]:
            button.setFixedHeight(self.buttons[0].natural_height())

    def _clicked(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())
