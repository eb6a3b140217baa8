"""Sections on teams and on which of them takes a lead."""

from typing import Annotated

from pydantic import Field

from qualcenter.playbook.conditions import When
from qualcenter.playbook.values import Code, Section, Words


class TeamSection(Section):
    """A team: calendar, skills (languages, industries), whether it sells and whether work is pushed."""

    name: Code
    label: Words
    calendar: Code
    skills: tuple[str, ...] = ()
    pushes: bool = False
    sells: bool = False


class RouteSection(Section):
    """The team for leads that fit the condition."""

    when: When
    team: Code


class RoutingSection(Section):
    """Routes in order, for raised leads and for promotions; the defaults take the rest."""

    default_team: Code
    default_sales_team: Code
    routes: tuple[RouteSection, ...] = ()
    sales_routes: tuple[RouteSection, ...] = ()


TeamSections = Annotated[tuple[TeamSection, ...], Field(min_length=1)]
