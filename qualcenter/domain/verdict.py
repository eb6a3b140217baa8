"""May we call: one verdict, the rule that gave it, and the instant at which time opens it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from qualcenter.domain.call_window import CallLimit, CallWindow, Place, WindowRules, window_for
from qualcenter.domain.contact_budget import ContactBudgetRules, Contacts, free_at
from qualcenter.domain.suppression import Suppression, suppressing, words_of

VerdictKind = Literal["allow", "warn", "block"]
ASKED_HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TRIES = 60


class VerdictRules(Protocol):
    """The parts of the Playbook's rules that a verdict needs."""

    @property
    def windows(self) -> WindowRules:
        """The windows."""
        ...

    @property
    def budget(self) -> ContactBudgetRules:
        """The contact budget."""
        ...


@dataclass(frozen=True)
class CallFacts:
    """What is known about the person before a call.

    `asked_hour` is an hour the person asked for; `promised` says that this call is a promised callback;
    `raised_at` is the latest raise; `company_on_phone` names the colleague who is talking to the company
    now.
    """

    place: Place
    suppressions: Sequence[Suppression] = ()
    contacts: Contacts = field(default_factory=Contacts)
    consent_phone: bool | None = None
    asked_hour: datetime | None = None
    promised: bool = False
    raised_at: datetime | None = None
    has_number: bool = True
    company_on_phone: str | None = None


@dataclass(frozen=True)
class Verdict:
    """The answer at one instant.

    `opens_at` is when a warning or a block passes by itself, None when time alone does not open it;
    `local_time` is the wall clock of `zone`, the candidate that decided; `closes_at` is when an allowed or
    warned call must end.
    """

    verdict: VerdictKind
    rule: str
    words: str
    opens_at: datetime | None
    local_time: datetime
    zone: str
    closes_at: datetime | None


def verdict_of(rules: VerdictRules, facts: CallFacts, at: datetime) -> Verdict:
    """Judge one call at one instant.

    The order is: wishes and numbers that no time changes, a colleague on the phone with the company, the
    law's hours, the law's counts, the house's budget, then business hours. Of several candidate zones the
    strictest rules.
    """
    window = window_for(rules.windows, facts.place)
    return (
        _standing_block(facts, window, at)
        or _legal_block(rules.budget, facts, window, at)
        or _budget_block(rules.budget, facts, window, at)
        or _business_hours(facts, window, at)
    )


