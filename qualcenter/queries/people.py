"""Many persons at once, with their companies, numbers, addresses and what stands against calling them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields

from sqlalchemy import select

from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look
from qualcenter.store.tables import companies, person_emails, person_phones, persons, suppressions

_PARTS = ("company", "phones", "emails")
_PERSON = tuple(one.name for one in fields(Person) if one.name not in _PARTS)
_PERSONS = select(*(persons.c[name] for name in _PERSON), persons.c.company_id)
_COMPANIES = select(*(companies.c[one.name] for one in fields(Company)))
_WISH = select(
    *(suppressions.c[name] for name in ("id", "scope", "asked_by", "at", "reason")),
    *(suppressions.c[name] for name in ("number_hash", "person_id", "company_id")),
).where(suppressions.c.lifted_at.is_(None))


def persons_in(look: Look, person_ids: Iterable[int]) -> dict[int, Person]:
    """Whole persons by id, in four statements however many they are."""
    wanted, connection = set(person_ids), look.connection
    if not wanted:
        return {}
    rows = connection.execute(_PERSONS.where(among(connection, persons.c.id, wanted))).all()
    firms = companies_in(look, {row.company_id for row in rows if row.company_id is not None})
    phones, emails = _phones(look, wanted), _emails(look, wanted)
    last = len(_PERSON)
    return {
        row[0]: Person(
            *row[:5],
            **dict(zip(_PERSON[5:], row[5:last], strict=True)),
            company=firms.get(row[last]),
            phones=tuple(phones.get(row[0], ())),
            emails=tuple(emails.get(row[0], ())),
        )
        for row in rows
    }


def companies_in(look: Look, company_ids: Iterable[int]) -> dict[int, Company]:
    """Companies by id."""
    query = _COMPANIES.where(among(look.connection, companies.c.id, company_ids))
    return {row[0]: Company(*row) for row in look.connection.execute(query)}


def blocked_in(look: Look, people: dict[int, Person]) -> dict[int, Blocked]:
    """The suppressions in force against each person, their company or one of their numbers, in three statements."""
    c, by_key = suppressions.c, defaultdict(list)
    hashes = {one.number_hash for person in people.values() for one in person.phones if one.number_hash}
    firms = {person.company.id for person in people.values() if person.company}
    for column, keys in ((c.person_id, people), (c.company_id, firms), (c.number_hash, hashes)):
        if keys:
            for row in look.connection.execute(_WISH.where(among(look.connection, column, keys))):
                by_key[column.name, getattr(row, column.name)].append(row)
    found = {}
    for person in people.values():
        own: list[tuple[str, object]] = [
            ("person_id", person.id),
            ("company_id", person.company.id if person.company else None),
        ]
        own += [("number_hash", one.number_hash) for one in person.phones if one.number_hash]
        rows = {row.id: row for key in own for row in by_key.get(key, ())} if by_key else {}
        found[person.id] = Blocked(
            tuple((one.id, Suppression(one.scope, one.asked_by, one.at, one.reason or "")) for one in rows.values()),
            frozenset(one.number_hash for one in rows.values() if one.scope == "number"),
        )
    return found


def _phones(look: Look, wanted: set[int]) -> dict[int, list[Phone]]:
    c = person_phones.c
    query = select(c.person_id, c.id, c.number, c.raw, c.extension, c.label, c.state, c.number_hash)
    found: dict[int, list[Phone]] = defaultdict(list)
    order = query.where(among(look.connection, c.person_id, wanted)).order_by(c.position, c.id)
    for row in look.connection.execute(order):
        found[row[0]].append(Phone(row[1], row[2], row[3], row[4], row[5] or "", row[6], row[7]))
    return found


def _emails(look: Look, wanted: set[int]) -> dict[int, list[Email]]:
    c = person_emails.c
    query = select(c.person_id, c.id, c.address, c.raw, c.state)
    found: dict[int, list[Email]] = defaultdict(list)
    order = query.where(among(look.connection, c.person_id, wanted)).order_by(c.position, c.id)
    for row in look.connection.execute(order):
        found[row[0]].append(Email(*row[1:]))
    return found
