"""The next lead, read exactly from the queue's indexes: what came due is admitted, heads are read, then taken.

The statements are texts because the claim is the hottest path of a center: an expression costs three times as much to
build as the database needs to answer. They repeat the words of `tables_leads.READY`, or the index is not used.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, TextClause, bindparam, select, text

from qualcenter.domain.lead import Lead
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.leads import lead_of
from qualcenter.store.tables import leads

_READY = "stage = 'lead' AND ready AND claimed_by IS NULL"
_HEAD = "id, rank, promise_due_at, lift, owner_key, window_key"

_ADMIT = """
UPDATE leads SET ready = true WHERE id IN (
  SELECT id FROM leads{hint} WHERE stage = 'lead' AND NOT ready AND next_at <= :now
    AND next_action IN ('first_call', 'retry') AND merged_into IS NULL
  ORDER BY next_at LIMIT :most {skip})
"""
_TOP = f"SELECT {_HEAD} FROM leads WHERE owner_key = :owner AND window_key = :window AND {_READY} ORDER BY rank DESC, id LIMIT :most"  # noqa: E501, S608
_RESCUE = (
    f"SELECT {_HEAD} FROM leads WHERE owner_key = :owner AND window_key = :window AND {_READY}"  # noqa: S608
    " AND promise_due_at > :now AND promise_due_at <= :until AND rank > :above ORDER BY rank DESC, id LIMIT :most"
)
_LATERAL = """
SELECT h.id, h.rank, h.promise_due_at, h.lift, h.owner_key, h.window_key
FROM unnest(CAST(:owners AS text[])) AS o(owner_key) CROSS JOIN unnest(CAST(:windows AS text[])) AS w(window_key)
CROSS JOIN LATERAL ({inner}) AS h
"""
_LIFTED = f"SELECT {_HEAD} FROM leads WHERE colleague_id = :me AND lift AND {_READY} ORDER BY rank DESC, id LIMIT :most"  # noqa: S608
_CALLBACKS = """
SELECT id, next_at, owner_key, colleague_id FROM leads{hint}
WHERE next_action = 'callback' AND next_at <= :now AND stage = 'lead' AND (claimed_by IS NULL OR claim_until <= :now)
  AND (colleague_id = :me OR owner_key IN :pools OR (team IN :teams AND colleague_id IS NOT NULL AND next_at <= :soonest))
ORDER BY next_at, id LIMIT :most
"""


@dataclass(frozen=True, slots=True)
class Head:
    """A candidate from one of the queue's indexes."""

    id: int
    rank: float
    promise_due_at: datetime | None
    lifted: bool
    owner_key: str
    window_key: str


@dataclass(frozen=True, slots=True)
class DueCallback:
    """A callback whose instant has come; `colleague_id` is who promised it, None for anyone's."""

    id: int
    at: datetime
    colleague_id: int | None


