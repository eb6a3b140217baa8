"""Cadence: when to try again after an attempt that reached nobody."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from qualcenter.domain.calendar import Period, WorkCalendar, overlap
from qualcenter.domain.call_window import CallWindow

SEARCH = timedelta(days=14)


@dataclass(frozen=True)
class DayPart:
    """A named part of the day on the person's clock."""

    name: str
    period: Period


DAY_PARTS = (
    DayPart("early morning", Period(0, 570)),
    DayPart("morning", Period(570, 690)),
    DayPart("midday", Period(690, 810)),
    DayPart("afternoon", Period(810, 930)),
    DayPart("late afternoon", Period(930, 1440)),
)


@dataclass(frozen=True)
class CadenceRules:
    """The Playbook's rhythm: a wait after each attempt, how many in all, and when the part of the day must
    change.
    """

    waits: tuple[timedelta, ...] = (
        timedelta(minutes=45),
        timedelta(hours=4),
        timedelta(days=1),
        timedelta(days=2),
        timedelta(days=4),
    )
    busy: timedelta = timedelta(minutes=10)
    attempts: int = 6
    voicemails: int = 2
    day_parts: tuple[DayPart, ...] = DAY_PARTS
    other_part_from: int = 4
    exhausted_track: str = "not_reached"


def next_try(
    rules: CadenceRules,
    attempts: int,
    voicemails: int,
    parts_tried: Sequence[str],
    at: datetime,
    window: CallWindow,
    *,
    busy: bool = False,
) -> datetime | None:
    """Give the instant of the next attempt, always inside the window; None when the cadence is exhausted.

    `attempts` and `voicemails` count what was done, the attempt just ended included; a voicemail beyond the
    allowed number ends the cadence. From attempt `other_part_from` on the part of the day is one not tried
    before; when all that the window holds were tried, it is the one tried least, the longest ago. A busy
    line is tried again soon, at whatever part of the day it is.
    """
    if attempts >= rules.attempts or voicemails > rules.voicemails:
        return None
    wait = rules.waits[min(max(attempts, 1), len(rules.waits)) - 1] if rules.waits else timedelta(0)
    due = at + (rules.busy if busy else wait)
    if busy or attempts + 1 < rules.other_part_from:
        return window.next_open(due)
    return _at_another_part(rules, parts_tried, due, window) or window.next_open(due)


def may_leave_voicemail(rules: CadenceRules, voicemails: int) -> bool:
    """Say whether one more voicemail is allowed after so many."""
    return voicemails < rules.voicemails


def part_of_day(rules: CadenceRules, at: datetime, zone: str) -> str:
    """Name the part of the day on a zone's clock; empty when the Playbook names none for that hour."""
    local = at.astimezone(ZoneInfo(zone))
    minute = local.hour * 60 + local.minute
    for part in rules.day_parts:
        start, end = part.period.start_minute, part.period.end_offset
        if start <= minute < end or start <= minute + 1440 < end:
            return part.name
    return ""


def _at_another_part(rules: CadenceRules, tried: Sequence[str], due: datetime, window: CallWindow) -> datetime | None:
    openings = dict(_openings(rules, due, window))
    if not openings:
        return None
    fresh = [at for name, at in openings.items() if name not in tried]
    if fresh:
        return min(fresh)
    times = Counter(tried)
    last = {name: place for place, name in enumerate(tried)}
    return openings[min(openings, key=lambda name: (times[name], last[name]))]


def _openings(rules: CadenceRules, due: datetime, window: CallWindow) -> list[tuple[str, datetime]]:
    openings = []
    for part in rules.day_parts:
        hours = WorkCalendar(part.name, window.zones[0], ((part.period,),) * 7)
        opens = overlap((window.unwarned, hours)).opens_at(due)
        if opens is not None and opens <= due + SEARCH:
            openings.append((part.name, opens))
    return openings
