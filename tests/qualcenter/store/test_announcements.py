import queue
import threading
from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from qualcenter.store.announcements import Announcements, Following, publish
from qualcenter.store.opening import open_store
from qualcenter.store.unit_of_work import Store
from tests.fixtures.stores import build_store
from tests.postgres_server import PostgresServer
from tests.store_rows import a_lead, an_event


class Heard:
    """Hints in the order they came; waits for one, and fails when none comes."""

    def __init__(self) -> None:
        self.hints: queue.Queue[tuple[int, ...]] = queue.Queue()

    def next(self) -> tuple[int, ...]:
        return self.hints.get(timeout=10)

    def nothing(self) -> bool:
        return self.hints.empty()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def following(store: Store, heard: Heard) -> Iterator[Following]:
    """A desk that listens already."""
    begun = Announcements(store).follow(heard.hints.put)
    assert heard.next() == ()
    yield begun
    begun.stop()


def _write(store: Store, *numbers: int) -> None:
    with store.writing() as connection:
        a_lead(connection)
        publish(connection, numbers)


def test_a_commit_is_heard(store: Store, following: Following, heard: Heard) -> None:
    _write(store, 7, 8)
    assert heard.next() == ((7, 8) if store.is_postgresql else ())


def test_what_was_rolled_back_is_not_heard(store: Store, following: Following, heard: Heard) -> None:
    def break_off(connection: Connection) -> None:
        a_lead(connection)
        publish(connection, (1,))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.write(break_off)
    _write(store, 2)
    assert heard.next() == ((2,) if store.is_postgresql else ())
    assert heard.nothing()


def test_a_hint_too_long_to_send_says_anything(store: Store, following: Following, heard: Heard) -> None:
    _write(store, *range(5_000))
    assert heard.next() == ()


def test_every_desk_hears(store: Store, following: Following, heard: Heard) -> None:
    other = Heard()
    second = Announcements(store).follow(other.hints.put)
    other.next()
    _write(store, 3)
    assert heard.next() == other.next()
    second.stop()


def test_after_stopping_nothing_is_heard_and_no_thread_is_left(
    store: Store, following: Following, heard: Heard
) -> None:
    following.stop()
    _write(store, 4)
    assert heard.nothing()
    assert "qualcenter-announcements" not in {thread.name for thread in threading.enumerate()}


def test_a_broken_connection_is_made_again(store: Store, following: Following, heard: Heard) -> None:
    if store.is_postgresql:
        with store.writing() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE query SIMILAR TO '(LISTEN|%pg_sequence_last_value)%' AND pid <> pg_backend_pid()"
                )
            )
        assert heard.next() == ()
    _write(store, 5)
    assert heard.next() == ((5,) if store.is_postgresql else ())


def test_a_line_that_breaks_misses_nothing_that_happened_meanwhile(
    breakable_postgres: PostgresServer, heard: Heard
) -> None:
    url = breakable_postgres.url(breakable_postgres.fresh_database())
    build_store(url)
    store = open_store(url)
    following = Announcements(store).follow(heard.hints.put)
    assert heard.next() == ()
    breakable_postgres.stop()
    breakable_postgres.start()
    other = open_store(url)
    _write(other, 6)
    # Whatever it said while nobody listened, the first word after is: anything may have changed.
    assert heard.next() == ()
    following.stop()
    other.close()
    store.close()


def test_what_was_never_announced_is_found_by_the_last_event(postgres_url: str, heard: Heard) -> None:
    build_store(postgres_url)
    store = open_store(postgres_url)
    following = Announcements(store, ask_after=0.05).follow(heard.hints.put)
    assert heard.next() == ()
    with store.writing() as connection:
        lead = a_lead(connection)
        an_event(connection, lead)
    assert heard.next() == ()
    assert heard.nothing()
    following.stop()
    store.close()


def test_a_hint_that_comes_while_the_server_is_asked_is_not_lost(postgres_url: str, heard: Heard) -> None:
    build_store(postgres_url)
    store = open_store(postgres_url)
    following = Announcements(store, ask_after=0.0005).follow(heard.hints.put)
    assert heard.next() == ()
    for number in range(1, 200):
        _write(store, number)
    told: set[int] = set()
    while 199 not in told:
        told |= set(heard.next())
    assert told == set(range(1, 200))
    following.stop()
    store.close()
