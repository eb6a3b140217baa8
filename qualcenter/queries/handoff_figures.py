"""How sales takes what it is given: the share accepted, how quickly, and what went back, over the last weeks."""

from dataclasses import dataclass
from datetime import timedelta
from statistics import median

from sqlalchemy import ColumnElement, select

from qualcenter.queries.reading import Look
from qualcenter.store.tables import handoffs

COUNTED = timedelta(days=30)
"""Handoffs promoted longer ago say nothing of today."""

WEEK = timedelta(days=7)
_WENT_BACK = ("returned", "clawed_back")


@dataclass(frozen=True)
class HandoffFigures:
    """Figures of the last 30 days, `went_back` of the last 7.

    `accepted` and `decided` count handoffs that were taken or not, those still waiting left out;
    `minutes_to_accept` is the median from delivery on, None before anything was accepted.
    """

    accepted: int
    decided: int
    minutes_to_accept: int | None
    went_back: int

    @property
    def accepted_percent(self) -> int | None:
        """Share of the decided ones that were accepted, or None before the first."""
        return round(100 * self.accepted / self.decided) if self.decided else None


def figures_of(look: Look, ours: ColumnElement[bool] | None) -> HandoffFigures:
    """The figures of some handoffs, or of all."""
    c = handoffs.c
    query = select(c.delivered_at, c.accepted_at, c.ended_at, c.outcome).where(
        c.promoted_at > look.at - COUNTED, c.delivered_at.is_not(None)
    )
    rows = look.connection.execute(query if ours is None else query.where(ours)).all()
    taken = [row for row in rows if row.accepted_at is not None]
    refused = [row for row in rows if row.accepted_at is None and row.outcome in _WENT_BACK]
    waits = [(row.accepted_at - row.delivered_at).total_seconds() / 60 for row in taken]
    back = [row for row in rows if row.outcome in _WENT_BACK and row.ended_at > look.at - WEEK]
    return HandoffFigures(len(taken), len(taken) + len(refused), round(median(waits)) if waits else None, len(back))
