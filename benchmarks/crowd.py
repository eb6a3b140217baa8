"""A crowd: 50 desks in processes of their own on one PostgreSQL with 10 000 leads, doing random verbs like people.

BENCHMARK_SECONDS sets how long (300), BENCHMARK_DESKS how many (50), BENCHMARK_LEADS how many leads, BENCHMARK_REST
how many seconds a desk rests between two verbs (1). After it the claim is measured beside two queues of others.
"""

import json
import multiprocessing
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from multiprocessing.synchronize import Barrier
from typing import TYPE_CHECKING

from sqlalchemy import text

from benchmarks import other_queues
from benchmarks.crowd_desk import Seen, work_alone
from benchmarks.crowded_store import NOW, crowd
from benchmarks.figure import Figure
from benchmarks.stores import fresh_store
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

SECONDS = float(os.environ.get("BENCHMARK_SECONDS", "300"))
DESKS = int(os.environ.get("BENCHMARK_DESKS", "50"))
LEADS = int(os.environ.get("BENCHMARK_LEADS", "10000"))
REST = float(os.environ.get("BENCHMARK_REST", "1"))
OPENING_SECONDS = 180.0
PACED_BAR_MS = 20.0


def measure() -> Iterator[Figure]:
    """What 50 desks lost, took twice or broke; how long they waited; then the claim beside other queues."""
    with fresh_store("postgresql") as url:
        center = crowd(url, LEADS, colleagues=DESKS, settled=True)
        names = [one.name for one in center.people]
        center.core.close()
        yield from _figures(url, _together(url, names))
    yield from other_queues.measure()


def _together(url: str, names: list[str]) -> list[Seen]:
    fork = multiprocessing.get_context("fork")
    heard: Queue[Seen] = fork.Queue()
    ready = fork.Barrier(len(names))
    desks = [
        fork.Process(target=_desk, args=(heard, url, name, seed, ready), daemon=True) for seed, name in enumerate(names)
    ]
    for one in desks:
        one.start()
    seen = [heard.get(timeout=SECONDS + OPENING_SECONDS + 120) for _ in desks]
    for one in desks:
        one.join(60)
    return seen


def _desk(heard: "Queue[Seen]", url: str, name: str, seed: int, ready: Barrier) -> None:
    def until() -> float:
        ready.wait(OPENING_SECONDS)
        return time.perf_counter() + SECONDS

    heard.put(work_alone(url, name, seed, REST, until))


def _figures(url: str, seen: list[Seen]) -> Iterator[Figure]:
    did = sum((one.verbs for one in seen), Counter[str]())
    refused = sum((one.refused for one in seen), Counter[str]())
    failed = [what for one in seen for what in one.failed]
    sys.stderr.write(json.dumps({"verbs": did, "refused": refused, "failed": Counter(failed)}) + "\n")
    waits = sorted(wait * 1000 for one in seen for wait in one.waits)
    lost, broken = _asked_after(url, seen)
    name = f"crowd of {len(seen)}"
    yield Figure(f"{name}: leads in two hands", _double_claims(seen), f"of {did['next']} claims", 0, at_least=False)
    yield Figure(f"{name}: laws broken", broken, "laws", 0, at_least=False)
    yield Figure(f"{name}: lost", lost, f"of {did.total()} verbs that returned", 0, at_least=False)
    yield Figure(f"{name}: failures shown", len(failed), "to all people together", 0, at_least=False)
    yield Figure(f"{name}: next lead median", waits[len(waits) // 2], "ms")
    yield Figure(f"{name}: next lead p95", waits[round(len(waits) * 0.95) - 1], "ms", PACED_BAR_MS, at_least=False)


def _double_claims(seen: list[Seen]) -> int:
    """How often a lead came into a hand before the hand that had it began to let it go."""
    spans: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for one in seen:
        for lead, since, until in one.held:
            spans[lead].append((since, until or float("inf")))
    return sum(later[0] < sooner[1] for held in spans.values() for sooner, later in pairwise(sorted(held)))


def _asked_after(url: str, seen: list[Seen]) -> tuple[int, int]:
    """How many acts whose call returned are not in the store, and how many laws are broken."""
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=False))
    broken = len(core.audit.rows())
    core.close()
    store = open_store(url)
    with store.reading() as connection:
        there = {str(row[0]) for row in connection.execute(text("SELECT id FROM acts"))}
    store.close()
    missing = [verb for one in seen for act, verb in one.acts if act not in there]
    if missing:
        sys.stderr.write(json.dumps({"missing": Counter(missing)}) + "\n")
    return len(missing), broken
