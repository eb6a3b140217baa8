"""Presence: whether somebody is there, what that does to their leads, and how a change of it is taken back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qualcenter.domain.refusals import BadValueRefused, ChangedSinceRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.services.colleague_facts import working
from qualcenter.services.desk import Act, Desk
from qualcenter.services.giving_back import Absence, give_back, next_shift
from qualcenter.store.colleagues import Colleague

PRESENCES = ("available", "break", "away", "off")
USUAL_BREAK = timedelta(minutes=15)
"""How long a break lasts when nobody says when it ends."""


@dataclass(frozen=True)
class Presence:
    """Whether somebody is there: one of `PRESENCES`, since when, and until when if that was said."""

    code: str
    since: datetime | None
    back_at: datetime | None


@dataclass(frozen=True)
class Marked:
    """What the presence of a colleague was and is now, and the leads that went to others because of it."""

    id: int
    name: str
    before: Presence
    after: Presence
    moved: tuple[int, ...] = ()


class Presences:
    """Says of colleagues whether they are there, and takes it back."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def mark(self, actor: Actor, colleague_id: int, presence: str, back_at: datetime | None = None) -> Marked:
        """Say whether a colleague is there: oneself, or anybody for who tends people.

        A break gives back only what is due before `back_at` (15 minutes when nobody says), off what is due before
        the next shift, away everything. Raises `BadValueRefused`, `UnknownNameRefused`, `NotAllowedRefused`.
        """
        check_presence(presence)

        def deed(act: Act) -> Marked:
            return mark(act, working(act.work, colleague_id), presence, back_at)

        return self._desk.do(actor, "presence", deed)

    def take_back(self, actor: Actor, done: Marked) -> Marked:
        """Give a colleague the presence that they had before it was changed, with its time; leads stay where they are.

        Whoever was not there before gives back by the same rule what came to them meanwhile. Raises
        `ChangedSinceRefused` when it is no longer as that change left it, and what `mark` raises.
        """

        def deed(act: Act) -> Marked:
            one = working(act.work, done.id)
            _want_right(actor, one)
            now = presence_of(one)
            if now != done.after:
                raise ChangedSinceRefused(
                    said("The presence of {name} was changed again meanwhile. It stays as it is now.", name=one.name)
                )
            return Marked(one.id, one.name, now, done.before, _set(act, one, done.before))

        return self._desk.do(actor, "presence", deed)


def check_presence(presence: str) -> None:
    """Raise `BadValueRefused` for what is no presence."""
    if presence not in PRESENCES:
        known = ", ".join(PRESENCES)
        raise BadValueRefused(
            said("“{presence}” is none of {presences}.", presence=presence, presences=known), ("presence",)
        )


def mark(act: Act, one: Colleague, presence: str, back_at: datetime | None) -> Marked:
    """Do within an act what `Presences.mark` does; the presence is checked before."""
    _want_right(act.actor, one)
    after = Presence(presence, act.at, _until(act, presence, back_at))
    if presence == "available":
        act.work.colleagues.set(one.id, waiting_since=act.at)
    return Marked(one.id, one.name, presence_of(one), after, _set(act, one, after))


def _want_right(actor: Actor, one: Colleague) -> None:
    if one.id != actor.id:
        require(actor, Right.TEND_PEOPLE)


def presence_of(one: Colleague) -> Presence:
    """Whether a colleague is there, as it stands in the store."""
    return Presence(one.presence, one.presence_since, one.back_at)


def _set(act: Act, one: Colleague, to: Presence) -> tuple[int, ...]:
    """Keep a presence, and give back what it uncovers; gives the leads that moved."""
    act.work.colleagues.set(one.id, presence=to.code, presence_since=to.since, back_at=to.back_at)
    if to.code == "available":
        return ()
    ends = {"break": to.back_at or act.at, "off": next_shift(act, one), "away": None}[to.code]
    return tuple(dossier.lead.id for dossier in give_back(act, Absence(one, ends, to.code)))


def _until(act: Act, presence: str, back_at: datetime | None) -> datetime | None:
    if back_at is not None and back_at <= act.at:
        raise BadValueRefused(said("The time to be back must lie in the future."), ("back_at",))
    if presence == "break":
        return back_at or act.at + USUAL_BREAK
    return None if presence == "available" else back_at
