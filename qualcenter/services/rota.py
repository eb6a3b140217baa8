"""The rota: who of some colleagues is there, how much each carries, and who takes the next lead."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from qualcenter.domain.person import Person
from qualcenter.domain.rights import Role
from qualcenter.domain.routing import Seat, least_loaded
from qualcenter.services.desk import Act
from qualcenter.store.colleagues import Colleague

SILENT_AFTER = timedelta(minutes=15)
"""A desk that was open and gives no sign of life for so long is taken for left."""


def is_silent(colleague: Colleague, at: datetime) -> bool:
    """Whether the desk of a colleague was open and has fallen silent; a desk never opened is not silent."""
    return colleague.desk_open and colleague.seen_at is not None and colleague.seen_at + SILENT_AFTER <= at


def is_present(colleague: Colleague, at: datetime) -> bool:
    """Whether work may be given to a colleague now."""
    return colleague.active and colleague.presence == "available" and not is_silent(colleague, at)


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
        self._open = open_today(act, self._people.values())
        self._since = {one.id: one.waiting_since for one in self._people.values()}

    def seat(self, colleague_id: int, needs: frozenset[str] = frozenset()) -> Seat:
        """One colleague as routing sees them, for a lead that needs one of these skills."""
        one = self._people[colleague_id]
        able = is_present(one, self._act.at) and (not needs or bool(needs & set(one.skills)))
        return Seat(one.id, self._open[one.id], one.capacity, self._since[one.id], able)

    def choose(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """Who would take a lead of this person, one left out; None when nobody is there and free."""
        needs = self._needs(person)
        return least_loaded((self.seat(one, needs) for one in self._people if one != but), frozenset(last))

    def give(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """The same, and count the lead as theirs."""
        taker = self.choose(person, last, but)
        if taker is not None:
            self._open[taker] += 1
            self._since[taker] = self._act.at
            self._act.work.colleagues.set(taker, waiting_since=self._act.at)
        return taker

    def _needs(self, person: Person) -> frozenset[str]:
        """The person's languages that anybody here has as a skill; one that nobody has decides nothing."""
        spoken = set((person.language or "").lower().replace(",", " ").split())
        return frozenset(skill for one in self._people.values() for skill in one.skills if skill in spoken)


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
