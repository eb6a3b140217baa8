"""Likely duplicates: pairs of persons that share a number, or a company or mail domain and a name, with the reasons."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, exists, func, select

from qualcenter.domain.duplicates import Likeness, PersonKeys, likely_pairs
from qualcenter.domain.stage import LIVE
from qualcenter.queries.among import among
from qualcenter.queries.comparison import Comparison
from qualcenter.queries.joined import Joined, told_apart
from qualcenter.queries.reading import Reading
from qualcenter.store.tables import companies, leads, merges, person_phones, persons

CROWD = 50
"""A number that more persons than this have is a switchboard's and tells nothing, as little as such a mail domain."""

CHUNK = 10_000
"""Persons weighed at a time, whole companies together, so that memory stays flat."""

MOST = 1_000
"""Pairs given at most, the likeliest first."""


@dataclass(frozen=True)
class DuplicateRow:
    """Two leads whose persons are likely one; `points` 60 to 100, `why` the reasons, the strongest first."""

    first_lead: int
    second_lead: int
    first: str
    second: str
    points: int
    why: tuple[str, ...]


class Duplicates:
    """Finds likely pairs; an address never matches twice, since the store keeps each one with one person.

    `joined` reads what was decided before, `comparison` two leads side by side.
    """

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._store, self._reading = reading.store, reading
        self.joined = Joined(reading)
        self.comparison = Comparison(reading)

    def likely(self, limit: int = MOST) -> tuple[DuplicateRow, ...]:
        """The likeliest pairs first, without those told apart; persons without a lead of their own are left out."""
        free = self._reading.look(lambda look: look.rules.scoring.free_mail_domains)
        with self._store.reading() as connection:
            numbers = _shared_numbers(connection)
            found = _weighed(chain(_people(connection, numbers), [_under_one_domain(connection, numbers, free)]))
            apart = told_apart(connection)
            standing = (pair for key, pair in found.items() if key not in apart)
            likely = sorted(standing, key=lambda pair: (-pair.points, pair.first, pair.second))
            return _rows(connection, likely, limit)

    def likely_live_first(self) -> tuple[DuplicateRow, ...]:
        """The same pairs for a page; those of two closed leads, which cannot be merged, come last."""
        rows = self.likely()
        ids = [one for row in rows for one in (row.first_lead, row.second_lead)]
        with self._store.reading() as connection:
            live = leads.c.stage.in_([stage.value for stage in LIVE])
            query = select(leads.c.id).where(among(connection, leads.c.id, ids), live)
            standing = set(connection.execute(query).scalars())
        return tuple(sorted(rows, key=lambda row: standing.isdisjoint((row.first_lead, row.second_lead))))


def _shared_numbers(connection: Connection) -> dict[int, frozenset[str]]:
    """Numbers that several persons have, by person."""
    c = person_phones.c
    sharers = func.count(c.person_id.distinct())
    shared = select(c.number).where(c.number.is_not(None)).group_by(c.number).having(sharers.between(2, CROWD))
    query = select(c.person_id, c.number).where(c.number.in_(shared)).order_by(c.person_id)
    return {
        person_id: frozenset(number for _, number in rows)
        for person_id, rows in groupby(connection.execute(query), key=itemgetter(0))
    }


def _under_one_domain(
    connection: Connection, numbers: dict[int, frozenset[str]], free: Collection[str]
) -> list[PersonKeys]:
    """People whose mail domain serves several firms, or people of none; one firm's own tells no more than it."""
    c = persons.c
    members: dict[str, list[Any]] = {}
    for row in connection.execute(_STANDING.add_columns(c.email_key).where(c.email_key.contains("@"))):
        domain = row[3].rpartition("@")[2]
        if domain not in free:
            members.setdefault(domain, []).append(row)
    return [
        _keys(row, numbers, domain)
        for domain, rows in members.items()
        if 1 < len(rows) <= CROWD and (len({row[2] for row in rows}) > 1 or not rows[0][2])
        for row in rows
    ]


def _people(connection: Connection, numbers: dict[int, frozenset[str]]) -> Iterator[list[PersonKeys]]:
    """Persons worth comparing, in chunks that hold whole companies; those who share a number come first."""
    sharing = sorted(numbers)
    yield [
        _keys(row, numbers)
        for start in range(0, len(sharing), 500)
        for row in connection.execute(_STANDING.where(persons.c.id.in_(sharing[start : start + 500])))
    ]
    chunk: list[PersonKeys] = []
    several = select(companies.c.name_key).join(persons, persons.c.company_id == companies.c.id)
    several = several.group_by(companies.c.name_key).having(func.count() > 1)
    query = _STANDING.where(companies.c.name_key.in_(several), companies.c.name_key != "")
    rows = connection.execution_options(yield_per=CHUNK).execute(query.order_by(companies.c.name_key))
    for _, colleagues in groupby(rows, key=itemgetter(2)):
        chunk += [_keys(row, numbers) for row in colleagues]
        if len(chunk) >= CHUNK:
            yield chunk
            chunk = []
    yield chunk


def _weighed(chunks: Iterable[list[PersonKeys]]) -> dict[tuple[int, int], Likeness]:
    """The likely pairs of all chunks; one that stands in two keeps the higher points."""
    found: dict[tuple[int, int], Likeness] = {}
    for chunk in chunks:
        for pair in likely_pairs(chunk):
            known = found.get((pair.first, pair.second))
            if known is None or known.points < pair.points:
                found[pair.first, pair.second] = pair
    return found


def _rows(connection: Connection, likely: list[Likeness], limit: int) -> tuple[DuplicateRow, ...]:
    rows: list[DuplicateRow] = []
    for start in range(0, len(likely), 200):
        some = likely[start : start + 200]
        leads_of = _leads_of(connection, {one for pair in some for one in (pair.first, pair.second)})
        for pair in some:
            if pair.first in leads_of and pair.second in leads_of and len(rows) < limit:
                first, second = leads_of[pair.first], leads_of[pair.second]
                rows.append(DuplicateRow(first[0], second[0], first[1], second[1], pair.points, pair.why))
        if len(rows) >= limit:
            break
    return tuple(rows)


def _leads_of(connection: Connection, person_ids: set[int]) -> dict[int, tuple[int, str]]:
    """The live lead of each person, else the latest one, with the person's name."""
    live = leads.c.stage.in_([stage.value for stage in LIVE])
    query = (
        select(leads.c.person_id, leads.c.id, persons.c.full_name)
        .join(persons, persons.c.id == leads.c.person_id)
        .where(leads.c.person_id.in_(person_ids), leads.c.merged_into.is_(None))
        .order_by(live, leads.c.id)
    )
    return {row[0]: (row[1], row[2]) for row in connection.execute(query)}


def _keys(row: Any, numbers: dict[int, frozenset[str]], domain: str | None = None) -> PersonKeys:  # noqa: ANN401  a row of the statement
    shared = numbers.get(row[0], frozenset())
    return PersonKeys(row[0], row[1], numbers=shared, company=row[2] or None, domain=domain)


def _standing() -> Select[Any]:
    merged = exists().where(merges.c.merged_person == persons.c.id, merges.c.split_at.is_(None))
    return (
        select(persons.c.id, persons.c.full_name, companies.c.name_key)
        .outerjoin(companies, companies.c.id == persons.c.company_id)
        .where(~merged, persons.c.erased_at.is_(None))
    )


_STANDING = _standing()
