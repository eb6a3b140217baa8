"""Nurture: tracks of steps, the reasons for going there and the day on which each reason wakes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class StepKind(StrEnum):
    """What one step of a track does."""

    WAIT = "wait"
    EMAIL = "email"
    REVIEW = "review"
    WAKE = "wake"


@dataclass(frozen=True)
class Step:
    """One step; `days` is how long a wait lasts, `template` names the e-mail, `words` say what to review."""

    kind: StepKind
    days: int = 0
    template: str | None = None
    words: str = ""


@dataclass(frozen=True)
class Track:
    """A list of steps that ends in a wake or a review, so that nobody rests on it for ever."""

    code: str
    label: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class EmailTemplate:
    """An e-mail in words; subject and text hold the placeholders that scripts may use."""

    code: str
    label: str
    language: str
    subject: str
    text: str


class WakeKind(StrEnum):
    """How a reason's default wake is found."""

    DAYS = "days"
    NEXT_QUARTER = "next_quarter"
    BEFORE_DATE = "before_date"


@dataclass(frozen=True)
class WakeRule:
    """The default wake: days from today, the first of the next quarter, or a given day less `days`."""

    kind: WakeKind
    days: int = 0


@dataclass(frozen=True)
class NurtureReason:
    """Why a lead is nurtured, with its default wake and track."""

    code: str
    label: str
    wake: WakeRule
    track: str
    needs_note: bool = False

    @property
    def needs_date(self) -> bool:
        """Whether the reason asks for a day, such as the end of a contract."""
        return self.wake.kind is WakeKind.BEFORE_DATE


@dataclass(frozen=True)
class NurtureRules:
    """Tracks, e-mail templates and reasons by code, and the tracks the desk itself puts leads on."""

    tracks: Mapping[str, Track]
    reasons: Mapping[str, NurtureReason]
    templates: Mapping[str, EmailTemplate]
    missed_track: str
    lost_track: str
    bad_number_track: str
    default_track: str


def default_wake(rule: WakeRule, today: date, asked: date | None = None) -> date:
    """Return the day on which a reason wakes by default: always after `today`.

    `asked` is the day that the person named (the end of a contract). Without it, or when the day less the
    days of the rule has passed already, the lead wakes tomorrow: late news is acted upon, not dropped.
    """
    tomorrow = today + timedelta(days=1)
    if rule.kind is WakeKind.DAYS:
        return max(tomorrow, today + timedelta(days=rule.days))
    if rule.kind is WakeKind.NEXT_QUARTER:
        return next_quarter(today)
    return tomorrow if asked is None else max(tomorrow, asked - timedelta(days=rule.days))


def next_quarter(today: date) -> date:
    """Return the first day of the calendar quarter after the one `today` lies in."""
    month = (today.month - 1) // 3 * 3 + 4
    return date(today.year + 1, 1, 1) if month > 12 else date(today.year, month, 1)


def days_until_step(track: Track, index: int) -> int:
    """Return how many days after entering the track its step at `index` comes, 0-based."""
    return sum(step.days for step in track.steps[:index] if step.kind is StepKind.WAIT)
