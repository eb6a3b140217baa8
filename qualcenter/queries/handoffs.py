"""Handoffs as sales sees them: waiting, accepted, going back soon, and those that have ended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, or_, select

from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import URGENT_LEFT
from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.score import reason_retold
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.queries.queue_entries import state_of_promise
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.tables import handoffs


class HandoffState(StrEnum):
    """Where a handoff stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    GOING_BACK = "going_back"
    ENDED = "ended"


@dataclass(frozen=True)
class HandoffRow:
    """One handoff; `due_at` is its running promise, past which it goes back, None once it has ended.

    `owed` names that promise. `reasons` and `answers` stand as they were at the promotion.
    """

    handoff_id: int
    lead_id: int
    person: str
    title: str
    company: str
    state: HandoffState
    receiver: str
    promoted_by: str
    promoted_at: datetime
    delivered_at: datetime | None
    accepted_at: datetime | None
    meeting_at: datetime | None
    touched_at: datetime | None
    owed: str | None
    made_at: datetime | None
    due_at: datetime | None
    promise_state: str
    one_breath: str
    score: int
    reasons: tuple[Mapping[str, object], ...]
    answers: Mapping[str, str]
    ended_at: datetime | None
    outcome: str | None
    return_reason: str | None
    rating_by_sales: bool | None
    rating_by_qualifier: bool | None


class Handoffs:
    """Reads handoffs; deliveries and claw-backs that have come due are derived."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def open(self, to: str | None = None) -> tuple[HandoffRow, ...]:
        """Open handoffs that were delivered, the nearest deadline first: all, one seller's by name, or `pool`'s.

        Raises `UnknownNameRefused` for a name that nobody has.
        """

        def read(look: Look) -> tuple[HandoffRow, ...]:
            if to is None:
                return _open(look, None)
            if to == "pool":
                return _open(look, lambda owner: owner.team is not None)
            seller = look.work.colleagues.named(to)
            if seller is None:
                raise UnknownNameRefused(said("There is no colleague named “{to}”.", to=to), ("to",))
            return _open(look, lambda owner: owner.colleague_id == seller.id)

        return self._reading.look(read)

    def of(self, actor: Actor) -> tuple[HandoffRow, ...]:
        """The open handoffs of a seller and of their team's pool, the nearest deadline first."""
        mine = Owner.colleague(actor.id)

        def ours(owner: Owner) -> bool:
            return owner == mine or (owner.team is not None and actor.team in ("", owner.team))

        return self._reading.look(lambda look: _open(look, ours))

    def history(self, actor: Actor, limit: int = 100) -> tuple[HandoffRow, ...]:
        """Handoffs that ended and that this colleague received, accepted or promoted, the latest first."""
        c = handoffs.c
        mine = or_(c.receiver_id == actor.id, c.accepted_by == actor.id, c.promoted_by == actor.id)

        def read(look: Look) -> tuple[HandoffRow, ...]:
            query = select(handoffs).where(c.ended_at.is_not(None), mine).order_by(c.id.desc()).limit(limit)
            rows = look.connection.execute(query).all()
            found = SettledLeads(look).of(row.lead_id for row in rows)
            return tuple(_row(look, row, found[row.lead_id]) for row in rows)

        return self._reading.look(read)


def _open(look: Look, ours: Any) -> tuple[HandoffRow, ...]:  # noqa: ANN401  a question to an owner, or None
    rows = look.connection.execute(select(handoffs).where(_not_ended())).all()
    found = SettledLeads(look).of(row.lead_id for row in rows)
    shown = [
        _row(look, row, found[row.lead_id])
        for row in rows
        if _with_sales(found[row.lead_id]) and (ours is None or ours(found[row.lead_id].lead.owner))
    ]
    return tuple(sorted(shown, key=lambda one: (one.due_at or one.promoted_at, one.handoff_id)))


def _not_ended() -> ColumnElement[bool]:
    return handoffs.c.ended_at.is_(None)


def _with_sales(one: SettledLead) -> bool:
    return one.lead.stage in (Stage.PROMOTED, Stage.ACCEPTED) and one.lead.delivered_at is not None


def _row(look: Look, row: Row[Any], one: SettledLead) -> HandoffRow:
    lead, person = one.lead, one.person
    running = row.ended_at is None
    promise = lead.promise if running else None
    receiver = lead.owner if running else Owner(row.receiver_key)
    return HandoffRow(
        handoff_id=row.id,
        lead_id=row.lead_id,
        person=person.full_name,
        title=person.title or "",
        company=person.company.name if person.company else "",
        state=_state(look, one) if running else HandoffState.ENDED,
        receiver=look.owner_word(receiver),
        promoted_by=look.name_of(row.promoted_by) if row.promoted_by else "",
        promoted_at=row.promoted_at,
        delivered_at=row.delivered_at or (lead.delivered_at if running else None),
        accepted_at=row.accepted_at,
        meeting_at=row.meeting_at,
        touched_at=row.touched_at,
        owed=promise.kind.value if promise else None,
        made_at=promise.made_at if promise else None,
        due_at=promise.due_at if promise else None,
        promise_state=state_of_promise(look, one) if running else "",
        one_breath=row.one_breath or "",
        score=row.score or 0,
        reasons=_reasons(row.reasons),
        answers=dict(row.answers or {}),
        ended_at=row.ended_at,
        outcome=row.outcome,
        return_reason=row.return_reason,
        rating_by_sales=row.rating_by_sales,
        rating_by_qualifier=row.rating_by_qualifier,
    )


def _reasons(stored: Sequence[Mapping[str, object]] | None) -> tuple[Mapping[str, object], ...]:
    return tuple({**one, "text": reason_retold(str(one.get("rule")), str(one.get("text")))} for one in stored or ())


def _state(look: Look, one: SettledLead) -> HandoffState:
    """Waiting or accepted, until a fifth of the time is left: then it is about to go back."""
    promise = one.lead.promise
    if promise is not None:
        whole = promise.due_at - promise.made_at
        if whole <= timedelta(0) or (promise.due_at - look.at) / whole <= URGENT_LEFT:
            return HandoffState.GOING_BACK
    return HandoffState.WAITING if one.lead.stage is Stage.PROMOTED else HandoffState.ACCEPTED
