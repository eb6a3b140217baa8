"""The score: who they are and what they did, as reasons in plain words that add up exactly."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from math import floor

from qualcenter.domain.condition import AnyCondition, Condition, Operator, holds
from qualcenter.domain.sentence import Sentence, said

_FREE_MAIL, _ANSWERED, _UNSUBSCRIBED = (
    said("Free e-mail address"),
    said("Answered the phone before"),
    said("Unsubscribed"),
)
_KINDS = {"competitor": said("Competitor"), "student": said("Student")}
LIMIT_RULE = "limit"
HIGHEST = 100
DAY = timedelta(days=1)

CHIEFS = re.compile(
    r"\b(c[efimortsdp]o|ciso|chief|founder|co-?founder|owner|president|managing (director|partner)"
    r"|geschäftsführer\w*|inhaber\w*|vorstand|pdg|directeur général|directora? general|proprietor)\b"
)
DIRECTORS = re.compile(
    r"\b([se]?vp|vice[ -]president|director|head of|head|leiter\w*|directeur|directrice|directora?)\b"
)
MANAGERS = re.compile(r"\b(manager\w*|team ?lead(er)?|supervisor|teamleiter\w*|responsable|gerente)\b")


@dataclass(frozen=True)
class Reason:
    """One signed reason in whole points; `rule` names it for machines, `at` is its latest touch."""

    points: int
    text: str
    rule: str
    at: datetime | None = None


@dataclass(frozen=True)
class Score:
    """A total of 0 to 100 whose reasons add up to it; fit and interest stand before the limit."""

    total: int
    fit: int
    interest: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class FitRule:
    """Points for who they are. Of the rules of one group, unless it is empty, only the first that holds
    counts.

    Conditions may ask for title, seniority ("chief", "director", "manager", "other"), staff, industry,
    country, region, email_domains, consent_email, consent_phone, kind_of_person, answered_before and
    free_mail.
    """

    name: str
    points: int
    text: str
    when: AnyCondition
    group: str = ""


@dataclass(frozen=True)
class TouchPoints:
    """What one kind of touch is worth when fresh; `cap` bounds the faded sum of the kind.

    `raises` asks for something; `asks` asks for a call, a demo or a price, which is tier A.
    """

    points: int
    text: str
    cap: int | None = None
    raises: bool = False
    asks: bool = False


@dataclass(frozen=True)
class ScoredPerson:
    """What the score looks at; `unsubscribed` is when, or None; the kind is "student", "competitor" or
    None.
    """

    title: str | None = None
    staff: int | None = None
    industry: str | None = None
    country: str | None = None
    region: str | None = None
    email_domains: tuple[str, ...] = ()
    consent_email: bool | None = None
    consent_phone: bool | None = None
    unsubscribed: datetime | None = None
    kind_of_person: str | None = None
    answered_before: bool = False


@dataclass(frozen=True)
class ScoredTouch:
    """One touch: its kind as the scoring table names it, its instant, and a detail that the score leaves
    alone.
    """

    kind: str
    at: datetime
    detail: str = ""


FIT = (
    FitRule("title_chief", 15, "C-level", Condition("seniority", Operator.IS, "chief"), "title"),
    FitRule("title_director", 10, "VP or director", Condition("seniority", Operator.IS, "director"), "title"),
    FitRule("title_manager", 5, "Manager", Condition("seniority", Operator.IS, "manager"), "title"),
    FitRule("staff_500", 10, "500 or more staff", Condition("staff", Operator.AT_LEAST, 500), "staff"),
    FitRule("staff_50", 6, "50 to 499 staff", Condition("staff", Operator.AT_LEAST, 50), "staff"),
)

TOUCHES: Mapping[str, TouchPoints] = {
    "demo": TouchPoints(35, "Asked for a demo", raises=True, asks=True),
    "call": TouchPoints(35, "Asked for a call", raises=True, asks=True),
    "pricing": TouchPoints(28, "Asked for pricing", raises=True, asks=True),
    "webinar": TouchPoints(20, "Attended a webinar"),
    "product_page": TouchPoints(8, "Looked at a product page", cap=24),
    "white_paper": TouchPoints(10, "Read a white paper"),
    "email_click": TouchPoints(5, "Clicked in an e-mail"),
}


@dataclass(frozen=True)
class ScoringTable:
    """The Playbook's table of points; every touch fades alone by half each `half_life_days`."""

    fit: tuple[FitRule, ...] = FIT
    touches: Mapping[str, TouchPoints] = field(default_factory=lambda: TOUCHES)
    half_life_days: float = 30.0
    competitor_points: int = -40
    student_points: int = -40
    free_mail_points: int = -20
    free_mail_domains: frozenset[str] = frozenset()
    unsubscribed_points: int = -10
    answered_before_points: int = 6
    tier_a: int = 75
    tier_b: int = 45


