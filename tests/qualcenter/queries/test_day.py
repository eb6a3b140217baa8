from qualcenter.queries.day import Day
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def test_the_day_counts_calls_conversations_and_promotions_that_stand(rehearsal: Rehearsal) -> None:
    center, day = make_center(rehearsal), Day(rehearsal.reading)
    center.promoted("Ada", "Jo Doe")
    recalled = center.promoted("Ada", "Al Roe")
    center.handoff.recall(rehearsal["Ada"], recalled)
    tried = center.called("Ada", "Bo Lee")
    center.dispositions.record(rehearsal["Ada"], tried, "no_answer", {})
    figures = day.figures(rehearsal["Ada"])
    assert (figures.calls, figures.conversations, figures.promoted) == (3, 2, 1)
    assert day.figures(rehearsal["Bea"]).calls == 0


def test_a_promise_is_kept_by_a_call_in_time_and_late_after_it(rehearsal: Rehearsal) -> None:
    center, day = make_center(rehearsal), Day(rehearsal.reading)
    center.called("Ada", "Jo Doe")
    late = center.raised("Al Roe")
    rehearsal.wait(minutes=30)
    center.ring("Ada", late)
    figures = day.figures(rehearsal["Ada"])
    assert (figures.promises_kept, figures.promises_due, figures.in_sla_percent) == (1, 2, 50)


def test_a_promise_of_one_s_own_that_ran_out_uncalled_counts_as_due(rehearsal: Rehearsal) -> None:
    center, day = make_center(rehearsal), Day(rehearsal.reading)
    lead = center.called("Ada")
    center.dispositions.record(rehearsal["Ada"], lead, "no_answer", {})
    rehearsal.wait(hours=6)
    figures = day.figures(rehearsal["Ada"])
    assert (figures.promises_kept, figures.promises_due) == (1, 2)


def test_a_new_day_begins_at_midnight(rehearsal: Rehearsal) -> None:
    center, day = make_center(rehearsal), Day(rehearsal.reading)
    center.called("Ada")
    rehearsal.wait(days=1)
    assert day.figures(rehearsal["Ada"]).calls == 0
