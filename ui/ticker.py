"""The one timer of the program, ticking on the second."""

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal, Slot


class Ticker(QObject):
    """Ticks as near after each full second as the system allows.

    Signals: `ticked()` each second while started.
    """

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it; it ticks after `start`."""
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin ticking."""
        self._aim()

    def stop(self) -> None:
        """Stop ticking."""
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    @Slot()
    def _tick(self) -> None:
        self.ticked.emit()
        self._aim()

    def _aim(self) -> None:
        past = QDateTime.currentDateTime().time().msec()
        self._timer.start(1000 - past + 2)
