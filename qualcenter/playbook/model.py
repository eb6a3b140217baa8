"""The whole Playbook as its TOML text says it, section by section."""

from typing import Annotated

from pydantic import Field

from qualcenter.playbook.calling import BudgetSection, CadenceSection, WindowsSection
from qualcenter.playbook.clocks import CalendarSection, PromisesSection, QueueSection
from qualcenter.playbook.definitions import (
    About,
    LeadDefinition,
    LostReasonSection,
    PromotionSection,
    ReasonSection,
    ReturnReasonSection,
)
from qualcenter.playbook.nurturing import (
    NurtureReasonSection,
    NurtureSection,
    TemplateSection,
    TrackSection,
)
from qualcenter.playbook.scores import ScoringSection
from qualcenter.playbook.talking import DispositionSection, ScriptSection
from qualcenter.playbook.teams import RoutingSection, TeamSections
from qualcenter.playbook.values import Section

Reasons = Annotated[tuple[ReasonSection, ...], Field(min_length=1)]


class Playbook(Section):
    """One version's worth of definitions, clocks, scoring, dispositions, scripts, tracks, routing and teams.

    Types alone do not make it sound: load it through `loading`, which also runs the cross checks.
    """

    playbook: About
    lead: LeadDefinition
    promotion: PromotionSection
    scoring: ScoringSection
    promises: PromisesSection
    calendars: Annotated[tuple[CalendarSection, ...], Field(min_length=1)]
    queue: QueueSection
    windows: WindowsSection
    budget: BudgetSection
    cadence: CadenceSection
    dispositions: Annotated[tuple[DispositionSection, ...], Field(min_length=1)]
    nurture: NurtureSection
    nurture_reasons: Annotated[tuple[NurtureReasonSection, ...], Field(min_length=1)]
    return_reasons: Annotated[tuple[ReturnReasonSection, ...], Field(min_length=1)]
    lost_reasons: Annotated[tuple[LostReasonSection, ...], Field(min_length=1)]
    skip_reasons: Reasons
    not_a_fit_reasons: Reasons
    purge_reasons: Reasons
    tracks: Annotated[tuple[TrackSection, ...], Field(min_length=1)]
    templates: tuple[TemplateSection, ...] = ()
    teams: TeamSections
    routing: RoutingSection
    scripts: Annotated[tuple[ScriptSection, ...], Field(min_length=1)]
