"""Word to other desks that the store changed: NOTIFY on PostgreSQL, a watched counter on SQLite.

An announcement is a hint. It may come twice, late, or without numbers; whoever gets it reads the store again.
"""

import select
import socket
import sqlite3
import threading
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from qualcenter.store.engine import patiently, sqlite_connection, store_file
from qualcenter.store.unit_of_work import Store

if TYPE_CHECKING:
    import psycopg

Callback = Callable[[tuple[int, ...]], None]

CHANNEL: Final = "qualcenter"
LOOK_EVERY_SECONDS: Final = 0.1
_AGAIN_AFTER_SECONDS: Final = 1.0
_MOST_NUMBERS: Final = 300
"""PostgreSQL refuses a payload of 8 000 bytes; a longer hint carries no numbers, which says: anything."""

_NOTIFY: Final = text("SELECT pg_notify(:channel, :payload)")


class Following:
    """A thread that calls back with each hint until `stop`, which returns when the last call has ended."""

    def __init__(self, watch: Callable[["Following"], None]) -> None:
        self.ended = threading.Event()
        self.waker, self._wake = socket.socketpair()
        self._thread = threading.Thread(target=watch, args=(self,), name="qualcenter-announcements", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread; may be called twice, but not from the callback itself."""
        self.ended.set()
        with suppress(OSError):
            self._wake.send(b"x")
        self._thread.join()
        self._wake.close()
        self.waker.close()


def publish(connection: Connection, payload: Sequence[int] = ()) -> None:
    """Announce with the commit of this transaction: numbers such as lead ids. A rollback tells nobody.

    On SQLite the commit itself is the announcement and the numbers are not carried.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(_NOTIFY, {"channel": CHANNEL, "payload": hint_of(payload)})


def hint_of(numbers: Sequence[int]) -> str:
    """The payload of an announcement; blank, which says anything, for more numbers than fit."""
    return ",".join(map(str, numbers)) if len(numbers) <= _MOST_NUMBERS else ""


class Announcements:
    """The announcements of one store."""

    def __init__(self, store: Store) -> None:
        self._engine: Engine = store.engine
        self._file: Path | None = store_file(store.engine.url)

    publish = staticmethod(publish)

    def follow(self, callback: Callback) -> Following:
        """Call back, on a thread of its own, for each change by anyone, this desk included.

        The numbers are empty when it is not known what changed: on SQLite always, when it begins to listen,
        and when it listens again after a broken connection.
        """
        file = self._file
        if file is not None:
            return Following(lambda following: _watch_file(file, following, callback))
        return Following(lambda following: _listen(self._engine, following, callback))


def _watch_file(file: Path, following: Following, callback: Callback) -> None:
    """`data_version` moves when another connection commits; this one never does, and holds no snapshot."""
    while not following.ended.is_set():
        with suppress(sqlite3.Error), closing(sqlite_connection(file)) as watching:
            _watch_counter(watching, following, callback)
        following.ended.wait(_AGAIN_AFTER_SECONDS)


def _watch_counter(watching: sqlite3.Connection, following: Following, callback: Callback) -> None:
    seen = None
    while not following.ended.is_set():
        now = patiently(lambda: int(watching.execute("PRAGMA data_version").fetchone()[0]))
        if now != seen:
            seen = now
            callback(())
        following.ended.wait(LOOK_EVERY_SECONDS)


def _listen(engine: Engine, following: Following, callback: Callback) -> None:
    import psycopg

    while not following.ended.is_set():
        with suppress(psycopg.Error, DBAPIError), closing(_own_connection(engine)) as listening:
            listening.execute(f"LISTEN {CHANNEL}")
            callback(())
            _pass_on(listening.pgconn, following, callback)
        following.ended.wait(_AGAIN_AFTER_SECONDS)


def _own_connection(engine: Engine) -> "psycopg.Connection[tuple[object, ...]]":
    """A connection outside the pool: it listens as long as the desk runs."""
    import psycopg

    borrowed = engine.raw_connection()
    raw = borrowed.driver_connection
    borrowed.detach()
    if not isinstance(raw, psycopg.Connection):
        raise TypeError("a PostgreSQL store is reached through psycopg")
    raw.autocommit = True
    return raw


def _pass_on(server: "psycopg.pq.abc.PGconn", following: Following, callback: Callback) -> None:
    while not following.ended.is_set():
        select.select([server.socket, following.waker.fileno()], [], [])
        server.consume_input()
        while (hint := server.notifies()) is not None:
            callback(tuple(int(part) for part in hint.extra.split(b",") if part))
