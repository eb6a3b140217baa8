"""The window: the hours in which a person may be called, in their own zone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cached_property, lru_cache

from qualcenter.domain.calendar import Overlap, Period, Span, WorkCalendar
from qualcenter.domain.phone import country_of_number, zones_of_number
from qualcenter.domain.regions import country_code, distinct_clocks, region_code, zones_of_address

Week = tuple[tuple[Period, ...], ...]

MONDAY_TO_FRIDAY = frozenset({0, 1, 2, 3, 4})
NINE_TO_HALF_PAST_FIVE = Period(9 * 60, 17 * 60 + 30)
EVERY_COUNTRY = "*"
UNKNOWN_PLACE = "UTC"
ANY_WINTER = datetime(2026, 1, 12, tzinfo=UTC)
ANY_SUMMER = datetime(2026, 7, 13, tzinfo=UTC)


@dataclass(frozen=True)
class CallLimit:
    """So many within a rolling stretch of real time."""

    calls: int
    within: timedelta


@dataclass(frozen=True)
class WindowRule:
    """What the law of some countries or regions allows, Monday first.

    `countries` are ISO codes and empty for the rule of all others; `regions` are short codes such as FL and
    empty for the whole country. `source` and `dated` say where the rule was read, for counsel to confirm.
    """

    name: str
    countries: frozenset[str]
    regions: frozenset[str]
    hard: Week
    calls_per: tuple[CallLimit, ...] = ()
    source: str = ""
    dated: str = ""


OTHERS = WindowRule("others", frozenset(), frozenset(), ((Period(8 * 60, 20 * 60),),) * 7, (), "house rule", "")


@dataclass(frozen=True)
class Place:
    """Where a person may be, as far as we know; `zone` is known for certain, the address is the company's."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    zone: str | None = None
    phone_number: str | None = None


@dataclass(frozen=True)
class CallWindow:
    """The open hours of one rule in one set of candidate zones: open only while every candidate is.

    Its own hours are those in which nothing warns, business hours inside the hard limit; `hard` is what the
    law leaves. Where the candidates lie so far apart that business hours never meet, the hard limit alone
    counts.
    """

    rule: WindowRule
    zones: tuple[str, ...]
    working_days: frozenset[int]
    business: Period

    @property
    def key(self) -> str:
        """The rule's name, the zones and the working days: equal for all who can be called together."""
        return f"{self.rule.name}|{','.join(self.zones)}|{''.join(map(str, sorted(self.working_days)))}"

    @cached_property
    def hard(self) -> Overlap:
        """The hours the law leaves, in every candidate zone."""
        return Overlap(tuple(self.hard_in(zone) for zone in self.zones))

    @cached_property
    def unwarned(self) -> Overlap:
        """The hours in which nothing warns, in every candidate zone."""
        both = Overlap((self.hard, *(self.business_in(zone) for zone in self.zones)))
        fortnight = timedelta(days=14)
        meets = all(any(both.spans(day, day + fortnight)) for day in (ANY_WINTER, ANY_SUMMER))
        return both if meets else self.hard

    def hard_in(self, zone: str) -> WorkCalendar:
        """Give the legal hours on one candidate's clock."""
        return WorkCalendar(f"{self.rule.name} hard", zone, self.rule.hard)

    def business_in(self, zone: str) -> WorkCalendar:
        """Give the business hours on one candidate's clock."""
        week = tuple((self.business,) if day in self.working_days else () for day in range(7))
        return WorkCalendar(f"{self.rule.name} business", zone, week)

    def spans(self, start: datetime, end: datetime) -> Iterator[Span]:
        """Yield the spans in which nothing warns, clipped to [start, end)."""
        return self.unwarned.spans(start, end)

    def is_open(self, at: datetime) -> bool:
        """Say whether nothing warns at the instant."""
        return self.unwarned.is_open(at)

    def next_open(self, at: datetime) -> datetime | None:
        """Give the instant itself when open, else the next opening; None when there is none within two
        years.
        """
        return self.unwarned.opens_at(at)

    def closes_at(self, at: datetime) -> datetime | None:
        """Give the end of the open span around the instant, None when closed."""
        return self.unwarned.closes_at(at)


