"""Raise to screen: a hand raised in another process until its row is painted in a desk's real window.

BENCHMARK_LEADS sets how many open leads there are besides (10 000), BENCHMARK_RUNS how many hands are raised.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.crowded_store import crowd
from benchmarks.desk_window import OpenDesk, Painted, open_desk, pause
from benchmarks.figure import Figure
from benchmarks.raising_desk import AWAY
from benchmarks.stores import KINDS, fresh_store

LEADS = int(os.environ.get("BENCHMARK_LEADS", "10000"))
RUNS = int(os.environ.get("BENCHMARK_RUNS", "40"))
MEDIAN_BAR, SLOW_BAR = 200.0, 1000.0
RESTS_MS = 200


def measure() -> Iterator[Figure]:
    """Median and 95th percentile on both kinds of store, from the moment at which the commit was known."""
    for kind in KINDS:
        with fresh_store(kind) as url:
            center = crowd(url, LEADS, colleagues=2, settled=True)
            with open_desk(center) as desk, raising(url) as other:
                yield from figures(kind, [_one(desk, other) for _ in range(RUNS + 3)][3:])


def figures(kind: str, took: list[tuple[float, float]]) -> Iterator[Figure]:
    """What is told of the raises; each is milliseconds since the commit and since the verb began."""
    name = f"raise to screen {kind}"
    committed = sorted(one for one, _ in took)
    yield Figure(f"{name} median", statistics.median(committed), "ms", MEDIAN_BAR, at_least=False)
    yield Figure(f"{name} p95", committed[round(len(committed) * 0.95) - 1], "ms", SLOW_BAR, at_least=False)
    yield Figure(f"{name} from the key", statistics.median(one for _, one in took), "ms, the verb's own time with it")


@contextmanager
def raising(url: str) -> Iterator["subprocess.Popen[str]"]:
    """Another desk, which raises a hand for each line it is sent."""
    words = [sys.executable, "-m", "benchmarks.raising_desk", url]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        yield other
        if other.stdin is not None:
            other.stdin.close()


def _one(desk: OpenDesk, other: "subprocess.Popen[str]") -> tuple[float, float]:
    before = _visible(desk)
    painted = Painted(desk.window, lambda: bool(_visible(desk) - before))
    _send(other, "")
    desk.until(lambda: painted.at is not None)
    said = _said(other)
    if painted.at is None or said["lead"] not in _visible(desk) - before:
        raise RuntimeError("another row than the raised one came")
    end = painted.at[0]
    _send(other, AWAY)
    _said(other)
    desk.until(lambda: said["lead"] not in _visible(desk))
    desk.rest()
    pause(RESTS_MS)
    return (end - said["done"]) * 1000, (end - said["begun"]) * 1000


def _send(other: "subprocess.Popen[str]", words: str) -> None:
    if other.stdin is not None:
        other.stdin.write(f"{words}\n")
        other.stdin.flush()


def _said(other: "subprocess.Popen[str]") -> dict[str, float]:
    line = other.stdout.readline() if other.stdout is not None else ""
    found: dict[str, float] = json.loads(line)
    return found


def _visible(desk: OpenDesk) -> set[int]:
    """Leads whose rows are inside what the list shows."""
    view, model = desk.work.view.queue.view, desk.work.view.queue.model
    seen = view.viewport().rect()
    places = ((row.lead_id, model.place_of(row.lead_id)) for row in model.leads())
    return {lead for lead, place in places if view.visualRect(model.index(place, 0)).intersects(seen)}
