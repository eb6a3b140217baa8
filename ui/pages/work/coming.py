"""The leads that come next, read ahead while nobody waits, so that they are on the screen at once."""

import time
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.queue_rows import QueueRow
from ui.desk import Desk
from ui.pages.work import desk_work
from ui.pages.work.desk_work import Opened, ReadAhead

AHEAD = 3
"""So many leads are read ahead."""

HOLDS_SECONDS = 60.0
"""A brief read longer ago is not shown: clocks and windows have gone on since."""

DOUBT = 5
"""After a lead was shown that another desk had taken first, so many are awaited before one is shown early again."""


class Coming(QObject):
    """Knows the briefs of the leads that come next; what other desks change is forgotten at once.

    A brief from here is only ever shown as not claimed: the claim reads the lead anew.
    """

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Know nothing before `read` is called."""
        super().__init__(parent)
        self._desk = desk
        self._order: list[int] = []
        self._briefs: dict[int, BriefRow] = {}
        self._rules: Rules | None = None
        self._read_at = 0.0
        self._doubt = 0
        desk.changes.changed.connect(self._changed)

    def read(self, rows: Sequence[QueueRow], shown: int | None) -> None:
        """Read ahead what may be called next in a queue, besides the lead that is shown."""
        free = [row.lead_id for row in rows if row.held_back is None and row.claimed_by is None]
        self._order = [lead_id for lead_id in free if lead_id != shown][:AHEAD]
        kept = self._briefs if self._fresh() else {}
        self._briefs = {lead_id: kept[lead_id] for lead_id in self._order if lead_id in kept}
        if len(self._briefs) < len(self._order):
            work = partial(desk_work.read_ahead, self._desk.core, self._desk.actor, tuple(self._order))
            self._desk.background.read("work.coming", work, self._came, self._failed)

    def brief(self, lead_id: int) -> Opened | None:
        """A lead as it was read ahead, or None when that is not known or too long ago."""
        brief = self._briefs.get(lead_id) if self._fresh() else None
        return None if brief is None or self._rules is None else Opened(brief, self._rules)

    def next_one(self, after: int | None) -> Opened | None:
        """The lead that most likely comes next; None when that is not known, or was wrong a short while ago."""
        if self._doubt:
            self._doubt -= 1
            return None
        following = next((lead_id for lead_id in self._order if lead_id != after), 0)
        return self.brief(following)

    def proved(self, *, right: bool) -> None:
        """Learn whether the lead that was shown early became this desk's."""
        self._doubt = 0 if right else DOUBT

    def _fresh(self) -> bool:
        return time.monotonic() - self._read_at < HOLDS_SECONDS

    @Slot(object)
    def _changed(self, ids: frozenset[int] | None) -> None:
        if ids is None:
            self._briefs.clear()
        for lead_id in ids or ():
            self._briefs.pop(lead_id, None)
        # What is being read now may have been read before the change.
        self._desk.background.forget("work.coming")

    @Slot(object)
    def _came(self, ahead: ReadAhead) -> None:
        self._briefs, self._rules = dict(ahead.briefs), ahead.rules
        self._read_at = time.monotonic()

    @Slot(object)
    def _failed(self, _fault: Exception) -> None:
        """Know nothing then; the lead is read when it is opened."""
        self._briefs.clear()
