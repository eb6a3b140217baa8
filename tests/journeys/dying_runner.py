"""A runner of jobs that tells each item before it is done, so that it can be killed between any two."""

import sys
from datetime import datetime

from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.jobs.every import JOBS
from qualcenter.jobs.grid import Grid
from qualcenter.settings import Settings


def main(url: str, at: str, grid_at: str) -> None:
    """Run the job of missed promises as of `at`, at an instant of the grid; the last line says that all is done."""
    core = build_core(Settings(store=url), RehearsalClock(datetime.fromisoformat(at), running=False))
    grid = Grid(core.jobs, core.jobs.runs, RehearsalClock(datetime.fromisoformat(grid_at), running=False))
    promises = next(job for job in JOBS if job.name == "promises")

    def tell() -> bool:
        sys.stdout.write("item\n")
        sys.stdout.flush()
        return False

    grid.look(promises, tell)
    sys.stdout.write("done\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
