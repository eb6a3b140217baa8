"""Why a lead can, or cannot, be the next one for somebody: each exclusion is a reason that the screen can show."""

from dataclasses import dataclass, field
from datetime import datetime

from qualcenter.domain.lead import Lead
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.owner import Owner
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.domain.verdict import Verdict


@dataclass(frozen=True)
class HeldBack:
    """Why a lead cannot be next now: the rule, its words, and when it opens (None: never by itself)."""

    rule: str
    words: str
    until: datetime | None


@dataclass(frozen=True)
class Standing:
    """What a lead's place in one colleague's queue depends on besides the lead itself.

    `owners` are the owner keys that feed the queue: the colleague's own and their pools'; `holder` names whoever has
    the lead in hand; `offered` says that a colleague's late callback is offered to this one.
    """

    colleague_id: int
    owners: frozenset[str]
    verdict: Verdict
    skipped_until: datetime | None = None
    holder: str | None = None
    owner_name: str = ""
    offered: bool = field(default=False)


def held_back(lead: Lead, standing: Standing, at: datetime) -> HeldBack | None:
    """The first thing that keeps a lead from being next, or None when it may be claimed."""
    if lead.stage is not Stage.LEAD:
        return HeldBack(
            "wrong_stage", said("This lead is {stage}: nobody calls it now.", stage=words_of_stage(lead.stage)), None
        )
    if lead.held_by_other(standing.colleague_id, at):
        who = standing.holder or said("A colleague")
        return HeldBack("held_by_other", said("{who} has this lead in hand.", who=who), lead.claim_until)
    if lead.owner.key not in standing.owners and not standing.offered:
        return HeldBack(
            "not_yours",
            said("This lead belongs to {owner}.", owner=standing.owner_name or said("another team")),
            None,
        )
    if lead.next_at is not None and lead.next_at > at:
        callback = lead.next_action is NextAction.CALLBACK
        words = said("You promised to call later: it comes by itself.") if callback else _TRIED_LATER
        return HeldBack("not_due", words, lead.next_at)
    if standing.skipped_until is not None and standing.skipped_until > at:
        return HeldBack("skipped", said("You skipped this lead; it comes back by itself."), standing.skipped_until)
    verdict = standing.verdict
    if verdict.verdict != "allow":
        return HeldBack(verdict.rule, verdict.words, verdict.opens_at)
    return None


def is_ready(lead: Lead, at: datetime) -> bool:
    """Whether a lead stands in the queue by its rank: it waits for a first call or a retry that is due."""
    due = lead.next_at is not None and lead.next_at <= at
    return lead.stage is Stage.LEAD and lead.next_action in _BY_RANK and due and lead.merged_into is None


def owners_for(actor: Actor, rules: Rules) -> frozenset[str]:
    """Owner keys that feed somebody's queue: their own and their team's pool; without a team every pool."""
    return frozenset({Owner.colleague(actor.id).key} | {Owner.pool(team).key for team in teams_of(actor, rules)})


def teams_of(actor: Actor, rules: Rules) -> tuple[str, ...]:
    """The qualifying teams somebody works for; who has no team helps them all."""
    if actor.team in rules.teams and not rules.teams[actor.team].sells:
        return (actor.team,)
    return tuple(code for code, team in rules.teams.items() if not team.sells)


_BY_RANK = (NextAction.FIRST_CALL, NextAction.RETRY)
_TRIED_LATER = said("The next try is due later: it comes by itself.")
