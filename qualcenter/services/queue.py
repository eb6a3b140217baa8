"""The queue: which lead is next, claiming it, laying it down, skipping it with a reason."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.eligibility import owners_for, teams_of
from qualcenter.domain.events import EventKind
from qualcenter.domain.rank import callback_offered_at, effective_rank, rescue_ends_at
from qualcenter.domain.refusals import (
    HeldByOtherRefused,
    QueueEmptyRefused,
    SkipReasonRefused,
    UnknownNameRefused,
)
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction
from qualcenter.services.claims import hold_on, lay_down, take_in_hand, work_on
from qualcenter.services.desk import Act, Desk
from qualcenter.store.ahead import CANDIDATES, Ahead, Prefixes
from qualcenter.store.claiming import Head

SETTLED_AT_ONCE = 100


class Queue:
    """Gives each qualifier the lead that is worth most right now; nobody picks cherries."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk
        self._windows: tuple[str, ...] | None = None

    def next(self, actor: Actor, *, act_id: UUID | None = None) -> int:
        """Claim the next lead, or give the one already held again. Raises `QueueEmptyRefused`."""
        require(actor, Right.REFINE)
        return self._desk.do(actor, "next", self._next, act_id=act_id)

    def open(self, actor: Actor, lead_id: int, skip_reason: str | None = None, *, act_id: UUID | None = None) -> int:
        """Claim a chosen lead. One that is not the next needs a reason for skipping the next.

        A callback of the actor's own and a lead already in hand need none. Raises `SkipReasonRefused`,
        `HeldByOtherRefused`, `UnknownLeadRefused`.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> int:
            dossier = work_on(act, lead_id)
            if dossier.lead.holder(act.at) != actor.id and dossier.lead.next_action is not NextAction.CALLBACK:
                self._pass_over_next(act, lead_id, skip_reason)
            take_in_hand(act, dossier, chosen=True)
            return lead_id

        return self._desk.do(actor, "open", deed, act_id=act_id)

    def release(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> int:
        """Lay a lead down. Raises `HeldByOtherRefused` unless the actor holds it, `HandFullRefused` in a call."""
        require(actor, Right.REFINE)

        def deed(act: Act) -> int:
            dossier = act.dossiers.open(lead_id)
            if dossier.lead.holder(act.at) != actor.id:
                raise HeldByOtherRefused(said("This lead is not in your hand."))
            lay_down(act, dossier)
            return lead_id

        return self._desk.do(actor, "release", deed, act_id=act_id)

    def skip(self, actor: Actor, lead_id: int, reason: str, *, act_id: UUID | None = None) -> int:
        """Hide a lead from the actor for a while, with a reason of the Playbook, and lay it down."""
        require(actor, Right.REFINE)

        def deed(act: Act) -> int:
            dossier = work_on(act, lead_id)
            self._skip(act, lead_id, reason)
            lay_down(act, dossier)
            return lead_id

        return self._desk.do(actor, "skip", deed, act_id=act_id)

    def _next(self, act: Act) -> int:
        ahead = self._first_or_ahead(act)
        if ahead.taken is not None:
            dossier = act.dossiers.enter(ahead.taken)
            if hold_on(act, dossier, act.actor, ahead.skipped) is None:
                take_in_hand(act, dossier, empty_handed=True)
                return dossier.lead.id
        if ahead.held is not None:
            dossier = act.dossiers.open(ahead.held)
            if dossier.lead.holder(act.at) == act.actor.id:
                take_in_hand(act, dossier)
                return ahead.held
        self._admit(act, ahead)
        found = next(self._free(act, ahead), None)
        if found is None:
            raise QueueEmptyRefused(
                said("No lead may be called now: your queue and your pool are empty, asleep or held.")
            )
        take_in_hand(act, act.dossiers.open(found), empty_handed=ahead.held is None)
        return found

    def _pass_over_next(self, act: Act, lead_id: int, reason: str | None) -> None:
        """Count the next lead as skipped when another one is chosen in its place."""
        ahead = self._ahead(act)
        self._admit(act, ahead)
        first = next(self._free(act, ahead), None)
        if first is None or first == lead_id:
            return
        if reason is None:
            raise SkipReasonRefused(said("Another lead is next: say why you skip it."), ("reason",), next=first)
        self._skip(act, first, reason)

    def _skip(self, act: Act, lead_id: int, reason: str) -> None:
        if reason not in act.rules.skip_reasons:
            known = ", ".join(act.rules.skip_reasons)
            raise UnknownNameRefused(
                said("“{reason}” is no reason to skip. Reasons: {known}.", reason=reason, known=known)
            )
        until = act.at + timedelta(minutes=act.rules.queue.skip_minutes)
        act.work.center.skip(act.actor.id, lead_id, until, reason, act.at)
        lead = act.dossiers.open(lead_id).lead
        lead.record(EventKind.LEAD_SKIPPED, act.at, {"by": act.actor.id, "reason": reason})

    def _ahead(self, act: Act) -> Ahead:
        """What the claim has to look at; read as the act's first statement it brings the Playbook's version along."""
        ahead = act.work.claiming.ahead(act.actor.id, act.at)
        act.work.center.found_version(ahead.version)
        return ahead

    def _first_or_ahead(self, act: Act) -> Ahead:
        """The same with the first free lead, for the rules and windows that this desk knows; it looks again if they
        are not those in force any more.
        """
        rules, known = self._desk.newest_known(), self._windows
        if rules is None or known is None:
            ahead = self._ahead(act)
        else:
            ahead = act.work.claiming.ahead(act.actor.id, act.at, _prefixes(act.actor, rules, known, act.at))
            if ahead.version != rules.version or set(ahead.windows) != set(known):
                ahead = self._ahead(act)
            act.work.center.found_version(ahead.version)
        self._windows = ahead.windows
        return ahead

    def _admit(self, act: Act, ahead: Ahead) -> None:
        """Bring in what has come due since anybody looked: lapsed claims, wakes, claw-backs, retries."""
        if ahead.settles:
            act.dossiers.open_many(act.work.leads.due_to_settle(act.at, SETTLED_AT_ONCE))
            act.dossiers.close()
        if ahead.admits or ahead.settles:
            act.work.claiming.admit(act.at, act.rules.queue.admit_at_most)

    def _free(self, act: Act, ahead: Ahead) -> Iterator[int]:
        """Leads the actor may claim, in the order of the queue; each one is locked and looked at again."""
        seen: set[int] = set()
        for lead_id, offered in self._in_order(act, ahead):
            if lead_id in seen or lead_id in ahead.skipped:
                continue
            seen.add(lead_id)
            dossier = act.dossiers.try_open(lead_id)
            if dossier and hold_on(act, dossier, act.actor, ahead.skipped, offered=offered) is None:
                yield lead_id

    def _in_order(self, act: Act, ahead: Ahead) -> Iterator[tuple[int, bool]]:
        """Candidates, and whether each is somebody else's late callback; settling may have brought any kind in."""
        if ahead.calls_back or ahead.settles:
            yield from self._callbacks(act, act.actor)
        if ahead.lifted or ahead.settles:
            yield from self._lifted(act, act.actor)
        windows = act.work.center.window_keys() if ahead.settles else ahead.windows
        yield from self._ranked(act, [key for key in windows if window_is_open(act.rules, key, act.at)])

    def _callbacks(self, act: Act, actor: Actor) -> Iterator[tuple[int, bool]]:
        sooner, _ = act.rules.queue.colleague_callback_minutes
        pools = [key for key in owners_for(actor, act.rules) if key.startswith("p:")]
        teams = teams_of(actor, act.rules)
        soonest = act.at - timedelta(minutes=sooner)
        due = act.work.claiming.callbacks(actor.id, pools, teams, act.at, soonest, 200)
        for one in due:
            if one.colleague_id in (None, actor.id):
                yield one.id, False
            elif act.at >= callback_offered_at(
                act.rules.queue, one.at, colleague_available=not self._busy(act, one.colleague_id)
            ):
                yield one.id, True

    def _busy(self, act: Act, colleague_id: int | None) -> bool:
        colleague = act.work.colleagues.get(colleague_id) if colleague_id else None
        absent = colleague is None or not colleague.active or colleague.presence != "available"
        return absent or act.work.calls.open_of(colleague_id or 0) is not None

    def _lifted(self, act: Act, actor: Actor) -> Iterator[tuple[int, bool]]:
        return ((head.id, False) for head in act.work.claiming.lifted(actor.id, 200))

    def _ranked(self, act: Act, windows: list[str]) -> Iterator[tuple[int, bool]]:
        """By effective rank: so many at a time as are certain to come before everything that was not read."""
        owners, most = sorted(owners_for(act.actor, act.rules)), CANDIDATES
        while True:
            heads, whole = ranked(act, owners, windows, most)
            yield from ((head.id, False) for head in heads)
            if whole:
                return
            most *= 8


