from dataclasses import asdict
from datetime import timedelta
from decimal import Decimal

import pytest

from qualcenter.domain.refusals import BadValueRefused
from qualcenter.queries.gauges import GaugeRow, Gauges, quantile
from tests.center import Center, make_center
from tests.fixtures.desks import MONDAY, Rehearsal

ADDED = tuple(name for name in GaugeRow.__dataclass_fields__ if name not in ("group", "median_minutes", "p90_minutes"))


def lived(center: Center) -> None:
    """One lead of each fate, from two sources."""
    people, wait = center.rehearsal, center.rehearsal.wait
    won = center.promoted("Ada", "Jo Doe", to="Sam")
    center.handoff.accept(people["Sam"], won)
    center.handoff.touch(people["Sam"], won)
    center.handoff.won(people["Sam"], won, Decimal(900), "EUR")
    lost = center.promoted("Ada", "Al Roe", to="Sam")
    center.handoff.accept(people["Sam"], lost)
    center.handoff.lost(people["Sam"], lost, "price")
    late = center.raised("Bo Lee", source="fair")
    wait(minutes=20)
    center.ring("Bea", late)
    center.dispositions.record(people["Bea"], late, "no_answer", {})
    resting = center.called("Bea", "Cy Fox", source="fair")
    center.dispositions.record(people["Bea"], resting, "nurture", {"reason": "just_looking"})
    purged = center.called("Ada", "Di Ray")
    center.dispositions.record(people["Ada"], purged, "not_a_fit", {"reason": "too_small"})
    center.raised("Ed Kay", touch="white_paper")


def test_the_figures_of_a_cohort_agree_with_each_other(rehearsal: Rehearsal) -> None:
    lived(make_center(rehearsal))
    (row,) = Gauges(rehearsal.reading).read()
    assert (row.came_in, row.raised, row.called, row.reached) == (6, 5, 5, 4)
    assert (row.promoted, row.accepted) == (2, 2)
    ends = (row.won, row.lost, row.nurtured, row.purged, row.still_open)
    assert ends == (1, 1, 1, 1, 2)
    assert sum(ends) == row.came_in
    assert (row.promises_due, row.promises_kept) == (5, 4)
    assert row.median_minutes == 0
    assert row.p90_minutes == quantile([0, 0, 0, 0, 20], 0.9)


@pytest.mark.parametrize("by", ["source", "person", "team"])
def test_groups_add_up_to_the_whole(rehearsal: Rehearsal, by: str) -> None:
    lived(make_center(rehearsal))
    gauges = Gauges(rehearsal.reading)
    (whole,) = gauges.read()
    groups = [asdict(one) for one in gauges.read(by=by)]
    assert {name: sum(one[name] for one in groups) for name in ADDED} == {name: asdict(whole)[name] for name in ADDED}
    if by == "source":
        assert {one["group"]: one["came_in"] for one in groups}["fair"] == 2
    if by == "person":
        assert {one["group"]: one["called"] for one in groups} == {"Ada": 3, "Bea": 2, "not called": 0}


def test_a_period_holds_the_leads_that_came_in_during_it(rehearsal: Rehearsal) -> None:
    center, gauges = make_center(rehearsal), Gauges(rehearsal.reading)
    center.raised("Jo Doe")
    rehearsal.wait(days=2)
    center.raised("Al Roe")
    begun = MONDAY + timedelta(days=1)
    assert [one.came_in for one in gauges.read(since=begun)] == [1]
    assert [one.came_in for one in gauges.read(until=begun)] == [1]
    assert [one.came_in for one in gauges.read(since=begun, until=begun)] == [0]


def test_a_return_that_has_come_due_is_counted_before_anybody_wrote_it(rehearsal: Rehearsal) -> None:
    center, gauges = make_center(rehearsal), Gauges(rehearsal.reading)
    center.promoted("Ada", to="Sam")
    rehearsal.wait(days=4)
    (row,) = gauges.read()
    assert (row.promoted, row.accepted, row.returned, row.still_open) == (1, 0, 1, 1)


def test_a_grouping_or_a_period_that_makes_no_sense_is_refused(rehearsal: Rehearsal) -> None:
    gauges = Gauges(rehearsal.reading)
    with pytest.raises(BadValueRefused):
        gauges.read(by="weather")
    with pytest.raises(BadValueRefused):
        gauges.read(since=MONDAY, until=MONDAY - timedelta(days=1))


def test_a_quantile_lies_between_its_neighbours() -> None:
    assert quantile([], 0.5) is None
    assert quantile([4.0], 0.9) == 4.0
    assert quantile([1.0, 2.0, 3.0, 4.0], 0.5) == 2.5
