from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    HeldByOtherRefused,
    MissingAnswersRefused,
    NotAllowedRefused,
    Refused,
    UnknownLeadRefused,
    UnknownNameRefused,
    WrongStageRefused,
)
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.brief_rows import ReceiverRow
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.store.tables import (
    companies,
    dispositions,
    feedback,
    handoffs,
    notes,
    notices,
    outbox,
    persons,
)
from tests.center import ANSWERS, Center


def _seller(center: Center, name: str = "Sia", team: str = "sales") -> None:
    actor = center.rehearsal["Ops"]
    number = center.colleagues.add(actor, name, ["sales"], team=team)
    center.rehearsal.people[name] = center.colleagues.actor(name)
    assert center.rehearsal[name].id == number


def _handoff(center: Center, lead: int) -> dict[str, object]:
    return dict(center.rows(handoffs, lead_id=lead)[-1])


def test_promoting_goes_to_the_least_loaded_seller_and_freezes_what_stood(center: Center) -> None:
    lead = center.ready()
    act = center.promote("Ada", lead)
    assert act.words == "Promoted Jo Doe to Sam"
    assert act.undo_until == center.rehearsal.clock.now() + timedelta(seconds=10)
    state = center.state(lead)
    assert (state.stage, state.owner, state.credit) == (Stage.PROMOTED, Owner.colleague(4), 1)
    row = _handoff(center, lead)
    assert row["answers"] == ANSWERS
    assert row["score"] == sum(one["points"] for one in row["reasons"]) == center.lead(lead).score  # type: ignore[attr-defined]
    assert row["one_breath"] == "Acme GmbH: replacing a tool, 200 and more vehicles. Next: demo."
    assert row["accept_by"] == state.next_at
    assert row["delivered_at"] is None
    assert center.lead(lead).claimed_by is None


def test_promoting_without_an_answer_names_every_field_that_is_missing(center: Center) -> None:
    lead = center.called()
    given = {name: value for name, value in ANSWERS.items() if name not in ("timing", "next_step")}
    center.answers.capture(center.rehearsal["Ada"], lead, given)
    with pytest.raises(MissingAnswersRefused) as refusal:
        center.promote("Ada", lead)
    assert refusal.value.missing == ("timing", "next_step")
    assert center.state(lead).stage is Stage.LEAD
    assert not center.rows(handoffs)
    assert not center.rows(dispositions)


def test_answers_older_than_the_definition_allows_no_longer_hold(center: Center) -> None:
    lead = center.ready()
    center.dispositions.record(center.rehearsal["Ada"], lead, "no_answer")
    center.rehearsal.wait(days=15)
    with pytest.raises(MissingAnswersRefused) as refusal:
        center.promote("Ada", lead)
    assert refusal.value.missing == tuple(ANSWERS)
    assert "14 days" in refusal.value.why


def test_answers_that_hold_are_enough_to_promote_again_without_a_call(center: Center) -> None:
    lead = center.promoted()
    center.handoff.recall(center.rehearsal["Ada"], lead)
    center.rehearsal.wait(days=13)
    assert center.promote("Ada", lead).words == "Promoted Jo Doe to Sam"


def test_a_condition_of_the_definition_refuses_with_its_own_sentence(center: Center) -> None:
    lead = center.ready()
    person = center.lead(lead).person_id
    with center.rehearsal.store.writing() as connection:
        connection.execute(persons.update().where(persons.c.id == person).values(kind_of_person="student"))
    with pytest.raises(MissingAnswersRefused) as refusal:
        center.promote("Ada", lead)
    assert "Students" in refusal.value.why
    assert refusal.value.missing == ("kind_of_person",)


def test_a_receiver_by_name_must_be_in_sales(center: Center) -> None:
    lead = center.ready()
    with pytest.raises(UnknownNameRefused, match="not in sales"):
        center.promote("Ada", lead, to="Bea")
    with pytest.raises(UnknownNameRefused, match="Did you mean Sam"):
        center.promote("Ada", lead, to="Samm")
    assert center.promote("Ada", lead, to="Sam").words == "Promoted Jo Doe to Sam"


def test_a_team_without_a_present_seller_gets_the_lead_in_its_pool(center: Center) -> None:
    center.colleagues.set_presence(center.rehearsal["Sam"], "Sam", "away")
    lead = center.ready()
    center.promote("Ada", lead)
    assert center.state(lead).owner == Owner.pool("sales")


