"""Where the time of a journey went: in whose hands it lay from instant to instant, worked or waiting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import LeadState, apply
from qualcenter.domain.stage import NextAction, Stage


class Part(StrEnum):
    """What a stretch of a journey was; `CALL` is work, the rest is waiting."""

    ROUTING = "routing"
    QUEUE = "queue"
    CALL = "call"
    SALES = "sales"
    FIRST_TOUCH = "first_touch"
    THEIRS = "theirs"


OURS = frozenset({Part.ROUTING, Part.QUEUE, Part.SALES, Part.FIRST_TOUCH})
"""Waiting that we could have ended; `THEIRS` is waiting that they asked for, or that a plan with them sets."""


@dataclass(frozen=True)
class Happened:
    """One event of a journey as its time is told: `at` is when it happened, a touch's own instant included.

    `changes` are those of the event, decoded; instants never decrease along a journey.
    """

    seq: int
    at: datetime
    kind: EventKind
    changes: Mapping[str, object] = field(default_factory=dict)
    raises: bool = False


@dataclass(frozen=True)
class Span:
    """One stretch between two instants, in one part."""

    part: Part
    start: datetime
    end: datetime

    @property
    def length(self) -> timedelta:
        """How long it took."""
        return self.end - self.start


@dataclass(frozen=True)
class LeadTime:
    """The time from a request until sales accepted, or until it ended otherwise, or until now while it is `open`.

    The lengths of `spans` add up to `whole` exactly. `accepted` tells whether sales has it.
    """

    start: datetime
    end: datetime
    spans: tuple[Span, ...]
    accepted: bool
    open: bool

    @property
    def whole(self) -> timedelta:
        """From the request to the end."""
        return self.end - self.start

    @property
    def worked(self) -> timedelta:
        """How much of it somebody was on a call or filed one."""
        return self.share_of(Part.CALL)

    def share_of(self, part: Part) -> timedelta:
        """How much of it was that part."""
        return sum((span.length for span in self.spans if span.part is part), timedelta())

    @property
    def longest_wait(self) -> Part | None:
        """The part in which most of the waiting was; None when nothing waited."""
        waits = {part: self.share_of(part) for part in Part if part is not Part.CALL}
        part = max(waits, key=lambda one: waits[one])
        return part if waits[part] else None


_CALL_BEGINS = frozenset({EventKind.CALL_STARTED, EventKind.CALL_RECEIVED})
_CALL_ENDS = frozenset(
    {
        EventKind.DISPOSITION_RECORDED,
        EventKind.CLAIM_LAPSED,
        EventKind.LEAD_RELEASED,
        EventKind.LEAD_SKIPPED,
        EventKind.LEAD_PROMOTED,
        EventKind.LEAD_MERGED,
        EventKind.PERSON_ERASED,
    }
)
_ENDED = frozenset({Stage.WON, Stage.LOST, Stage.PURGED})


def in_order(events: Iterable[Happened]) -> list[Happened]:
    """Events by the instant at which they happened; a clock that went backwards does not turn them round.

    A touch that was learnt of later stands where it happened, everything else where it was written.
    """
    told: list[Happened] = []
    latest: datetime | None = None
    for event in sorted(events, key=lambda one: one.seq):
        if event.kind is EventKind.TOUCH_RECEIVED:
            told.append(event)
            continue
        latest = event.at if latest is None else max(latest, event.at)
        told.append(Happened(event.seq, latest, event.kind, event.changes, event.raises))
    return sorted(told, key=lambda one: (one.at, one.seq))


def spans_of(events: Sequence[Happened], now: datetime) -> tuple[Span, ...]:
    """The stretches of a journey, given in order, up to `now`; what has ended has none after its end.

    A planned instant (a callback, the next try, a wake) parts theirs from ours: until then the wait is agreed, after
    it we are late.
    """
    reached = _Reached()
    found: list[Span] = []
    for event, after in pairwise([*events, None]):
        if event is None:
            break
        reached.take(event)
        until = after.at if after is not None else max(now, event.at)
        found.extend(reached.between(event.at, until))
    return _joined(found)


class _Reached:
    """What a journey has come to, event by event."""

    def __init__(self) -> None:
        self._state = LeadState()
        self._calling = False
        self._known = False

    def take(self, event: Happened) -> None:
        apply(self._state, dict(event.changes))
        self._known = self._known or "stage" in event.changes
        if event.kind in _CALL_BEGINS:
            self._calling = True
        elif event.kind in _CALL_ENDS:
            self._calling = False

    def between(self, start: datetime, end: datetime) -> Iterable[Span]:
        """What lies between two events, cut where a planned instant passes."""
        if start >= end:
            return
        if self._calling:
            yield Span(Part.CALL, start, end)
            return
        stage, planned = self._state.stage, self._state.next_at
        if not self._known or stage in (Stage.CONTACT, Stage.NURTURE):
            yield Span(Part.THEIRS, start, end)
        elif stage is Stage.PROMOTED:
            yield Span(Part.SALES, start, end)
        elif stage is Stage.ACCEPTED:
            first = self._state.next_action is NextAction.FIRST_TOUCH
            yield Span(Part.FIRST_TOUCH if first else Part.THEIRS, start, end)
        elif stage not in _ENDED:
            agreed = self._state.next_action in (NextAction.CALLBACK, NextAction.RETRY)
            cut = min(max(planned, start), end) if agreed and planned is not None else start
            if cut > start:
                yield Span(Part.THEIRS, start, cut)
            if end > cut:
                yield Span(Part.QUEUE, cut, end)


def lead_time_of(events: Sequence[Happened], spans: Sequence[Span], now: datetime) -> LeadTime | None:
    """The lead time of the latest request in a journey, given in order; None when nobody ever asked for anything.

    `spans` are those of the same events up to the same instant.

    A lead that sales gave back, or lost by the clock, goes on from its first request.
    """
    run = _latest_run(events)
    if run is None:
        return None
    begin, stages = run
    start = _asked_at(events, begin)
    last = stages[-1]
    accepted = [at for stage, at in stages if stage is Stage.ACCEPTED]
    is_open = last[0] in (Stage.LEAD, Stage.PROMOTED)
    has_it = bool(accepted) and last[0] in (Stage.ACCEPTED, Stage.WON, Stage.LOST)
    end = accepted[-1] if has_it else max(now, begin.at) if is_open else last[1]
    mine = [Span(Part.ROUTING, start, begin.at)] if start < begin.at else []
    mine += [clipped for span in spans for clipped in _clipped(span, begin.at, end)]
    return LeadTime(start, end, _filled(mine, start, end), has_it, is_open)


def _latest_run(events: Sequence[Happened]) -> tuple[Happened, list[tuple[Stage, datetime]]] | None:
    """The event that made it a lead the last time, and the stages from then on; sales giving back begins no run."""
    stage: Stage | None = None
    begin: Happened | None = None
    stages: list[tuple[Stage, datetime]] = []
    for event in events:
        fresh = event.changes.get("stage")
        if not isinstance(fresh, Stage) or fresh is stage:
            continue
        if fresh is Stage.LEAD and stage not in (Stage.PROMOTED, Stage.ACCEPTED):
            begin, stages = event, []
        stage = fresh
        stages.append((fresh, event.at))
    return (begin, stages) if begin is not None else None


def _asked_at(events: Sequence[Happened], begin: Happened) -> datetime:
    """When they asked: the touch that raised it, though it was learnt of later; else when it became a lead."""
    for event in reversed([one for one in events if one.at <= begin.at and one.seq < begin.seq]):
        if event.kind is EventKind.TOUCH_RECEIVED and event.raises:
            return event.at
        if event.kind in (EventKind.LEAD_RAISED, EventKind.LEAD_RECYCLED) or event.kind in _CALL_ENDS:
            break
    return begin.at


def _clipped(span: Span, start: datetime, end: datetime) -> Iterable[Span]:
    low, high = max(span.start, start), min(span.end, end)
    if low < high:
        yield Span(span.part, low, high)


def _filled(spans: list[Span], start: datetime, end: datetime) -> tuple[Span, ...]:
    """The spans without a hole: what no stretch tells was theirs."""
    found, at = [], start
    for span in spans:
        if span.start > at:
            found.append(Span(Part.THEIRS, at, span.start))
        found.append(span)
        at = span.end
    if at < end:
        found.append(Span(Part.THEIRS, at, end))
    return _joined(found)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Neighbours of one part as one."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].part is span.part and found[-1].end == span.start:
            found[-1] = Span(span.part, found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
