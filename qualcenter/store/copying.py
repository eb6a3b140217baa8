"""Every row of one store into another of either kind, as it is stored, inside the two given transactions."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Row,
    Table,
    TableClause,
    Text,
    column,
    func,
    insert,
    literal,
    select,
    table,
    text,
    union_all,
)
from sqlalchemy.types import TypeEngine

from qualcenter.store.backup_note import LAST_BACKUP
from qualcenter.store.column_types import ActId, Instant, Json
from qualcenter.store.moved_marks import MARKS
from qualcenter.store.tables import meta, metadata

ROWS_AT_ONCE: Final = 2_000
CONTENT: Final = tuple(one for one in metadata.sorted_tables if one is not meta)
"""Tables whose rows are the center's own, parents before children."""


def holds_rows(connection: Connection) -> bool:
    """Whether any table but `meta` has a row."""
    return has_any(connection, CONTENT)


def has_any(connection: Connection, tables: Sequence[Table]) -> bool:
    """Whether any of these tables has a row."""
    asked = [select(literal(1)).select_from(one).limit(1).subquery() for one in tables]
    return connection.execute(union_all(*(select(one) for one in asked)).limit(1)).first() is not None


def counts(connection: Connection) -> dict[str, int]:
    """Rows of each content table."""
    asked = union_all(*(select(literal(one.name), func.count()).select_from(one) for one in CONTENT))
    return {name: number for name, number in connection.execute(asked)}  # noqa: C416 - rows, not pairs


def copy_rows(
    source: Connection, target: Connection, progress: Callable[[str, int], None] = lambda _table, _rows: None
) -> None:
    """Insert all rows of the source, ids kept, and let the target count on from the highest."""
    for one in CONTENT:
        twin = as_stored(one)
        order = [twin.c[key.name] for key in one.primary_key]
        with source.execution_options(yield_per=ROWS_AT_ONCE).execute(select(twin).order_by(*order)) as found:
            for part in found.partitions():
                add_rows(target, twin, part)
                progress(one.name, len(part))
        count_on(target, one)


def add_rows(target: Connection, twin: TableClause, rows: Sequence[Row[Any]]) -> None:
    """Insert rows as `as_stored` read them."""
    names = [field.name for field in twin.c]
    if target.dialect.name != "postgresql":
        target.execute(insert(twin), [dict(zip(names, row, strict=True)) for row in rows])
        return
    # COPY takes rows several times faster than INSERT.
    named = ", ".join(f'"{name}"' for name in names)
    raw: Any = target.connection.driver_connection
    with raw.cursor() as cursor, cursor.copy(f'COPY "{twin.name}" ({named}) FROM STDIN') as lines:
        for row in rows:
            lines.write_row(row)


def as_stored(one: Table) -> TableClause:
    """The table without our types: reading and writing each value again would only cost time."""
    return table(one.name, *(column(field.name, _stored_type(field)) for field in one.columns))


def _stored_type(field: Column[Any]) -> TypeEngine[Any]:
    if isinstance(field.type, Instant):
        return BigInteger()
    return Text() if isinstance(field.type, Json | ActId) else field.type


def count_on(target: Connection, one: Table) -> None:
    """Let a server's table count on from its highest number; SQLite does so by itself."""
    key = one.autoincrement_column
    if key is None or target.dialect.name != "postgresql":
        return
    highest = target.execute(select(func.max(key))).scalar()
    if highest is not None:
        sequence = select(func.pg_get_serial_sequence(one.name, key.name)).scalar_subquery()
        target.execute(select(func.setval(sequence, highest)))


def copy_facts(source: Connection, target: Connection) -> None:
    """The store's id and salt go along, since hashes rest on them; `live` stays the target's own."""
    own = ("live", LAST_BACKUP, *MARKS)
    rows = [dict(row) for row in source.execute(select(meta).where(meta.c.key.not_in(own))).mappings()]
    target.execute(text("DELETE FROM meta WHERE key <> 'live'"))
    target.execute(insert(meta), rows)
