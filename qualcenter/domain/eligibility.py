"""Why a lead can, or cannot, be the next one for somebody: each exclusion is a reason that the screen can show."""

from dataclasses import dataclass, field
from datetime import datetime

from qualcenter.domain.lead import Lead
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
        return HeldBack("wrong_stage", f"This lead is {lead.stage.value}: nobody calls it now.", None)
    if lead.held_by_other(standing.colleague_id, at):
        who = standing.holder or "A colleague"
        return HeldBack("held_by_other", f"{who} has this lead in hand.", lead.claim_until)
    if lead.owner.key not in standing.owners and not standing.offered:
        return HeldBack("not_yours", f"This lead belongs to {standing.owner_name or 'another team'}.", None)
    if lead.next_at is not None and lead.next_at > at:
        what = "You promised to call" if lead.next_action is NextAction.CALLBACK else "The next try is due"
        return HeldBack("not_due", f"{what} later: it comes by itself.", lead.next_at)
    if standing.skipped_until is not None and standing.skipped_until > at:
        return HeldBack("skipped", "You skipped this lead; it comes back by itself.", standing.skipped_until)
    verdict = standing.verdict
    if verdict.verdict != "allow":
        return HeldBack(verdict.rule, verdict.words, verdict.opens_at)
    return None
