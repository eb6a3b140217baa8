"""Times and days as people type them: `thu 10`, `tomorrow 14:30`, `in 20 min`, `30 jun 9`, in German too."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from ui.language import say
from ui.typed_words import in_english

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$")
_IN = re.compile(r"^(?:in )?(\d{1,3})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$")
_YEAR = re.compile(r"^\d{4}$")
_IN_FIGURES = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$|^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$")
_LEAP_YEAR = 2024
USUAL_TIME = time(9, 30)
"""What a day means that is typed without an hour."""


def read_when(text: str, local_now: datetime) -> datetime | None:
    """Return the instant meant, in the zone of `local_now`, always after it; None when it cannot be read.

    A day without an hour means 09:30; an hour without a day means its next coming.
    """
    words = in_english(text)
    ahead = _in_so_long(words, local_now)
    if ahead is not None:
        return ahead
    parts = words.split()
    day, used = _day(parts, local_now.date())
    clock = _clock(" ".join(parts[used:]))
    if clock is None and (used == 0 or parts[used:]):
        return None
    found = datetime.combine(day or local_now.date(), clock or USUAL_TIME, local_now.tzinfo)
    if found <= local_now:
        found += timedelta(days=1) if day is None else timedelta(days=7 if used and parts[0][:3] in _short() else 0)
    return found if found > local_now else None


def read_day(text: str, today: date) -> date | None:
    """Return the day meant, from today on; None when it cannot be read."""
    words = in_english(text)
    ahead = _IN.match(words)
    if ahead and ahead[2][0] in "dw":
        return today + timedelta(days=int(ahead[1]) * (7 if ahead[2][0] == "w" else 1))
    parts = words.split()
    day, used = _day(parts, today)
    return day if day is not None and used == len(parts) and day >= today else None


def read_day_behind(text: str, today: date) -> date | None:
    """Return the day meant where days lie behind: without a year it is the last such day; None when it cannot be
    read.
    """
    typed = in_english(text)
    if typed in ("today", "yesterday"):
        return today - timedelta(days=0 if typed == "today" else 1)
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    parts = typed.split()
    named = _month_and_day(parts)
    if named is None or len(parts) > 3:
        return None
    if len(parts) == 3:
        return _date(int(parts[2]), *named) if _YEAR.match(parts[2]) else None
    days = (_date(today.year - ago, *named) for ago in (0, 1))
    return next((day for day in days if day is not None and day <= today), None)


def why_no_day(text: str) -> str:
    """Return why a text that was not read as a day is none: there is no such day, or it cannot be read."""
    typed = text.strip()
    if _is_in_no_calendar(in_english(typed)):
        return say("There is no such day: {typed}.", typed=typed)
    return say("“{typed}” is not understood as a day. Write it like 2027-01-15.", typed=typed)


def _is_in_no_calendar(typed: str) -> bool:
    """Whether it is written as a day that no calendar has, such as the last of the thirty days of February."""
    figures = _IN_FIGURES.match(typed)
    if figures is None:
        parts = typed.split()
        named = _month_and_day(parts)
        years = [int(part) for part in parts[2:3] if _YEAR.match(part)] or [_LEAP_YEAR]
        return named is not None and _date(years[0], *named) is None
    if figures[1]:
        return _date(int(figures[1]), int(figures[2]), int(figures[3])) is None
    first, second, year = int(figures[4]), int(figures[5]), int(figures[6])
    if year < 100:
        year += _LEAP_YEAR // 100 * 100
    return _date(year, second, first) is None and _date(year, first, second) is None


def _in_so_long(words: str, local_now: datetime) -> datetime | None:
    found = _IN.match(words)
    if not found or (found[2] == "h" and not words.startswith("in")):
        return None
    unit = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}[found[2][0]]
    return (local_now + timedelta(**{unit: int(found[1])})).replace(second=0, microsecond=0)


def _short() -> tuple[str, ...]:
    return tuple(name[:3] for name in _DAYS)


def _day(parts: Sequence[str], today: date) -> tuple[date | None, int]:
    """Return the day that the first words name, and how many words it took."""
    if not parts:
        return None, 0
    first = parts[0]
    if first in ("today", "tomorrow", "tom"):
        return today + timedelta(days=0 if first == "today" else 1), 1
    if first == "next" and len(parts) > 1 and parts[1][:3] in _short():
        return _weekday(parts[1], today), 2
    if first.isalpha() and len(first) >= 2 and any(name.startswith(first) for name in _DAYS):
        return _weekday(first, today), 1
    try:
        return date.fromisoformat(first), 1
    except ValueError:
        return _calendar_day(parts, today)


def _weekday(word: str, today: date) -> date:
    wanted = next(place for place, name in enumerate(_DAYS) if name.startswith(word))
    return today + timedelta(days=(wanted - today.weekday()) % 7)


def _calendar_day(parts: Sequence[str], today: date) -> tuple[date | None, int]:
    """Read `30 jun`, `jun 30` and `30 jun 2027`; without a year it is the next such day, this year or the next."""
    named = _month_and_day(parts)
    if named is None:
        return None, 0
    if len(parts) > 2 and _YEAR.match(parts[2]):
        return _date(int(parts[2]), *named), 3
    days = (_date(today.year + later, *named) for later in (0, 1))
    found = next((day for day in days if day is not None and day >= today), None)
    return found, 2 if found else 0


def _month_and_day(parts: Sequence[str]) -> tuple[int, int] | None:
    if len(parts) < 2:
        return None
    number, month = parts[:2] if parts[0][:1].isdecimal() else (parts[1], parts[0])
    figures = number.rstrip(".")
    if not figures.isdecimal() or len(figures) > 2 or month[:3] not in _MONTHS:
        return None
    return _MONTHS.index(month[:3]) + 1, int(figures)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _clock(words: str) -> time | None:
    found = _CLOCK.match(words.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] == "pm" and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None
