"""What the queue, the callbacks list and the day's figures show, apart from the SQL that reads them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcenter.domain.eligibility import HeldBack

__all__ = ["Band", "CallbackRow", "DayFigures", "HeldBack", "QueuePage", "QueueRow", "WhyRow"]


class Band(StrEnum):
    """The groups of a queue, in the order in which `next` empties them."""

    CALLBACK = "callback"
    RETURNED = "returned"
    RESCUE = "rescue"
    RANK = "rank"
    LATER = "later"


@dataclass(frozen=True)
class WhyRow:
    """One signed reason of a score, in words a qualifier could say aloud."""

    points: int
    reason: str
    rule: str
    at: datetime | None


@dataclass(frozen=True)
class QueueRow:
    """One lead in one person's queue, in the order in which `next` would take it."""

    lead_id: int
    person: str
    company: str
    subtitle: str
    score: int
    tier: str
    band: Band
    next_action: str
    next_at: datetime
    promise_kind: str | None
    promise_made_at: datetime | None
    promise_due_at: datetime | None
    promise_state: str
    from_pool: bool
    claimed_by: str | None
    on_call: bool
    rank: float
    why: tuple[WhyRow, ...]
    held_back: HeldBack | None


@dataclass(frozen=True)
class QueuePage:
    """One person's queue as it stands at `at`; `total` counts all leads of it, not only the rows shown."""

    at: datetime
    rows: tuple[QueueRow, ...]
    total: int
    first_calls: int
    callbacks: int
    in_pool: int
    next_callback_at: datetime | None


@dataclass(frozen=True)
class CallbackRow:
    """One promised callback; `local_at` is the promised instant in the lead's own zone.

    It is due at the promised instant, and late when the grace after it has passed, at `late_at`. Where the law's hours
    or counts forbid the call then, or now that it is due, `opens_at` is when they allow it again; `forbidden` tells
    that they forbade it at the promised instant itself, so that nobody is late with it.
    """

    lead_id: int
    person: str
    company: str
    promised_at: datetime
    late_at: datetime
    zone: str
    local_at: datetime
    late: bool
    who: str
    owner: str
    note: str
    opens_at: datetime | None = None
    forbidden: bool = False


@dataclass(frozen=True)
class DayFigures:
    """A person's own day so far, counted from midnight in their zone."""

    calls: int
    conversations: int
    promoted: int
    promises_kept: int
    promises_due: int

    @property
    def in_sla_percent(self) -> int | None:
        """Share of the day's promises that were kept, or None before the first one fell due."""
        return round(100 * self.promises_kept / self.promises_due) if self.promises_due else None
