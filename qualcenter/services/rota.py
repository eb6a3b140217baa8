"""The rota: who of some colleagues is there, how much each carries, and who takes the next lead."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qualcenter.domain.attendance import Attendance, attendance, silent
from qualcenter.domain.person import Person
from qualcenter.domain.rights import Role
from qualcenter.domain.routing import Needs, Seat, least_loaded, narrowed, needs_of
from qualcenter.services.desk import Act
from qualcenter.store.colleagues import Colleague


def is_silent(colleague: Colleague, at: datetime) -> bool:
    """Whether the desk of a colleague was open and has fallen silent; a desk never opened is not silent."""
    return silent(colleague, at)


def is_present(act: Act, colleague: Colleague) -> bool:
    """Whether work may be given to a colleague now: there, and on shift where they have hours of their own."""
    if not colleague.active:
        return False
    # Holidays are looked up for those alone whose hours they close.
    holidays = act.rules.calendar_of(colleague.team).holidays if colleague.shift else frozenset()
    return attendance(colleague, act.at, holidays) is Attendance.HERE


def refiners(act: Act, team: str, *, but: int | None = None) -> list[Colleague]:
    """The qualifiers of a team, one left out."""
    everybody = act.work.colleagues.all()
    return [
        one
        for one in everybody
        if (not team or one.team in (team, "")) and Role.QUALIFIER in one.roles and one.id != but
    ]


def sellers(act: Act, team: str) -> list[Colleague]:
    """The sales people of a team."""
    return [
        one for one in act.work.colleagues.all() if (not team or one.team in (team, "")) and Role.SALES in one.roles
    ]


class Rota:
    """The seats of some colleagues, filled one lead after another by least relative load."""

    def __init__(self, act: Act, people: Iterable[Colleague]) -> None:
        """Read what each of them owns that falls due by the end of their own day."""
        self._act = act
        self._people = {one.id: one for one in people}
        self._skills = {one.id: one.skills for one in self._people.values()}
        self._present = {one.id: is_present(act, one) for one in self._people.values()}
        self._open = open_today(act, self._people.values())
        self._since = {one.id: one.waiting_since for one in self._people.values()}

    def seat(self, colleague_id: int, languages: frozenset[str] = frozenset()) -> Seat:
        """One colleague as routing sees them, for a lead whose person speaks one of these languages."""
        one = self._people[colleague_id]
        able = self._present[one.id] and (not languages or bool(languages & set(one.skills)))
        return Seat(one.id, self._open[one.id], one.capacity, self._since[one.id], able)

    def choose(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """Who would take a lead of this person, one left out; None when nobody is there and free."""
        needs, late = self._needs(person), frozenset(last)
        seats = [self.seat(one, needs.languages) for one in self._people if one != but]
        return least_loaded(narrowed(seats, needs, self._skills, late), late)

    def give(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """The same, and count the lead as theirs."""
        taker = self.choose(person, last, but)
        if taker is not None:
            self._open[taker] += 1
            self._since[taker] = self._act.at
            self._act.work.colleagues.set(taker, waiting_since=self._act.at)
        return taker

    def why(self, person: Person, taker: int | None, *, given: bool = True) -> dict[str, object]:
        """Why whoever was just given a lead of this person has it, or, not `given`, was chosen for it.

        As the event keeps it; empty for nobody.
        """
        if taker is None:
            return {}
        one = self._people[taker]
        speaks, knows = self._needs(person).met_by(one.skills)
        told = {"open": self._open[taker] - given, "capacity": one.capacity, "speaks": speaks, "knows": knows}
        return {name: value for name, value in told.items() if value != ""}

    def _needs(self, person: Person) -> Needs:
        return needs_of(person, self._skills.values())


def open_today(act: Act, people: Iterable[Colleague]) -> dict[int, int]:
    """How many leads in work each colleague owns that fall due before the end of their own day."""
    by_zone: dict[str, list[int]] = defaultdict(list)
    counts: dict[int, int] = {}
    for one in people:
        by_zone[one.zone or "UTC"].append(one.id)
        counts[one.id] = 0
    for zone, ids in by_zone.items():
        counts |= act.work.colleagues.open_counts(ids, end_of_day(act.at, zone))
    return counts


def end_of_day(at: datetime, zone: str) -> datetime:
    """The next local midnight of a zone."""
    tomorrow = at.astimezone(ZoneInfo(zone)).date() + timedelta(days=1)
    return datetime.combine(tomorrow, time(0), ZoneInfo(zone)).astimezone(UTC)
