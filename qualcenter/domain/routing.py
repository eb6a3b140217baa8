"""Routing: which team a raised lead goes to, and who in it takes work that is pushed or given back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from qualcenter.domain.condition import AnyCondition, holds
from qualcenter.domain.person import Person


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


@dataclass(frozen=True)
class Needs:
    """What a lead asks of whoever takes it, all of it in lower case.

    `languages` must be met by one who can be given the lead, `places` and `fields` are met where somebody free does.
    """

    languages: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()

    @property
    def wishes(self) -> tuple[frozenset[str], ...]:
        """What is met only if it can be, in its order."""
        return self.places, self.fields

    def met_by(self, skills: Collection[str]) -> tuple[str, str]:
        """The language in which somebody would call, and what else of the lead they know; empty for neither."""
        speaks = sorted(self.languages & set(skills))
        knows = [one for wish in self.wishes for one in sorted(wish & set(skills))]
        return (speaks or [""])[0], (knows or [""])[0]


def needs_of(person: Person, skills: Iterable[Collection[str]]) -> Needs:
    """What a person's lead asks of some people by their skills; a language that none of them has decides nothing."""
    known = {one for some in skills for one in some}
    spoken = set((person.language or "").lower().replace(",", " ").split())
    firm = person.company
    places = {person.country, person.region, *((firm.country, firm.region) if firm else ())}
    fields = {firm.industry} if firm else set()
    return Needs(frozenset(spoken & known), _lower(places) & known, _lower(fields) & known)


def narrowed(
    seats: Iterable[Seat],
    needs: Needs,
    skills: Mapping[int, Collection[str]],
    last: Collection[int] = (),
) -> list[Seat]:
    """Return the seats with room, only those that know the lead's region or industry where any of them does.

    Those in `last` keep their place at the end: knowing the region does not bring a lead back to who let it lapse.
    """
    free = [seat for seat in seats if seat.able and seat.open < seat.capacity]
    fresh = [seat for seat in free if seat.colleague_id not in last]
    for wish in needs.wishes:
        fresh = [seat for seat in fresh if wish & set(skills[seat.colleague_id])] or fresh
    return fresh or free


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


def _lower(words: Iterable[str | None]) -> frozenset[str]:
    return frozenset(one.strip().lower() for one in words if one and one.strip())


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
