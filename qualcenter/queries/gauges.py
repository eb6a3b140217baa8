"""Refinery figures: of the leads that came in, how many went how far and where the rest is; the parts add up."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from qualcenter.domain.events import EventKind
from qualcenter.domain.promise import Promise
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.replay import decode
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.tables import calls, events, handoffs, leads

BY = ("source", "person", "team")
_PROMISING = tuple(kind.value for kind in (EventKind.LEAD_RAISED, EventKind.LEAD_RECYCLED))


@dataclass(frozen=True)
class GaugeRow:
    """The figures of one group of leads that came in.

    `won`, `lost`, `nurtured`, `purged` and `still_open` add up to `came_in`; a lost lead that rests on a track is
    lost. Minutes run from the first raise to the first call; None before there is one.
    """

    group: str
    came_in: int
    raised: int
    called: int
    reached: int
    promoted: int
    accepted: int
    won: int
    lost: int
    nurtured: int
    purged: int
    still_open: int
    returned: int
    promises_due: int
    promises_kept: int
    median_minutes: float | None
    p90_minutes: float | None


@dataclass(frozen=True)
class Fate:
    """What became of one lead: how far it went, where it is, and how its first call was kept."""

    group: str
    raised: bool
    called: bool
    reached: bool
    promoted: bool
    accepted: bool
    ends_as: str
    returned: bool
    promise_kept: bool | None
    minutes: float | None


class Gauges:
    """Reads figures of leads by when they came in."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def read(
        self, since: datetime | None = None, until: datetime | None = None, by: str | None = None
    ) -> tuple[GaugeRow, ...]:
        """One row for all leads that came in from `since` up to before `until`, or one for each group.

        `by` is source, person (who called first) or team; the groups add up to the whole. Merged leads count once,
        with the one that was kept. Raises `BadValueRefused` for another grouping or a period that ends before it
        begins.
        """
        if by is not None and by not in BY:
            raise BadValueRefused(
                said("Figures are grouped by {known}, not by “{by}”.", known=", ".join(BY), by=by), ("by",)
            )
        if since is not None and until is not None and until < since:
            raise BadValueRefused(said("The period ends before it begins: swap the two instants."), ("until",))
        return self._reading.look(lambda look: _rows(fates(look, since, until, by), by))


def _rows(found: Iterable[Fate], by: str | None) -> tuple[GaugeRow, ...]:
    groups: dict[str, list[Fate]] = defaultdict(list)
    for one in found:
        groups[one.group].append(one)
    if by is None:
        groups.setdefault("all", [])
    return tuple(_gauge(name, groups[name]) for name in sorted(groups, key=lambda name: (-len(groups[name]), name)))


def _gauge(group: str, some: list[Fate]) -> GaugeRow:
    ends = [one.ends_as for one in some]
    minutes = sorted(one.minutes for one in some if one.minutes is not None)
    return GaugeRow(
        group=group,
        came_in=len(some),
        raised=sum(one.raised for one in some),
        called=sum(one.called for one in some),
        reached=sum(one.reached for one in some),
        promoted=sum(one.promoted for one in some),
        accepted=sum(one.accepted for one in some),
        won=ends.count("won"),
        lost=ends.count("lost"),
        nurtured=ends.count("nurtured"),
        purged=ends.count("purged"),
        still_open=ends.count("open"),
        returned=sum(one.returned for one in some),
        promises_due=sum(one.promise_kept is not None for one in some),
        promises_kept=sum(bool(one.promise_kept) for one in some),
        median_minutes=quantile(minutes, 0.5),
        p90_minutes=quantile(minutes, 0.9),
    )


def quantile(ordered: list[float], share: float) -> float | None:
    """The value below which a share of sorted values lies, between two of them by distance; None without any."""
    if not ordered:
        return None
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return round(ordered[low] + (ordered[high] - ordered[low]) * (place - low), 2)


def fates(look: Look, since: datetime | None, until: datetime | None, by: str | None) -> list[Fate]:
    """What became of each lead that came in within a period, as of the look's instant."""
    cohort = _cohort(look, since, until)
    c = leads.c
    columns = (c.id, c.source, c.team, c.stage, c.lost_reason, c.raised_at, c.created_at, c.returns, c.settle_at)
    rows = look.connection.execute(select(*columns).where(*cohort).order_by(c.id)).all()
    due = [row.id for row in rows if row.settle_at is not None and row.settle_at <= look.at]
    settled = SettledLeads(look).of(due)
    ringing, sold, raises = _calls(look, cohort), _handoffs(look, cohort), _raises(look, cohort)
    return [
        _fate(look, row, settled.get(row.id), by, ringing.get(row.id, []), sold.get(row.id), raises.get(row.id, []))
        for row in rows
    ]


