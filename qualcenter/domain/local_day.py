"""The day as the clock on the wall of a place has it."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def start_of_day(at: datetime, zone: str) -> datetime:
    """The last midnight of an IANA zone before an instant, or the instant itself if it is one; in UTC."""
    return datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time(0), ZoneInfo(zone)).astimezone(UTC)


def end_of_day(at: datetime, zone: str) -> datetime:
    """The next midnight of an IANA zone after an instant, in UTC."""
    tomorrow = at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(0), ZoneInfo(zone)).astimezone(UTC)