def score_of(table: ScoringTable, person: ScoredPerson, touches: Sequence[ScoredTouch], at: datetime) -> Score:
    """Score a person at an instant; the same input gives the same reasons in the same order, strongest first.

    Touches of one kind make one reason. Faded points are rounded by largest remainder, so that the reasons of
    interest add up to their rounded sum; a sum outside 0 to 100 gets a last reason that says what was cut.
    """
    fit = _fit_reasons(table, person)
    interest = _whole_points(_faded(table, touches, at), at) + _steady_reasons(table, person, touches)
    raw = sum(reason.points for reason in (*fit, *interest))
    total = max(0, min(HIGHEST, raw))
    ordered = sorted((*fit, *interest), key=lambda reason: (-abs(reason.points), reason.rule))
    if total != raw:
        cut = total - raw
        ordered.append(Reason(cut, said("limit {total}, {cut}", total=total, cut=signed(cut)), LIMIT_RULE))
    return Score(total, sum(r.points for r in fit), sum(r.points for r in interest), tuple(ordered))


def tier_of(table: ScoringTable, score: Score, touches: Sequence[ScoredTouch]) -> str:
    """Give the tier of the first-call promise: A, B or C.

    A needs the score or a call, demo or price asked for that still has a point in the score, and is never
    given to a competitor or a student.
    """
    rules = {reason.rule for reason in score.reasons}
    asked = any(
        table.touches[touch.kind].asks and (f"touch:{touch.kind}" in rules or table.touches[touch.kind].points <= 0)
        for touch in touches
        if touch.kind in table.touches
    )
    if (asked or score.total >= table.tier_a) and not rules & {"kind:competitor", "kind:student"}:
        return "A"
    return "B" if score.total >= table.tier_b else "C"


def seniority_of(title: str | None) -> str:
    """Sort a job title into "chief", "director", "manager" or "other"; empty when there is no title."""
    words = " ".join((title or "").casefold().split())
    if not words:
        return ""
    if re.search(r"\b(assistant|assistentin|secretary) (to|of|der|des)\b", words):
        return "other"
    # "Vice President" holds "president", and "Account Director" is no founder: the narrower word goes first.
    if re.search(r"\bvice[ -]president\b", words) or (DIRECTORS.search(words) and not CHIEFS.search(words)):
        return "director"
    if CHIEFS.search(words):
        return "chief"
    return "manager" if MANAGERS.search(words) else "other"


def facts_of(table: ScoringTable, person: ScoredPerson) -> dict[str, object]:
    """Give the facts that conditions of fit may ask for, by name."""
    domains = tuple(domain.casefold() for domain in person.email_domains)
    return {
        "title": person.title,
        "seniority": seniority_of(person.title),
        "staff": person.staff,
        "industry": person.industry,
        "country": person.country,
        "region": person.region,
        "email_domains": domains,
        "free_mail": bool(domains) and all(domain in table.free_mail_domains for domain in domains),
        "consent_email": person.consent_email,
        "consent_phone": person.consent_phone,
        "kind_of_person": person.kind_of_person,
        "answered_before": person.answered_before,
    }


def signed(points: int) -> str:
    """Write points with their sign, a true minus for negative ones."""
    return f"−{-points}" if points < 0 else f"+{points}"


def age_in_words(then: datetime, at: datetime) -> str:
    """Say how long ago something was; an instant still to come counts as just now."""
    return _minutes_ago(_told_minutes(then, at))


def _told_minutes(then: datetime, at: datetime) -> int:
    """The age in minutes, rounded down to what is told of it: minutes, whole hours or whole days."""
    minutes = max(0, int((at - then) / timedelta(minutes=1)))
    return minutes if minutes < 60 else minutes - minutes % (60 if minutes < 24 * 60 else 24 * 60)


