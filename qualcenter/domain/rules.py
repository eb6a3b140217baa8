"""Everything that one adopted version of the Playbook decides, as plain values that the domain reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from qualcenter.domain.cadence import CadenceRules
from qualcenter.domain.calendar import WorkCalendar
from qualcenter.domain.call_window import WindowRules
from qualcenter.domain.contact_budget import ContactBudgetRules
from qualcenter.domain.disposition import Choice, DispositionRule
from qualcenter.domain.nurture import NurtureReason, NurtureRules
from qualcenter.domain.promise import PromiseRules
from qualcenter.domain.promotion import PromotionDefinition
from qualcenter.domain.rank import QueueRules
from qualcenter.domain.routing import RoutingRules, Team
from qualcenter.domain.score import ScoringTable
from qualcenter.domain.script import Script


class GoesTo(StrEnum):
    """Where a lead goes that sales gives back."""

    PROMOTER = "promoter"
    NURTURE = "nurture"
    ACCOUNT_OWNER = "account_owner"
    PURGE = "purge"
    TEAM_LEAD = "team_lead"


@dataclass(frozen=True)
class ReturnReason:
    """Why sales gives a lead back.

    `asks` is None, "date", "lead" or "person": the one thing the reason wants to know. `track` is set when
    the lead goes to nurture. `counts_against_credit` takes the promoter's credit away.
    """

    code: str
    label: str
    before_contact: bool
    asks: str | None
    goes_to: GoesTo
    counts_against_credit: bool
    track: str | None = None
    wake_days: int | None = None


@dataclass(frozen=True)
class LostReason:
    """Why a deal was lost; the lead wakes after `wake_days` on `track`, unless the person is suppressed."""

    code: str
    label: str
    track: str
    wake_days: int


@dataclass(frozen=True)
class CodedReason:
    """A reason to skip, to call a lead no fit or to purge; `needs_note` asks for words of explanation."""

    code: str
    label: str
    needs_note: bool = False


@dataclass(frozen=True)
class Rules:
    """One version of the Playbook, ready for decisions; mappings are keyed by code and keep its order."""

    version: int
    name: str
    lead_score: int
    scoring: ScoringTable
    promises: PromiseRules
    calendars: Mapping[str, WorkCalendar]
    queue: QueueRules
    windows: WindowRules
    budget: ContactBudgetRules
    cadence: CadenceRules
    dispositions: Mapping[str, DispositionRule]
    promotion: PromotionDefinition
    nurture: NurtureRules
    returns: Mapping[str, ReturnReason]
    lost_reasons: Mapping[str, LostReason]
    skip_reasons: Mapping[str, CodedReason]
    not_a_fit_reasons: Mapping[str, CodedReason]
    purge_reasons: Mapping[str, CodedReason]
    routing: RoutingRules
    teams: Mapping[str, Team]
    scripts: tuple[Script, ...]
    retention_months: int | None = None
    our_company: str = ""
    product: str = ""

    def disposition(self, code: str) -> DispositionRule | None:
        """Return the disposition of that code, or None."""
        return self.dispositions.get(code)

    def disposition_with_key(self, key: str) -> DispositionRule | None:
        """Return the disposition under that key in either case, or None."""
        wanted = key.upper()
        return next((rule for rule in self.dispositions.values() if rule.key == wanted), None)

    def nurture_reason(self, code: str) -> NurtureReason | None:
        """Return the nurture reason of that code, or None."""
        return self.nurture.reasons.get(code)

    def calendar_of(self, team: str | None) -> WorkCalendar:
        """Return the calendar of a team; an unknown team, or None, has that of the default team."""
        known = self.teams.get(team or "") or self.teams[self.routing.default_team]
        return self.calendars[known.calendar]

    def template_choices(self) -> tuple[Choice, ...]:
        """Return the e-mails that can be sent after a call, as choices of a field of kind "template"."""
        return tuple(Choice(mail.code, mail.label) for mail in self.nurture.templates.values())
