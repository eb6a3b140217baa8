from dataclasses import fields
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from qualcenter.domain.lead import LeadState
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    ChangedSinceRefused,
    HandFullRefused,
    NotAllowedRefused,
    NothingToUndoRefused,
    WrongStageRefused,
)
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.store.tables import (
    acts,
    calls,
    contacts_made,
    dispositions,
    drafts,
    handoffs,
    leads,
    notes,
    outbox,
    person_phones,
    persons,
    skips,
    suppressions,
)
from tests.center import Center

STAYS = {"attempts", "voicemails", "parts_tried", "last_attempt_at"}


def _differing(one: LeadState, other: LeadState) -> set[str]:
    names = (field.name for field in fields(LeadState))
    return {name for name in names if getattr(one, name) != getattr(other, name)}


@pytest.mark.parametrize(
    ("code", "given"),
    [
        ("no_answer", {}),
        ("busy", {}),
        ("voicemail", {}),
        ("nurture", {"reason": "later_project"}),
        ("call_later", {"at": "2026-11-24T15:00"}),
        ("send_info", {"template": "first"}),
        ("not_a_fit", {"reason": "no_need"}),
        ("do_not_call", {"scope": "person"}),
        ("do_not_call", {"scope": "number"}),
        ("do_not_call", {"scope": "company"}),
        ("bad_number", {}),
        ("other_language", {"language": "de"}),
        ("existing_customer", {}),
    ],
)
def test_undo_restores_the_lead_exactly_but_keeps_attempts_counted(
    center: Center, code: str, given: dict[str, str]
) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    before, _row = center.state(lead), center.lead(lead)
    if "template" in given:
        given = {"template": next(iter(center.rehearsal.desk.rules().nurture.templates))}
    center.rehearsal.wait(seconds=30)
    act = center.dispositions.record(ada, lead, code, given, note="Typed")
    center.rehearsal.wait(minutes=3)
    undone = center.undo.undo(ada)
    assert (undone.act_id, undone.undone, undone.words) == (act.act_id, True, act.words)
    after = center.state(lead)
    assert _differing(before, after) <= STAYS
    assert after.attempts == before.attempts == 1
    now = center.lead(lead)
    assert now.claimed_by == ada.id
    assert center.kinds(lead).count("act.undone") == 1


def test_the_rows_of_a_disposition_are_reversed_and_its_call_waits_again(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "nurture", {"reason": "no_budget"}, note="Ask for Ms. Roe")
    assert center.rows(contacts_made)
    assert center.rows(calls)[0]["disposed"]
    center.undo.undo(ada)
    first, opposite = center.rows(dispositions)
    assert (opposite["reverses"], first["reversed_by"]) == (first["id"], opposite["id"])
    assert (opposite["code"], opposite["attempt"]) == (first["code"], first["attempt"])
    call = center.rows(calls)[0]
    assert (call["disposed"], call["reached"]) == (False, None)
    assert not center.rows(contacts_made)
    assert not center.rows(notes)
    assert [row["note"] for row in center.rows(drafts, lead_id=lead)] == ["Ask for Ms. Roe"]
    center.dispositions.record(ada, lead, "no_answer")
    assert [row["text"] for row in center.rows(notes)] == ["Ask for Ms. Roe"]
    assert center.state(lead).attempts == 1


def test_a_do_not_call_undone_lets_the_person_be_called_and_mailed_again(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "do_not_call", {"scope": "person"})
    assert center.lead(lead).stage is Stage.PURGED
    assert center.rows(persons)[0]["unsubscribed"]
    center.undo.undo(ada)
    assert all(row["lifted_at"] == center.rehearsal.clock.now() for row in center.rows(suppressions))
    assert "suppression.lifted" in center.kinds(lead)
    assert not center.rows(persons)[0]["unsubscribed"]
    assert center.calls.start(ada, lead).verdict == "allow"


def test_a_number_marked_bad_is_good_again(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "bad_number")
    assert [row["state"] for row in center.rows(person_phones)] == ["bad"]
    center.undo.undo(ada)
    assert [row["state"] for row in center.rows(person_phones)] == ["good"]


@pytest.mark.parametrize(
    ("code", "given", "column", "before", "learnt"),
    [
        ("nurture", {"reason": "no_budget", "may_email": "yes"}, "consent_email", None, True),
        ("nurture", {"reason": "no_budget", "may_email": "no"}, "consent_email", True, False),
        ("other_language", {"language": "de"}, "language", "en", "de"),
        ("not_a_fit", {"reason": "student"}, "kind_of_person", None, "student"),
    ],
)
def test_what_a_disposition_taught_of_the_person_is_forgotten_with_it(
    center: Center, code: str, given: dict[str, str], column: str, before: object, learnt: object
) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    _person_has(center, **{column: before})
    center.dispositions.record(ada, lead, code, given)
    assert center.rows(persons)[0][column] == learnt
    center.undo.undo(ada)
    assert center.rows(persons)[0][column] == before


