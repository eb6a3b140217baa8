"""Handoffs as rows: where each stands, whose it is, its running promise, and what stood at the promotion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import Row

from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import URGENT_LEFT, PromiseKind
from qualcenter.domain.score import reason_retold
from qualcenter.domain.stage import Stage
from qualcenter.queries.queue_entries import state_of_promise
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead


class HandoffState(StrEnum):
    """Where a handoff stands."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    GOING_BACK = "going_back"
    ENDED = "ended"


@dataclass(frozen=True)
class HandoffRow:
    """One handoff; `due_at` is its running promise, None once it has ended.

    `owed` names that promise. `reasons` and `answers` stand as they were at the promotion. `goes_back_at` is when it
    goes back to the center unless somebody keeps the promise: a late result is waited for one period longer.
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
    goes_back_at: datetime | None
    promoter_id: int | None
    receiver_id: int | None


def row_of(look: Look, row: Row[Any], one: SettledLead) -> HandoffRow:
    """One stored handoff with its lead as it stands at the instant of the read."""
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
        goes_back_at=_goes_back_at(look, one) if running else None,
        promoter_id=row.promoted_by,
        receiver_id=receiver.colleague_id,
    )


def _reasons(stored: Sequence[Mapping[str, object]] | None) -> tuple[Mapping[str, object], ...]:
    return tuple({**one, "text": reason_retold(str(one.get("rule")), str(one.get("text")))} for one in stored or ())


def _goes_back_at(look: Look, one: SettledLead) -> datetime | None:
    promise = one.lead.promise
    if promise is None:
        return None
    return promise.due_at + (look.rules.promises.result_then if promise.kind is PromiseKind.RESULT else timedelta(0))


def _state(look: Look, one: SettledLead) -> HandoffState:
    """Waiting or accepted, until a fifth of the time is left or a result is late: then it is about to go back."""
    promise = one.lead.promise
    if promise is not None:
        whole, left = promise.due_at - promise.made_at, promise.due_at - look.at
        last = timedelta(0) if promise.kind is PromiseKind.RESULT else whole * URGENT_LEFT
        if left <= last:
            return HandoffState.GOING_BACK
    return HandoffState.WAITING if one.lead.stage is Stage.PROMOTED else HandoffState.ACCEPTED
