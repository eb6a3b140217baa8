"""Promises: when each one is due, and how pressing it looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from qualcenter.domain.calendar import OpenHours, WorkCalendar, add_open, overlap


class PromiseKind(StrEnum):
    """What was promised."""

    FIRST_CALL = "first_call"
    CALLBACK = "callback"
    RETRY = "retry"
    ACCEPT = "accept"
    FIRST_TOUCH = "first_touch"
    RESULT = "result"


class PromiseState(StrEnum):
    """How a promise looks at an instant."""

    ON_TIME = "on_time"
    SOON = "soon"
    URGENT = "urgent"
    LATE = "late"
    PAUSED = "paused"
    MET = "met"


@dataclass(frozen=True)
class Promise:
    """A deadline, fixed when it was made; the due instant already holds any grace."""

    kind: PromiseKind
    made_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class PromiseRules:
    """The Playbook's promises; `first_call` by tier, the rest as lengths of the clock each one runs on."""

    first_call: Mapping[str, timedelta] = field(
        default_factory=lambda: {"A": timedelta(minutes=5), "B": timedelta(hours=1), "C": timedelta(hours=8)}
    )
    callback_grace: timedelta = timedelta(minutes=5)
    retry_grace: timedelta = timedelta(hours=2)
    accept: timedelta = timedelta(hours=4)
    first_touch: timedelta = timedelta(hours=24)
    result_first: timedelta = timedelta(days=14)
    result_then: timedelta = timedelta(days=30)
    shelf_life: timedelta = timedelta(hours=72)
    missed_after: timedelta = timedelta(hours=24)
    meeting_grace: timedelta = timedelta(hours=1)


SOON_LEFT = 0.5
URGENT_LEFT = 0.2
CALLBACK_SOON = timedelta(minutes=30)
PAUSING = frozenset({PromiseKind.FIRST_CALL, PromiseKind.RETRY})


def first_call_promise(
    rules: PromiseRules, tier: str, made_at: datetime, calendar: OpenHours, window: OpenHours
) -> Promise:
    """Promise a first call: time runs while the team's calendar and the person's window are both open.

    When the two never overlap within 60 days the window alone counts, and when that never opens real time
    does.
    """
    return Promise(PromiseKind.FIRST_CALL, made_at, _due(made_at, rules.first_call[tier], calendar, window))


def retry_promise(rules: PromiseRules, retry_at: datetime, calendar: OpenHours, window: OpenHours) -> Promise:
    """Promise a retry at an instant; its grace runs on the clock of a first call."""
    return Promise(PromiseKind.RETRY, retry_at, _due(retry_at, rules.retry_grace, calendar, window))


def callback_promise(rules: PromiseRules, made_at: datetime, callback_at: datetime) -> Promise:
    """Promise a callback at the instant the person asked for; late after the grace, in real time."""
    return Promise(PromiseKind.CALLBACK, made_at, callback_at + rules.callback_grace)


def accept_promise(rules: PromiseRules, made_at: datetime, sales: WorkCalendar) -> Promise:
    """Promise that sales accepts, in working time of the sales calendar."""
    return Promise(PromiseKind.ACCEPT, made_at, sales.add(made_at, rules.accept))


def first_touch_promise(
    rules: PromiseRules, accepted_at: datetime, sales: WorkCalendar, meeting_at: datetime | None = None
) -> Promise:
    """Promise the first touch by sales: real time without the sales calendar's days off, or after the
    meeting.
    """
    if meeting_at is not None:
        return Promise(PromiseKind.FIRST_TOUCH, accepted_at, meeting_at + rules.meeting_grace)
    return Promise(PromiseKind.FIRST_TOUCH, accepted_at, sales.whole_days().add(accepted_at, rules.first_touch))


def result_promise(rules: PromiseRules, made_at: datetime, *, first: bool) -> Promise:
    """Promise the next step or result, in real time after the first touch or the report before."""
    return Promise(PromiseKind.RESULT, made_at, made_at + (rules.result_first if first else rules.result_then))


def promise_state(
    promise: Promise, at: datetime, *, window_open: bool, met: bool = False, hours: Sequence[OpenHours] = ()
) -> PromiseState:
    """Say how the promise looks: half the time left is soon, a fifth is urgent, past the due instant is
    late.

    With `hours` the share left is counted in time inside all of them, else in real time. A callback is soon
    half an hour before it is late. Only promises to call pause while the window is closed, and a late one
    stays late.
    """
    if met:
        return PromiseState.MET
    if at > promise.due_at:
        return PromiseState.LATE
    if promise.kind in PAUSING and not window_open:
        return PromiseState.PAUSED
    left = _share_left(promise, at, hours)
    if left <= URGENT_LEFT:
        return PromiseState.URGENT
    return PromiseState.SOON if left <= SOON_LEFT else PromiseState.ON_TIME


def late_again_at(promise: Promise, hours: Sequence[OpenHours] = ()) -> datetime:
    """Give the instant at which a promise is late by one more of its periods and goes to the team lead."""
    if hours:
        period = overlap(tuple(hours)).between(promise.made_at, promise.due_at)
        due = add_open(hours, promise.due_at, period) if period else None
        if due is not None:
            return due
    return promise.due_at + (promise.due_at - promise.made_at)


def shelf_life_ends_at(rules: PromiseRules, touched_at: datetime, shelf_life: timedelta | None = None) -> datetime:
    """Give the end of a raised lead's shelf life, in real time; a segment may have its own."""
    return touched_at + (rules.shelf_life if shelf_life is None else shelf_life)


def _due(start: datetime, amount: timedelta, calendar: OpenHours, window: OpenHours) -> datetime:
    due = add_open((calendar, window), start, amount)
    if due is None:
        due = add_open((window,), start, amount)
    return start + amount if due is None else due


def _share_left(promise: Promise, at: datetime, hours: Sequence[OpenHours]) -> float:
    if promise.kind is PromiseKind.CALLBACK:
        # Made weeks ahead, a callback would be "soon" for days: only its last hour says anything.
        return (promise.due_at - at) / (2 * CALLBACK_SOON)
    if hours:
        common = overlap(tuple(hours))
        whole = common.between(promise.made_at, promise.due_at)
        if whole:
            return common.between(at, promise.due_at) / whole
    whole = promise.due_at - promise.made_at
    return (promise.due_at - at) / whole if whole else 0.0
