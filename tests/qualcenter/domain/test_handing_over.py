from datetime import timedelta
from decimal import Decimal

import pytest

from qualcenter.domain.handing_over import (
    Receiver,
    accept,
    claw_back,
    give_back,
    let_go_unwanted,
    lose,
    pass_on,
    promote,
    recall,
    touch,
    win,
)
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.refusals import WrongStageRefused
from qualcenter.domain.stage import NextAction, Stage
from tests.moments import (
    ADA,
    BEA,
    MONDAY,
    SALES,
    SAM,
    a_contact,
    a_lead,
    a_nurtured,
    a_promoted,
    an_accepted,
    kinds,
    later,
    laws_hold,
    moment,
)

ADAS = Owner.colleague(ADA)
SAMS = Owner.colleague(SAM)


def test_promoting_freezes_who_did_it_and_starts_the_acceptance_promise() -> None:
    lead = a_promoted(delivered=False)
    assert (lead.stage, lead.owner, lead.receiver) == (Stage.PROMOTED, SAMS, SAMS)
    assert (lead.promoted_by, lead.credit, lead.handoff_id) == (ADA, ADA, 5)
    assert (lead.deliver_at, lead.delivered_at) == (MONDAY + timedelta(seconds=10), None)
    assert lead.promise is not None
    # Four hours of the sales calendar from ten, with an hour for lunch.
    assert (lead.promise.kind, lead.promise.due_at) == (PromiseKind.ACCEPT, MONDAY + timedelta(hours=5))
    assert lead.next_at == lead.promise.due_at
    assert laws_hold(lead)


@pytest.mark.parametrize("make", [a_contact, a_promoted, an_accepted, a_nurtured])
def test_only_a_lead_is_promoted(make: object) -> None:
    with pytest.raises(WrongStageRefused):
        promote(make(), moment(), 5, ADA, SALES)  # type: ignore[operator]


def test_nothing_is_accepted_before_it_is_delivered() -> None:
    with pytest.raises(WrongStageRefused, match="ten seconds"):
        accept(a_promoted(delivered=False), moment(), SAM, "sales")


def test_accepting_promises_the_first_touch_within_a_day() -> None:
    lead = an_accepted()
    assert (lead.stage, lead.owner, lead.next_action) == (Stage.ACCEPTED, SAMS, NextAction.FIRST_TOUCH)
    assert lead.next_at == MONDAY + timedelta(days=1, minutes=1)
    assert laws_hold(lead)


def test_a_weekend_does_not_count_for_the_first_touch() -> None:
    friday = MONDAY + timedelta(days=4)
    lead = a_promoted(friday)
    accept(lead, moment(friday + timedelta(minutes=1)), SAM, "sales")
    assert lead.next_at == friday + timedelta(days=3, minutes=1)


def test_an_agreed_meeting_replaces_the_first_touch_by_an_hour_after_it() -> None:
    lead = a_promoted()
    meeting = MONDAY + timedelta(days=8)
    accept(lead, later(minutes=1), SAM, "sales", meeting)
    assert lead.next_at == meeting + timedelta(hours=1)


def test_whoever_takes_it_from_the_pool_is_its_receiver() -> None:
    lead = a_lead()
    promote(lead, moment(), 5, ADA, Receiver(Owner.pool("sales"), "sales"))
    lead.deliver_at, lead.delivered_at = None, MONDAY
    accept(lead, later(minutes=5), SAM, "sales")
    assert (lead.owner, lead.receiver) == (SAMS, SAMS)


def test_touches_by_sales_promise_a_result_in_two_weeks_and_then_in_thirty_days() -> None:
    lead = an_accepted()
    touch(lead, later(hours=2), SAM)
    assert (lead.next_action, lead.next_at) == (
        NextAction.REPORT_RESULT,
        MONDAY + timedelta(hours=2, days=14),
    )
    touch(lead, later(days=10), SAM)
    assert lead.next_at == MONDAY + timedelta(days=40)
    assert [one.detail["first"] for one in lead.pending[-2:]] == [True, False]
    assert laws_hold(lead)


def test_a_won_lead_keeps_its_value_and_owes_nothing() -> None:
    lead = an_accepted()
    win(lead, later(days=2), SAM, Decimal("1999.90"), "EUR")
    assert (lead.stage, lead.won_value, lead.won_currency, lead.credit) == (
        Stage.WON,
        Decimal("1999.90"),
        "EUR",
        ADA,
    )
    assert laws_hold(lead)


