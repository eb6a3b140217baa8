"""Notices for the person at the desk, each told once in the status bar and never in the way."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.language import said_in, say
from ui.speech import announce

if TYPE_CHECKING:
    from qualcenter.queries.notices import NoticeRow

LOOK_EVERY_MS = 10_000
MOST = 20


class News(QObject):
    """Looks for notices every few seconds while somebody sits here.

    Signals: `told(words, tone)` with the newest notice, and how many came with it.
    """

    told = Signal(str, str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Tell nothing before the first `tick`; a screen reader hears it from the window."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.known: set[int] = set()
        """Numbers of the notices that were told."""
        self._since = QElapsedTimer()

    def take_over(self, other: "News") -> None:
        """Know what another window of this person has told."""
        self.known |= other.known

    def tick(self) -> None:
        """Look when the time has come; a store that does not answer is told by those who must have it."""
        if self._since.isValid() and self._since.elapsed() < LOOK_EVERY_MS:
            return
        self._since.start()
        work = partial(self._desk.core.notices.unseen, self._desk.actor, limit=MOST)
        self._desk.background.read("news", work, self._came, self._missed)

    @Slot(object)
    def _came(self, rows: "tuple[NoticeRow, ...]") -> None:
        fresh = [row for row in rows if row.notice_id not in self.known]
        self.known |= {row.notice_id for row in fresh}
        if fresh:
            told, more = said_in(fresh[0].words), len(fresh) - 1
            whole = say("{notice}, and {count} more notices", notice=told, count=more) if more else told
            self.told.emit(whole, "warn")
            announce(self._window, whole)

    @Slot(object)
    def _missed(self, _fault: Exception) -> None:
        """Look again next time."""
