"""Days and times inside sentences; every instant given here is on the clock on which it is told."""

from datetime import datetime
from typing import Final

from qualcenter.domain.sentence import Sentence, said

_WEEKDAYS: Final = (said("Mon"), said("Tue"), said("Wed"), said("Thu"), said("Fri"), said("Sat"), said("Sun"))
_WHOLE_WEEKDAYS: Final = (
    said("Monday"),
    said("Tuesday"),
    said("Wednesday"),
    said("Thursday"),
    said("Friday"),
    said("Saturday"),
    said("Sunday"),
)
_MONTHS: Final = (
    said("Jan"),
    said("Feb"),
    said("Mar"),
    said("Apr"),
    said("May"),
    said("Jun"),
    said("Jul"),
    said("Aug"),
    said("Sep"),
    said("Oct"),
    said("Nov"),
    said("Dec"),
)
_WHOLE_MONTHS: Final = (
    said("January"),
    said("February"),
    said("March"),
    said("April"),
    said("May"),
    said("June"),
    said("July"),
    said("August"),
    said("September"),
    said("October"),
    said("November"),
    said("December"),
)


def clock(local: datetime) -> str:
    """The time of day: “14:30”."""
    return f"{local:%H:%M}"


def weekday(local: datetime) -> Sentence:
    """The day of the week, short: “Mon”."""
    return _WEEKDAYS[local.weekday()]


def short_date(local: datetime) -> Sentence:
    """The day without its year: “3 Nov”."""
    return said("{day} {month}", day=local.day, month=_MONTHS[local.month - 1])


def short_date_and_year(local: datetime) -> Sentence:
    """The day with its year: “3 Nov 2026”."""
    return said("{date} {year}", date=short_date(local), year=local.year)


def weekday_and_clock(local: datetime) -> Sentence:
    """A time within a week: “Mon 14:30”."""
    return said("{weekday} {clock}", weekday=weekday(local), clock=clock(local))


def weekday_date_and_clock(local: datetime) -> Sentence:
    """A time further away: “Mon 3 Nov 14:30”."""
    return said("{weekday} {date} {clock}", weekday=weekday(local), date=short_date(local), clock=clock(local))


def filed_time(local: datetime) -> Sentence:
    """The same with a day of two digits: “Mon 03 Nov 14:30”."""
    return said(
        "{weekday} {day} {month} {clock}",
        weekday=weekday(local),
        day=f"{local:%d}",
        month=_MONTHS[local.month - 1],
        clock=clock(local),
    )


def whole_date_and_clock(local: datetime) -> Sentence:
    """A time in whole words: “Monday 03 November at 14:30”."""
    return said(
        "{weekday} {day} {month} at {clock}",
        weekday=_WHOLE_WEEKDAYS[local.weekday()],
        day=f"{local:%d}",
        month=_WHOLE_MONTHS[local.month - 1],
        clock=clock(local),
    )


def whole_date(local: datetime) -> Sentence:
    """A day in whole words with its year: “03 November 2026”."""
    return said("{day} {month} {year}", day=f"{local:%d}", month=_WHOLE_MONTHS[local.month - 1], year=f"{local:%Y}")
