"""The moment in which the demonstration stands: callbacks due, promises late, handoffs waiting, fresh hands up."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from qualcenter.demo.history import HOME, History, Moment
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Actor

LATE = (95, 70, 52)
"""Minutes since hands went up that nobody called yet."""

BROUGHT = 50
"""Minutes since the last webinar brought whoever was still missing."""

WAITING = (204, 120, 36, 12)
"""Minutes since handoffs were made that still wait: one goes back soon, one is half-way, two are fresh."""

FRESH = (14, 9, 6, 3, 1)

QUIET = 105
"""Minutes before the scene from which nobody calls: what is late would be called first."""


def quiet_from(now: datetime) -> datetime:
    """The instant from which only what makes up the scene happens."""
    return now - timedelta(minutes=QUIET)


def scene(history: History, now: datetime) -> list[Moment]:
    """What happens on the last day so that everything stands mid-way, as it is at half past two on a working day."""

    def ago(minutes: float, happens: Callable[[], object]) -> Moment:
        return now - timedelta(minutes=minutes), happens

    late = [ago(minutes, partial(history.raise_one, ("pricing", "website", 1))) for minutes in LATE]
    fresh = [
        ago(minutes, partial(history.raise_one, ("demo" if minutes % 2 else "pricing", "website", 1)))
        for minutes in FRESH
    ]
    waiting = [ago(minutes, partial(_hand_over, history, number)) for number, minutes in enumerate(WAITING)]
    return [*_callbacks(history, now), *late, ago(BROUGHT, partial(_rest, history)), *waiting, *fresh]


def _rest(history: History) -> None:
    """Bring in whoever is still missing, all after a webinar."""
    remaining = max(12, history.leads - history.core.store_info.read().leads - len(FRESH))
    for number in range(remaining):
        history.clock.move_to(history.clock.now() + timedelta(seconds=number and 1))
        history.raise_one(("webinar", "webinar: Routes in winter", 1))


def _callbacks(history: History, now: datetime) -> list[Moment]:
    """For each qualifier one callback that is due now and one later in the afternoon."""
    return [
        (quiet_from(now) + timedelta(minutes=number), partial(_promise, history, who.name, now + timedelta(minutes=at)))
        for number, who in enumerate(history.cast.qualifiers)
        for at in (-9 + 3 * number, 16 + 25 * number)
    ]


def _promise(history: History, name: str, at: datetime) -> None:
    who = history.core.colleagues.actor(name)
    for _ in range(6):
        try:
            lead = history.core.queue.next(who)
            history.core.calls.start(who, lead)
        except Refused:
            # Everybody has been called already: somebody else asks just then.
            history.raise_one(("demo", "website", 1))
            continue
        if _promised(history, who, lead, at):
            return


def _promised(history: History, who: Actor, lead: int, at: datetime) -> bool:
    """Promise a call back, unless the law forbids it then; in that case nobody was reached after all."""
    fields, note = {"at": at.astimezone(HOME).isoformat()}, "Asked to be called after the board."
    try:
        history.core.dispositions.record(who, lead, "call_later", fields, note)
    except Refused:
        history.core.dispositions.record(who, lead, "no_answer")
        return False
    return True


def _hand_over(history: History, number: int) -> None:
    """A handoff that waits for sales from now on."""
    who = history.cast.qualifiers[number % len(history.cast.qualifiers)]
    history.raise_one(("demo", "website", 1))
    try:
        lead = history.core.queue.next(who)
        history.core.calls.start(who, lead)
        history.core.answers.capture(who, lead, history.answers(), "script")
        history.core.dispositions.promote(who, lead)
    except Refused:
        return
