"""Escalation: the instants at which the course of a promise concerns somebody more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from qualcenter.domain.calendar import OpenHours, overlap
from qualcenter.domain.promise import (
    CALLBACK_SOON,
    SOON_LEFT,
    URGENT_LEFT,
    Promise,
    PromiseKind,
    late_again_at,
)


class Escalated(StrEnum):
    """How far a promise has come; the values are kinds of notices."""

    SOON = "promise_soon"
    URGENT = "promise_urgent"
    LATE_AGAIN = "promise_late_again"


@dataclass(frozen=True)
class Course:
    """When half and a fifth of a promise's time are left, it ends, and is late by one more of its periods."""

    soon_at: datetime
    urgent_at: datetime
    due_at: datetime
    late_again_at: datetime

    def reached(self, since: datetime, at: datetime) -> Escalated | None:
        """The furthest step that came after `since` and up to `at`.

        A promise that ended meanwhile is neither soon nor urgent any more: its journey says it was missed.
        """
        if at >= self.due_at:
            return Escalated.LATE_AGAIN if since < self.late_again_at <= at else None
        if since < self.urgent_at <= at:
            return Escalated.URGENT
        return Escalated.SOON if since < self.soon_at <= at else None

    def next_after(self, since: datetime) -> datetime | None:
        """The first instant after `since` at which a step is reached; None when all have passed."""
        return next((at for at in (self.soon_at, self.urgent_at, self.late_again_at) if at > since), None)


def course_of(promise: Promise, hours: Sequence[OpenHours] = ()) -> Course:
    """The course of a promise; its time runs while all `hours` are open, without any in real time.

    A callback, made weeks ahead, is soon half an hour before it is late, and late again half an hour after.
    """
    if promise.kind is PromiseKind.CALLBACK:
        due, whole = promise.due_at, 2 * CALLBACK_SOON
        return Course(due - whole * SOON_LEFT, due - whole * URGENT_LEFT, due, due + CALLBACK_SOON)
    soon, urgent = (_with_left(promise, share, hours) for share in (SOON_LEFT, URGENT_LEFT))
    return Course(soon, urgent, promise.due_at, late_again_at(promise, hours))


def _with_left(promise: Promise, share: float, hours: Sequence[OpenHours]) -> datetime:
    if hours:
        common = overlap(tuple(hours))
        whole = common.between(promise.made_at, promise.due_at)
        if whole:
            return common.add(promise.made_at, whole * (1 - share))
    return promise.made_at + (promise.due_at - promise.made_at) * (1 - share)
