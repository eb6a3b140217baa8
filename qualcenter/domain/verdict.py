"""May we call: one verdict, the rule that gave it, and the instant at which time opens it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, Protocol
from zoneinfo import ZoneInfo

from qualcenter.domain.call_window import CallLimit, CallWindow, Place, WindowRules, window_for
from qualcenter.domain.contact_budget import ContactBudgetRules, Contacts, free_at
from qualcenter.domain.dating import whole_date_and_clock
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.suppression import Suppression, suppressing, words_of

VerdictKind = Literal["allow", "warn", "block"]
ASKED_HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
TRIES = 60
_OPEN = said("The window is open.")
_PERSON, _COMPANY = said("This person"), said("This company")


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


def legal_block(rules: VerdictRules, facts: CallFacts, at: datetime) -> Verdict | None:
    """What the law's hours or counts would have against a call at an instant to come, None when nothing.

    Only calls made until now are counted; nobody may promise one that the law forbids already.
    """
    return _legal_block(rules.budget, facts, window_for(rules.windows, facts.place), at)


def _standing_block(facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    wish = suppressing(facts.suppressions)
    if wish:
        return _block(f"suppressed_{wish.scope}", words_of(wish), window, at)
    if not facts.has_number:
        if facts.place.phone_number:
            return _block("bad_number", said("The number we have cannot be called; find another one."), window, at)
        return _block("no_number", said("We have no telephone number of this person."), window, at)
    if facts.consent_phone is False:
        return _block("no_phone_consent", said("This person does not agree to be called."), window, at)
    if facts.company_on_phone:
        who = facts.company_on_phone
        words = said("{who} is on the phone with this company; call when they are done.", who=who)
        return _block("company_on_phone", words, window, at)
    return None


def _legal_block(budget: ContactBudgetRules, facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    name = window.rule.name
    if not window.hard.is_open(at):
        opens = _opening(budget, facts, window, at)
        zone = next((zone for zone in window.zones if not window.hard_in(zone).is_open(at)), window.zones[0])
        words = said("It is {clock} there, outside the hours of the rule {rule}", clock=_clock(at, zone), rule=name)
        return _block(f"hard_limit:{name}", _until(words, opens, zone), window, at, opens, zone)
    for limit in window.rule.calls_per:
        if free_at(limit, facts.contacts.attempts, at) != at:
            opens = _opening(budget, facts, window, at)
            words = said("The rule {rule} allows a call {times}", rule=name, times=_times(limit))
            return _block(f"{_limit_name(limit)}:{name}", _until(words, opens, window.zones[0]), window, at, opens)
    return None


def _budget_block(budget: ContactBudgetRules, facts: CallFacts, window: CallWindow, at: datetime) -> Verdict | None:
    for rule, who, limit, reached in _budgets(budget, facts, at):
        if free_at(limit, reached, at) != at:
            opens = _opening(budget, facts, window, at)
            words = said("{who} was reached {times}, which is all we allow", who=who, times=_times(limit))
            return _block(rule, _until(words, opens, window.zones[0]), window, at, opens)
    return None


def _budgets(
    budget: ContactBudgetRules, facts: CallFacts, at: datetime
) -> tuple[tuple[str, str, CallLimit, Sequence[datetime]], ...]:
    """The budgets that bind this call at an instant; promised callbacks and fresh raises are free of them."""
    just_raised = facts.raised_at is not None and at - facts.raised_at <= budget.raise_frees_for
    if facts.promised or just_raised:
        return ()
    return (
        ("person_budget", _PERSON, budget.person, facts.contacts.person_reached),
        ("company_budget", _COMPANY, budget.company, facts.contacts.company_reached),
    )


def _business_hours(facts: CallFacts, window: CallWindow, at: datetime) -> Verdict:
    if window.is_open(at):
        return _verdict("allow", "window_open", _OPEN, window, at, closes_at=window.closes_at(at))
    closes = window.hard.closes_at(at)
    zone = next((zone for zone in window.zones if not window.business_in(zone).is_open(at)), window.zones[0])
    if facts.asked_hour is not None and facts.asked_hour <= at < facts.asked_hour + ASKED_HOUR:
        return _verdict("allow", "asked_hour", said("The person asked for this hour."), window, at, None, zone, closes)
    opens = window.next_open(at)
    words = _until(said("It is {clock} there, outside business hours", clock=_clock(at, zone)), opens, zone)
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
    times = {1: said("once"), 2: said("twice")}.get(limit.calls) or said("{count} times", count=limit.calls)
    if limit.within <= 2 * DAY:
        return said("{times} in {hours} hours", times=times, hours=limit.within // timedelta(hours=1))
    return said("{times} in {days} days", times=times, days=limit.within // DAY)


def _clock(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}"


def _until(words: Sentence, opens: datetime | None, zone: str) -> Sentence:
    """A whole sentence that says when time opens the call, if it does."""
    if opens is None:
        return said("{words}.", words=words)
    time = whole_date_and_clock(opens.astimezone(ZoneInfo(zone)))
    return said("{words}; it opens on {time} their time.", words=words, time=time)
