"""Scores without their reasons, fast enough for every lead of a store, and equal to `score_of` to the point."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from math import floor
from typing import Any

from qualcenter.domain.condition import fields_of, holds
from qualcenter.domain.dossier_facts import UNSUBSCRIBED
from qualcenter.domain.score import HIGHEST, FitRule, ScoringTable, seniority_of

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
        self._penalties = {"competitor": table.competitor_points, "student": table.student_points}
        self._seniority: dict[str | None, str] = {}

    def score(
        self, facts: dict[str, Any], touches: Iterable[tuple[str, int]], at: int, *, answered: bool
    ) -> tuple[int, str]:
        """Total and tier of a person whose touches, as kind and instant, all came in."""
        table = self._table
        seen = list(touches)
        faded = self._faded(seen, at)
        interest = floor(sum(points for _, points in faded) + 0.5)
        points = self._fit(facts) + interest + self._unsubscribed(seen)
        if answered:
            points += table.answered_before_points
        total = max(0, min(HIGHEST, points))
        if facts["kind_of_person"] in self._penalties:
            return total, "B" if total >= table.tier_b else "C"
        if total >= table.tier_a or self._asked(faded, interest):
            return total, "A"
        return total, "B" if total >= table.tier_b else "C"

    def _fit(self, facts: dict[str, Any]) -> int:
        table = self._table
        title: str | None = facts["title"]
        known = self._seniority.get(title)
        if known is None:
            known = self._seniority[title] = seniority_of(title)
        domains: tuple[str, ...] = facts["email_domains"]
        free = bool(domains) and all(domain in table.free_mail_domains for domain in domains)
        facts["seniority"], facts["free_mail"] = known, free
        points = sum(group.points(facts) for group in self._groups)
        points += self._penalties.get(facts["kind_of_person"], 0)
        return points + (table.free_mail_points if free else 0)

    def _faded(self, touches: list[tuple[str, int]], at: int) -> list[tuple[str, float]]:
        """What each kind of touch is still worth, by kind; the same rounding as where reasons are given."""
        worths, half = self._table.touches, self._table.half_life_days
        sums: dict[str, float] = {}
        for kind, then in sorted(touches):
            if kind in worths:
                age = max(0.0, (at - then) / _DAY)
                sums[kind] = sums.get(kind, 0) + worths[kind].points * 2.0 ** (-age / half)
        faded = []
        for kind, points in sums.items():
            cap = worths[kind].cap
            faded.append((kind, round(points if cap is None else min(points, float(cap)), 9)))
        return faded

    def _unsubscribed(self, touches: list[tuple[str, int]]) -> int:
        worths = self._table.touches
        left_at = max((then for kind, then in touches if kind == UNSUBSCRIBED), default=None)
        if left_at is None:
            return 0
        back = any(then > left_at and kind in worths and worths[kind].raises for kind, then in touches)
        return 0 if back else self._table.unsubscribed_points

    def _asked(self, faded: list[tuple[str, float]], interest: int) -> bool:
        """Whether a call, demo or price asked for still has a point of its own."""
        worths = self._table.touches
        asking = [(kind, points) for kind, points in faded if worths[kind].asks]
        if not asking:
            return False
        if any(points >= 1 or worths[kind].points <= 0 for kind, points in asking):
            return True
        missing = interest - sum(floor(points) for _, points in faded)
        rounded_up = sorted(faded, key=lambda one: (floor(one[1]) - one[1], one[0]))[:missing]
        return any(one in rounded_up for one in asking)


class _Group:
    """Rules of which the first that holds counts; its answer is kept for each combination of facts it asks for."""

    def __init__(self, rules: list[FitRule]) -> None:
        self._rules = rules
        self._asks = tuple(dict.fromkeys(field for rule in rules for field in fields_of(rule.when)))
        self._known: dict[tuple[object, ...], int] = {}

    def points(self, facts: Mapping[str, object]) -> int:
        key = tuple([facts.get(name) for name in self._asks])
        known = self._known.get(key)
        if known is None:
            known = next((rule.points for rule in self._rules if holds(rule.when, facts)), 0)
            if len(self._known) < _MOST_KEPT:
                self._known[key] = known
        return known


_MOST_KEPT = 100_000
"""Combinations of facts whose points are kept; more would be a condition on what nobody shares."""