def _minutes_ago(minutes: int) -> Sentence:
    if minutes < 1:
        return said("just now")
    if minutes < 60:
        return said("{minutes} min ago", minutes=minutes)
    if minutes < 24 * 60:
        return said("{hours} h ago", hours=minutes // 60)
    days = minutes // (24 * 60)
    return said("1 day ago") if days == 1 else said("{days} days ago", days=days)


_TOLD_TOUCH = re.compile(
    r"(?P<what>.*?)(?: (?P<count>\d+) times, latest |, )"
    r"(?:just now|(?P<minutes>\d+) min ago|(?P<hours>\d+) h ago|(?P<days>\d+) days? ago)",
    re.DOTALL,
)


def reason_retold(rule: str, text: str) -> str:
    """A reason that was kept as text, as the sentence it was; the Playbook's own words come back as they are."""
    if rule.startswith("touch:"):
        found = _TOLD_TOUCH.fullmatch(text)
        again = _touch_retold(found) if found else text
    elif rule == LIMIT_RULE:
        total, _, cut = text.removeprefix("limit ").partition(", ")
        again = said("limit {total}, {cut}", total=total, cut=cut)
    else:
        again = next((one for one in (_FREE_MAIL, _ANSWERED, _UNSUBSCRIBED, *_KINDS.values()) if one == text), text)
    return again if again == text else text


def _touch_retold(found: re.Match[str]) -> str:
    minutes, hours, days = (int(found[name] or 0) for name in ("minutes", "hours", "days"))
    return _words(found["what"], int(found["count"] or 1), minutes + 60 * hours + 24 * 60 * days)


def _fit_reasons(table: ScoringTable, person: ScoredPerson) -> list[Reason]:
    facts = facts_of(table, person)
    reasons: list[Reason] = []
    taken: set[str] = set()
    for rule in table.fit:
        if rule.group not in taken and holds(rule.when, facts):
            reasons.append(Reason(rule.points, rule.text, f"fit:{rule.name}"))
            if rule.group:
                taken.add(rule.group)
    if facts["free_mail"]:
        reasons.append(Reason(table.free_mail_points, _FREE_MAIL, "fit:free_mail"))
    penalty = {"competitor": table.competitor_points, "student": table.student_points}
    kind = person.kind_of_person or ""
    if kind in penalty:
        reasons.append(Reason(penalty[kind], _KINDS[kind], f"kind:{kind}"))
    # The kind stays even at no points, since it also decides the tier.
    return [reason for reason in reasons if reason.points or reason.rule.startswith("kind:")]


def _steady_reasons(table: ScoringTable, person: ScoredPerson, touches: Sequence[ScoredTouch]) -> list[Reason]:
    reasons = []
    if person.answered_before and table.answered_before_points:
        reasons.append(Reason(table.answered_before_points, _ANSWERED, "answered_before"))
    left_at = person.unsubscribed
    if left_at is not None and table.unsubscribed_points:
        back = any(t.at > left_at and t.kind in table.touches and table.touches[t.kind].raises for t in touches)
        if not back:
            reasons.append(Reason(table.unsubscribed_points, _UNSUBSCRIBED, "unsubscribed", left_at))
    return reasons


@dataclass(frozen=True)
class _Faded:
    kind: str
    text: str
    points: float
    count: int
    latest: datetime


def _faded(table: ScoringTable, touches: Sequence[ScoredTouch], at: datetime) -> list[_Faded]:
    faded = []
    for kind in sorted({touch.kind for touch in touches} & set(table.touches)):
        worth = table.touches[kind]
        instants = sorted(touch.at for touch in touches if touch.kind == kind)
        days = (max(0.0, (at - then) / DAY) for then in instants)
        points = sum(worth.points * 2.0 ** (-age / table.half_life_days) for age in days)
        if worth.cap is not None:
            points = min(points, float(worth.cap))
        # Nine places keep the rounding below from following the last bit of a float.
        faded.append(_Faded(kind, worth.text, round(points, 9), len(instants), instants[-1]))
    return faded


def _whole_points(faded: Sequence[_Faded], at: datetime) -> list[Reason]:
    whole = [floor(one.points) for one in faded]
    missing = floor(sum(one.points for one in faded) + 0.5) - sum(whole)
    by_remainder = sorted(range(len(faded)), key=lambda i: (whole[i] - faded[i].points, faded[i].kind))
    for i in by_remainder[:missing]:
        whole[i] += 1
    return [
        Reason(points, _words(one.text, one.count, _told_minutes(one.latest, at)), f"touch:{one.kind}", one.latest)
        for points, one in zip(whole, faded, strict=True)
        if points
    ]


# Many touches have the few same words, so that scoring a whole file makes each sentence once.
@lru_cache(maxsize=16384)
def _words(what: str, count: int, minutes: int) -> Sentence:
    age = _minutes_ago(minutes)
    if count == 1:
        return said("{what}, {age}", what=what, age=age)
    return said("{what} {count} times, latest {age}", what=what, count=count, age=age)
