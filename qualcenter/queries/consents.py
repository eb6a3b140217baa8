"""What one person allowed: each consent, the signs it is known from, and the wishes that stand against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from qualcenter.domain.events import EventKind
from qualcenter.domain.person import Person
from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.suppression import words_of
from qualcenter.queries.brief_parts import email_of
from qualcenter.queries.people import persons_in
from qualcenter.queries.reading import Look
from qualcenter.store.tables import dispositions, events, import_rows, imports, leads, touches

CHANNELS = ("phone", "email")
MOST_SIGNS = 50


@dataclass(frozen=True)
class ConsentSign:
    """Something a consent may be known from, in words: when, and which of `phone` and `email` it says something of."""

    at: datetime
    words: str
    channels: tuple[str, ...] = CHANNELS


@dataclass(frozen=True)
class ConsentPage:
    """A person's consents: None where nothing was ever said; `signs` the latest first; `wishes` in words."""

    person_id: int
    person: str
    company: str
    email: str | None
    phone: str | None
    lead_id: int | None
    consent_phone: bool | None
    consent_email: bool | None
    unsubscribed: bool
    signs: tuple[ConsentSign, ...]
    wishes: tuple[str, ...]
    known_since: datetime | None
    source: str


def consent_page(look: Look, person_id: int) -> ConsentPage:
    """Read one person. Raises `UnknownNameRefused` for one who is not there, or was erased."""
    person = persons_in(look, [person_id]).get(person_id)
    if person is None or person.erased_at is not None:
        raise UnknownNameRefused(said("There is no person {person} in this store.", person=person_id), ("person",))
    c = leads.c
    mine = select(c.id).where(c.person_id == person_id).order_by(c.merged_into.is_not(None), c.id.desc()).limit(1)
    dial = person.to_dial() or next(iter(person.phones), None)
    signs = sorted(_signs(look, person), key=lambda one: one.at, reverse=True)[:MOST_SIGNS]
    blocked = look.work.persons.blocked(person)
    return ConsentPage(
        person_id=person_id,
        person=person.full_name,
        company=person.company.name if person.company else "",
        email=email_of(person),
        phone=(dial.number or dial.raw) if dial else None,
        lead_id=look.connection.execute(mine).scalar(),
        consent_phone=person.consent_phone,
        consent_email=person.consent_email,
        unsubscribed=person.unsubscribed,
        signs=tuple(signs),
        wishes=tuple(words_of(one) for _, one in blocked.suppressions),
        known_since=min((one.at for one in signs), default=None),
        source=person.source or "",
    )


def _signs(look: Look, person: Person) -> Iterator[ConsentSign]:
    yield from _withdrawn(look, person.id)
    yield from _said_on_calls(look, person.id)
    yield from _from_files(look, person.id)
    yield from _by_touches(look, person.id)


def _withdrawn(look: Look, person_id: int) -> Iterator[ConsentSign]:
    c = events.c
    kind = EventKind.CONSENT_WITHDRAWN.value
    query = select(c.at, c.actor, c.detail).where(c.kind == kind, c.person_id == person_id)
    for at, actor, detail in look.connection.execute(query):
        channel = str(detail["channel"])
        told = said("withdrawn, noted by {who}", who=actor)
        yield ConsentSign(at, told, (channel,))


def _said_on_calls(look: Look, person_id: int) -> Iterator[ConsentSign]:
    c = dispositions.c
    query = select(c.at, c.colleague_id, c.fields).where(c.person_id == person_id, c.reversed_by.is_(None))
    for at, colleague, fields in look.connection.execute(query.where(c.reverses.is_(None))):
        answer = (fields or {}).get("may_email")
        if answer is not None:
            who = look.name_of(colleague)
            yes = said("said yes to {who}", who=who)
            yield ConsentSign(at, yes if str(answer) == "true" else said("said no to {who}", who=who), ("email",))


def _from_files(look: Look, person_id: int) -> Iterator[ConsentSign]:
    query = (
        select(imports.c.at, imports.c.file)
        .join(import_rows, import_rows.c.import_id == imports.c.id)
        .join(leads, leads.c.id == import_rows.c.lead_id)
        .where(leads.c.person_id == person_id, imports.c.undone_at.is_(None))
    )
    for at, file in look.connection.execute(query):
        yield ConsentSign(at, said("in the file {file}", file=file))


def _by_touches(look: Look, person_id: int) -> Iterator[ConsentSign]:
    c = touches.c
    query = select(c.at, c.kind, c.source).where(c.person_id == person_id, c.direction == "in").order_by(c.at)
    kinds = look.rules.scoring.touches
    for at, kind, source in look.connection.execute(query.limit(1)):
        known = kinds.get(kind)
        label = known.text if known else kind.replace("_", " ")
        words = said("first touch: {touch}, {source}", touch=label, source=source) if source else None
        yield ConsentSign(at, words or said("first touch: {touch}", touch=label))
