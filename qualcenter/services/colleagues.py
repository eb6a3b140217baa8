"""The people of the center: who they are, whether they are there, what happens to their leads when not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from qualcenter.domain.attendance import silent
from qualcenter.domain.refusals import (
    NotAllowedRefused,
    UnknownNameRefused,
)
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.staff import USUAL_CAPACITY, ColleagueFacts
from qualcenter.services.colleague_facts import (
    check_address_free,
    check_name_free,
    checked,
    checked_name,
    team_code,
)
from qualcenter.services.departing import let_go
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.giving_back import Absence, give_back
from qualcenter.services.near_names import unknown_name
from qualcenter.services.offline_hold import HOLD, kept_while_offline, may_be_offline
from qualcenter.services.presences import check_presence, mark
from qualcenter.store.colleagues import Colleague
from qualcenter.store.sign_ins import NewSignIn, signed_in
from qualcenter.store.undoing import Undoing
from qualcenter.store.work import Deed, Work, in_one_transaction, looking

T = TypeVar("T")

_EVER = timedelta(days=20_000)


@dataclass(frozen=True)
class ColleagueRow:
    """One person of the center; `open` counts the leads they own in work, `capacity` is for a day."""

    id: int
    name: str
    roles: tuple[str, ...]
    team: str
    zone: str
    presence: str
    presence_since: datetime | None
    open: int
    capacity: int
    email: str | None
    back_at: datetime | None
    skills: tuple[str, ...]
    shift: str = ""


@dataclass(frozen=True)
class Newcomer:
    """Somebody to be added; the rest as in `ColleagueFacts`."""

    name: str
    roles: tuple[str, ...]
    email: str | None = None
    team: str = ""
    zone: str = "UTC"
    capacity: int = USUAL_CAPACITY
    skills: tuple[str, ...] = ()
    shift: str = ""


@dataclass(frozen=True)
class Admitted:
    """Who was added, with the sign-in that is told this once; None on SQLite."""

    id: int
    sign_in: NewSignIn | None


class Colleagues:
    """Adds people, says who is there, and moves the leads of those who leave."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def add(
        self,
        actor: Actor | None,
        name: str,
        roles: Sequence[str],
        email: str | None = None,
        team: str = "",
        zone: str = "UTC",
        capacity: int = USUAL_CAPACITY,
        skills: Sequence[str] = (),
    ) -> int:
        """Add somebody who has no sign-in yet; gives the id. Raises what `admit` raises."""
        new = Newcomer(name, tuple(roles), email, team, zone, capacity, tuple(skills))
        return self.admit(actor, new, with_sign_in=False).id

    def admit(self, actor: Actor | None, new: Newcomer, *, with_sign_in: bool = True) -> Admitted:
        """Add somebody, available at once; on a server with a sign-in and its one-time password, or not at all.

        As long as nobody in the store may add people anybody may, so the first one needs no actor; on a live store its
        owner never needs one. Somebody without a team helps them all: a small center has none. Raises
        `NameTakenRefused` for a name or an address that somebody has and for reserved names,
        `BadValueRefused` naming the field, `UnknownNameRefused` for a role or team that does not exist, and
        `NotAllowedRefused`.
        """
        plain = checked_name(new.name)
        facts = checked(ColleagueFacts(new.roles, new.email, new.team, new.zone, new.capacity, new.skills, new.shift))

        def run(work: Work) -> Admitted:
            everybody = work.colleagues.all(active_only=False)
            if _tended(everybody):
                self._want_right(work, actor)
            check_name_free(plain, everybody)
            check_address_free(facts.email, everybody)
            number, sign_in = work.colleagues.add(
                name=plain,
                email=facts.email,
                roles=list(facts.roles),
                team=team_code(self._desk, work, facts.team),
                zone=facts.zone,
                capacity=facts.capacity,
                skills=list(facts.skills),
                shift=facts.shift,
                active=True,
                presence="available",
                presence_since=work.at,
                with_sign_in=with_sign_in,
            )
            return Admitted(number, sign_in)

        return self._write(actor or CLOCK, "people", run)

    def _want_right(self, work: Work, actor: Actor | None) -> None:
        if actor is not None:
            require(actor, Right.TEND_PEOPLE)
        elif not (self._desk.store.live and signed_in(work.connection).is_owner):
            raise NotAllowedRefused(said("This store has people: say who you are to add somebody."))

    def is_tended(self) -> bool:
        """Whether somebody who works here may add people; a store that is new is tended by nobody."""
        return looking(self._desk.store, self._desk.clock.now(), lambda work: _tended(work.colleagues.all()))

    def list(self) -> tuple[ColleagueRow, ...]:
        """Everybody who is not switched off, by name."""
        return looking(self._desk.store, self._desk.clock.now(), _rows)

    def actor(self, name_or_email: str) -> Actor:
        """The person acting under this name, or e-mail address in either case.

        Raises `UnknownNameRefused` with the names that come near, and for somebody switched off.
        """

        def read(work: Work) -> Actor:
            return _named(work, name_or_email).acting

        return looking(self._desk.store, self._desk.clock.now(), read)

    def set_presence(self, actor: Actor, name: str, presence: str, back_at: datetime | None = None) -> tuple[int, ...]:
        """Say whether somebody is there: oneself, or anybody for who tends people. Gives the leads moved.

        A break gives back only what is due before `back_at` (15 minutes when nobody says), off what is due
        before the next shift, away everything. Raises `BadValueRefused`, `UnknownNameRefused`,
        `NotAllowedRefused`.
        """
        check_presence(presence)
        done = self._desk.do(actor, "presence", lambda act: mark(act, _named(act.work, name), presence, back_at))
        return done.moved

    def seen(self, actor: Actor) -> None:
        """Take a sign of life from an open desk: it is not silent, and the claim it holds stays alive.

        In a shared store the claim outlives the desk's silence by `HOLD`: it may have lost its network in a call.
        """

        def run(work: Work) -> None:
            claim = timedelta(minutes=self._desk.rules_in(work).queue.claim_minutes)
            work.colleagues.set(actor.id, seen_at=work.at, desk_open=True)
            lasts = max(claim, HOLD) if work.is_postgresql else claim
            Undoing(work.connection).prolong(actor.id, work.at, work.at + lasts)

        self._write(actor, "seen", run)

    def closed(self, actor: Actor) -> None:
        """Note that a desk was closed properly: from now on its silence means nothing, and its claim ends as any."""

        def run(work: Work) -> None:
            claim = timedelta(minutes=self._desk.rules_in(work).queue.claim_minutes)
            work.colleagues.set(actor.id, desk_open=False)
            Undoing(work.connection).shorten(actor.id, work.at + claim)

        self._write(actor, "closed", run)

    def give_back_silent(self) -> int:
        """Give back the leads of those whose desk fell silent, callbacks too; gives how many leads moved.

        What a desk may be working on out of reach of a shared store stays with it for `HOLD`.
        """

        def deed(act: Act) -> int:
            left = [one for one in act.work.colleagues.all() if silent(one, act.at)]
            return sum(len(give_back(act, _silence(act, one))) for one in left)

        return self._desk.do(CLOCK, "presence", deed)

    def switch_off(self, actor: Actor, name: str) -> tuple[int, ...]:
        """Let somebody go: they can no longer sign in, and all their leads move. Gives those leads.

        Raises `BadValueRefused` for oneself, `UnknownNameRefused`, `NotAllowedRefused`.
        """
        return let_go(self._desk, actor, lambda act: _named(act.work, name)).moved

    def _write(self, actor: Actor, verb: str, run: Callable[[Work], T]) -> T:
        deed = Deed(actor.name, actor.id or None, verb, self._desk.clock.now())
        return in_one_transaction(self._desk.store, deed, run)


