"""One journey as a page shows it: events with what was said in them, the lead time, and the map."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Select, or_, select

from qualcenter.domain.act_words import Names, when
from qualcenter.domain.event_words import words_of_event
from qualcenter.domain.events import CLOCK, Event, EventKind
from qualcenter.domain.journey_map import Lane, Stop, Wait, lanes_of, stops_of, waits_between
from qualcenter.domain.journey_time import Happened, LeadTime, in_order, lead_time_of, spans_of
from qualcenter.domain.naming import words_of_promise
from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.replay import decode
from qualcenter.domain.rights import Actor, Role
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import NextAction
from qualcenter.queries.acts import names
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLeads
from qualcenter.store.tables import answers, events, handoffs, notes, touches


class Who(StrEnum):
    """Whose deed an event was."""

    CUSTOMER = "customer"
    COLLEAGUE = "colleague"
    SYSTEM = "system"


@dataclass(frozen=True)
class JourneyEvent:
    """One event: `words` tell it, `detail` what was said or promised in it; `name` is the colleague's, else empty.

    `at` is when it happened. A touch that was learnt of later happened before it was written.
    """

    seq: int
    at: datetime
    kind: EventKind
    who: Who
    name: str
    words: str
    detail: str
    lane: Lane
    lead_id: int


@dataclass(frozen=True)
class Planned:
    """What is to happen next: the code of the next action, or `meeting`, and when."""

    what: str
    at: datetime


@dataclass(frozen=True)
class JourneyPage:
    """A whole journey as it stands at `at`; `events` in the order in which they happened."""

    lead_id: int
    person: str
    company: str
    stage: str
    at: datetime
    events: tuple[JourneyEvent, ...]
    lead_time: LeadTime | None
    stops: tuple[Stop, ...]
    waits: tuple[Wait, ...]
    planned: Planned | None


_BY_RULE = frozenset(
    {
        EventKind.CONTACT_CREATED,
        EventKind.LEAD_SCORED,
        EventKind.LEAD_RAISED,
        EventKind.LEAD_RECYCLED,
        EventKind.NUMBER_MARKED_BAD,
    }
)
"""What rules made of a deed, whoever's it was."""


def page_of(look: Look, actor: Actor, lead_id: int, lead_ids: set[int]) -> JourneyPage:
    """The journey of a lead with those merged into it. Raises `NotAllowedRefused` for a lead sales never had."""
    _let_see(look, actor, lead_ids)
    stored = _stored(look, lead_ids)
    said_in = _SaidIn(look, lead_ids)
    happened = in_order(_happened(one, seq, lead_id, said_in) for seq, one, _ in stored)
    named = names(look, lead_ids, actor.id)
    told = {seq: (event, by) for seq, event, by in stored}
    rows = tuple(
        _row(one, *told[one.seq], lane, named, said_in) for one, lane in zip(happened, lanes_of(happened), strict=True)
    )
    stops, spans = stops_of(happened), spans_of(happened, look.at)
    head = SettledLeads(look).of([lead_id]).get(lead_id)
    firm = head.person.company if head else None
    return JourneyPage(
        lead_id,
        head.person.full_name if head else named.person(lead_id),
        firm.name if firm else "",
        head.lead.stage.value if head else "",
        look.at,
        rows,
        lead_time_of(happened, spans, look.at),
        stops,
        waits_between(stops, spans),
        _planned(look, head.lead.next_action, head.lead.next_at, head.lead.handoff_id) if head else None,
    )


def _let_see(look: Look, actor: Actor, lead_ids: set[int]) -> None:
    """Who only sells sees what was ever delivered to them or their pool."""
    if actor.roles - {Role.SALES} or not actor.roles:
        return
    c = handoffs.c
    keys = [f"c:{actor.id}", f"p:{actor.team}"]
    theirs = or_(c.receiver_key.in_(keys), c.receiver_id == actor.id, c.accepted_by == actor.id)
    query = select(c.id).where(among(look.connection, c.lead_id, lead_ids), c.delivered_at.is_not(None), theirs)
    if look.connection.execute(query.limit(1)).first() is None:
        told = said("This lead was never handed to you. Sales sees the journeys of leads that were.")
        raise NotAllowedRefused(told)


def _stored(look: Look, lead_ids: set[int]) -> list[tuple[int, Event, str]]:
    c = events.c
    columns = (c.seq, c.kind, c.at, c.lead_id, c.person_id, c.actor, c.detail, c.changes)
    query = select(*columns).where(among(look.connection, c.lead_id, lead_ids)).order_by(c.seq)
    return [
        (seq, Event(EventKind(kind), at, lead, person, detail, decode(changes) if changes else {}), by)
        for seq, kind, at, lead, person, by, detail, changes in look.connection.execute(query)
    ]


