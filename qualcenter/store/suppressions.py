"""Do-not-call wishes as rows, and whom a wish concerns besides the one who made it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Text, cast, delete, insert, select, update

from qualcenter.store.column_types import json_field
from qualcenter.store.tables import companies, leads, notices, outbox, person_phones, persons, suppressions


@dataclass(frozen=True)
class StoredSuppression:
    """One wish; a number stands as its keyed hash, `numbers` are those of the store's persons that fit it."""

    id: int
    scope: str
    number_hash: str | None
    person_id: int | None
    company_id: int | None
    asked_by: str
    reason: str
    at: datetime
    lifted_at: datetime | None
    act_id: str | None
    source: str
    person: str
    company: str
    numbers: tuple[str, ...] = ()


class SuppressionRows:
    """The suppressions of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def listed(self, *, lifted: bool = False, limit: int = 10_000) -> list[StoredSuppression]:
        """Wishes in force, or with `lifted` every one ever made, the latest first."""
        query = _LISTED.order_by(suppressions.c.id.desc()).limit(limit)
        return self._named(query if lifted else query.where(suppressions.c.lifted_at.is_(None)))

    def get(self, suppression_id: int) -> StoredSuppression | None:
        """One wish, or None."""
        return next(iter(self._named(_LISTED.where(suppressions.c.id == suppression_id))), None)

    def add(self, **values: Any) -> int:  # noqa: ANN401
        """Add a wish; gives its id."""
        row = self._connection.execute(insert(suppressions).values(values).returning(suppressions.c.id))
        return int(row.scalar_one())

    def in_force(
        self, *, number_hash: str | None = None, person: int | None = None, company: int | None = None
    ) -> int | None:
        """Id of the oldest wish of exactly this scope and target, or None."""
        c = suppressions.c
        query = select(c.id).where(c.lifted_at.is_(None)).order_by(c.id).limit(1)
        if company is not None:
            query = query.where(c.scope == "company", c.company_id == company)
        elif person is not None:
            query = query.where(c.scope == "person", c.person_id == person)
        else:
            query = query.where(c.scope == "number", c.number_hash == number_hash)
        return self._connection.execute(query).scalar()

    def persons_with(self, number_hash: str, limit: int = 500) -> list[int]:
        """Ids of the persons who have a number of this hash."""
        c = person_phones.c
        query = select(c.person_id).where(c.number_hash == number_hash).distinct().order_by(c.person_id)
        return list(self._connection.execute(query.limit(limit)).scalars())

    def drop_emails(self, *, person_id: int | None = None, company_id: int | None = None) -> int:
        """Take out e-mails to a person, or to everybody of a company, that have not left; gives how many."""
        mine = select(leads.c.id).where(
            leads.c.company_id == company_id if company_id is not None else leads.c.person_id == person_id
        )
        c = outbox.c
        waiting = (c.kind == "email", c.sent_at.is_(None), c.lead_id.in_(mine))
        gone = self._connection.execute(delete(outbox).where(*waiting))
        return gone.rowcount

    def unsubscribe(self, person_id: int) -> bool:
        """Stop mail to a person; tells whether it was allowed before."""
        c = persons.c
        done = self._connection.execute(
            update(persons).where(c.id == person_id, ~c.unsubscribed).values(unsubscribed=True)
        )
        return done.rowcount == 1

    def confirmed(self, company_id: int, at: datetime) -> None:
        """Put away the notices that asked team leads about a company."""
        c = notices.c
        asked = (c.kind == "confirm_company_purge", c.seen_at.is_(None))
        # SQLite gives a number of a document as a number, PostgreSQL as its digits.
        mine = cast(json_field(c.detail, "company"), Text) == str(company_id)
        self._connection.execute(update(notices).where(*asked, mine).values(seen_at=at))

    def _named(self, query: Select[Any]) -> list[StoredSuppression]:
        rows = self._connection.execute(query).all()
        numbers = self._numbers({row.number_hash for row in rows if row.number_hash})
        return [
            StoredSuppression(
                row.id,
                row.scope,
                row.number_hash,
                row.person_id,
                row.company_id,
                row.asked_by,
                row.reason or "",
                row.at,
                row.lifted_at,
                row.act_id,
                row.source or "",
                row.person or "",
                row.company or "",
                numbers.get(row.number_hash or "", ()),
            )
            for row in rows
        ]

    def _numbers(self, hashes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The numbers behind hashes, as far as persons of the store still have them."""
        c = person_phones.c
        found: dict[str, set[str]] = {}
        for some in _some(sorted(hashes)):
            query = select(c.number_hash, c.number).where(c.number_hash.in_(some), c.number.is_not(None))
            for number_hash, number in self._connection.execute(query):
                found.setdefault(number_hash, set()).add(number)
        return {number_hash: tuple(sorted(numbers)) for number_hash, numbers in found.items()}


def _some(values: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    return (values[start : start + size] for start in range(0, len(values), size))


_LISTED = (
    select(
        *(
            suppressions.c[name]
            for name in (
                "id",
                "scope",
                "number_hash",
                "person_id",
                "company_id",
                "asked_by",
                "reason",
                "at",
                "lifted_at",
                "act_id",
                "source",
            )
        ),
        persons.c.full_name.label("person"),
        companies.c.name.label("company"),
    )
    .outerjoin(persons, persons.c.id == suppressions.c.person_id)
    .outerjoin(companies, companies.c.id == suppressions.c.company_id)
)