def test_a_lost_lead_is_nurtured_in_the_same_act_for_as_long_as_the_reason_says() -> None:
    lead = an_accepted()
    lose(lead, later(days=2), SAM, "price")
    assert kinds(lead)[-2:] == ["lead.lost", "lead.nurtured"]
    assert (lead.stage, lead.nurture_track, lead.lost_reason) == (Stage.NURTURE, "win_back", "price")
    assert lead.wake_at == MONDAY + timedelta(days=2 + 120)
    assert laws_hold(lead)


def test_a_lost_lead_of_a_suppressed_person_rests() -> None:
    lead = an_accepted()
    lose(lead, moment(MONDAY + timedelta(days=2), suppressed=True), SAM, "price")
    assert lead.stage is Stage.LOST
    assert laws_hold(lead)


def test_a_recall_before_acceptance_gives_it_back_without_credit_and_without_a_mark() -> None:
    lead = a_promoted()
    recall(lead, later(minutes=9), ADA)
    assert (lead.stage, lead.owner, lead.credit, lead.returns, lead.lift) == (
        Stage.LEAD,
        ADAS,
        None,
        0,
        False,
    )
    assert (lead.next_action, lead.next_at) == (NextAction.RETRY, MONDAY + timedelta(minutes=9))
    assert laws_hold(lead)


@pytest.mark.parametrize("make", [a_lead, an_accepted, a_nurtured])
def test_only_a_promotion_is_recalled(make: object) -> None:
    with pytest.raises(WrongStageRefused):
        recall(make(), moment(), ADA)  # type: ignore[operator]


@pytest.mark.parametrize(("keeps", "credit"), [(True, ADA), (False, None)])
@pytest.mark.parametrize("make", [a_promoted, an_accepted])
def test_a_return_lifts_the_lead_and_counts(make: object, keeps: bool, credit: int | None) -> None:
    lead = make()  # type: ignore[operator]
    give_back(lead, later(hours=1), ADAS, "wrong_person", SAM, keeps_credit=keeps)
    assert (lead.stage, lead.owner, lead.lift, lead.returns, lead.credit) == (
        Stage.LEAD,
        ADAS,
        True,
        1,
        credit,
    )
    assert (lead.receiver, lead.delivered_at) == (None, None)
    assert laws_hold(lead)


def test_a_second_round_counts_on_and_remembers_everybody_who_let_it_lapse() -> None:
    lead = a_promoted()
    claw_back(lead, later(hours=5), ADAS)
    promote(lead, later(hours=6), 6, ADA, Receiver(Owner.colleague(BEA), "sales"))
    claw_back(lead, later(hours=30), ADAS)
    promote(lead, later(hours=31), 7, ADA, SALES)
    claw_back(lead, later(hours=60), ADAS)
    assert (lead.returns, lead.let_lapse_by) == (3, (SAM, BEA))
    assert laws_hold(lead)


def test_a_pool_that_lets_it_lapse_is_nobody_to_offer_last() -> None:
    lead = a_lead()
    promote(lead, moment(), 5, ADA, Receiver(Owner.pool("sales"), "sales"))
    claw_back(lead, later(hours=5), ADAS)
    assert lead.let_lapse_by == ()


def test_passing_on_changes_the_hands_and_keeps_the_promise() -> None:
    lead = an_accepted()
    promise = lead.promise
    pass_on(lead, later(hours=1), Owner.colleague(BEA), SAM)
    assert (lead.owner, lead.receiver, lead.promise) == (
        Owner.colleague(BEA),
        Owner.colleague(BEA),
        promise,
    )


@pytest.mark.parametrize("make", [a_contact, a_lead, a_nurtured])
def test_sales_cannot_do_anything_with_what_it_does_not_hold(make: object) -> None:
    at = moment()
    for verb in (
        lambda lead: accept(lead, at, SAM, "sales"),
        lambda lead: pass_on(lead, at, SAMS, SAM),
        lambda lead: touch(lead, at, SAM),
        lambda lead: win(lead, at, SAM, Decimal(1), "EUR"),
        lambda lead: lose(lead, at, SAM, "price"),
        lambda lead: give_back(lead, at, ADAS, "no_need", SAM, keeps_credit=True),
    ):
        lead = make()  # type: ignore[operator]
        journey = list(lead.pending)
        with pytest.raises(WrongStageRefused):
            verb(lead)
        assert lead.pending == journey


def test_what_came_back_about_somebody_who_may_be_called_stays() -> None:
    lead = a_promoted()
    recall(lead, later(minutes=1), ADA)
    let_go_unwanted(lead, later(minutes=1))
    assert lead.stage is Stage.LEAD
    let_go_unwanted(lead, moment(MONDAY + timedelta(minutes=1), suppressed=True))
    assert (lead.stage, lead.purge_reason) == (Stage.PURGED, "do_not_call")
