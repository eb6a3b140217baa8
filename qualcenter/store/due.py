"""What is due in a store and for which job, up to when was told, and which job ran when."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    and_,
    case,
    delete,
    func,
    not_,
    or_,
    select,
    text,
    update,
)

from qualcenter.domain.promise import Promise, PromiseKind
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.inserting import insert_of
from qualcenter.store.tables import colleagues, events, job_runs, leads, meta


class DueFor(StrEnum):
    """Why a lead wants to be settled; every lead that is due is due for at least one of these."""

    DELIVERY = "delivery"
    LAPSE = "lapse"
    CLAW_BACK = "claw_back"
    NURTURE = "nurture"
    MISSED_PROMISE = "missed_promise"
    SHELF_LIFE = "shelf_life"
    REST = "rest"


@dataclass(frozen=True)
class DueLead:
    """A lead that is due, and since when; the pair is the place to go on reading from."""

    at: datetime
    lead_id: int


@dataclass(frozen=True)
class DueCallback:
    """A callback of a colleague whose instant has come and of which they were not told."""

    lead_id: int
    colleague_id: int
    at: datetime
    key: str


@dataclass(frozen=True)
class Running:
    """A promise that nobody has kept yet, with what decides whom its course concerns.

    `seller_team` is the sales team that holds the lead, or whose seller does; empty outside of sales.
    """

    lead_id: int
    promise: Promise
    colleague_id: int | None
    owner_key: str
    team: str
    window_key: str
    promoted_by: int | None
    seller_team: str


c = leads.c


def _promise_passed(at: datetime) -> ColumnElement[bool]:
    untold = and_(not_(c.missed), c.promise_met_at.is_(None))
    return and_(untold, c.promise_due_at.is_not(None), c.promise_due_at <= at)


_WHERE: dict[DueFor, tuple[Column[Any], Callable[[datetime], ColumnElement[bool]]]] = {
    DueFor.DELIVERY: (c.settle_at, lambda _at: and_(c.stage == "promoted", c.deliver_at.is_not(None))),
    DueFor.LAPSE: (c.settle_at, lambda at: c.claim_until <= at),
    DueFor.CLAW_BACK: (
        c.settle_at,
        lambda _at: and_(c.stage.in_(("promoted", "accepted")), c.deliver_at.is_(None)),
    ),
    DueFor.NURTURE: (c.settle_at, lambda _at: c.stage == "nurture"),
    DueFor.REST: (
        c.settle_at,
        lambda at: and_(c.stage.in_(("contact", "lead")), or_(c.claim_until.is_(None), c.claim_until > at)),
    ),
    DueFor.MISSED_PROMISE: (c.tell_at, _promise_passed),
    DueFor.SHELF_LIFE: (c.tell_at, lambda at: not_(func.coalesce(_promise_passed(at), False))),
}

_CALLBACKS = text("""
SELECT id, colleague_id, next_at, 'callback_due:' || CAST(id AS TEXT) || ':' || CAST(next_at AS TEXT)
FROM leads
WHERE next_action = 'callback' AND next_at <= :now AND stage = 'lead' AND colleague_id IS NOT NULL
  AND merged_into IS NULL AND NOT EXISTS (
    SELECT 1 FROM notices WHERE notices.key = 'callback_due:' || CAST(leads.id AS TEXT) || ':'
      || CAST(leads.next_at AS TEXT) || ':' || CAST(leads.colleague_id AS TEXT))
