"""Next lead: the whole verb with the brief read after it, against one bare claim through the driver, by turns.

BENCHMARK_LEADS sets the number of open leads (100 000); with BENCHMARK_MILLION=1 a million are measured too, and
their median is told as a multiple of the smaller crowd's.
"""

import os
import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import make_url

from benchmarks.crowded_store import Crowd, crowd
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store
from benchmarks.timing import seconds
from qualcenter.store.engine import sqlite_connection, store_file, store_url
from qualcenter.store.opening import open_store

LEADS = int(os.environ.get("BENCHMARK_LEADS", "100000"))
TIMES = 200
BARS = {"postgresql": 15.0, "sqlite": 8.0}
SAME_AT_A_MILLION = 1.3

HEAD = (
    "SELECT id FROM leads WHERE owner_key = 'p:inbound' AND window_key = {window} AND stage = 'lead' AND ready"
    " AND claimed_by IS NULL ORDER BY rank DESC, id LIMIT 1"
)
BARE = "UPDATE leads SET version = version + 1 WHERE id = ({head}) RETURNING id"


def measure() -> Iterator[Figure]:
    """Multiples of the bare claim, with the head of the queue awake and asleep."""
    for kind in ("sqlite", "postgresql"):
        few = None
        for size in (LEADS, 1_000_000) if os.environ.get("BENCHMARK_MILLION") else (LEADS,):
            for asleep in (False, True):
                with fresh_store(kind) as url:
                    verb, brief, bare = measured(url, size, asleep=asleep)
                name = f"next lead {kind} {size // 1000}k{', head asleep' if asleep else ''}"
                yield Figure(name, (verb + brief) / bare, "x the bare claim", BARS[kind], at_least=False)
                yield Figure(f"{name}: claim and event", verb / bare, "x the bare claim")
                yield Figure(f"{name}: bare claim", bare * 1000, "ms")
                ratio = (verb + brief) / bare
                if few is not None and not asleep:
                    yield Figure(f"{name}: to {LEADS // 1000}k", ratio / few, "x", SAME_AT_A_MILLION, at_least=False)
                few = few or ratio


def measured(url: str, size: int, *, asleep: bool) -> tuple[float, float, float]:
    """Median seconds of the verb, of the brief, and of the bare claim."""
    here = crowd(url, size, asleep=asleep)
    try:
        with bare_claim(url) as bare:
            for _ in range(20):
                _turn(here, bare)
            turns = [_turn(here, bare) for _ in range(TIMES)]
    finally:
        here.core.close()
    verb, brief, claim = (statistics.median(one) for one in zip(*turns, strict=True))
    return verb, brief, claim


def _turn(here: Crowd, bare: Callable[[], object]) -> tuple[float, float, float]:
    """One lead taken and read, one bare claim; then the lead is called in vain, so that the next turn has another."""
    core, who = here.core, here.people[0]
    found: list[int] = []
    verb = seconds(lambda: found.append(core.queue.next(who)))
    brief = seconds(lambda: core.lead_brief.read(who, found[0]))
    claim = seconds(bare)
    core.calls.start(who, found[0])
    core.dispositions.record(who, found[0], "no_answer")
    return verb, brief, claim


@contextmanager
def bare_claim(url: str) -> Iterator[Callable[[], object]]:
    """One claim of the best of one prefix through the driver itself, committed, prepared where that is possible."""
    window = _window(url)
    file = store_file(store_url(url))
    if file is not None:
        raw = sqlite_connection(file)
        words = BARE.format(head=HEAD.format(window="?"))
        yield lambda: raw.execute(words, (window,)).fetchall()
        raw.close()
        return
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    head = HEAD.format(window="%s") + " FOR UPDATE SKIP LOCKED"
    with psycopg.connect(plain, autocommit=True, prepare_threshold=0) as connection:
        yield lambda: connection.execute(BARE.format(head=head), (window,)).fetchall()


def _window(url: str) -> str:
    """The window key under which most leads stand."""
    store = open_store(url)
    try:
        with store.reading() as connection:
            keys = "SELECT window_key FROM leads WHERE ready GROUP BY window_key ORDER BY count(*) DESC LIMIT 1"
            return str(connection.exec_driver_sql(keys).scalar_one())
    finally:
        store.close()
