"""What is offered where a call asks for a time or a day, and what a field is given for what was typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from qualcenter.domain.call_window import CallWindow
from ui.language import marked, say
from ui.typed_when import USUAL_TIME, read_day, read_when
from ui.words import clock, day_of_year, weekday, weekday_in_full

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
    monday = datetime.combine(today + timedelta(days=7 - today.weekday()), USUAL_TIME, local_now.tzinfo)
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
    wanted = datetime.combine(local_now.date() + timedelta(days=1), USUAL_TIME, local_now.tzinfo)
    at = opening(wanted, window)
    moved = at.date() != wanted.date()
    if moved:  # the usual time of that day, rather than the minute at which the window opens
        at = opening(datetime.combine(at.date(), USUAL_TIME, local_now.tzinfo), window)
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


def preset_words(at: datetime, now: datetime) -> str:
    """Write a preset's instant as briefly as a row allows: `16:35`, `Wed 09:30`."""
    return clock(at) if at.date() == now.date() else f"{weekday(at)} {clock(at)}"


def day_words(day: date) -> str:
    """Write a day with its weekday: `Thu 1 Jan 2027`."""
    return f"{weekday(day)} {day_of_year(day)}"
