"""When something comes round by itself: each hour, day, working day or week, by the clock of one zone."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

SATURDAY = 5


class Every(StrEnum):
    """How often."""

    HOUR = "hour"
    DAY = "day"
    WORKDAY = "workday"
    WEEK = "week"


@dataclass(frozen=True)
class Schedule:
    """A minute that comes round; `hour` is not looked at each hour, `weekday` (0 is Monday) only each week.

    Where the clock is put forward past the minute, it comes as much later; where it is put back, once.
    """

    every: Every
    hour: int
    minute: int
    weekday: int
    zone: str

    def last_at(self, at: datetime) -> datetime:
        """The latest time it came round, at or before an instant."""
        return self._walk(at, -1)

    def next_after(self, at: datetime) -> datetime:
        """The next time it comes round after an instant."""
        return self._walk(at, 1)

    def _walk(self, at: datetime, step: int) -> datetime:
        if self.every is Every.HOUR:
            found = at.replace(minute=self.minute, second=0, microsecond=0)
            if step < 0:
                return found if found <= at else found - timedelta(hours=1)
            return found if found > at else found + timedelta(hours=1)
        zone = ZoneInfo(self.zone)
        day = at.astimezone(zone).date()
        while True:
            found = datetime.combine(day, time(self.hour, self.minute), zone).astimezone(UTC)
            passed = found <= at if step < 0 else found > at
            if passed and self._fits(day.weekday()):
                return found
            day += timedelta(days=step)

    def _fits(self, weekday: int) -> bool:
        if self.every is Every.WORKDAY:
            return weekday < SATURDAY
        return self.every is not Every.WEEK or weekday == self.weekday
