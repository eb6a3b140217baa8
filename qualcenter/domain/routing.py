"""Routing: which team a raised lead goes to, and who in it takes work that is pushed or given back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from qualcenter.domain.condition import AnyCondition, holds


@dataclass(frozen=True)
class Team:
    """A pool with its people.

    `pushes` gives each lead to a person at once instead of waiting for `next`; `sells` marks teams that
    receive handoffs; `calendar` names one of the Playbook's calendars.
    """

    code: str
    label: str
    calendar: str
    skills: frozenset[str] = frozenset()
    pushes: bool = False
    sells: bool = False


@dataclass(frozen=True)
class Route:
    """The team that takes leads for which the condition holds; the first route that fits wins."""

    condition: AnyCondition
    team: str


@dataclass(frozen=True)
class RoutingRules:
    """Routes to qualifying teams in order, then the same for receivers of handoffs, each with a fallback."""

    routes: tuple[Route, ...]
    default_team: str
    sales_routes: tuple[Route, ...]
    default_sales_team: str


@dataclass(frozen=True)
class Seat:
    """One person as routing sees them; `able` says on shift, present and with the skills the lead needs."""

    colleague_id: int
    open: int
    capacity: int
    waiting_since: datetime | None
    able: bool


def route(rules: RoutingRules, facts: Mapping[str, object]) -> str:
    """Return the code of the qualifying team for a raised lead; the default team takes the rest."""
    return _first(rules.routes, rules.default_team, facts)


def route_to_sales(rules: RoutingRules, facts: Mapping[str, object]) -> str:
    """Return the code of the sales team that receives a promotion."""
    return _first(rules.sales_routes, rules.default_sales_team, facts)


def least_loaded(candidates: Iterable[Seat], last: frozenset[int] = frozenset()) -> int | None:
    """Return who takes the lead: least open over capacity, ties to whoever waited longest, then the lower id.

    Nobody at or over their capacity is chosen; None when no seat is left. Those in `last` (they let this lead
    lapse before) are offered only when nobody else can take it. A capacity of 0 takes nothing.
    """
    free = [seat for seat in candidates if seat.able and seat.open < seat.capacity]
    if not free:
        return None
    return min(free, key=lambda seat: (seat.colleague_id in last, *_load(seat))).colleague_id


def _load(seat: Seat) -> tuple[Fraction, bool, float, int]:
    waiting = seat.waiting_since
    never_served = waiting is None
    return (
        Fraction(seat.open, seat.capacity),
        not never_served,
        0.0 if waiting is None else waiting.timestamp(),
        seat.colleague_id,
    )


def _first(routes: tuple[Route, ...], otherwise: str, facts: Mapping[str, object]) -> str:
    return next((option.team for option in routes if holds(option.condition, facts)), otherwise)