ORDER BY next_at, id LIMIT :most
""")


class DueRows:
    """What is due, read in one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._postgresql = connection.dialect.name == "postgresql"

    def leads(self, why: DueFor, at: datetime, after: DueLead | None, most: int) -> list[DueLead]:
        """Leads that are due for this reason by an instant, the earliest due first, from after `after` on."""
        column, where = _WHERE[why]
        query = select(column, c.id).where(column <= at, where(at))
        if after is not None:
            query = query.where(or_(column > after.at, and_(column == after.at, c.id > after.lead_id)))
        rows = self._connection.execute(query.order_by(column, c.id).limit(most))
        return [DueLead(*row) for row in rows]

    def callbacks(self, at: datetime, most: int) -> list[DueCallback]:
        """Colleagues' callbacks that have come due untold, the oldest promise first."""
        rows = self._connection.execute(_CALLBACKS, {"now": to_microseconds(at), "most": most})
        return [DueCallback(row[0], row[1], from_microseconds(row[2]), row[3]) for row in rows]

    def newest_event(self) -> int:
        """Number of the newest event; 0 in a store without any."""
        return self._connection.execute(select(func.max(events.c.seq))).scalar() or 0

    def changed_since(self, seq: int, most: int) -> set[int]:
        """Ids of leads whose journey went on after an event, `most` of them at most."""
        query = select(events.c.lead_id).distinct().where(events.c.seq > seq, events.c.lead_id.is_not(None))
        return set(self._connection.execute(query.limit(most)).scalars())

    def came_late(self, after: datetime, at: datetime) -> set[int]:
        """Ids of leads whose promise ended between two instants, the later one included."""
        query = select(c.id).where(c.promise_due_at > after, c.promise_due_at <= at)
        return set(self._connection.execute(query).scalars())

    def running(self, since: datetime, at: datetime, among: Collection[int] | None = None) -> list[Running]:
        """Promises to call, accept or touch that are not kept and concern somebody by now, of all or `among` some.

        Leads in a pool are left out until they are late; only promises that end after `since` are read.
        """
        if among is None:
            return self._running(since, at)
        ids = sorted(among)
        some = (ids[start : start + 500] for start in range(0, len(ids), 500))
        return [one for part in some for one in self._running(since, at, c.id.in_(part))]

    def _running(self, since: datetime, at: datetime, *more: ColumnElement[bool]) -> list[Running]:
        seller_team = case(
            (c.stage == "lead", ""),
            (c.owner_key.like("p:%"), func.substr(c.owner_key, 3)),
            else_=func.coalesce(colleagues.c.team, ""),
        )
        columns = (
            c.id,
            c.promise_kind,
            c.promise_made_at,
            c.promise_due_at,
            c.colleague_id,
            c.owner_key,
            c.team,
        )
        query = (
            select(*columns, c.window_key, c.promoted_by, seller_team)
            .outerjoin(colleagues, colleagues.c.id == c.colleague_id)
            .where(
                c.stage.in_(("lead", "promoted", "accepted")),
                c.merged_into.is_(None),
                c.promise_kind.in_(("first_call", "retry", "callback", "accept", "first_touch")),
                c.promise_met_at.is_(None),
                c.promise_made_at <= at,
                c.promise_due_at > since,
                or_(c.colleague_id.is_not(None), c.stage == "promoted", c.promise_due_at <= at),
                *more,
            )
        )
        return [
            Running(row[0], Promise(PromiseKind(row[1]), row[2], row[3]), *tuple(row)[4:])
            for row in self._connection.execute(query.order_by(c.id))
        ]

    def told_until(self, what: str) -> datetime | None:
        """Up to when something was told; None when it never was."""
        value = self._connection.execute(select(meta.c.value).where(meta.c.key == f"told_until:{what}")).scalar()
        return datetime.fromisoformat(value) if value else None

    def tell_from(self, what: str) -> datetime | None:
        """The same, locking the place, so that one desk at a time tells on from there."""
        key = f"told_until:{what}"
        into = insert_of(self._connection)
        self._connection.execute(into(meta).values(key=key, value="").on_conflict_do_nothing())
        if self._postgresql:
            self._connection.execute(select(meta.c.key).where(meta.c.key == key).with_for_update())
        return self.told_until(what)

    def tell_on_from(self, what: str, at: datetime) -> None:
        """Remember up to when something was told, after `tell_from`."""
        where = meta.c.key == f"told_until:{what}"
        self._connection.execute(update(meta).where(where).values(value=at.isoformat()))

    def take_run(self, job: str, grid_at: datetime, at: datetime) -> bool:
        """Take one run of a job for this desk; False when another desk has it already."""
        into = insert_of(self._connection)
        row = into(job_runs).values(job=job, grid_at=grid_at, ran_at=at).on_conflict_do_nothing()
        return self._connection.execute(row.returning(job_runs.c.job)).first() is not None

    def end_run(self, job: str, grid_at: datetime, did: int, failed: int) -> None:
        """Note what a run did."""
        mine = and_(job_runs.c.job == job, job_runs.c.grid_at == grid_at)
        self._connection.execute(update(job_runs).where(mine).values(did=did, failed=failed))

    def forget_runs(self, before: datetime) -> int:
        """Take out runs from before an instant; gives how many."""
        return int(self._connection.execute(delete(job_runs).where(job_runs.c.ran_at < before)).rowcount)

    def last_run(self) -> datetime | None:
        """When any desk last ran any job; None when none did for a day."""
        found: datetime | None = self._connection.execute(select(func.max(job_runs.c.ran_at))).scalar()
        return found
