"""The rota: who of some colleagues takes the next lead, written down with the reason."""

from collections.abc import Iterable

from qualcenter.domain.person import Person
from qualcenter.domain.rights import Role
from qualcenter.domain.seating import Seating
from qualcenter.services.desk import Act
from qualcenter.store.colleagues import Colleague


def refiners(act: Act, team: str, *, but: int | None = None) -> list[Colleague]:
    """The qualifiers of a team, one left out."""
    return [one for one in _of_team(act, team, Role.QUALIFIER) if one.id != but]


def sellers(act: Act, team: str) -> list[Colleague]:
    """The sales people of a team."""
    return _of_team(act, team, Role.SALES)


def _of_team(act: Act, team: str, role: Role) -> list[Colleague]:
    everybody = act.work.colleagues.all()
    return [one for one in everybody if (not team or one.team in (team, "")) and role in one.roles]


class Rota:
    """The seats of some colleagues, and the store in which it stands who was given a lead when."""

    def __init__(self, act: Act, people: Iterable[Colleague]) -> None:
        """Read what each of them owns that falls due by the end of their own day."""
        self._act = act
        self._people = {one.id: one for one in people}
        seated = tuple(self._people.values())
        self._seating = Seating(seated, act.rules, act.at, act.work.colleagues.open_today(seated, act.at))

    def choose(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """Who would take a lead of this person, one left out; None when nobody is there and free."""
        return self._seating.choose(person, last, but)

    def give(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """The same, and count the lead as theirs."""
        taker = self.choose(person, last, but)
        if taker is not None:
            self._seating.fill(taker, self._act.at)
            self._act.work.colleagues.set(taker, waiting_since=self._act.at)
        return taker

    def why(self, person: Person, taker: int | None, *, given: bool = True) -> dict[str, object]:
        """Why whoever was just given a lead of this person has it, or, not `given`, was chosen for it.

        As the event keeps it; empty for nobody.
        """
        if taker is None:
            return {}
        speaks, knows = self._seating.fits(person, taker)
        carried = self._seating.carried(taker) - given
        told = {"open": carried, "capacity": self._people[taker].capacity, "speaks": speaks, "knows": knows}
        return {name: value for name, value in told.items() if value != ""}
