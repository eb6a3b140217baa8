"""Journey: a lead with 2 000 events, from the key until its page is painted, and the read behind it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, between, instants, open_desk
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store
from benchmarks.timing import median_seconds

LEADS, EVENTS, RUNS = 1_000, 2_000, 7
BAR = 200.0


def measure() -> Iterator[Figure]:
    """Medians of the read, and of the time until the page with bar, map and table is on the screen."""
    with fresh_store("sqlite") as url, open_desk(crowd(url, LEADS, settled=True)) as desk:
        yield from figures(desk)


def figures(desk: OpenDesk) -> Iterator[Figure]:
    """What is told of an open desk."""
    core, actor = desk.window.desk.core, desk.window.desk.actor
    lead = core.work_queue.page(actor, 1).rows[0].lead_id
    for number in range(EVENTS):
        core.answers.note(actor, lead, f"Note {number}: asks for the price per vehicle.")
    read = median_seconds(lambda: core.journeys.page(actor, lead), RUNS)
    yield Figure(f"journey read, {EVENTS} events", read * 1000, "ms")
    shown = sorted(_shown(desk, lead) for _ in range(RUNS))
    yield Figure(f"journey on the screen, {EVENTS} events", shown[RUNS // 2], "ms", BAR, at_least=False)


def _shown(desk: OpenDesk, lead: int) -> float:
    window = desk.window
    window.show_page("work")
    page = window.pages["journey"]
    page.lead_id = 0  # type: ignore[attr-defined]
    desk.rest()
    painted = Painted(window, lambda: page.journey is not None and page.lead_id == lead)  # type: ignore[attr-defined]
    start = instants()
    window.journeys.open(lead)
    desk.until(lambda: painted.at is not None)
    QCoreApplication.processEvents()
    return between(start, painted.at or start).wall
