"""Working time: periods in a zone, turned into exact instants."""

from abc import ABC, abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, Protocol
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
"""One open stretch in UTC; the start belongs to it, the end does not."""

MicroSpan = tuple[int, int]
"""The same stretch in whole microseconds since 1970."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
WEEK = timedelta(days=7) // MICROSECOND
EMPTY_WEEKS_BEFORE_GIVING_UP = 110


class NeverOpenError(ValueError):
    """The calendar has no open time within two years of the instant asked about."""


class OpenHours(Protocol):
    """Anything that knows when it is open; it must give the same answer every time."""

    def spans(self, start: datetime, end: datetime) -> Iterator[Span]:
        """Yield the open spans clipped to [start, end), in order and never touching."""
        ...


@dataclass(frozen=True)
class Period:
    """Minutes since local midnight, 0 to 1440; an end at or before the start lies on the next day."""

    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        """Refuse minutes that no day has."""
        if not (0 <= self.start_minute < 1440 and 0 <= self.end_minute <= 1440):
            raise ValueError(
                f"A period runs from minute 0 to 1440 of a day, not {self.start_minute} to {self.end_minute}."
            )

    @property
    def end_offset(self) -> int:
        """Minutes from the midnight before the start to the end: up to 2879."""
        return self.end_minute if self.end_minute > self.start_minute else self.end_minute + 1440


class OpenWeek(NamedTuple):
    """The open stretches of one UTC week and the working time done by the end of each, in microseconds."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    done: tuple[int, ...]

    @property
    def total(self) -> int:
        """Working time of the whole week in microseconds."""
        return self.done[-1] if self.done else 0

    def done_by(self, at: int) -> int:
        """Working time of this week that lies before an instant, in microseconds."""
        i = bisect_right(self.ends, at)
        if i == len(self.ends):
            return self.total
        before = self.done[i - 1] if i else 0
        return before + max(0, at - self.starts[i])


