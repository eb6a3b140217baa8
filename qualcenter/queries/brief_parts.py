"""What was said and done on leads, as rows of a brief: read for many leads in one statement each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from sqlalchemy import select

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
from qualcenter.queries.settled import SettledLead
from qualcenter.store.tables import answers, calls, drafts, leads, notes, persons, touches

SHOWN_AT_COMPANY = 20
INTERESTS = 5


def touches_of(look: Look, some: Iterable[SettledLead]) -> dict[int, tuple[TouchRow, ...]]:
    """Every touch by person, the newest first."""
    c, known = touches.c, look.rules.scoring.touches
    query = select(c.person_id, c.at, c.kind, c.detail, c.source, c.direction)
    people = {one.person.id for one in some}
    found: dict[int, list[TouchRow]] = defaultdict(list)
    order = query.where(among(look.connection, c.person_id, people)).order_by(c.at.desc(), c.id.desc())
    for person, at, kind, detail, source, direction in look.connection.execute(order):
        words = known[kind].text if kind in known else kind.replace("_", " ").capitalize()
        words = words if direction == "in" else f"We sent: {words}"
        found[person].append(TouchRow(at, kind, words, detail or "", source or ""))
    return {person: tuple(rows) for person, rows in found.items()}


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


def notes_of(look: Look, some: Iterable[SettledLead]) -> dict[int, tuple[NoteRow, ...]]:
    """Notes by lead, the oldest first; erased ones are left out."""
    c = notes.c
    found: dict[int, list[NoteRow]] = defaultdict(list)
    query = select(c.lead_id, c.at, c.author, c.text).where(
        among(look.connection, c.lead_id, [one.lead.id for one in some])
    )
    for row in look.connection.execute(query.order_by(c.id)):
        if row.text:
            found[row.lead_id].append(NoteRow(row.at, row.author, row.text))
    return {lead: tuple(rows) for lead, rows in found.items()}


def drafts_of(look: Look, colleague_id: int, some: Iterable[SettledLead]) -> dict[int, DraftRow]:
    """What a colleague typed and has not filed, by lead."""
    c = drafts.c
    query = select(c.lead_id, c.note, c.fields).where(
        c.colleague_id == colleague_id, among(look.connection, c.lead_id, [one.lead.id for one in some])
    )
    return {row.lead_id: DraftRow(row.note or "", dict(row.fields or {})) for row in look.connection.execute(query)}


def calls_of(look: Look, colleague_id: int, some: Iterable[SettledLead]) -> dict[int, CallRow]:
    """The latest call of a colleague on each lead."""
    c = calls.c
    query = select(c.lead_id, c.id, c.number, c.started_at, c.ended_at, c.inbound, c.disposed)
    mine = query.where(c.colleague_id == colleague_id, among(look.connection, c.lead_id, [o.lead.id for o in some]))
    rows = look.connection.execute(mine.order_by(c.id))
    return {
        row.lead_id: CallRow(row.id, row.number or "", row.started_at, row.ended_at, row.inbound, row.disposed)
        for row in rows
    }


def company_of(look: Look, some: Iterable[SettledLead]) -> dict[int, list[ColleagueAtCompany]]:
    """The leads of each company, whoever was contacted last first."""
    c, firms = leads.c, {one.lead.company_id for one in some if one.lead.company_id is not None}
    if not firms:
        return {}
    query = (
        select(c.company_id, c.id, persons.c.full_name, c.stage, c.owner_key, c.last_attempt_at)
        .join(persons, persons.c.id == c.person_id)
        .where(among(look.connection, c.company_id, firms), c.merged_into.is_(None))
    )
    found: dict[int, list[ColleagueAtCompany]] = defaultdict(list)
    for firm, lead, person, stage, owner, at in look.connection.execute(query.order_by(c.id)):
        row = ColleagueAtCompany(lead, person or "", stage, look.owner_word(Owner(owner)), at)
        found[firm].append(row)
    for rows in found.values():
        rows.sort(key=lambda one: one.last_contact_at.timestamp() if one.last_contact_at else 0.0, reverse=True)
    return found


def others_at(company: Mapping[int, list[ColleagueAtCompany]], one: SettledLead) -> tuple[ColleagueAtCompany, ...]:
    """The other leads of a lead's company."""
    rows = company.get(one.lead.company_id or 0, [])
    return tuple(row for row in rows if row.lead_id != one.lead.id)[:SHOWN_AT_COMPANY]


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
