from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from qualcenter.clock import RehearsalClock
from qualcenter.jobs.every import JOBS
from qualcenter.jobs.grid import Grid, Job, grid_instant
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due, JobDone, never
from qualcenter.services.job_runs import JobRuns
from qualcenter.store.opening import open_store
from qualcenter.store.tables import job_runs
from tests.center import Center
from tests.fixtures.desks import MONDAY, build_desk
from tests.postgres_server import PostgresServer

NOON = datetime(2030, 1, 7, 12, 0, 3, tzinfo=UTC)


def _counting(name: str, ran: list[datetime], clock: RehearsalClock) -> Job:
    def call(_due: Due, _stop: Any) -> JobDone:
        ran.append(clock.now())
        return JobDone(name, 2, 1)

    return Job(name, timedelta(minutes=1), call)


def test_the_grid_lies_on_whole_multiples_for_every_desk() -> None:
    assert grid_instant(NOON, timedelta(minutes=1)) == NOON.replace(second=0)
    assert grid_instant(NOON, timedelta(seconds=5)) == NOON.replace(second=0)
    assert grid_instant(NOON, timedelta(hours=1)) == NOON.replace(minute=0, second=0)


def test_every_job_of_the_service_has_its_place_on_the_grid(center: Center) -> None:
    names = Due(center.rehearsal.desk).names
    assert [job.name for job in JOBS] == list(names)
    assert all(job.period >= timedelta(seconds=5) for job in JOBS)


def test_each_job_calls_the_verb_of_its_own_name(center: Center) -> None:
    due = Due(center.rehearsal.desk)
    assert [job.call(due, never).job for job in JOBS] == [job.name for job in JOBS]


def test_one_of_many_desks_runs_a_job_and_the_next_instant_is_free_again(center: Center) -> None:
    desk, clock = center.rehearsal.desk, RehearsalClock(NOON, running=False)
    ran: list[datetime] = []
    job = _counting("housekeeping", ran, clock)
    grids = [Grid(Due(desk), JobRuns(desk), clock) for _ in range(3)]
    looked = [grid.look(job, never) for grid in grids for _ in range(2)]
    assert [one for one in looked if one] == [JobDone("housekeeping", 2, 1)]
    clock.move_to(NOON + timedelta(seconds=56))
    assert [grid.look(job, never) for grid in grids] == [None, None, None]
    clock.move_to(NOON + timedelta(seconds=57))
    assert [one for grid in reversed(grids) if (one := grid.look(job, never))] == [looked[0]]
    assert ran == [NOON, NOON + timedelta(seconds=57)]
    assert [(row["did"], row["failed"]) for row in center.rows(job_runs)] == [(2, 1), (2, 1)]


def test_people_rehearse_next_year_while_the_grid_runs_on_real_time(center: Center) -> None:
    clock = RehearsalClock(NOON, running=False)
    grid = Grid(Due(center.rehearsal.desk), JobRuns(center.rehearsal.desk), clock)
    center.raised()
    center.rehearsal.wait(days=365)
    promises = next(job for job in JOBS if job.name == "promises")
    assert grid.look(promises, never) == JobDone("promises", 1, 0)
    assert [row["ran_at"] for row in center.rows(job_runs)] == [NOON]


def test_a_store_where_nothing_is_due_is_not_written_to(center: Center) -> None:
    grid = Grid(Due(center.rehearsal.desk), JobRuns(center.rehearsal.desk), RehearsalClock(NOON, running=False))
    for job in JOBS:
        grid.look(job, never)
    written = {row["job"] for row in center.rows(job_runs)}
    assert written <= {"pushing", "silence", "fading", "backup", "housekeeping"}
    assert "housekeeping" in written


def test_a_grid_that_is_told_to_stop_runs_nothing(center: Center) -> None:
    ran: list[datetime] = []
    clock = RehearsalClock(NOON, running=False)
    grid = Grid(Due(center.rehearsal.desk), JobRuns(center.rehearsal.desk), clock)
    assert grid.look(_counting("housekeeping", ran, clock), lambda: True) is None
    assert ran == []


@pytest.mark.expects_log("WARNING qualcenter.jobs.grid: job housekeeping: ")
def test_a_store_that_is_gone_is_told_once_and_asked_again(
    breakable_postgres: PostgresServer, caplog: pytest.LogCaptureFixture
) -> None:
    url = breakable_postgres.url(breakable_postgres.fresh_database())
    build_desk(url)
    desk = Desk(open_store(url), RehearsalClock(MONDAY, running=False))
    clock = RehearsalClock(NOON, running=False)
    ran: list[datetime] = []
    job = _counting("housekeeping", ran, clock)
    grid = Grid(Due(desk), JobRuns(desk), clock)
    breakable_postgres.stop()
    for minutes in (0, 1):
        clock.move_to(NOON + timedelta(minutes=minutes))
        assert grid.look(job, never) is None
    warned = [one for one in caplog.records if one.name == "qualcenter.jobs.grid" and one.levelname == "WARNING"]
    assert len(warned) == 1
    breakable_postgres.start()
    clock.move_to(NOON + timedelta(minutes=2))
    assert grid.look(job, never) == JobDone("housekeeping", 2, 1)
    desk.store.close()
