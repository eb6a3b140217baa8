"""A colleague's own day in figures, counted from the midnight of their zone."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from qualcenter.domain.events import EventKind
from qualcenter.domain.local_day import start_of_day
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.replay import decode
from qualcenter.domain.rights import Actor
from qualcenter.queries.among import among
from qualcenter.queries.queue_rows import DayFigures
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.tables import calls, events, handoffs, leads

_CALLING = (EventKind.CALL_STARTED.value, EventKind.CALL_RECEIVED.value)
_TO_CALL = tuple(kind.value for kind in (PromiseKind.FIRST_CALL, PromiseKind.RETRY, PromiseKind.CALLBACK))


class Day:
    """Reads the figures of a day that is still running."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def figures(self, actor: Actor) -> DayFigures:
        """Calls, conversations, promotions and promises of one colleague since their midnight.

        A promise counts for whoever called; one that ran out uncalled counts for the lead's owner.
        """
        return self._reading.look(lambda look: _figures(look, actor))


def _figures(look: Look, actor: Actor) -> DayFigures:
    colleague = look.colleagues.get(actor.id)
    since = start_of_day(look.at, colleague.zone if colleague else "UTC")
    c = calls.c
    mine = (c.colleague_id == actor.id, c.started_at >= since, c.started_at <= look.at)
    counted = select(func.count(), func.count().filter(c.reached)).where(*mine)
    made, reached = look.connection.execute(counted).one()
    kept, late = kept_and_late(look, {actor.id}, since)
    return DayFigures(
        made, reached, _promoted(look, actor.id, since), kept, kept + late + overdue(look, {actor.id}, since)
    )


def _promoted(look: Look, colleague_id: int, since: datetime) -> int:
    c = handoffs.c
    stands = or_(c.outcome.is_(None), c.outcome != "recalled")
    query = select(func.count()).where(c.promoted_by == colleague_id, c.promoted_at >= since, stands)
    return int(look.connection.execute(query).scalar_one())


def overdue(look: Look, colleague_ids: Collection[int], since: datetime) -> int:
    """How many promises to call ran out since an instant on leads of some colleagues that nobody called."""
    c = leads.c
    ran_out = (c.promise_kind.in_(_TO_CALL), c.promise_due_at >= since, c.promise_due_at < look.at)
    query = select(func.count()).where(
        among(look.connection, c.colleague_id, colleague_ids), *ran_out, c.promise_met_at.is_(None)
    )
    return int(look.connection.execute(query).scalar_one())


def kept_and_late(look: Look, colleague_ids: Collection[int], since: datetime) -> tuple[int, int]:
    """How many promises the calls of some colleagues since an instant kept, and how many they met too late."""
    c = events.c
    query = select(c.seq, c.lead_id, c.at, c.detail, c.changes).where(c.kind.in_(_CALLING), c.at >= since)
    met = [
        row
        for row in look.connection.execute(query.order_by(c.seq))
        if row.detail.get("by") in colleague_ids and "promise_met_at" in row.changes
    ]
    due = _promises(look, {row.lead_id for row in met})
    in_time = [row.at <= _due_before(due.get(row.lead_id, ()), row.seq, row.at) for row in met]
    return sum(in_time), len(in_time) - sum(in_time)


def _promises(look: Look, lead_ids: set[int]) -> dict[int, list[Any]]:
    """Events that made or took a promise, by lead, oldest first."""
    c, found = events.c, dict[int, list[Any]]()
    if not lead_ids:
        return found
    query = select(c.lead_id, c.seq, c.changes).where(among(look.connection, c.lead_id, lead_ids))
    for row in look.connection.execute(query.order_by(c.seq)):
        if "promise" in row.changes:
            found.setdefault(row.lead_id, []).append(row)
    return found


def _due_before(made: Sequence[Any], seq: int, otherwise: datetime) -> datetime:
    """The due instant of the promise that ran just before a place in the journey."""
    for row in reversed(made):
        if row.seq < seq:
            promise = decode({"promise": row.changes["promise"]})["promise"]
            return getattr(promise, "due_at", otherwise)
    return otherwise
