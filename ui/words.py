"""How times, counts and points are written on the screen."""

from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MINUS = "\N{MINUS SIGN}"
HOURS_WITH_SECONDS_UNDER = timedelta(minutes=10)


def span(amount: timedelta) -> str:
    """Write a length of time: `4:12` under 10 minutes, `12 min`, `3 h 26`, then `1 d 3 h`; never negative."""
    seconds = max(0, int(amount.total_seconds()))
    if seconds < 600:
        return f"{seconds // 60}:{seconds % 60:02d}"
    minutes = seconds // 60
    if minutes < 60:
        return f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return f"{hours} h {minutes:02d}"
    days, hours = divmod(hours, 24)
    return f"{days} d {hours} h"


def coarse_span(amount: timedelta) -> str:
    """Write a length of time without seconds, for what does not tick: `4 min`, `3 h 26`, `1 d 3 h`."""
    seconds = max(0, int(amount.total_seconds()))
    return f"{seconds // 60} min" if seconds < 600 else span(amount)


def late_by(amount: timedelta) -> str:
    """Write how late a promise is: `Late 4 min`."""
    return f"Late {coarse_span(amount)}"


def left_or_late(due_at: datetime, at: datetime) -> str:
    """Write the time left until `due_at`, or how late it is."""
    return span(due_at - at) if due_at >= at else late_by(at - due_at)


def stopwatch(amount: timedelta) -> str:
    """Write a running time as `03:42`, or `1:03:42` from an hour on."""
    seconds = max(0, int(amount.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    clock = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{clock}" if hours else clock


def ago(then: datetime, at: datetime) -> str:
    """Write how long ago something was, as briefly as its distance allows: `6 min`, `today 09:12`, `Mon`,
    `12 Jun`.
    """
    passed = at - then
    if passed < timedelta(minutes=1):
        return "now"
    if passed < timedelta(hours=1):
        return f"{int(passed.total_seconds()) // 60} min"
    local_then, local_at = then.astimezone(), at.astimezone()
    if local_then.date() == local_at.date():
        return f"today {local_then:%H:%M}"
    if passed < timedelta(days=6):
        return f"{local_then:%a}"
    day = f"{local_then.day} {local_then:%b}"
    return day if local_then.year == local_at.year else f"{day} {local_then.year}"


def points(value: int) -> str:
    """Write signed points with a real minus: `+28`, `−6`."""
    return f"+{value}" if value >= 0 else f"{MINUS}{-value}"


def count(value: int) -> str:
    """Write a count with thin groups: `1 930`."""
    return f"{value:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def plural(value: int, one: str, many: str) -> str:
    """Write a count with its noun: `1 answer`, `5 answers`."""
    return f"{count(value)} {one if value == 1 else many}"


def zone_named(name: str) -> tzinfo | None:
    """Return the zone of that IANA name, or None when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def city_of_zone(zone: str) -> str:
    """Name the place a zone is called after: `Europe/Berlin` gives `Berlin`."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def day_and_time(local: datetime, local_now: datetime) -> str:
    """Write an instant beside now, both in one zone: `16:35`, `tomorrow 09:30`, `Thu 19 Jun, 10:00`."""
    days = (local.date() - local_now.date()).days
    if days == 0:
        return f"{local:%H:%M}"
    if days == 1:
        return f"tomorrow {local:%H:%M}"
    if 1 < days < 7:
        return f"{local:%a %H:%M}"
    return f"{local:%a} {local.day} {local:%b}, {local:%H:%M}"


def initials(name: str) -> str:
    """Return at most two initials of a name, for an avatar."""
    parts = [part for part in name.split() if part[0].isalnum()]
    ends = parts[:1] + parts[-1:] if len(parts) > 1 else parts
    return "".join(part[0].upper() for part in ends)
