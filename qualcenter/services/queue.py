"""The queue: which lead is next, claiming it, laying it down, skipping it with a reason."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain
from uuid import UUID

from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.eligibility import owners_for, teams_of
from qualcenter.domain.events import EventKind
from qualcenter.domain.rank import effective_rank, rescue_ends_at
from qualcenter.domain.refusals import (
    HeldByOtherRefused,
    QueueEmptyRefused,
    SkipReasonRefused,
    UnknownNameRefused,
)
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.rules import Rules
from qualcenter.domain.stage import NextAction
from qualcenter.services.claims import hold_on, lay_down, take_in_hand, work_on
from qualcenter.services.desk import Act, Desk
from qualcenter.store.claiming import Head

CANDIDATES = 12
"""Heads read from each prefix at a time; more only when all of them are held back."""

SETTLED_AT_ONCE = 100


class Queue:
    """Gives each qualifier the lead that is worth most right now; nobody picks cherries."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

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
                raise HeldByOtherRefused("This lead is not in your hand.")
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
        held = act.work.leads.held_by(act.actor.id)
        if held is not None:
            dossier = act.dossiers.open(held)
            if dossier.lead.holder(act.at) == act.actor.id:
                take_in_hand(act, dossier)
                return held
        self._admit(act)
        found = next(self._free(act, act.actor), None)
        if found is None:
            raise QueueEmptyRefused("No lead may be called now: your queue and your pool are empty, asleep or held.")
        take_in_hand(act, act.dossiers.open(found))
        return found

    def _pass_over_next(self, act: Act, lead_id: int, reason: str | None) -> None:
        """Count the next lead as skipped when another one is chosen in its place."""
        self._admit(act)
        first = next(self._free(act, act.actor), None)
        if first is None or first == lead_id:
            return
        if reason is None:
            raise SkipReasonRefused("Another lead is next: say why you skip it.", ("reason",), next=first)
        self._skip(act, first, reason)

    def _skip(self, act: Act, lead_id: int, reason: str) -> None:
        if reason not in act.rules.skip_reasons:
            known = ", ".join(act.rules.skip_reasons)
            raise UnknownNameRefused(f"“{reason}” is no reason to skip. Reasons: {known}.")
        until = act.at + timedelta(minutes=act.rules.queue.skip_minutes)
        act.work.center.skip(act.actor.id, lead_id, until, reason, act.at)
        lead = act.dossiers.open(lead_id).lead
        lead.record(EventKind.LEAD_SKIPPED, act.at, {"by": act.actor.id, "reason": reason})

    def _admit(self, act: Act) -> None:
        """Bring in what has come due since anybody looked: lapsed claims, wakes, claw-backs, retries."""
        due = act.work.leads.due_to_settle(act.at, SETTLED_AT_ONCE)
        if due:
            act.dossiers.open_many(due)
            act.dossiers.close()
        act.work.claiming.admit(act.at, act.rules.queue.admit_at_most)

    def _free(self, act: Act, actor: Actor) -> Iterator[int]:
        """Leads the actor may claim, in the order of the queue; each one is locked and looked at again."""
        skipped = act.work.claiming.skipped(actor.id, act.at)
        seen: set[int] = set()
        own = chain(self._callbacks(act, actor), self._lifted(act, actor), self._ranked(act, actor))
        for lead_id, offered in own:
            if lead_id in seen:
                continue
            seen.add(lead_id)
            dossier = act.dossiers.try_open(lead_id)
            if dossier and hold_on(act, dossier, actor, skipped, offered=offered) is None:
                yield lead_id

    def _callbacks(self, act: Act, actor: Actor) -> Iterator[tuple[int, bool]]:
        sooner, later = act.rules.queue.colleague_callback_minutes
        pools = [key for key in owners_for(actor, act.rules) if key.startswith("p:")]
        teams = teams_of(actor, act.rules)
        soonest = act.at - timedelta(minutes=sooner)
        due = act.work.claiming.callbacks(actor.id, pools, teams, act.at, soonest, 200)
        for one in due:
            if one.colleague_id in (None, actor.id):
                yield one.id, False
            elif act.at >= one.at + timedelta(minutes=sooner if self._busy(act, one.colleague_id) else later):
                yield one.id, True

    def _busy(self, act: Act, colleague_id: int | None) -> bool:
        colleague = act.work.colleagues.get(colleague_id) if colleague_id else None
        absent = colleague is None or not colleague.active or colleague.presence != "available"
        return absent or act.work.calls.open_of(colleague_id or 0) is not None

    def _lifted(self, act: Act, actor: Actor) -> Iterator[tuple[int, bool]]:
        return ((head.id, False) for head in act.work.claiming.lifted(actor.id, 200))

    def _ranked(self, act: Act, actor: Actor) -> Iterator[tuple[int, bool]]:
        owners, windows = sorted(owners_for(actor, act.rules)), open_windows(act, act.at)
        most, before = CANDIDATES, 0
        while True:
            heads = ranked(act, owners, windows, most)
            yield from ((head.id, False) for head in heads)
            if len(heads) <= before or most > 100_000:
                return
            most, before = most * 8, len(heads)


def ranked(act: Act, owners: list[str], windows: list[str], most: int) -> list[Head]:
    """The best of the rescue range and of the rest, in the order in which they are taken; exact for the first `most`."""
    rules, at = act.rules.queue, act.at
    rest = act.work.claiming.top(owners, windows, most)
    above = (rest[min(most, len(rest)) - 1].rank if len(rest) >= most else float("-inf")) - rules.rescue_bonus
    span = (at, rescue_ends_at(rules, at))
    rescued = act.work.claiming.rescue(owners, windows, span, max(above, -1e300), most)
    both = {head.id: head for head in (*rest, *rescued)}
    return sorted(both.values(), key=lambda one: (-effective_rank(one.rank, rules, one.promise_due_at, at), one.id))


def open_windows(act: Act, at: datetime) -> list[str]:
    """The window keys of this store in which nothing warns at an instant."""
    return [key for key in act.work.center.window_keys() if window_is_open(act.rules, key, at)]


def window_is_open(rules: Rules, key: str, at: datetime) -> bool:
    """Whether people under this window key may be called at an instant without a warning."""
    return window_from_key(rules.windows, key).is_open(at)
