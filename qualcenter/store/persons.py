"""Persons and companies as rows: whole persons read, parts of them written, and who may not be called."""

import hashlib
import hmac
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import BindParameter, Connection, bindparam, delete, insert, or_, select, text, update

from qualcenter.domain.person import Company, Email, Person, Phone
from qualcenter.domain.suppression import Blocked, Suppression
from qualcenter.store.tables import (
    companies,
    contacts_made,
    leads,
    merges,
    person_emails,
    person_phones,
    persons,
    search_tokens,
    suppressions,
)

_COMPANY = (
    "id",
    "name",
    "domain",
    "staff",
    "industry",
    "city",
    "region",
    "country",
    "account_owner",
    "website",
)
_PERSON = (
    "id",
    "full_name",
    "given_name",
    "family_name",
    "title",
    "language",
    "city",
    "region",
    "country",
    "zone",
    "source",
    "external_id",
    "consent_email",
    "consent_phone",
    "unsubscribed",
    "kind_of_person",
    "gatekeeper",
    "erased_at",
)


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
# Made once: building a statement costs more than running it.
_PERSONS = select(persons).where(persons.c.id.in_(_IDS))
_COMPANIES = select(*(companies.c[name] for name in _COMPANY)).where(companies.c.id.in_(_IDS))
_PHONES = (
    select(
        *(
            person_phones.c[name]
            for name in ("person_id", "id", "number", "raw", "extension", "label", "state", "number_hash")
        )
    )
    .where(person_phones.c.person_id.in_(_IDS))
    .order_by(person_phones.c.position, person_phones.c.id)
)
_EMAILS = (
    select(*(person_emails.c[name] for name in ("person_id", "id", "address", "raw", "state")))
    .where(person_emails.c.person_id.in_(_IDS))
    .order_by(person_emails.c.position, person_emails.c.id)
)
_BY_EMAIL = select(person_emails.c.person_id).where(person_emails.c.address == bindparam("address"))
_BY_NUMBER = (
    select(person_phones.c.person_id)
    .where(person_phones.c.number == bindparam("number"))
    .order_by(person_phones.c.person_id)
)
_ERASED = (
    select(persons.c.id)
    .join(leads, leads.c.person_id == persons.c.id)
    .where(leads.c.id == bindparam("lead"), persons.c.erased_at.is_not(None))
)
_OPEN = text("SELECT rights.open_persons(:address, :number)")
_ADD_PERSON = insert(persons).returning(persons.c.id)
_ADD_EMAIL = insert(person_emails)
_ADD_PHONE = insert(person_phones).returning(person_phones.c.id)
_BLOCKED = (
    select(*(suppressions.c[name] for name in ("id", "scope", "asked_by", "at", "reason", "number_hash")))
    .where(
        suppressions.c.lifted_at.is_(None),
        or_(
            suppressions.c.person_id == bindparam("person"),
            suppressions.c.company_id == bindparam("company"),
            suppressions.c.number_hash.in_(bindparam("hashes", expanding=True)),
        ),
    )
    .order_by(suppressions.c.id)
)


def number_hash(salt: bytes, number: str) -> str:
    """The keyed hash that stands for a suppressed number, so that an erased person stays uncalled."""
    return hmac.new(salt, number.encode(), hashlib.sha256).hexdigest()


