"""What would come of long work before it begins, how far it is while it runs, and what came of it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.count_lines import CountLines, Line
from ui.widgets.empty_state import FilledButton
from ui.widgets.painting import Run
from ui.widgets.progress_bar import ProgressBar
from ui.widgets.tall_scroll import TallScroll
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

Act = tuple[str, str]
"""An action of the catalogue and its words."""


class OutcomePanel(QWidget):
    """A heading, counts, a bar, sentences, the one filled button and smaller acts.

    Signals: `pressed(action)`.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, main: str) -> None:
        """`main` is the action of the filled button."""
        super().__init__()
        self._look = look
        self.heading = TextLine(look.theme, height=24)
        self.counts = CountLines(look)
        self.bar = ProgressBar(look)
        self.told = _sentence("second")
        self.main = FilledButton(look, "", look.keys.shown(main))
        self.main.setObjectName(main)
        self.main.clicked.connect(self._pressed)
        self.details = _sentence("second")
        self._acts = QHBoxLayout()
        self._acts.setSpacing(4)
        self._acts.addStretch(1)
        self._offered: list[TextButton] = []
        body = QWidget()
        body.setObjectName("clearBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for widget in (self.heading, self.counts, self.bar, self.told, self.main):
            inner.addWidget(widget)
        inner.addLayout(self._acts)
        inner.addWidget(self.details)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # Where room is short all of it scrolls: a count that is cut through tells nothing.
        self.area = TallScroll(body)
        column.addWidget(self.area)
        # Figures stand at the right edge, and would touch the bar there.
        self._inner = inner
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)

    def show_state(
        self,
        heading: str,
        lines: Sequence[Line],
        told: str,
        main: str,
        acts: Sequence[Act] = (),
        details: str = "",
        *,
        share: float | None = None,
        can: bool = True,
    ) -> None:
        """Show a state: `share` of 0 to 1 shows the bar, `can` whether the filled button works now."""
        self.heading.show_runs(Run(heading, 14, 600))
        self.counts.show_lines(lines)
        self.counts.setVisible(bool(lines))
        self.bar.setVisible(share is not None)
        self.bar.show_share(share or 0.0)
        self.told.setText(told)
        self.told.setVisible(bool(told))
        self.main.setText(main)
        self.main.setVisible(bool(main))
        self.main.setEnabled(can)
        self.main.updateGeometry()
        self.main.update()
        self.details.setText(details)
        self.details.setVisible(bool(details))
        self._show_acts(acts)

    def show_progress(self, share: float, told: str) -> None:
        """Move the bar on and say how far it is."""
        self.bar.show_share(share)
        self.told.setText(told)

    def acts(self) -> dict[str, TextButton]:
        """Return the smaller acts that are offered, by action."""
        return {one.objectName(): one for one in self._offered}

    def _show_acts(self, acts: Sequence[Act]) -> None:
        if list(acts) == [(name, button.text()) for name, button in self.acts().items()]:
            return
        for old in self._offered:
            self._acts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered = []
        for action, words in acts:
            button = TextButton(self._look, words, action)
            button.setObjectName(action)
            button.clicked.connect(self._pressed)
            self._acts.insertWidget(len(self._offered), button)
            self._offered.append(button)

    @Slot(int, int)
    def _make_room(self, _least: int, most: int) -> None:
        self._inner.setContentsMargins(0, 0, 8 if most > 0 else 0, 0)

    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())


def _sentence(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setWordWrap(True)
    return label
