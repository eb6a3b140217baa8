import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.lead import REPLAYED, LeadState
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.replay import decode, differences, encode, instant, micros, replay, state_of
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    MONDAY,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    called,
    laws_hold,
    moment,
)

_ids = st.integers(1, 2**53)
_count = st.integers(0, 99)
_words = st.text(max_size=20)
_at = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001  the strategy adds the zone
    datetime(2199, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
)
_owner = st.sampled_from(["c:12", "p:inbound", "m", "-"]).map(Owner)


def _maybe(some: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | some


_INSTANT_FIELDS = (
    "stage_since",
    "next_at",
    "promise_met_at",
    "raised_at",
    "hot_since",
    "last_attempt_at",
    "promoted_at",
    "deliver_at",
    "delivered_at",
    "wake_at",
)
_VALUES: dict[str, st.SearchStrategy[object]] = {
    "stage": st.sampled_from(Stage),
    "owner": _owner,
    "next_action": _maybe(st.sampled_from(NextAction)),
    "promise": _maybe(st.builds(Promise, st.sampled_from(PromiseKind), _at, _at)),
    "missed": st.booleans(),
    "shelf_passed": st.booleans(),
    "lift": st.booleans(),
    "attempts": _count,
    "voicemails": _count,
    "returns": _count,
    "nurture_step": _count,
    "parts_tried": st.lists(_words, max_size=4).map(tuple),
    "let_lapse_by": st.lists(_ids, max_size=4).map(tuple),
    "callback_who": _maybe(st.sampled_from(["mine", "anyone"])),
    "answers": st.dictionaries(_words, _ids, max_size=4),
    "receiver": _maybe(_owner),
    "won_value": _maybe(st.decimals(0, 10**12, allow_nan=False, allow_infinity=False)),
    **{name: _maybe(_at) for name in _INSTANT_FIELDS},
    **{name: _maybe(_ids) for name in ("promised_by", "promoted_by", "handoff_id", "credit", "merged_into")},
    **{
        name: _maybe(_words)
        for name in ("nurture_track", "nurture_reason", "purge_reason", "lost_reason", "won_currency")
    },
}


def test_every_replayed_field_is_tried_here() -> None:
    assert set(_VALUES) == set(REPLAYED)


@given(st.fixed_dictionaries(_VALUES))
def test_any_state_is_won_back_from_its_stored_text(values: dict[str, object]) -> None:
    stored = json.loads(json.dumps(encode(values)))
    assert decode(stored) == values
    assert replay([stored]) == LeadState(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize("make", [a_contact, a_lead, a_promoted, an_accepted, a_nurtured])
def test_each_journey_gives_its_state(make: object) -> None:
    assert laws_hold(make())  # type: ignore[operator]


def test_a_later_event_stands_over_an_earlier_one() -> None:
    assert replay([encode({"attempts": 1, "lift": True}), encode({"attempts": 2})]) == LeadState(attempts=2, lift=True)


@given(_at)
def test_instants_are_kept_to_the_microsecond(at: datetime) -> None:
    assert instant(micros(at)) == at


def test_undo_goes_back_to_what_was_but_calls_stay_counted() -> None:
    before = state_of(a_lead())
    lead = called(a_lead(), moment())
    lead.owner = Owner.colleague(1)
    back = differences(lead, before)
    assert back == {"owner": before.owner, "promise_met_at": None}


def test_a_copy_of_the_state_holds_no_claim_and_no_journey() -> None:
    state = state_of(a_lead())
    assert type(state) is LeadState
    assert state.raised_at == MONDAY


def test_money_keeps_its_digits() -> None:
    stored = json.loads(json.dumps(encode({"won_value": Decimal("1999.90")})))
    assert str(decode(stored)["won_value"]) == "1999.90"
