"""The watch over running promises: it reads few, and misses none."""

from datetime import timedelta

from qualcenter.services.desk import Act, Desk
from qualcenter.services.due import Due
from qualcenter.services.watching import WHOLE_EVERY, Watch
from qualcenter.store.due import DueRows
from qualcenter.store.tables import notices
from tests.center import Center


def _begun(center: Center, watch: Watch, back: timedelta = timedelta(0)) -> set[int] | None:
    """Ids that a round would read; the round ends as if none of them had a step to come."""

    def read(act: Act) -> set[int] | None:
        at = act.at - back
        one, among = watch.begin(DueRows(act.work.connection), at, at, act.rules.version)
        watch.end(one, among, {})
        return among

    return center.rehearsal.desk.look(read)


def _stepping(center: Center, watch: Watch, lead_id: int, minutes: int) -> None:
    def learn(act: Act) -> None:
        one, among = watch.begin(DueRows(act.work.connection), act.at, act.at, act.rules.version)
        watch.end(one, among, {lead_id: act.at + timedelta(minutes=minutes)})

    center.rehearsal.desk.look(learn)


def test_the_first_round_reads_everything_and_so_does_one_after_the_clock_was_set_back(center: Center) -> None:
    watch = Watch()
    assert _begun(center, watch) is None
    assert _begun(center, watch) is not None
    assert _begun(center, watch, timedelta(minutes=1)) is None


def test_every_quarter_of_an_hour_everything_is_read_again(center: Center) -> None:
    watch = Watch()
    assert _begun(center, watch) is None
    center.rehearsal.wait(minutes=14)
    assert _begun(center, watch) is not None
    center.rehearsal.wait(minutes=WHOLE_EVERY.total_seconds() / 60 - 14)
    assert _begun(center, watch) is None


def test_a_lead_is_read_when_its_step_has_come(center: Center) -> None:
    watch = Watch()
    _stepping(center, watch, 4711, minutes=3)
    center.rehearsal.wait(minutes=2)
    assert 4711 not in (_begun(center, watch) or set())
    _stepping(center, watch, 4711, minutes=3)
    center.rehearsal.wait(minutes=3)
    assert 4711 in (_begun(center, watch) or set())


def test_a_lead_whose_journey_goes_on_is_read(center: Center) -> None:
    watch = Watch()
    assert _begun(center, watch) is None
    lead = center.raised("Kim Lee")
    assert lead in (_begun(center, watch) or set())


def test_a_desk_that_remembers_sees_each_step_in_the_minute_in_which_one_that_reads_all_does(center: Center) -> None:
    kept = Due(center.rehearsal.desk)
    ids = [center.raised(f"P{number} Lee") for number in range(3)]
    center.assignment.assign(center.rehearsal["Tom"], ids[:1], "Bea")
    for minute in range(20):
        if minute == 3:
            center.assignment.assign(center.rehearsal["Tom"], ids[1:2], "Bea")
        fresh = Due(Desk(center.rehearsal.store, center.rehearsal.clock))
        assert kept.waits("escalation") is fresh.waits("escalation"), minute
        kept.run("escalation")
        assert not fresh.waits("escalation"), minute
        center.rehearsal.wait(minutes=1)
    kinds = {row["kind"] for row in center.rows(notices)}
    assert kinds >= {"promise_soon", "promise_urgent", "promise_late_again"}
