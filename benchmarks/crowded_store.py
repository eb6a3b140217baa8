"""A center with as many open leads as asked for: moulds raised by the real verb, then cast over and over in SQL.

Each cast has a person, a company, a number, an address, touches and a journey of its own, so that every law of the
store holds for it and replaying its journey gives its row.
"""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Table, text

from qualcenter.bootstrap import Core, build_core, create_store
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store
from qualcenter.store.tables import (
    companies,
    events,
    leads,
    person_emails,
    person_phones,
    persons,
    search_tokens,
    touches,
)

NOW = datetime(2026, 11, 23, 14, 30, tzinfo=UTC)
"""A Monday on which Europe and the east of America are both at work."""

MOULDS = 400
STRIDE = 10_000
"""Casts of a row carry its id plus a multiple of this; no table holds so many moulds."""

PLACES = (
    ("DE", "+4930901820{:02d}"),
    ("GB", "+4420794600{:02d}"),
    ("FR", "+3319900{:04d}"),
    ("SE", "+4684650{:04d}"),
    ("PL", "+4822555{:04d}"),
    ("US", "+1212555{:04d}"),
    ("JP", "+81345{:06d}"),
)
"""Countries of the crowd; it is night in the last of them, so part of the queue is asleep."""

TOUCHES = ("demo", "pricing", "call", "contact_form", "webinar", "trial", "badge_scan")
REFERENCES = ("id", "person_id", "company_id", "lead_id", "seq")
DISTINCT = ("address", "raw", "email_key")


@dataclass(frozen=True)
class Crowd:
    """An open core whose clock stands, the qualifiers on it, and the instant at which all is measured."""

    core: Core
    clock: RehearsalClock
    people: tuple[Actor, ...]


def crowd(url: str, size: int, *, colleagues: int = 1, asleep: bool = False, settled: bool = False) -> Crowd:
    """Make a store with `size` open leads; with `asleep` the head of the queue is a country where it is night.

    With `settled` the jobs have done what fell due until now, as they have where desks were open all the time.
    """
    clock = RehearsalClock(NOW - timedelta(hours=6), running=False)
    create_store(url, live=False, clock=clock)
    core = build_core(Settings(store=url), clock)
    people = _hire(core, colleagues)
    _moulds(core, clock, people[0], asleep=asleep)
    clock.move_to(NOW)
    if settled:
        core.jobs.run()
    core.close()
    _cast(url, size)
    full = build_core(Settings(store=url), clock)
    if settled:
        full.jobs.run()
    return Crowd(full, clock, people)


def _hire(core: Core, number: int) -> tuple[Actor, ...]:
    first: Actor | None = None
    core.colleagues.add(first, "Greta", ("team_lead", "operations"), team="inbound")
    first = core.colleagues.actor("Greta")
    for one in range(number):
        core.colleagues.add(first, f"Qualifier {one}", ("qualifier",), team="inbound", capacity=50)
    core.colleagues.add(first, "Sam", ("sales",), team="sales", capacity=20)
    return tuple(core.colleagues.actor(f"Qualifier {one}") for one in range(number))


def _moulds(core: Core, clock: RehearsalClock, by: Actor, *, asleep: bool) -> None:
    """Raise hands over the last hours; with `asleep` the latest third are all from where it is night."""
    chance = random.Random(1)
    for number in range(MOULDS):
        clock.move_to(NOW - timedelta(hours=6) * (1 - number / MOULDS))
        night = asleep and number > MOULDS * 2 // 3
        country, phone = PLACES[-1] if night else chance.choice(PLACES)
        hand = Hand(
            touch=chance.choice(TOUCHES),
            name=f"Given{number} Family{number}",
            company=f"Mould {number} GmbH",
            email=f"given{number}@mould{number}.example",
            phone=phone.format(number % 100),
            country=country,
            source="website",
            detail="Route planning",
            staff=chance.choice((10, 60, 250, 1200)),
        )
        core.intake.raise_hand(by, hand)


def _cast(url: str, size: int) -> None:
    store = open_store(url)
    times = max(0, size // MOULDS - 1)
    try:
        for table in (companies, persons, person_emails, person_phones, leads, touches, search_tokens, events):
            with store.writing() as connection:
                _copy(connection, table, times)
        if store.is_postgresql:
            with store.writing() as connection:
                connection.exec_driver_sql("ANALYZE")
    finally:
        store.close()


def _copy(connection: Connection, table: Table, times: int) -> None:
    """Add `times` casts of every row: own ids, references to the same cast, own addresses."""
    names = [column.name for column in table.columns]
    chosen = ", ".join(_cast_of(name, table) for name in names)
    numbers = "WITH RECURSIVE n(n) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM n WHERE n < :times)"
    quoted = ", ".join(f'"{name}"' for name in names)
    statement = f"INSERT INTO {table.name} ({quoted}) {numbers} SELECT {chosen} FROM n CROSS JOIN {table.name} AS m"
    if times:
        connection.execute(text(statement), {"times": times})
    key = next((name for name in ("id", "seq") if name in names), None)
    if key is not None and connection.dialect.name == "postgresql":
        sequence = f"pg_get_serial_sequence('{table.name}', '{key}')"
        connection.execute(text(f"SELECT setval({sequence}, (SELECT max({key}) FROM {table.name}))"))


def _cast_of(name: str, table: Table) -> str:
    if name in DISTINCT and table.name in ("person_emails", "persons"):
        return f"n.n || '.' || m.{name}"
    return f"m.{name} + n.n * {STRIDE}" if name in REFERENCES else f'm."{name}"'
