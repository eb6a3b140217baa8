"""What lies ahead of a claim, and with it the lead itself where nothing comes before the ranks: one way to a server.

The words repeat those of `claiming`, whose statements a claim falls back on: whatever this one gives is what they
would have given one after the other.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.statement import Statement
from qualcenter.store.tables_leads import READY
from qualcenter.store.whole_leads import BESIDE, WHOLE, WholeLead, contacts_since, whole_of

CANDIDATES = 12
"""Heads read at a time; more only when all of them are held back or in the hands of others."""

_SKIPPED = "FROM skips WHERE colleague_id = :me AND until > :now"
_AHEAD = f"""
SELECT (SELECT max(version) FROM playbooks) AS version,
 (SELECT id FROM leads WHERE claimed_by = :me) AS held,
 (SELECT settle_at FROM leads WHERE settle_at <= :now ORDER BY settle_at LIMIT 1) AS settles,
 (SELECT next_at FROM leads{{not_ready}} WHERE stage = 'lead' AND NOT ready AND next_at <= :now
   AND next_action IN ('first_call', 'retry') AND merged_into IS NULL ORDER BY next_at LIMIT 1) AS admits,
 (SELECT next_at FROM leads{{callbacks}} WHERE next_action = 'callback' AND next_at <= :now AND stage = 'lead'
   {{concerns}} ORDER BY next_at LIMIT 1) AS calls_back,
 (SELECT id FROM leads WHERE colleague_id = :me AND lift AND {READY} LIMIT 1) AS lifted,
 (SELECT json_rows(key) FROM window_keys) AS windows,
 (SELECT json_rows(json_row(lead_id, until)) {_SKIPPED}) AS skips
"""
_CONCERNS = (
    "AND (claimed_by IS NULL OR claim_until <= :now) AND (colleague_id = :me OR owner_key IN (SELECT key FROM o)"
    " OR (colleague_id IS NOT NULL AND next_at <= :soonest))"
)
# What is read of each prefix (an owner and an open window) is certain to hold its best; the first of both ranges
# together are certain to come before all that was not read. They are locked in order, past those that others lock.
_FIRST = """
WITH o(key) AS ({owners}), w(key) AS ({windows}), ahead AS {kept} ({ahead}),
quiet AS {kept} (SELECT 1 FROM ahead WHERE held IS NULL AND settles IS NULL AND admits IS NULL AND calls_back IS NULL
  AND lifted IS NULL),
top AS (SELECT id, rank, promise_due_at FROM ({top}) AS t ORDER BY rank DESC, id LIMIT {most}),
lowest AS (
  SELECT coalesce((SELECT rank FROM top ORDER BY rank DESC, id LIMIT 1 OFFSET {most} - 1), -1e300) - :bonus AS rank),
best AS (
  SELECT id, CASE WHEN promise_due_at > :now AND promise_due_at <= :until THEN rank + :bonus ELSE rank END AS worth
  FROM (SELECT id, rank, promise_due_at FROM top UNION
    SELECT id, rank, promise_due_at FROM (
      SELECT id, rank, promise_due_at FROM ({rescue}) AS r ORDER BY rank DESC, id LIMIT {most}) AS s) AS either
  ORDER BY worth DESC, id LIMIT {most})
SELECT a.*, t.* FROM ahead AS a LEFT JOIN (
  SELECT {whole} FROM (
    SELECT l.* FROM best AS b JOIN leads AS l ON l.id = b.id
    WHERE l.stage = 'lead' AND l.ready AND l.claimed_by IS NULL AND b.id NOT IN (SELECT lead_id {skipped})
    ORDER BY b.worth DESC, b.id LIMIT 1 {lock}) AS l {beside}) AS t ON true
"""
_HERE = f"FROM leads WHERE owner_key = o.key AND window_key = w.key AND {READY} {{more}}"
_BY_RANK = f"ORDER BY rank DESC, id LIMIT {CANDIDATES}"
_KEPT = "AND promise_due_at > :now AND promise_due_at <= :until AND rank > (SELECT rank FROM lowest)"


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a claim must look at besides the ranks, so that it asks for nothing that is not there.

    `settles`, `admits`, `calls_back` and `lifted` say that there is something to; `skipped` maps leads hidden from
    the colleague to the instant at which they come back. `taken` is the best free lead, locked, when it was asked for
    and nothing comes before it.
    """

    version: int
    held: int | None
    settles: bool
    admits: bool
    calls_back: bool
    lifted: bool
    windows: tuple[str, ...]
    skipped: dict[int, datetime]
    taken: WholeLead | None = None


