"""A store that a center moves into: empty at first, filled piece by piece, nobody's until it is whole."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, event, select, text

from qualcenter.domain.sentence import said
from qualcenter.store.copying import CONTENT, copy_facts, count_on, has_any
from qualcenter.store.engine import refuse_network_folder, store_file, store_url
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.leaving import Move
from qualcenter.store.moved_marks import (
    MOVED_IN,
    MOVING_FROM,
    PROGRESS,
    RULES,
    clear_marks,
    marks_in,
    plain_address,
    refused,
    set_marks,
)
from qualcenter.store.opening import create, facts_of, open_marked, refuse_missing_folder, remove_store_file
from qualcenter.store.tables import colleagues, leads, meta, persons
from qualcenter.store.unit_of_work import Store

_LOCK: Final = 0x5143_4D56
_AS_MADE: Final = (leads, persons, colleagues)
"""A store without any of these holds only what `store create` put there."""

_TRUNCATE_TRIGGER: Final = 32


@dataclass
class Arrival:
    """The target of one move, from its first row to its last check; `done` says that it was whole before."""

    store: Store
    move: Move
    done: bool = False
    resumed: bool = False

    def place(self) -> tuple[int, list[object] | None]:
        """How far the copying came: how many tables are done, and the last key of the next one."""
        with self.store.reading() as connection:
            found = json.loads(marks_in(connection).get(PROGRESS, "[0, null]"))
        return int(found[0]), found[1]

    def note(self, connection: Connection, done: int, last: list[object] | None) -> None:
        """Write down how far it came, in the transaction of the rows themselves."""
        set_marks(connection, {PROGRESS: json.dumps([done, last])})

    def complete(self, source: Connection) -> None:
        """Make it the center's store: the source's id and salt, numbers counted on, its rules all in force again."""
        with self.store.writing() as connection:
            for one in CONTENT:
                count_on(connection, one)
            for table, name, rule in json.loads(marks_in(connection).get(RULES, "[]")):
                connection.exec_driver_sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} {rule}")
            copy_facts(source, connection)
            if _is_live(source):
                connection.execute(meta.update().where(meta.c.key == "live").values(value="yes"))
            clear_marks(connection)
            set_marks(connection, {MOVED_IN: self.move.id})


@contextmanager
def arriving(address: str, source: Store, move: Move) -> Iterator[Arrival]:
    """A target ready for rows, held for this move alone; made, emptied of what `store create` put in, or gone on with.

    Raises KnownFailure: `exists`, `not_empty`, `moved` (another move is filling it), `locked`, and those of opening.
    """
    file = store_file(store_url(address))
    with _on_server(address, source, move) if file is None else _in_file(file, move) as arrival:
        yield arrival


@contextmanager
def _on_server(address: str, source: Store, move: Move) -> Iterator[Arrival]:
    store = _opened_or_made(address)
    try:
        with _held_on_server(store):
            store.facts = facts_of(store.engine)
            marks = store.facts.marks
            if marks.get(MOVED_IN) == move.id:
                yield Arrival(store, move, done=True)
                return
            ours = f"{move.id} {source.facts.store_id}"
            resumed = marks.get(MOVING_FROM) == ours
            if not resumed:
                _refuse_unless_free(store, source)
                with store.writing() as connection:
                    _empty(connection)
                    clear_marks(connection)
                    set_marks(connection, {MOVING_FROM: ours, RULES: json.dumps(_loosened(connection))})
            yield Arrival(store, move, resumed=resumed)
    finally:
        store.close()


@contextmanager
def _in_file(file: Path, move: Move) -> Iterator[Arrival]:
    """The file has its name only when it is whole; until then it stands beside, under another."""
    refuse_network_folder(file)
    refuse_missing_folder(file)
    growing = file.with_name(f".{file.name}.moving")
    if file.exists():
        store = open_marked(str(file))
        try:
            if store.facts.marks.get(MOVED_IN) != move.id:
                raise _exists(file)
            yield Arrival(store, move, done=True)
        finally:
            store.close()
        return
    with _held_by_file(file.with_name(f".{file.name}.moving-lock")):
        store, resumed = _growing(growing, move)
        try:
            yield Arrival(store, move, done=store.facts.marks.get(MOVED_IN) == move.id, resumed=resumed)
        finally:
            store.close()
        with closing(sqlite3.connect(growing)) as last:
            last.execute("PRAGMA journal_mode=DELETE")
        growing.replace(file)


def _growing(file: Path, move: Move) -> tuple[Store, bool]:
    if file.exists():
        store = _unchecked(open_marked(str(file)))
        if move.id in {store.facts.marks.get(MOVING_FROM), store.facts.marks.get(MOVED_IN)}:
            return store, True
        store.close()
        remove_store_file(file)
    store = _unchecked(create(str(file), live=False))
    with store.writing() as connection:
        set_marks(connection, {MOVING_FROM: move.id})
    return store, False


def _unchecked(store: Store) -> Store:
    """A row may come before the one it points at; the whole is checked at the end."""
    store.close()
    event.listen(store.engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys=OFF"))
    return store


def _opened_or_made(address: str) -> Store:
    try:
        return open_marked(address)
    except KnownFailure as failure:
        if failure.code != "not_a_store":
            raise
    create(address, live=False).close()
    return open_marked(address)


def _refuse_unless_free(store: Store, source: Store) -> None:
    marks = store.facts.marks
    if MOVING_FROM in marks:
        # Rows of an earlier move out of the same store: it was taken back, and may have changed since.
        if marks[MOVING_FROM].endswith(source.facts.store_id):
            return
        raise refused(_address(store), marks)
    with store.reading() as connection:
        if marks or has_any(connection, _AS_MADE) or store.facts.store_id == source.facts.store_id:
            raise KnownFailure(
                "not_empty",
                said("The store {address} holds leads or people already.", address=_address(store)),
                said("Nothing was changed."),
                said("Move into an empty database, or into a store that was just made."),
            )


def _empty(connection: Connection) -> None:
    """Take out what `store create` or half a move put in; history is no center's yet."""
    asked = text(
        "SELECT CAST(CAST(tgrelid AS regclass) AS text), tgname FROM pg_trigger"
        " WHERE tgtype & :truncate <> 0 AND NOT tgisinternal AND tgrelid IN"
        " (SELECT oid FROM pg_class WHERE relnamespace = CAST(current_schema() AS regnamespace))"
    )
    guards = [tuple(row) for row in connection.execute(asked, {"truncate": _TRUNCATE_TRIGGER})]
    for table, name in guards:
        connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER {name}")
    connection.exec_driver_sql(f"TRUNCATE {', '.join(one.name for one in CONTENT)} RESTART IDENTITY CASCADE")
    for table, name in guards:
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE TRIGGER {name}")


