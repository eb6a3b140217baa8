"""A lead with everything that decides whether it may be called, read in one statement.

Every verb opens a lead, and most of what it costs is the way to the database: the person, the company, numbers,
addresses, suppressions, contacts and the company's line come along as JSON in the lead's own row.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.lead import Lead
from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.store.calls import LONGEST_LIMIT
from qualcenter.store.column_types import Instant, Json, Money, from_microseconds, to_microseconds
from qualcenter.store.leads import LEAD_COLUMNS, lead_of
from qualcenter.store.statement import Statement
from qualcenter.store.tables import leads

_PERSON = (
    *("id", "full_name", "given_name", "family_name", "title", "language", "city", "region", "country", "zone"),
    *("source", "external_id", "consent_email", "consent_phone", "unsubscribed", "kind_of_person", "gatekeeper"),
    "erased_at",
)
_COMPANY = (*("id", "name", "domain", "staff", "industry", "city", "region", "country", "account_owner", "website"),)
_WISH = "json_row(s.id, s.scope, s.asked_by, s.at, s.reason, s.number_hash)"
_STANDS = "FROM suppressions AS s WHERE s.lifted_at IS NULL AND"
_BUDGET = "FROM contacts_made AS m WHERE m.at > :since AND NOT m.exempt AND"

# Exact amounts go as text: JSON knows floats alone. Fifty columns of a result cost the driver more than one of JSON.
_EXACT = {"won_value": "CAST(l.won_value AS TEXT)"}
WHOLE = f"""
 json_row({", ".join(_EXACT.get(name, f"l.{name}") for name in LEAD_COLUMNS)}) AS lead,
 json_row({", ".join(f"p.{name}" for name in _PERSON)}) AS person,
 CASE WHEN c.id IS NULL THEN NULL ELSE json_row({", ".join(f"c.{name}" for name in _COMPANY)}) END AS company,
 (SELECT json_rows(json_row(n.position, n.id, n.number, n.raw, n.extension, n.label, n.state, n.number_hash))
  FROM person_phones AS n WHERE n.person_id = l.person_id) AS phones,
 (SELECT json_rows(json_row(e.position, e.id, e.address, e.raw, e.state))
  FROM person_emails AS e WHERE e.person_id = l.person_id) AS emails,
 (SELECT json_rows({_WISH}) {_STANDS} s.person_id = l.person_id) AS asked_by_person,
 (SELECT json_rows({_WISH}) {_STANDS} s.company_id = p.company_id) AS asked_by_company,
 (SELECT json_rows({_WISH}) {_STANDS} s.number_hash IN
  (SELECT n.number_hash FROM person_phones AS n WHERE n.person_id = l.person_id)) AS asked_by_number,
 (SELECT json_rows(m.at) {_BUDGET} m.person_id = l.person_id) AS person_reached,
 (SELECT json_rows(m.at) {_BUDGET} m.company_id = p.company_id) AS company_reached,
 (SELECT json_rows(k.started_at) FROM calls AS k
  WHERE k.person_id = l.person_id AND k.started_at > :since AND NOT k.inbound) AS attempts_made,
 (SELECT json_row(o.colleague_id, o.until) FROM company_calls AS o WHERE o.company_id = l.company_id) AS line
"""
"""What `whole_of` reads, of a lead `l` beside what `BESIDE` joins to it; `:since` is how far back contacts count."""

BESIDE = "JOIN persons AS p ON p.id = l.person_id LEFT JOIN companies AS c ON c.id = p.company_id"
_WORDS = f"SELECT {WHOLE} FROM leads AS l {BESIDE} "
_ONE = "WHERE l.id = :lead"
_MANY = "WHERE l.id = ANY(CAST(:ids AS bigint[])) ORDER BY l.id"
_MANY_SQLITE = "WHERE l.id IN (SELECT value FROM json_each(:ids)) ORDER BY l.id"
_get = Statement(_WORDS + _ONE)
_lock = Statement(f"{_WORDS}{_ONE} FOR UPDATE OF l", sqlite=_WORDS + _ONE)
_take = Statement(f"{_WORDS}{_ONE} FOR UPDATE OF l SKIP LOCKED", sqlite=_WORDS + _ONE)
_many = Statement(_WORDS + _MANY, sqlite=_WORDS + _MANY_SQLITE)


@dataclass(frozen=True, slots=True)
class WholeLead:
    """A lead and what belongs to it; `on_phone` is who talks to the company now and until when, or None."""

    lead: Lead
    person: Person
    blocked: Blocked
    contacts: Contacts
    line: tuple[int, datetime] | None

    def on_phone(self, at: datetime) -> int | None:
        """Id of the colleague who is on the phone with the company at an instant, or None."""
        return self.line[0] if self.line and self.line[1] > at else None


class WholeLeads:
    """The whole leads of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def get(self, lead_id: int, at: datetime, *, lock: bool = False) -> WholeLead | None:
        """One lead, locked against other writers if asked for; None when there is none."""
        return self._first(_lock if lock else _get, lead_id, at)

    def take(self, lead_id: int, at: datetime) -> WholeLead | None:
        """One lead, locked; None when another desk has it locked at this very moment."""
        return self._first(_take, lead_id, at)

    def many(self, lead_ids: Iterable[int], at: datetime) -> list[WholeLead]:
        """The leads that exist, by id, in one statement for each thousand; none is locked."""
        wanted = sorted(set(lead_ids))
        if len(wanted) == 1:
            # A server plans the words for a list anew each time, and those for one lead once.
            one = self.get(wanted[0], at)
            return [one] if one else []
        since, found = contacts_since(at), []
        for start in range(0, len(wanted), AT_ONCE):
            ids = wanted[start : start + AT_ONCE]
            keys = ids if self._connection.dialect.name == "postgresql" else json.dumps(ids)
            found += [whole_of(row) for row in _many.on(self._connection, {"ids": keys, "since": since})]
        return found

    def _first(self, statement: Statement, lead_id: int, at: datetime) -> WholeLead | None:
        rows = statement.on(self._connection, {"lead": lead_id, "since": contacts_since(at)})
        return whole_of(rows[0]) if rows else None


