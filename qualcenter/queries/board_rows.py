"""What the board shows: leads as cards, whoever works them as seats, and both in columns; without the SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

SOON = timedelta(minutes=15)
"""What falls due within so long is counted in the top line."""


class By(StrEnum):
    """What the columns of a board stand for."""

    REP = "rep"
    SLA = "sla"
    SOURCE = "source"


class Deadline(StrEnum):
    """The columns by deadline, in their order; paused waits for its call window and is not late."""

    LATE = "late"
    SOON = "soon"
    TODAY = "today"
    LATER = "later"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class BoardCard:
    """One lead being refined.

    `due_at` orders the cards: the deadline of the running promise (a callback's promised minute), else when the lead
    comes up again. It is late from `late_at` on, which is later by the grace of a callback. `made_at` is None without
    a running promise. `on_call` names who is on the phone about it.
    """

    lead_id: int
    person: str
    company: str
    score: int
    source: str
    owner_key: str
    next_action: str
    due_at: datetime
    made_at: datetime | None
    paused: bool
    on_call: str
    language: str
    late_at: datetime


@dataclass(frozen=True, slots=True)
class BoardSeat:
    """One person of the board; `open` counts what they own that falls due by the end of their own day.

    `able` says that work may be given to them now. `silent_since` is the last sign of life of a desk that fell
    silent, `on_call_since` and `wrap_up_since` tell of a call that runs, or that ended and is not disposed of yet.
    """

    colleague_id: int
    name: str
    presence: str
    presence_since: datetime | None
    back_at: datetime | None
    silent_since: datetime | None
    on_call_since: datetime | None
    wrap_up_since: datetime | None
    waiting_since: datetime | None
    open: int
    capacity: int
    able: bool
    skills: tuple[str, ...]
    on_shift: bool = True

    @property
    def over(self) -> int:
        """How many leads they carry above their capacity."""
        return max(0, self.open - self.capacity)


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One column: the first cards by deadline, and counts of all its leads, those not read too.

    `key` is an owner's key, a deadline or a source; `name` is a person's, a team's or a source's; `later` counts what
    is due after today. `seat` is the person's when the column is theirs.
    """

    key: str
    name: str
    cards: tuple[BoardCard, ...]
    total: int
    late: int
    soon: int
    later: int
    seat: BoardSeat | None = None

    @property
    def owner_key(self) -> str:
        """The key of the owner that the column stands for, or an empty text for a deadline or a source."""
        return self.key if self.key.startswith(("c:", "p:")) else ""


@dataclass(frozen=True, slots=True)
class BoardPage:
    """The board at `at`; `ends_at` is the end of the reader's day, `seats` are everybody's in every view.

    Not `whole` is a first sight: few cards in each column, and pools that are not counted.
    """

    at: datetime
    by: By
    team: str
    ends_at: datetime
    columns: tuple[BoardColumn, ...]
    seats: tuple[BoardSeat, ...]
    whole: bool = True

    @property
    def open(self) -> int:
        """What the people carry today."""
        return sum(seat.open for seat in self.seats)

    @property
    def places(self) -> int:
        """How many they can carry."""
        return sum(seat.capacity for seat in self.seats)

    @property
    def on_shift(self) -> int:
        """How many people are on shift now, those on a break too."""
        return sum(seat.on_shift for seat in self.seats)


@dataclass(frozen=True, slots=True)
class BoardChange:
    """What became of some leads, those asked for that are not in `cards` being refined no more; and all seats."""

    at: datetime
    asked: frozenset[int]
    cards: Mapping[int, BoardCard]
    seats: tuple[BoardSeat, ...]


@dataclass(frozen=True, slots=True)
class GaveBack:
    """What went away from somebody by rule today because they were not there."""

    leads: int
    at: datetime


@dataclass(frozen=True, slots=True)
class BoardDay:
    """The day so far of everybody on the board; `gave_back` is by the id of the colleague.

    `median_minutes` runs from the raise to the first call of those first called today, None before there is one.
    """

    median_minutes: float | None
    promises_kept: int
    promises_due: int
    gave_back: Mapping[int, GaveBack] = field(default_factory=dict)

    @property
    def in_sla_percent(self) -> int | None:
        """Share of the day's promises that were kept, or None before the first one fell due."""
        return round(100 * self.promises_kept / self.promises_due) if self.promises_due else None
