"""Runs of jobs: which desk runs which job at which instant of its grid, and whether any desk does."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from qualcenter.services.desk import CLOCK, Desk
from qualcenter.store.due import DueRows
from qualcenter.store.work import Deed, Work, in_one_transaction, looking

T = TypeVar("T")

KEPT_FOR = timedelta(days=1)

SILENT_AFTER = timedelta(minutes=3)
"""A runner notes a run at least each minute; after so long without one nobody runs jobs."""


class JobRuns:
    """Saves work, no more: a job that two desks run at once does everything once all the same.

    Instants here are real time, also on a store whose people work by a rehearsal clock.
    """

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def take(self, job: str, grid_at: datetime, at: datetime) -> bool:
        """Take the run of a job at an instant of its grid; False when another desk was first."""
        return self._write("take_run", lambda rows: rows.take_run(job, grid_at, at))

    def end(self, job: str, grid_at: datetime, did: int, failed: int) -> None:
        """Note what a run did."""
        self._write("end_run", lambda rows: rows.end_run(job, grid_at, did, failed))

    def forget(self, at: datetime) -> int:
        """Take out the runs of more than a day ago; gives how many."""
        return self._write("forget_runs", lambda rows: rows.forget_runs(at - KEPT_FOR))

    def last(self) -> datetime | None:
        """When any desk last began to run any job; None when none did for a day."""
        now = self._desk.clock.now()
        return looking(self._desk.store, now, lambda work: DueRows(work.connection).last_run())

    def alive(self, now: datetime) -> bool:
        """Whether somebody runs jobs at this real instant: a runner, or on a file any open desk."""
        last = self.last()
        return last is not None and now - last < SILENT_AFTER

    def _write(self, verb: str, do: Callable[[DueRows], T]) -> T:
        deed = Deed(CLOCK.name, None, verb, self._desk.clock.now())

        def run(work: Work) -> T:
            return do(DueRows(work.connection))

        return in_one_transaction(self._desk.store, deed, run)
