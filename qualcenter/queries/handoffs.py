"""Handoffs as sales sees them: waiting, accepted, going back soon, and those that have ended."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, false, or_, select

from qualcenter.domain.homes import home_of
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import UnknownLeadRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Role
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.queries.brief_rows import ReceiverRow
from qualcenter.queries.handoff_figures import HandoffFigures, figures_of
from qualcenter.queries.handoff_rows import HandoffRow, HandoffState, row_of
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.receivers import Receivers
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.tables import handoffs

__all__ = ["HandoffDetail", "HandoffPage", "HandoffRow", "HandoffState", "Handoffs", "Which"]

ENDED_SHOWN = 100
c = handoffs.c


class Which(StrEnum):
    """Which handoffs a page shows."""

    MINE = "mine"
    ALL = "all"
    ENDED = "ended"


@dataclass(frozen=True)
class HandoffPage:
    """Some handoffs as they stand at `at`, the nearest deadline first; ended ones the latest first.

    `next_at` is the next instant at which one comes or goes by itself, None when none will.
    """

    at: datetime
    which: Which
    rows: tuple[HandoffRow, ...]
    next_at: datetime | None
    figures: HandoffFigures


@dataclass(frozen=True)
class HandoffDetail:
    """What only the one handoff on the screen needs: who gets it back, and the sellers it may be passed on to.

    `home` is a name, `pool`, or empty once it has ended; sellers stand least loaded first.
    """

    lead_id: int
    home: str
    sellers: tuple[ReceiverRow, ...]
    credit: str


class Handoffs:
    """Reads handoffs; deliveries and claw-backs that have come due are derived."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def open(self, to: str | None = None) -> tuple[HandoffRow, ...]:
        """Open handoffs that were delivered, the nearest deadline first: all, one seller's by name, or `pool`'s.

        Raises `UnknownNameRefused` for a name that nobody has.
        """

        def read(look: Look) -> tuple[HandoffRow, ...]:
            if to is None:
                return _open(look, None)[0]
            if to == "pool":
                return _open(look, c.receiver_key.like("p:%"))[0]
            seller = look.work.colleagues.named(to)
            if seller is None:
                raise UnknownNameRefused(said("There is no colleague named “{to}”.", to=to), ("to",))
            return _open(look, c.receiver_key == Owner.colleague(seller.id).key)[0]

        return self._reading.look(read)

    def of(self, actor: Actor) -> tuple[HandoffRow, ...]:
        """The open handoffs of a seller and of their team's pool, the nearest deadline first."""
        return self._reading.look(lambda look: _open(look, _received(actor))[0])

    def history(self, actor: Actor, limit: int = ENDED_SHOWN) -> tuple[HandoffRow, ...]:
        """Handoffs that ended and that this colleague received, accepted or promoted, the latest first."""
        return self._reading.look(lambda look: _ended(look, _theirs(actor), limit))

    def page(self, actor: Actor, which: Which) -> HandoffPage:
        """The handoffs of one page: a seller's and their pool's, a promoter's own, or those of everybody.

        `Which.ENDED` gives the latest hundred that ended: a team lead's and a manager's are everybody's.
        """

        def read(look: Look) -> HandoffPage:
            everybody = actor.is_(Role.TEAM_LEAD) or actor.is_(Role.MANAGER)
            mine = or_(_theirs(actor), _received(actor))
            if which is Which.ENDED:
                rows, next_at = _ended(look, None if everybody else _theirs(actor), ENDED_SHOWN), None
            else:
                rows, next_at = _open(look, None if which is Which.ALL and everybody else mine)
            wanted = None if everybody and which is not Which.MINE else mine
            return HandoffPage(look.at, which, rows, next_at, figures_of(look, wanted))

        return self._reading.look(read)

    def detail(self, lead_id: int) -> HandoffDetail:
        """What the screen shows of one handoff beside its row. Raises `UnknownLeadRefused`."""

        def read(look: Look) -> HandoffDetail:
            one = SettledLeads(look).of([lead_id]).get(lead_id)
            if one is None:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
            credit = look.name_of(one.lead.credit) if one.lead.credit else ""
            home = look.owner_word(_home(look, one)) if _with_sales(one) else ""
            return HandoffDetail(lead_id, home, Receivers(look).sellers(), credit)

        return self._reading.look(read)


def _received(actor: Actor) -> ColumnElement[bool]:
    if not actor.is_(Role.SALES):
        return false()
    pool = c.receiver_key == Owner.pool(actor.team).key if actor.team else c.receiver_key.like("p:%")
    return or_(c.receiver_key == Owner.colleague(actor.id).key, pool)


def _theirs(actor: Actor) -> ColumnElement[bool]:
    return or_(c.receiver_id == actor.id, c.accepted_by == actor.id, c.promoted_by == actor.id)


def _open(look: Look, ours: ColumnElement[bool] | None) -> tuple[tuple[HandoffRow, ...], datetime | None]:
    """Those that sales holds now, and when the next one arrives or leaves by itself."""
    query = select(handoffs).where(c.ended_at.is_(None))
    rows = look.connection.execute(query if ours is None else query.where(ours)).all()
    found = SettledLeads(look).of(row.lead_id for row in rows)
    known = [(row, found[row.lead_id]) for row in rows if row.lead_id in found]
    shown = [row_of(look, row, one) for row, one in known if _with_sales(one)]
    coming = [one.lead.deliver_at for _, one in known if one.lead.deliver_at is not None]
    leaving = [row.goes_back_at for row in shown if row.goes_back_at is not None]
    ordered = sorted(shown, key=lambda one: (one.due_at or one.promoted_at, one.handoff_id))
    return tuple(ordered), min((*coming, *leaving), default=None)


def _ended(look: Look, ours: ColumnElement[bool] | None, limit: int) -> tuple[HandoffRow, ...]:
    query = select(handoffs).where(c.ended_at.is_not(None)).order_by(c.id.desc()).limit(limit)
    rows = look.connection.execute(query if ours is None else query.where(ours)).all()
    found = SettledLeads(look).of(row.lead_id for row in rows)
    return tuple(row_of(look, row, found[row.lead_id]) for row in rows if row.lead_id in found)


def _with_sales(one: SettledLead) -> bool:
    return one.lead.stage in (Stage.PROMOTED, Stage.ACCEPTED) and one.lead.delivered_at is not None


def _home(look: Look, one: SettledLead) -> Owner:

    def open_of(colleague_id: int) -> int:
        return look.work.colleagues.open_counts([colleague_id], look.at).get(colleague_id, 0)

    return home_of(one.lead, list(look.colleagues.values()), open_of)
