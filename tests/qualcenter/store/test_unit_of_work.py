import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import psycopg
import pytest
from sqlalchemy import Connection, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from qualcenter.store import engine
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import create, open_store
from qualcenter.store.tables import leads, meta
from qualcenter.store.unit_of_work import Store
from tests.postgres_server import PostgresServer
from tests.store_rows import a_lead

DESKS, TURNS = 4, 30


def _one_more(connection: Connection, lead: int) -> None:
    """Read, think, write: what loses updates when two do it at once."""
    asked = select(leads.c.attempts).where(leads.c.id == lead).with_for_update()
    found = connection.scalars(asked).one()
    connection.execute(update(leads).where(leads.c.id == lead).values(attempts=found + 1))


def _desk(url: str, lead: int) -> None:
    own = open_store(url)
    for _ in range(TURNS):
        own.write(lambda connection: _one_more(connection, lead))
    own.close()


def test_writers_at_the_same_time_lose_no_update(store: Store) -> None:
    lead = store.write(a_lead)
    url = store.engine.url.render_as_string(hide_password=False)
    with ThreadPoolExecutor(DESKS) as desks:
        for desk in [desks.submit(_desk, url, lead) for _ in range(DESKS)]:
            desk.result()
    assert store.read(lambda c: c.scalar(select(leads.c.attempts))) == DESKS * TURNS


def test_an_exception_takes_everything_back(store: Store) -> None:
    def break_off(connection: Connection) -> None:
        a_lead(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.write(break_off)
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 0


def test_a_broken_law_is_no_known_failure(store: Store) -> None:
    with pytest.raises(IntegrityError):
        store.write(lambda c: a_lead(c, score=101))


def test_an_error_of_a_file_inside_the_work_keeps_its_own_meaning(store: Store) -> None:
    def work(_connection: Connection) -> None:
        raise FileNotFoundError("prices.csv")

    with pytest.raises(FileNotFoundError):
        store.write(work)


def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises((KnownFailure, DBAPIError), match=r"(?i)read-?only"), store.reading() as connection:
        a_lead(connection)


def test_a_writer_can_write_on_a_connection_that_read_before(store: Store) -> None:
    for _ in range(3):
        store.read(lambda c: c.scalar(select(func.count()).select_from(leads)))
        store.write(a_lead)
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 3


def test_a_reader_sees_one_moment(store: Store) -> None:
    count = select(func.count()).select_from(leads)
    with store.reading() as connection:
        before = connection.scalar(count)
        store.write(a_lead)
        assert connection.scalar(count) == before == 0
    assert store.read(lambda c: c.scalar(count)) == 1


def test_a_store_kept_busy_too_long_is_told(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = create(sqlite_url, live=False)
    monkeypatch.setattr(engine.patiently, "__defaults__", (0.02,))
    with store.writing(), pytest.raises(KnownFailure) as told:
        store.write(a_lead)
    assert told.value.code == "locked"
    store.close()


def _crossing(first: int, second: int, meet: threading.Barrier, runs: list[int]) -> Callable[[Connection], None]:
    def work(connection: Connection) -> None:
        runs.append(first)
        connection.execute(update(leads).where(leads.c.id == first).values(attempts=leads.c.attempts + 1))
        # Only the first run of each waits: after the deadlock one of them comes back alone.
        if runs.count(first) == 1:
            meet.wait(10)
        connection.execute(update(leads).where(leads.c.id == second).values(attempts=leads.c.attempts + 1))

    return work


def test_two_writers_in_each_others_way_both_succeed(postgres_url: str) -> None:
    store = create(postgres_url, live=False)
    one, two = store.write(a_lead), store.write(a_lead)
    meet, runs = threading.Barrier(2), list[int]()
    with ThreadPoolExecutor(2) as desks:
        for desk in [
            desks.submit(store.write, _crossing(first, second, meet, runs))
            for first, second in ((one, two), (two, one))
        ]:
            desk.result()
    # Who was sent back may cross the other a second time before that one has woken: how often is the server's.
    assert len(runs) >= 3
    assert store.read(lambda c: c.scalars(select(leads.c.attempts)).all()) == [2, 2]
    store.close()


def test_work_is_repeated_on_a_new_connection_when_the_server_dropped_the_old(postgres_url: str) -> None:
    store = create(postgres_url, live=False)
    runs: list[int] = []

    def work(connection: Connection) -> int:
        runs.append(connection.scalar(text("SELECT pg_backend_pid()")))
        if len(runs) == 1:
            with store.engine.begin() as other:
                other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": runs[0]})
        return a_lead(connection)

    store.write(work)
    assert len(set(runs)) == 2
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 1
    store.close()


def test_a_read_on_a_connection_that_the_server_dropped_is_asked_again(postgres_url: str) -> None:
    store = create(postgres_url, live=False)
    pid = store.read(lambda c: c.scalar(text("SELECT pg_backend_pid()")))
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    assert store.read(lambda c: c.scalar(text("SELECT pg_backend_pid()"))) != pid
    store.close()


def test_a_break_while_committing_is_not_repeated(postgres_url: str) -> None:
    """A deferred trigger that ends its own connection: the server is gone exactly at the commit."""
    store = create(postgres_url, live=False)
    runs: list[int] = []
    with store.writing() as connection:
        connection.execute(
            text(
                "CREATE FUNCTION go() RETURNS trigger LANGUAGE plpgsql AS"
                " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'"
            )
        )
        connection.execute(
            text(
                "CREATE CONSTRAINT TRIGGER gone AFTER INSERT ON meta DEFERRABLE INITIALLY DEFERRED"
                " FOR EACH ROW EXECUTE FUNCTION go()"
            )
        )

    def work(connection: Connection) -> None:
        runs.append(1)
        connection.execute(insert(meta).values(key="x", value="y"))

    with pytest.raises(KnownFailure) as told:
        store.write(work)
    assert (told.value.code, runs) == ("fate_unknown", [1])
    store.close()


def test_a_server_that_is_gone_is_told_and_serves_again_when_back(breakable_postgres: PostgresServer) -> None:
    store = create(breakable_postgres.url(), live=False)
    breakable_postgres.stop()
    with pytest.raises(KnownFailure) as told:
        store.write(a_lead)
    assert told.value.code == "unreachable"
    with pytest.raises(KnownFailure):
        store.read(lambda c: c.scalar(select(func.count()).select_from(leads)))
    breakable_postgres.start()
    store.write(a_lead)
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 1
    store.close()
