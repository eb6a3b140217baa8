"""Two steps for a new person's first dispositions: a key chooses, the filled button files."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from ui.desk import Desk
from ui.language import say

FIRST = 50
"""So many dispositions are filed in two steps by somebody new."""


class Learning(QObject):
    """Knows how many dispositions a person has filed, counted up to `FIRST`."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Count off the UI thread; until it is known a person counts as practised."""
        super().__init__(parent)
        self._desk = desk
        self._filed = FIRST
        if desk.preferences.choices.learner_steps:
            work = partial(desk.core.acts.filed, desk.actor, FIRST)
            desk.background.read("work.filed", work, self._counted)

    @property
    def two_steps(self) -> bool:
        """Whether a disposition waits for the filled button."""
        choices = self._desk.preferences.choices
        return choices.two_step_dispositions or (choices.learner_steps and self._filed < FIRST)

    def hint(self) -> str:
        """Say how far a new person is, or nothing to somebody who chose two steps."""
        if self._desk.preferences.choices.two_step_dispositions or not self.two_steps:
            return ""
        key = self._desk.look.keys.shown("main")
        return say(
            "{key} files it. Your first {first} take two steps, this is number {number}.",
            key=key,
            first=FIRST,
            number=self._filed + 1,
        )

    def filed(self) -> None:
        """Count one more."""
        self._filed += 1

    @Slot(object)
    def _counted(self, filed: int) -> None:
        self._filed = filed
