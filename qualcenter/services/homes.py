"""Who takes a lead that comes back from sales."""

from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rights import Role
from qualcenter.store.colleagues import Colleague
from qualcenter.store.work import Work

_HERE = ("available", "break")


class Homes:
    """Finds the home of a returned lead: its promoter, the pool when they are away or full, then the team lead."""

    def __init__(self, work: Work) -> None:
        """Look colleagues up in this work, and only when a lead really comes back."""
        self._work = work

    def of(self, lead: Lead) -> Owner:
        """The owner after a return or a claw-back; the second one of a lead goes to its team lead."""
        if lead.returns >= 1:
            team_lead = self.team_lead(lead.team)
            if team_lead is not None:
                return Owner.colleague(team_lead.id)
        promoter = self._work.colleagues.get(lead.promoted_by) if lead.promoted_by else None
        if promoter is None or not self._takes(promoter):
            return Owner.pool(lead.team)
        return Owner.colleague(promoter.id)

    def team_lead(self, team: str) -> Colleague | None:
        """The team lead of a team, else the first of any team, else None."""
        leads = [one for one in self._work.colleagues.all() if Role.TEAM_LEAD in one.roles]
        return next((one for one in leads if one.team == team), leads[0] if leads else None)

    def _takes(self, colleague: Colleague) -> bool:
        if not colleague.active or colleague.presence not in _HERE:
            return False
        counts = self._work.colleagues.open_counts([colleague.id], self._work.at)
        return not colleague.capacity or counts.get(colleague.id, 0) < colleague.capacity
