"""The watch over running promises: which of them can have come a step further, so that not all are read each minute."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from qualcenter.store.due import DueRows

WHOLE_EVERY = timedelta(minutes=15)
"""So often every promise is read, whatever is known of it."""

OVERLAP = 2_000
"""Events before the newest that are read again: a server numbers them before they are committed."""

TOO_MANY = 5_000
"""When more leads changed, reading all is quicker."""


@dataclass(frozen=True)
class Round:
    """One look over all promises or some: from when on steps were sought, at what instant, up to which event."""

    since: datetime
    at: datetime
    seq: int
    version: int
    whole_at: datetime


class Watch:
    """Remembers when each running promise comes its next step; safe to use from several threads."""

    def __init__(self) -> None:
        """Know nothing, so that the first round reads all."""
        self._lock = Lock()
        self._next: dict[int, datetime] = {}
        self._last: Round | None = None

    def begin(self, rows: DueRows, since: datetime, at: datetime, version: int) -> tuple[Round, set[int] | None]:
        """The round that begins in this snapshot, and the leads to read in it: None for all.

        To read are those whose next step has come, those whose journey went on, and those that came late meanwhile.
        """
        seq = rows.newest_event()
        with self._lock:
            last = self._last
            if last is None or last.version != version or since < last.since or at < last.at:
                return Round(since, at, seq, version, at), None
            if at - last.whole_at >= WHOLE_EVERY:
                return Round(since, at, seq, version, at), None
            changed = rows.changed_since(last.seq - OVERLAP, TOO_MANY)
            if len(changed) >= TOO_MANY:
                return Round(since, at, seq, version, at), None
            come = {lead_id for lead_id, step_at in self._next.items() if step_at <= at}
            return Round(since, at, seq, version, last.whole_at), come | changed | rows.came_late(last.at, at)

    def end(self, one: Round, read: set[int] | None, steps: Mapping[int, datetime]) -> None:
        """Remember what a round found: the next step of each promise that still runs and has one to come."""
        with self._lock:
            if read is None:
                self._next = dict(steps)
            else:
                for lead_id in read:
                    self._next.pop(lead_id, None)
                self._next.update(steps)
            self._last = one
