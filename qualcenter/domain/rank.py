"""The order of the queue: one number per lead that time itself never changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import log

from qualcenter.domain.calendar import EPOCH

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class QueueRules:
    """The Playbook's numbers for the queue, in minutes unless named otherwise."""

    freshness_minutes: float = 120.0
    rescue_minutes: int = 30
    rescue_bonus: float = 1.0
    lift: float = 10.0
    skip_minutes: int = 30
    claim_minutes: int = 15
    colleague_callback_minutes: tuple[int, int] = (5, 15)
    admit_at_most: int = 500
    offline_next: int = 10
    offline_minutes: int = 60


def rank_of(score: int, hot_since: datetime, rules: QueueRules, lifted: bool) -> float:
    """Rank a lead: twice the natural logarithm of its score plus one, and the minutes of `hot_since` by
    freshness.

    The value changes only with the score, the latest raise (or a retry's due instant) and the lift, so it
    can stand in an index. The formula was chosen by simulating eight qualifiers over ten days.
    """
    rank = 2.0 * log(score + 1) + (hot_since - EPOCH) / MINUTE / rules.freshness_minutes
    return rank + rules.lift if lifted else rank


def rescue_ends_at(rules: QueueRules, at: datetime) -> datetime:
    """Give the last due instant that is rescued now; those due after `at` and up to here gain the bonus."""
    return at + rules.rescue_minutes * MINUTE


def is_rescued(rules: QueueRules, due_at: datetime | None, at: datetime) -> bool:
    """Say whether a promise ends within the rescue minutes and can still be kept."""
    return due_at is not None and at < due_at <= rescue_ends_at(rules, at)


def effective_rank(rank: float, rules: QueueRules, due_at: datetime | None, at: datetime) -> float:
    """Add the rescue bonus to a stored rank where the promise deserves it."""
    return rank + rules.rescue_bonus if is_rescued(rules, due_at, at) else rank


def callback_offered_at(rules: QueueRules, callback_at: datetime, *, colleague_available: bool) -> datetime:
    """Give the instant from which others are offered a colleague's callback; sooner if the colleague is
    busy or away.
    """
    busy, free = rules.colleague_callback_minutes
    return callback_at + (free if colleague_available else busy) * MINUTE


def first_of(ranks: Sequence[float]) -> int | None:
    """Give the place of the highest rank, the earlier on a tie; None for no ranks."""
    return max(range(len(ranks)), key=lambda i: (ranks[i], -i)) if ranks else None
