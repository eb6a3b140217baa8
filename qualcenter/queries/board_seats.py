"""The people of a board: who is there and since when, on a call or not, and how much each carries."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from qualcenter.domain.attendance import ON_SHIFT, Attendance, attendance, silent
from qualcenter.domain.rights import Actor, Role
from qualcenter.queries.among import among
from qualcenter.queries.board_rows import BoardSeat
from qualcenter.queries.reading import Look
from qualcenter.store.colleagues import Colleague
from qualcenter.store.tables import calls, leads


def team_of(look: Look, actor: Actor) -> str:
    """The team whose board somebody sees; an empty text for the whole center's."""
    team = look.rules.teams.get(actor.team)
    return actor.team if team is not None and not team.sells and actor.is_(Role.TEAM_LEAD) else ""


def pools_of(look: Look, team: str) -> list[str]:
    """The teams whose pools stand on the board, by their names."""
    known = {code: one.label for code, one in look.rules.teams.items() if not one.sells and team in ("", code)}
    return sorted(known, key=lambda code: known[code].casefold())


def seated(look: Look, team: str) -> list[Colleague]:
    """Everybody who is given leads to refine, by name, and whoever else owns one."""
    near = [one for one in look.colleagues.values() if one.active and (not team or one.team in (team, ""))]
    others = [one.id for one in near if Role.QUALIFIER not in one.roles]
    refined = (leads.c.colleague_id.in_(others), leads.c.stage.concat("") == "lead", leads.c.merged_into.is_(None))
    own = set(look.connection.execute(select(leads.c.colleague_id).where(*refined).distinct()).scalars())
    some = [one for one in near if Role.QUALIFIER in one.roles or one.id in own]
    return sorted(some, key=lambda one: (one.name.casefold(), one.id))


def seats_of(look: Look, people: list[Colleague]) -> tuple[BoardSeat, ...]:
    """Their seats, in the order given; four statements however many they are."""
    ids = [one.id for one in people]
    carried, calling, wrapping = look.work.colleagues.open_today(people, look.at), _calling(look), _wrapping(look, ids)
    return tuple(_seat(look, one, carried[one.id], calling.get(one.id), wrapping.get(one.id)) for one in people)


def _seat(look: Look, one: Colleague, carried: int, calling: datetime | None, wrapping: datetime | None) -> BoardSeat:
    now = attendance(one, look.at, look.rules.calendar_of(one.team).holidays)
    return BoardSeat(
        colleague_id=one.id,
        name=one.name,
        presence=one.presence,
        presence_since=one.presence_since,
        back_at=one.back_at,
        silent_since=one.seen_at if silent(one, look.at) else None,
        on_call_since=calling,
        wrap_up_since=wrapping if calling is None else None,
        waiting_since=one.waiting_since,
        open=carried,
        capacity=one.capacity,
        able=now is Attendance.HERE and Role.QUALIFIER in one.roles,
        skills=one.skills,
        on_shift=now in ON_SHIFT,
    )


def _calling(look: Look) -> Mapping[int, datetime]:
    query = select(calls.c.colleague_id, calls.c.started_at).where(calls.c.ended_at.is_(None))
    return {row[0]: row[1] for row in look.connection.execute(query)}


def _wrapping(look: Look, ids: list[int]) -> Mapping[int, datetime]:
    """Ends of the calls that were not disposed of yet, on the leads that are still in somebody's hand."""
    c, k = leads.c, calls.c
    query = (
        select(c.claimed_by, func.max(k.ended_at))
        .join(calls, k.lead_id == c.id)
        .where(among(look.connection, c.claimed_by, ids), c.claim_until > look.at)
        .where(k.colleague_id == c.claimed_by, k.ended_at.is_not(None), ~k.disposed)
        .group_by(c.claimed_by)
    )
    return {row[0]: row[1] for row in look.connection.execute(query) if row[1] is not None}
