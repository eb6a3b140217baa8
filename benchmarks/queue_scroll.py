"""Queue list: a page further down until it is painted, with 5 000 rows read, and how long their first read took."""

import statistics
from collections.abc import Iterator

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, between, instants, open_desk
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store

LEADS = 100_000
ROWS = 5_000
PAGES = 60
BAR = 16.0


def measure() -> Iterator[Figure]:
    """Median and 95th percentile of a page."""
    with fresh_store("sqlite") as url, open_desk(crowd(url, LEADS, settled=True)) as desk:
        yield from figures(desk)


def figures(desk: OpenDesk) -> Iterator[Figure]:
    """What is told of an open desk."""
    view, core = desk.work.view.queue, desk.window.desk.core
    page = core.work_queue.page(desk.window.desk.actor, limit=ROWS)
    desk.rest()
    painted = Painted(desk.window, lambda: view.model.rowCount() >= ROWS)
    start = instants()
    view.show_page(page, now=True)
    desk.until(lambda: painted.at is not None)
    yield Figure(
        "queue first paint", between(start, painted.at or start).wall, "ms with 5 000 rows", 200.0, at_least=False
    )
    took = sorted(_page_down(desk) for _ in range(PAGES))
    yield Figure("queue page", statistics.median(took), "ms", BAR, at_least=False)
    yield Figure("queue page p95", took[round(len(took) * 0.95) - 1], "ms")


def _page_down(desk: OpenDesk) -> float:
    bar = desk.work.view.queue.view.verticalScrollBar()
    painted = Painted(desk.window, lambda: True)
    start = instants()
    bar.setValue(bar.value() + bar.pageStep())
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start).wall
