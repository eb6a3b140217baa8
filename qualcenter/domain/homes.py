"""Who takes a lead that comes back from sales."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner
from qualcenter.domain.rights import Role

_HERE = ("available", "break")


class Seated(Protocol):
    """A colleague as far as it matters who can take a lead."""

    @property
    def id(self) -> int:
        """The colleague's id."""
        ...

    @property
    def roles(self) -> tuple[str, ...]:
        """Their roles."""
        ...

    @property
    def team(self) -> str:
        """Their team's code."""
        ...

    @property
    def capacity(self) -> int:
        """How many leads due they carry; 0 is no limit here."""
        ...

    @property
    def presence(self) -> str:
        """What they said of their presence."""
        ...

    @property
    def active(self) -> bool:
        """Whether they still work here."""
        ...


S = TypeVar("S", bound=Seated)


def home_of(lead: Lead, colleagues: Sequence[Seated], open_of: Callable[[int], int]) -> Owner:
    """The owner after a return or a claw-back: its promoter, the pool when they are away or full, then a team lead.

    The second return of a lead goes to its team lead. `open_of` counts what a colleague has due; it is asked only
    when that decides.
    """
    if lead.returns >= 1 and (head := team_lead_of(lead.team, colleagues)) is not None:
        return Owner.colleague(head.id)
    promoter = next((one for one in colleagues if one.id == lead.promoted_by), None)
    if promoter is None or not promoter.active or promoter.presence not in _HERE:
        return Owner.pool(lead.team)
    full = promoter.capacity and open_of(promoter.id) >= promoter.capacity
    return Owner.pool(lead.team) if full else Owner.colleague(promoter.id)


def team_lead_of(team: str, colleagues: Sequence[S]) -> S | None:
    """The active team lead of a team, else the first of any team, else None."""
    leads = [one for one in colleagues if one.active and Role.TEAM_LEAD in one.roles]
    return next((one for one in leads if one.team in (team, "")), leads[0] if leads else None)
