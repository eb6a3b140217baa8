"""Scores without their reasons, fast enough for every lead of a store, and equal to `score_of` to the point."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from math import floor
from operator import itemgetter
from typing import Any

from qualcenter.domain.condition import fields_of, holds
from qualcenter.domain.dossier_facts import UNSUBSCRIBED
from qualcenter.domain.score import HIGHEST, FitRule, ScoringTable, seniority_of

KNOWN = frozenset(
    [
        "title",
        "seniority",
        "staff",
        "industry",
        "country",
        "region",
        "email_domains",
        "free_mail",
        "consent_email",
        "consent_phone",
        "kind_of_person",
        "answered_before",
    ]
)
_DAY = timedelta(days=1) // timedelta(microseconds=1)


class QuickScoring:
    """One scoring table, ready for millions of persons; what is asked of a person's facts is asked once for each.

    Facts are those of `score.facts_of` but seniority and free_mail, which are added here; instants are
    microseconds since 1970.
    """

    def __init__(self, table: ScoringTable) -> None:
        """Sort the rules of fit by their groups."""
        self._table = table
        groups: dict[str, list[FitRule]] = {}
        for number, rule in enumerate(table.fit):
            groups.setdefault(rule.group or f"{number}", []).append(rule)
        self._groups = [_Group(rules) for rules in groups.values()]
        self._unknown = {field: None for group in self._groups for field in group.asks if field not in KNOWN}
        self._penalties = {"competitor": table.competitor_points, "student": table.student_points}
        self._seniority: dict[str | None, str] = {}
        self._free: dict[tuple[str, ...], bool] = {}
        self._worths = {
            kind: (worth.points, None if worth.cap is None else float(worth.cap), worth.asks)
            for kind, worth in table.touches.items()
        }

    def score(
        self, facts: dict[str, Any], touches: Sequence[tuple[str, int]], at: int, *, answered: bool
    ) -> tuple[int, str]:
        """Total and tier of a person whose touches, as kind and instant, all came in."""
        table = self._table
        faded, asking, left = self._faded(touches, at)
        interest = floor(sum(faded.values()) + 0.5)
        points = self._fit(facts) + interest
        if left:
            points += self._unsubscribed(touches)
        if answered:
            points += table.answered_before_points
        total = max(0, min(HIGHEST, points))
        hot = total >= table.tier_a or (asking and self._asked(faded, interest))
        if hot and facts["kind_of_person"] not in self._penalties:
            return total, "A"
        return total, "B" if total >= table.tier_b else "C"

    def _fit(self, facts: dict[str, Any]) -> int:
        title, domains = facts["title"], facts["email_domains"]
        known = self._seniority.get(title)
        if known is None:
            known = self._seniority[title] = seniority_of(title)
        free = self._free.get(domains)
        if free is None:
            listed = self._table.free_mail_domains
            free = self._free[domains] = bool(domains) and all(domain in listed for domain in domains)
        facts["seniority"], facts["free_mail"] = known, free
        if self._unknown:
            facts.update(self._unknown)
        points = self._table.free_mail_points if free else 0
        for group in self._groups:
            points += group.points(facts)
        return points + self._penalties.get(facts["kind_of_person"], 0)

    def _faded(self, touches: Sequence[tuple[str, int]], at: int) -> tuple[dict[str, float], bool, bool]:
        """What each kind of touch is still worth; whether one asks for something, and one leaves the list.

        The order of kinds and the rounding are those of the score with reasons.
        """
        worths, half = self._worths, self._table.half_life_days
        sums: dict[str, float] = {}
        asking = left = False
        for kind, then in sorted(touches) if len(touches) > 1 else touches:
            left = left or kind == UNSUBSCRIBED
            worth = worths.get(kind)
            if worth is not None:
                age = (at - then) / _DAY if then < at else 0.0
                sums[kind] = sums.get(kind, 0) + worth[0] * 2.0 ** (-age / half)
                asking = asking or worth[2]
        for kind, points in sums.items():
            cap = worths[kind][1]
            sums[kind] = round(points if cap is None or points < cap else cap, 9)
        return sums, asking, left

    def _unsubscribed(self, touches: Sequence[tuple[str, int]]) -> int:
        worths = self._table.touches
        left_at = max(then for kind, then in touches if kind == UNSUBSCRIBED)
        back = any(then > left_at and kind in worths and worths[kind].raises for kind, then in touches)
        return 0 if back else self._table.unsubscribed_points

    def _asked(self, faded: dict[str, float], interest: int) -> bool:
        """Whether a call, demo or price asked for still has a point of its own."""
        worths = self._worths
        asking = [kind for kind in faded if worths[kind][2]]
        if any(faded[kind] >= 1 or worths[kind][0] <= 0 for kind in asking):
            return True
        missing = interest - sum(floor(points) for points in faded.values())
        by_remainder = sorted(faded, key=lambda kind: (floor(faded[kind]) - faded[kind], kind))
        return not set(asking).isdisjoint(by_remainder[:missing])


class _Group:
    """Rules of which the first that holds counts; its answer is kept for each combination of facts it asks for."""

    def __init__(self, rules: list[FitRule]) -> None:
        self._rules = rules
        self.asks = tuple(dict.fromkeys(field for rule in rules for field in fields_of(rule.when)))
        self._key = itemgetter(*self.asks) if self.asks else len
        self._known: dict[object, int] = {}

    def points(self, facts: Mapping[str, Any]) -> int:
        key = self._key(facts)
        known = self._known.get(key)
        if known is None:
            known = next((rule.points for rule in self._rules if holds(rule.when, facts)), 0)
            if len(self._known) < _MOST_KEPT:
                self._known[key] = known
        return known


_MOST_KEPT = 100_000
"""Combinations of facts whose points are kept; more would be a condition on what nobody shares."""
