"""Seconds of many short works, told as medians: machines are shared, and one time says nothing."""

import statistics
import time
from collections.abc import Callable


def seconds(work: Callable[[], object]) -> float:
    """How long one run took."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median_seconds(work: Callable[[], object], times: int) -> float:
    """The median of several runs."""
    return statistics.median(seconds(work) for _ in range(times))


def in_turns(times: int, *works: Callable[[], object]) -> list[list[float]]:
    """Seconds of each work, run by turns so that a busy minute hits them all alike."""
    told: list[list[float]] = [[] for _ in works]
    for _ in range(times):
        for own, work in zip(told, works, strict=True):
            own.append(seconds(work))
    return told