def test_what_somebody_told_of_the_person_since_stays(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "other_language", {"language": "de"})
    _person_has(center, language="fr")
    center.undo.undo(ada)
    assert center.rows(persons)[0]["language"] == "fr"


def test_a_gatekeepers_name_undone_is_the_one_told_before(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "gatekeeper", {"gatekeeper": "Ms. Roe"})
    center.ring("Ada", lead)
    center.dispositions.record(ada, lead, "gatekeeper", {"gatekeeper": "Mr. Doyle"})
    assert center.rows(persons)[0]["gatekeeper"] == "Mr. Doyle"
    center.undo.undo(ada)
    assert center.rows(persons)[0]["gatekeeper"] == "Ms. Roe"


def _person_has(center: Center, **values: object) -> None:
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(persons).values(values))


def test_a_lead_raised_for_a_referred_person_goes_with_the_undo(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "referred", {"person": "Eve Ash", "phone": "+442079460999"})
    raised = center.rows(leads)[-1]["id"]
    assert raised != lead
    assert center.state(raised).stage is Stage.LEAD
    center.undo.undo(ada)
    assert (center.state(raised).stage, center.state(raised).purge_reason) == (Stage.PURGED, "undone")
    assert center.state(lead).stage is Stage.LEAD


def test_a_referred_person_whom_somebody_called_already_stays(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "referred", {"person": "Eve Ash", "phone": "+442079460999"})
    center.ring("Bea", center.rows(leads)[-1]["id"])
    with pytest.raises(ChangedSinceRefused):
        center.undo.undo(ada)
    assert center.state(lead).stage is not Stage.LEAD


