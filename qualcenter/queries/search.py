"""Search: people by the beginnings of names and companies, by pieces of numbers and addresses."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, literal, or_, select
from sqlalchemy.sql.elements import ColumnElement

from qualcenter.domain.identity import company_key, name_key
from qualcenter.domain.stage import LIVE
from qualcenter.queries.among import among
from qualcenter.queries.brief_parts import email_of
from qualcenter.queries.people import persons_in
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.tables import companies, leads, persons, search_tokens

LAST = "\U0010ffff"
NARROW = 500
"""A word with fewer tokens than this leads the search; counting further would cost more than it saves."""
LOOKED_AT = 5
FEWEST_DIGITS = 4
MOST_CALLERS = 8
"""How many people are shown who may be calling."""


@dataclass(frozen=True)
class FoundRow:
    """One person who fits, with the live lead, else the latest one, if there is any."""

    lead_id: int | None
    person_id: int
    person: str
    company: str
    phone: str | None
    email: str | None
    stage: str


class Search:
    """Finds people and companies by what somebody types."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def find(self, text: str, limit: int = 20) -> tuple[FoundRow, ...]:
        """People for whom every word of the text begins one of their words; exact names and live leads first.

        A telephone number is found by its beginning with the country, or by its last four or eight digits.
        """
        words = wanted(text)
        if not words or limit <= 0:
            return ()
        return self._reading.look(lambda look: _found(look, words, limit))

    def callers(self, who: str) -> tuple[FoundRow, ...]:
        """Who may be meant by what was typed for a caller; empty when it names one person, or nobody we know."""
        found = self.find(who, MOST_CALLERS)
        if not any(sign.isalpha() for sign in who):
            return found if len(found) > 1 else ()
        named = [row for row in found if name_key(row.person) == name_key(who)]
        return () if len(named) == 1 else found

    def company(self, name: str) -> int | None:
        """Id of the company of this name, whatever its legal form or case, or None."""
        key = company_key(name) if name.strip() else ""
        if not key:
            return None
        query = select(companies.c.id).where(companies.c.name_key == key).order_by(companies.c.id).limit(1)
        return self._reading.look(lambda look: look.connection.execute(query).scalar())


def wanted(text: str) -> tuple[tuple[str, ...], ...]:
    """What each word of a text may begin with, in the spelling of the stored tokens; empty for no words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).strip()
    digits = re.sub(r"\D", "", plain)
    if digits and re.fullmatch(r"[\d\s+()/.\-]+", plain) and len(digits) >= FEWEST_DIGITS:
        return (_number(digits),)
    words: list[tuple[str, ...]] = []
    for piece in plain.split():
        if "@" in piece.strip("@"):
            words.append((piece[:128],))
        else:
            words += [(word[:64],) for word in re.findall(r"[^\W_]+", piece)]
    return tuple(dict.fromkeys(words))


def _number(digits: str) -> tuple[str, ...]:
    """Beginnings that a number may be stored under: with its country, without trunk zeros, by its last eight."""
    bare = digits.lstrip("0")
    options = {digits, bare} | ({digits[-8:]} if len(digits) > 8 else set())
    return tuple(sorted(one for one in options if one))


def _begins(word: tuple[str, ...]) -> ColumnElement[bool]:
    token = search_tokens.c.token
    return or_(*((token >= one) & (token < one + LAST) for one in word))


def _found(look: Look, words: tuple[tuple[str, ...], ...], limit: int) -> tuple[FoundRow, ...]:
    rows_of = look.connection.execute(_fitting(look, words).limit(limit * LOOKED_AT))
    people: list[int] = [row[0] for row in rows_of]
    known = persons_in(look, people)
    best = _leads_of(look, people)
    rows = []
    for person_id in people:
        person = known[person_id]
        dial = person.to_dial() or next(iter(person.phones), None)
        lead_id, stage = best.get(person_id, (None, ""))
        firm = person.company.name if person.company else ""
        phone = (dial.number or dial.raw) if dial else None
        rows.append(FoundRow(lead_id, person_id, person.full_name, firm, phone, email_of(person), stage))
    spelled = " ".join(word[0] for word in words)
    rows.sort(
        key=lambda row: (row.person.casefold() != spelled, row.stage not in LIVE, row.person.casefold(), row.person_id)
    )
    return tuple(rows[:limit])


def _fitting(look: Look, words: tuple[tuple[str, ...], ...]) -> Select[Any]:
    """Persons who fit every word, read along the rarest one and checked on the others."""
    ordered = sorted(words, key=lambda word: _how_many(look, word)) if len(words) > 1 else list(words)
    c = search_tokens.c
    query = select(c.person_id).where(_begins(ordered[0]))
    for place, word in enumerate(ordered[1:]):
        other = search_tokens.alias(f"other_{place}")
        fits = or_(*((other.c.token >= one) & (other.c.token < one + LAST) for one in word))
        query = query.where(select(literal(1)).where(other.c.person_id == c.person_id, fits).exists())
    alive = select(literal(1)).where(persons.c.id == c.person_id, persons.c.erased_at.is_(None))
    return query.where(alive.exists()).distinct()


def _how_many(look: Look, word: tuple[str, ...]) -> int:
    few = select(literal(1)).select_from(search_tokens).where(_begins(word)).limit(NARROW).subquery()
    return int(look.connection.execute(select(func.count()).select_from(few)).scalar_one())


def _leads_of(look: Look, people: list[int]) -> dict[int, tuple[int, str]]:
    """The live lead of each person, else the latest one; those merged away are nobody's."""
    c = leads.c
    query = select(c.person_id, c.id, c.stage).where(
        among(look.connection, c.person_id, people), c.merged_into.is_(None)
    )
    found: dict[int, tuple[int, str]] = {}
    for person, lead, stage in look.connection.execute(query.order_by(c.id)):
        if person not in found or stage in LIVE or found[person][1] not in LIVE:
            found[person] = (lead, stage)
    return found
