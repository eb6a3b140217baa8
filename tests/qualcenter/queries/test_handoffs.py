from datetime import timedelta

import pytest

from qualcenter.domain.refusals import UnknownLeadRefused, UnknownNameRefused
from qualcenter.queries.handoffs import Handoffs, HandoffState, Which
from qualcenter.queries.journeys import Journeys
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.queries.reading import Reading
from tests.center import ANSWERS, make_center
from tests.fixtures.desks import Rehearsal
from tests.sign_ins import SignedInDesk


def test_a_handoff_waits_for_its_seller_once_it_is_delivered(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.ready("Ada")
    center.promote("Ada", lead, "Sam")
    assert handoffs.of(rehearsal["Sam"]) == ()
    rehearsal.wait(seconds=10)
    (row,) = handoffs.of(rehearsal["Sam"])
    assert (row.lead_id, row.state, row.receiver, row.promoted_by) == (lead, HandoffState.WAITING, "Sam", "Ada")
    assert (row.owed, row.delivered_at) == ("accept", rehearsal.clock.now())
    assert row.answers == ANSWERS
    assert row.one_breath
    assert sum(int(str(one["points"])) for one in row.reasons) == row.score
    assert handoffs.open("Sam") == handoffs.open() == (row,)
    assert handoffs.open("pool") == ()


def test_an_accepted_handoff_is_owed_its_first_touch_and_goes_back_when_time_runs_out(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="Sam")
    center.handoff.accept(rehearsal["Sam"], lead)
    (row,) = handoffs.open("Sam")
    assert (row.state, row.owed) == (HandoffState.ACCEPTED, "first_touch")
    assert row.due_at is not None
    rehearsal.clock.move_to(row.due_at - timedelta(hours=1))
    assert [one.state for one in handoffs.open("Sam")] == [HandoffState.GOING_BACK]
    rehearsal.wait(hours=2)
    assert handoffs.open("Sam") == ()


def test_handoffs_of_the_pool_are_shown_to_its_team(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="pool")
    assert [one.lead_id for one in handoffs.of(rehearsal["Sam"])] == [lead]
    assert [one.receiver for one in handoffs.open("pool")] == ["pool"]
    assert handoffs.open("Sam") == ()


def test_what_ended_stands_in_the_history_of_both_sides(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="Sam")
    center.handoff.recall(rehearsal["Ada"], lead)
    assert handoffs.open() == ()
    for who in ("Ada", "Sam"):
        (row,) = handoffs.history(rehearsal[who])
        assert (row.state, row.outcome, row.due_at) == (HandoffState.ENDED, "recalled", None)
    assert handoffs.history(rehearsal["Bea"]) == ()


def test_a_seller_whom_nobody_knows_is_refused(rehearsal: Rehearsal) -> None:
    with pytest.raises(UnknownNameRefused):
        Handoffs(rehearsal.reading).open("Zoe")


def test_a_page_is_what_a_seller_received_and_what_a_qualifier_promoted(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="Sam")
    other = center.promoted("Bea", "Kim Lee", to="pool")
    shown = {
        who: [row.lead_id for row in handoffs.page(rehearsal[who], Which.MINE).rows] for who in ("Sam", "Ada", "Bea")
    }
    assert shown == {"Sam": [lead, other], "Ada": [lead], "Bea": [other]}
    for who, seen in (("Tom", 2), ("Max", 2), ("Ada", 1)):
        assert len(handoffs.page(rehearsal[who], Which.ALL).rows) == seen, f"only some see everybody's, and not {who}"


def test_a_page_says_when_the_next_handoff_comes_or_goes_by_itself(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.ready("Ada")
    center.promote("Ada", lead, "Sam")
    page = handoffs.page(rehearsal["Sam"], Which.MINE)
    assert (page.rows, page.next_at) == ((), rehearsal.clock.now() + timedelta(seconds=10))
    rehearsal.wait(seconds=10)
    page = handoffs.page(rehearsal["Sam"], Which.MINE)
    assert page.next_at == page.rows[0].due_at == page.rows[0].goes_back_at
    assert page.next_at is not None
    rehearsal.clock.move_to(page.next_at)
    assert handoffs.page(rehearsal["Sam"], Which.MINE).rows == ()


def test_a_late_result_goes_back_only_after_one_more_period(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="Sam")
    center.handoff.accept(rehearsal["Sam"], lead)
    center.handoff.touch(rehearsal["Sam"], lead)
    (row,) = handoffs.open("Sam")
    assert row.due_at is not None
    assert row.goes_back_at == row.due_at + timedelta(days=30)
    rehearsal.clock.move_to(row.due_at - timedelta(hours=1))
    assert [one.state for one in handoffs.open("Sam")] == [HandoffState.ACCEPTED]
    rehearsal.wait(hours=2)
    assert [one.state for one in handoffs.open("Sam")] == [HandoffState.GOING_BACK]


def test_figures_count_what_was_taken_and_what_went_back(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    sam = rehearsal["Sam"]
    first = center.promoted("Ada", to="Sam")
    rehearsal.wait(minutes=30)
    center.handoff.accept(sam, first)
    second = center.promoted("Ada", "Kim Lee", to="Sam")
    center.handoff.give_back(sam, second, "wrong_region")
    center.promoted("Bea", "Lou Ray", to="Sam")
    known = handoffs.page(sam, Which.MINE).figures
    assert (known.accepted, known.decided, known.accepted_percent) == (1, 2, 50)
    assert known.minutes_to_accept == 30
    assert known.went_back == 1
    (ended,) = handoffs.page(sam, Which.ENDED).rows
    assert (ended.lead_id, ended.outcome, ended.return_reason) == (second, "returned", "wrong_region")


def test_the_detail_says_who_gets_it_back_and_who_could_take_it(rehearsal: Rehearsal) -> None:
    center, handoffs = make_center(rehearsal), Handoffs(rehearsal.reading)
    lead = center.promoted("Ada", to="Sam")
    detail = handoffs.detail(lead)
    assert (detail.home, detail.credit) == ("Ada", "Ada")
    assert [one.name for one in detail.sellers] == ["Sam"]
    center.handoff.give_back(rehearsal["Sam"], lead, "wrong_region")
    assert handoffs.detail(lead).home == ""
    center.promote("Ada", lead, "Sam")
    rehearsal.wait(seconds=10)
    assert handoffs.detail(lead).home == "Tom", "the second return goes to the team lead"
    with pytest.raises(UnknownLeadRefused):
        handoffs.detail(999)


def test_a_seller_reads_the_page_with_their_own_sign_in(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.promoted("Ada", to="Sam")
    center.promoted("Bea", "Kim Lee", to="pool")
    desk = rehearsal.desk
    store = desk.session("Sam") if isinstance(desk, SignedInDesk) else rehearsal.store
    reading = Reading(store, rehearsal.clock, desk.rules_in)
    (row, _pooled) = Handoffs(reading).page(rehearsal["Sam"], Which.MINE).rows
    detail, brief = Handoffs(reading).detail(lead), LeadBrief(reading).read(rehearsal["Sam"], lead)
    assert (row.lead_id, row.promoted_by, detail.home) == (lead, "Ada", "Ada")
    assert {one.field: one.value for one in brief.answers} == row.answers
    assert Journeys(reading).read(lead, rehearsal["Sam"])[-1].kind == "handoff.delivered"
