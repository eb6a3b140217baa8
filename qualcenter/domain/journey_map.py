"""A journey as a picture needs it: four lanes, one thread of stops, and the wait between two of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_time import Happened, Part, Span
from qualcenter.domain.stage import NextAction, Stage


class Lane(StrEnum):
    """Who has the thread."""

    CUSTOMER = "customer"
    MARKETING = "marketing"
    QUALIFYING = "qualifying"
    SALES = "sales"


@dataclass(frozen=True)
class Stop:
    """One dot: what happened in one lane at about one time; `headline` is the event that tells it."""

    lane: Lane
    at: datetime
    headline: int
    seqs: tuple[int, ...]


@dataclass(frozen=True)
class Wait:
    """The waiting between two neighbouring stops, `after` being the place of the first."""

    after: int
    part: Part
    length: timedelta


SAME_DEED = timedelta(seconds=2)
"""What one deed writes stands this near together."""

_CUSTOMER = frozenset(
    {
        EventKind.TOUCH_RECEIVED,
        EventKind.CALL_RECEIVED,
        EventKind.PERSON_SUPPRESSED,
        EventKind.CONSENT_WITHDRAWN,
    }
)
_MARKETING = frozenset(
    {
        EventKind.CONTACT_CREATED,
        EventKind.LEAD_IMPORTED,
        EventKind.LEAD_RAISED,
        EventKind.LEAD_SCORED,
        EventKind.LEAD_RECYCLED,
        EventKind.NURTURE_STEP_SENT,
        EventKind.NURTURE_STEP_FAILED,
        EventKind.SUPPRESSION_LIFTED,
        EventKind.PERSON_ERASED,
        EventKind.LEAD_MERGED,
        EventKind.LEAD_SPLIT,
        EventKind.LEAD_TOLD_APART,
        EventKind.LEAD_REVIEWED,
        EventKind.WAKE_CHANGED,
    }
)
_SALES = frozenset(
    {
        EventKind.HANDOFF_DELIVERED,
        EventKind.HANDOFF_ACCEPTED,
        EventKind.HANDOFF_RETURNED,
        EventKind.HANDOFF_CLAWED_BACK,
        EventKind.HANDOFF_PASSED_ON,
        EventKind.SALES_TOUCHED,
        EventKind.LEAD_WON,
        EventKind.LEAD_LOST,
        EventKind.CRM_DELIVERED,
        EventKind.CRM_REFUSED,
    }
)
_SELLING = frozenset({Stage.ACCEPTED, Stage.WON, Stage.LOST})
_WEIGHT = {
    EventKind.LEAD_PROMOTED: 9,
    EventKind.LEAD_WON: 9,
    EventKind.LEAD_LOST: 9,
    EventKind.LEAD_PURGED: 9,
    EventKind.LEAD_NURTURED: 8,
    EventKind.HANDOFF_ACCEPTED: 8,
    EventKind.HANDOFF_RETURNED: 8,
    EventKind.HANDOFF_CLAWED_BACK: 8,
    EventKind.LEAD_RECYCLED: 8,
    EventKind.LEAD_RAISED: 7,
    EventKind.CALL_STARTED: 7,
    EventKind.CALL_RECEIVED: 7,
    EventKind.TOUCH_RECEIVED: 6,
    EventKind.DISPOSITION_RECORDED: 6,
    EventKind.PERSON_SUPPRESSED: 6,
    EventKind.CONSENT_WITHDRAWN: 6,
    EventKind.PERSON_ERASED: 6,
    EventKind.SALES_TOUCHED: 5,
    EventKind.HANDOFF_PASSED_ON: 5,
    EventKind.PROMISE_MISSED: 5,
    EventKind.NURTURE_STEP_SENT: 5,
    EventKind.LEAD_MERGED: 5,
    EventKind.LEAD_SPLIT: 5,
    EventKind.LEAD_IMPORTED: 5,
    EventKind.LEAD_SCORED: 2,
}
"""Which event of a stop tells it; one that is not here (1) never makes a stop beside another of its lane."""
_MINOR = 2
_LANE_OF_NEXT = {
    NextAction.FIRST_CALL: Lane.QUALIFYING,
    NextAction.RETRY: Lane.QUALIFYING,
    NextAction.CALLBACK: Lane.QUALIFYING,
    NextAction.ACCEPT: Lane.SALES,
    NextAction.FIRST_TOUCH: Lane.SALES,
    NextAction.REPORT_RESULT: Lane.SALES,
}


def lane_of_next(action: NextAction) -> Lane:
    """In whose lane a planned act will stand."""
    return _LANE_OF_NEXT.get(action, Lane.MARKETING)


def lanes_of(events: Iterable[Happened]) -> list[Lane]:
    """The lane of each event, given in order; what calls and notes are follows from who has the lead by then."""
    stage: Stage | None = None
    found = []
    for event in events:
        if event.kind in _CUSTOMER:
            lane = Lane.CUSTOMER
        elif event.kind in _MARKETING:
            lane = Lane.MARKETING
        elif event.kind in _SALES or (stage in _SELLING and "stage" not in event.changes):
            lane = Lane.SALES
        else:
            lane = Lane.QUALIFYING
        found.append(lane)
        fresh = event.changes.get("stage")
        stage = fresh if isinstance(fresh, Stage) else stage
    return found


def stops_of(events: Sequence[Happened]) -> tuple[Stop, ...]:
    """The thread through the lanes, for events given in order; every event is in exactly one stop."""
    found: list[_Growing] = []
    for event, lane in zip(events, lanes_of(events), strict=True):
        if found and found[-1].takes(event, lane):
            found[-1].add(event)
        else:
            found.append(_Growing(event, lane))
    return tuple(one.stop() for one in found)


class _Growing:
    """One stop while its events come in."""

    def __init__(self, event: Happened, lane: Lane) -> None:
        self._lane = lane
        self._headline = event
        self._weight = _weight(event)
        self._seqs = [event.seq]

    def takes(self, event: Happened, lane: Lane) -> bool:
        """Whether an event belongs here: what is small joins, and so does what was done in the same moment."""
        if lane is not self._lane:
            return False
        if self._weight <= _MINOR or _weight(event) <= _MINOR:
            return True
        return event.at - self._headline.at <= SAME_DEED

    def add(self, event: Happened) -> None:
        self._seqs.append(event.seq)
        weight = _weight(event)
        if weight > self._weight:
            self._headline, self._weight = event, weight

    def stop(self) -> Stop:
        return Stop(self._lane, self._headline.at, self._headline.seq, tuple(self._seqs))


def _weight(event: Happened) -> int:
    return _WEIGHT.get(event.kind, 1)


def waits_between(stops: Sequence[Stop], spans: Sequence[Span]) -> tuple[Wait, ...]:
    """The waits below the thread; none where most of the time between two stops was work."""
    found = []
    place = 0
    for after, (one, other) in enumerate(pairwise(stops)):
        while place < len(spans) and spans[place].end <= one.at:
            place += 1
        shares: dict[Part, timedelta] = {}
        for span in spans[place:]:
            if span.start >= other.at:
                break
            length = min(span.end, other.at) - max(span.start, one.at)
            if length > timedelta():
                shares[span.part] = shares.get(span.part, timedelta()) + length
        longest = max(shares, key=lambda part: shares[part], default=Part.CALL)
        if longest is not Part.CALL:
            found.append(Wait(after, longest, other.at - one.at))
    return tuple(found)
