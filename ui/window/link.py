"""The link to the store: an amber band while it does not answer, and a look every few seconds until it does."""

import time
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from ui import words
from ui.language import say
from ui.speech import announce
from ui.widgets.banner import Banner

LOOK_EVERY_SECONDS = 5.0


class Link(QObject):
    """Tells since when the store does not answer and how many changes wait on this computer.

    Signals: `look_wanted()` when it is time to try the store again; `returned()` when it answered again;
    `kept_changed(changes)` with what waits while it does not answer, -1 from when it does.
    """

    look_wanted = Signal()
    returned = Signal()
    kept_changed = Signal(int)

    def __init__(self, banner: Banner, parent: QObject) -> None:
        """Start with a store that answers."""
        super().__init__(parent)
        self._banner = banner
        self.since: datetime | None = None
        self._why = ""
        self._waiting = 0
        self._looked_at = 0.0
        banner.pressed.connect(self._look)

    def lost(self, why: str, at: datetime) -> None:
        """Tell that the store did not answer; the first time counts."""
        self._why = why
        if self.since is None:
            self.since, self._looked_at = at, time.monotonic()
            announce(self._banner, say("The store does not answer. What is typed is kept on this computer."))
        self._show()

    @Slot()
    def found(self) -> None:
        """Tell that the store answered."""
        if self.since is not None:
            self.since = None
            self._banner.show_words("")
            announce(self._banner, say("The store answers again."))
            self.kept_changed.emit(-1)
            self.returned.emit()

    @Slot(int)
    def set_waiting(self, changes: int) -> None:
        """Tell how many changes wait."""
        self._waiting = changes
        if self.since is not None:
            self._show()

    def tick(self) -> None:
        """Look again every few seconds while the store does not answer."""
        if self.since is not None and time.monotonic() - self._looked_at >= LOOK_EVERY_SECONDS:
            self._look()

    @Slot()
    def _look(self) -> None:
        self._looked_at = time.monotonic()
        self.look_wanted.emit()

    def _show(self) -> None:
        if self.since is None:
            return
        self.kept_changed.emit(self._waiting)
        told = say("What is typed is kept on this computer until the link returns.")
        if self._waiting:
            told = say(
                "{count} changes wait on this computer and will be sent when the link returns.", count=self._waiting
            )
        since = words.clock(words.here(self.since))
        self._banner.show_words(
            say("Offline since {clock}. {rest}", clock=since, rest=told), say("Look again"), self._why
        )
