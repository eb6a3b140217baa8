from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from qualcenter.domain.lead import Lead
from qualcenter.domain.merging import facts_gained, gains, which_is_kept
from qualcenter.domain.owner import Owner
from qualcenter.domain.person import Company, Person
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.refusals import NotLiveRefused, WrongStageRefused
from qualcenter.domain.stage import NextAction, Stage

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POOL, ADA, BEA = Owner.pool("inbound"), Owner.colleague(1), Owner.colleague(2)


def _lead(number: int, stage: Stage = Stage.LEAD, owner: Owner = POOL, due: int | None = 5, **more: object) -> Lead:
    """A lead whose first call is due so many minutes from now."""
    promise = None if due is None else Promise(PromiseKind.FIRST_CALL, AT, AT + timedelta(minutes=due))
    lead = Lead(
        id=number,
        person_id=number,
        created_at=AT,
        playbook_version=1,
        team="inbound",
        stage=stage,
        owner=owner,
        next_action=NextAction.FIRST_CALL,
        next_at=AT,
        promise=promise,
    )
    return replace(lead, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "other", "kept"),
    [
        (Stage.LEAD, Stage.LEAD, 1),
        (Stage.CONTACT, Stage.LEAD, 1),
        (Stage.LEAD, Stage.ACCEPTED, 2),
        (Stage.PROMOTED, Stage.LEAD, 1),
        (Stage.PURGED, Stage.NURTURE, 2),
        (Stage.LEAD, Stage.PURGED, 1),
    ],
)
def test_what_sales_holds_or_what_is_live_is_kept(asked: Stage, other: Stage, kept: int) -> None:
    assert which_is_kept(_lead(1, asked), _lead(2, other))[0].id == kept


@pytest.mark.parametrize(
    ("asked", "other", "refusal"),
    [
        (Stage.PROMOTED, Stage.ACCEPTED, WrongStageRefused),
        (Stage.PURGED, Stage.LOST, NotLiveRefused),
        (Stage.LEAD, Stage.WON, WrongStageRefused),
        (Stage.WON, Stage.LEAD, WrongStageRefused),
    ],
)
def test_two_handoffs_two_ends_and_closed_deals_are_not_joined(
    asked: Stage, other: Stage, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        which_is_kept(_lead(1, asked), _lead(2, other))


def test_the_earlier_promise_holds_with_all_that_belongs_to_it() -> None:
    sooner = _lead(2, due=3, next_action=NextAction.RETRY)
    gained = gains(_lead(1, due=5), sooner)
    assert (gained["promise"], gained["next_action"]) == (sooner.promise, NextAction.RETRY)
    assert "promise" not in gains(sooner, _lead(1, due=5))


def test_a_promise_that_was_kept_does_not_count_as_earlier() -> None:
    met = _lead(2, due=3, promise_met_at=AT)
    assert "promise" not in gains(_lead(1, due=5), met)
    assert gains(met, _lead(1, due=5))["promise"] == _lead(1, due=5).promise


def _callback(number: int, days: int, owner: Owner = BEA) -> Lead:
    """A lead that this colleague promised to call back so many days from now."""
    at = AT + timedelta(days=days)
    promise = Promise(PromiseKind.CALLBACK, AT, at + timedelta(minutes=5))
    lead = replace(_lead(number, owner=owner), next_action=NextAction.CALLBACK, next_at=at, promise=promise)
    return replace(lead, callback_who="mine", promised_by=owner.colleague_id)


@pytest.mark.parametrize("owner", [POOL, ADA])
def test_a_callback_is_kept_with_whoever_promised_it_though_another_promise_is_earlier(owner: Owner) -> None:
    called_back = _callback(2, 3)
    gained = gains(_lead(1, owner=owner, due=5), called_back)
    assert (gained["next_action"], gained["next_at"]) == (NextAction.CALLBACK, called_back.next_at)
    assert (gained["promise"], gained["owner"]) == (called_back.promise, BEA)
    assert (gained["callback_who"], gained["promised_by"]) == ("mine", 2)
    stays = gains(called_back, _lead(1, owner=owner, due=5))
    assert not {"next_action", "next_at", "promise"} & set(stays)
    assert stays["owner"] == BEA


def test_of_two_callbacks_the_earlier_is_kept() -> None:
    assert gains(_callback(1, 3, ADA), _callback(2, 1))["promised_by"] == 2
    assert "next_at" not in gains(_callback(1, 1, ADA), _callback(2, 3))


def test_a_callback_that_was_made_already_is_owed_no_more() -> None:
    made = replace(_callback(2, 1), promise_met_at=AT)
    assert "promise" not in gains(_lead(1, due=5), made)


def test_a_colleague_goes_before_a_pool_and_the_kept_one_before_the_other() -> None:
    assert gains(_lead(1), _lead(2, owner=BEA))["owner"] == BEA
    assert gains(_lead(1, owner=ADA), _lead(2, owner=BEA))["owner"] == ADA
    assert gains(_lead(1, owner=ADA), _lead(2, due=3))["owner"] == ADA


def test_answers_that_are_known_stay_and_others_are_gained() -> None:
    gained = gains(_lead(1, answers={"need": 1}), _lead(2, answers={"need": 2, "size": 3}))
    assert gained["answers"] == {"need": 1, "size": 3}


def test_attempts_on_one_human_add_up() -> None:
    gained = gains(_lead(1, attempts=2, parts_tried=("morning",)), _lead(2, attempts=1, parts_tried=("midday",)))
    assert (gained["attempts"], gained["parts_tried"]) == (3, ("morning", "midday"))


def test_what_sales_holds_gains_answers_alone() -> None:
    gained = gains(_lead(1, Stage.ACCEPTED, answers={}), _lead(2, due=1, answers={"size": 3}, attempts=4))
    assert gained == {"answers": {"size": 3}}


def test_a_resting_one_becomes_the_lead_and_leaves_its_track() -> None:
    resting = _lead(1, Stage.NURTURE, Owner.marketing(), None, nurture_track="keep_warm", wake_at=AT)
    gained = gains(resting, _lead(2, raised_at=AT))
    assert (gained["stage"], gained["owner"], gained["raised_at"]) == (Stage.LEAD, POOL, AT)
    assert (gained["nurture_track"], gained["wake_at"]) == (None, None)


def test_blanks_of_the_person_are_filled_and_a_refusal_wins() -> None:
    firm = Company(7, "Acme")
    kept = Person(1, "Jo Doe", title="CEO", consent_phone=True, consent_email=False)
    other = Person(2, "Joanna", title="CFO", city="Bonn", consent_phone=False, consent_email=True, company=firm)
    gained = facts_gained(kept, replace(other, unsubscribed=True))
    assert gained == {"city": "Bonn", "consent_phone": False, "unsubscribed": True, "company_id": 7}
