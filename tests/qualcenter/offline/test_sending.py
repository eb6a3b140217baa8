"""Away and back: the call goes on, dispositions are filed, and all of it reaches the store once, in order."""

import errno
import os
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from qualcenter.away import at_desk
from qualcenter.domain.refusals import (
    MissingAnswersRefused,
    NoCallRefused,
    OutsideWindowRefused,
    QueueEmptyRefused,
    Refused,
)
from qualcenter.failures import KnownFailure
from qualcenter.offline.sending import do_again, forget, keep_as_note
from tests.fixtures.desks import MONDAY
from tests.qualcenter.offline.conftest import KeptDesk


def test_a_call_in_hand_goes_on_and_is_sent_once_with_its_own_instants(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.here.calls.start(desk.ada, lead)
    desk.here.lead_brief.read(desk.ada, lead)
    desk.store.go()
    desk.wait(minutes=1)
    desk.here.answers.capture(desk.ada, lead, {"size": "fifty vans"})
    desk.here.answers.save_draft(desk.ada, lead, "asks for")
    desk.here.answers.save_draft(desk.ada, lead, "asks for Jo in spring")
    running = desk.here.lead_brief.running_call(desk.ada)
    assert running is not None
    assert (running.lead_id, running.started_at) == (lead, MONDAY)
    desk.wait(minutes=1)
    desk.here.calls.end(desk.ada, lead)
    assert desk.here.lead_brief.running_call(desk.ada) is None
    brief = desk.here.lead_brief.read(desk.ada, lead)
    assert brief.call is not None
    assert (brief.call.ended_at, brief.draft.note) == (MONDAY + timedelta(minutes=2), "asks for Jo in spring")
    assert {row.field: row.value for row in brief.answers}["size"] == "fifty vans"
    desk.here.dispositions.record(desk.ada, lead, "no_answer")
    assert (desk.keeper.waiting, desk.keeper.out_since) == (4, MONDAY + timedelta(minutes=1))
    desk.wait(minutes=9)
    assert desk.back()
    assert (desk.keeper.waiting, desk.keeper.out) == (0, False)
    kinds = desk.kinds(lead)
    assert kinds[-4:] == ["answer.captured", "call.ended", "disposition.recorded", "note.written"]
    rows = {row.kind: row.at for row in desk.there.journeys.read(lead)}
    assert rows["answer.captured"] == MONDAY + timedelta(minutes=1)
    assert rows["disposition.recorded"] == MONDAY + timedelta(minutes=2)
    assert [note.text for note in desk.there.lead_brief.read(desk.ada, lead).notes] == ["asks for Jo in spring"]
    assert desk.there.audit.rows() == ()


def test_the_next_of_the_own_leads_is_worked_from_the_copy(desk: KeptDesk) -> None:
    first = desk.begin()
    desk.store.go()
    desk.call(first)
    desk.here.dispositions.record(desk.ada, first, "no_answer")
    second = desk.next()
    assert second != first
    desk.call(second)
    desk.here.dispositions.record(desk.ada, second, "voicemail")
    shown = [row.lead_id for row in desk.here.work_queue.page(desk.ada).rows]
    assert not {first, second} & set(shown)
    assert len(shown) == 2
    assert desk.here.acts.latest(desk.ada)[0].lead_id == second
    assert desk.back()
    for lead in (first, second):
        assert desk.kinds(lead).count("call.started") == 1
        assert desk.kinds(lead).count("disposition.recorded") == 1
    assert desk.there.day.figures(desk.ada).calls == 2
    assert desk.there.audit.rows() == ()


def test_leads_of_the_pool_are_never_worked_without_the_store(desk: KeptDesk) -> None:
    in_pool = desk.raised(9, country="GB")
    lead = desk.begin()
    assert in_pool in {row.lead_id for row in desk.here.work_queue.page(desk.ada).rows}
    assert in_pool not in desk.keeper.copy.briefs
    desk.store.go()
    for _ in desk.leads:
        lead = desk.next()
        desk.here.queue.skip(desk.ada, lead, next(iter(desk.keeper.rules_here().skip_reasons)))
    with pytest.raises(QueueEmptyRefused):
        desk.here.queue.next(desk.ada)
    with pytest.raises(KnownFailure):
        desk.here.lead_brief.read(desk.ada, in_pool)


def test_the_rules_hold_on_the_copy(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    with pytest.raises(NoCallRefused):
        desk.here.dispositions.record(desk.ada, lead, "no_answer")
    with pytest.raises(MissingAnswersRefused):
        desk.here.dispositions.record(desk.ada, lead, "call_later")
    desk.clock.move_to(MONDAY.replace(hour=22))
    with pytest.raises(OutsideWindowRefused):
        desk.here.calls.start(desk.ada, lead)
    assert desk.here.lead_brief.read(desk.ada, lead).verdict.verdict == "block"
    assert desk.keeper.waiting == 0


def test_what_needs_the_store_says_so_and_keeps_what_was_done(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    desk.call(lead)
    with pytest.raises(KnownFailure, match="decided there"):
        desk.here.dispositions.record(desk.ada, lead, "promote", {})
    with pytest.raises(KnownFailure, match="needs the store"):
        desk.here.calls.incoming(desk.ada, "+49406669699")
    assert desk.keeper.waiting == 2


def test_undo_takes_back_what_waits(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    desk.call(lead)
    filed = desk.here.dispositions.record(desk.ada, lead, "no_answer")
    desk.next()
    back = desk.here.undo.undo(desk.ada)
    assert (back.act_id, back.lead_id, back.undone) == (filed.act_id, lead, True)
    assert desk.next() == lead
    desk.here.dispositions.record(desk.ada, lead, "busy")
    assert desk.back()
    assert desk.kinds(lead).count("disposition.recorded") == 1


def test_a_deed_that_the_store_has_already_is_not_done_again(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.call(lead)
    desk.here.lead_brief.read(desk.ada, lead)
    filed = desk.there.dispositions.record(desk.ada, lead, "no_answer")
    desk.store.go()
    # As after a commit whose answer was lost: the desk keeps the deed under the act's id that the store has.
    desk.here.dispositions.record(desk.ada, lead, "no_answer", act_id=UUID(filed.act_id))
    assert desk.keeper.waiting == 1
    assert desk.back()
    assert desk.kinds(lead).count("disposition.recorded") == 1
    assert desk.keeper.conflicts == ()


def test_a_desk_that_died_while_away_sends_what_waited_at_its_next_start(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    desk.call(lead)
    desk.here.dispositions.record(desk.ada, lead, "no_answer")
    desk.store.come_back()
    desk.start_again()
    assert (desk.keeper.waiting, desk.keeper.out) == (0, False)
    assert desk.kinds(lead).count("disposition.recorded") == 1


def moved_meanwhile(desk: KeptDesk) -> int:
    """A lead filed here as not reached, which the team lead purged there in the same minutes."""
    lead = desk.begin()
    desk.store.go()
    desk.call(lead)
    desk.here.dispositions.record(desk.ada, lead, "no_answer", note="rang twice")
    desk.store.come_back()
    desk.there.assignment.assign(desk.tom, [lead], "Bea")
    return lead


def test_a_lead_that_somebody_moved_is_shown_with_both_sides_and_not_overwritten(desk: KeptDesk) -> None:
    lead = moved_meanwhile(desk)
    desk.store.go()
    assert desk.back()
    (conflict,) = desk.keeper.conflicts
    assert (conflict.lead_id, [deed.verb for deed in conflict.here]) == (lead, ["call", "end_call", "dispose"])
    assert any("Tom" in line and "Bea" in line for line in conflict.there)
    assert desk.kinds(lead).count("disposition.recorded") == 0
    desk.start_again()
    assert desk.keeper.conflicts == (conflict,)


def test_a_conflict_kept_as_a_note_stands_on_the_journey_once(desk: KeptDesk) -> None:
    lead = moved_meanwhile(desk)
    desk.store.go()
    assert desk.back()
    keep_as_note(desk.keeper, lead)
    keep_as_note(desk.keeper, lead)
    (note,) = [one.text for one in desk.there.lead_brief.read(desk.ada, lead).notes]
    assert "no_answer" in note
    assert "rang twice" in note
    assert (desk.keeper.conflicts, desk.keeper.waiting) == ((), 0)


def test_a_conflict_done_again_now_is_applied_to_the_lead_as_it_stands(desk: KeptDesk) -> None:
    lead = moved_meanwhile(desk)
    desk.there.assignment.assign(desk.tom, [lead], "Ada")
    desk.store.go()
    assert desk.back()
    assert len(desk.keeper.conflicts) == 1
    do_again(desk.keeper, lead)
    assert desk.kinds(lead).count("disposition.recorded") == 1
    assert desk.keeper.conflicts == ()
    assert desk.there.audit.rows() == ()


def test_of_a_person_erased_meanwhile_nothing_is_written_and_the_desk_forgets_them_too(desk: KeptDesk) -> None:
    lead = moved_meanwhile(desk)
    person = desk.there.lead_brief.read(desk.tom, lead).person_id
    desk.there.personal_data.erase(desk.acting("Ops"), person)
    desk.store.go()
    assert desk.back()
    with pytest.raises(Refused):
        keep_as_note(desk.keeper, lead)
    with pytest.raises(Refused):
        do_again(desk.keeper, lead)
    assert [one.lead_id for one in desk.keeper.conflicts] == [lead]
    forget(desk.keeper, lead)
    assert (desk.keeper.conflicts, desk.keeper.waiting) == ((), 0)
    assert desk.there.lead_brief.read(desk.tom, lead).notes == ()


def test_other_leads_are_sent_although_one_is_in_conflict(desk: KeptDesk) -> None:
    first = desk.begin()
    desk.store.go()
    desk.call(first)
    desk.here.dispositions.record(desk.ada, first, "no_answer")
    second = desk.next()
    desk.call(second)
    desk.here.dispositions.record(desk.ada, second, "no_answer")
    desk.store.come_back()
    desk.there.assignment.assign(desk.tom, [first], "Bea")
    desk.store.go()
    assert desk.back()
    assert [one.lead_id for one in desk.keeper.conflicts] == [first]
    assert desk.kinds(second).count("disposition.recorded") == 1


def test_what_this_computer_cannot_keep_is_not_told_as_kept(desk: KeptDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    lead = desk.begin()
    desk.store.go()
    desk.here.answers.note(desk.ada, lead, "rang off")

    def full(_stream: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        with pytest.raises(KnownFailure, match="No space left"):
            desk.here.answers.note(desk.ada, lead, "asks for Jo")
    assert desk.keeper.waiting == 1
    desk.here.answers.note(desk.ada, lead, "wants an offer")
    assert desk.back()
    notes = [note.text for note in desk.there.lead_brief.read(desk.ada, lead).notes]
    assert notes == ["rang off", "wants an offer"]


def test_the_lead_in_hand_is_in_hand_again_after_a_start_without_the_store(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    desk.keeper.close()
    desk.here = at_desk(replace(desk.there, away=KnownFailure("unreachable", "It is away.", "", "")), desk.ada)
    assert desk.here.queue.next(desk.ada) == lead
    desk.call(lead)
    desk.here.dispositions.record(desk.ada, lead, "no_answer")
    assert desk.here.queue.next(desk.ada) != lead
    assert desk.back()
    assert desk.kinds(lead).count("disposition.recorded") == 1


def test_the_contact_budget_counts_calls_made_without_the_store(desk: KeptDesk) -> None:
    lead = desk.begin()
    desk.store.go()
    for _ in range(3):
        desk.call(lead)
        desk.here.dispositions.record(desk.ada, lead, "call_later", {"at": "2026-11-24T10:00"})
        desk.keeper.hand = lead
    facts = desk.keeper._facts(desk.keeper.brief(lead))
    assert facts is not None
    assert (len(facts.contacts.attempts), len(facts.contacts.person_reached)) == (3, 3)
