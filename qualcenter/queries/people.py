"""Many persons at once, with their companies, numbers and addresses."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields

from sqlalchemy import select

from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look
from qualcenter.store.tables import companies, person_emails, person_phones, persons

_PARTS = ("company", "phones", "emails")
_PERSON = tuple(one.name for one in fields(Person) if one.name not in _PARTS)
_PERSONS = select(*(persons.c[name] for name in _PERSON), persons.c.company_id)
_COMPANIES = select(*(companies.c[one.name] for one in fields(Company)))


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
