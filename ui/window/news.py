"""Notices for the person at the desk, each told once in the status bar and never in the way."""

from collections.abc import Iterable
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
MOST = 100
"""So many notices are read at once, and kept to be read again."""


class News(QObject):
    """Looks for notices every few seconds while somebody sits here.

    Signals: `told(words, tone)` with the newest notice, and how many came with it; `waiting(count)` with how many were
    not read yet.
    """

    told = Signal(str, str)
    waiting = Signal(int)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Tell nothing before the first `tick`; a screen reader hears it from the window."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self.known: set[int] = set()
        """Numbers of the notices that were told."""
        self.rows: dict[int, NoticeRow] = {}
        """Those that were read in this sitting, by number."""
        self._waits: frozenset[int] = frozenset()
        self.seen: set[int] = set()
        """Numbers of those that the sheet has shown."""
        self._since = QElapsedTimer()

    def take_over(self, other: "News") -> None:
        """Know what another window of this person has told."""
        self.known |= other.known
        self.rows |= other.rows
        self.seen |= other.seen
        self._count(other.unseen())

    def keep(self, rows: "Iterable[NoticeRow]") -> None:
        """Take all notices that wait in the store; none of them is told later as if it had just come."""
        fresh = {row.notice_id: row for row in rows}
        self.rows |= fresh
        self.known |= self.rows.keys()
        for old in sorted(self.rows)[:-MOST]:
            del self.rows[old]
        self._count(frozenset(fresh))

    def latest(self) -> "tuple[NoticeRow, ...]":
        """Return the notices of this sitting, the newest first."""
        return tuple(sorted(self.rows.values(), key=lambda row: (row.at, row.notice_id), reverse=True))

    def unseen(self) -> frozenset[int]:
        """Return the numbers of those that nobody has read on the sheet yet."""
        return self._waits

    def see(self, numbers: frozenset[int]) -> None:
        """Let these be seen, in the store too; one that could not be written there is told again next time."""
        self.seen |= numbers
        self._count(self._waits)
        if numbers:
            work = partial(self._desk.core.seeing.see, self._desk.actor, numbers)
            self._desk.background.write(work, None, self._missed)

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
        self.keep(rows)
        if fresh:
            told, more = said_in(fresh[0].words), len(fresh) - 1
            whole = _with_more(told, more, self._desk.look.keys.shown("notices")) if more else told
            self.told.emit(whole, "warn")
            announce(self._window, whole)

    @Slot(object)
    def _missed(self, _fault: Exception) -> None:
        """Look again next time."""

    def _count(self, waits: frozenset[int]) -> None:
        self._waits = waits - self.seen
        self.waiting.emit(len(self._waits))


def _with_more(told: str, more: int, key: str) -> str:
    """Say how many came along, and the key that shows them all."""
    if key:
        return say("{notice}, and {count} more notices: {key}", notice=told, count=more, key=key)
    return say("{notice}, and {count} more notices", notice=told, count=more)
