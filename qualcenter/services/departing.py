"""Departing: somebody leaves the center, or comes back because that was a mistake."""

from collections.abc import Callable
from dataclasses import dataclass

from qualcenter.domain.refusals import BadValueRefused, ChangedSinceRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.services.colleague_facts import check_operations
from qualcenter.services.desk import Act, Desk
from qualcenter.services.giving_back import Absence, give_back
from qualcenter.services.presences import Presence, presence_of
from qualcenter.store.colleagues import Colleague
from qualcenter.store.sign_ins import NewSignIn


@dataclass(frozen=True)
class Left:
    """Who left, whether they were there before, and the leads that went to others because of it."""

    id: int
    name: str
    before: Presence
    moved: tuple[int, ...] = ()


@dataclass(frozen=True)
class Returned:
    """Who is back; on a server with a sign-in whose one-time password is told this once, if they had one."""

    id: int
    name: str
    sign_in: NewSignIn | None


def let_go(desk: Desk, actor: Actor, whom: Callable[[Act], Colleague]) -> Left:
    """Let somebody go: they can no longer sign in, and all their leads move.

    Raises `BadValueRefused` for oneself, `NotAllowedRefused`, and what `whom` raises.
    """
    require(actor, Right.TEND_PEOPLE)

    def deed(act: Act) -> Left:
        one = whom(act)
        if one.id == actor.id:
            raise BadValueRefused(said("You cannot switch yourself off: ask a colleague to do it."), ("name",))
        act.work.colleagues.switch_off(one.id, act.at)
        moved = give_back(act, Absence(one, None, "left"))
        return Left(one.id, one.name, presence_of(one), tuple(dossier.lead.id for dossier in moved))

    gone = desk.do(actor, "switch_off", deed)
    # Only when it is committed: whoever is thrown out earlier could sign in again.
    desk.do(actor, "end_sessions", lambda act: act.work.colleagues.end_sessions(gone.id))
    return gone


def bring_back(desk: Desk, actor: Actor, left: Left) -> Returned:
    """Let somebody who left work here again, present as before; leads stay with those who have them now.

    On a server nobody kept their password: they get a new one-time one. Raises `ChangedSinceRefused` for who is back
    already, `UnknownNameRefused`, and `NotAllowedRefused`, also where only operations may give the roles back.
    """
    require(actor, Right.TEND_PEOPLE)

    def deed(act: Act) -> Returned:
        people = act.work.colleagues
        one = people.get(left.id)
        if one is None:
            raise UnknownNameRefused(said("There is no colleague {number} in this store.", number=left.id))
        if one.active:
            raise ChangedSinceRefused(said("{name} is back already. Nothing was changed.", name=one.name))
        check_operations(actor, (), one.roles)
        sign_in = people.bring_back(one.id, one.name)
        was = left.before
        people.set(one.id, presence=was.code, presence_since=was.since, back_at=was.back_at)
        return Returned(one.id, one.name, sign_in)

    return desk.do(actor, "bring_back", deed)
