"""Imports as rows: past runs, what became of each of their rows, and readings of headers that somebody chose."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text, update

from qualcenter.domain.undoing import FELL_DUE
from qualcenter.store.tables import import_rows, imports, saved_mappings

CHUNK = 2_000


@dataclass(frozen=True)
class StoredImport:
    """One run; `state` is running, stopped, done or undone, `options` what holds for the whole file."""

    id: int
    file: str
    digest: str
    at: datetime
    colleague: str
    options: dict[str, Any]
    read: int
    added: int
    merged: int
    refused: int
    unchanged: int
    state: str
    undone_at: datetime | None


@dataclass(frozen=True)
class Brought:
    """A lead as a run left it: `first` is the seq of the run's first event, `began` that its journey starts there."""

    lead_id: int
    first: int
    began: bool
    touched: bool


class ImportRows:
    """The imports of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._postgresql = connection.dialect.name == "postgresql"

    def begin(self, **values: Any) -> int:  # noqa: ANN401
        """Add a run; gives its id."""
        row = self._connection.execute(insert(imports).values(values).returning(imports.c.id))
        return int(row.scalar_one())

    def set(self, import_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a run."""
        self._connection.execute(update(imports).where(imports.c.id == import_id).values(values))

    def get(self, import_id: int) -> StoredImport | None:
        """One run, or None."""
        row = self._connection.execute(_RUN.where(imports.c.id == import_id)).first()
        return StoredImport(*row) if row else None

    def unfinished(self, digest: str) -> StoredImport | None:
        """The latest run of this file in the same reading that was stopped on its way, or None."""
        c = imports.c
        query = _RUN.where(c.digest == digest, c.state.in_(("running", "stopped")), c.undone_at.is_(None))
        row = self._connection.execute(query.order_by(c.id.desc()).limit(1)).first()
        return StoredImport(*row) if row else None

    def last_row(self, import_id: int) -> int:
        """Number of the last row of the file that a run has dealt with; 0 before the first."""
        query = select(func.max(import_rows.c.row)).where(import_rows.c.import_id == import_id)
        return int(self._connection.execute(query).scalar() or 0)

    def listed(self, limit: int = 200) -> list[StoredImport]:
        """Past runs, the latest first."""
        query = _RUN.order_by(imports.c.id.desc()).limit(limit)
        return [StoredImport(*row) for row in self._connection.execute(query)]

    def brought(self, import_id: int, acts: Sequence[str]) -> Iterator[list[Brought]]:
        """Leads that a run brought or moved, in chunks by id; `touched` by a person who acted after it."""
        last = 0
        while True:
            query = text(
                "SELECT DISTINCT lead_id FROM import_rows WHERE import_id = :run AND lead_id > :last"
                " AND did IN ('added', 'merged') ORDER BY lead_id LIMIT :chunk"
            )
            found = self._connection.execute(query, {"run": import_id, "last": last, "chunk": CHUNK})
            ids = list(found.scalars())
            if not ids:
                return
            last = ids[-1]
            yield self._brought(ids, acts)

    def _brought(self, ids: Sequence[int], acts: Sequence[str]) -> list[Brought]:
        fell_due = ", ".join(f"'{kind.value}'" for kind in sorted(FELL_DUE))
        rows = self._among(
            "WITH own AS (SELECT lead_id, MIN(seq) AS seq FROM events WHERE lead_id {ids} AND act_id {acts}"
            f" AND kind NOT IN ({fell_due}) GROUP BY lead_id)"
            " SELECT own.lead_id, own.seq,"
            " NOT EXISTS (SELECT 1 FROM events AS e WHERE e.lead_id = own.lead_id AND e.seq < own.seq),"
            " EXISTS (SELECT 1 FROM events AS e JOIN acts AS a ON a.id = e.act_id WHERE e.lead_id = own.lead_id"
            " AND e.seq > own.seq AND a.actor_id IS NOT NULL AND NOT (e.act_id {acts}))"
            " FROM own ORDER BY own.lead_id",
            ids=ids,
            acts=acts,
        )
        return [Brought(row[0], row[1], bool(row[2]), bool(row[3])) for row in rows]

    def take_out_touches(self, import_id: int, lead_ids: Sequence[int]) -> int:
        """Take out the touches that a run added to these leads; gives how many."""
        c = import_rows.c
        query = "SELECT touch_id FROM import_rows WHERE import_id = :run AND touch_id IS NOT NULL AND lead_id {ids}"
        ids = [row[0] for row in self._among(query, ids=lead_ids, run=import_id)]
        if ids:
            mine = update(import_rows).where(c.import_id == import_id, c.touch_id.is_not(None))
            for start in range(0, len(ids), 500):
                self._connection.execute(mine.where(c.touch_id.in_(ids[start : start + 500])).values(touch_id=None))
            self._among("DELETE FROM touches WHERE id {ids}", ids=ids)
        return len(ids)

    def take_out_addresses(self, person_ids: Sequence[int], emails: Sequence[int], phones: Sequence[int]) -> int:
        """Take out these address and number rows of these persons, but numbers that calls name; gives how many."""
        gone = self._among("DELETE FROM person_emails WHERE person_id {ids} AND id {rows}", ids=person_ids, rows=emails)
        rung = self._among(
            "DELETE FROM person_phones WHERE person_id {ids} AND id {rows}"
            " AND NOT EXISTS (SELECT 1 FROM calls WHERE calls.phone_id = person_phones.id)",
            ids=person_ids,
            rows=phones,
        )
        none = "'none:' || CAST(id AS TEXT)"
        first = (
            "SELECT e.address FROM person_emails AS e WHERE e.person_id = persons.id AND e.address IS NOT NULL"
            " ORDER BY e.position, e.id LIMIT 1"
        )
        self._among(f"UPDATE persons SET email_key = COALESCE(({first}), {none}) WHERE id {{ids}}", ids=person_ids)
        return int(gone.rowcount) + int(rung.rowcount)

    def mapping(self, header_digest: str) -> dict[str, str]:
        """The reading of columns that was chosen for this header before; empty when none was."""
        c = saved_mappings.c
        kept = self._connection.execute(select(c.mapping).where(c.header_digest == header_digest)).scalar()
        return dict(kept or {})

    def save_mapping(self, header_digest: str, mapping: Mapping[str, str], at: datetime) -> None:
        """Keep a chosen reading, in place of the one before."""
        c = saved_mappings.c
        self._connection.execute(delete(saved_mappings).where(c.header_digest == header_digest))
        values = {"header_digest": header_digest, "mapping": dict(mapping), "at": at}
        self._connection.execute(insert(saved_mappings).values(values))

    def _among(self, statement: str, run: int = 0, **lists: Iterable[object]) -> Any:  # noqa: ANN401  a result of rows
        """Run a statement in which `{name}` stands for membership in the list of that name."""
        wanted: dict[str, Any] = {"run": run} if ":run" in statement else {}
        for name, values in lists.items():
            kept = list(values)
            wanted[name] = kept if self._postgresql else json.dumps(kept)
        shape = "= ANY(:{})" if self._postgresql else "IN (SELECT value FROM json_each(:{}))"
        asked = statement.format(**{name: shape.format(name) for name in lists})
        return self._connection.execute(text(asked), wanted)


_RUN = select(*(imports.c[name] for name in StoredImport.__dataclass_fields__))
