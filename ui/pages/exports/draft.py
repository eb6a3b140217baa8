"""An export while it is being put together: what, to whom, of which time, as which file, into which folder."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from qualcenter.services.export_schedules import ScheduleWish
from qualcenter.services.file_wishes import ExportWish
from ui import words
from ui.language import marked, say
from ui.typed_when import read_day_behind, why_no_day

KINDS = (
    ("dispositions", marked("Dispositions")),
    ("leads", marked("Leads")),
    ("handoffs", marked("Handoffs")),
    ("journeys", marked("Journeys")),
)
TARGETS = (("once", marked("CRM, each row once")), ("all", marked("A file, all rows")))
FORMATS = (("csv", "CSV"), ("xlsx", "XLSX"), ("jsonl", "JSON Lines"))
PERIODS = (
    ("all", marked("All")),
    ("today", marked("Today")),
    ("week", marked("7 days")),
    ("month", marked("This month")),
    ("last_month", marked("Last month")),
)
YEARS = (1970, 2999)
"""Years of days that rows may have."""
RHYTHMS = (
    ("hour", marked("Each hour")),
    ("day", marked("Each day")),
    ("workday", marked("Working days")),
    ("week", marked("Each week")),
)


@dataclass
class Draft:
    """The choices in force; `first` and `last` are days on the clock of the person at this desk, both included."""

    folder: Path
    what: str = "dispositions"
    once: bool = True
    form: str = "csv"
    first: date | None = None
    last: date | None = None

    def wish(self) -> ExportWish:
        """Return the wish that writes it."""
        since = words.midnight(self.first) if self.first else None
        until = words.midnight(self.last + timedelta(days=1)) if self.last else None
        return ExportWish(self.what, since, until, self.form, mark=self.once, folder=self.folder)

    def schedule(self, every: str, at: time, weekday: int, zone: str) -> ScheduleWish:
        """Return the wish that writes it by itself from now on."""
        return ScheduleWish(self.what, self.form, self.folder, every, at.hour, at.minute, weekday, zone, self.once)

    def take_period(self, period: str, now: datetime) -> None:
        """Choose one of `PERIODS` as it lies around an instant."""
        today = words.here(now).date()
        month = today.replace(day=1)
        before = month - timedelta(days=1)
        self.first, self.last = {
            "today": (today, today),
            "week": (today - timedelta(days=6), today),
            "month": (month, today),
            "last_month": (before.replace(day=1), before),
        }.get(period, (None, None))


def day_of(text: str, today: date) -> date | None:
    """Return the day that a text names: 2026-11-30, as the locale writes days, or `12 nov`, which is the last one.

    None for an empty text. Raises ValueError, with why in words, for a text that names no day.
    """
    if not text.strip():
        return None
    found = words.day_typed(text) or read_day_behind(text, today)
    if found is None or not YEARS[0] <= found.year <= YEARS[1]:
        raise ValueError(why_no_day(text))
    return found


def time_of(text: str) -> time | None:
    """Return the time of day that a text names as 6:30, None for one that names none."""
    hour, _, minute = text.strip().partition(":")
    if not hour.isdecimal() or not (minute or "0").isdecimal():
        return None
    try:
        return time(int(hour), int(minute or 0))
    except ValueError:
        return None


def count_words(what: str, count: int) -> str:
    """Return so many rows of a kind, as a person would say it."""
    match what:
        case "leads":
            return say("{count} leads", count=count)
        case "handoffs":
            return say("{count} handoffs", count=count)
        case "journeys":
            return say("{count} events of journeys", count=count)
    return say("{count} dispositions", count=count)