def test_mail_that_waits_is_dropped_with_its_act(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    template = next(iter(center.rehearsal.desk.rules().nurture.templates))
    center.dispositions.record(ada, lead, "send_info", {"template": template})
    assert center.rows(outbox, kind="email")
    center.undo.undo(ada)
    assert not center.rows(outbox)
    assert not center.rows(contacts_made)


def test_undo_lays_the_lead_down_that_is_in_hand_now(center: Center) -> None:
    ada = center.rehearsal["Ada"]
    lead, other = center.called(), center.raised("Max Moe")
    center.dispositions.record(ada, lead, "no_answer")
    center.queue.open(ada, other)
    center.undo.undo(ada)
    assert (center.lead(lead).claimed_by, center.lead(other).claimed_by) == (ada.id, None)
    assert center.kinds(other)[-1] == "lead.released"


def test_undo_waits_for_the_end_of_a_call_about_another_lead(center: Center) -> None:
    ada = center.rehearsal["Ada"]
    lead, other = center.called(), center.raised("Max Moe", company="Other Ltd")
    center.dispositions.record(ada, lead, "no_answer")
    center.queue.open(ada, other)
    center.calls.start(ada, other)
    before = center.state(lead)
    with pytest.raises(HandFullRefused):
        center.undo.undo(ada)
    assert center.state(lead) == before
    assert len(center.rows(dispositions)) == 1


def test_a_promotion_is_undone_without_a_trace_inside_its_ten_seconds(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.ready()
    before = center.state(lead)
    center.promote("Ada", lead)
    center.rehearsal.wait(seconds=9)
    assert center.undo.undo(ada).words == "Promoted Jo Doe to Sam"
    assert not center.rows(handoffs)
    assert not center.rows(outbox)
    assert _differing(before, center.state(lead)) <= STAYS
    center.rehearsal.wait(minutes=1)
    assert center.promote("Ada", lead).undo_until is not None


def test_a_promotion_after_ten_seconds_is_recalled_not_undone(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.ready()
    center.promote("Ada", lead)
    center.rehearsal.wait(seconds=10)
    with pytest.raises(WrongStageRefused, match="recall"):
        center.undo.undo(ada)
    assert center.state(lead).stage is Stage.PROMOTED
    assert len(center.rows(handoffs)) == 1
    center.handoff.recall(ada, lead)
    with pytest.raises(NothingToUndoRefused, match="is back with the center already"):
        center.undo.undo(ada)
    assert center.state(lead).stage is Stage.LEAD


def test_a_later_act_on_the_lead_stands_in_the_way(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    act = center.dispositions.record(ada, lead, "no_answer")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "Bea")
    before = center.state(lead)
    with pytest.raises(ChangedSinceRefused):
        center.undo.undo(ada)
    assert center.state(lead) == before
    center.undo.undo(center.rehearsal["Tom"])
    assert center.undo.undo(ada).act_id == act.act_id


def test_a_lead_that_somebody_else_took_up_is_not_pulled_away(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    act = center.dispositions.record(ada, lead, "busy")
    center.assignment.assign(center.rehearsal["Tom"], [lead], "pool")
    center.undo.undo(center.rehearsal["Tom"])
    with center.rehearsal.store.writing() as connection:
        until = center.rehearsal.clock.now() + timedelta(minutes=5)
        connection.execute(leads.update().values(claimed_by=2, claim_until=until))
    with pytest.raises(ChangedSinceRefused, match="Bea"):
        center.undo.undo(ada, act.act_id)


def test_touches_and_missed_promises_do_not_stand_in_the_way(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    before = center.state(lead)
    center.dispositions.record(ada, lead, "busy")
    center.raised(touch="white_paper")
    center.rehearsal.wait(hours=6)
    center.undo.undo(ada)
    assert _differing(before, center.state(lead)) <= STAYS


def test_a_raise_since_stands_in_the_way(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    center.dispositions.record(ada, lead, "nurture", {"reason": "no_budget"})
    center.raised(touch="pricing")
    with pytest.raises(ChangedSinceRefused):
        center.undo.undo(ada)
    assert center.state(lead).stage is Stage.LEAD


def test_acts_are_undone_one_after_another_from_the_latest(center: Center) -> None:
    ada = center.rehearsal["Ada"]
    lead = center.called()
    before = center.state(lead)
    first = center.dispositions.record(ada, lead, "busy")
    center.rehearsal.wait(minutes=10)
    center.ring("Ada", lead)
    between = center.state(lead)
    second = center.dispositions.record(ada, lead, "nurture", {"reason": "other"}, note="x")
    assert center.undo.undo(ada).act_id == second.act_id
    assert _differing(between, center.state(lead)) <= STAYS
    with pytest.raises(ChangedSinceRefused):
        center.undo.undo(ada, first.act_id)
    assert before.stage is Stage.LEAD


def test_an_act_is_undone_once(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    act = center.dispositions.record(ada, lead, "no_answer")
    center.undo.undo(ada)
    with pytest.raises(NothingToUndoRefused, match="nothing more to undo"):
        center.undo.undo(ada)
    for again in (act.act_id, str(uuid4()), "no uuid"):
        with pytest.raises(NothingToUndoRefused):
            center.undo.undo(ada, again)
    rows = center.rows(acts, id=UUID(act.act_id))
    assert center.rows(acts, undoes=UUID(act.act_id))[0]["id"] == rows[0]["undone_by"]


def test_a_repeated_undo_answers_the_same_and_undoes_nothing_more(center: Center) -> None:
    ada = center.rehearsal["Ada"]
    lead, other = center.called(), center.called(name="Max Moe", company="Other Ltd")
    center.dispositions.record(ada, other, "no_answer")
    center.ring("Ada", lead)
    act = center.dispositions.record(ada, lead, "no_answer")
    act_id = uuid4()
    assert center.undo.undo(ada, act_id=act_id).act_id == act.act_id
    assert center.undo.undo(ada, act_id=act_id).act_id == act.act_id
    assert center.state(other).next_action is NextAction.RETRY


def test_only_team_leads_undo_what_others_did(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.called()
    act = center.dispositions.record(ada, lead, "not_a_fit", {"reason": "no_need"})
    with pytest.raises(NotAllowedRefused):
        center.undo.undo(center.rehearsal["Bea"], act.act_id)
    with pytest.raises(NothingToUndoRefused, match="have not moved any lead"):
        center.undo.undo(center.rehearsal["Tom"])
    center.undo.undo(center.rehearsal["Tom"], act.act_id)
    assert center.state(lead).stage is Stage.LEAD
    assert center.lead(lead).claimed_by is None


def test_an_assignment_of_many_is_one_undo(center: Center) -> None:
    tom = center.rehearsal["Tom"]
    many = [center.raised(f"P{number} Roe", email="") for number in range(3)]
    before = [center.state(one) for one in many]
    center.assignment.assign(tom, many, "Bea")
    assert {center.state(one).owner for one in many} == {Owner.colleague(2)}
    center.undo.undo(tom)
    assert [center.state(one) for one in many] == before


def test_a_skip_undone_gives_the_lead_back_to_hand(center: Center) -> None:
    ada, lead = center.rehearsal["Ada"], center.raised()
    center.queue.open(ada, lead)
    reason = next(iter(center.rehearsal.desk.rules().skip_reasons))
    center.queue.skip(ada, lead, reason)
    assert center.lead(lead).claimed_by is None
    center.undo.undo(ada)
    assert center.lead(lead).claimed_by == ada.id
    assert all(row["until"] <= center.rehearsal.clock.now() for row in center.rows(skips))
