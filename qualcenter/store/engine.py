"""Connections to a store: SQLite with our own transactions and patience, PostgreSQL through psycopg 3."""

import os
import random
import sqlite3
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection, ExceptionContext
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, PoolProxiedConnection

from qualcenter.domain.sentence import said
from qualcenter.store.folding import LEFT_TO_WRITERS_PAGES
from qualcenter.store.hosts import hosts_of, in_one_form, with_hosts_apart
from qualcenter.store.known_failures import KnownFailure, is_of_standby, sqlite_code
from qualcenter.store.passwords import password_for

T = TypeVar("T")

WRITING: Final = "qualcenter_writing"
"""Execution option: the transaction will write."""

PATIENCE_SECONDS: Final = 5.0
_PAUSE_SECONDS: Final = (0.0002, 0.001)
_IDLE_BEFORE_ASKING_SECONDS: Final = 10.0

NETWORK_FILE_SYSTEMS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "lustre"}
    | {"fuse.sshfs", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.smbnetfs", "davfs", "fuse.davfs"}
)


def store_url(address: str) -> URL:
    """The URL of a store from what a person typed: `sqlite:///…`, `postgresql://…`, or a bare path.

    Raises KnownFailure `bad_address` for anything else; never shows a password.
    """
    if "://" not in address:
        return URL.create("sqlite", database=str(Path(address).expanduser().absolute()))
    try:
        url = with_hosts_apart(make_url(in_one_form(address)))
    except (ArgumentError, ValueError):
        raise _bad_address(said("it cannot be read as a URL")) from None
    kind = url.get_backend_name() if url.drivername else ""
    if kind in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if kind == "sqlite":
        if url.host or not url.database or url.database == ":memory:":
            raise _bad_address(said("SQLite needs a file: sqlite:///folder/store.db"))
        return URL.create("sqlite", database=str(Path(url.database).expanduser().absolute()))
    raise _bad_address(said("{kind} is not a kind of store", kind=repr(kind)))


def _bad_address(why: str) -> KnownFailure:
    return KnownFailure(
        "bad_address",
        said("The address of the store is not usable: {why}.", why=why),
        said("Nothing was changed."),
        said("Use sqlite:///path/to/store.db, postgresql://user@server/database, or a bare path."),
    )