@dataclass(frozen=True)
class WindowRules:
    """The Playbook's windows: business hours, working days by country (0 is Monday) and the legal rules.

    The country "*" in `working_days` stands for all that are not named; without it they work Monday to
    Friday.
    """

    business: Period = NINE_TO_HALF_PAST_FIVE
    working_days: Mapping[str, frozenset[int]] = field(default_factory=dict)
    rules: tuple[WindowRule, ...] = ()
    _windows: dict[str, CallWindow] = field(default_factory=dict, init=False, repr=False, compare=False)

    def rule_for(self, country: str, region: str) -> WindowRule:
        """Give the region's rule, else the country's, else that of all others."""
        here = [rule for rule in self.rules if country in rule.countries]
        chosen = next((rule for rule in here if region and region in rule.regions), None)
        chosen = chosen or next((rule for rule in here if not rule.regions), None)
        return chosen or self.rule_of_others

    @property
    def rule_of_others(self) -> WindowRule:
        """The rule that names no country; 08:00 to 20:00 each day when the Playbook has none."""
        return next((rule for rule in self.rules if not rule.countries), OTHERS)

    def days_of(self, country: str) -> frozenset[int]:
        """Give the working days of a country, 0 for Monday."""
        days = self.working_days.get(country)
        return self.working_days.get(EVERY_COUNTRY, MONDAY_TO_FRIDAY) if days is None else days

    def made_before(self, key: str) -> CallWindow | None:
        """Give the window of a key that these rules have made already."""
        return self._windows.get(key)

    def shared(self, rule: WindowRule, zones: tuple[str, ...], days: frozenset[int]) -> CallWindow:
        """Give the one window of these three, so that its weeks are resolved once for everybody in it."""
        window = CallWindow(rule, zones, days, self.business)
        return self._windows.setdefault(window.key, window)


@lru_cache(maxsize=65536)
def zones_of(place: Place) -> tuple[str, ...]:
    """Give the zones a person may be in, one for each different clock and never none.

    A known zone is the answer; else the company's address; where that leaves several, or nothing, the
    telephone number decides when it names exactly one. Otherwise all candidates stay, and the strictest of
    them counts.
    """
    known = distinct_clocks([place.zone]) if place.zone else ()
    if known:
        return known
    address = distinct_clocks(zones_of_address(place.country, place.region, place.city))
    if len(address) == 1:
        return address
    phone = distinct_clocks(zones_of_number(place.phone_number)) if place.phone_number else ()
    if len(phone) == 1 and (not address or set(distinct_clocks([*address, *phone])) == set(address)):
        return phone
    return address or phone or (UNKNOWN_PLACE,)


def window_for(rules: WindowRules, place: Place) -> CallWindow:
    """Give the window of a place; a person without a country is placed by the country of the number."""
    country = country_code(place.country)
    if not country and place.phone_number:
        country = country_of_number(place.phone_number) or ""
    rule = rules.rule_for(country, region_code(country, place.region))
    return rules.shared(rule, zones_of(place), rules.days_of(country))


def window_from_key(rules: WindowRules, key: str) -> CallWindow:
    """Give the window of a key. A rule the Playbook no longer has keeps its name and takes the hours of all
    others.

    Raises ValueError for a text that no window gave.
    """
    known = rules.made_before(key)
    if known is not None:
        return known
    parts = key.split("|")
    if len(parts) != 3 or not parts[1] or not all(digit in "0123456" for digit in parts[2]):
        raise ValueError(f"{key!r} is not the key of a window.")
    name, zones, days = parts
    rule = next((rule for rule in rules.rules if rule.name == name), None)
    rule = rule or (OTHERS if name == OTHERS.name else replace(rules.rule_of_others, name=name))
    return rules.shared(rule, tuple(zones.split(",")), frozenset(int(digit) for digit in days))
