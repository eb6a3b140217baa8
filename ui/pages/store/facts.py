"""A few facts under each other: what is asked at the left in one column, the answers in another."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme.look import Look
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

LINE = 24
"""Pixels of a line at 100 % of text."""


class Facts(QWidget):
    """Shows answers by name; one that does not fit is elided and told whole in its tooltip."""

    def __init__(self, look: Look, asked: Sequence[tuple[str, str]]) -> None:
        """`asked` are (name, words)."""
        super().__init__()
        self._answers: dict[str, TextLine] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(asked):
            label = TextLine(look.theme, Run(words, 13, 400, "text2"), height=LINE, firm=True)
            answer = TextLine(look.theme, height=LINE)
            answer.setObjectName(f"fact_{name}")
            grid.addWidget(label, row, 0)
            grid.addWidget(answer, row, 1)
            self._answers[name] = answer

    def show_fact(self, name: str, words: str, token: str = "text") -> None:
        """Show an answer in the colour of a token."""
        self._answers[name].show_runs(Run(words, 13, 500, token))

    def words(self, name: str) -> str:
        """Return what an answer says."""
        return self._answers[name].words()
