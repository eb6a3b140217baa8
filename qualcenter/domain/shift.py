"""Shifts: the weekly hours of one person, read from a line of text, written as one, and turned into working time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from qualcenter.domain.calendar import Period, WorkCalendar
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.sentence import said

CODES: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WHOLE: Final = (
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
)
LONGEST: Final = 400
_DAY_LENGTH: Final = 1440
_TOKEN: Final = re.compile(
    r"(?P<day>[^\W\d_]{2,})\.?|(?P<time>(?P<hour>\d{1,2})(?::(?P<minute>\d{2}))?)|(?P<dash>[-–—])|(?P<next>[,;/&\n]|\s+)"
)

Week = tuple[tuple[Period, ...], ...]


@dataclass(frozen=True)
class Shift:
    """Hours of each weekday, Monday first; a period that ends at or before its start goes on after midnight."""

    week: Week

    @property
    def text(self) -> str:
        """The canonical line: `mon-fri 09:00-17:30, sat 10:00-14:00`."""
        return ", ".join(f"{_days(first, last)} {hours_text(periods)}" for first, last, periods in self.groups())

    @property
    def minutes(self) -> int:
        """Length of the whole week in minutes."""
        return sum(one.end_offset - one.start_minute for periods in self.week for one in periods)

    def groups(self) -> Iterator[tuple[int, int, tuple[Period, ...]]]:
        """Yield days with the same hours that follow each other, as (first, last, hours); free days are left out."""
        first = 0
        for day in range(1, 8):
            if day < 7 and self.week[day] == self.week[first]:
                continue
            if self.week[first]:
                yield first, day - 1, self.week[first]
            first = day


def shift_of(text: str) -> Shift:
    """Read a line such as `Mon-Thu 9-12:30 13-17:30, Fri 09:00-15:00`, days in English or German; empty has no hours.

    Raises `BadValueRefused` for what cannot be read, for hours that overlap and for a day named without hours.
    """
    if len(text) > LONGEST:
        raise _unreadable(text[:40] + "…")
    week: list[list[Period]] = [[] for _ in CODES]
    for days, period in _Line(text).read():
        for day in days:
            week[day].append(period)
    made = Shift(tuple(tuple(sorted(one, key=lambda period: period.start_minute)) for one in week))
    _check_apart(made)
    return made


def hours_text(periods: tuple[Period, ...]) -> str:
    """Hours of a day on the 24-hour clock: `09:00-12:30 13:00-17:30`."""
    return " ".join(f"{clock_text(one.start_minute)}-{clock_text(one.end_minute)}" for one in periods)


def clock_text(minute: int) -> str:
    """A minute of the day: `09:05`."""
    return f"{minute // 60:02d}:{minute % 60:02d}"


@lru_cache(maxsize=512)
def shift_hours(text: str, zone: str, holidays: frozenset[date] = frozenset()) -> WorkCalendar | None:
    """The working time of a stored shift on the clock of a zone; None for somebody without hours of their own."""
    shift = shift_of(text)
    return WorkCalendar("shift", zone, shift.week, holidays) if shift.minutes else None


class _Line:
    """One reading of a line: days, then the hours that hold for them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [one for one in _tokens(text) if one.lastgroup != "next" or one.group().strip()]
        self._at = 0

    def read(self) -> Iterator[tuple[list[int], Period]]:
        days: list[int] = []
        fresh = False
        while self._at < len(self._tokens):
            if self._take("next"):
                continue
            if self._kind() == "day":
                days, fresh = (days if fresh else []) + self._days(), True
            elif days:
                yield days, self._period()
                fresh = False
            else:
                raise _unreadable(self._text)
        if fresh:
            raise _unreadable(self._text)

    def _days(self) -> list[int]:
        first = _weekday(self._want("day"), self._text)
        if not (self._kind() == "dash" and self._kind(1) == "day"):
            return [first]
        self._at += 1
        last = _weekday(self._want("day"), self._text)
        return [day % 7 for day in range(first, last + 1 if last >= first else last + 8)]

    def _period(self) -> Period:
        start = self._minute()
        if self._want("dash") is None:
            raise _unreadable(self._text)
        end = self._minute()
        if start >= _DAY_LENGTH or end > _DAY_LENGTH or start == end:
            raise _unreadable(self._text)
        return Period(start, end)

    def _minute(self) -> int:
        found = self._want("time")
        if found is None:
            raise _unreadable(self._text)
        minute = int(found["minute"] or 0)
        if minute > 59:
            raise _unreadable(self._text)
        return int(found["hour"]) * 60 + minute

    def _kind(self, ahead: int = 0) -> str:
        place = self._at + ahead
        return (self._tokens[place].lastgroup or "") if place < len(self._tokens) else ""

    def _take(self, kind: str) -> bool:
        if self._kind() != kind:
            return False
        self._at += 1
        return True

    def _want(self, kind: str) -> re.Match[str] | None:
        return self._tokens[self._at - 1] if self._take(kind) else None


def _tokens(text: str) -> list[re.Match[str]]:
    found, at = [], 0
    plain = text.strip()
    while at < len(plain):
        match = _TOKEN.match(plain, at)
        if match is None:
            raise _unreadable(text)
        found.append(match)
        at = match.end()
    return found


def _weekday(found: re.Match[str] | None, text: str) -> int:
    typed = found["day"].casefold() if found else ""
    near = {place % 7 for place, name in enumerate(_WHOLE) if typed and name.startswith(typed)}
    if len(near) != 1:
        raise _unreadable(text)
    return near.pop()


def _check_apart(shift: Shift) -> None:
    """Refuse hours that overlap, also over midnight and from Sunday into Monday."""
    spans = sorted(
        (day * _DAY_LENGTH + one.start_minute, day * _DAY_LENGTH + one.end_offset)
        for day, periods in enumerate(shift.week)
        for one in periods
    )
    spans += [(start + 7 * _DAY_LENGTH, end + 7 * _DAY_LENGTH) for start, end in spans[:1]]
    for before, after in pairwise(spans):
        if after[0] < before[1]:
            raise BadValueRefused(said("Two hours of this shift overlap: write each hour once."), ("shift",))


def _unreadable(text: str) -> BadValueRefused:
    return BadValueRefused(
        said("“{text}” is no shift: write days and hours, such as Mon-Fri 09:00-17:30, Sat 10-14.", text=text.strip()),
        ("shift",),
    )


def _days(first: int, last: int) -> str:
    return CODES[first] if first == last else f"{CODES[first]}-{CODES[last]}"
