"""A store that a center leaves: closed to every writer by the database itself, and marked with where it went."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, text

from qualcenter.store.copying import CONTENT
from qualcenter.store.known_failures import MOVED_STATE, MOVED_WORDS
from qualcenter.store.moved_marks import (
    MOVE,
    MOVE_DONE,
    MOVED_TO,
    MOVING_FROM,
    clear_marks,
    marks_in,
    plain_address,
    refused,
    set_marks,
)
from qualcenter.store.unit_of_work import Store

_LOCK_WAIT: Final = "SET LOCAL lock_timeout = '20s'"
_REFUSE: Final = "moved_refuse_change"


@dataclass(frozen=True)
class Move:
    """One move out of a store: its own id, and where it goes (an address without password)."""

    id: str
    to: str


def move_out_of(source: Store, to: str) -> Move:
    """The move that the store is in the middle of, or a new one; nothing is marked yet.

    Raises KnownFailure `moved` when it went, or goes, somewhere else.
    """
    marks = source.facts.marks
    if MOVING_FROM in marks or marks.get(MOVED_TO, to) != to:
        raise refused(_address(source), marks)
    return Move(marks.get(MOVE) or str(uuid4()), to)


def begin(source: Store, move: Move) -> None:
    """Close the store to writers and mark it, unless that is done; raises KnownFailure where another move was faster.

    Raises `NotAllowedRefused` or KnownFailure `permission` unless this sign-in owns the store.
    """
    with source.writing() as connection:
        if source.is_postgresql:
            connection.execute(text(_LOCK_WAIT))
        marks = marks_in(connection)
        if marks.get(MOVE, move.id) != move.id:
            raise refused(_address(source), marks)
        if MOVE not in marks:
            set_marks(connection, {MOVED_TO: move.to, MOVE: move.id})
            _close(connection)


def end(source: Store) -> None:
    """Mark the move as done; the store stays closed."""
    with source.writing() as connection:
        set_marks(connection, {MOVE_DONE: "yes"})


def take_back(source: Store) -> str:
    """Open a store again that was left, or was about to be; gives where it had gone, empty when it never was."""
    with source.writing() as connection:
        to = marks_in(connection).get(MOVED_TO, "")
        if to:
            _open(connection)
            clear_marks(connection)
        return to


def _address(store: Store) -> str:
    return plain_address(store.engine.url.render_as_string(hide_password=True))


def _close(connection: Connection) -> None:
    """Refuse every change of a row from the commit on, also to desks that have the store open."""
    if connection.dialect.name == "postgresql":
        connection.execute(
            text(
                f"CREATE FUNCTION {_REFUSE}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                f" RAISE EXCEPTION '{MOVED_WORDS}' USING ERRCODE = '{MOVED_STATE}'; END $$"
            )
        )
    for name, timing in _triggers(connection):
        on_server = connection.dialect.name == "postgresql"
        body = f"EXECUTE FUNCTION {_REFUSE}()" if on_server else f"BEGIN SELECT RAISE(ABORT, '{MOVED_WORDS}'); END"
        connection.exec_driver_sql(f"CREATE TRIGGER {name} BEFORE {timing} {body}")


def _open(connection: Connection) -> None:
    on_server = connection.dialect.name == "postgresql"
    for name, timing in _triggers(connection):
        table = timing.rpartition(" ON ")[2]
        connection.exec_driver_sql(f"DROP TRIGGER {name} ON {table}" if on_server else f"DROP TRIGGER {name}")
    if on_server:
        connection.exec_driver_sql(f"DROP FUNCTION {_REFUSE}()")


def _triggers(connection: Connection) -> Iterator[tuple[str, str]]:
    for one in CONTENT:
        if connection.dialect.name == "postgresql":
            yield f"moved_{one.name}", f"INSERT OR UPDATE OR DELETE OR TRUNCATE ON {one.name}"
            continue
        for verb in ("INSERT", "UPDATE", "DELETE"):
            yield f"moved_{one.name}_{verb.lower()}", f"{verb} ON {one.name}"
