"""The map of a journey: lanes, one thread in which every event has its place, and the waits between."""

from datetime import UTC, datetime, timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_map import Lane, Wait, lanes_of, stops_of, waits_between
from qualcenter.domain.journey_time import Happened, Part, spans_of
from qualcenter.domain.stage import NextAction, Stage

START = datetime(2026, 6, 17, 14, 24, 10, tzinfo=UTC)


def _one(seq: int, seconds: float, kind: EventKind, **changes: object) -> Happened:
    return Happened(seq, START + timedelta(seconds=seconds), kind, changes)


STORY = [
    _one(1, 0, EventKind.TOUCH_RECEIVED),
    _one(2, 4, EventKind.LEAD_SCORED),
    _one(3, 4, EventKind.LEAD_RAISED, stage=Stage.LEAD, next_action=NextAction.FIRST_CALL),
    _one(4, 640, EventKind.LEAD_CLAIMED),
    _one(5, 648, EventKind.CALL_STARTED),
    _one(6, 700, EventKind.ANSWER_CAPTURED),
    _one(7, 870, EventKind.DISPOSITION_RECORDED),
    _one(8, 870, EventKind.LEAD_PROMOTED, stage=Stage.PROMOTED),
    _one(9, 880, EventKind.HANDOFF_DELIVERED),
    _one(10, 3342, EventKind.HANDOFF_ACCEPTED, stage=Stage.ACCEPTED),
    _one(11, 3400, EventKind.CALL_STARTED),
    _one(12, 3500, EventKind.NOTE_WRITTEN),
]


def test_the_thread_runs_through_the_lanes_and_each_stop_is_told_by_its_weightiest_event() -> None:
    told = [(stop.lane, stop.headline) for stop in stops_of(STORY)]
    assert told == [
        (Lane.CUSTOMER, 1),
        (Lane.MARKETING, 3),
        (Lane.QUALIFYING, 5),
        (Lane.QUALIFYING, 8),
        (Lane.SALES, 10),
        (Lane.SALES, 11),
    ]


def test_every_event_is_in_exactly_one_stop() -> None:
    seqs = [seq for stop in stops_of(STORY) for seq in stop.seqs]
    assert seqs == [event.seq for event in STORY]


def test_a_call_after_the_acceptance_is_one_of_sales() -> None:
    lanes = dict(zip((event.seq for event in STORY), lanes_of(STORY), strict=True))
    assert (lanes[5], lanes[11], lanes[12]) == (Lane.QUALIFYING, Lane.SALES, Lane.SALES)


def test_waits_stand_between_stops_but_not_below_a_call() -> None:
    waits = waits_between(stops_of(STORY), spans_of(STORY, START + timedelta(seconds=3500)))
    assert Wait(1, Part.QUEUE, timedelta(seconds=644)) in waits
    assert Wait(3, Part.SALES, timedelta(seconds=2472)) in waits
    assert 2 not in {wait.after for wait in waits}
