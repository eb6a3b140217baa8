"""One-second tick: what a second of an idle desk with the Work page open costs the UI thread, and the processor."""

import statistics
import time
from collections.abc import Iterator

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, between, instants, open_desk, pause
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store

LEADS = 100_000
RUNS = 30
IDLE_SECONDS = 20.0
TICK_BAR, SHARE_BAR = 10.0, 1.0


def measure() -> Iterator[Figure]:
    """The median of a tick until it is painted, and the share of a core that an idle desk takes."""
    with fresh_store("sqlite") as url, open_desk(crowd(url, LEADS, settled=True)) as desk:
        yield from figures(desk)


def figures(desk: OpenDesk) -> Iterator[Figure]:
    """What is told of an open desk."""
    desk.start.parts.ticker.stop()
    ticks = [_tick(desk) for _ in range(RUNS)]
    yield Figure("tick", statistics.median(ticks), "ms of the UI thread", TICK_BAR, at_least=False)
    desk.start.parts.ticker.start()
    pause(3_000)
    before, begun = time.process_time(), time.monotonic()
    pause(round(IDLE_SECONDS * 1000))
    share = (time.process_time() - before) / (time.monotonic() - begun) * 100
    yield Figure("idle desk", share, "% of a core", SHARE_BAR, at_least=False)


def _tick(desk: OpenDesk) -> float:
    painted = Painted(desk.window, lambda: True)
    start = instants()
    desk.start.parts.ticker.ticked.emit()
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start).ui
