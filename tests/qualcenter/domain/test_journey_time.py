"""Where the time of a journey went: its shares add up, and each stretch is told for what it was."""

import random
from datetime import UTC, datetime, timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.journey_time import Happened, LeadTime, Part, Span, in_order, lead_time_of, spans_of
from qualcenter.domain.stage import NextAction, Stage

START = datetime(2026, 6, 17, 14, 24, 10, tzinfo=UTC)


def _at(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def _one(seq: int, seconds: float, kind: EventKind, raises: bool = False, **changes: object) -> Happened:
    return Happened(seq, _at(seconds), kind, changes, raises)


def _lead_time(events: list[Happened], now: datetime) -> LeadTime | None:
    return lead_time_of(events, spans_of(events, now), now)


def _maria() -> list[Happened]:
    """Asked, routed in 4 s, called after 10 min 44 s, promoted 3 min 42 s later, accepted 41 min 12 s later."""
    return in_order(
        [
            _one(1, 0, EventKind.TOUCH_RECEIVED, raises=True),
            _one(2, 4, EventKind.LEAD_RAISED, stage=Stage.LEAD, next_action=NextAction.FIRST_CALL, next_at=_at(900)),
            _one(3, 648, EventKind.CALL_STARTED),
            _one(4, 800, EventKind.CALL_ENDED),
            _one(5, 870, EventKind.DISPOSITION_RECORDED),
            _one(6, 870, EventKind.LEAD_PROMOTED, stage=Stage.PROMOTED, next_action=NextAction.ACCEPT),
            _one(7, 880, EventKind.HANDOFF_DELIVERED),
            _one(8, 3342, EventKind.HANDOFF_ACCEPTED, stage=Stage.ACCEPTED, next_action=NextAction.FIRST_TOUCH),
        ]
    )


def test_a_lead_time_runs_from_the_request_to_the_acceptance_and_tells_every_part() -> None:
    time = _lead_time(_maria(), _at(90_000))
    assert time is not None
    assert (time.whole, time.worked) == (timedelta(minutes=55, seconds=42), timedelta(minutes=3, seconds=42))
    assert (time.accepted, time.open) == (True, False)
    parts = [(span.part, span.length.total_seconds()) for span in time.spans]
    assert parts == [(Part.ROUTING, 4), (Part.QUEUE, 644), (Part.CALL, 222), (Part.SALES, 2472)]
    assert time.longest_wait is Part.SALES


def test_wrapping_a_call_up_is_work_and_what_follows_is_not() -> None:
    spans = spans_of(_maria(), _at(4000))
    call = [span for span in spans if span.part is Part.CALL]
    assert call == [Span(Part.CALL, _at(648), _at(870))]
    assert spans[-1] == Span(Part.FIRST_TOUCH, _at(3342), _at(4000))


def test_a_wait_for_a_callback_is_theirs_until_the_promised_time_and_ours_after_it() -> None:
    events = [
        _one(1, 0, EventKind.LEAD_RAISED, stage=Stage.LEAD, next_action=NextAction.FIRST_CALL, next_at=_at(900)),
        _one(2, 60, EventKind.CALL_STARTED),
        _one(3, 90, EventKind.DISPOSITION_RECORDED, next_action=NextAction.CALLBACK, next_at=_at(3600)),
    ]
    assert spans_of(events, _at(4000))[-2:] == (
        Span(Part.THEIRS, _at(90), _at(3600)),
        Span(Part.QUEUE, _at(3600), _at(4000)),
    )


def test_a_lead_that_sales_gave_back_goes_on_from_its_first_request() -> None:
    back = [
        *_maria(),
        _one(9, 5000, EventKind.HANDOFF_RETURNED, stage=Stage.LEAD, next_action=NextAction.RETRY, next_at=_at(5000)),
    ]
    time = _lead_time(back, _at(6000))
    assert time is not None
    assert (time.start, time.end, time.accepted, time.open) == (START, _at(6000), False, True)


def test_a_lead_that_came_back_from_nurture_begins_anew() -> None:
    again = [
        *_maria(),
        _one(9, 5000, EventKind.LEAD_NURTURED, stage=Stage.NURTURE, next_action=NextAction.WAKE),
        _one(10, 90_000, EventKind.LEAD_RECYCLED, stage=Stage.LEAD, next_action=NextAction.FIRST_CALL),
    ]
    time = _lead_time(again, _at(90_100))
    assert time is not None
    assert (time.start, time.whole) == (_at(90_000), timedelta(seconds=100))
    assert Span(Part.THEIRS, _at(5000), _at(90_000)) in spans_of(again, _at(90_100))


def test_nobody_who_asked_for_nothing_has_a_lead_time() -> None:
    assert _lead_time([_one(1, 0, EventKind.CONTACT_CREATED, stage=Stage.CONTACT)], _at(99)) is None


def test_a_touch_learnt_of_later_stands_where_it_happened_and_a_clock_set_back_turns_nothing_round() -> None:
    events = [
        _one(1, 100, EventKind.CONTACT_CREATED),
        _one(2, -500, EventKind.TOUCH_RECEIVED),
        _one(3, 40, EventKind.NOTE_WRITTEN),
    ]
    told = in_order(events)
    assert [one.seq for one in told] == [2, 1, 3]
    assert [one.at for one in told] == [_at(-500), _at(100), _at(100)]


def test_the_shares_of_any_lead_time_add_up_without_holes() -> None:
    chance = random.Random(5)
    for _ in range(300):
        events, at = [], 0.0
        for seq in range(1, chance.randrange(3, 40)):
            at += chance.choice((0, 1, 60, 3600, 90_000))
            kind = chance.choice(list(EventKind))
            changes: dict[str, object] = {}
            if chance.random() < 0.5:
                changes["stage"] = chance.choice(list(Stage))
                changes["next_action"] = chance.choice([None, *NextAction])
                changes["next_at"] = _at(at + chance.choice((-10, 30, 100_000)))
            events.append(Happened(seq, _at(at), kind, changes, chance.random() < 0.3))
        time = _lead_time(in_order(events), _at(at + chance.choice((0, 5000))))
        if time is None:
            continue
        assert sum((span.length for span in time.spans), timedelta()) == time.whole
        edges = [time.start, *(span.end for span in time.spans)]
        assert [span.start for span in time.spans] == edges[: len(time.spans)]
        assert edges[-1] == time.end or not time.spans
