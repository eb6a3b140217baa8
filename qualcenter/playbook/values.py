"""The small values of the Playbook's text: durations, hours of the day, codes, and the strict section."""

import re
from datetime import timedelta
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, StringConstraints

from qualcenter.domain.calendar import Period

UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "day": timedelta(days=1)}
DURATION = re.compile(r"(-?\d+(?:\.\d+)?)\s*(min|minutes?|h|hours?|days?)")
HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*(?:-|to)\s*(\d{1,2}):(\d{2})")
MINUTES_A_DAY = 1440
LONGEST = timedelta(days=3653)


class Section(BaseModel):
    """A table of the Playbook: unknown fields are faults, and a loaded one never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


def parse_duration(value: object) -> timedelta:
    """Read "45 min", "4 h" or "2 days"; raises ValueError with a sentence for anything else."""
    if isinstance(value, timedelta):
        return value
    found = DURATION.fullmatch(str(value).strip())
    if found is None:
        raise ValueError(f"“{value}” is not a duration; write it like “45 min”, “4 h” or “2 days”")
    unit = {"m": UNITS["min"], "h": UNITS["h"], "d": UNITS["day"]}[found[2][0]]
    if abs(float(found[1])) > LONGEST / unit:
        raise ValueError(f"“{value}” is longer than ten years")
    amount = float(found[1]) * unit
    if amount < timedelta():
        raise ValueError(f"“{value}” is negative; a duration is zero or more")
    return amount


def words_of_duration(amount: timedelta) -> str:
    """Write a duration in the largest unit that leaves a whole number."""
    for unit in ("day", "h"):
        if amount and not amount % UNITS[unit]:
            count = amount // UNITS[unit]
            return f"{count} {'days' if unit == 'day' and count != 1 else unit}"
    minutes, rest = divmod(amount, UNITS["min"])
    return f"{amount / UNITS['min']} min" if rest else f"{minutes} min"


def parse_period(value: object) -> Period:
    """Read "09:00-17:30"; the end may lie after midnight; raises ValueError with a sentence."""
    if isinstance(value, Period):
        return value
    found = HOURS.fullmatch(str(value).strip())
    if found is None:
        raise ValueError(f"“{value}” is not a span of hours; write it like “09:00-17:30”")
    start, end = (int(found[i]) * 60 + int(found[i + 1]) for i in (1, 3))
    if start >= MINUTES_A_DAY or end > MINUTES_A_DAY or int(found[2]) > 59 or int(found[4]) > 59:
        raise ValueError(f"“{value}” names an hour that no day has")
    if start == end:
        raise ValueError(f"“{value}” is empty: it starts and ends at the same time")
    return Period(start, end)


def words_of_period(period: Period) -> str:
    """Write a period the way it is read."""
    ends = (divmod(minute, 60) for minute in (period.start_minute, period.end_minute))
    return "-".join(f"{hour:02}:{minute:02}" for hour, minute in ends)


Duration = Annotated[timedelta, BeforeValidator(parse_duration), PlainSerializer(words_of_duration)]
Hours = Annotated[Period, BeforeValidator(parse_period), PlainSerializer(words_of_period)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,47}$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=500, strip_whitespace=True)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
CountryOrAll = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|\*)$")]


class ChoiceSection(Section):
    """A value that a field accepts, and the words for it."""

    code: Code
    label: Words
