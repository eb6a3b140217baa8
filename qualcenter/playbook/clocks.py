"""Sections on time: working calendars, promises, the order of the queue."""

from typing import Annotated, Literal

from pydantic import Field

from qualcenter.playbook.values import Code, Country, Duration, Hours, Section, Words

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class HolidaySource(Section):
    """Whose public holidays close a calendar: a country, or one region of it."""

    country: Country
    region: str | None = None


class CalendarSection(Section):
    """Working time of a team: zone, periods per weekday with gaps, holidays, and further days off."""

    name: Code
    label: Words
    zone: str
    week: dict[Day, tuple[Hours, ...]]
    holidays: tuple[HolidaySource, ...] = ()
    days_off: tuple[str, ...] = ()


class FirstCallSection(Section):
    """How soon each tier is called for the first time."""

    a: Duration
    b: Duration
    c: Duration


class PromisesSection(Section):
    """Every promise the desk makes, as a duration; 01 says which clock each one runs on."""

    first_call: FirstCallSection
    callback_grace: Duration
    retry_grace: Duration
    accept: Duration
    first_touch: Duration
    result_first: Duration
    result_then: Duration
    shelf_life: Duration
    missed_after: Duration
    meeting_grace: Duration


class QueueSection(Section):
    """The numbers behind the order of the queue and behind claims."""

    freshness: Duration
    rescue: Duration
    rescue_bonus: Annotated[float, Field(ge=0, le=100)]
    lift: Annotated[float, Field(ge=0, le=1000)]
    skip: Duration
    claim: Duration
    colleague_callback_busy: Duration
    colleague_callback_free: Duration
    offline: Duration
    offline_next: Annotated[int, Field(ge=0, le=100)]
