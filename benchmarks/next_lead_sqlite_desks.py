"""Several desks on one SQLite file, paced like people: each takes a lead, calls it in vain, rests, and again."""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from benchmarks.crowded_store import NOW, crowd
from benchmarks.figure import Figure
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings

LEADS = int(os.environ.get("BENCHMARK_LEADS", "20000"))
DESKS = (1, 4, 8)
TURNS = 40
REST = 0.5
"""Seconds between two leads of one desk, which is far brisker than people are."""


def measure() -> Iterator[Figure]:
    """The longest and the median wait of any desk for its next lead, and that nobody got another's."""
    with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
        url = f"sqlite:///{folder}/store.db"
        crowd(url, LEADS, colleagues=max(DESKS)).core.close()
        for desks in DESKS:
            waits, taken = _together(url, desks)
            name = f"next lead sqlite, {desks} desks"
            yield Figure(f"{name}: longest wait", max(waits) * 1000, "ms", 100, at_least=False)
            yield Figure(f"{name}: median wait", statistics.median(waits) * 1000, "ms")
            yield Figure(f"{name}: leads taken twice", len(taken) - len(set(taken)), "leads", 0, at_least=False)


def _together(url: str, desks: int) -> tuple[list[float], list[int]]:
    asked = [sys.executable, "-m", "benchmarks.next_lead_sqlite_desks", url]
    here = Path(__file__).parent.parent
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    running = [subprocess.Popen([*asked, str(number)], cwd=here, **pipes) for number in range(desks)]  # type: ignore[call-overload]
    for one in running:
        # Starting is measured elsewhere: a desk says when its first page is there, and all begin together.
        one.stdout.readline()
    for one in running:
        one.stdin.write("\n")
        one.stdin.flush()
    told = [one.communicate()[0].split() for one in running]
    pairs = [pair.split(":") for one in told for pair in one]
    return [float(wait) for wait, _ in pairs], [int(lead) for _, lead in pairs]


def desk(url: str, number: int) -> None:
    """One desk's work; prints the wait in seconds and the lead of each turn."""
    core = build_core(Settings(store=url), RehearsalClock(datetime.fromisoformat(NOW.isoformat()), running=False))
    who, chance = core.colleagues.actor(f"Qualifier {number}"), random.Random(number)
    core.lead_brief.read(who, core.work_queue.page(who, 50).rows[0].lead_id)
    # An open desk hears of changes, and folds the file's log while it rests.
    following = core.announcements.follow(lambda _ids: None)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    for _ in range(TURNS):
        time.sleep(chance.uniform(0, 2 * REST))
        start = time.perf_counter()
        lead = core.queue.next(who)
        sys.stdout.write(f"{time.perf_counter() - start}:{lead}\n")
        core.calls.start(who, lead)
        core.dispositions.record(who, lead, "no_answer")
    following.stop()
    core.close()


if __name__ == "__main__":
    desk(sys.argv[1], int(sys.argv[2]))