def store_file(url: URL) -> Path | None:
    """The file of an SQLite store; None for a server."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


def engine_for(url: URL, *, durable: bool = True) -> Engine:
    """An engine for the store; connects to nothing yet. Raises KnownFailure `network_folder`."""
    file = store_file(url)
    if file is None:
        return _postgresql_engine(url)
    refuse_network_folder(file)
    return _sqlite_engine(url, file, durable=durable)


def patiently(work: Callable[[], T], seconds: float = PATIENCE_SECONDS) -> T:
    """Repeat the work while SQLite says it is busy, with short uneven pauses so that no writer starves.

    SQLite's own busy handler waits ever longer and lets a newcomer pass; it is switched off here.
    """
    give_up = time.monotonic() + seconds
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            busy = sqlite_code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
            if not busy or time.monotonic() > give_up:
                raise
        time.sleep(random.uniform(*_PAUSE_SECONDS))  # noqa: S311 - fairness, not secrecy


_IS_OURS: Final = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'store_version'"


def sqlite_connection(file: Path, *, mode: str = "rw", durable: bool = True) -> sqlite3.Connection:
    """A bare connection in our manner: no hidden transactions or waits, foreign keys on, commits on disk."""
    address = f"{file.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, timeout=0, isolation_level=None, check_same_thread=False, cached_statements=512
    )
    try:
        patiently(partial(_prepare, connection, mode, durable=durable))
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, mode: str, *, durable: bool) -> None:
    # A file that is no store of ours is read, told, and left as it was: not even its journal mode changes.
    if mode == "rw" and connection.execute(_IS_OURS).fetchone() is not None:
        connection.execute("PRAGMA journal_mode=WAL")
    forced = "FULL" if durable else "OFF"
    settings = ("foreign_keys=ON", f"synchronous={forced}", "temp_store=MEMORY", "cache_size=-32768")
    for setting in (*settings, f"wal_autocheckpoint={LEFT_TO_WRITERS_PAGES}"):
        connection.execute(f"PRAGMA {setting}")


def _sqlite_engine(url: URL, file: Path, *, mode: str = "rw", durable: bool = True) -> Engine:
    # More connections than threads that read at once; they cost little. The one used last is taken first: it alone has
    # its pages in memory still, since another connection's write makes all the others forget theirs.
    connect = partial(sqlite_connection, file, mode=mode, durable=durable)
    engine = create_engine(url, creator=connect, pool_size=8, max_overflow=16, pool_use_lifo=True)
    event.listen(engine, "begin", _begin_sqlite)
    event.listen(engine, "connect", partial(_remember_file, file))
    event.listen(engine, "checkout", partial(_same_file, file))
    return engine


def _remember_file(file: Path, _connection: DBAPIConnection, record: ConnectionPoolEntry) -> None:
    with suppress(OSError):
        found = file.stat()
        record.info["file"] = (found.st_dev, found.st_ino)


def _same_file(
    file: Path, _connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: PoolProxiedConnection
) -> None:
    """Let nobody work on in a file that was taken away: an open one can be written to, and nobody finds that again."""
    try:
        found = file.stat()
    except OSError:
        raise KnownFailure(
            "unreachable",
            said("The file of the store is gone: {file}", file=file),
            said("Everything saved before went along with it; the last step was not saved."),
            said("Bring its folder or disk back, and the desk goes on."),
        ) from None
    if record.info.get("file") not in (None, (found.st_dev, found.st_ino)):
        raise DisconnectionError


def reading_engine(file: Path) -> Engine:
    """An engine that can only read an SQLite file, and leaves nothing beside it."""
    return _sqlite_engine(store_url(str(file)), file, mode="ro")


def _begin_sqlite(connection: Connection) -> None:
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        raise TypeError("an SQLite store is reached through sqlite3")
    writing = bool(connection.get_execution_options().get(WRITING, False))
    patiently(partial(_begin_writing if writing else _begin_reading, raw))


def _begin_writing(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA query_only=OFF")
    raw.execute("BEGIN IMMEDIATE")


def _begin_reading(raw: sqlite3.Connection) -> None:
    # A deferred transaction that began to write could neither wait nor see what others wrote meanwhile.
    raw.execute("PRAGMA query_only=ON")
    raw.execute("BEGIN")
    try:
        # The first read fixes the snapshot and meets any lock here, where we can wait for it.
        raw.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except sqlite3.Error:
        raw.execute("ROLLBACK")
        raise


def _postgresql_engine(url: URL) -> Engine:
    # A database without an encoding would give bytes where words are read.
    several = len(hosts_of(url)) > 1
    settings = {
        # The next host waits until the one before has had its time.
        "connect_timeout": 2 if several else 5,
        "application_name": "qualcenter",
        # A server without power says no goodbye: after half a minute of silence, or ten seconds without an answer to
        # what was sent, its connections are given up.
        "keepalives_idle": 15,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 10_000,
        "client_encoding": "utf8",
    }
    engine = create_engine(
        url,
        connect_args={name: value for name, value in settings.items() if name not in url.query},
        pool_size=5,
        max_overflow=10,
        pool_timeout=10,
        # The one used last knows its statements: each connection prepares them anew.
        pool_use_lifo=True,
    )
    event.listen(engine, "do_connect", partial(_with_password, url))
    if several:
        event.listen(engine, "handle_error", _leave_standby)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", _ask_after_rest)
    return engine


def _with_password(
    url: URL, _dialect: Dialect, _entry: ConnectionPoolEntry | None, _given: list[object], named: dict[str, object]
) -> None:
    """Add the password that was typed or is in the keyring; without one libpq looks into PGPASSFILE."""
    if named.get("password") is None and "passfile" not in named and (found := password_for(url)) is not None:
        named["password"] = found


def _leave_standby(context: ExceptionContext) -> None:
    """A server that became a standby while it was open here is no use: the connection goes, another is made."""
    error = context.original_exception
    if is_of_standby(error) or getattr(error, "sqlstate", None) == "25006":
        context.is_disconnect = True


def _note_rest(_raw: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
    entry.info["resting_since"] = time.monotonic()


def _ask_after_rest(raw: DBAPIConnection, entry: ConnectionPoolEntry, _proxy: PoolProxiedConnection) -> None:
    """Ask a connection that rested long whether it lives; asking each time would cost every claim a trip."""
    resting_since = entry.info.get("resting_since")
    if resting_since is None or time.monotonic() - resting_since < _IDLE_BEFORE_ASKING_SECONDS:
        return
    try:
        raw.cursor().execute("SELECT 1")
        raw.rollback()
    except Exception as error:
        raise DisconnectionError from error


def file_system_of(path: Path, mounts: str) -> str:
    """The kind of file system a path lies on, from text in the form of /proc/mounts; empty when unknown."""
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].encode().decode("unicode_escape").rstrip("/")
        inside = str(path) == point or str(path).startswith(point + "/")
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind


def refuse_network_folder(file: Path) -> None:
    """Raises KnownFailure `network_folder` where SQLite's locks cannot be trusted."""
    mounts = Path("/proc/mounts")
    kind = ""
    if os.name == "nt":
        kind = "share" if str(file).startswith("\\\\") else ""
    elif mounts.exists():
        kind = file_system_of(file.parent.resolve(), mounts.read_text(encoding="utf-8", errors="replace"))
    if kind == "share" or kind in NETWORK_FILE_SYSTEMS:
        raise KnownFailure(
            "network_folder",
            said(
                "{file} lies in a network folder ({kind}), where two desks can damage an SQLite store.",
                file=file,
                kind=kind,
            ),
            said("Nothing was changed."),
            said("Keep the store on this computer's own disk, or use a PostgreSQL server for several desks."),
        )
