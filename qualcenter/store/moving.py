"""A whole center from one store into another of either kind: in pieces, begun again where it stopped, verified."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Connection, Table, select, tuple_

from qualcenter.domain.sentence import said
from qualcenter.store.arriving import Arrival, arriving
from qualcenter.store.copying import CONTENT, ROWS_AT_ONCE, add_rows, as_stored, counts
from qualcenter.store.known_failures import KnownFailure, told
from qualcenter.store.leaving import begin, end, move_out_of, take_back
from qualcenter.store.moved_marks import plain_address
from qualcenter.store.opening import open_marked
from qualcenter.store.unit_of_work import Store

AT_ONCE: Final = 5_000
"""Rows in one transaction of the target: what a kill loses of the work, never of the rows."""

Progress = Callable[[str, int, int], None]
"""Called with a table, how many of its rows are there now, and how many there are in all."""
Laws = Callable[[Store], Sequence[object]]
"""Every exception to the laws of a store, each lead's journey replayed among them."""


@dataclass(frozen=True)
class Moved:
    """What a move did: both addresses without passwords, rows of each table, and whether it went on with another."""

    source: str
    target: str
    tables: dict[str, int]
    resumed: bool


def move(source_url: str, target_url: str, laws: Laws, progress: Progress, at_once: int = AT_ONCE) -> Moved:
    """Move everything; the source stays as it was, closed to every writer and marked. Killed, it is simply run again.

    The target is nobody's until the counts and the digest of every table agree with the source and `laws` finds
    nothing there that it does not find in the source. Raises KnownFailure; then the target is not open for work, and
    the source goes back to work by `reopen`.
    """
    with told(files=True):
        source = open_marked(source_url)
        try:
            going = move_out_of(source, plain_address(target_url))
            with arriving(target_url, source, going) as arrival:
                begin(source, going)
                if not arrival.done:
                    _fill(source, arrival, progress, at_once)
                    _verify(source, arrival.store, laws)
                    with source.reading() as connection:
                        arrival.complete(connection)
                with source.reading() as connection:
                    tables = counts(connection)
            end(source)
            return Moved(plain_address(source_url), going.to, tables, arrival.resumed or arrival.done)
        finally:
            source.close()


def reopen(source_url: str) -> str:
    """Let people work again in a store that was left or was about to be; gives where it had gone, else nothing."""
    with told(files=True):
        source = open_marked(source_url)
        try:
            return take_back(source)
        finally:
            source.close()


def _fill(source: Store, arrival: Arrival, progress: Progress, at_once: int) -> None:
    done, last = arrival.place()
    with source.reading() as connection:
        wanted = counts(connection)
    for number, one in enumerate(CONTENT[done:], start=done):
        there = _count(arrival.store, one) if last else 0
        with source.reading() as connection:
            for rows in _pieces(connection, one, last, at_once):
                with arrival.store.writing() as target:
                    add_rows(target, as_stored(one), rows)
                    arrival.note(target, number, _key_of(one, rows[-1]))
                there += len(rows)
                progress(one.name, there, wanted[one.name])
        with arrival.store.writing() as target:
            arrival.note(target, number + 1, None)
        last = None


def _pieces(source: Connection, one: Table, last: list[object] | None, at_once: int) -> Any:  # noqa: ANN401  rows
    twin = as_stored(one)
    keys = [twin.c[key.name] for key in one.primary_key]
    asked = select(twin).order_by(*keys)
    if last is not None:
        asked = asked.where(tuple_(*keys) > tuple_(*last))
    return source.execution_options(yield_per=at_once).execute(asked).partitions()


def _key_of(one: Table, row: Any) -> list[object]:  # noqa: ANN401  a row of any table
    named = row._mapping  # noqa: SLF001  the public way to a row's names
    return [named[key.name] for key in one.primary_key]


def _count(store: Store, one: Table) -> int:
    with store.reading() as connection:
        return counts(connection)[one.name]


def _verify(source: Store, target: Store, laws: Laws) -> None:
    with source.reading() as one, target.reading() as other:
        if counts(one) != counts(other):
            raise _differs(said("Not every row arrived."))
        for name in CONTENT:
            if digest(one, name) != digest(other, name):
                raise _differs(said("Rows of the table {table} arrived otherwise than they left.", table=name.name))
    found = laws(target)
    if found and list(found) != list(laws(source)):
        raise _differs(said("Journeys do not add up in the new store as they do in the old one."))


def digest(connection: Connection, one: Table) -> int:
    """One number for all rows of a table, the same on both kinds of store whatever the order."""
    total = 0
    rows = connection.execution_options(yield_per=ROWS_AT_ONCE).execute(select(as_stored(one)))
    for row in rows:
        total += int.from_bytes(blake2b(repr(tuple(row)).encode(), digest_size=16).digest())
    return total


def _differs(happened: str) -> KnownFailure:
    return KnownFailure(
        "damaged",
        happened,
        said("The old store is whole and as it was. The new one is not open for work."),
        said("Keep both as they are and report it; `qualcenter store move --take-back` lets people work on."),
    )