def _cohort(look: Look, since: datetime | None, until: datetime | None) -> tuple[ColumnElement[bool], ...]:
    c = leads.c
    begins = (c.created_at >= since,) if since is not None else ()
    ends = (c.created_at < until,) if until is not None else (c.created_at <= look.at,)
    return (*begins, *ends, c.merged_into.is_(None))


def _calls(look: Look, cohort: tuple[ColumnElement[bool], ...]) -> dict[int, list[Any]]:
    c = calls.c
    query = select(c.lead_id, c.started_at, c.reached, c.inbound, c.colleague_id).join(leads, leads.c.id == c.lead_id)
    found: dict[int, list[Any]] = defaultdict(list)
    for row in look.connection.execute(query.where(*cohort).order_by(c.started_at, c.id)):
        found[row.lead_id].append(row)
    return found


def _handoffs(look: Look, cohort: tuple[ColumnElement[bool], ...]) -> dict[int, bool]:
    """Leads that went to sales and were not recalled, and whether any handoff of theirs was accepted."""
    c = handoffs.c
    query = select(c.lead_id, func.max(c.accepted_at)).join(leads, leads.c.id == c.lead_id)
    stands = or_(c.outcome.is_(None), c.outcome != "recalled")
    rows = look.connection.execute(query.where(*cohort, stands).group_by(c.lead_id))
    return {row[0]: row[1] is not None for row in rows}


def _raises(look: Look, cohort: tuple[ColumnElement[bool], ...]) -> dict[int, list[tuple[datetime, Promise | None]]]:
    """Every raise of a lead with the promise that it made, the first one first."""
    c = events.c
    query = select(c.lead_id, c.at, c.changes).join(leads, leads.c.id == c.lead_id)
    found: dict[int, list[tuple[datetime, Promise | None]]] = defaultdict(list)
    for row in look.connection.execute(query.where(*cohort, c.kind.in_(_PROMISING)).order_by(c.seq)):
        stored = row.changes.get("promise")
        promise = decode({"promise": stored})["promise"] if stored else None
        found[row.lead_id].append((row.at, promise if isinstance(promise, Promise) else None))
    return found


def _fate(
    look: Look,
    row: Any,  # noqa: ANN401  a row of the cohort
    settled: SettledLead | None,
    by: str | None,
    ringing: list[Any],
    accepted: bool | None,
    raises: list[tuple[datetime, Promise | None]],
) -> Fate:
    first = next((one for one in ringing if not one.inbound), None) or next(iter(ringing), None)
    raised_at = raises[0][0] if raises else row.raised_at
    spoke_at = min((one.started_at for one in ringing), default=None)
    minutes = None
    if spoke_at is not None and raised_at is not None:
        minutes = max(0.0, (spoke_at - raised_at) / timedelta(minutes=1))
    lead = settled.lead if settled else None
    return Fate(
        group=_group(look, row, by, first),
        raised=raised_at is not None or bool(lead and lead.raised_at),
        called=bool(ringing),
        reached=any(one.reached for one in ringing),
        promoted=accepted is not None,
        accepted=bool(accepted),
        ends_as=_end(lead.stage if lead else Stage(row.stage), lead.lost_reason if lead else row.lost_reason),
        returned=(lead.returns if lead else row.returns) > 0,
        promise_kept=_kept(look, raises, spoke_at),
        minutes=minutes,
    )


def _group(look: Look, row: Any, by: str | None, first: Any) -> str:  # noqa: ANN401  rows
    if by == "source":
        return row.source or "unknown"
    if by == "team":
        return row.team or "unknown"
    if by == "person":
        return look.name_of(first.colleague_id) if first is not None else "not called"
    return "all"


def _end(stage: Stage, lost_reason: str | None) -> str:
    if stage is Stage.LOST or (stage is Stage.NURTURE and lost_reason):
        return "lost"
    return {Stage.WON: "won", Stage.PURGED: "purged", Stage.NURTURE: "nurtured"}.get(stage, "open")


def _kept(look: Look, raises: list[tuple[datetime, Promise | None]], spoke_at: datetime | None) -> bool | None:
    """Whether the first call came in time; None while there is still time or nothing was promised."""
    before = [promise for at, promise in raises if promise and (spoke_at is None or at <= spoke_at)]
    if not before:
        return None
    due = before[-1].due_at
    if spoke_at is not None:
        return spoke_at <= due
    return False if due < look.at else None
