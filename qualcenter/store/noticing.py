"""Notices that are too many: what says the same about many leads is gathered into one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from qualcenter.store.tables import leads, notices

MOST_NAMED = 500
"""A gathered notice names at most so many leads; its count goes on."""


class Noticing:
    """The unseen notices of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._locks = connection.dialect.name == "postgresql"

    def gather(self, kinds: Iterable[str], few: int, at: datetime) -> int:
        """Put unseen notices of one colleague, kind and source into one when they are more than `few`.

        A gathered notice has no lead, and "source", "count" and "leads" in its detail; later ones join it
        while nobody has seen it. Gives how many notices went into another.
        """
        gathered = 0
        for (colleague_id, kind, source), rows in self._too_many(kinds, few, lock=True).items():
            self._put_together(colleague_id, kind, source, rows, at)
            gathered += sum(row.lead_id is not None for row in rows)
        return gathered

    def are_many(self, kinds: Iterable[str], few: int) -> bool:
        """Whether `gather` would put anything together."""
        return bool(self._too_many(kinds, few, lock=False))

    def _too_many(self, kinds: Iterable[str], few: int, *, lock: bool) -> dict[tuple[int, str, str], list[Any]]:
        groups: dict[tuple[int, str, str], list[Any]] = defaultdict(list)
        for row in self._unseen(kinds, lock=lock):
            source = row.detail.get("source", "") if row.lead_id is None else row.source or ""
            groups[row.colleague_id, row.kind, source].append(row)
        return {key: rows for key, rows in groups.items() if _join(rows, few)}

    def _unseen(self, kinds: Iterable[str], *, lock: bool) -> list[Any]:
        n = notices.c
        query = (
            select(n.id, n.colleague_id, n.kind, n.lead_id, n.detail, leads.c.source)
            .select_from(notices.outerjoin(leads, leads.c.id == n.lead_id))
            .where(n.seen_at.is_(None), n.kind.in_(list(kinds)))
            .order_by(n.id)
        )
        free = query.with_for_update(of=notices, skip_locked=True) if lock and self._locks else query
        return list(self._connection.execute(free))

    def _put_together(self, colleague_id: int, kind: str, source: str, rows: list[Any], at: datetime) -> None:
        count = sum(1 if row.lead_id is not None else int(row.detail["count"]) for row in rows)
        named = [one for row in rows for one in ([row.lead_id] if row.lead_id else row.detail["leads"])]
        ids = [row.id for row in rows]
        for start in range(0, len(ids), 500):
            self._connection.execute(delete(notices).where(notices.c.id.in_(ids[start : start + 500])))
        self._connection.execute(
            insert(notices).values(
                colleague_id=colleague_id,
                kind=kind,
                at=at,
                detail={"source": source, "count": count, "leads": named[-MOST_NAMED:]},
                key=f"{kind}:gathered:{ids[-1]}:{colleague_id}",
            )
        )


def _join(rows: list[Any], few: int) -> bool:
    """Whether these are too many, or some of them can join one that was gathered before."""
    single = sum(row.lead_id is not None for row in rows)
    return single > few or 0 < single < len(rows)
