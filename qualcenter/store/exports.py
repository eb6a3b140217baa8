"""Export runs as rows: what was written, when, where to, and which rows a marked run holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, delete, insert, select, text, update

from qualcenter.store.column_types import json_text
from qualcenter.store.tables import exports

MARKED_AT_ONCE: Final = 50_000


class RowsTakenError(Exception):
    """Another marked run holds some of these rows; nothing of this run may be kept."""


@dataclass(frozen=True)
class StoredExport:
    """One export run; unfinished as long as `file` is None. `from_seq` to `to_seq` are the ids it looked
    at.
    """

    id: int
    kind: str
    format: str
    at: datetime
    actor: str
    since: datetime | None
    until: datetime | None
    from_seq: int | None
    to_seq: int | None
    rows: int
    file: str | None
    marked: bool


_RUN = select(*(exports.c[name] for name in StoredExport.__dataclass_fields__))

_MARK = {
    "sqlite": "SELECT :kind, value, :run FROM json_each(:ids) WHERE true",
    "postgresql": "SELECT :kind, CAST(value AS BIGINT), CAST(:run AS BIGINT)"
    " FROM json_array_elements_text(CAST(:ids AS JSON)) AS given(value)",
}


class ExportRunRows:
    """The export runs of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def begin(self, **values: object) -> int:
        """Reserve the number of a run, so that its rows can name it; it is unfinished."""
        row = self._connection.execute(insert(exports).values(values).returning(exports.c.id))
        return int(row.scalar_one())

    def mark(self, run: int, kind: str, ids: Sequence[int]) -> None:
        """Put rows into a run. Raises `RowsTakenError` when another run holds one of them: then roll back."""
        chosen = _MARK[self._connection.dialect.name]
        statement = text(f"INSERT INTO export_rows (kind, row_id, run_id) {chosen} ON CONFLICT DO NOTHING")
        # In one order everywhere, so that two runs wait for each other instead of standing crosswise.
        for start in range(0, len(ids), MARKED_AT_ONCE):
            some = list(ids[start : start + MARKED_AT_ONCE])
            done = self._connection.execute(statement, {"kind": kind, "run": run, "ids": json_text(some)})
            if done.rowcount != len(some):
                raise RowsTakenError

    def finish(self, run: int, rows: int, file: str, span: tuple[int | None, int | None]) -> None:
        """Note what a run wrote and where; `span` are the first id written and the last one looked at."""
        values = {"rows": rows, "file": file, "from_seq": span[0], "to_seq": span[1]}
        self._connection.execute(update(exports).where(exports.c.id == run).values(values))

    def forget(self, run: int) -> None:
        """Take out a run that wrote nothing; a finished one stays."""
        self._connection.execute(delete(exports).where(exports.c.id == run, exports.c.file.is_(None)))

    def get(self, run: int) -> StoredExport | None:
        """The run of this number, finished or not, or None."""
        row = self._connection.execute(_RUN.where(exports.c.id == run)).first()
        return StoredExport(*row) if row else None

    def finished(self) -> list[StoredExport]:
        """Every finished run, the latest first."""
        query = _RUN.where(exports.c.file.is_not(None)).order_by(exports.c.id.desc())
        return [StoredExport(*row) for row in self._connection.execute(query)]


def finish_run(connection: Connection, run: StoredExport, ids: Sequence[int], put_in_place: Callable[[], None]) -> None:
    """Mark the rows of a run and note what it wrote, with its file put in place last, in this transaction.

    Raises `RowsTakenError` before anything is in place when another run holds one of the rows.
    """
    rows = ExportRunRows(connection)
    if ids:
        rows.mark(run.id, run.kind, ids)
    rows.finish(run.id, run.rows, str(run.file), (run.from_seq, run.to_seq))
    put_in_place()
