"""A kept lead as it stands now: what was done on it here counted in, and judged by the rules at this instant."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.disposition import Effect
from qualcenter.domain.rules import Rules
from qualcenter.domain.stage import NextAction
from qualcenter.domain.verdict import CallFacts, Verdict, verdict_of
from qualcenter.offline.deeds import KeptDeed
from qualcenter.queries.brief_rows import AnswerRow, BriefRow, CallRow, DraftRow, VerdictRow

CLOSING = frozenset({"dispose", "skip", "release"})
"""Verbs after which a lead is no longer in hand."""

NOT_IN_STORE = -1
"""Number of a call that the store has not heard of."""


def as_it_stands(
    brief: BriefRow, facts: CallFacts | None, deeds: Iterable[KeptDeed], rules: Rules, at: datetime, colleague: str
) -> BriefRow:
    """The brief with the deeds that wait on it; without `facts` its verdict stays as it was read."""
    own = [one for one in deeds if one.lead_id == brief.lead_id]
    for deed in own:
        brief = _with(brief, deed, rules, colleague)
    answers = {row.field: row.value for row in brief.answers}
    verdict = brief.verdict if facts is None else _row(brief.verdict, verdict_of(rules, facts, at))
    return replace(brief, missing=rules.promotion.missing(answers), verdict=verdict)


def facts_now(
    facts: CallFacts, brief: BriefRow, deeds: Iterable[KeptDeed], companies: Mapping[int, int | None], at: datetime
) -> CallFacts:
    """What a verdict weighs now: the calls made here count too; `companies` gives each lead's company."""
    known = facts.contacts
    mine, theirs, tried = list(known.person_reached), list(known.company_reached), list(known.attempts)
    for deed in deeds:
        same = deed.lead_id == brief.lead_id
        if deed.verb == "call" and same:
            tried.append(deed.at)
        if deed.verb == "dispose" and deed.values.get("reached"):
            mine += [deed.at] if same else []
            company = companies.get(deed.lead_id)
            theirs += [deed.at] if same or (company is not None and company == brief.company_id) else []
    due = brief.next_action == NextAction.CALLBACK.value and brief.next_at is not None and brief.next_at <= at
    return replace(facts, contacts=Contacts(tuple(mine), tuple(theirs), tuple(tried)), promised=due)


def _with(brief: BriefRow, deed: KeptDeed, rules: Rules, colleague: str) -> BriefRow:
    match deed.verb:
        case "answer":
            return replace(brief, answers=_answered(brief, deed, rules, colleague))
        case "draft":
            return replace(brief, draft=DraftRow(deed.values["note"], dict(deed.values["fields"])))
        case "call":
            call = CallRow(NOT_IN_STORE, deed.values["number"], deed.at, None, inbound=False, disposed=False)
            return replace(brief, call=call, attempts=brief.attempts + 1)
        case "end_call" if brief.call is not None:
            return replace(brief, call=replace(brief.call, ended_at=deed.at))
        case "dispose":
            call_made = (
                replace(brief.call, ended_at=brief.call.ended_at or deed.at, disposed=True) if brief.call else None
            )
            return replace(brief, call=call_made, draft=DraftRow(), claimed_by=None)
        case _:
            return brief


def _answered(brief: BriefRow, deed: KeptDeed, rules: Rules, colleague: str) -> tuple[AnswerRow, ...]:
    rows = {row.field: row for row in brief.answers}
    for name, value in deed.values["fields"].items():
        asked = rules.promotion.field(name)
        rows.pop(name, None)
        if value:
            label = asked.label if asked else name
            rows[name] = AnswerRow(name, label, value, deed.at, deed.values["via"], colleague)
    return tuple(rows.values())


def _row(before: VerdictRow, verdict: Verdict) -> VerdictRow:
    return replace(
        before,
        verdict=verdict.verdict,
        rule=verdict.rule,
        words=verdict.words,
        opens_at=verdict.opens_at,
        closes_at=verdict.closes_at,
        local_time=verdict.local_time,
        zone=verdict.zone,
    )


def needs_store(effect: Effect) -> bool:
    """Whether a disposition with this effect must not be filed without the store: who receives is decided there."""
    return effect in (Effect.PROMOTE, Effect.REASSIGN, Effect.ACCOUNT_OWNER, Effect.REROUTE)
