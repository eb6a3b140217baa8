"""Staffing: what is known of a colleague is changed, and their leads go on where they can no longer work them."""

from dataclasses import dataclass, replace

from qualcenter.domain.refusals import BadValueRefused, ChangedSinceRefused
from qualcenter.domain.rights import Actor, Right, Role, require
from qualcenter.domain.sentence import said
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.services.colleague_facts import (
    check_address_free,
    check_operations,
    checked,
    team_code,
    working,
)
from qualcenter.services.departing import Left, Returned, bring_back, let_go
from qualcenter.services.desk import Act, Desk
from qualcenter.services.giving_back import Absence, give_back
from qualcenter.store.colleagues import Colleague

_REFINERS = (Role.QUALIFIER, Role.TEAM_LEAD)


@dataclass(frozen=True)
class Restaffed:
    """What a colleague was and is now, and the leads that went to others because of it."""

    id: int
    name: str
    before: ColleagueFacts
    after: ColleagueFacts
    moved: tuple[int, ...] = ()


class Staffing:
    """Changes what is known of people, one colleague at a time."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def change(
        self, actor: Actor, colleague_id: int, facts: ColleagueFacts, *, was: ColleagueFacts | None = None
    ) -> Restaffed:
        """Keep these facts of a colleague instead of the ones before; gives both.

        With `was` the change is refused by `ChangedSinceRefused` when somebody changed the same colleague meanwhile.
        Who refines leads no more gives back all they own. Raises `BadValueRefused` naming the field,
        `NameTakenRefused`, `UnknownNameRefused` and `NotAllowedRefused`; nobody takes from themselves the roles by
        which they tend people, so that a center never ends without anybody who can.
        """
        require(actor, Right.TEND_PEOPLE)
        wanted = checked(facts)

        def deed(act: Act) -> Restaffed:
            one = working(act.work, colleague_id)
            before, after = one.facts, replace(wanted, team=team_code(self._desk, act.work, wanted.team))
            if was is not None and was != before:
                raise ChangedSinceRefused(
                    said("{name} was changed meanwhile by somebody else. Look again, then change it.", name=one.name)
                )
            check_operations(actor, before.roles, after.roles)
            _check_own_roles(actor, one, after)
            check_address_free(after.email, act.work.colleagues.all(active_only=False), one.id)
            _keep(act, one, before, after)
            return Restaffed(one.id, one.name, before, after, _moved(act, one, after))

        return self._desk.do(actor, "staff", deed)

    def let_go(self, actor: Actor, colleague_id: int) -> Left:
        """Let somebody go, as `departing.let_go` says. Raises also `UnknownNameRefused`."""
        return let_go(self._desk, actor, lambda act: working(act.work, colleague_id))

    def bring_back(self, actor: Actor, left: Left) -> Returned:
        """Take it back that somebody left, as `departing.bring_back` says."""
        return bring_back(self._desk, actor, left)


def _check_own_roles(actor: Actor, one: Colleague, after: ColleagueFacts) -> None:
    mine = Actor(one.id, one.name, frozenset(after.roles), after.team)
    if one.id == actor.id and not mine.may(Right.TEND_PEOPLE):
        raise BadValueRefused(
            said("You cannot take your own right to tend people: ask a colleague to do it."), ("role",)
        )


def _keep(act: Act, one: Colleague, before: ColleagueFacts, after: ColleagueFacts) -> None:
    if set(after.roles) != set(before.roles):
        act.work.colleagues.change_roles(one.id, after.roles)
    values = {
        "email": after.email,
        "team": after.team,
        "zone": after.zone,
        "capacity": after.capacity,
        "skills": list(after.skills),
        "shift": after.shift,
    }
    act.work.colleagues.set(one.id, **values)


def _moved(act: Act, one: Colleague, after: ColleagueFacts) -> tuple[int, ...]:
    """Give back the leads of somebody who refines no more."""
    refined = any(role in one.roles for role in _REFINERS)
    if not refined or any(role in after.roles for role in _REFINERS):
        return ()
    return tuple(dossier.lead.id for dossier in give_back(act, Absence(one, None, "other_work")))
