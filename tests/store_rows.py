"""Smallest rows that the store accepts, for tests that are about something else."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert

from qualcenter.store.tables import acts, colleagues, companies, events, handoffs, leads, persons

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=15)


def added(connection: Connection, table: Any, **values: object) -> int:
    """Insert one row and return its integer key."""
    key = connection.execute(insert(table).values(**values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def a_colleague(connection: Connection, name: str = "Ada", **more: object) -> int:
    return added(connection, colleagues, name=name, active=True, **more)


def a_company(connection: Connection, **more: object) -> int:
    return added(connection, companies, **{"name": "Acme", "name_key": "acme", "created_at": NOW} | more)


def a_person(connection: Connection, **more: object) -> int:
    usual = {"full_name": "Jo Doe", "name_key": "doe jo", "email_key": f"none:{uuid4()}", "created_at": NOW}
    return added(connection, persons, **usual | more)


def a_lead(connection: Connection, **more: object) -> int:
    """A raised lead in the pool, ready to be called, of a person of its own unless one is given."""
    usual: dict[str, object] = {
        "stage": "lead",
        "owner_key": "p:inbound",
        "next_action": "first_call",
        "next_at": NOW,
        "stage_since": NOW,
        "created_at": NOW,
        "window_key": "w",
        "ready": True,
    }
    if "person_id" not in more:
        more["person_id"] = a_person(connection)
    return added(connection, leads, **usual | more)


def an_act(connection: Connection, **more: object) -> UUID:
    act_id = uuid4()
    usual = {"id": act_id, "actor": "Ada", "verb": "claim", "at": NOW}
    connection.execute(insert(acts).values(**usual | more))
    return act_id


def an_event(connection: Connection, lead_id: int, **more: object) -> int:
    usual = {"kind": "lead.claimed", "at": NOW, "lead_id": lead_id, "actor": "Ada"}
    return added(connection, events, **usual | {"act_id": an_act(connection)} | more)


def a_handoff(connection: Connection, lead_id: int, **more: object) -> int:
    usual = {
        "act_id": "x",
        "receiver_key": "p:sales",
        "promoted_at": NOW,
        "deliver_at": NOW,
        "accept_by": SOON,
    }
    return added(connection, handoffs, lead_id=lead_id, **usual | more)
