"""Times and days as people type them on the phone: `thu 10`, `tomorrow 14:30`, `in 20 min`, `30 jun 9`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from qualcenter.domain.call_window import CallWindow
from ui.language import marked, say
from ui.pages.work.typed_words import in_english
from ui.words import clock, day_of_year, weekday, weekday_in_full

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = re.compile(r"^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$")
_IN = re.compile(r"^(?:in )?(\d{1,3})\s*(m|min|minutes?|h|hours?|d|days?|w|weeks?)$")
_DEFAULT_TIME = time(9, 30)

DAYS_OFFERED = (
    (30, marked("In 30 days")),
    (60, marked("In 60 days")),
    (90, marked("In 90 days")),
    (180, marked("In half a year")),
)
HINTS = {
    "instant": marked("Type: thu 10, or Space 14:40"),
    "date": marked("Type: jun 30, or Space 30.6."),
    "person": marked("Name"),
}
"""A digit takes the choice under it at once; Space goes to the line first, for what begins with one."""


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
    found = datetime.combine(day or local_now.date(), clock or _DEFAULT_TIME, local_now.tzinfo)
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


def as_given(kind: str, text: str, local_now: datetime) -> str:
    """Return what a field of that kind is given for a text: a day or an instant in ISO, empty while it is none."""
    if kind not in ("date", "instant"):
        return text
    found = read_day(text, local_now.date()) if kind == "date" else read_when(text, local_now)
    return found.isoformat() if found else ""


@dataclass(frozen=True)
class Preset:
    """A time offered under a digit; the digit stays the same on every day of the week."""

    key: str
    words: str
    at: datetime
    moved: bool = False
    """Whether the person may not be called at the time that is usually offered under this digit."""


def presets(local_now: datetime, window: CallWindow | None) -> Sequence[Preset]:
    """Return the times that people mostly agree on, each named for the instant it means after the window had its say.

    Of two that mean the same instant one is left out: rather the one that had to be moved.
    """
    today = local_now.date()
    monday = datetime.combine(today + timedelta(days=7 - today.weekday()), _DEFAULT_TIME, local_now.tzinfo)
    soon = (local_now + timedelta(hours=2)).replace(second=0, microsecond=0)
    opens, starts = opening(soon, window), opening(monday, window)
    offered = (
        Preset("1", say("In 2 hours") if opens == soon else say("When it opens"), opens, opens != soon),
        _morning(local_now, window),
        _same_time(local_now, window),
        Preset("4", say("Next Monday") if starts.date() == monday.date() else _morning_of(starts), starts),
    )
    known: dict[datetime, Preset] = {}
    for one in sorted(filter(None, offered), key=lambda preset: (preset.moved, preset.key)):
        known.setdefault(one.at, one)
    return sorted(known.values(), key=lambda preset: preset.key)


def _morning(local_now: datetime, window: CallWindow | None) -> Preset:
    """Offer tomorrow morning, or the morning of the next day on which the person may be called."""
    wanted = datetime.combine(local_now.date() + timedelta(days=1), _DEFAULT_TIME, local_now.tzinfo)
    at = opening(wanted, window)
    moved = at.date() != wanted.date()
    if moved:  # the usual time of that day, rather than the minute at which the window opens
        at = opening(datetime.combine(at.date(), _DEFAULT_TIME, local_now.tzinfo), window)
    return Preset("2", _morning_of(at) if moved else say("Tomorrow morning"), at, moved)


def _morning_of(at: datetime) -> str:
    return say("{weekday} morning", weekday=weekday_in_full(at))


def _same_time(local_now: datetime, window: CallWindow | None) -> Preset | None:
    """Offer the same time tomorrow, or on the next day on which the person may be called at that time."""
    clock = local_now.time().replace(second=0, microsecond=0)
    tomorrow = local_now.date() + timedelta(days=1)
    days = (datetime.combine(tomorrow + timedelta(days=n), clock, local_now.tzinfo) for n in range(7))
    at = next((day for day in days if window is None or window.is_open(day)), None)
    if at is None:
        return None
    moved = at.date() != tomorrow
    told = say("Same time {weekday}", weekday=weekday_in_full(at)) if moved else say("Same time tomorrow")
    return Preset("3", told, at, moved)


def opening(at: datetime, window: CallWindow | None) -> datetime:
    """Return the instant itself when the person may be called then, else the next opening, in the same
    zone.
    """
    if window is None or window.is_open(at):
        return at
    opens = window.next_open(at)
    return opens.astimezone(at.tzinfo) if opens is not None else at


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
    """Read `30 jun` and `jun 30`."""
    if len(parts) < 2:
        return None, 0
    number, month = parts[:2] if parts[0][:1].isdecimal() else (parts[1], parts[0])
    if not number.rstrip(".").isdecimal() or month[:3] not in _MONTHS:
        return None, 0
    try:
        found = date(today.year, _MONTHS.index(month[:3]) + 1, int(number.rstrip(".")))
        return (found if found >= today else found.replace(year=today.year + 1)), 2
    except ValueError:
        return None, 0


def _clock(words: str) -> time | None:
    found = _CLOCK.match(words.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] == "pm" and hour < 12:
        hour += 12
    return time(hour, minute) if hour < 24 and minute < 60 else None


def preset_words(at: datetime, now: datetime) -> str:
    """Write a preset's instant as briefly as a row allows: `16:35`, `Wed 09:30`."""
    return clock(at) if at.date() == now.date() else f"{weekday(at)} {clock(at)}"


def day_words(day: date) -> str:
    """Write a day with its weekday: `Thu 1 Jan 2027`."""
    return f"{weekday(day)} {day_of_year(day)}"