def _shown(center: Center, lead: int) -> ReceiverRow:
    """Whom the brief of a lead names as its receiver, if it were promoted now."""
    shown = LeadBrief(center.rehearsal.reading).read(center.rehearsal["Ada"], lead).receiver
    assert shown is not None
    return shown


def test_the_less_loaded_seller_receives_and_whoever_let_it_lapse_comes_last(center: Center) -> None:
    lapsing = center.promoted()
    _seller(center)
    assert center.promote("Ada", center.ready(name="Max Moe")).words.endswith("to Sia")
    center.rehearsal.wait(days=1)
    center.colleagues.set_presence(center.rehearsal["Sia"], "Sia", "available")
    center.dispositions.record(center.rehearsal["Ada"], lapsing, "call_later", {"at": "2026-11-24T15:00"})
    assert center.state(lapsing).let_lapse_by == (center.rehearsal["Sam"].id,)
    fresh = center.ready(name="Pia Poe")
    center.promote("Ada", fresh, to="Sia")
    assert _shown(center, lapsing).name == "Sia"
    center.colleagues.set_presence(center.rehearsal["Sia"], "Sia", "off")
    assert _shown(center, lapsing).name == "Sam"


def test_somebody_elses_lead_is_not_promoted(center: Center) -> None:
    lead = center.ready("Ada")
    with pytest.raises(HeldByOtherRefused):
        center.promote("Bea", lead)
    assert center.state(lead).stage is Stage.LEAD


def test_the_preview_names_the_receiver_and_writes_nothing(center: Center) -> None:
    lead = center.ready()
    before = center.kinds(lead)
    preview = _shown(center, lead)
    assert (preview.name, preview.team, preview.open, preview.capacity) == ("Sam", "Sales Europe", 0, 50)
    assert center.kinds(lead) == before
    center.promote("Ada", lead)
    due = center.state(lead).next_at
    assert preview.accepts_in_minutes is not None
    assert due == center.rehearsal.clock.now() + timedelta(minutes=preview.accepts_in_minutes)


def test_recall_takes_a_promotion_back_until_sales_accepts(center: Center) -> None:
    lead = center.promoted()
    assert center.handoff.recall(center.rehearsal["Ada"], lead).words == "Recalled Jo Doe"
    state = center.state(lead)
    assert (state.stage, state.owner, state.credit) == (Stage.LEAD, Owner.colleague(1), None)
    assert _handoff(center, lead)["outcome"] == "recalled"
    assert not center.rows(outbox, kind="crm_handoff")
    again = center.promoted(name="Max Moe")
    center.handoff.accept(center.rehearsal["Sam"], again)
    with pytest.raises(WrongStageRefused):
        center.handoff.recall(center.rehearsal["Ada"], again)


def test_only_the_promoter_or_a_team_lead_recalls(center: Center) -> None:
    lead = center.promoted()
    with pytest.raises(HeldByOtherRefused):
        center.handoff.recall(center.rehearsal["Bea"], lead)
    center.handoff.recall(center.rehearsal["Tom"], lead)
    assert center.state(lead).owner == Owner.colleague(1)


def test_accepting_promises_the_first_touch_and_a_meeting_replaces_it(center: Center) -> None:
    lead = center.promoted()
    center.handoff.accept(center.rehearsal["Sam"], lead)
    state = center.state(lead)
    assert (state.stage, state.next_action) == (Stage.ACCEPTED, NextAction.FIRST_TOUCH)
    assert state.next_at == center.rehearsal.clock.now() + timedelta(hours=24)
    agreed = center.rehearsal.clock.now() + timedelta(days=3)
    other = center.ready(name="Max Moe")
    center.promote("Ada", other, meeting_at=agreed.isoformat())
    center.rehearsal.wait(seconds=10)
    center.handoff.accept(center.rehearsal["Sam"], other)
    assert center.state(other).next_at == agreed + timedelta(hours=1)
    assert _handoff(center, other)["meeting_at"] == agreed


def test_a_handoff_is_accepted_only_after_its_ten_seconds(center: Center) -> None:
    lead = center.ready()
    center.promote("Ada", lead)
    center.rehearsal.wait(seconds=9)
    with pytest.raises(WrongStageRefused, match="not delivered"):
        center.handoff.accept(center.rehearsal["Sam"], lead)
    center.rehearsal.wait(seconds=1)
    assert center.handoff.accept(center.rehearsal["Sam"], lead).words == "Accepted Jo Doe"