@dataclass(frozen=True, slots=True)
class Prefixes:
    """Whose leads feed a queue, under which open windows, and the numbers of the rescue.

    `rescued_until` is the last end of a promise that gains the `bonus`; of others' callbacks only those promised
    before `soonest` are of concern.
    """

    owners: Sequence[str]
    windows: Sequence[str]
    rescued_until: datetime
    bonus: float
    soonest: datetime


def what_lies_ahead(connection: Connection, colleague_id: int, at: datetime) -> Ahead:
    """Everything that decides which statements a claim needs, in one."""
    return _ahead_of(_ahead.on(connection, {"me": colleague_id, "now": to_microseconds(at)})[0], at)


def first_or_ahead(connection: Connection, colleague_id: int, at: datetime, where: Prefixes) -> Ahead:
    """The same, and the first free lead of these prefixes, locked, if nothing lies ahead of the ranks."""
    values: dict[str, object] = {
        "me": colleague_id,
        "now": to_microseconds(at),
        "until": to_microseconds(where.rescued_until),
        "soonest": to_microseconds(where.soonest),
        "bonus": where.bonus,
        "since": contacts_since(at),
    }
    values |= {f"owner_{place}": key for place, key in enumerate(where.owners)}
    values |= {f"window_{place}": key for place, key in enumerate(where.windows)}
    row = _first(len(where.owners), len(where.windows)).on(connection, values)[0]
    return _ahead_of(row, at, whole_of(row[8:]) if row[8] is not None else None)


def _ahead_of(row: Sequence[Any], at: datetime, taken: WholeLead | None = None) -> Ahead:
    windows, skips = (json.loads(one) if isinstance(one, str) else one or () for one in row[6:8])
    skipped: dict[int, datetime] = {}
    for lead_id, until in skips:
        skipped[lead_id] = max(skipped.get(lead_id, at), from_microseconds(until))
    settles, admits, calls_back, lifted = (one is not None for one in row[2:6])
    return Ahead(row[0] or 0, row[1], settles, admits, calls_back, lifted, tuple(windows), skipped, taken)


def by_promise(words: str) -> str:
    """The words for SQLite, which else reads all that ranks high enough instead of the few promises that end soon."""
    return words.replace("AND rank >", "AND +rank >")


# SQLite takes an index of the whole stage for as good as the small one of what waits, and reads every lead in it.
HINTS = {"not_ready": " INDEXED BY ix_leads_not_ready", "callbacks": " INDEXED BY ix_leads_callbacks_due"}
_NO_HINTS = dict.fromkeys(HINTS, "")
_ahead = Statement(_AHEAD.format(concerns="", **_NO_HINTS), sqlite=_AHEAD.format(concerns="", **HINTS))


@lru_cache(256)
def _first(owners: int, windows: int) -> Statement:
    """The words for so many owners and windows: a server that knows how many there are plans them once for all."""
    lists = {"owners": _listed("owner", owners), "windows": _listed("window", windows)}
    parts = lists | {"whole": WHOLE, "beside": BESIDE, "most": CANDIDATES, "skipped": _SKIPPED, "kept": "MATERIALIZED"}
    words = _FIRST.format(
        ahead=_AHEAD.format(concerns=_CONCERNS, **_NO_HINTS),
        top=_best(""),
        rescue=_best(_KEPT),
        lock="FOR UPDATE OF l SKIP LOCKED",
        **parts,
    )
    sqlite = _FIRST.format(
        ahead=_AHEAD.format(concerns=_CONCERNS, **HINTS),
        top=_best_sqlite(""),
        rescue=_best_sqlite(by_promise(_KEPT)),
        lock="",
        **parts,
    )
    return Statement(words, sqlite=sqlite)


def _listed(name: str, many: int) -> str:
    rows = ", ".join(f"(CAST(:{name}_{place} AS text))" for place in range(many))
    return f"VALUES {rows}" if rows else "SELECT NULL WHERE 1 = 0"


def _best(more: str) -> str:
    heads = f"(SELECT id, rank, promise_due_at {_HERE.format(more=more)} {_BY_RANK}) AS h"
    return f"SELECT h.* FROM quiet CROSS JOIN o CROSS JOIN w CROSS JOIN LATERAL {heads}"


def _best_sqlite(more: str) -> str:
    """SQLite has no LATERAL; an IN whose inside names the row outside is worked out anew for each prefix."""
    heads = f"SELECT id {_HERE.format(more=more)} {_BY_RANK}"
    prefixes = "quiet CROSS JOIN o CROSS JOIN w CROSS JOIN leads AS h"
    return f"SELECT h.id, h.rank, h.promise_due_at FROM {prefixes} WHERE h.id IN ({heads})"