class WeeklyHours(ABC):
    """Open hours resolved a week at a time and kept; children say what one week holds.

    Weeks are counted from 1970 in UTC, so a stretch that crosses their border is kept as two that touch.
    """

    _weeks: dict[int, OpenWeek]

    @abstractmethod
    def _resolve(self, start: int, end: int) -> Iterable[MicroSpan]:
        """Yield the stretches that touch [start, end) in any order; they may overlap and stick out."""

    def _week(self, number: int) -> OpenWeek:
        week = self._weeks.get(number)
        if week is None:
            start = number * WEEK
            merged = _merged(self._resolve(start, start + WEEK), start, start + WEEK)
            done = tuple(accumulate(b - a for a, b in merged))
            week = OpenWeek(tuple(a for a, _ in merged), tuple(b for _, b in merged), done)
            self._weeks[number] = week
        return week

    def spans(self, start: datetime, end: datetime) -> Iterator[Span]:
        """Yield the open spans clipped to [start, end), in order and never touching."""
        for a, b in self._stretches(micros(start), micros(end)):
            yield instant(a), instant(b)

    def _stretches(self, first: int, last: int) -> Iterator[MicroSpan]:
        pending: MicroSpan | None = None
        for number in range(first // WEEK, -(-last // WEEK)):
            week = self._week(number)
            for a, b in zip(week.starts, week.ends, strict=True):
                low, high = max(a, first), min(b, last)
                if low >= high:
                    continue
                if pending and pending[1] == low:
                    pending = (pending[0], high)
                    continue
                if pending:
                    yield pending
                pending = (low, high)
        if pending:
            yield pending

    def is_open(self, at: datetime) -> bool:
        """Say whether the instant lies in an open span."""
        moment = micros(at)
        week = self._week(moment // WEEK)
        i = bisect_right(week.ends, moment)
        return i < len(week.ends) and week.starts[i] <= moment

    def opens_at(self, at: datetime) -> datetime | None:
        """Give the instant itself when open, else the next start; None if nothing opens within two years."""
        moment = micros(at)
        first = moment // WEEK
        for number in range(first, first + EMPTY_WEEKS_BEFORE_GIVING_UP):
            week = self._week(number)
            i = bisect_right(week.ends, moment)
            if i < len(week.ends):
                return instant(max(moment, week.starts[i]))
        return None

    def closes_at(self, at: datetime) -> datetime | None:
        """Give the end of the open span around the instant; None when closed, or never closing within two
        years.
        """
        if not self.is_open(at):
            return None
        moment = micros(at)
        last = moment + EMPTY_WEEKS_BEFORE_GIVING_UP * WEEK
        end = next(self._stretches(moment, last))[1]
        return None if end == last else instant(end)

    def add(self, start: datetime, amount: timedelta) -> datetime:
        """Give the instant at which that much working time has passed since the start.

        On a boundary it is the earlier instant: eight hours from 09:00 end at 17:00, not at 09:00 the day
        after. Nothing added gives the start back, even a closed one. Elapsed time counts, not the face of
        the clock. Raises ValueError for a negative amount and NeverOpenError when two years pass without an
        open minute.
        """
        left = amount // MICROSECOND
        if left <= 0:
            if left < 0:
                raise ValueError("Working time is added forwards; a negative amount has no due instant.")
            return start
        moment = micros(start)
        number, empty = moment // WEEK, 0
        while empty < EMPTY_WEEKS_BEFORE_GIVING_UP:
            week = self._week(number)
            goal = week.done_by(moment) + left
            if goal <= week.total:
                i = bisect_left(week.done, goal)
                return instant(week.ends[i] - (week.done[i] - goal))
            empty = 0 if week.total else empty + 1
            left = goal - week.total
            number += 1
            moment = number * WEEK
        raise NeverOpenError(f"No working time follows {start:%Y-%m-%d} for two years.")

    def between(self, a: datetime, b: datetime) -> timedelta:
        """Measure the working time from one instant to another; negative when the second is earlier."""
        if b < a:
            return -self.between(b, a)
        first, last = micros(a), micros(b)
        low, high = first // WEEK, last // WEEK
        worked = self._week(high).done_by(last) - self._week(low).done_by(first)
        worked += sum(self._week(number).total for number in range(low, high))
        return timedelta(microseconds=worked)


@dataclass(frozen=True)
class WorkCalendar(WeeklyHours):
    """Working periods of each weekday, Monday first, in one zone.

    A holiday closes the periods that start on its local date. A wall time that a clock change skips moves
    forward by the gap; one that comes twice is the first when a period starts and the second when it ends.
    """

    name: str
    zone: str
    week: tuple[tuple[Period, ...], ...]
    holidays: frozenset[date] = frozenset()
    _weeks: dict[int, OpenWeek] = field(default_factory=dict, init=False, repr=False, compare=False)
    _hash: int = field(default=0, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Refuse a week that has not seven days; hash once, since windows and queues look calendars up a
        lot.
        """
        if len(self.week) != 7:
            raise ValueError(f"Calendar {self.name} has {len(self.week)} weekdays; it needs seven, Monday first.")
        ZoneInfo(self.zone)
        object.__setattr__(self, "_hash", hash((self.name, self.zone, self.week, self.holidays)))

    def __hash__(self) -> int:
        """Give the hash worked out when the calendar was made."""
        return self._hash

    def next_open(self, at: datetime) -> datetime:
        """Give the instant itself when open, else the next start; raises NeverOpenError after two closed
        years.
        """
        opens = self.opens_at(at)
        if opens is None:
            raise NeverOpenError(f"Calendar {self.name} does not open within two years of {at:%Y-%m-%d}.")
        return opens

    def whole_days(self) -> "WorkCalendar":
        """Give the calendar of its working days from midnight to midnight, for promises in days rather than
        hours.
        """
        whole = tuple((Period(0, 1440),) if periods else () for periods in self.week)
        return WorkCalendar(f"{self.name}, whole days", self.zone, whole, self.holidays)

    def _resolve(self, start: int, end: int) -> Iterator[MicroSpan]:
        zone = ZoneInfo(self.zone)
        # A local date lies up to a day off the UTC date, and a period may start the evening before.
        day = instant(start).date() - timedelta(days=3)
        last = instant(end).date() + timedelta(days=1)
        while day <= last:
            if day not in self.holidays:
                for period in self.week[day.weekday()]:
                    yield _first(day, period.start_minute, zone), _second(day, period.end_offset, zone)
            day += timedelta(days=1)


@dataclass(frozen=True)
class Overlap(WeeklyHours):
    """Open exactly while all its parts are open; without parts it is always open."""

    parts: tuple[OpenHours, ...]
    _weeks: dict[int, OpenWeek] = field(default_factory=dict, init=False, repr=False, compare=False)

    def _resolve(self, start: int, end: int) -> Iterator[MicroSpan]:
        left: list[MicroSpan] = [(start, end)]
        for part in self.parts:
            if not left:
                break
            right = [(micros(a), micros(b)) for a, b in part.spans(instant(start), instant(end))]
            left = list(_common(left, right))
        yield from left


@lru_cache(maxsize=1024)
def overlap(parts: tuple[OpenHours, ...]) -> Overlap:
    """Give the shared overlap of these hours, so that its weeks are resolved once."""
    return Overlap(parts)


def add_open(
    hours: Sequence[OpenHours], start: datetime, amount: timedelta, horizon: timedelta = timedelta(days=60)
) -> datetime | None:
    """Give the instant at which that much time inside all the hours has passed; None beyond the horizon."""
    common = overlap(tuple(hours))
    if common.between(start, start + horizon) < amount:
        return None
    return common.add(start, amount)


def micros(at: datetime) -> int:
    """Count the microseconds since 1970; raises TypeError for an instant without a zone."""
    return (at - EPOCH) // MICROSECOND


def instant(moment: int) -> datetime:
    """Turn microseconds since 1970 into an instant in UTC."""
    return EPOCH + timedelta(microseconds=moment)


def _wall(day: date, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minute)  # noqa: DTZ001 - a wall time


def _first(day: date, minute: int, zone: ZoneInfo) -> int:
    return micros(_wall(day, minute).replace(tzinfo=zone).astimezone(UTC))


def _second(day: date, minute: int, zone: ZoneInfo) -> int:
    wall = _wall(day, minute).replace(tzinfo=zone)
    # In a gap the second reading lies before the first, and forwards is the rule there.
    return max(micros(wall.astimezone(UTC)), micros(wall.replace(fold=1).astimezone(UTC)))


def _merged(stretches: Iterable[MicroSpan], start: int, end: int) -> list[MicroSpan]:
    merged: list[MicroSpan] = []
    for a, b in sorted(stretches):
        low, high = max(a, start), min(b, end)
        if low >= high:
            continue
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def _common(left: Sequence[MicroSpan], right: Sequence[MicroSpan]) -> Iterator[MicroSpan]:
    i = j = 0
    while i < len(left) and j < len(right):
        low, high = max(left[i][0], right[j][0]), min(left[i][1], right[j][1])
        if low < high:
            yield low, high
        if left[i][1] <= right[j][1]:
            i += 1
        else:
            j += 1
