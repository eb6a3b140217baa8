"""What falls due is done once, also when whoever does it is killed in the middle; and the command that runs jobs."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock, SystemClock
from qualcenter.jobs.every import JOBS
from qualcenter.jobs.grid import Grid
from qualcenter.services.intake import Hand
from qualcenter.services.job_runs import SILENT_AFTER
from qualcenter.settings import Settings
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import MONDAY, build_desk

ROOT = Path(__file__).parents[2]
NOON = datetime(2030, 1, 7, 12, tzinfo=UTC)
LEADS, KILLED_BEFORE = 12, 5


def _raised(url: str) -> list[int]:
    core = build_core(Settings(store=url), RehearsalClock(MONDAY + timedelta(hours=1), running=False))
    ada = core.colleagues.actor("Ada")
    hands = [
        Hand("demo", f"Jo D{n:02d}", f"Firm {n} Ltd", f"jo@firm{n}.example", f"+4420794600{n:02d}", country="GB")
        for n in range(LEADS)
    ]
    leads = [core.intake.raise_hand(ada, hand) for hand in hands]
    core.close()
    return leads


def test_what_a_killed_runner_left_is_done_by_another_and_nothing_twice(copied_store_url: CopiedStoreUrl) -> None:
    url = copied_store_url("desk", build_desk)
    leads, at = _raised(url), MONDAY + timedelta(hours=10)
    words = [sys.executable, "-m", "tests.journeys.dying_runner", url, at.isoformat(), NOON.isoformat()]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as runner:
        assert runner.stdout is not None
        assert [runner.stdout.readline() for _ in range(KILLED_BEFORE)] == ["item\n"] * KILLED_BEFORE
        runner.kill()
        assert "done\n" not in runner.stdout.readlines()
    core = build_core(Settings(store=url), RehearsalClock(at, running=False))
    missed = [[row.kind for row in core.journeys.read(lead)].count("promise.missed") for lead in leads]
    assert sum(missed) < LEADS
    promises = next(job for job in JOBS if job.name == "promises")
    clock = RehearsalClock(NOON, running=False)
    other = Grid(core.jobs, core.jobs.runs, clock)
    # The instant belongs to the one that died; the next one is free.
    assert other.look(promises, lambda: False) is None
    clock.move_to(NOON + promises.period)
    done = other.look(promises, lambda: False)
    assert done is not None
    assert (done.did, done.failed) == (LEADS - sum(missed), 0)
    again = [[row.kind for row in core.journeys.read(lead)].count("promise.missed") for lead in leads]
    assert again == [1] * LEADS
    assert core.audit.rows() == ()
    core.close()


def test_the_command_runs_jobs_until_it_is_told_to_stop(copied_store_url: CopiedStoreUrl, home: Path) -> None:
    url = copied_store_url("desk", build_desk)
    core = build_core(Settings(store=url), SystemClock())
    now = SystemClock().now()
    assert not core.jobs.runs.alive(now)
    words = [sys.executable, "-c", "from qualcenter.cli.main import run; run()", "--store", url, "jobs"]
    with subprocess.Popen(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": "."}
    ) as runner:
        assert runner.stderr is not None
        assert runner.stdout is not None
        assert runner.stderr.readline().startswith("Jobs run on ")
        give_up = SystemClock().now() + timedelta(minutes=1)
        while core.jobs.runs.last() is None:
            assert SystemClock().now() < give_up
        runner.send_signal(signal.SIGTERM)
        assert runner.stdout.read() == "Jobs run here no more. What is still due stays due.\n"
        assert runner.wait(30) == 0
    assert core.jobs.runs.alive(SystemClock().now())
    assert not core.jobs.runs.alive(SystemClock().now() + SILENT_AFTER)
    core.close()