def _happened(event: Event, seq: int, lead_id: int, said_in: "_SaidIn") -> Happened:
    touched = said_in.touched_at(event) if event.kind is EventKind.TOUCH_RECEIVED else None
    at = touched if touched is not None and touched < event.at else event.at
    mine = event.changes if event.lead_id == lead_id else {}
    return Happened(seq, at, event.kind, mine, bool(event.detail.get("raises")))


def _row(one: Happened, event: Event, by: str, lane: Lane, named: Names, said_in: "_SaidIn") -> JourneyEvent:
    if event.kind in (EventKind.TOUCH_RECEIVED, EventKind.CALL_RECEIVED, EventKind.PERSON_SUPPRESSED):
        who = Who.CUSTOMER
    else:
        who = Who.SYSTEM if event.fell_due or event.kind in _BY_RULE or by == CLOCK else Who.COLLEAGUE
    words = words_of_event(event, named)
    name = by if who is Who.COLLEAGUE else ""
    return JourneyEvent(
        one.seq, one.at, event.kind, who, name, words, said_in.detail(event, named), lane, event.lead_id or 0
    )


def _planned(look: Look, action: NextAction | None, at: datetime | None, handoff_id: int | None) -> Planned | None:
    if action is None or at is None:
        return None
    if handoff_id is not None:
        c = handoffs.c
        query = select(c.meeting_at).where(c.id == handoff_id, c.ended_at.is_(None))
        meeting = look.connection.execute(query).scalar()
        if meeting is not None and meeting > look.at:
            return Planned("meeting", meeting)
    return Planned(action.value, at)


class _SaidIn:
    """What was said in the events of some leads, by the ids that the events hold; erased texts are not there."""

    def __init__(self, look: Look, lead_ids: set[int]) -> None:
        self._rules = look.rules
        t, n, a = touches.c, notes.c, answers.c
        self._touches = _by_id(
            look, select(t.id, t.at, t.source, t.detail).where(among(look.connection, t.lead_id, lead_ids))
        )
        self._notes = _by_id(look, select(n.id, n.text).where(among(look.connection, n.lead_id, lead_ids)))
        self._answers = _by_id(look, select(a.id, a.field, a.value).where(among(look.connection, a.lead_id, lead_ids)))

    def touched_at(self, event: Event) -> datetime | None:
        """When a touch was, None where its text was erased."""
        row = self._touches.get(_number(event.detail, "touch"))
        return row.at if row is not None else None

    def detail(self, event: Event, named: Names) -> str:
        """What stands beside the sentence of an event; empty when there is nothing more to say."""
        match event.kind:
            case EventKind.TOUCH_RECEIVED:
                row = self._touches.get(_number(event.detail, "touch"))
                return _beside(row.detail, row.source) if row is not None else ""
            case EventKind.NOTE_WRITTEN:
                row = self._notes.get(_number(event.detail, "note"))
                return str(row.text) if row is not None else ""
            case EventKind.ANSWER_CAPTURED:
                return self._answer(_number(event.detail, "answer"))
            case _:
                return _promised(event, named)

    def _answer(self, number: int) -> str:
        row = self._answers.get(number)
        if row is None:
            return ""
        field = self._rules.promotion.field(row.field)
        return field.words_of(row.value) if field else str(row.value)


def _promised(event: Event, named: Names) -> str:
    """The promise that an event began, a callback's by the minute promised without its grace, or that it was met."""
    if not event.changes:
        return ""
    promise = event.changes.get("promise")
    if isinstance(promise, Promise):
        minute = event.changes.get("next_at") if promise.kind is PromiseKind.CALLBACK else None
        at = when(minute if isinstance(minute, datetime) else promise.due_at, event.at, named.zone)
        return said("{promise} promised by {time}", promise=_begun(promise), time=at)
    return said("Promise kept") if isinstance(event.changes.get("promise_met_at"), datetime) else ""


def _begun(promise: Promise) -> str:
    told = words_of_promise(promise.kind.value)
    return _AT_FIRST.get(promise.kind.value, told)


_AT_FIRST: dict[str, Sentence] = {
    "first_call": said("First call"),
    "callback": said("Callback"),
    "retry": said("Retry"),
    "accept": said("Acceptance"),
    "first_touch": said("First touch"),
    "result": said("Result"),
}


def _beside(*texts: str | None) -> str:
    """Texts with commas between them; what is not there is left out."""
    return ", ".join(text for text in texts if text)


def _by_id(look: Look, query: Select[Any]) -> Mapping[int, Any]:
    return {row.id: row for row in look.connection.execute(query)}


def _number(detail: Mapping[str, object], name: str) -> int:
    value = detail.get(name)
    return value if isinstance(value, int) else 0
