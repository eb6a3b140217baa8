"""What was said and done on a lead, as rows of its brief."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from sqlalchemy import select

from qualcenter.domain import sentence
from qualcenter.domain.owner import Owner
from qualcenter.domain.person import Person
from qualcenter.domain.suppression import Blocked
from qualcenter.queries.among import among
from qualcenter.queries.brief_rows import (
    AnswerRow,
    CallRow,
    ColleagueAtCompany,
    DraftRow,
    NoteRow,
    PhoneRow,
    TouchRow,
)
from qualcenter.queries.reading import Look
from qualcenter.queries.said import Said
from qualcenter.queries.settled import SettledLead
from qualcenter.store.column_types import from_microseconds
from qualcenter.store.tables import answers

SHOWN_AT_COMPANY = 20
INTERESTS = 5


def touches_of(look: Look, said: Said) -> tuple[TouchRow, ...]:
    """Every touch of the person, the newest first."""
    known, rows = look.rules.scoring.touches, []
    for one in reversed(said.touches):
        words = known[one.kind].text if one.kind in known else one.kind.replace("_", " ").capitalize()
        words = words if one.direction == "in" else sentence.said("We sent: {words}", words=words)
        rows.append(TouchRow(one.at, one.kind, words, one.detail, one.source))
    return tuple(rows)


def interests_of(rows: Sequence[TouchRow]) -> tuple[str, ...]:
    """What the person looked at or asked about most often; of two as frequent, the later one first."""
    named = [one.detail.strip() for one in rows if one.detail.strip()]
    return tuple(detail for detail, _ in Counter(named).most_common(INTERESTS))


def answers_of(look: Look, some: Iterable[SettledLead]) -> dict[int, tuple[AnswerRow, ...]]:
    """The answers that stand, by lead, in the order of the promotion definition."""
    wanted = {key: one.lead.id for one in some for key in one.lead.answers.values()}
    c, definition = answers.c, look.rules.promotion
    query = select(c.id, c.field, c.value, c.at, c.via, c.colleague_id)
    found: dict[int, list[AnswerRow]] = defaultdict(list)
    for row in look.connection.execute(query.where(among(look.connection, c.id, wanted))) if wanted else ():
        field = definition.field(row.field)
        by = look.name_of(row.colleague_id) if row.colleague_id else ""
        label = field.label if field else row.field.replace("_", " ")
        found[wanted[row.id]].append(AnswerRow(row.field, label, row.value, row.at, row.via, by))
    order = {field.name: place for place, field in enumerate(definition.fields)}
    return {
        lead: tuple(sorted(rows, key=lambda one: (order.get(one.field, len(order)), one.field)))
        for lead, rows in found.items()
    }


def missing_of(look: Look, rows: Sequence[AnswerRow]) -> tuple[str, ...]:
    """Fields of the definition without an answer that still holds."""
    definition = look.rules.promotion
    since = look.at - timedelta(days=definition.answers_hold_days)
    return definition.missing({one.field: one.value for one in rows if one.at >= since})


def notes_of(said: Said) -> tuple[NoteRow, ...]:
    """Notes, the oldest first; erased ones are left out."""
    return tuple(NoteRow(from_microseconds(at), author, text) for _, at, author, text in said.notes if text)


def draft_of(said: Said) -> DraftRow:
    """What the colleague typed and has not filed."""
    if said.draft is None:
        return DraftRow()
    note, fields = said.draft
    return DraftRow(note or "", json.loads(fields) if fields else {})


def call_of(said: Said) -> CallRow | None:
    """The latest call of the colleague."""
    if said.call is None:
        return None
    key, number, started, ended, inbound, disposed = said.call
    ended_at = None if ended is None else from_microseconds(ended)
    return CallRow(key, number or "", from_microseconds(started), ended_at, bool(inbound), bool(disposed))


def others_at(look: Look, said: Said) -> tuple[ColleagueAtCompany, ...]:
    """The other leads of the company, whoever was contacted last first."""
    ordered = sorted(said.others, key=lambda row: row[4] or 0, reverse=True)[:SHOWN_AT_COMPANY]
    return tuple(
        ColleagueAtCompany(
            lead, person or "", stage, look.owner_word(Owner(owner)), None if at is None else from_microseconds(at)
        )
        for lead, person, stage, owner, at in ordered
    )


def phones_of(person: Person, blocked: Blocked) -> tuple[PhoneRow, ...]:
    """The numbers of a person in the order in which they are tried."""
    return tuple(
        PhoneRow(
            one.id,
            one.number,
            one.raw,
            one.extension,
            one.label,
            "suppressed" if one.number_hash in blocked.number_hashes else one.state,
        )
        for one in person.phones
    )


def email_of(person: Person) -> str | None:
    """The address to write to: the first good one, else the first that is one at all."""
    usable = [one for one in person.emails if one.address]
    return next((one.address for one in usable if one.state == "good"), usable[0].address if usable else None)
