"""Cold start: a desk's process begins until its queue of 100 000 leads can be worked, second start; and its memory."""

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from benchmarks.crowded_store import crowd
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store

LEADS = 100_000
RUNS = 7
MOMENT, MEMORY = 1.2, 250.0


def measure() -> Iterator[Figure]:
    """Median seconds of the wall and of the processor, and the most memory a desk has held."""
    with fresh_store("sqlite") as url:
        center = crowd(url, LEADS, settled=True)
        center.core.close()
        yield from figures([started(url, center.people[0].name) for _ in range(RUNS + 1)][1:])


def figures(told: list[dict[str, Any]]) -> Iterator[Figure]:
    """What is told of the starts."""
    median = statistics.median(one["wall"] for one in told)
    yield Figure("cold start", median, "s until the queue is usable", MOMENT, at_least=False)
    yield Figure("cold start processor", statistics.median(one["cpu"] for one in told), "s of all threads")
    yield Figure("cold start memory", max(one["memory"] for one in told), "MB at most", MEMORY, at_least=False)


def started(url: str, person: str) -> dict[str, Any]:
    """Start a desk in a process of its own; gives what it said when its queue was painted and took keys."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # A second start finds what Python compiled at the first.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", "benchmarks.desk_started", url, person]
    begun = time.monotonic()
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(ran.stdout)
    told["wall"] = told["at"] - begun
    return told