def contacts_since(at: datetime) -> int:
    """From when on contacts may still count at an instant, as the store keeps instants."""
    return to_microseconds(at - LONGEST_LIMIT)


def whole_of(row: Any) -> WholeLead:  # noqa: ANN401  a row of the driver
    """The lead of the columns that `WHOLE` names."""
    stored, person, company, phones, emails, *wishes, reached, of_company, attempts, line = map(_read, row)
    lead = lead_of(_typed(stored))
    line_at = (line[0], from_microseconds(line[1])) if line else None
    contacts = Contacts(_instants(reached), _instants(of_company), _instants(attempts))
    return WholeLead(lead, _person(person, company, phones, emails), _blocked(wishes), contacts, line_at)


def _typed(row: list[Any]) -> Mapping[str, Any]:
    return {
        name: value if reads is None or value is None else reads(value)
        for (name, reads), value in zip(_READS, row, strict=True)
    }


def _read(value: Any) -> Any:  # noqa: ANN401  psycopg has read the JSON already, sqlite3 gives its text
    return json.loads(value) if isinstance(value, str) else value


def _person(values: list[Any], company: list[Any] | None, phones: list[Any] | None, emails: list[Any] | None) -> Person:
    plain = dict(zip(_PERSON, values, strict=True))
    for name in ("consent_email", "consent_phone"):
        plain[name] = None if plain[name] is None else bool(plain[name])
    plain["unsubscribed"] = bool(plain["unsubscribed"])
    plain["erased_at"] = None if plain["erased_at"] is None else from_microseconds(plain["erased_at"])
    return Person(
        **plain,
        company=Company(*company) if company else None,
        phones=tuple(_phone(*one[1:]) for one in sorted(phones or (), key=_place)),
        emails=tuple(Email(*one[1:]) for one in sorted(emails or (), key=_place)),
    )


def _phone(key: int, number: str | None, raw: str, extension: str | None, label: str | None, *more: Any) -> Phone:  # noqa: ANN401
    return Phone(key, number, raw, extension, label or "", *more)


def _place(one: list[Any]) -> tuple[int, int]:
    return one[0], one[1]


def _blocked(wishes: list[list[Any] | None]) -> Blocked:
    if not any(wishes):
        return NOTHING_AGAINST
    rows = {one[0]: one for some in wishes for one in some or ()}
    order = [rows[key] for key in sorted(rows)]
    return Blocked(
        tuple((one[0], Suppression(one[1], one[2], from_microseconds(one[3]), one[4] or "")) for one in order),
        frozenset(one[5] for one in order if one[1] == "number"),
    )


def _instants(values: list[int] | None) -> tuple[datetime, ...]:
    return tuple(map(from_microseconds, values or ()))


def _reading(name: str) -> Any:  # noqa: ANN401  a function from the stored value to ours, or None
    kind = leads.c[name].type
    if isinstance(kind, Instant):
        return from_microseconds
    if isinstance(kind, Json):
        return json.loads
    if isinstance(kind, Money):
        return lambda value: kind.process_result_value(value, _ANY_DIALECT)
    return bool if kind.python_type is bool else None


AT_ONCE = 1_000
NOTHING_AGAINST = Blocked()
_ANY_DIALECT: Any = None
_READS = tuple((name, _reading(name)) for name in LEAD_COLUMNS)
