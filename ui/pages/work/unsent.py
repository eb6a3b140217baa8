"""Answers on their way to the store, and those that wait because it did not answer."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.failures import KnownFailure
from ui.desk import Desk


@dataclass(frozen=True)
class Given:
    """What was answered on one lead, and whether by the script or by typing."""

    lead_id: int
    fields: Mapping[str, str]
    via: str


class Unsent(QObject):
    """Sends answers in the order in which they were given; none is dropped because the store was away.

    Signals: `sent()`; `refused(fault)` when the rules said no; `waiting_changed(changes)`.
    """

    sent = Signal()
    refused = Signal(object)
    waiting_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Start with nothing on its way."""
        super().__init__(parent)
        self._desk = desk
        self._under_way: deque[Given] = deque()
        self._waiting: list[Given] = []

    @property
    def waiting(self) -> int:
        """How many answers wait for the store."""
        return sum(len(given.fields) for given in self._waiting)

    def of(self, lead_id: int) -> Mapping[str, str]:
        """Return what was answered on a lead and is not in the store, the latest of each field."""
        fields: dict[str, str] = {}
        for given in (*self._waiting, *self._under_way):
            fields |= given.fields if given.lead_id == lead_id else {}
        return fields

    def send(self, given: Given) -> None:
        """Send one, after those that wait."""
        self.send_again()
        self._submit(given)

    def send_again(self) -> None:
        """Send what waits once more."""
        waiting, self._waiting = self._waiting, []
        for given in waiting:
            self._submit(given)

    def _submit(self, given: Given) -> None:
        self._under_way.append(given)
        core, actor = self._desk.core, self._desk.actor
        work = partial(core.answers.capture, actor, given.lead_id, dict(given.fields), via=given.via)
        self._desk.background.write(work, self._arrived, self._failed)

    @Slot(object)
    def _arrived(self, _answer: object) -> None:
        # The write lane keeps its order, so the oldest one under way is the one that arrived.
        self._under_way.popleft()
        self.waiting_changed.emit(self.waiting)
        self.sent.emit()

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        given = self._under_way.popleft()
        if isinstance(fault, KnownFailure):
            self._waiting.append(given)
        self.waiting_changed.emit(self.waiting)
        self.refused.emit(fault)
