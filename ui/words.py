"""How times, counts and points are written on the screen, in the language and by the locale in use."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QLocale, QTime, QTimeZone

from ui.language import locale, say

MINUS = "\N{MINUS SIGN}"
HOURS_WITH_SECONDS_UNDER = timedelta(minutes=10)
_SHORT = QLocale.FormatType.ShortFormat


@dataclass
class _Home:
    """Where the person at this desk lives; None is where the computer stands."""

    zone: tzinfo | None = None


_home = _Home()


def live_in(zone: str) -> None:
    """Show instants as the clocks of that IANA zone do from now on; an unknown one is the computer's own."""
    _home.zone = zone_named(zone) if zone else None


def here(instant: datetime) -> datetime:
    """Return the instant on the clock of the person at this desk."""
    return instant.astimezone(_home.zone)


def midnight(day: date) -> datetime:
    """Return the instant at which a day begins on the clock of the person at this desk."""
    return datetime.combine(day, time(), _home.zone).astimezone(UTC)


def zone_here() -> str:
    """Return the IANA name of the zone that the person at this desk lives in, the computer's own when none is told."""
    known = _home.zone.key if isinstance(_home.zone, ZoneInfo) else ""
    return known or bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace") or "UTC"


def span(amount: timedelta) -> str:
    """Write a length of time: `4:12` under 10 minutes, `12 min`, `3 h 26`, then `1 d 3 h`; never negative."""
    seconds = max(0, int(amount.total_seconds()))
    if amount < HOURS_WITH_SECONDS_UNDER:
        return f"{seconds // 60}:{seconds % 60:02d}"
    minutes = seconds // 60
    if minutes < 60:
        return say("{minutes} min", minutes=minutes)
    hours, minutes = divmod(minutes, 60)
    if hours < 24:
        return say("{hours} h {minutes}", hours=hours, minutes=f"{minutes:02d}")
    days, hours = divmod(hours, 24)
    return say("{days} d {hours} h", days=days, hours=hours)


def coarse_span(amount: timedelta) -> str:
    """Write a length of time without seconds, for what does not tick: `4 min`, `3 h 26`, `1 d 3 h`."""
    if amount >= HOURS_WITH_SECONDS_UNDER:
        return span(amount)
    return say("{minutes} min", minutes=max(0, int(amount.total_seconds())) // 60)


def late_by(amount: timedelta) -> str:
    """Write how late a promise is: `Late 4 min`."""
    return say("Late {span}", span=coarse_span(amount))


def due_ago(amount: timedelta, *, brief: bool = False) -> str:
    """Write how long something is due that is not late yet: `Due now`, then `Due 3 min ago`, briefly `3 min ago`."""
    if amount < timedelta(minutes=1):
        return say("Due now")
    if brief:
        return say("{span} ago", "beside a sign that says due", span=coarse_span(amount))
    return say("Due {span} ago", span=coarse_span(amount))


def left_or_late(due_at: datetime, at: datetime, *, late_at: datetime | None = None, brief: bool = False) -> str:
    """Write the time left until `due_at`, that it is due, or how late it is: from `late_at` on if there is a grace.

    `brief` is for what stands beside a sign that says due or late already.
    """
    if due_at >= at:
        return span(due_at - at)
    if late_at is not None and late_at >= at:
        return due_ago(at - due_at, brief=brief)
    if brief:
        return say("Late {span}", "beside a sign that says late", span=coarse_span(at - due_at))
    return late_by(at - due_at)


def stopwatch(amount: timedelta) -> str:
    """Write a running time as `03:42`, or `1:03:42` from an hour on."""
    seconds = max(0, int(amount.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    running = f"{rest // 60:02d}:{rest % 60:02d}"
    return f"{hours}:{running}" if hours else running


def clock(local: datetime) -> str:
    """Write the time of day as the locale does: `09:12`, or `9:12 AM` where twelve hours are usual."""
    return locale().toString(QTime(local.hour, local.minute), _SHORT)


def clock_with_seconds(local: datetime) -> str:
    """Write the time of day to the second: `09:12:30`."""
    pattern = locale().timeFormat(_SHORT).replace("mm", "mm:ss")
    return locale().toString(QTime(local.hour, local.minute, local.second), pattern)


def weekday(local: date) -> str:
    """Write the day of the week in short: `Thu`."""
    return locale().dayName(local.isoweekday(), _SHORT)


def weekday_in_full(local: date) -> str:
    """Write the day of the week in full: `Thursday`."""
    return locale().dayName(local.isoweekday())


def month(local: date) -> str:
    """Write the month in short: `Jun`."""
    return locale().monthName(local.month, _SHORT)


def day(local: date) -> str:
    """Write a day of this year: `12 Jun`."""
    return say("{day} {month}", day=local.day, month=month(local))


def day_of_year(local: date) -> str:
    """Write a day with its year: `12 Jun 2026`."""
    return say("{day} {month} {year}", day=local.day, month=month(local), year=local.year)


def ago(then: datetime, at: datetime) -> str:
    """Write how long ago something was, as briefly as its distance allows: `6 min ago`, `today 09:12`, `Mon`,
    `12 Jun`.
    """
    passed = at - then
    if passed < timedelta(minutes=1):
        return say("now")
    if passed < timedelta(hours=1):
        return say("{minutes} min ago", minutes=int(passed.total_seconds()) // 60)
    local_then, local_at = here(then), here(at)
    if local_then.date() == local_at.date():
        return say("today {clock}", clock=clock(local_then))
    if passed < timedelta(days=6):
        return weekday(local_then)
    return day(local_then) if local_then.year == local_at.year else day_of_year(local_then)


def day_in_full(local: date) -> str:
    """Write a day of this year with its weekday: `Monday, 23 November`."""
    month_of = locale().monthName(local.month)
    return say("{weekday}, {day} {month}", weekday=weekday_in_full(local), day=local.day, month=month_of)


def points(value: int) -> str:
    """Write signed points with a real minus: `+28`, `−6`."""
    return f"+{value}" if value >= 0 else f"{MINUS}{-value}"


def count(value: int) -> str:
    """Write a count, grouped as the locale does: `1,930`, `1.930`."""
    return locale().toString(value)


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
    days, at = (local.date() - local_now.date()).days, clock(local)
    if days == 0:
        return at
    if days == 1:
        return say("tomorrow {clock}", clock=at)
    if 1 < days < 7:
        return say("{weekday} {clock}", weekday=weekday(local), clock=at)
    return say("{weekday} {day}, {clock}", weekday=weekday(local), day=day(local), clock=at)


def day_typed(text: str) -> date | None:
    """Return a day typed as 2027-01-15 or as the locale writes days, its year in full or in two figures; None for
    no day.
    """
    plain = text.strip()
    try:
        return date.fromisoformat(plain)
    except ValueError:
        pass
    short = locale().dateFormat(_SHORT).replace("dd", "d").replace("MM", "M").replace("yyyy", "yy")
    in_full = locale().dateFormat(QLocale.FormatType.LongFormat)
    # Qt reads two figures as years of the last century, which nobody at this desk means.
    for form, century in ((short.replace("yy", "yyyy"), 0), (short, 100), (in_full, 0)):
        found = locale().toDate(plain, form)
        if found.isValid():
            return date(found.year() + century, found.month(), found.day())
    return None


def initials(name: str) -> str:
    """Return at most two initials of a name, for an avatar."""
    parts = [part for part in name.split() if part[0].isalnum()]
    ends = parts[:1] + parts[-1:] if len(parts) > 1 else parts
    return "".join(part[0].upper() for part in ends)
