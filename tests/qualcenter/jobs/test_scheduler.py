"""Real schedulers in real threads; what they wait for is told by the clockwork itself."""

import logging
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from apscheduler.events import EVENT_JOB_EXECUTED

from qualcenter.clock import RehearsalClock
from qualcenter.jobs.every import JOBS
from qualcenter.jobs.grid import Grid, Job
from qualcenter.jobs.scheduler import Scheduler, scheduler_of
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due, JobDone
from qualcenter.services.job_runs import JobRuns
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store
from qualcenter.store.tables import job_runs
from tests.center import Center

NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
PATIENCE = 60


class Looked:
    """Counts looks as they end, and lets a test wait for so many."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._ended: Counter[str] = Counter()
        self._changed = threading.Condition()
        scheduler._clockwork.add_listener(self._count, EVENT_JOB_EXECUTED)

    def _count(self, event: Any) -> None:
        with self._changed:
            self._ended[event.job_id] += 1
            self._changed.notify_all()

    def wait_for(self, names: list[str]) -> bool:
        with self._changed:
            return self._changed.wait_for(lambda: set(names) <= set(self._ended), PATIENCE)


def _desks(center: Center, number: int) -> list[Desk]:
    """Desks of their own on one store, as on several computers."""
    url = center.rehearsal.store.engine.url.render_as_string(hide_password=False)
    return [Desk(open_store(url), center.rehearsal.clock) for _ in range(number)]


def test_each_job_runs_once_however_many_schedulers_are_open(center: Center) -> None:
    leads = [center.raised(f"P{n:02d} Lee") for n in range(3)]
    center.rehearsal.wait(hours=9)
    ran: list[JobDone] = []

    def counting(job: Job) -> Job:
        def call(due: Due, stop: Any) -> JobDone:
            done = job.call(due, stop)
            ran.append(done)
            return done

        return Job(job.name, job.period, call)

    jobs = tuple(counting(job) for job in JOBS)
    desks, clock = _desks(center, 3), RehearsalClock(NOON, running=False)
    schedulers = [Scheduler(Grid(Due(desk), JobRuns(desk), clock), 1, jobs) for desk in desks]
    looks = [Looked(scheduler) for scheduler in schedulers]
    for scheduler in schedulers:
        scheduler.start()
    try:
        assert all(look.wait_for([job.name for job in JOBS]) for look in looks)
    finally:
        for scheduler in schedulers:
            scheduler.stop()
        for desk in desks:
            desk.store.close()
    assert max(Counter(one.job for one in ran).values()) == 1
    assert sum(one.failed for one in ran) == 0
    assert len(center.rows(job_runs)) == len(ran)
    # A lead that another job had in work at that moment was left to the next instant.
    Due(center.rehearsal.desk).run()
    assert [center.kinds(lead).count("promise.missed") for lead in leads] == [1, 1, 1]


def test_a_scheduler_stops_between_two_items_and_leaves_no_thread(center: Center) -> None:
    for number in range(3):
        center.raised(f"P{number:02d} Lee")
    center.rehearsal.wait(hours=9)
    before = set(threading.enumerate())
    begun, go_on = threading.Event(), threading.Event()
    done: list[JobDone] = []

    def call(due: Due, stop: Any) -> JobDone:
        begun.set()
        assert go_on.wait(PATIENCE)
        done.append(due.promises(stop))
        return done[-1]

    desk = center.rehearsal.desk
    job = Job("promises", timedelta(minutes=1), call)
    scheduler = Scheduler(Grid(Due(desk), JobRuns(desk), RehearsalClock(NOON, running=False)), 1, (job,))
    scheduler.start()
    assert begun.wait(PATIENCE)
    stopping = threading.Thread(target=scheduler.stop)
    stopping.start()
    assert scheduler._stopping.wait(PATIENCE)
    go_on.set()
    stopping.join(PATIENCE)
    assert done == [JobDone("promises", 0, 0)]
    assert set(threading.enumerate()) <= before
    assert Due(desk).run("promises") == [JobDone("promises", 3, 0)]


def test_a_scheduler_may_be_stopped_twice_and_before_it_began(center: Center) -> None:
    scheduler = scheduler_of(center.rehearsal.desk, Settings(jobs_every_seconds=3600))
    scheduler.stop()
    assert not scheduler.running
    scheduler.stop()


@pytest.mark.expects_log("ERROR qualcenter.jobs.grid: job first failed")
def test_a_job_that_breaks_does_not_stop_the_others(center: Center) -> None:
    def breaks(_due: Due, _stop: Any) -> JobDone:
        raise ZeroDivisionError

    def works(_due: Due, _stop: Any) -> JobDone:
        return JobDone("second", 1, 0)

    desk = center.rehearsal.desk
    jobs = (Job("first", timedelta(minutes=1), breaks), Job("second", timedelta(minutes=1), works))
    scheduler = Scheduler(Grid(Due(desk), JobRuns(desk), RehearsalClock(NOON, running=False)), 1, jobs)
    look = Looked(scheduler)
    scheduler.start()
    try:
        assert look.wait_for(["first", "second"])
    finally:
        scheduler.stop()
    assert {row["job"]: row["did"] for row in center.rows(job_runs)} == {"first": 0, "second": 1}


def test_a_look_that_is_skipped_is_no_warning() -> None:
    assert not logging.getLogger("apscheduler.scheduler").isEnabledFor(logging.WARNING)
