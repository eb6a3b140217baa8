"""The day so far of a board: how soon first calls came, promises kept, and what went back by rule."""

from datetime import datetime, timedelta

from sqlalchemy import exists, func, select

from qualcenter.domain.events import EventKind
from qualcenter.domain.owner import Owner
from qualcenter.queries.among import among
from qualcenter.queries.board_rows import BoardDay, GaveBack
from qualcenter.queries.day import kept_and_late, overdue
from qualcenter.queries.gauges import quantile
from qualcenter.queries.reading import Look
from qualcenter.store.colleagues import Colleague
from qualcenter.store.tables import acts, calls, events, leads

_MOVES = (EventKind.LEAD_ASSIGNED.value, EventKind.LEAD_REASSIGNED.value)


def day_of(look: Look, people: list[Colleague], since: datetime) -> BoardDay:
    """The figures of these people since an instant."""
    ids = frozenset(one.id for one in people)
    kept, late = kept_and_late(look, ids, since)
    due = kept + late + overdue(look, ids, since)
    return BoardDay(_median(look, ids, since), kept, due, _gave_back(look, ids, since))


def _median(look: Look, ids: frozenset[int], since: datetime) -> float | None:
    """Minutes from the raise to the first call, of leads whose first call came since that instant."""
    c, k = calls.c, leads.c
    earlier = calls.alias()
    called_before = exists().where(earlier.c.lead_id == c.lead_id, earlier.c.started_at < since)
    query = (
        select(func.min(c.started_at), k.raised_at)
        .join(leads, k.id == c.lead_id)
        .where(among(look.connection, c.colleague_id, ids), c.started_at >= since, c.started_at <= look.at)
        .where(k.raised_at.is_not(None), ~called_before)
        .group_by(c.lead_id, k.raised_at)
    )
    rows = look.connection.execute(query).all()
    return quantile(sorted(max(0.0, (row[0] - row[1]) / timedelta(minutes=1)) for row in rows), 0.5)


def _gave_back(look: Look, ids: frozenset[int], since: datetime) -> dict[int, GaveBack]:
    """What was moved from each colleague because of their presence, and not undone."""
    c = events.c
    query = (
        select(c.detail, c.at)
        .join(acts, acts.c.id == c.act_id)
        .where(c.kind.in_(_MOVES), c.at >= since, acts.c.verb == "presence", acts.c.undone_by.is_(None))
    )
    owners = {Owner.colleague(one).key: one for one in ids}
    found: dict[int, GaveBack] = {}
    for detail, at in look.connection.execute(query.order_by(c.seq)):
        one = owners.get(str(detail.get("from")))
        if one is not None:
            before = found.get(one)
            found[one] = GaveBack(before.leads + 1 if before else 1, at)
    return found
