"""What the status bar is told, and how long it stands: words stay a moment, a page's warning goes with its page."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.pages.page import DONE, Page

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow

STANDS = 4
"""Seconds that words stand before "Saved" may take their place."""


class Telling(QObject):
    """Brings what is told into the status bar of a window."""

    def __init__(self, window: "MainWindow") -> None:
        """Start with nothing told."""
        super().__init__(window)
        self._window = window
        self._at = 0.0
        self._warned_by: Page | None = None

    def take(self, page: Page) -> None:
        """Listen to a page that was built."""
        page.told.connect(self._tell_of)

    @Slot(str, str)
    def tell(self, words: str, tone: str) -> None:
        """Show words in the tone ok, warn or wrong; empty ones end what was told once it stood long enough."""
        self._warned_by = None
        status = self._window.status
        if words:
            status.show_words(words, tone)
            self._at = time.monotonic()
        elif tone == DONE or time.monotonic() - self._at > STANDS:
            status.show_saved(self._window.desk.core.clock.now())

    def forget(self, shown: Page) -> None:
        """End what a page other than the shown one warned of; what was done or failed stays, wherever one goes."""
        if self._warned_by is not None and self._warned_by is not shown:
            self.tell("", DONE)

    @Slot(str, str)
    def _tell_of(self, words: str, tone: str) -> None:
        before, page = self._warned_by, self.sender()
        self.tell(words, tone)
        if words and tone == "warn" and isinstance(page, Page):
            self._warned_by = page
        elif not words and tone != DONE:
            self._warned_by = before
