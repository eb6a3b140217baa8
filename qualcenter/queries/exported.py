"""What an export reads: which rows belong to a run, and windows of ids small enough to be read one by one."""

import time
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, text

from qualcenter.domain.rules import Rules
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.unit_of_work import Store

WINDOW: Final = 5_000
"""Ids looked at in one transaction: no snapshot is held longer, so that the queue's tables stay tidy."""

_WAIT_SECONDS: Final = 5.0
_LOOK_AGAIN_SECONDS: Final = 0.02

PART: Final = 128
"""Rows handed on together: few enough to stay where the processor is quick."""

Cells = Sequence[Sequence[object]]
Part = tuple[Sequence[int], Cells]
"""Ids of some rows, and their cells column by column: a whole column is looked at much quicker than its cells."""


@dataclass(frozen=True)
class ExportScope:
    """Which rows a run holds: of one kind, within instants, marked or not, or those of a run of the past.

    `first` to `last` are the ids that are looked at; both 0 when there are none. `at` is the run's instant.
    """

    run: int
    at: datetime
    since: datetime | None
    until: datetime | None
    marked: bool
    again: bool
    first: int = 0
    last: int = 0

    def values(self) -> dict[str, Any]:
        """What the statements are given, as it is stored."""
        return {
            "run": self.run,
            "now": to_microseconds(self.at),
            "since": to_microseconds(self.since) if self.since else None,
            "until": to_microseconds(self.until) if self.until else None,
            "end": self.last,
        }


class ExportedKind(ABC):
    """One kind of rows that can be exported: its table and how a window of it is read.

    The order of its cells is that of the columns which the exchange names.
    """

    name: str
    table: str
    instant: str
    """Column of the table that `since` and `until` are compared with."""

    def __init__(self, scope: ExportScope, rules: Rules, *, plain: bool = False) -> None:
        """Read the rows of this scope, with one column for each field of the promotion definition.

        `plain` may give yes and no as the texts true and false, which is all that CSV can say and quicker.
        """
        self.scope = scope
        self.plain = plain
        self.rules = rules
        self.fields = tuple(field.name for field in rules.promotion.fields)

    @abstractmethod
    def read(self, connection: Connection, after: int, last: int) -> Iterator[Part]:
        """The rows of this scope with `after` < id ≤ `last`, in the order of their ids."""

    def windows(self, store: Store) -> Iterator[Part]:
        """Every row of the scope; each window of ids is read from a snapshot of its own. Raises KnownFailure."""
        after = self.scope.first - 1
        while 0 <= after < self.scope.last:
            last = min(after + WINDOW, self.scope.last)
            with store.reading() as connection:
                _by_index(connection)
                yield from self.read(connection, after, last)
            after = last

    def rows_of(self, connection: Connection, statement: str, after: int, last: int) -> Sequence[Any]:
        """What a statement gives for one window."""
        return [row for part in self.parts_of(connection, statement, after, last) for row in part]

    def parts_of(self, connection: Connection, statement: str, after: int, last: int) -> Iterator[Sequence[Any]]:
        """The same, some rows at a time, as bare tuples: nobody asks them for a name."""
        found = connection.execute(text(statement), self.scope.values() | {"after": after, "last": last})
        while some := found.cursor.fetchmany(PART):
            yield some
        found.close()

    def belongs(self, key: str, instant: str) -> str:
        """The condition, in SQL, that a row of the window belongs to the scope, whatever else its kind
        asks.
        """
        parts = [f"{key} > :after AND {key} <= :last"]
        parts += [f"{instant} >= :since"] if self.scope.since else []
        parts += [f"{instant} < :until"] if self.scope.until else []
        if self.scope.marked:
            held = f"SELECT 1 FROM export_rows AS held WHERE held.kind = '{self.name}' AND held.row_id = {key}"
            parts.append(f"EXISTS ({held} AND held.run_id = :run)" if self.scope.again else f"NOT EXISTS ({held})")
        return " AND ".join(parts)


def _by_index(connection: Connection) -> None:
    """Look rows up by index: a window is small, and costs the same then on any size of store, known or not."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "SELECT set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)"
        )


def span_of(store: Store, kind: type[ExportedKind], scope: ExportScope) -> tuple[int, int]:
    """First id that can belong to a new run, and the last one there is; (0, 0) when there is none."""
    end = _settled_end(store, kind.table)
    wanted = [f"{kind.instant} >= :since"] if scope.since else []
    wanted += [f"{kind.instant} < :until"] if scope.until else []
    where = " AND ".join(wanted) or "true"
    key = key_of(kind)
    statement = text(f"SELECT min({key}) FROM {kind.table} WHERE {where}")
    first = store.read(lambda connection: connection.execute(statement, scope.values()).scalar())
    return (0, 0) if first is None or first > end else (int(first), end)


def span_of_marked(store: Store, run: int) -> tuple[int, int]:
    """First and last id that a marked run holds; (0, 0) when it holds none."""
    statement = text("SELECT min(row_id), max(row_id) FROM export_rows WHERE run_id = :run")
    first, last = store.read(lambda connection: connection.execute(statement, {"run": run}).one())
    return (int(first or 0), int(last or 0))


def key_of(kind: type[ExportedKind]) -> str:
    """Name of the column that counts the rows of a kind."""
    return "seq" if kind.table == "events" else "id"


def _settled_end(store: Store, table: str) -> int:
    """The highest id of a table, when every smaller one is committed or never will be.

    On a server a smaller id may be committed later; a run of the past could then not be told again. Waits a
    few seconds at most for whoever was writing to this table.
    """
    statement = text(f"SELECT max({'seq' if table == 'events' else 'id'}) FROM {table}")
    end = int(store.read(lambda connection: connection.execute(statement).scalar()) or 0)
    if store.is_postgresql:
        give_up = time.monotonic() + _WAIT_SECONDS
        waited_for = store.read(lambda connection: _writers(connection, table))
        while waited_for and time.monotonic() < give_up:
            time.sleep(_LOOK_AGAIN_SECONDS)
            waited_for &= store.read(lambda connection: _writers(connection, table))
    return end


def _writers(connection: Connection, table: str) -> set[str]:
    """The transactions that are writing to a table."""
    found = connection.execute(
        text(
            "SELECT virtualtransaction FROM pg_locks WHERE locktype = 'relation'"
            " AND mode = 'RowExclusiveLock' AND granted AND relation = to_regclass(:name)"
        ),
        {"name": table},
    )
    return set(found.scalars())


def instant_sql(column: str, connection: Connection) -> str:
    """The statement's words for a stored instant as `said_at` writes it: the database does it much quicker."""
    second, rest = f"({column} / 1000000)", f"({column} % 1000000)"
    if connection.dialect.name == "postgresql":
        whole = f"to_char(to_timestamp({second}) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS')"
        part = f"'.' || lpad(CAST({rest} AS text), 6, '0')"
    else:
        whole = f"strftime('%Y-%m-%dT%H:%M:%S', {second}, 'unixepoch')"
        part = f"printf('.%06d', {rest})"
    return f"{whole} || CASE WHEN {rest} = 0 THEN 'Z' ELSE {part} || 'Z' END"


def said_at(micros: int | None) -> str | None:
    """A stored instant as ISO 8601 in UTC with Z."""
    return None if micros is None else f"{from_microseconds(micros).isoformat()[:-6]}Z"


def truth(value: object) -> bool | None:
    """A stored yes or no: SQLite keeps numbers for it."""
    return None if value is None else bool(value)
