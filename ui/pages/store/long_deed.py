"""One piece of long work after the other: begun, followed, stopped, and what came of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from ui.background import Background
from ui.long_work import Reins


class LongDeed(QObject):
    """Runs work on a thread of its own.

    Signals: `changed()` when it began or ended; `ended(outcome)` with what it gave, None when it was stopped;
    `failed(fault)`.
    """

    changed = Signal()
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject) -> None:
        """Run nothing yet."""
        super().__init__(parent)
        self._background = background
        self.running = False
        self.reins = Reins()

    def begin(self, work: Callable[[Reins], object]) -> None:
        """Begin; what runs already goes on alone."""
        if self.running:
            return
        self.running, self.reins = True, Reins()
        self._background.run(self.reins, work, self._ended, self._failed)
        self.changed.emit()

    def stop(self) -> None:
        """Ask it to end where it can."""
        if self.running:
            self.reins.stop()
            self.changed.emit()

    @Slot(object)
    def _ended(self, outcome: object) -> None:
        self.running = False
        self.ended.emit(outcome)
        self.changed.emit()

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self.running = False
        self.failed.emit(fault)
        self.changed.emit()
