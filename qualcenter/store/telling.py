"""Telling the journey and moving the lead in one step: on a server each statement is a way there and back."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection

from qualcenter.domain.events import Event
from qualcenter.domain.replay import encode
from qualcenter.store.column_types import json_text, to_microseconds
from qualcenter.store.journey import ActOfPerson
from qualcenter.store.statement import Statement

_ACT = "INSERT INTO acts (id, actor_id, actor, verb, at, undoes)"
_EVENT = "INSERT INTO events (act_id, kind, at, lead_id, person_id, actor, playbook_version, detail, changes)"
_begin = Statement(f"{_ACT} VALUES (:act, :actor_id, :actor, :verb, :acted_at, :undoes)")
_tell = Statement(f"{_EVENT} VALUES (:act, :kind, :at, :lead_id, :person_id, :actor, :version, :detail, :changes)")
_AT_ONCE = f"""
WITH begun AS ({_ACT}
  SELECT :act, CAST(:actor_id AS bigint), :actor, :verb, CAST(:acted_at AS bigint), :undoes
  WHERE CAST(:first AS boolean)),
told AS ({_EVENT}
  SELECT :act, e.kind, e.at, e.lead_id, e.person_id, :actor, CAST(:version AS integer), e.detail, e.changes
  FROM json_to_recordset(CAST(:events AS json))
    AS e(kind text, at bigint, lead_id bigint, person_id bigint, detail text, changes text)),
moved AS ({{move}})
SELECT pg_notify('qualcenter', CAST(:hint AS text)) WHERE CAST(:hint AS text) IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be written together: events of an act, begun here when it is the `first` time, and one lead's columns.

    `hint` is told to other desks with the commit; None tells nobody yet.
    """

    act: ActOfPerson
    undoes: str | None
    first: bool
    events: Sequence[Event]
    version: int
    lead_id: int
    columns: Mapping[str, object]
    hint: str | None


def tell(connection: Connection, told: Told) -> None:
    """Write it: in one statement on a server, in as many as it takes on SQLite, where none has far to go."""
    act = told.act
    values: dict[str, object] = {"act": str(act.id), "actor_id": act.actor_id, "actor": act.actor}
    rows = [_row(one) for one in told.events]
    begins = {"verb": act.verb, "acted_at": to_microseconds(act.at), "undoes": told.undoes}
    move = _move(tuple(told.columns))
    moves = {"moved_lead": told.lead_id, **{f"to_{name}": value for name, value in told.columns.items()}}
    if connection.dialect.name == "postgresql":
        more = {"first": told.first, "events": json.dumps(rows), "version": told.version, "hint": told.hint}
        _at_once(tuple(told.columns)).on(connection, values | begins | moves | more)
        return
    if told.first:
        _begin.run(connection, values | begins)
    for row in rows:
        _tell.run(connection, row | {"act": values["act"], "actor": act.actor, "version": told.version})
    move.run(connection, moves)


def move(connection: Connection, lead_id: int, columns: Mapping[str, object]) -> None:
    """Write columns of a lead about which there is nothing to tell."""
    moves = {"moved_lead": lead_id, **{f"to_{name}": value for name, value in columns.items()}}
    _move(tuple(columns)).run(connection, moves)


def _row(event: Event) -> dict[str, object]:
    return {
        "kind": event.kind.value,
        "at": to_microseconds(event.at),
        "lead_id": event.lead_id,
        "person_id": event.person_id,
        "detail": json_text(event.detail),
        "changes": json_text(encode(event.changes)),
    }


@lru_cache(512)
def _move(names: tuple[str, ...]) -> Statement:
    return Statement(_move_words(names))


@lru_cache(512)
def _at_once(names: tuple[str, ...]) -> Statement:
    return Statement(_AT_ONCE.format(move=_move_words(names)))


def _move_words(names: tuple[str, ...]) -> str:
    changed = ", ".join(f"{name} = :to_{name}" for name in names)
    return f"UPDATE leads SET {changed}, version = version + 1 WHERE id = :moved_lead"
