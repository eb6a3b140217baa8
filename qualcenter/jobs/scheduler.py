"""The scheduler: looks every few seconds which jobs have come round, in threads of its own."""

import logging
from datetime import UTC, datetime
from functools import partial
from threading import Event
from typing import Final

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from qualcenter.jobs.every import JOBS
from qualcenter.jobs.grid import Grid, Job
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due, real_time
from qualcenter.services.job_runs import JobRuns
from qualcenter.settings import Settings

WORKERS: Final = 2
"""One long job, such as a backup, does not hold up the short ones; more would only wait for the store."""

# A look that finds the one before still at work is skipped, as it should be; the library warns of each.
logging.getLogger("apscheduler").setLevel(logging.ERROR)


class Scheduler:
    """Runs jobs on their grid from `start` to `stop`. Not for use after `stop`: build another one."""

    def __init__(self, grid: Grid, every_seconds: int, jobs: tuple[Job, ...] = JOBS) -> None:
        """Look each `every_seconds` seconds for jobs whose instant has come; nothing runs yet."""
        self._stopping = Event()
        self._clockwork = BackgroundScheduler(
            jobstores={"default": MemoryJobStore()},
            executors={"default": ThreadPoolExecutor(WORKERS)},
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )
        for job in jobs:
            self._clockwork.add_job(
                partial(grid.look, job, self._stopping.is_set),
                "interval",
                id=job.name,
                seconds=every_seconds,
                next_run_time=datetime.now(UTC),
            )

    def start(self) -> None:
        """Begin; every job is looked at right away, from other threads."""
        self._clockwork.start()

    def stop(self) -> None:
        """End when the items at work are committed and leave the rest; no thread stays. May come twice."""
        self._stopping.set()
        if self._clockwork.running:
            self._clockwork.shutdown(wait=True)

    @property
    def running(self) -> bool:
        """Whether it was started and not stopped."""
        return bool(self._clockwork.running)


def scheduler_of(desk: Desk, settings: Settings, due: Due | None = None) -> Scheduler:
    """The scheduler of a desk with every job, as the settings ask for it."""
    grid = Grid(due or Due(desk, settings), JobRuns(desk), real_time(desk.clock))
    return Scheduler(grid, settings.jobs_every_seconds)
