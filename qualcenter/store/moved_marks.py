"""Marks of a move in a store's own facts, and why nobody works in a store that carries them."""

from collections.abc import Mapping
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from qualcenter.domain.sentence import said
from qualcenter.store.engine import store_url
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.tables import meta

MOVED_TO: Final = "moved_to"
MOVE: Final = "move"
MOVE_DONE: Final = "move_done"
MOVING_FROM: Final = "moving_from"
PROGRESS: Final = "move_progress"
MOVED_IN: Final = "moved_in"
RULES: Final = "move_rules"
MARKS: Final = (MOVED_TO, MOVE, MOVE_DONE, MOVING_FROM, PROGRESS, RULES, MOVED_IN)
"""Facts about moves in `meta`; they are of one store and never go along with its rows."""


def plain_address(address: str) -> str:
    """An address as it can be told and kept: without a password, and without the place where one is kept."""
    url = store_url(address)
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    plain = url.set(drivername="postgresql", password=None).difference_update_query(["passfile", "password"])
    return plain.render_as_string(hide_password=True)


def refuse_marked(address: str, marks: Mapping[str, str]) -> None:
    """Raises KnownFailure `moved` for a store that was left, and for one that a move is filling still."""
    if MOVED_TO in marks or MOVING_FROM in marks:
        raise refused(address, marks)


def refused(address: str, marks: Mapping[str, str]) -> KnownFailure:
    """Why nobody works in a store with these marks, and what to do instead."""
    if MOVING_FROM in marks:
        return KnownFailure(
            "moved",
            said("A move from another store is filling {address}, and is not done.", address=address),
            said("Everything is in the other store, as it was."),
            said("Go on with the same `qualcenter store move`; it begins where it stopped."),
        )
    if MOVE_DONE not in marks:
        return KnownFailure(
            "moved",
            said("{address} is being moved to {to}.", address=address, to=marks[MOVED_TO]),
            said("Everything in it stays as it is, and nobody writes in it meanwhile."),
            said("Go on with the same `qualcenter store move`, or stay here with `qualcenter store move --take-back`."),
        )
    return KnownFailure(
        "moved",
        said("{address} was moved to {to}.", address=address, to=marks[MOVED_TO]),
        said("Everything in it is as it was then, and nobody works in it by accident."),
        said("Work in the new store. To come back to this one as it was, run `qualcenter store move --take-back`."),
    )


def marks_in(connection: Connection) -> dict[str, str]:
    """The marks of moves that the store carries."""
    asked = select(meta.c.key, meta.c.value).where(meta.c.key.in_(MARKS))
    return {row.key: row.value for row in connection.execute(asked)}


def set_marks(connection: Connection, marks: dict[str, str]) -> None:
    """Write marks, in place of those of the same name."""
    connection.execute(delete(meta).where(meta.c.key.in_(list(marks))))
    connection.execute(insert(meta), [{"key": key, "value": value} for key, value in marks.items()])


def clear_marks(connection: Connection, *keys: str) -> None:
    """Take marks away, all unless some are named."""
    connection.execute(delete(meta).where(meta.c.key.in_(keys or MARKS)))
