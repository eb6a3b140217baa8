"""The claim of a lead beside single fetches of two queues on the same server, by turns; needs the group `bench`."""

import asyncio
import multiprocessing
import os
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from importlib.util import find_spec
from itertools import count
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
from sqlalchemy import make_url

from benchmarks.crowded_store import NOW, crowd
from benchmarks.figure import Figure
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from tests.postgres_server import PostgresServer

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

CLIENTS = 8
ROUNDS = int(os.environ.get("BENCHMARK_ROUNDS", "5"))
FETCHES = 60
"""Fetches of one client in one round; each claims a lead for a colleague whose hand is empty."""

WARM_UP = 10
"""Fetches before those that count: a desk and a worker stay open all day."""

LEADS = 10_000
Fetch = Callable[[], object]
BAR, AIM = 1.0, 1.5


def measure() -> Iterator[Figure]:
    """Fetches a second of all clients together, the median of several rounds, and ours as a multiple of theirs."""
    names = ["ours", *(one for one in ("procrastinate", "pgqueuer") if find_spec(one))]
    server = PostgresServer()
    try:
        server.start()
        places = {name: server.url(server.fresh_database()) for name in names}
        for name in names:
            _PREPARED[name](places[name])
        rounds: dict[str, list[float]] = {name: [] for name in names}
        for turn in range(ROUNDS):
            for name in names:
                rounds[name].append(_round(name, places[name], turn))
    finally:
        server.remove()
    rates = {name: statistics.median(told) for name, told in rounds.items()}
    for name, rate in rates.items():
        yield Figure(f"fetches of {CLIENTS} clients: {name}", rate, "a second")
    for name in ("procrastinate", "pgqueuer"):
        if name in rates:
            yield Figure(f"claims beside {name}", rates["ours"] / rates[name], f"x (aim {AIM})", BAR)
        else:
            yield Figure(f"claims beside {name}: not installed, see the group `bench`", 0, "x")


def _round(name: str, url: str, turn: int) -> float:
    """All clients fetch at once, each in a process of its own; gives fetches a second."""
    fork = multiprocessing.get_context("fork")
    heard: Queue[tuple[float, float, int]] = fork.Queue()
    ready = fork.Barrier(CLIENTS)
    clients = [
        fork.Process(target=_client, args=(name, url, turn * CLIENTS + one, ready, heard), daemon=True)
        for one in range(CLIENTS)
    ]
    for one in clients:
        one.start()
    told = [heard.get(timeout=300) for _ in clients]
    for one in clients:
        one.join(60)
    begun, ended = min(one[0] for one in told), max(one[1] for one in told)
    return sum(one[2] for one in told) / (ended - begun)


def _client(name: str, url: str, number: int, ready: Any, heard: "Queue[tuple[float, float, int]]") -> None:  # noqa: ANN401
    _CLIENTS[name](url, number, ready, heard.put)


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def _our_store(url: str) -> None:
    crowd(url, LEADS, colleagues=CLIENTS * ROUNDS * (WARM_UP + FETCHES), settled=True).core.close()


def _our_client(url: str, number: int, ready: Any, tell: Callable[[Any], None]) -> None:  # noqa: ANN401
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=False))
    first = number * (WARM_UP + FETCHES)
    people = [core.colleagues.actor(f"Qualifier {first + one}") for one in range(WARM_UP + FETCHES)]
    for who in people[:WARM_UP]:
        core.queue.next(who)
    ready.wait()
    begun = time.perf_counter()
    claimed = {core.queue.next(who) for who in people[WARM_UP:]}
    tell((begun, time.perf_counter(), len(claimed)))
    core.close()


def _procrastinate_store(url: str) -> None:
    async def fill() -> None:
        import procrastinate

        async with procrastinate.App(
            connector=procrastinate.PsycopgConnector(conninfo=_plain(url))
        ).open_async() as app:
            await app.schema_manager.apply_schema_async()

    asyncio.run(fill())
    with psycopg.connect(_plain(url), autocommit=True) as connection:
        connection.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " SELECT 'leads', 'call', '{}' FROM generate_series(1, %s)",
            [LEADS],
        )
        connection.execute("ANALYZE")


def _procrastinate_client(url: str, _number: int, ready: Any, tell: Callable[[Any], None]) -> None:  # noqa: ANN401
    async def fetch() -> None:
        import procrastinate

        connector = procrastinate.PsycopgConnector(conninfo=_plain(url), min_size=1, max_size=1)
        async with procrastinate.App(connector=connector).open_async() as app:
            worker = await app.job_manager.register_worker()
            for _ in range(WARM_UP):
                await app.job_manager.fetch_job(queues=None, worker_id=worker)
            ready.wait()
            begun = time.perf_counter()
            jobs = [await app.job_manager.fetch_job(queues=None, worker_id=worker) for _ in range(FETCHES)]
            tell((begun, time.perf_counter(), len({job.id for job in jobs if job})))

    asyncio.run(fetch())


def _pgqueuer_store(url: str) -> None:
    async def fill() -> None:
        from pgqueuer.db import PsycopgDriver
        from pgqueuer.queries import Queries

        async with await psycopg.AsyncConnection.connect(_plain(url), autocommit=True) as connection:
            queries = Queries(PsycopgDriver(connection))
            await queries.install()
            await queries.enqueue(["call"] * LEADS, [None] * LEADS, [0] * LEADS)
            await connection.execute("ANALYZE")

    asyncio.run(fill())


def _pgqueuer_client(url: str, _number: int, ready: Any, tell: Callable[[Any], None]) -> None:  # noqa: ANN401
    async def fetch() -> None:
        from pgqueuer.db import PsycopgDriver
        from pgqueuer.queries import EntrypointExecutionParameter, Queries

        async with await psycopg.AsyncConnection.connect(_plain(url), autocommit=True) as connection:
            queries, me = Queries(PsycopgDriver(connection)), uuid4()
            asked = {"call": EntrypointExecutionParameter(concurrency_limit=0)}
            for _ in range(WARM_UP):
                await queries.dequeue(1, asked, me, None, timedelta(minutes=5))
            ready.wait()
            begun, found = time.perf_counter(), count()
            for _ in range(FETCHES):
                for _job in await queries.dequeue(1, asked, me, None, timedelta(minutes=5)):
                    next(found)
            tell((begun, time.perf_counter(), next(found)))

    asyncio.run(fetch())


_PREPARED = {"ours": _our_store, "procrastinate": _procrastinate_store, "pgqueuer": _pgqueuer_store}
_CLIENTS = {"ours": _our_client, "procrastinate": _procrastinate_client, "pgqueuer": _pgqueuer_client}
