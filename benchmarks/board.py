"""The board of 40 people with 5 000 cards in a center of 100 000 leads: first sight, changes, a second's tick, moving.

BENCHMARK_LEADS sets how many leads there are; the bars are those of the screens' budgets.
"""

import gc
import os
import statistics
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.crowded_store import Crowd, crowd
from benchmarks.desk_window import SIZE, OpenDesk, Painted, Took, between, instants, pause
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store
from benchmarks.timing import median_seconds, seconds
from qualcenter.domain.rights import Actor
from ui.application import new_application, tidy_from_now
from ui.pages.board.page import BoardPageView
from ui.parts import make_parts
from ui.preferences import Choices
from ui.start import Start

LEADS = int(os.environ.get("BENCHMARK_LEADS", "100000"))
PEOPLE, CARDS = 40, 5_000
LOT = 30
TIMES = 21
FIRST, CHANGE, TICK, KEY = 200.0, 16.0, 10.0, 50.0
LEADER = "Greta"


def measure() -> Iterator[Figure]:
    """First sight and change beside their bars, and what stands behind them."""
    with fresh_store("sqlite") as url:
        here = crowd(url, LEADS, colleagues=PEOPLE, settled=True)
        greta = here.core.colleagues.actor(LEADER)
        dealt = seconds(lambda: _deal(here, greta))
        yield Figure("board: 5 000 leads given to 40 people by the verb", dealt, "s")
        yield from _reads(here, greta)
        with _opened(here) as desk:
            yield from _painted(here, desk)


def _deal(here: Crowd, greta: Actor) -> None:
    """Give everybody their share of the pool, as the board itself would."""
    each = CARDS // PEOPLE
    for first, second in zip(here.people[::2], here.people[1::2], strict=True):
        pool = here.core.board.page(greta).columns[0].cards
        for place, one in enumerate((first, second)):
            ids = [card.lead_id for card in pool[place * each : (place + 1) * each]]
            here.core.assignment.assign(greta, ids, one.name)


def _reads(here: Crowd, greta: Actor) -> Iterator[Figure]:
    board = here.core.board
    yield Figure("board read: first sight", median_seconds(lambda: board.page(greta, first=True), TIMES) * 1000, "ms")
    yield Figure("board read: whole", median_seconds(lambda: board.page(greta), TIMES) * 1000, "ms")
    yield Figure("board read: a change", median_seconds(lambda: board.change(greta, [1]), TIMES) * 1000, "ms")
    yield Figure("board read: the day's figures", seconds(lambda: board.day(greta)) * 1000, "ms")


@contextmanager
def _opened(here: Crowd) -> Iterator[OpenDesk]:
    """The team lead's window, with Settings shown and the board never looked at."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = new_application()
    parts = make_parts(application, Choices(theme="light", dial_with="copy", page="settings"), None)
    start = Start(here.core, parts, practice=False)
    desk = OpenDesk(application, start)
    try:
        start.show(LEADER)
        desk.until(lambda: start.window is not None)
        desk.window.resize(*SIZE)
        desk.until(lambda: not parts.background.busy)
        # What falls due first after a start is done by then: the jobs of this desk share its processor.
        pause(8000)
        # As `main.py` does when its window stands; what made the store is rubbish that no desk has.
        gc.collect()
        tidy_from_now()
        yield desk
    finally:
        start.close()
        if start.window is not None:
            start.window.deleteLater()


def _painted(here: Crowd, desk: OpenDesk) -> Iterator[Figure]:
    page, first, whole = _first_sight(desk)
    yield Figure("board first paint", first.wall, "ms", FIRST, at_least=False)
    yield Figure("board first paint, on the UI thread", first.ui, "ms")
    yield Figure("board whole", whole.wall, "ms")
    shown = sum(len(one.column.cards) for one in page.columns if one.column is not None and one.column.seat)
    yield Figure("board cards of people", shown, "cards")
    yield Figure("board ratio of first paint to its budget", first.wall / FIRST, "", 1.0, at_least=False)
    # What another desk moved is handed to the page below, so that only taking it in is measured.
    desk.window.desk.changes.close()
    one = [_change(here, desk, page, 1) for _ in range(TIMES)]
    walls = [took.wall for took in one]
    yield Figure("board change of one lead", statistics.median(walls), "ms", CHANGE, at_least=False)
    yield Figure("board change of one lead, on the UI thread", statistics.median(took.ui for took in one), "ms")
    yield Figure("board change of one lead, worst", max(walls), "ms")
    yield Figure("board ratio of a change to its budget", statistics.median(walls) / CHANGE, "", 1.0, at_least=False)
    lots = [_change(here, desk, page, LOT) for _ in range(5)]
    yield Figure(
        "board change of 30 leads", statistics.median(took.wall for took in lots), "ms", CHANGE, at_least=False
    )
    ticks = [seconds(page.tick) * 1000 for _ in range(TIMES)]
    yield Figure("board tick", statistics.median(ticks), "ms", TICK, at_least=False)
    yield Figure("board key to card", statistics.median(_step(desk) for _ in range(TIMES)), "ms", KEY, at_least=False)


def _first_sight(desk: OpenDesk) -> tuple[BoardPageView, Took, Took]:
    """Milliseconds from asking for the page until its cards are painted, and until all of them are."""
    start = instants()
    desk.window.show_page("board")
    page = desk.window.page
    if not isinstance(page, BoardPageView):
        raise TypeError("the board is not shown")
    painted = Painted(desk.window, lambda: page.board is not None)
    desk.until(lambda: painted.at is not None)
    whole = Painted(desk.window, lambda: page.board is not None and page.board.whole)
    desk.until(lambda: whole.at is not None)
    first, last = painted.at or start, whole.at or start
    desk.until(lambda: not desk.start.parts.background.busy)
    pause(300)
    return page, between(start, first), between(start, last)


def _change(here: Crowd, desk: OpenDesk, page: BoardPageView, many: int) -> Took:
    """How long it took from what another desk moved having been read until it is painted."""
    in_sight = [one for one in page.columns if not one.visibleRegion().isEmpty()]
    columns = [one.column for one in in_sight if one.column is not None and one.column.seat is not None]
    fullest, emptiest = max(columns, key=lambda one: one.total), min(columns, key=lambda one: one.total)
    ids = [card.lead_id for card in fullest.cards[:many]]
    actor = here.core.colleagues.actor(LEADER)
    here.core.assignment.assign(actor, ids, emptiest.name)
    pause(30)
    change = here.core.board.change(actor, ids)
    painted = Painted(desk.window, lambda: True)
    start = instants()
    page.take_in(change)
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start)


def _step(desk: OpenDesk) -> float:
    painted = Painted(desk.window, lambda: True)
    start = instants()
    QTest.keyClick(QApplication.focusWidget() or desk.window, Qt.Key.Key_Down)
    desk.until(lambda: painted.at is not None)
    return between(start, painted.at or start).wall
