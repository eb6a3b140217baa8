"""What was said and done on leads, read for many in one statement: touches, notes, drafts, calls, the company."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from qualcenter.domain.events import EventKind
from qualcenter.domain.stage import Stage
from qualcenter.queries.reading import Look
from qualcenter.store.column_types import from_microseconds
from qualcenter.store.statement import Statement

SAID = """
 (SELECT k.id FROM calls AS k WHERE k.person_id = l.person_id AND k.reached LIMIT 1),
 (SELECT json_rows(json_row(t.at, t.id, t.kind, t.detail, t.source, t.direction))
  FROM touches AS t WHERE t.person_id = l.person_id),
 (SELECT json_rows(json_row(n.id, n.at, n.author, n.text)) FROM notes AS n WHERE n.lead_id = l.id),
 (SELECT json_row(d.note, d.fields) FROM drafts AS d WHERE d.lead_id = l.id AND d.colleague_id = :me),
 (SELECT json_row(k.id, k.number, k.started_at, k.ended_at, k.inbound, k.disposed) FROM calls AS k
  WHERE k.lead_id = l.id AND k.colleague_id = :me ORDER BY k.id DESC LIMIT 1),
 (SELECT json_rows(json_row(m.id, p.full_name, m.stage, m.owner_key, m.last_attempt_at))
  FROM leads AS m JOIN persons AS p ON p.id = m.person_id
  WHERE m.company_id = l.company_id AND m.merged_into IS NULL AND m.id <> l.id),
 (SELECT e.kind FROM events AS e WHERE e.lead_id = l.id AND e.kind IN ('lead.raised', 'lead.recycled')
  ORDER BY e.seq DESC LIMIT 1)
"""
"""What `said_of` reads, of a lead `l`; the draft and the latest call are those of the colleague `:me`."""

_WORDS = f"SELECT l.id, {SAID} FROM leads AS l"
_said = Statement(
    f"{_WORDS} WHERE l.id = ANY(CAST(:ids AS bigint[]))",
    sqlite=f"{_WORDS} WHERE l.id IN (SELECT value FROM json_each(:ids))",
)
# A server plans the words for a list anew each time, and those for one lead once.
_said_one = Statement(f"{_WORDS} WHERE l.id = :lead")
AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class SaidTouch:
    """One touch, in or out."""

    at: datetime
    id: int
    kind: str
    detail: str
    source: str
    direction: str


@dataclass(frozen=True, slots=True)
class Said:
    """Everything about one lead: touches and notes the oldest first, the others of its company by lead id.

    Instants inside the plain rows of `notes`, `call` and `others` are microseconds, as the store keeps them.
    """

    answered_before: bool
    touches: tuple[SaidTouch, ...]
    notes: tuple[list[Any], ...]
    draft: list[Any] | None
    call: list[Any] | None
    others: tuple[list[Any], ...]
    recycled: bool

    @property
    def existing_customer(self) -> bool:
        """Whether somebody else of the company has bought already."""
        return any(row[2] == Stage.WON.value for row in self.others)


def said_on(look: Look, lead_ids: Iterable[int], colleague_id: int) -> dict[int, Said]:
    """What was said on these leads; the draft and the latest call are the colleague's."""
    wanted, found = sorted(set(lead_ids)), {}
    for start in range(0, len(wanted), AT_ONCE):
        for row in _rows(look, wanted[start : start + AT_ONCE], colleague_id):
            found[row[0]] = said_of(row[1:])
    return found


def said_of(row: Sequence[Any]) -> Said:
    """What was said, of the columns that `SAID` names."""
    touches, notes, draft, call, others = (json.loads(one) if isinstance(one, str) else one for one in row[1:6])
    recycled = row[6] == EventKind.LEAD_RECYCLED.value
    return Said(row[0] is not None, _touches(touches), _by_id(notes), draft, call, _by_id(others), recycled)


def _rows(look: Look, ids: list[int], colleague_id: int) -> Sequence[Sequence[Any]]:
    if len(ids) == 1:
        return _said_one.on(look.connection, {"lead": ids[0], "me": colleague_id})
    keys = ids if look.connection.dialect.name == "postgresql" else json.dumps(ids)
    return _said.on(look.connection, {"ids": keys, "me": colleague_id})


def _touches(rows: list[list[Any]] | None) -> tuple[SaidTouch, ...]:
    ordered = sorted(rows or (), key=lambda row: (row[0], row[1]))
    return tuple(SaidTouch(from_microseconds(r[0]), r[1], r[2], r[3] or "", r[4] or "", r[5]) for r in ordered)


def _by_id(rows: list[list[Any]] | None) -> tuple[list[Any], ...]:
    return tuple(sorted(rows or (), key=lambda row: int(row[0])))
