"""What was decided about likely duplicates: the pairs that were merged, and those that are two people."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from qualcenter.domain.events import EventKind
from qualcenter.queries.among import among
from qualcenter.queries.reading import Reading
from qualcenter.store.tables import acts, events, leads, merges, persons

MOST = 500
"""Decisions given at most, the latest first."""


@dataclass(frozen=True)
class DecidedRow:
    """One decision on two leads: `first` is the lead that goes on after a merge; `by` is who decided.

    `can_be_split` is False for a merge behind another one, or of a person who was erased since.
    """

    first_lead: int
    second_lead: int
    first: str
    second: str
    at: datetime
    by: str
    can_be_split: bool = True


class Joined:
    """Reads decisions on duplicates."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._store = reading.store

    def merged(self, limit: int = MOST) -> tuple[DecidedRow, ...]:
        """The merges in force, the latest first."""
        kept, other = persons.alias("kept"), persons.alias("other")
        c = merges.c
        query = (
            select(c.kept_lead, c.merged_lead, kept.c.full_name, other.c.full_name, c.at, acts.c.actor, c.snapshot)
            .join(kept, kept.c.id == c.kept_person)
            .join(other, other.c.id == c.merged_person)
            .outerjoin(acts, acts.c.id == c.act_id)
            .where(c.split_at.is_(None))
            .order_by(c.id.desc())
            .limit(limit)
        )
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
            gone = select(c.merged_lead).where(
                among(connection, c.merged_lead, [row[0] for row in rows]), c.split_at.is_(None)
            )
            ended = set(connection.execute(gone).scalars())
        return tuple(DecidedRow(*row[:5], row[5] or "", bool(row[6]) and row[0] not in ended) for row in rows)

    def apart(self, limit: int = MOST) -> tuple[DecidedRow, ...]:
        """The pairs that are two people, the latest first."""
        with self._store.reading() as connection:
            said = sorted(told_apart(connection).items(), key=lambda one: one[1], reverse=True)[:limit]
            return _apart_rows(connection, [seq for _, seq in said])


def told_apart(connection: Connection) -> dict[tuple[int, int], int]:
    """Pairs of persons, lower id first, of whom somebody said that they are two, with the event that says so."""
    c = events.c
    query = select(c.detail, c.seq).where(c.kind == EventKind.LEAD_TOLD_APART.value).order_by(c.seq)
    found: dict[tuple[int, int], int] = {}
    for detail, seq in connection.execute(query):
        first, second = detail["persons"]
        if detail["apart"]:
            found[first, second] = seq
        else:
            found.pop((first, second), None)
    return found


def _apart_rows(connection: Connection, seqs: list[int]) -> tuple[DecidedRow, ...]:
    c = events.c
    query = select(c.seq, c.lead_id, c.detail, c.at, c.actor).where(among(connection, c.seq, seqs))
    told = sorted(connection.execute(query).all(), key=lambda row: -row.seq)
    both = {one for row in told for one in (row.lead_id, row.detail["other"])}
    named = select(leads.c.id, persons.c.full_name).join(persons, persons.c.id == leads.c.person_id)
    names = {row[0]: row[1] for row in connection.execute(named.where(among(connection, leads.c.id, both)))}
    pairs = ((row, *sorted((row.lead_id, row.detail["other"]))) for row in told)
    return tuple(
        DecidedRow(one, other, names[one] or "", names[other] or "", row.at, row.actor) for row, one, other in pairs
    )
