"""Cross checks of calendars, promises, calling windows, budget and cadence."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

import holidays

from qualcenter.domain.calendar import Period
from qualcenter.playbook.calling import WindowSection
from qualcenter.playbook.clocks import DAYS, CalendarSection, Day, HolidaySource
from qualcenter.playbook.faults import Fault, place
from qualcenter.playbook.model import Playbook

WEEK_MINUTES = 7 * 1440
MOST_ATTEMPTS = 12
POSITIVE = ("accept", "first_touch", "result_first", "result_then", "shelf_life", "missed_after")


def calendar_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield unknown zones and holidays, overlapping periods, and calendars that never open."""
    for index, calendar in enumerate(playbook.calendars):
        where = place("calendars", index)
        if not is_zone(calendar.zone):
            yield Fault(place(where, "zone"), f"there is no time zone “{calendar.zone}”")
        yield from overlap_faults(calendar.week, place(where, "week"))
        if not any(calendar.week.values()):
            yield Fault(place(where, "week"), "is never open")
        yield from _holiday_faults(calendar, where)


def promise_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield promises of no length and tiers whose first call comes later than a lower tier's."""
    promises, queue = playbook.promises, playbook.queue
    first = promises.first_call
    for name, earlier, later in (("b", first.a, first.b), ("c", first.b, first.c)):
        if later < earlier:
            yield Fault(place("promises.first_call", name), "is sooner than the tier above it")
    if not first.a:
        yield Fault("promises.first_call.a", "must be longer than nothing")
    for name in POSITIVE:
        if not getattr(promises, name):
            yield Fault(place("promises", name), "must be longer than nothing")
    for name in ("freshness", "claim"):
        if not getattr(queue, name):
            yield Fault(place("queue", name), "must be longer than nothing")
    if queue.colleague_callback_busy > queue.colleague_callback_free:
        yield Fault("queue.colleague_callback_busy", "must not be longer than for a colleague who is free")


def calling_faults(playbook: Playbook) -> Iterator[Fault]:
    """Yield faults of windows, contact budget and cadence."""
    yield from _window_faults(playbook)
    for name in ("person", "company"):
        if not getattr(playbook.budget, name).within:
            yield Fault(place("budget", name, "within"), "must be longer than nothing")
    yield from _cadence_faults(playbook)


def overlap_faults(week: Mapping[Day, tuple[Period, ...]], where: str) -> Iterator[Fault]:
    """Yield each period that begins before an earlier one has ended, over midnight and over Sunday too."""
    spans = []
    for number, day in enumerate(DAYS):
        for index, period in enumerate(week.get(day, ())):
            start = number * 1440 + period.start_minute
            length = (period.end_minute - period.start_minute) % 1440 or 1440
            spans.append((start, start + length, place(where, day, index)))
    spans.sort()
    if not spans:
        return
    reached = max(end for _, end, _ in spans) - WEEK_MINUTES
    for start, end, at in spans:
        if start < reached:
            yield Fault(at, "overlaps another period")
        reached = max(reached, end)


@lru_cache(maxsize=256)
def is_zone(name: str) -> bool:
    """Tell whether the time zone exists."""
    return name in available_timezones() and bool(ZoneInfo(name).key)


def _holiday_faults(calendar: CalendarSection, where: str) -> Iterator[Fault]:
    for index, source in enumerate(calendar.holidays):
        yield from _source_faults(source, place(where, "holidays", index))
    for index, day in enumerate(calendar.days_off):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield Fault(place(where, "days_off", index), f"“{day}” is not a date such as 2026-12-24")


def _source_faults(source: HolidaySource, where: str) -> Iterator[Fault]:
    regions = holidays.list_supported_countries(include_aliases=True).get(source.country)
    if regions is None:
        yield Fault(place(where, "country"), f"the holidays of “{source.country}” are not known")
    elif source.region is not None and source.region not in regions:
        what = f"“{source.country}” has no region “{source.region}” with holidays of its own"
        yield Fault(place(where, "region"), what)


def _window_faults(playbook: Playbook) -> Iterator[Fault]:
    rules = playbook.windows.rules
    covered: dict[tuple[str, str], int] = {}
    for index, rule in enumerate(rules):
        where = place("windows.rules", index)
        yield from _window_rule_faults(rule, where)
        for country in rule.countries or ("",):
            for region in rule.regions or ("",):
                if (country, region) in covered:
                    spot = " ".join(part for part in (country, region) if part) or "everywhere else"
                    yield Fault(where, f"is the second rule for {spot}")
                covered[country, region] = index
    if rules and ("", "") not in covered:
        yield Fault("windows.rules", "has no rule without countries, for everywhere else")
    for country, days in playbook.windows.working_days.items():
        if not days:
            yield Fault(place("windows.working_days", country), "has no working day")
    if playbook.windows.business.end_minute <= playbook.windows.business.start_minute:
        yield Fault("windows.business", "must not pass midnight")


def _window_rule_faults(rule: WindowSection, where: str) -> Iterator[Fault]:
    yield from overlap_faults(rule.hard, place(where, "hard"))
    if not any(rule.hard.values()):
        yield Fault(place(where, "hard"), "is never open")
    if not rule.source.strip():
        yield Fault(place(where, "source"), "is missing: say where the hours come from")
    if rule.dated is None:
        yield Fault(place(where, "dated"), "is missing: say of which day the source is")
    if rule.regions and len(rule.countries) != 1:
        yield Fault(place(where, "regions"), "need exactly one country")
    for index, limit in enumerate(rule.calls_per):
        if limit.within <= timedelta():
            yield Fault(place(where, "calls_per", index, "within"), "must be longer than nothing")


def _cadence_faults(playbook: Playbook) -> Iterator[Fault]:
    cadence = playbook.cadence
    if not 1 <= cadence.attempts <= MOST_ATTEMPTS:
        yield Fault("cadence.attempts", f"must be 1 to {MOST_ATTEMPTS}, not {cadence.attempts}")
    if cadence.voicemails > cadence.attempts:
        yield Fault("cadence.voicemails", "cannot be more than the attempts")
    for index, wait in enumerate(cadence.waits):
        if not wait:
            yield Fault(place("cadence.waits", index), "must be longer than nothing")
    day: dict[Day, tuple[Period, ...]] = {"mon": tuple(part.hours for part in cadence.day_parts)}
    for fault in overlap_faults(day, ""):
        index = int(fault.where.rpartition("[")[2].rstrip("]"))
        yield Fault(place("cadence.day_parts", index, "hours"), "overlaps another part of the day")
    if cadence.exhausted_track not in {track.code for track in playbook.tracks} and playbook.tracks:
        yield Fault("cadence.exhausted_track", f"there is no track “{cadence.exhausted_track}”")
