"""What one batch of an import writes: gathered table by table, then written in the order that references need."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import Table

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.person import Company, Email, Phone
from qualcenter.store.column_types import to_microseconds
from qualcenter.store.leads import Derived
from qualcenter.store.loading import COMPANY_COLUMNS, EVENT_COLUMNS, LoadingRows, Row, stored_lead
from qualcenter.store.tables import (
    answers,
    companies,
    events,
    handoffs,
    import_rows,
    leads,
    notes,
    person_emails,
    person_phones,
    persons,
    search_tokens,
    touches,
)

PERSON_COLUMNS: Final = (
    "full_name",
    "given_name",
    "family_name",
    "title",
    "language",
    "city",
    "region",
    "country",
    "source",
    "external_id",
    "consent_email",
    "consent_phone",
)
_COLUMNS: Final[dict[Table, tuple[str, ...]]] = {
    companies: (*COMPANY_COLUMNS, "name_key", "created_at"),
    persons: ("id", *PERSON_COLUMNS, "company_id", "name_key", "email_key", "created_at"),
    person_emails: ("id", "person_id", "position", "address", "raw", "state"),
    person_phones: (*("id", "person_id", "position", "number", "raw", "extension", "label", "state", "number_hash"),),
    search_tokens: ("token", "person_id"),
    touches: ("id", "person_id", "lead_id", "kind", "at", "received_at", "source", "detail"),
    notes: ("id", "person_id", "lead_id", "text", "at", "colleague_id", "author"),
    answers: ("id", "person_id", "lead_id", "field", "value", "at", "colleague_id", "via"),
    handoffs: (
        *("id", "lead_id", "act_id", "receiver_key", "receiver_id", "promoted_at", "deliver_at", "delivered_at"),
        *("accept_by", "accepted_at", "accepted_by", "first_touch_by", "score", "reasons", "answers"),
    ),
    events: EVENT_COLUMNS,
    import_rows: ("import_id", "row", "digest", "person_id", "lead_id", "touch_id", "did"),
}
AHEAD: Final = 500
"""Ids taken at a time: on a server each taking is a trip of its own."""

_KIND: Final = EVENT_COLUMNS.index("kind")

_BEFORE_LEADS: Final = (companies, persons, person_emails, person_phones, search_tokens)
_AFTER_LEADS: Final = (touches, notes, answers, handoffs, events, import_rows)


class Batch:
    """Rows that wait to be written, in stored form, and the ids they got beforehand."""

    def __init__(self, rows: LoadingRows, at: datetime) -> None:
        """Write through these rows, as of one instant."""
        self.rows = rows
        self.at = to_microseconds(at)
        self.emails_added: list[list[int]] = []
        self.phones_added: list[list[int]] = []
        self.lead_ids: list[int] = []
        self.raised = 0
        """How often a lead was raised by what was handed over so far."""
        self._ids: dict[Table, list[int]] = defaultdict(list)
        self._waiting: dict[Table, list[Row]] = defaultdict(list)
        self._new_leads: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        self._changed: dict[Table, list[Mapping[str, object]]] = defaultdict(list)
        self._moved: list[tuple[Lead, Derived]] = []
        self._reworded: list[int] = []
        self._tokens: list[tuple[str, int]] = []

    def next_id(self, table: str) -> int:
        """An id for a new row of the table of this name."""
        one = _NAMED[table]
        ids = self._ids[one]
        if not ids:
            ids.extend(reversed(self.rows.reserve(one, AHEAD)))
        return ids.pop()

    def company(self, company: Company, name_key: str) -> None:
        """Add a new company."""
        values = [getattr(company, name) for name in COMPANY_COLUMNS]
        self._waiting[companies].append((*values, name_key, self.at))

    def company_changed(self, company_id: int, changes: Mapping[str, object]) -> None:
        """Change a company."""
        self._changed[companies].append({"id": company_id, **changes})

    def person(
        self, person_id: int, values: Mapping[str, object], company_id: int | None, name_key: str, email_key: str
    ) -> None:
        """Add a new person."""
        plain = [values[name] for name in PERSON_COLUMNS]
        self._waiting[persons].append((person_id, *plain, company_id, name_key, email_key, self.at))

    def person_changed(self, person_id: int, changes: Mapping[str, object]) -> None:
        """Change a person."""
        self._changed[persons].append({"id": person_id, **changes})

    def email(self, person_id: int, position: int, email: Email) -> None:
        """Give a person one more address."""
        row = self.next_id("person_emails")
        add_to_spans(self.emails_added, row)
        self._waiting[person_emails].append((row, person_id, position, email.address, email.raw, email.state))

    def phone(self, person_id: int, position: int, phone: Phone) -> None:
        """Give a person one more number."""
        row = self.next_id("person_phones")
        add_to_spans(self.phones_added, row)
        plain = (phone.number, phone.raw, phone.extension, phone.label, phone.state, phone.number_hash)
        self._waiting[person_phones].append((row, person_id, position, *plain))

    def tokens(self, person_id: int, words: Iterable[str], *, known: bool) -> None:
        """Let search find a person under these words; `known` ones lose those they had."""
        if known:
            self._reworded.append(person_id)
        self._tokens.extend([(word, person_id) for word in words])

    def stamped_lead(self, columns: tuple[str, ...], row: Row, lead_id: int) -> None:
        """Add a new lead that is in stored form already."""
        self._new_leads[columns].append(row)
        self.lead_ids.append(lead_id)

    def new_lead(self, lead: Lead, derived: Derived) -> None:
        """Add a new lead."""
        stored = stored_lead(lead, derived, self.rows.dialect)
        self.stamped_lead(tuple(stored), tuple(stored.values()), lead.id)

    def moved_lead(self, lead: Lead, derived: Derived) -> None:
        """Write a lead that exists as it is now."""
        self._moved.append((lead, derived))
        self.lead_ids.append(lead.id)

    def touch(self, touch_id: int, person_id: int, lead_id: int, kind: str, at: datetime, source: str) -> None:
        """Add a touch."""
        row = (touch_id, person_id, lead_id, kind, to_microseconds(at), self.at, source, "")
        self._waiting[touches].append(row)

    def note(
        self, note_id: int, person_id: int, lead_id: int, text: str, colleague_id: int | None, author: str
    ) -> None:
        """Add a note."""
        self._waiting[notes].append((note_id, person_id, lead_id, text, self.at, colleague_id, author))

    def answer(
        self, answer_id: int, person_id: int, lead_id: int, field: str, value: str, colleague_id: int | None
    ) -> None:
        """Add an answer that a file gave."""
        row = (answer_id, person_id, lead_id, field, value, self.at, colleague_id, "import")
        self._waiting[answers].append(row)

    def handoff(self, lead: Lead, act_id: str) -> None:
        """Add the handoff of a lead that came promoted or accepted."""
        due = to_microseconds(lead.promise.due_at) if lead.promise else self.at
        accepted = lead.stage.value == "accepted"
        seller = lead.owner.colleague_id
        row = (
            *(lead.handoff_id, lead.id, act_id, lead.owner.key, seller, self.at, self.at, self.at),
            *(self.at if accepted else due, self.at if accepted else None, seller if accepted else None),
            *(due if accepted else None, lead.score, "[]", "{}"),
        )
        self._waiting[handoffs].append(row)

    def events(self, rows: Iterable[Row]) -> None:
        """Add events in stored form, in their order."""
        told = list(rows)
        self.raised += sum(1 for row in told if row[_KIND] == EventKind.LEAD_RAISED)
        self._waiting[events].extend(told)

    def landed(
        self,
        import_id: int,
        number: int,
        digest: str,
        did: str,
        person_id: int | None = None,
        lead_id: int | None = None,
        touch_id: int | None = None,
    ) -> None:
        """Remember what became of a row of the file."""
        self._waiting[import_rows].append((import_id, number, digest, person_id, lead_id, touch_id, did))

    def write(self) -> None:
        """Write everything that waits, parents before children."""
        self.rows.forget_tokens(self._reworded)
        # In the order of their index they land on neighbouring pages.
        self._tokens.sort()
        self._waiting[search_tokens].extend(self._tokens)
        self._tokens.clear()
        for table in _BEFORE_LEADS:
            self.rows.add(table, _COLUMNS[table], self._waiting.pop(table, []))
        for table in (companies, persons):
            self.rows.change(table, self._changed.pop(table, []))
        for columns, rows in self._new_leads.items():
            self.rows.add(leads, columns, rows)
        self.rows.save_leads(self._moved)
        for table in _AFTER_LEADS:
            self.rows.add(table, _COLUMNS[table], self._waiting.pop(table, []))
        self._new_leads.clear()
        self._moved.clear()
        self._reworded.clear()


def add_to_spans(spans: list[list[int]], number: int) -> None:
    """Add a number to rising runs of neighbours, each its first and its last."""
    if spans and number == spans[-1][1] + 1:
        spans[-1][1] = number
    else:
        spans.append([number, number])


_NAMED: Final = {one.name: one for one in (*_BEFORE_LEADS, leads, *_AFTER_LEADS)}