def _tended(everybody: Iterable[Colleague]) -> bool:
    """Whether one of them works here and may add people."""
    return any(one.active and one.acting.may(Right.TEND_PEOPLE) for one in everybody)


def _silence(act: Act, one: Colleague) -> Absence:
    keeps = kept_while_offline(act, one) if may_be_offline(act, one) else frozenset()
    return Absence(one, None, "silent", keeps)


def _rows(work: Work) -> tuple[ColleagueRow, ...]:
    people = sorted(work.colleagues.all(), key=lambda one: one.name.casefold())
    counts = work.colleagues.open_counts([one.id for one in people], work.at + _EVER)
    return tuple(
        ColleagueRow(
            id=one.id,
            name=one.name,
            roles=one.roles,
            team=one.team,
            zone=one.zone,
            presence=one.presence,
            presence_since=one.presence_since,
            open=counts.get(one.id, 0),
            capacity=one.capacity,
            email=one.email,
            back_at=one.back_at,
            skills=one.skills,
            shift=one.shift,
        )
        for one in people
    )


def _named(work: Work, name_or_email: str) -> Colleague:
    wanted = name_or_email.strip()
    found = work.colleagues.named(wanted)
    if found is None:
        everybody = work.colleagues.all()
        same = [one for one in everybody if one.name.casefold() == wanted.casefold()]
        if not same:
            raise unknown_name("colleague", wanted, [one.name for one in everybody])
        found = same[0]
    if not found.active:
        raise UnknownNameRefused(said("{name} is switched off and no longer works here.", name=found.name))
    return found
