"""The moment in which the demonstration stands: callbacks due, promises late, handoffs waiting, fresh hands up."""

from datetime import datetime, timedelta

from qualcenter.demo.history import HOME, History
from qualcenter.domain.refusals import Refused

LATE = (95, 70, 52)
"""Minutes since hands went up that nobody called yet."""

FRESH = (14, 9, 6, 3, 1)


def set_the_scene(history: History, now: datetime) -> None:
    """Leave everything mid-way, as it is at half past two on a working day."""
    remaining = max(12, history.leads - history.core.store_info.read().leads)
    _callbacks(history, now)
    for minutes in LATE:
        history.clock.move_to(now - timedelta(minutes=minutes))
        history.raise_one(("pricing", "website", 1))
    for number in range(remaining - len(LATE) - len(FRESH)):
        history.clock.move_to(now - timedelta(minutes=50) + timedelta(seconds=number))
        history.raise_one(("webinar", "webinar: Routes in winter", 1))
    _handoffs(history, now)
    for minutes in FRESH:
        history.clock.move_to(now - timedelta(minutes=minutes))
        history.raise_one(("demo" if minutes % 2 else "pricing", "website", 1))
    history.clock.move_to(now)
    history.core.jobs.run()


def _callbacks(history: History, now: datetime) -> None:
    """For each qualifier one callback that is due now and one later in the afternoon."""
    for number, who in enumerate(history.cast.qualifiers):
        for minutes in (-9 + 3 * number, 16 + 25 * number):
            history.clock.move_to(now - timedelta(hours=2) + timedelta(minutes=3 * number))
            _promise(history, who.name, now + timedelta(minutes=minutes))


def _promise(history: History, name: str, at: datetime) -> None:
    who = history.core.colleagues.actor(name)
    for _ in range(6):
        try:
            lead = history.core.queue.next(who)
            history.core.calls.start(who, lead)
            local = at.astimezone(HOME).isoformat()
            history.core.dispositions.record(
                who, lead, "call_later", {"at": local}, "Asked to be called after the board."
            )
        except Refused:
            # Everybody has been called already: somebody else asks just then.
            history.raise_one(("demo", "website", 1))
            continue
        return


def _handoffs(history: History, now: datetime) -> None:
    """Handoffs that wait for sales: fresh, half-way, and one that goes back soon."""
    for hours in (3.4, 2.0, 0.6, 0.2):
        history.clock.move_to(now - timedelta(hours=hours))
        who = history.cast.qualifiers[int(hours * 10) % len(history.cast.qualifiers)]
        history.raise_one(("demo", "website", 1))
        try:
            lead = history.core.queue.next(who)
            history.core.calls.start(who, lead)
            history.core.answers.capture(who, lead, history.answers(), "script")
            history.core.dispositions.promote(who, lead)
        except Refused:
            continue
