"""Contact budget: how often a person and a company may be reached, and how often the law lets us dial."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from qualcenter.domain.call_window import CallLimit

__all__ = ["CallLimit", "ContactBudgetRules", "Contacts", "free_at", "used"]

THREE_A_WEEK = CallLimit(3, timedelta(days=7))
SIX_A_WEEK = CallLimit(6, timedelta(days=7))


@dataclass(frozen=True)
class ContactBudgetRules:
    """How often contacts that reached somebody may happen; a recent raise frees the person for a while."""

    person: CallLimit = THREE_A_WEEK
    company: CallLimit = SIX_A_WEEK
    raise_frees_for: timedelta = timedelta(hours=24)


@dataclass(frozen=True)
class Contacts:
    """Instants of what happened, in any order.

    Reached means a conversation, a voicemail left or an e-mail; attempts are all calls dialled to the person.
    """

    person_reached: Sequence[datetime] = field(default=())
    company_reached: Sequence[datetime] = field(default=())
    attempts: Sequence[datetime] = field(default=())


def used(limit: CallLimit, instants: Sequence[datetime], at: datetime) -> int:
    """Count what falls in the stretch that ends now; an instant exactly one stretch ago no longer counts."""
    return sum(1 for one in instants if at - limit.within < one <= at)


def free_at(limit: CallLimit, instants: Sequence[datetime], at: datetime) -> datetime | None:
    """Give the instant from which one more fits: `at` itself when one fits now, None when the limit is
    zero.
    """
    if limit.calls <= 0:
        return None
    inside = sorted(one for one in instants if at - limit.within < one <= at)
    if len(inside) < limit.calls:
        return at
    return inside[len(inside) - limit.calls] + limit.within
