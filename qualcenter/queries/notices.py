"""Notices that a colleague has not seen yet, each in one sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from qualcenter.domain.naming import words_of_promise
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.tables import companies, leads, notices, persons

IN_POOL, WAITING = "handoff_in_pool", "handoff_waiting"
_WORDS = {
    WAITING: said("{who} waits for you to accept"),
    IN_POOL: said("{who} waits in the pool for somebody in sales to accept"),
    "returned": said("{who} came back from sales"),
    "clawed_back": said("{who} was clawed back from sales"),
    "promise_missed": said("{who}: the promise of the {promise} is late"),
    "promise_late_again": said("{who}: the promise of the {promise} is late by another period"),
    "promise_soon": said("{who}: half the time of the {promise} is left"),
    "promise_urgent": said("{who}: the {promise} ends soon"),
    "promise_soon:callback": said("{who}: the callback is due soon"),
    "promise_urgent:callback": said("{who}: the callback is due soon"),
    "claw_back_soon": said("{who}: half of the time to accept is left, else it goes back to the center"),
    "claw_back_urgent": said("{who} goes back to the center soon unless somebody accepts"),
    "claw_back_soon:first_touch": said(
        "{who}: half of the time for the first touch is left, else it goes back to the center"
    ),
    "claw_back_urgent:first_touch": said("{who} goes back to the center soon unless sales gets in touch"),
    "callback_due": said("{who} waits for the callback you promised"),
    "shelf_life_passed": said("{who} passed the shelf life uncalled"),
    "raised_again": said("{who} raised a hand again"),
    "existing_customer": said("{who} is a customer already and asked for something"),
    "person_suppressed": said("{who} asked not to be called"),
    "company_suppressed": said("{who}: the company asked not to be called"),
    "confirm_company_purge": said("{company} asked not to be called: confirm that its leads end"),
}

_DUE = said("{who}: the callback is due")
_TO_COME = frozenset({"promise_soon", "promise_urgent"})

_ABOUT_LEADS = notices.outerjoin(leads, leads.c.id == notices.c.lead_id)


@dataclass(frozen=True)
class NoticeRow:
    """One notice; a gathered one has no lead and `count` tells how many leads it is about."""

    notice_id: int
    kind: str
    lead_id: int | None
    person: str
    at: datetime
    words: str
    count: int
    detail: Mapping[str, object]


class Notices:
    """Reads notices; seeing them is a verb of the services."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def unseen(self, actor: Actor, limit: int = 100) -> tuple[NoticeRow, ...]:
        """A colleague's unseen notices, the latest first."""
        return self._reading.look(lambda look: _unseen(look, actor.id, limit))

    def count(self, actor: Actor) -> int:
        """How many a colleague has not seen."""
        counted = select(func.count()).select_from(_ABOUT_LEADS).where(*_waiting_for(actor.id))
        return self._reading.look(lambda look: int(look.connection.execute(counted).scalar_one()))


def _waiting_for(colleague_id: int) -> tuple[ColumnElement[bool], ...]:
    """A colleague's unseen ones, without a handoff that waits for them no more: taken, passed on or gone back."""
    c, owner = notices.c, leads.c.owner_key
    waits = leads.c.stage == Stage.PROMOTED.value
    in_pool = (c.kind != IN_POOL) | (waits & owner.startswith("p:"))
    theirs = (c.kind != WAITING) | (waits & (owner == Owner.colleague(colleague_id).key))
    return c.colleague_id == colleague_id, c.seen_at.is_(None), in_pool, theirs


def _unseen(look: Look, colleague_id: int, limit: int) -> tuple[NoticeRow, ...]:
    c = notices.c
    query = (
        select(c.id, c.kind, c.lead_id, c.at, c.detail, persons.c.full_name, leads.c.next_action, leads.c.next_at)
        .select_from(_ABOUT_LEADS.outerjoin(persons, persons.c.id == leads.c.person_id))
        .where(*_waiting_for(colleague_id), c.at <= look.at)
        .order_by(c.at.desc(), c.id.desc())
        .limit(limit)
    )
    rows = look.connection.execute(query).all()
    firms = _companies(look, [row.detail for row in rows])
    return tuple(
        NoticeRow(
            row.id,
            row.kind,
            row.lead_id,
            row.full_name or "",
            row.at,
            _told(row.kind, row.full_name, row.detail, firms, due=_is_due(row, look.at)),
            _count(row.detail),
            row.detail,
        )
        for row in rows
    )


def _is_due(row: Any, at: datetime) -> bool:  # noqa: ANN401  a row of the statement above
    """Whether the minute of a callback has come since it was told that it would soon."""
    told = row.kind in _TO_COME and row.detail.get("promise") == PromiseKind.CALLBACK
    return told and row.next_action == NextAction.CALLBACK and row.next_at <= at


def _told(kind: str, person: str | None, detail: Mapping[str, object], firms: Mapping[int, str], *, due: bool) -> str:
    count = _count(detail)
    source = str(detail.get("source") or "")
    who = _who(count, source) if count > 1 else person
    values: dict[str, object] = {
        "who": who or said("Somebody"),
        "promise": words_of_promise(str(detail.get("promise") or "call")),
        "company": firms.get(_number(detail.get("company"))) or said("A company"),
    }
    pattern = _DUE if due else _WORDS.get(f"{kind}:{detail.get('promise')}") or _WORDS.get(kind)
    if pattern is None:
        return said("{who}: {kind}", who=values["who"], kind=kind.replace("_", " "))
    return Sentence.of(pattern.pattern, values)


def _who(count: int, source: str) -> Sentence:
    if not source:
        return said("{count} leads", count=count)
    return said("{count} leads from {source}", count=count, source=source)


def _companies(look: Look, details: list[Mapping[str, object]]) -> dict[int, str]:
    wanted = {_number(detail.get("company")) for detail in details} - {0}
    if not wanted:
        return {}
    query = select(companies.c.id, companies.c.name).where(companies.c.id.in_(wanted))
    return {row[0]: row[1] for row in look.connection.execute(query)}


def _count(detail: Mapping[str, object]) -> int:
    return max(1, _number(detail.get("count")))


def _number(value: object) -> int:
    text = str(value if value is not None else "")
    return int(text) if text.isdigit() else 0