def _standing_block(facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    wish = suppressing(facts.suppressions)
    if wish:
        return _block(f"suppressed_{wish.scope}", words_of(wish), window, at)
    if not facts.has_number:
        if facts.place.phone_number:
            return _block("bad_number", "The number we have cannot be called; find another one.", window, at)
        return _block("no_number", "We have no telephone number of this person.", window, at)
    if facts.consent_phone is False:
        return _block("no_phone_consent", "This person does not agree to be called.", window, at)
    if facts.company_on_phone:
        words = f"{facts.company_on_phone} is on the phone with this company; call when they are done."
        return _block("company_on_phone", words, window, at)
    return None


def _legal_block(budget: ContactBudgetRules, facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    name = window.rule.name
    if not window.hard.is_open(at):
        opens = _opening(budget, facts, window, at)
        zone = next((zone for zone in window.zones if not window.hard_in(zone).is_open(at)), window.zones[0])
        words = f"It is {_clock(at, zone)} there, outside the hours of the rule {name}{_from(opens, zone)}."
        return _block(f"hard_limit:{name}", words, window, at, opens, zone)
    for limit in window.rule.calls_per:
        if free_at(limit, facts.contacts.attempts, at) != at:
            opens = _opening(budget, facts, window, at)
            words = f"The rule {name} allows a call {_times(limit)}{_from(opens, window.zones[0])}."
            return _block(f"{_limit_name(limit)}:{name}", words, window, at, opens)
    return None


def _budget_block(budget: ContactBudgetRules, facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    for rule, who, limit, reached in _budgets(budget, facts, at):
        if free_at(limit, reached, at) != at:
            opens = _opening(budget, facts, window, at)
            words = f"{who} was reached {_times(limit)}, which is all we allow"
            return _block(rule, f"{words}{_from(opens, window.zones[0])}.", window, at, opens)
    return None


def _budgets(
    budget: ContactBudgetRules, facts: CallFacts, at: datetime
) -> tuple[tuple[str, str, CallLimit, Sequence[datetime]], ...]:
    """The budgets that bind this call at an instant; promised callbacks and fresh raises are free of them."""
    just_raised = facts.raised_at is not None and at - facts.raised_at <= budget.raise_frees_for
    if facts.promised or just_raised:
        return ()
    return (
        ("person_budget", "This person", budget.person, facts.contacts.person_reached),
        ("company_budget", "This company", budget.company, facts.contacts.company_reached),
    )


def _business_hours(facts: CallFacts, window: CallWindow, at: datetime) -> Verdict:
    if window.is_open(at):
        return _verdict("allow", "window_open", "The window is open.", window, at, closes_at=window.closes_at(at))
    closes = window.hard.closes_at(at)
    zone = next((zone for zone in window.zones if not window.business_in(zone).is_open(at)), window.zones[0])
    if facts.asked_hour is not None and facts.asked_hour <= at < facts.asked_hour + ASKED_HOUR:
        return _verdict("allow", "asked_hour", "The person asked for this hour.", window, at, None, zone, closes)
    opens = window.next_open(at)
    words = f"It is {_clock(at, zone)} there, outside business hours{_from(opens, zone)}."
    return _verdict("warn", "outside_business_hours", words, window, at, opens, zone, closes)


def _opening(budget: ContactBudgetRules, facts: CallFacts, window: CallWindow, at: datetime) -> datetime | None:
    """Find the first instant at which the law's hours, its counts and the budgets all allow the call."""
    moment = at
    for _ in range(TRIES):
        opens = window.hard.opens_at(moment)
        if opens is None:
            return None
        limits = [(limit, facts.contacts.attempts) for limit in window.rule.calls_per]
        limits += [(limit, reached) for _rule, _who, limit, reached in _budgets(budget, facts, opens)]
        latest = opens
        for limit, instants in limits:
            free = free_at(limit, instants, opens)
            if free is None:
                return None
            latest = max(latest, free)
        if latest == opens:
            return opens
        moment = latest
    return None


def _verdict(
    kind: VerdictKind,
    rule: str,
    words: str,
    window: CallWindow,
    at: datetime,
    opens_at: datetime | None = None,
    zone: str | None = None,
    closes_at: datetime | None = None,
) -> Verdict:
    zone = zone or window.zones[0]
    return Verdict(kind, rule, words, opens_at, at.astimezone(ZoneInfo(zone)), zone, closes_at)


def _block(
    rule: str,
    words: str,
    window: CallWindow,
    at: datetime,
    opens_at: datetime | None = None,
    zone: str | None = None,
) -> Verdict:
    return _verdict("block", rule, words, window, at, opens_at, zone)


def _limit_name(limit: CallLimit) -> str:
    if limit.within <= DAY:
        return "calls_per_day"
    return "calls_per_week" if limit.within <= 7 * DAY else "calls_per_month"


def _times(limit: CallLimit) -> str:
    count = {1: "once", 2: "twice"}.get(limit.calls, f"{limit.calls} times")
    if limit.within <= 2 * DAY:
        return f"{count} in {limit.within // timedelta(hours=1)} hours"
    return f"{count} in {limit.within // DAY} days"


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def _from(opens: datetime | None, zone: str) -> str:
    return f"; it opens on {opens.astimezone(ZoneInfo(zone)):%A %d %B at %H:%M} their time" if opens else ""
