"""Word to other desks that the store changed: NOTIFY on PostgreSQL, a watched counter on SQLite.

An announcement is a hint. It may come twice, late, or without numbers; whoever gets it reads the store again. A desk
that listened in vain for a while catches up by the last event of the journey.
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

from qualcenter.store.backoff import Backoff
from qualcenter.store.engine import patiently, sqlite_connection, store_file
from qualcenter.store.folding import Log
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.unit_of_work import Store

if TYPE_CHECKING:
    import psycopg

    Line = psycopg.Connection[tuple[object, ...]]

Callback = Callable[[tuple[int, ...]], None]

CHANNEL: Final = "qualcenter"
LOOK_EVERY_SECONDS: Final = 0.05
ASK_AFTER_SECONDS: Final = 20.0
"""A line that died in silence (a router that forgot it, a server without power) tells nothing; so it is asked."""
_AGAIN_AFTER_SECONDS: Final = (0.1, 5.0)
_LAST_EVENT: Final = """
SELECT CASE WHEN has_sequence_privilege(s.name, 'USAGE') THEN pg_sequence_last_value(s.name::regclass)
  ELSE (SELECT max(seq) FROM events) END
FROM pg_get_serial_sequence('events', 'seq') AS s(name)
"""
"""By the sequence: where rows are hidden from somebody, the last one that is not may lie far back."""
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

    def __init__(self, store: Store, ask_after: float = ASK_AFTER_SECONDS) -> None:
        """`ask_after` is how many silent seconds pass before a server is asked for the journey's last event."""
        self._engine: Engine = store.engine
        self._file: Path | None = store_file(store.engine.url)
        self._ask_after = ask_after

    publish = staticmethod(publish)

    def follow(self, callback: Callback) -> Following:
        """Call back, on a thread of its own, for each change by anyone, this desk included.

        The numbers are empty when it is not known what changed: on SQLite always, when it begins to listen,
        when it listens again after a broken connection, and when the journey went on without a hint that came.
        """
        file = self._file
        if file is not None:
            return Following(lambda following: _watch_file(file, following, callback))
        return Following(lambda following: _listen(self._engine, self._ask_after, following, callback))


def _watch_file(file: Path, following: Following, callback: Callback) -> None:
    """`data_version` moves when another connection commits; this one never does, and holds no snapshot."""
    pause = Backoff(*_AGAIN_AFTER_SECONDS)
    while not following.ended.is_set():
        with suppress(sqlite3.Error), closing(sqlite_connection(file)) as watching:
            pause.over()
            _watch_counter(watching, following, callback)
        following.ended.wait(pause.next())


def _watch_counter(watching: sqlite3.Connection, following: Following, callback: Callback) -> None:
    seen, log = None, Log(watching)
    while not following.ended.is_set():
        now = patiently(lambda: int(watching.execute("PRAGMA data_version").fetchone()[0]))
        if now != seen:
            seen = now
            log.grew()
            callback(())
        log.fold()
        following.ended.wait(LOOK_EVERY_SECONDS)


def _listen(engine: Engine, ask_after: float, following: Following, callback: Callback) -> None:
    import psycopg

    pause = Backoff(*_AGAIN_AFTER_SECONDS)
    while not following.ended.is_set():
        with suppress(psycopg.Error, DBAPIError, KnownFailure), closing(_own_connection(engine)) as listening:
            listening.execute(f"LISTEN {CHANNEL}")
            pause.over()
            callback(())
            _pass_on(listening, ask_after, following, callback)
        following.ended.wait(pause.next())


def _own_connection(engine: Engine) -> "Line":
    """A connection outside the pool: it listens as long as the desk runs."""
    import psycopg

    borrowed = engine.raw_connection()
    raw = borrowed.driver_connection
    borrowed.detach()
    if not isinstance(raw, psycopg.Connection):
        raise TypeError("a PostgreSQL store is reached through psycopg")
    raw.autocommit = True
    return raw


def _pass_on(listening: "Line", ask_after: float, following: Following, callback: Callback) -> None:
    server = listening.pgconn
    hints: list[str] = []
    # What comes while a question is answered is read by the driver, and told here.
    listening.add_notify_handler(lambda hint: hints.append(hint.payload))
    seen, heard = _last_event(listening), False
    while not following.ended.is_set():
        wait = 0.0 if hints else ask_after
        ready, _, _ = select.select([server.socket, following.waker.fileno()], [], [], wait)
        if not ready and not hints:
            now = _last_event(listening)
            if now != seen and not heard:
                callback(())
            seen, heard = now, False
        server.consume_input()
        while (hint := server.notifies()) is not None:
            hints.append(hint.extra.decode())
        for words in hints:
            callback(tuple(int(part) for part in words.split(",") if part))
        heard = heard or bool(hints)
        hints.clear()


def _last_event(listening: "Line") -> object:
    return listening.execute(_LAST_EVENT).fetchone()