class Claiming:
    """Reads and takes the heads of queues in one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._postgresql = connection.dialect.name == "postgresql"

    def admit(self, at: datetime, most: int) -> int:
        """Put leads whose time has come into the index, the longest due first; gives how many."""
        statement = _admit_postgresql if self._postgresql else _admit_sqlite
        done = self._connection.execute(statement, {"now": to_microseconds(at), "most": most})
        return done.rowcount

    def top(self, owners: Sequence[str], windows: Sequence[str], most: int) -> list[Head]:
        """The highest ranks over the prefixes (owner, open window), `most` of each, in order."""
        return self._heads(_TOP, _lateral_top, owners, windows, {"most": most})

    def rescue(
        self, owners: Sequence[str], windows: Sequence[str], span: tuple[datetime, datetime], above: float, most: int
    ) -> list[Head]:
        """Leads whose promise ends inside the span (open at its start) and whose rank lies above, in order."""
        now, until = (to_microseconds(one) for one in span)
        values = {"now": now, "until": until, "above": above, "most": most}
        return self._heads(_RESCUE, _lateral_rescue, owners, windows, values)

    def lifted(self, colleague_id: int, most: int) -> list[Head]:
        """A colleague's own leads that sales gave back, in order."""
        return [_head(row) for row in self._connection.execute(_lifted, {"me": colleague_id, "most": most})]

    def callbacks(
        self, colleague_id: int, pools: Sequence[str], teams: Sequence[str], at: datetime, soonest: datetime, most: int
    ) -> list[DueCallback]:
        """Callbacks that have come due for a colleague: own ones, anyone's, and others' promised before `soonest`."""
        values = {
            "me": colleague_id,
            "pools": list(pools) or [""],
            "teams": list(teams) or [""],
            "now": to_microseconds(at),
            "soonest": to_microseconds(soonest),
            "most": most,
        }
        rows = self._connection.execute(_callbacks if self._postgresql else _callbacks_sqlite, values)
        return [DueCallback(row[0], from_microseconds(row[1]), row[3]) for row in rows]

    def take(self, lead_id: int) -> Lead | None:
        """The lead, locked; None when another desk has it locked at this very moment."""
        query = select(leads).where(leads.c.id == lead_id)
        row = self._connection.execute(query.with_for_update(skip_locked=True) if self._postgresql else query).first()
        return lead_of(row) if row else None

    def skipped(self, colleague_id: int, at: datetime) -> dict[int, datetime]:
        """Leads hidden from a colleague for now, and until when."""
        rows = self._connection.execute(_skips, {"me": colleague_id, "now": to_microseconds(at)})
        return {row[0]: from_microseconds(row[1]) for row in rows}

    def _heads(
        self, one: str, lateral: TextClause, owners: Sequence[str], windows: Sequence[str], values: dict[str, object]
    ) -> list[Head]:
        if not owners or not windows:
            return []
        if self._postgresql:
            both = {"owners": list(owners), "windows": list(windows)}
            found = [_head(row) for row in self._connection.execute(lateral, both | values)]
        else:
            statement = _single[one]
            found = [
                _head(row)
                for owner in owners
                for window in windows
                for row in self._connection.execute(statement, {"owner": owner, "window": window} | values)
            ]
        return sorted(found, key=lambda head: (-head.rank, head.id))


def _head(row: Sequence[object]) -> Head:
    number, rank, due, lift, owner, window = row
    due_at = None if due is None else from_microseconds(int(str(due)))
    return Head(int(str(number)), float(str(rank)), due_at, bool(lift), str(owner), str(window))


def _lateral(inner: str) -> TextClause:
    inside = inner.replace(":owner", "o.owner_key").replace(":window", "w.window_key")
    return text(_LATERAL.format(inner=inside.replace("owner_key = o", "leads.owner_key = o").replace("window_key = w", "leads.window_key = w")))


def _expanding(names: Iterable[str], statement: str) -> TextClause:
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in names))


# SQLite takes an index of the whole stage for as good as the small one of what waits, and reads every lead in it.
_NOT_READY, _CALLBACKS_DUE = " INDEXED BY ix_leads_not_ready", " INDEXED BY ix_leads_callbacks_due"
_admit_sqlite = text(_ADMIT.format(skip="", hint=_NOT_READY))
_admit_postgresql = text(_ADMIT.format(skip="FOR UPDATE SKIP LOCKED", hint=""))
_single = {_TOP: text(_TOP), _RESCUE: text(_RESCUE)}
_lateral_top = _lateral(_TOP)
_lateral_rescue = _lateral(_RESCUE)
_lifted = text(_LIFTED)
_callbacks = _expanding(("pools", "teams"), _CALLBACKS.format(hint=""))
_callbacks_sqlite = _expanding(("pools", "teams"), _CALLBACKS.format(hint=_CALLBACKS_DUE))
_skips = text("SELECT lead_id, max(until) FROM skips WHERE colleague_id = :me AND until > :now GROUP BY lead_id")
