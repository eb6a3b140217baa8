"""Failover: the first of two servers is killed under load, the second takes over, the first comes back and follows.

BENCHMARK_DESKS sets how many desks work (8), BENCHMARK_SECONDS how long before the kill and after the takeover (8).
"""

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from multiprocessing.synchronize import Event as Flag
from typing import TYPE_CHECKING

from sqlalchemy import text

from benchmarks.crowded_store import NOW, crowd
from benchmarks.figure import Figure
from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Actor
from qualcenter.failures import KnownFailure
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store
from tests.server_pair import PairedServer, address_of

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

DESKS = int(os.environ.get("BENCHMARK_DESKS", "8"))
SECONDS = float(os.environ.get("BENCHMARK_SECONDS", "8"))
LEADS = 10_000
PAUSE_SECONDS = 0.1
NOTICED_AFTER_SECONDS = 1.0
BAR_SECONDS = 5.0
PATIENCE_SECONDS = 90.0

Said = tuple[str, float, str]
"""What a desk saw, when by the clock that all processes share, and the act's id or the failure's code."""


@dataclass
class Story:
    """What happened, in seconds of the shared clock, and everything that the desks saw."""

    killed_at: float = 0.0
    promoted_at: float = 0.0
    back_after: float = 0.0
    said: list[Said] = field(default_factory=list)
    lost: int = 0
    twice: int = 0
    broken_laws: int = 0
    follows: bool = False

    def times(self, kind: str) -> list[float]:
        """When desks saw this, in order."""
        return sorted(at for what, at, _ in self.said if what == kind)


def measure() -> Iterator[Figure]:
    """How soon claims go on, what was lost, what was done twice, and whether the old server follows again."""
    told = story()
    claims = told.times("claimed")
    after = [at - told.promoted_at for at in claims if at > told.promoted_at]
    filed = len(told.times("filed"))
    soonest = min(after, default=999.0)
    yield Figure("failover claims go on", soonest, "s after the promotion", BAR_SECONDS, at_least=False)
    gaps = [later - sooner for sooner, later in pairwise(claims)]
    yield Figure("failover claims stood still", max(gaps, default=999.0), "s, the second the operator took with it")
    yield Figure("failover dispositions lost", told.lost, f"of {filed} committed", 0, at_least=False)
    yield Figure("failover done twice", told.twice, "acts", 0, at_least=False)
    yield Figure("failover laws broken", told.broken_laws, "laws", 0, at_least=False)
    yield Figure("failover told to people", len(told.times("failed")), f"failures on {DESKS} desks")
    yield Figure("failover old server follows", float(told.follows), f"after {told.back_after:.1f} s", 1)


def story() -> Story:
    """Kill, promote, go on, rejoin; then ask the store whether everything is there."""
    told = Story()
    with pair() as (first, second):
        database = first.fresh_database()
        url = address_of(database, first, second)
        center = crowd(url, LEADS, colleagues=DESKS, settled=True)
        names = [one.name for one in center.people]
        center.core.close()
        with desks_at_work(url, names) as (stop, heard):
            time.sleep(SECONDS)
            told.killed_at = time.perf_counter()
            first.kill()
            # Somebody, or a watchdog, must notice first.
            time.sleep(NOTICED_AFTER_SECONDS)
            second.promote()
            told.promoted_at = time.perf_counter()
            second.wait_for(None)
            time.sleep(SECONDS)
            begun = time.perf_counter()
            first.come_back_after(second)
            told.follows = _streams(second, first)
            second.wait_for(first.name)
            told.back_after = time.perf_counter() - begun
            time.sleep(SECONDS / 2)
            stop.set()
            told.said = [one for _ in names for one in heard.get(timeout=PATIENCE_SECONDS)]
        told.follows = told.follows and _has_caught_up(first, second, database)
        _asked_after(told, url)
    return told


@contextmanager
def pair() -> Iterator[tuple[PairedServer, PairedServer]]:
    """Two servers; commits on the first wait for the second, which follows it."""
    first = PairedServer("north")
    servers = [first]
    try:
        first.start()
        second = PairedServer("south", first)
        servers.append(second)
        second.start()
        if not _streams(first, second):
            raise RuntimeError("the second server does not follow")
        first.wait_for(second.name)
        yield first, second
    finally:
        for one in servers:
            one.remove()


@contextmanager
def desks_at_work(url: str, names: list[str]) -> Iterator[tuple[Flag, "Queue[list[Said]]"]]:
    """Desks in processes of their own, until the flag is set; each then says everything it saw."""
    fork = multiprocessing.get_context("fork")
    stop, heard = fork.Event(), fork.Queue()
    desks = [fork.Process(target=_desk, args=(url, name, stop, heard), daemon=True) for name in names]
    for one in desks:
        one.start()
    try:
        yield stop, heard
    finally:
        stop.set()
        for one in desks:
            one.join(PATIENCE_SECONDS)
            if one.is_alive():
                one.kill()


def _desk(url: str, name: str, stop: Flag, heard: "Queue[list[Said]]") -> None:
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=True))
    me, said = core.colleagues.actor(name), list[Said]()
    while not stop.wait(PAUSE_SECONDS):
        try:
            lead = core.queue.next(me)
            said.append(("claimed", time.perf_counter(), str(lead)))
            core.calls.start(me, lead)
            filed = core.dispositions.record(me, lead, "no_answer")
            said.append(("filed", time.perf_counter(), str(filed.act_id)))
        except KnownFailure as failure:
            said.append(("failed", time.perf_counter(), failure.code))
        except Refused as refused:
            said.append(("refused", time.perf_counter(), refused.code))
            _lay_down(core, me)
    core.close()
    heard.put(said)


def _streams(server: PairedServer, follower: PairedServer) -> bool:
    """Whether the follower streams from the server within the patience."""
    asked = f"SELECT 1 FROM pg_stat_replication WHERE application_name = '{follower.name}' AND state = 'streaming'"
    return _comes_true(lambda: bool(server.ask(asked)))


def _has_caught_up(follower: PairedServer, server: PairedServer, database: str) -> bool:
    """Whether the follower, asked itself, holds as many events as the server."""
    counted = "SELECT count(*), max(seq) FROM events"
    return _comes_true(lambda: follower.ask(counted, database) == server.ask(counted, database))


def _comes_true(asked: Callable[[], bool]) -> bool:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        if asked():
            return True
        time.sleep(0.05)
    return False


def _asked_after(told: Story, url: str) -> None:
    """Which acts that a desk was told of are not there, and how many are there that no desk can have done."""
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=False))
    told.broken_laws = len(core.audit.rows())
    core.close()
    store = open_store(url)
    with store.reading() as connection:
        there = {str(row[0]) for row in connection.execute(text("SELECT id FROM acts"))}
        stored = int(connection.execute(text("SELECT count(*) FROM dispositions")).scalar_one())
    store.close()
    filed = {act for what, _, act in told.said if what == "filed"}
    told.lost = len(filed - there)
    told.twice = max(0, stored - len(filed) - len(told.times("failed")))


def _lay_down(core: Core, me: Actor) -> None:
    """After a refusal: let go of what is in hand, so that the next turn begins with another lead."""
    with suppress(Refused, KnownFailure):
        core.queue.release(me, core.queue.next(me))
