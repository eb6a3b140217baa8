"""What a verb needs to know of the instant at which it happens."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from qualcenter.domain.calendar import WorkCalendar
from qualcenter.domain.call_window import CallWindow
from qualcenter.domain.rules import Rules


@dataclass(frozen=True)
class Moment:
    """One instant, the rules in force, and the facts about one person that moves depend on.

    `window` is when the person may be called, `team` the one that routing names for them, `suppressed` that nobody
    may call them at all, `emailable` that an e-mail address and the consent to use it exist.
    """

    at: datetime
    rules: Rules
    window: CallWindow
    team: str
    suppressed: bool = False
    emailable: bool = False

    @property
    def calendar(self) -> WorkCalendar:
        """The working time of the team that refines the lead."""
        return self.rules.calendar_of(self.team)

    def sales_calendar(self, team: str | None) -> WorkCalendar:
        """The working time of a sales team; the default sales team's when it is unknown."""
        return self.rules.calendar_of(team or self.rules.routing.default_sales_team)

    def later(self, at: datetime) -> Self:
        """The same facts at another instant."""
        return replace(self, at=at)
