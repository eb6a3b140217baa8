from datetime import timedelta

import pytest

from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.queries.handoffs import Handoffs, HandoffState
from tests.center import ANSWERS, make_center
from tests.fixtures.desks import Rehearsal


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
