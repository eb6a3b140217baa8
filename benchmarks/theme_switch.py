"""Theme switch: light to dark and back in the real window with the Work page open, until it is painted."""

import statistics
from collections.abc import Iterator

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, between, instants, open_desk
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store

LEADS = 2_000
RUNS = 10
BAR = 500.0


def measure() -> Iterator[Figure]:
    """The median of a switch."""
    with fresh_store("sqlite") as url, open_desk(crowd(url, LEADS, settled=True)) as desk:
        yield from figures(desk)


def figures(desk: OpenDesk) -> Iterator[Figure]:
    """What is told of an open desk."""
    took = [_switch(desk, theme) for _ in range(RUNS // 2) for theme in ("dark", "light")]
    yield Figure("theme switch", statistics.median(took), "ms", BAR, at_least=False)


def _switch(desk: OpenDesk, theme: str) -> float:
    desk.rest()
    painted = Painted(desk.window, lambda: desk.start.parts.preferences.choices.theme == theme)
    start = instants()
    desk.start.parts.preferences.set("theme", theme)
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start).wall
