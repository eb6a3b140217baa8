"""Exports that come round by themselves, on both kinds of store."""

import csv
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from qualcenter.domain.refusals import BadValueRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.exchange.exporting import Exports
from qualcenter.exchange.scheduled_exports import ScheduledExports
from qualcenter.jobs.exports import JOB
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due, JobDone, never
from qualcenter.services.export_schedules import ExportSchedules, ScheduleWish
from qualcenter.store.opening import open_store
from qualcenter.store.tables import colleagues, export_rows
from tests.center import Center
from tests.sign_ins import logins, url_as


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "crm"
    made.mkdir()
    return made


def _runner(desk: Desk) -> tuple[ScheduledExports, ExportSchedules]:
    schedules = ExportSchedules(desk)
    return ScheduledExports(Exports(desk), schedules), schedules


def _hourly(folder: Path, what: str = "dispositions") -> ScheduleWish:
    return ScheduleWish(what, "csv", folder, "hour", minute=30)


def _disposed(center: Center, name: str = "Jo Doe") -> int:
    lead = center.called("Ada", name)
    center.dispositions.record(center.rehearsal["Ada"], lead, "voicemail")
    return lead


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def test_each_round_writes_what_no_round_has_written_yet(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    runner, schedules = _runner(rehearsal.desk)
    schedules.add(rehearsal["Tom"], _hourly(folder))
    first = _disposed(center)
    assert runner.run(never) == JobDone("exports", 0, 0)
    rehearsal.wait(minutes=31)
    assert runner.run(never) == JobDone("exports", 1, 0)
    second = _disposed(center, "Kim Roe")
    rehearsal.wait(hours=1)
    assert runner.run(never) == JobDone("exports", 1, 0)
    files = sorted(folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)
    assert [[row[1] for row in _rows(one)[1:]] for one in files] == [[str(first)], [str(second)]]
    last = schedules.list()[0].last
    assert last is not None
    assert (last.rows, last.file, last.why) == (1, str(files[1]), "")


def test_a_round_without_anything_new_leaves_no_file(center: Center, folder: Path) -> None:
    runner, schedules = _runner(center.rehearsal.desk)
    schedules.add(center.rehearsal["Tom"], _hourly(folder))
    center.rehearsal.wait(minutes=31)
    assert runner.run(never) == JobDone("exports", 1, 0)
    assert list(folder.iterdir()) == []
    last = schedules.list()[0].last
    assert last is not None
    assert (last.rows, last.file, last.why) == (0, "", "")


def test_two_desks_do_one_round_between_them(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    one, schedules = _runner(rehearsal.desk)
    other, _ = _runner(Desk(rehearsal.store, rehearsal.clock))
    schedules.add(rehearsal["Tom"], _hourly(folder, "leads"))
    rehearsal.raised()
    rehearsal.wait(minutes=31)
    due = schedules.due()
    assert one.run(never) == JobDone("exports", 1, 0)
    assert not schedules.take(due[0][0].name, due[0][1])
    assert other.run(never) == JobDone("exports", 0, 0)
    assert len(list(folder.iterdir())) == 1


def test_days_without_any_desk_are_one_round(center: Center, folder: Path) -> None:
    runner, schedules = _runner(center.rehearsal.desk)
    schedules.add(center.rehearsal["Tom"], _hourly(folder))
    _disposed(center)
    center.rehearsal.wait(days=3)
    assert runner.run(never) == JobDone("exports", 1, 0)
    assert runner.run(never) == JobDone("exports", 0, 0)
    assert timedelta() < schedules.list()[0].next_at - center.rehearsal.clock.now() <= timedelta(minutes=30)


def test_a_round_that_cannot_write_says_why_and_the_next_one_writes_its_rows(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    runner, schedules = _runner(rehearsal.desk)
    schedules.add(rehearsal["Tom"], _hourly(folder))
    _disposed(center)
    folder.rmdir()
    rehearsal.wait(minutes=31)
    assert runner.run(never) == JobDone("exports", 0, 1)
    last = schedules.list()[0].last
    assert last is not None
    assert str(folder) in last.why
    with rehearsal.store.reading() as connection:
        assert connection.execute(select(export_rows)).all() == []
    folder.mkdir()
    rehearsal.wait(hours=1)
    assert runner.run(never) == JobDone("exports", 1, 0)
    assert len(list(folder.iterdir())) == 1


def test_a_schedule_of_somebody_who_left_writes_nothing_and_says_so(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    runner, schedules = _runner(rehearsal.desk)
    schedules.add(rehearsal["Tom"], _hourly(folder))
    _disposed(center)
    with rehearsal.store.writing() as connection:
        connection.execute(colleagues.update().where(colleagues.c.name == "Tom").values(active=False))
    rehearsal.wait(minutes=31)
    assert runner.run(never) == JobDone("exports", 0, 1)
    last = schedules.list()[0].last
    assert last is not None
    assert last.why.startswith("Tom set this schedule")


def test_a_schedule_that_is_taken_out_never_comes_round_again(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    runner, schedules = _runner(rehearsal.desk)
    name = schedules.add(rehearsal["Tom"], _hourly(folder))
    _disposed(center)
    schedules.remove(rehearsal["Ops"], name)
    rehearsal.wait(minutes=31)
    assert not runner.waits()
    assert schedules.list() == ()
    with pytest.raises(UnknownNameRefused):
        schedules.remove(rehearsal["Tom"], name)


def test_bad_schedules_are_refused_and_kept_nowhere(center: Center, folder: Path) -> None:
    schedules = ExportSchedules(center.rehearsal.desk)
    tom = center.rehearsal["Tom"]
    with pytest.raises(NotAllowedRefused):
        schedules.add(center.rehearsal["Ada"], _hourly(folder))
    for wish in (
        ScheduleWish("leads", "csv", folder / "missing", "day"),
        ScheduleWish("leads", "csv", Path("here"), "day"),
        ScheduleWish("leads", "csv", folder, "fortnight"),
        ScheduleWish("leads", "csv", folder, "day", hour=24),
        ScheduleWish("leads", "csv", folder, "day", zone="Nowhere/Land"),
    ):
        with pytest.raises(BadValueRefused):
            schedules.add(tom, wish)
    assert schedules.list() == ()


def test_the_job_of_the_grid_does_it_under_the_sign_in_of_jobs(center: Center, folder: Path) -> None:
    rehearsal = center.rehearsal
    ExportSchedules(rehearsal.desk).add(rehearsal["Tom"], _hourly(folder))
    _disposed(center)
    rehearsal.wait(minutes=31)
    store = rehearsal.store
    if store.is_postgresql:
        store = open_store(url_as(store, logins(store)["clock"]).render_as_string(hide_password=False))
    desk = Desk(store, rehearsal.clock)
    due = Due(desk, exporting=_runner(desk)[0])
    assert due.waits("exports")
    assert JOB.call(due, never) == JobDone("exports", 1, 0)
    assert not due.waits("exports")
    assert len(list(folder.iterdir())) == 1
    if store is not rehearsal.store:
        store.close()