def _loosened(connection: Connection) -> list[tuple[str, str, str]]:
    """Take away the rules of rows that point into their own table, until all rows are there; gives them."""
    asked = text(
        "SELECT CAST(CAST(conrelid AS regclass) AS text), conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE contype = 'f' AND conrelid = confrelid AND connamespace = CAST(current_schema() AS regnamespace)"
    )
    rules = [(row[0], row[1], row[2]) for row in connection.execute(asked)]
    kept = json.loads(marks_in(connection).get(RULES, "[]"))
    for table, name, _ in rules:
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    return rules or kept


def _address(store: Store) -> str:
    return plain_address(store.engine.url.render_as_string(hide_password=True))


def _is_live(source: Connection) -> bool:
    return bool(source.execute(select(meta.c.value).where(meta.c.key == "live")).scalar_one() == "yes")


@contextmanager
def _held_on_server(store: Store) -> Iterator[None]:
    with store.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _LOCK}).scalar_one():
            raise _busy()
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _LOCK})


@contextmanager
def _held_by_file(file: Path) -> Iterator[None]:
    """SQLite's own lock on a file beside the store: it ends with the process, however that ends."""
    with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise _busy() from None
        try:
            yield
        finally:
            file.unlink(missing_ok=True)


def _busy() -> KnownFailure:
    return KnownFailure(
        "locked",
        said("Another move is filling this store right now."),
        said("Nothing was changed."),
        said("Wait until it is done."),
    )


def _exists(file: Path) -> KnownFailure:
    return KnownFailure(
        "exists",
        said("{file} is there already.", file=file),
        said("Nothing was changed."),
        said("Move into a file that is not there yet."),
    )
