"""Everything that the store holds on a person, gathered from every table, and how it is blanked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, or_, select, update

from qualcenter.store.tables import (
    answers,
    calls,
    companies,
    contacts_made,
    dispositions,
    drafts,
    events,
    export_rows,
    exports,
    feedback,
    handoffs,
    import_rows,
    imports,
    leads,
    merges,
    notes,
    outbox,
    person_emails,
    person_phones,
    persons,
    search_tokens,
    suppressions,
    touches,
)

_BY_PERSON: tuple[Table, ...] = (
    person_emails,
    person_phones,
    touches,
    answers,
    notes,
    calls,
    dispositions,
    contacts_made,
    suppressions,
)
_BY_LEAD: tuple[Table, ...] = (drafts, handoffs, feedback, outbox, events)
_BLANK: dict[Table, dict[str, Any]] = {
    touches: {"detail": None, "source": None, "key": None},
    answers: {"value": ""},
    notes: {"text": ""},
    calls: {"number": None},
    dispositions: {"fields": {}, "number_dialled": None},
    suppressions: {"asked_by": "", "reason": None},
}
_BLANK_PERSON: dict[str, Any] = {
    "full_name": "",
    "given_name": None,
    "family_name": None,
    "title": None,
    "company_id": None,
    "language": None,
    "city": None,
    "region": None,
    "country": None,
    "zone": None,
    "source": None,
    "external_id": None,
    "consent_email": False,
    "consent_phone": False,
    "unsubscribed": True,
    "kind_of_person": None,
    "gatekeeper": None,
    "name_key": "",
}


@dataclass(frozen=True)
class HeldBy:
    """An export run that held a person; `file` is where it went, as far as it was named."""

    run: int
    kind: str
    at: datetime
    file: str


class PersonalRows:
    """What is held on people in one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def everyone(self, person_id: int) -> list[int]:
        """The person together with those merged into them, or whom they were merged into; by id."""
        known = {person_id}
        while True:
            c = merges.c
            query = select(c.kept_person, c.merged_person).where(
                c.split_at.is_(None), or_(c.kept_person.in_(known), c.merged_person.in_(known))
            )
            found = known | {one for row in self._connection.execute(query) for one in row}
            if found == known:
                return sorted(known)
            known = found

    def leads_of(self, person_ids: Sequence[int]) -> list[int]:
        """Ids of every lead these persons ever had."""
        query = select(leads.c.id).where(leads.c.person_id.in_(person_ids)).order_by(leads.c.id)
        return list(self._connection.execute(query).scalars())

    def held(self, person_ids: Sequence[int]) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table about these persons, as values that JSON can say, without empty tables."""
        lead_ids = self.leads_of(person_ids)
        firm = select(persons.c.company_id).where(persons.c.id.in_(person_ids))
        parts: list[tuple[Table, ColumnElement[bool]]] = [
            (persons, persons.c.id.in_(person_ids)),
            (companies, companies.c.id.in_(firm)),
            (leads, leads.c.id.in_(lead_ids)),
        ]
        parts += [(one, one.c.person_id.in_(person_ids)) for one in _BY_PERSON]
        parts += [(one, one.c.lead_id.in_(lead_ids)) for one in _BY_LEAD]
        rows = {one.name: self._rows(one, condition) for one, condition in parts}
        rows["imports"] = self._imports(person_ids)
        return {name: found for name, found in rows.items() if found}

    def numbers_of_their_own(self, person_ids: Sequence[int]) -> list[str]:
        """Hashes of the numbers that nobody else has."""
        c = person_phones.c
        others = select(c.number_hash).where(c.person_id.not_in(person_ids), c.number_hash.is_not(None))
        query = select(c.number_hash).where(c.person_id.in_(person_ids), c.number_hash.is_not(None))
        return sorted(set(self._connection.execute(query.where(c.number_hash.not_in(others))).scalars()))

    def asked_as_person(self, person_ids: Sequence[int]) -> bool:
        """Whether one of these persons asked not to be called at all."""
        c = suppressions.c
        query = select(c.id).where(c.person_id.in_(person_ids), c.scope == "person", c.lifted_at.is_(None))
        return self._connection.execute(query.limit(1)).scalar() is not None

    def blank(self, person_ids: Sequence[int], at: datetime) -> None:
        """Blank whatever tells who these persons are and what they said; ids, codes and instants stay."""
        lead_ids = self.leads_of(person_ids)
        run = self._connection.execute
        for table in (search_tokens, person_phones, person_emails):
            run(delete(table).where(table.c.person_id.in_(person_ids)))
        for table, values in _BLANK.items():
            run(update(table).where(table.c.person_id.in_(person_ids)).values(values))
        run(delete(drafts).where(drafts.c.lead_id.in_(lead_ids)))
        run(delete(outbox).where(outbox.c.lead_id.in_(lead_ids), _unsent_mail()))
        run(update(outbox).where(outbox.c.lead_id.in_(lead_ids), outbox.c.kind == "email").values(payload={}))
        run(update(handoffs).where(handoffs.c.lead_id.in_(lead_ids)).values(one_breath="", answers={}))
        run(update(feedback).where(feedback.c.lead_id.in_(lead_ids)).values(note=None))
        both = or_(merges.c.kept_person.in_(person_ids), merges.c.merged_person.in_(person_ids))
        run(update(merges).where(both).values(snapshot={}))
        for person_id in person_ids:
            key = {"email_key": f"erased:{person_id}", "erased_at": at}
            run(update(persons).where(persons.c.id == person_id).values(**_BLANK_PERSON, **key))

    def exports_that_held(self, person_ids: Sequence[int]) -> list[HeldBy]:
        """Export runs that held these persons: known by row, or unmarked and made since they came in."""
        lead_ids = self.leads_of(person_ids)
        told = select(events.c.seq).where(events.c.lead_id.in_(lead_ids))
        disposed = select(dispositions.c.id).where(dispositions.c.lead_id.in_(lead_ids))
        handed = select(handoffs.c.id).where(handoffs.c.lead_id.in_(lead_ids))
        r, x = export_rows.c, exports.c
        marked = select(r.run_id).where(
            or_(
                and_(r.kind == "leads", r.row_id.in_(lead_ids)),
                and_(r.kind == "dispositions", r.row_id.in_(disposed)),
                and_(r.kind == "handoffs", r.row_id.in_(handed)),
                and_(r.kind == "journeys", r.row_id.in_(told)),
            )
        )
        first = select(persons.c.created_at).where(persons.c.id.in_(person_ids)).order_by(persons.c.created_at)
        since = first.limit(1).scalar_subquery()
        query = select(x.id, x.kind, x.at, x.file).where(or_(x.id.in_(marked), and_(~x.marked, x.at >= since)))
        return [HeldBy(row[0], row[1], row[2], row[3] or "") for row in self._connection.execute(query.order_by(x.id))]

    def _imports(self, person_ids: Sequence[int]) -> list[dict[str, Any]]:
        c = import_rows.c
        query = (
            select(imports.c.id, imports.c.file, imports.c.at, c.row, c.did)
            .join(import_rows, c.import_id == imports.c.id)
            .where(c.person_id.in_(person_ids))
        )
        return _plain_rows(self._connection.execute(query.order_by(imports.c.id, c.row)).mappings())

    def _rows(self, table: Table, condition: ColumnElement[bool]) -> list[dict[str, Any]]:
        order = table.primary_key.columns
        return _plain_rows(self._connection.execute(select(table).where(condition).order_by(*order)).mappings())


def _unsent_mail() -> ColumnElement[bool]:
    return and_(outbox.c.kind == "email", outbox.c.sent_at.is_(None))


def _plain_rows(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Rows without their empty columns, each value as JSON can say it."""
    return [{name: _plain(value) for name, value in row.items() if value not in (None, "")} for row in rows]


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%dT%H:%M:%S}.{value.microsecond:06d}Z".replace(".000000Z", "Z")
    return str(value) if isinstance(value, UUID | Decimal) else value
