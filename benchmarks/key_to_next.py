"""Key to next lead: a disposition key pressed in the real window until the next lead is painted, 100 000 leads."""

import statistics
from collections.abc import Iterator

from PySide6.QtCore import Qt

from benchmarks.crowded_store import Crowd, crowd
from benchmarks.desk_window import OpenDesk, Painted, Took, between, instants, open_desk
from benchmarks.figure import Figure
from benchmarks.stores import KINDS, fresh_store

LEADS = 100_000
RUNS = 60
MEDIAN_BAR, SLOW_BAR = 50.0, 100.0


def measure() -> Iterator[Figure]:
    """Median and 95th percentile on both kinds of store, with the processor's share of them."""
    for kind in KINDS:
        with fresh_store(kind) as url:
            center = crowd(url, LEADS, settled=True)
            yield from figures(kind, pressed(center))


def figures(kind: str, took: list[Took]) -> Iterator[Figure]:
    """What is told of the presses."""
    wall = sorted(one.wall for one in took)
    name = f"key to next {kind}"
    yield Figure(f"{name} median", statistics.median(wall), "ms", MEDIAN_BAR, at_least=False)
    yield Figure(f"{name} p95", wall[round(len(wall) * 0.95) - 1], "ms", SLOW_BAR, at_least=False)
    yield Figure(f"{name} processor", statistics.median(one.cpu for one in took), "ms of all threads")
    yield Figure(f"{name} UI thread", statistics.median(one.ui for one in took), "ms of one thread")


def pressed(center: Crowd, runs: int = RUNS) -> list[Took]:
    """Call a lead, file that nobody answered, and take the time until the next lead's name is on the screen."""
    with open_desk(center) as desk:
        return [_one(desk) for _ in range(runs + 3)][3:]


def _one(desk: OpenDesk) -> Took:
    work = desk.work
    desk.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: work.hand is not None and work.hand.call is not None)
    desk.rest()
    before = work.hand
    painted = Painted(desk.window, lambda: work.hand is not before)
    start = instants()
    desk.press(Qt.Key.Key_1)
    desk.until(lambda: painted.at is not None)
    end = painted.at
    desk.rest()
    if end is None:
        raise RuntimeError("the next lead was not painted")
    return between(start, end)
