from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from qualcenter.domain.act_words import Names, day, when, words_of_act
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.owner import Owner
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMES = Names(
    rules_of(default_playbook(), 1),
    {1: "Ravi Shah", 2: "Eve Ash"},
    {7: "Jonas Weber", 8: "Nadia"},
    "Europe/Berlin",
)


def _event(
    kind: EventKind, detail: dict[str, object], changes: dict[str, object] | None = None, lead: int = 1
) -> Event:
    return Event(kind, NOW, lead, lead, detail, changes or {})


def _seconds(**ahead: float) -> int:
    return int((NOW + timedelta(**ahead)).timestamp())


def _disposed(code: str, **more: object) -> Event:
    return _event(EventKind.DISPOSITION_RECORDED, {"code": code, **more})


@pytest.mark.parametrize(
    ("verb", "events", "words"),
    [
        (
            "dispose",
            [_disposed("no_answer", next_at=_seconds(hours=4, minutes=30))],
            "No answer: Ravi Shah, again at 14:30",
        ),
        (
            "dispose",
            [_disposed("no_answer", next_at=_seconds(days=1))],
            "No answer: Ravi Shah, again Tue 10:00",
        ),
        (
            "dispose",
            [
                _disposed("call_later"),
                _event(EventKind.CALLBACK_PROMISED, {"at": _seconds(days=8)}),
            ],
            "Call later: Ravi Shah, call back Tue 1 Dec 10:00",
        ),
        ("dispose", [_disposed("gone_from_the_playbook")], "gone_from_the_playbook: Ravi Shah"),
        ("promote", [_event(EventKind.LEAD_PROMOTED, {"to": "c:7"})], "Promoted Ravi Shah to Jonas Weber"),
        (
            "promote",
            [_event(EventKind.LEAD_PROMOTED, {"to": "p:sales"})],
            "Promoted Ravi Shah to the pool of Sales Europe",
        ),
        (
            "nurture",
            [_event(EventKind.LEAD_NURTURED, {"reason": "just_looking"}, {"wake_at": NOW + timedelta(days=60)})],
            "Nurtured Ravi Shah until 22 Jan 2027: Just looking",
        ),
        (
            "assign",
            [_event(EventKind.LEAD_ASSIGNED, {"to": "c:8", "from": "p:inbound"}, lead=one) for one in (1, 2)],
            "Assigned 2 leads to Nadia",
        ),
        (
            "spread",
            [
                _event(EventKind.LEAD_REASSIGNED, {"to": to, "from": "c:8"}, lead=one)
                for one, to in ((1, "c:7"), (2, "m"))
            ],
            "Spread 2 leads of Nadia over Jonas Weber and marketing",
        ),
        (
            "won",
            [_event(EventKind.LEAD_WON, {}, {"won_value": Decimal("1999.90"), "won_currency": "EUR"})],
            "Won Ravi Shah: 1,999.90 EUR",
        ),
        (
            "answer",
            [_event(EventKind.ANSWER_CAPTURED, {}), _event(EventKind.ANSWER_CAPTURED, {}, lead=2)],
            "Answer: 2 leads",
        ),
        ("presence", [], "Presence"),
    ],
)
def test_an_act_is_told_from_its_events(verb: str, events: list[Event], words: str) -> None:
    assert words_of_act(verb, events, NAMES) == words


def test_whoever_was_erased_or_has_left_is_told_without_a_name() -> None:
    event = _event(EventKind.LEAD_PROMOTED, {"to": "c:99"}, lead=5)
    assert words_of_act("promote", [event], NAMES) == "Promoted somebody to a colleague who left"


def test_a_rerouted_lead_names_the_pool_that_it_waits_in() -> None:
    event = _event(
        EventKind.DISPOSITION_RECORDED,
        {"code": "other_language", "next_at": _seconds()},
        {"owner": Owner.pool("dach")},
    )
    assert words_of_act("dispose", [event], NAMES).endswith("again at once, the pool of Inbound DACH")


def test_instants_are_told_on_the_clock_of_the_zone() -> None:
    assert when(NOW, NOW, "Europe/Berlin") == "10:00"
    assert when(NOW + timedelta(hours=16), NOW, "Asia/Tokyo") == "Tue 10:00"
    assert when(NOW + timedelta(days=7), NOW, "UTC") == "Mon 30 Nov 09:00"
    assert day(NOW + timedelta(days=1), NOW, "UTC") == "24 Nov"