def test_another_sellers_handoff_is_left_alone_but_the_pool_is_everybodys(center: Center) -> None:
    _seller(center)
    _seller(center, "Sue", "sales_dach")
    lead = center.promoted(to="Sam")
    for verb in ("accept", "touch"):
        with pytest.raises(HeldByOtherRefused):
            getattr(center.handoff, verb)(center.rehearsal["Sia"], lead)
    for stranger in ("Tom", "Ops", "Ada"):
        with pytest.raises(NotAllowedRefused):
            center.handoff.accept(center.rehearsal[stranger], lead)
    pooled = center.promoted(name="Max Moe", to="pool")
    with pytest.raises(HeldByOtherRefused):
        center.handoff.accept(center.rehearsal["Sue"], pooled)
    center.handoff.accept(center.rehearsal["Sia"], pooled)
    assert center.state(pooled).owner == Owner.colleague(center.rehearsal["Sia"].id)


def test_a_return_goes_to_the_promoter_and_takes_the_credit_where_the_reason_says(center: Center) -> None:
    lead = center.promoted()
    center.handoff.give_back(center.rehearsal["Sam"], lead, "missing_information", "No fleet size")
    state = center.state(lead)
    assert (state.stage, state.owner, state.lift) == (Stage.LEAD, Owner.colleague(1), True)
    assert (state.credit, state.returns) == (None, 1)
    assert [row["text"] for row in center.rows(notes, lead_id=lead)] == ["No fleet size"]
    assert _handoff(center, lead)["return_reason"] == "missing_information"
    assert center.rows(notices, colleague_id=1, kind="returned")


def test_a_return_after_contact_keeps_the_credit(center: Center) -> None:
    lead = center.promoted()
    center.handoff.accept(center.rehearsal["Sam"], lead)
    center.handoff.give_back(center.rehearsal["Sam"], lead, "no_real_need")
    assert center.state(lead).credit == 1


def test_the_second_return_goes_to_the_team_lead(center: Center) -> None:
    lead = center.promoted()
    center.handoff.give_back(center.rehearsal["Sam"], lead, "no_real_need")
    center.promote("Ada", lead)
    center.rehearsal.wait(seconds=10)
    center.handoff.give_back(center.rehearsal["Sam"], lead, "no_real_need")
    assert center.state(lead).owner == Owner.colleague(center.rehearsal["Tom"].id)


@pytest.mark.parametrize(
    ("reason", "asked"), [("too_early", "date"), ("duplicate", "lead"), ("wrong_person", "person")]
)
def test_a_reason_that_asks_something_is_refused_without_the_answer(center: Center, reason: str, asked: str) -> None:
    lead = center.promoted()
    with pytest.raises(MissingAnswersRefused) as refusal:
        center.handoff.give_back(center.rehearsal["Sam"], lead, reason)
    assert refusal.value.missing == (asked,)
    assert center.state(lead).stage is Stage.PROMOTED


def test_too_early_rests_until_the_date(center: Center) -> None:
    lead = center.promoted()
    center.handoff.give_back(center.rehearsal["Sam"], lead, "too_early", fields={"date": "2027-02-01"})
    state = center.state(lead)
    assert (state.stage, state.owner) == (Stage.NURTURE, Owner.marketing())
    assert state.wake_at is not None
    assert state.wake_at.date().isoformat() == "2027-02-01"
    other = center.promoted(name="Max Moe")
    with pytest.raises(BadValueRefused):
        center.handoff.give_back(center.rehearsal["Sam"], other, "too_early", fields={"date": "2026-01-01"})


def test_a_duplicate_names_the_other_lead_and_is_purged(center: Center) -> None:
    lead, other = center.promoted(), center.raised("Max Moe")
    for wrong in (str(lead), "9999", "no number"):
        with pytest.raises((UnknownLeadRefused, BadValueRefused)):
            center.handoff.give_back(center.rehearsal["Sam"], lead, "duplicate", fields={"lead": wrong})
    act = center.handoff.give_back(center.rehearsal["Sam"], lead, "duplicate", fields={"lead": str(other)})
    assert act.words == "Returned Jo Doe, purged: Duplicate"
    state = center.state(lead)
    assert (state.stage, state.purge_reason, state.owner.is_nobody) == (Stage.PURGED, "duplicate", True)


