"""The grid: each job comes round at whole multiples of its period, and one of all open desks runs it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Final

from qualcenter.clock import Clock
from qualcenter.failures import KnownFailure
from qualcenter.services.due import Due, JobDone, Stop
from qualcenter.services.job_runs import JobRuns

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """One job: its name as `tick --job` takes it, how often it comes round, and the service that does it."""

    name: str
    period: timedelta
    call: Callable[[Due, Stop], JobDone]


def grid_instant(at: datetime, period: timedelta) -> datetime:
    """The latest whole multiple of the period since 1970, at or before an instant; the same on every desk."""
    return at - (at - EPOCH) % period


class Grid:
    """Runs jobs when their instant has come and no other desk was first. Safe to use from several threads."""

    def __init__(self, due: Due, runs: JobRuns, clock: Clock) -> None:
        """`clock` tells the real time on which the grid lies; what is due, services ask their own."""
        self._due = due
        self._runs = runs
        self._clock = clock
        self._looked: dict[str, datetime] = {}
        self._lost = False
        self._lock = Lock()

    def look(self, job: Job, stop: Stop) -> JobDone | None:
        """Run the job if its instant has come and is not taken; None when there was nothing to run.

        Raises nothing: a store that does not answer is logged once, and asked again next time.
        """
        at = self._clock.now()
        grid_at = grid_instant(at, job.period)
        with self._lock:
            if stop() or self._looked.get(job.name) == grid_at:
                return None
            self._looked[job.name] = grid_at
        try:
            return self._run(job, grid_at, at, stop)
        except KnownFailure as failure:
            self._tell_lost(job, failure)
        except Exception:  # noqa: BLE001  a bug in one job must not end the others
            _log.exception("job %s failed", job.name)
        return None

    def _run(self, job: Job, grid_at: datetime, at: datetime, stop: Stop) -> JobDone | None:
        found = self._due.waits(job.name) and self._runs.take(job.name, grid_at, at)
        self._lost = False
        if not found:
            return None
        done = job.call(self._due, stop)
        self._runs.end(job.name, grid_at, done.did, done.failed)
        if done.did or done.failed:
            _log.info("job %s did %s, failed %s", done.job, done.did, done.failed)
        return done

    def _tell_lost(self, job: Job, failure: KnownFailure) -> None:
        level = logging.INFO if self._lost else logging.WARNING
        self._lost = True
        _log.log(level, "job %s: %s", job.name, failure.code)
