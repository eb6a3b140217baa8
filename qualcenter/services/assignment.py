"""Assignment: a team lead gives leads to somebody or the pool, or spreads them; pushing teams get theirs."""

from collections.abc import Sequence
from uuid import UUID

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    HeldByOtherRefused,
    InCallRefused,
    NotAllowedRefused,
    UnknownLeadRefused,
    WrongStageRefused,
)
from qualcenter.domain.rights import Actor, Right, Role, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.giving_back import give_to, in_call, pool_of
from qualcenter.services.near_names import unknown_name
from qualcenter.services.rota import Rota, refiners
from qualcenter.services.telling import done_to_many, retold
from qualcenter.store.colleagues import Colleague

POOL = "pool"
PUSHED_AT_ONCE = 200
_REFINERS = (Role.QUALIFIER, Role.TEAM_LEAD)


class Assignment:
    """Moves leads between owners; each deed is one act, however many leads it moves."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def assign(self, actor: Actor, lead_ids: Sequence[int], to: str, *, act_id: UUID | None = None) -> DoneAct:
        """Give leads to a colleague by name, or with “pool” to their teams' pools; all of them or none.

        Raises `UnknownLeadRefused`, `InCallRefused` when somebody is on the phone about one of them,
        `WrongStageRefused` when one is not being refined, `UnknownNameRefused` for an unknown colleague and
        `BadValueRefused` for one who does not refine leads.
        """
        require(actor, Right.ASSIGN)
        if not lead_ids:
            raise BadValueRefused(said("Choose at least one lead to assign."), ("leads",))

        def deed(act: Act) -> DoneAct:
            taker = None if to.strip().lower() == POOL else refiner_named(act, to)
            dossiers = _free_leads(act, list(dict.fromkeys(lead_ids)))
            for dossier in dossiers:
                owner = Owner.colleague(taker.id) if taker else pool_of(act, dossier)
                give_to(act, dossier, owner)
            return done_to_many(act, "assign", dossiers)

        return self._desk.do(actor, "assign", deed, act_id=act_id, repeated=retold)

    def spread(self, actor: Actor, name_from: str, *, act_id: UUID | None = None) -> DoneAct:
        """Spread the leads of a colleague evenly over the present people of the team, by least relative load.

        What nobody can take goes to the pool. Raises as `assign` does, and `BadValueRefused` when the
        colleague has no lead in work.
        """
        require(actor, Right.ASSIGN)

        def deed(act: Act) -> DoneAct:
            source = _colleague(act, name_from)
            owned = act.work.leads.owned_by([Owner.colleague(source.id).key], [Stage.LEAD.value])
            dossiers = [one for one in _free_leads(act, owned) if one.lead.owner.colleague_id == source.id]
            if not dossiers:
                raise BadValueRefused(said("{name} has no lead to spread.", name=source.name), ("from",))
            rota = Rota(act, refiners(act, source.team, but=source.id))
            for dossier in dossiers:
                taker = rota.give(dossier.person)
                owner = Owner.colleague(taker) if taker else pool_of(act, dossier)
                give_to(act, dossier, owner, rota.why(dossier.person, taker))
            return done_to_many(act, "spread", dossiers)

        return self._desk.do(actor, "spread", deed, act_id=act_id, repeated=retold)

    def spread_leads(self, actor: Actor, lead_ids: Sequence[int], *, act_id: UUID | None = None) -> DoneAct:
        """Spread some leads evenly over the present people of their teams, by least relative load; all or none.

        Nobody gets back a lead that is theirs; what nobody can take goes to the pool. Raises as `assign` does.
        """
        require(actor, Right.ASSIGN)
        if not lead_ids:
            raise BadValueRefused(said("Choose at least one lead to spread."), ("leads",))

        def deed(act: Act) -> DoneAct:
            dossiers = _free_leads(act, list(dict.fromkeys(lead_ids)))
            rota = Rota(act, _teams_people(act, dossiers))
            for dossier in dossiers:
                taker = rota.give(dossier.person, but=dossier.lead.owner.colleague_id)
                owner = Owner.colleague(taker) if taker else pool_of(act, dossier)
                give_to(act, dossier, owner, rota.why(dossier.person, taker))
            return done_to_many(act, "spread", dossiers)

        return self._desk.do(actor, "spread", deed, act_id=act_id, repeated=retold)

    def offer(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> DoneAct:
        """Let anyone of the team take a promised callback: the promise and its instant stay, the pool owns it.

        Whoever promised may do it, and whoever may assign. Raises as `assign` does, `WrongStageRefused` when no
        callback is promised and `HeldByOtherRefused` when it was promised by somebody else.
        """
        require(actor, Right.REFINE, Right.ASSIGN)

        def deed(act: Act) -> DoneAct:
            dossiers = _free_leads(act, [lead_id])
            lead, name = dossiers[0].lead, dossiers[0].person.full_name
            if lead.next_action is not NextAction.CALLBACK:
                raise WrongStageRefused(
                    said("No callback is promised to {name}: there is nothing to offer.", name=name)
                )
            if lead.owner.colleague_id not in (None, actor.id) and not actor.may(Right.ASSIGN):
                raise HeldByOtherRefused(
                    said("{name} was promised a call by a colleague: only they offer it to anyone.", name=name)
                )
            give_to(act, dossiers[0], pool_of(act, dossiers[0]))
            return done_to_many(act, "assign", dossiers)

        return self._desk.do(actor, "assign", deed, act_id=act_id, repeated=retold)

    def push(self) -> int:
        """Give waiting leads of pushing teams to their people; gives how many. The others wait on."""
        return self._desk.do(CLOCK, "push", _push)


def refiner_named(act: Act, name: str) -> Colleague:
    """The colleague of this name who can be given leads; raises as `Assignment.assign` does."""
    colleague = _colleague(act, name)
    if not any(role in colleague.roles for role in _REFINERS):
        raise BadValueRefused(said("{name} does not refine leads: choose a qualifier.", name=colleague.name), ("to",))
    return colleague


def _teams_people(act: Act, dossiers: Sequence[Dossier]) -> list[Colleague]:
    """The qualifiers of all teams that these leads belong to."""
    people = {one.id: one for team in {d.lead.team for d in dossiers} for one in refiners(act, team)}
    return [people[key] for key in sorted(people)]


def _colleague(act: Act, name: str) -> Colleague:
    colleague = act.work.colleagues.named(name.strip())
    if colleague is None:
        raise unknown_name("colleague", name, [one.name for one in act.work.colleagues.all()])
    if not colleague.active:
        raise NotAllowedRefused(said("{name} is switched off: choose somebody else.", name=colleague.name))
    return colleague


def _free_leads(act: Act, lead_ids: list[int]) -> list[Dossier]:
    """The dossiers of leads that may be moved, all or none."""
    dossiers = act.dossiers.open_many(lead_ids)
    found = {one.lead.id for one in dossiers}
    unknown = [str(one) for one in lead_ids if one not in found]
    if unknown:
        raise UnknownLeadRefused(
            said("There is no lead {unknown} in this store. Nothing was moved.", unknown=", ".join(unknown))
        )
    for dossier in dossiers:
        if in_call(act, dossier):
            raise InCallRefused(
                said(
                    "{person} is on the phone right now: wait for the end of that call. Nothing was moved.",
                    person=dossier.person.full_name,
                ),
                lead=dossier.lead.id,
            )
        if dossier.lead.stage is not Stage.LEAD:
            stage = words_of_stage(dossier.lead.stage)
            name = dossier.person.full_name
            raise WrongStageRefused(
                said("{name} is {stage}: only leads being refined are moved. Nothing was.", name=name, stage=stage)
            )
    return dossiers


def _push(act: Act) -> int:
    pushed = 0
    for team in act.rules.teams.values():
        if not team.pushes or team.sells:
            continue
        rota = Rota(act, refiners(act, team.code))
        waiting = act.work.leads.owned_by([Owner.pool(team.code).key], [Stage.LEAD.value])[:PUSHED_AT_ONCE]
        for dossier in act.dossiers.open_many(waiting):
            if dossier.lead.owner.team != team.code or dossier.lead.holder(act.at) is not None:
                continue
            taker = rota.give(dossier.person)
            if taker is None:
                break
            give_to(act, dossier, Owner.colleague(taker), rota.why(dossier.person, taker))
            pushed += 1
    return pushed