def test_an_existing_deal_goes_to_the_seller_who_owns_the_account(center: Center) -> None:
    _seller(center)
    lead = center.promoted(to="Sam")
    with center.rehearsal.store.writing() as connection:
        connection.execute(companies.update().values(account_owner="Sia"))
    center.handoff.give_back(center.rehearsal["Sam"], lead, "existing_deal")
    state = center.state(lead)
    assert (state.stage, state.owner) == (Stage.PROMOTED, Owner.colleague(center.rehearsal["Sia"].id))
    assert [row["outcome"] for row in center.rows(handoffs, lead_id=lead)] == ["returned", None]


def test_an_existing_deal_of_nobody_we_know_goes_to_the_team_lead(center: Center) -> None:
    lead = center.promoted()
    center.handoff.give_back(center.rehearsal["Sam"], lead, "existing_deal")
    assert center.state(lead).owner == Owner.colleague(center.rehearsal["Tom"].id)


def test_passing_on_keeps_the_running_promise(center: Center) -> None:
    _seller(center)
    lead = center.promoted(to="Sam")
    before = center.state(lead).promise
    with pytest.raises(BadValueRefused):
        center.handoff.pass_on(center.rehearsal["Sam"], lead, "Sam")
    with pytest.raises(UnknownNameRefused):
        center.handoff.pass_on(center.rehearsal["Sam"], lead, "Ada")
    assert center.handoff.pass_on(center.rehearsal["Sam"], lead, "Sia").words == "Passed Jo Doe on to Sia"
    state = center.state(lead)
    assert (state.owner, state.promise) == (Owner.colleague(center.rehearsal["Sia"].id), before)


def test_touches_win_and_loss_follow_each_other(center: Center) -> None:
    sam = center.rehearsal["Sam"]
    lead, other = center.promoted(), center.promoted(name="Max Moe")
    for one in (lead, other):
        center.handoff.accept(sam, one)
        center.handoff.touch(sam, one)
        assert center.state(one).next_action is NextAction.REPORT_RESULT
    act = center.handoff.won(sam, lead, Decimal("24000.50"), "eur")
    assert act.words == "Won Jo Doe: 24,000.50 EUR"
    state = center.state(lead)
    assert (state.stage, state.won_value, state.won_currency) == (Stage.WON, Decimal("24000.50"), "EUR")
    with pytest.raises(UnknownNameRefused):
        center.handoff.lost(sam, other, "no such reason")
    center.handoff.lost(sam, other, "price")
    state = center.state(other)
    assert (state.stage, state.nurture_track) == (Stage.NURTURE, "win_back")


@pytest.mark.parametrize(
    ("value", "currency"), [("-1", "EUR"), ("NaN", "EUR"), ("Infinity", "EUR"), ("1", "E"), ("1", "EURO")]
)
def test_a_value_that_is_no_money_is_refused(center: Center, value: str, currency: str) -> None:
    with pytest.raises(BadValueRefused):
        center.handoff.won(center.rehearsal["Sam"], 1, Decimal(value), currency)


def test_feedback_is_given_by_those_who_promoted_or_received(center: Center) -> None:
    lead = center.promoted()
    center.handoff.feedback(center.rehearsal["Sam"], lead, True, "Well prepared")
    center.handoff.feedback(center.rehearsal["Ada"], lead, False)
    row = _handoff(center, lead)
    assert (row["rating_by_sales"], row["rating_by_qualifier"]) == (True, False)
    assert [(one["good"], one["note"]) for one in center.rows(feedback)] == [
        (True, "Well prepared"),
        (False, None),
    ]
    with pytest.raises(HeldByOtherRefused):
        center.handoff.feedback(center.rehearsal["Bea"], lead, True)


def test_the_same_act_again_does_nothing_and_answers_the_same(center: Center) -> None:
    lead, act_id = center.promoted(), uuid4()
    first = center.handoff.accept(center.rehearsal["Sam"], lead, act_id=act_id)
    again = center.handoff.accept(center.rehearsal["Sam"], lead, act_id=act_id)
    assert (again.words, again.act_id) == (first.words, first.act_id)
    assert center.kinds(lead).count("handoff.accepted") == 1


def test_verbs_on_an_unknown_lead_say_so(center: Center) -> None:
    for verb in ("accept", "touch", "recall"):
        who = "Ada" if verb == "recall" else "Sam"
        with pytest.raises(Refused) as refusal:
            getattr(center.handoff, verb)(center.rehearsal[who], 999)
        assert refusal.value.code == "unknown_lead"
