"""Giving back: the leads of somebody who leaves the desk go to those who are there, or to the pool."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from qualcenter.domain.attendance import own_hours
from qualcenter.domain.disposing import hand_to
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rights import Role
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.services.claims import free
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier
from qualcenter.services.rota import Rota, refiners
from qualcenter.store.colleagues import Colleague


@dataclass(frozen=True)
class Absence:
    """Somebody leaves: what is due before `until` moves, all of it when None; `why` is for notices.

    `keeps` are ids of leads that stay, also in the hand, until the absence is certain.
    """

    colleague: Colleague
    until: datetime | None
    why: str
    keeps: frozenset[int] = frozenset()


def give_back(act: Act, absence: Absence) -> list[Dossier]:
    """Move what the absence uncovers, least loaded first; gives the leads that moved.

    A lead in a call stays. Callbacks that nobody can take go to the pool and are listed to the team leads; a
    callback that somebody takes names the colleague who promised it.
    """
    one = absence.colleague
    owned = act.work.leads.owned_by([Owner.colleague(one.id).key], [Stage.LEAD.value])
    dossiers = [d for d in act.dossiers.open_many(owned) if d.lead.owner.colleague_id == one.id]
    rota = Rota(act, refiners(act, one.team, but=one.id))
    moved = []
    for dossier in dossiers:
        if dossier.lead.id in absence.keeps:
            continue
        if _uncovered(dossier.lead, absence.until) and not in_call(act, dossier):
            _move(act, dossier, rota, absence)
            moved.append(dossier)
    if absence.until is None:
        lay_down_for(act, one.id, absence.keeps)
    return moved


def lay_down_for(act: Act, colleague_id: int, keeps: frozenset[int] = frozenset()) -> None:
    """Take the lead in somebody's hand out of it, unless it is one to keep or a call on it is in progress."""
    held = act.work.leads.held_by(colleague_id)
    if held is None or held in keeps:
        return
    dossier = act.dossiers.open(held)
    if dossier.lead.claimed_by == colleague_id and not in_call(act, dossier):
        free(dossier, act.at, act.actor.id)


def in_call(act: Act, dossier: Dossier) -> bool:
    """Whether somebody is on the phone about this lead."""
    return act.work.calls.open_on_lead(dossier.lead.id) is not None


def next_shift(act: Act, colleague: Colleague) -> datetime:
    """When a colleague's own hours, else their team's, begin on another day; later today does not count."""
    team = act.rules.calendar_of(colleague.team)
    calendar = own_hours(colleague, team.holidays) or team
    zone = ZoneInfo(calendar.zone)
    tomorrow = act.at.astimezone(zone).date() + timedelta(days=1)
    return calendar.next_open(datetime.combine(tomorrow, time(0), zone))


def give_to(act: Act, dossier: Dossier, owner: Owner, why: Mapping[str, object] | None = None) -> None:
    """Give a lead to another owner and out of the hand that holds it; `why` is what routing says of its choice."""
    if dossier.lead.claimed_by is not None and dossier.lead.claimed_by != owner.colleague_id:
        free(dossier, act.at, act.actor.id)
    hand_to(dossier.lead, dossier.moment, owner, act.actor.id or None, why)


def pool_of(act: Act, dossier: Dossier) -> Owner:
    """The pool that a lead goes back to: its own team's, else the one that routing names."""
    team = act.rules.teams.get(dossier.lead.team)
    return Owner.pool(dossier.lead.team if team and not team.sells else dossier.moment.team)


def _uncovered(lead: Lead, until: datetime | None) -> bool:
    if until is None:
        return True
    running = lead.promise is not None and lead.promise_met_at is None
    due = lead.promise.due_at if running and lead.promise else lead.next_at
    return due is not None and due < until


def _move(act: Act, dossier: Dossier, rota: Rota, absence: Absence) -> None:
    lead, one = dossier.lead, absence.colleague
    taker = rota.give(dossier.person, (one.id,))
    callback = lead.next_action is NextAction.CALLBACK
    owner = Owner.colleague(taker) if taker is not None else pool_of(act, dossier)
    give_to(act, dossier, owner, rota.why(dossier.person, taker))
    if not callback:
        return
    told = [taker] if taker is not None else team_leads(act, one.team)
    kind = "callback_moved" if taker is not None else "callback_uncovered"
    key = f"{kind}:{lead.id}:{act.id}"
    act.work.center.tell(told, kind, act.at, key, lead_id=lead.id, why=absence.why, **{"from": one.id})


def team_leads(act: Act, team: str) -> list[int]:
    """Ids of the team leads of a team, else of all team leads."""
    leads = [one for one in act.work.colleagues.all() if Role.TEAM_LEAD in one.roles]
    return [one.id for one in leads if one.team in (team, "")] or [one.id for one in leads]
