"""The queue's page: its first rows as one read of the store; BENCHMARK_LEADS sets how long the queue is."""

import os
from collections.abc import Iterator

from benchmarks.crowded_store import crowd
from benchmarks.figure import Figure
from benchmarks.stores import KINDS, fresh_store
from benchmarks.timing import median_seconds, seconds

LEADS = int(os.environ.get("BENCHMARK_LEADS", "100000"))
TIMES = 11


def measure() -> Iterator[Figure]:
    """Medians of the first page of 50 rows, which a window paints first, and of one of 200."""
    for kind in KINDS:
        with fresh_store(kind) as url:
            first, fifty, more = _pages(url)
        name = f"queue page {kind} {LEADS // 1000}k"
        yield Figure(f"{name}: the very first 50 rows", first * 1000, "ms", 200, at_least=False)
        yield Figure(f"{name}: 50 rows", fifty * 1000, "ms", 200, at_least=False)
        yield Figure(f"{name}: 200 rows", more * 1000, "ms")


def _pages(url: str) -> tuple[float, float, float]:
    here = crowd(url, LEADS)
    page, who = here.core.work_queue.page, here.people[0]
    try:
        first = seconds(lambda: page(who, 50))
        return first, median_seconds(lambda: page(who, 50), TIMES), median_seconds(lambda: page(who, 200), TIMES)
    finally:
        here.core.close()
