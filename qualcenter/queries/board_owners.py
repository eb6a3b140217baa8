"""The leads of the owners on a board, first ones and counts, from the index that has them by deadline.

The statements are texts: an index over an expression is used only by its own words. What is past, soon or later is a
range of that index, so that counting a column reads none of its leads; only callbacks in their grace, which are not
late yet, are looked at.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import Connection

from qualcenter.domain.promise import PAUSING
from qualcenter.queries.board_rows import SOON
from qualcenter.store.column_types import to_microseconds
from qualcenter.store.statement import Statement
from qualcenter.store.tables_leads import DUE, IN_WORK

_OWN: Final = f"leads{{hint}} WHERE {IN_WORK} AND owner_key = k.value"
_FIRST: Final = f"SELECT id FROM {_OWN} ORDER BY {DUE}, id LIMIT :most"
_KINDS: Final = ", ".join(f"'{kind.value}'" for kind in sorted(PAUSING))
_PAUSED: Final = f"(promise_kind IN ({_KINDS}) AND promise_met_at IS NULL AND window_key {{closed}})"
_COUNTS: Final = f"""
SELECT k.value, (SELECT count(*) FROM {_OWN}), (SELECT count(*) FROM {_OWN} AND {DUE} < :at),
 (SELECT count(*) FROM {_OWN} AND {DUE} >= :at AND {DUE} <= :soon AND NOT coalesce({_PAUSED}, false)),
 (SELECT count(*) FROM {_OWN} AND {DUE} >= :ends_at)
FROM {{keys}}
"""
_GRACE: Final = f"""
SELECT owner_key, count(*) FROM leads{{hint}} WHERE {IN_WORK} AND next_action = 'callback' AND next_at < :at
 AND next_at > :since AND promise_kind = 'callback' AND promise_met_at IS NULL AND promise_due_at >= :at
GROUP BY owner_key
"""
LONGEST_GRACE: Final = timedelta(days=1)
"""Callbacks due for longer are not looked at again: no Playbook grants so much."""

_ONE_BY_ONE: Final = "unnest(CAST(:keys AS text[])) AS k(value)"
_LISTED: Final = "json_each(:keys) AS k"
# SQLite would walk the index of the stages, a hundred times slower.
_HINT: Final = " INDEXED BY ix_leads_board"
_first: Final = Statement(
    f"SELECT k.value, l.id FROM {_ONE_BY_ONE} CROSS JOIN LATERAL ({_FIRST.format(hint='')}) AS l",
    sqlite=f"SELECT k.value, l.id FROM {_LISTED} CROSS JOIN leads AS l WHERE l.id IN ({_FIRST.format(hint=_HINT)})",
)
_grace: Final = Statement(_GRACE.format(hint=""), sqlite=_GRACE.format(hint=" INDEXED BY ix_leads_callbacks_due"))
_counts: Final = Statement(
    _COUNTS.format(hint="", keys=_ONE_BY_ONE, closed="= ANY(CAST(:closed AS text[]))"),
    sqlite=_COUNTS.format(hint=_HINT, keys=_LISTED, closed="IN (SELECT value FROM json_each(:closed))"),
)


@dataclass(frozen=True)
class Counted:
    """How many leads a column has in all, late, due now or within a quarter of an hour, and due after today."""

    total: int = 0
    late: int = 0
    soon: int = 0
    later: int = 0


def first_ids(connection: Connection, owner_keys: Collection[str], most: int) -> dict[str, list[int]]:
    """The first ids of each owner by deadline, in no order."""
    found: dict[str, list[int]] = {}
    values = {"keys": _list(connection, owner_keys), "most": most}
    for key, lead_id in _first.on(connection, values):
        found.setdefault(key, []).append(lead_id)
    return found


def totals(
    connection: Connection, owner_keys: Collection[str], at: datetime, ends_at: datetime, closed: Collection[str]
) -> dict[str, Counted]:
    """The counts of each owner at an instant; `ends_at` ends the day, `closed` are the window keys that are shut."""
    values = {
        "keys": _list(connection, owner_keys),
        "closed": _list(connection, closed),
        "at": to_microseconds(at),
        "soon": to_microseconds(at + SOON),
        "ends_at": to_microseconds(ends_at),
    }
    counted = {row[0]: Counted(*row[1:]) for row in _counts.on(connection, values)}
    since = {"at": to_microseconds(at), "since": to_microseconds(at - LONGEST_GRACE)}
    for key, many in _grace.on(connection, since):
        if key in counted:
            one = counted[key]
            counted[key] = replace(one, late=one.late - many, soon=one.soon + many)
    return counted


def _list(connection: Connection, words: Collection[str]) -> object:
    wanted = sorted(words)
    return wanted if connection.dialect.name == "postgresql" else json.dumps(wanted)
