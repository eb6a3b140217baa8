"""The next lead, read exactly from the queue's indexes: what came due is admitted, heads are read, then taken.

The statements are texts because the claim is the hottest path of a center: an expression costs three times as much to
build as the database needs to answer. They repeat the words of `tables_leads.READY`, or the index is not used.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, TextClause, bindparam, text

from qualcenter.store.ahead import HINTS, Ahead, Prefixes, by_promise, first_or_ahead, what_lies_ahead
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.statement import Statement
from qualcenter.store.tables_leads import READY

_HEAD = "id, rank, promise_due_at, lift, owner_key, window_key"

_ADMIT = """
UPDATE leads SET ready = true WHERE id IN (
  SELECT id FROM leads{hint} WHERE stage = 'lead' AND NOT ready AND next_at <= :now
    AND next_action IN ('first_call', 'retry') AND merged_into IS NULL
  ORDER BY next_at LIMIT :most {skip})
"""
_TOP = (
    f"SELECT {_HEAD} FROM leads WHERE owner_key = :owner AND window_key = :window AND {READY}"
    " ORDER BY rank DESC, id LIMIT :most"
)
_RESCUE = (
    f"SELECT {_HEAD} FROM leads WHERE owner_key = :owner AND window_key = :window AND {READY}"
    " AND promise_due_at > :now AND promise_due_at <= :until AND rank > :above ORDER BY rank DESC, id LIMIT :most"
)
_LATERAL = """
SELECT h.id, h.rank, h.promise_due_at, h.lift, h.owner_key, h.window_key
FROM unnest(CAST(:owners AS text[])) AS o(owner_key) CROSS JOIN unnest(CAST(:windows AS text[])) AS w(window_key)
CROSS JOIN LATERAL ({inner}) AS h
"""
_LIFTED = f"SELECT {_HEAD} FROM leads WHERE colleague_id = :me AND lift AND {READY} ORDER BY rank DESC, id LIMIT :most"
_CALLBACKS = """
SELECT id, next_at, owner_key, colleague_id FROM leads{hint}
WHERE next_action = 'callback' AND next_at <= :now AND stage = 'lead' AND (claimed_by IS NULL OR claim_until <= :now)
  AND (colleague_id = :me OR owner_key IN :pools
    OR (team IN :teams AND colleague_id IS NOT NULL AND next_at <= :soonest))
ORDER BY next_at, id LIMIT :most
"""


# The floor of the rescue is what the last of the best has, less the bonus: below it nothing can come before them.
_HEADS = f"""
WITH top AS (
  SELECT {_HEAD} FROM ({{top}}) AS t ORDER BY rank DESC, id LIMIT :most),
lowest AS (
  SELECT coalesce((SELECT rank FROM top ORDER BY rank DESC, id LIMIT 1 OFFSET :most - 1), -1e300) - :bonus AS rank)
SELECT {_HEAD} FROM top UNION ALL
SELECT {_HEAD} FROM (SELECT {_HEAD} FROM ({{rescue}}) AS r ORDER BY rank DESC, id LIMIT :most) AS s
"""
_OF_PREFIX = f"owner_key = {{owner}} AND window_key = {{window}} AND {READY}"
_KEPT = "AND promise_due_at > :now AND promise_due_at <= :until AND rank > (SELECT rank FROM lowest)"
_BY_RANK = "ORDER BY rank DESC, id LIMIT :most"


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

    def ahead(self, colleague_id: int, at: datetime, where: Prefixes | None = None) -> Ahead:
        """What decides which of the statements below are needed; with prefixes also the first free lead, locked."""
        if where is None:
            return what_lies_ahead(self._connection, colleague_id, at)
        return first_or_ahead(self._connection, colleague_id, at, where)

    def heads(
        self, owners: Sequence[str], windows: Sequence[str], span: tuple[datetime, datetime], bonus: float, most: int
    ) -> tuple[list[Head], bool]:
        """The best `most` by rank and the best `most` of the rescue that can come before them; whether that is all.

        `span` holds the ends of promises that are rescued, open at its start.
        """
        if not owners or not windows:
            return [], True
        both = {"owners": list(owners), "windows": list(windows)}
        keys = both if self._postgresql else {name: json.dumps(value) for name, value in both.items()}
        now, until = (to_microseconds(one) for one in span)
        values = keys | {"most": most, "bonus": bonus, "now": now, "until": until}
        found = [_head(row) for row in _heads.on(self._connection, values)]
        return list({one.id: one for one in found}.values()), len(found) < most

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
        values: dict[str, object] = {"now": now, "until": until, "above": above, "most": most}
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
    for name in ("owner_key = o", "window_key = w"):
        inside = inside.replace(name, f"leads.{name}")
    return text(_LATERAL.format(inner=inside))


def _expanding(names: Iterable[str], statement: str) -> TextClause:
    return text(statement).bindparams(*(bindparam(name, expanding=True) for name in names))


_admit_sqlite = text(_ADMIT.format(skip="", hint=HINTS["not_ready"]))
_admit_postgresql = text(_ADMIT.format(skip="FOR UPDATE SKIP LOCKED", hint=""))
_single = {_TOP: text(_TOP), _RESCUE: text(by_promise(_RESCUE))}
_lateral_top = _lateral(_TOP)
_lateral_rescue = _lateral(_RESCUE)
_lifted = text(_LIFTED)
_callbacks = _expanding(("pools", "teams"), _CALLBACKS.format(hint=""))
_callbacks_sqlite = _expanding(("pools", "teams"), _CALLBACKS.format(hint=HINTS["callbacks"]))
_PREFIXES = (
    "unnest(CAST(:owners AS text[])) AS o(key) CROSS JOIN unnest(CAST(:windows AS text[])) AS w(key) CROSS JOIN LATERAL"
)
_PREFIXES_SQLITE = "json_each(:owners) AS o CROSS JOIN json_each(:windows) AS w CROSS JOIN leads AS h"


def _best(more: str) -> str:
    prefix = _OF_PREFIX.format(owner="o.key", window="w.key")
    return f"SELECT h.* FROM {_PREFIXES} (SELECT {_HEAD} FROM leads WHERE {prefix} {more} {_BY_RANK}) AS h"


def _best_sqlite(more: str) -> str:
    """SQLite has no LATERAL; an IN whose inside names the row outside is worked out anew for each prefix."""
    prefix = _OF_PREFIX.format(owner="o.value", window="w.value")
    inside = f"SELECT id FROM leads WHERE {prefix} {more} {_BY_RANK}"
    columns = ", ".join(f"h.{name}" for name in _HEAD.split(", "))
    return f"SELECT {columns} FROM {_PREFIXES_SQLITE} WHERE h.id IN ({inside})"


_heads = Statement(
    _HEADS.format(top=_best(""), rescue=_best(_KEPT)),
    sqlite=_HEADS.format(top=_best_sqlite(""), rescue=_best_sqlite(by_promise(_KEPT))),
)
_skips = text("SELECT lead_id, max(until) FROM skips WHERE colleague_id = :me AND until > :now GROUP BY lead_id")
