"""Who takes a lead that comes back from sales, looked up in one unit of work."""

from qualcenter.domain.homes import home_of, team_lead_of
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.store.colleagues import Colleague
from qualcenter.store.work import Work


class Homes:
    """Finds the home of a returned lead: its promoter, the pool when they are away or full, then the team lead."""

    def __init__(self, work: Work) -> None:
        """Look colleagues up in this work, and only when a lead really comes back."""
        self._work = work

    def of(self, lead: Lead) -> Owner:
        """The owner after a return or a claw-back; the second one of a lead goes to its team lead."""
        return home_of(lead, self._work.colleagues.all(active_only=False), self._open_of)

    def team_lead(self, team: str) -> Colleague | None:
        """The team lead of a team, else the first of any team, else None."""
        return team_lead_of(team, self._work.colleagues.all())

    def _open_of(self, colleague_id: int) -> int:
        return self._work.colleagues.open_counts([colleague_id], self._work.at).get(colleague_id, 0)
