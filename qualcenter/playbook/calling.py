"""Sections on whether and how often a person may be called."""

from datetime import date
from typing import Annotated

from pydantic import Field

from qualcenter.playbook.clocks import Day
from qualcenter.playbook.values import Code, Country, CountryOrAll, Duration, Hours, Section, Words


class LimitSection(Section):
    """So many calls within a rolling span."""

    calls: Annotated[int, Field(ge=1, le=1000)]
    within: Duration


class WindowSection(Section):
    """The hard hours of some countries or regions; the rule without countries serves everywhere else."""

    name: Code
    countries: tuple[Country, ...] = ()
    regions: tuple[str, ...] = ()
    hard: dict[Day, tuple[Hours, ...]]
    calls_per: tuple[LimitSection, ...] = ()
    source: str = ""
    dated: date | None = None


class WindowsSection(Section):
    """Business hours everywhere, working days by country (“*” for all others), and the hard rules."""

    business: Hours
    working_days: dict[CountryOrAll, tuple[Day, ...]]
    rules: tuple[WindowSection, ...]


class BudgetSection(Section):
    """How often a person and a company may be reached at all."""

    person: LimitSection
    company: LimitSection
    raise_frees_for: Duration


class DayPartSection(Section):
    """A named part of the day in the person's zone."""

    name: Words
    hours: Hours


class CadenceSection(Section):
    """How attempts that reach nobody are repeated, and the track that follows the last."""

    waits: Annotated[tuple[Duration, ...], Field(min_length=1)]
    busy: Duration
    attempts: int
    voicemails: Annotated[int, Field(ge=0, le=12)]
    day_parts: tuple[DayPartSection, ...]
    other_part_from: Annotated[int, Field(ge=1, le=12)]
    exhausted_track: Code
