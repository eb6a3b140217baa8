"""What other desks and jobs changed, told on the UI thread."""

from collections.abc import Callable, Collection
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot


class Following(Protocol):
    """A subscription that can be ended."""

    def stop(self) -> None:
        """End it; returns when the last call has ended."""
        ...


class Announcements(Protocol):
    """The part of the core that tells what changed, on a thread of its own."""

    def follow(self, callback: Callable[[Collection[int] | None], None], /) -> Following:
        """Call back with lead ids, none of them when anything may have changed."""
        ...


class Changes(QObject):
    """Re-emits announcements on the UI thread, gathered so that a burst is one repaint.

    Signals: `changed(ids)` with a frozenset of lead ids, or None when anything may have changed.
    """

    changed = Signal(object)
    _arrived = Signal(object)
    GATHER_MS = 40

    def __init__(self, announcements: Announcements, parent: QObject | None = None) -> None:
        """Follow the announcements from now on."""
        super().__init__(parent)
        self._ids: set[int] = set()
        self._anything = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(self.GATHER_MS)
        self._gather.timeout.connect(self._tell)
        self._arrived.connect(self._take)
        self._following: Following | None = announcements.follow(self._hear)

    def close(self) -> None:
        """Stop following."""
        following, self._following = self._following, None
        if following is not None:
            following.stop()
        self._gather.stop()

    def _hear(self, ids: Collection[int] | None) -> None:
        """Pass on what the announcing thread says; runs on that thread."""
        if shiboken6.isValid(self):
            self._arrived.emit(frozenset(ids or ()))

    @Slot(object)
    def _take(self, ids: frozenset[int]) -> None:
        if not ids:
            self._anything = True
        else:
            self._ids |= ids
        if not self._gather.isActive():
            self._gather.start()

    @Slot()
    def _tell(self) -> None:
        told = None if self._anything else frozenset(self._ids)
        self._anything, self._ids = False, set()
        self.changed.emit(told)