def ranked(act: Act, owners: list[str], windows: list[str], most: int) -> tuple[list[Head], bool]:
    """The first `most` of the rescue range and the rest, in the order in which they are taken; whether that is all."""
    rules, at = act.rules.queue, act.at
    span = (at, rescue_ends_at(rules, at))
    heads, whole = act.work.claiming.heads(owners, windows, span, rules.rescue_bonus, most)
    heads.sort(key=lambda one: (-effective_rank(one.rank, rules, one.promise_due_at, at), one.id))
    return heads if whole else heads[:most], whole


def _prefixes(actor: Actor, rules: Rules, windows: Iterable[str], at: datetime) -> Prefixes:
    """Where the leads of somebody's queue stand by these rules."""
    sooner, _ = rules.queue.colleague_callback_minutes
    return Prefixes(
        owners=sorted(owners_for(actor, rules)),
        windows=[key for key in windows if window_is_open(rules, key, at)],
        rescued_until=rescue_ends_at(rules.queue, at),
        bonus=rules.queue.rescue_bonus,
        soonest=at - timedelta(minutes=sooner),
    )


def window_is_open(rules: Rules, key: str, at: datetime) -> bool:
    """Whether people under this window key may be called at an instant without a warning."""
    return window_from_key(rules.windows, key).is_open(at)