class PersonRows:
    """The persons and companies of one transaction."""

    def __init__(self, connection: Connection, salt: bytes) -> None:
        """Work inside the transaction of this connection; the salt keys number hashes."""
        self._connection = connection
        self._salt = salt

    def get(self, person_id: int) -> Person:
        """The person of this id; raises `KeyError` when there is none."""
        return self.get_many([person_id])[person_id]

    def was_erased(self, lead_id: int) -> bool:
        """Whether the person of a lead was erased."""
        return self._connection.execute(_ERASED, {"lead": lead_id}).first() is not None

    def get_many(self, person_ids: Iterable[int]) -> dict[int, Person]:
        """Whole persons by id, in four statements however many they are."""
        wanted = sorted(set(person_ids))
        found: dict[int, Person] = {}
        for start in range(0, len(wanted), 500):
            found |= self._some(wanted[start : start + 500])
        return found

    def _some(self, wanted: Sequence[int]) -> dict[int, Person]:
        rows = self._connection.execute(_PERSONS, {"ids": wanted}).all()
        firms = self.companies({row.company_id for row in rows if row.company_id is not None})
        phones, emails = self._phones(wanted), self._emails(wanted)
        return {
            row.id: Person(
                **{name: getattr(row, name) for name in _PERSON},
                company=firms.get(row.company_id),
                phones=tuple(phones[row.id]),
                emails=tuple(emails[row.id]),
            )
            for row in rows
        }

    def companies(self, company_ids: Iterable[int]) -> dict[int, Company]:
        """Companies by id."""
        wanted = list(company_ids)
        rows = self._connection.execute(_COMPANIES, {"ids": wanted}) if wanted else ()
        return {row.id: Company(**row._mapping) for row in rows}  # noqa: SLF001  the mapping's public name

    def _phones(self, wanted: Sequence[int]) -> dict[int, list[Phone]]:
        found: dict[int, list[Phone]] = defaultdict(list)
        for row in self._connection.execute(_PHONES, {"ids": wanted}):
            found[row[0]].append(Phone(row[1], row[2], row[3], row[4], row[5] or "", row[6], row[7]))
        return found

    def _emails(self, wanted: Sequence[int]) -> dict[int, list[Email]]:
        found: dict[int, list[Email]] = defaultdict(list)
        for row in self._connection.execute(_EMAILS, {"ids": wanted}):
            found[row[0]].append(Email(*row[1:]))
        return found

    def by_email(self, address: str) -> int | None:
        """Id of the person with this lower-case address, or None."""
        found: int | None = self._connection.execute(_BY_EMAIL, {"address": address}).scalar()
        return next(iter(self._out_of_sight(address, None)), None) if found is None else found

    def by_number(self, number: str) -> list[int]:
        """Ids of the persons with this E.164 number, the first known first."""
        found = list(dict.fromkeys(self._connection.execute(_BY_NUMBER, {"number": number}).scalars()))
        return found or self._out_of_sight(None, number)

    def _out_of_sight(self, address: str | None, number: str | None) -> list[int]:
        """Persons whom a seller's sign-in does not see, but who may be touched by whoever knows how to reach them."""
        if self._connection.dialect.name != "postgresql":
            return []
        return list(self._connection.execute(_OPEN, {"address": address, "number": number}).scalars())

    def by_name_key(self, key: str) -> int | None:
        """Id of the only person under a name key; None when nobody or several carry it.

        The name of somebody who was merged away means whoever was kept.
        """
        query = select(persons.c.id).where(persons.c.name_key == key, persons.c.erased_at.is_(None)).limit(20)
        named = list(self._connection.execute(query).scalars()) if key else []
        found = {self._kept(one) for one in named}
        return found.pop() if len(found) == 1 else None

    def _kept(self, person_id: int) -> int:
        c = merges.c
        query = select(c.kept_person).where(c.merged_person == person_id, c.split_at.is_(None))
        kept = self._connection.execute(query.order_by(c.id.desc()).limit(1)).scalar()
        return person_id if kept is None else self._kept(kept)

    def add(self, now: datetime, emails: Sequence[str], **values: Any) -> int:  # noqa: ANN401
        """Add a person with its columns and lower-case addresses; gives the id."""
        key = emails[0] if emails else f"none:{uuid4().hex}"
        plain = {"name_key": "", "full_name": ""} | values | {"created_at": now, "email_key": key}
        person_id = int(self._connection.execute(_ADD_PERSON, plain).scalar_one())
        for position, address in enumerate(emails):
            self.add_email(person_id, address, position)
        return person_id

    def set(self, person_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a person."""
        self._connection.execute(update(persons).where(persons.c.id == person_id).values(values))

    def add_email(self, person_id: int, address: str, position: int | None = None) -> None:
        """Give a person one more address, the last one unless its place among them is given."""
        place = len(self._emails([person_id])[person_id]) if position is None else position
        values = {"person_id": person_id, "position": place, "address": address, "raw": address}
        self._connection.execute(_ADD_EMAIL, values)

    def add_phone(self, person_id: int, phone: Phone, position: int | None = None) -> int:
        """Give a person one more number (the phone's own id is ignored), in the same way; gives the row's id."""
        position = len(self._phones([person_id])[person_id]) if position is None else position
        values = {
            "person_id": person_id,
            "position": position,
            "number": phone.number,
            "raw": phone.raw,
            "extension": phone.extension,
            "label": phone.label,
            "state": phone.state,
            "number_hash": self.hash_of(phone.number) if phone.number else None,
        }
        return int(self._connection.execute(_ADD_PHONE, values).scalar_one())

    def mark_phone(self, phone_id: int, state: str) -> None:
        """Say that a number is good or bad."""
        self._connection.execute(update(person_phones).where(person_phones.c.id == phone_id).values(state=state))

    def find_company(self, name_key: str, domain: str | None) -> int | None:
        """Id of the company with this name key, else of the only one with this domain, or None."""
        by_name = select(companies.c.id).where(companies.c.name_key == name_key).order_by(companies.c.id).limit(1)
        found = self._connection.execute(by_name).scalar() if name_key else None
        if found is None and domain:
            query = select(companies.c.id).where(companies.c.domain == domain).limit(2)
            ids = list(self._connection.execute(query).scalars())
            found = ids[0] if len(ids) == 1 and not name_key else None
        return found

    def add_company(self, now: datetime, **values: Any) -> int:  # noqa: ANN401
        """Add a company with its columns; gives the id."""
        row = self._connection.execute(
            insert(companies).values({**values, "created_at": now}).returning(companies.c.id)
        )
        return int(row.scalar_one())

    def set_tokens(self, person_id: int, tokens: Iterable[str]) -> None:
        """Replace the words under which search finds a person."""
        self._connection.execute(delete(search_tokens).where(search_tokens.c.person_id == person_id))
        rows = [{"token": token, "person_id": person_id} for token in sorted(set(tokens))]
        if rows:
            self._connection.execute(insert(search_tokens), rows)

    def hash_of(self, number: str) -> str:
        """The keyed hash of an E.164 number in this store."""
        return number_hash(self._salt, number)

    def blocked(self, person: Person) -> Blocked:
        """The suppressions in force against a person, the company or one of the numbers."""
        hashes = [phone.number_hash for phone in person.phones if phone.number_hash]
        company = person.company.id if person.company else None
        rows = self._connection.execute(_BLOCKED, {"person": person.id, "company": company, "hashes": hashes}).all()
        return Blocked(
            tuple((row.id, Suppression(row.scope, row.asked_by, row.at, row.reason or "")) for row in rows),
            frozenset(row.number_hash for row in rows if row.scope == "number"),
        )

    def suppress(self, **values: Any) -> int:  # noqa: ANN401
        """Add a suppression; gives its id."""
        row = self._connection.execute(insert(suppressions).values(values).returning(suppressions.c.id))
        return int(row.scalar_one())

    def lift(self, suppression_id: int, at: datetime) -> bool:
        """End a suppression; tells whether it was in force."""
        c = suppressions.c
        done = self._connection.execute(
            update(suppressions).where(c.id == suppression_id, c.lifted_at.is_(None)).values(lifted_at=at)
        )
        return done.rowcount == 1

    def suppressions_of_act(self, act_id: str) -> list[int]:
        """Ids of the suppressions that an act made and that are in force."""
        c = suppressions.c
        query = select(c.id).where(c.act_id == act_id, c.lifted_at.is_(None))
        return list(self._connection.execute(query).scalars())

    def contacted(self, **values: Any) -> None:  # noqa: ANN401
        """Count a contact that reached somebody against the budget."""
        self._connection.execute(insert(contacts_made).values(values))
