"""Who of some colleagues takes a lead: the same choice for what is given now and for what is only shown."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from qualcenter.domain.attendance import Attendance, Rostered, attendance
from qualcenter.domain.person import Person
from qualcenter.domain.routing import Needs, Seat, least_loaded, narrowed, needs_of
from qualcenter.domain.rules import Rules


class Seated(Rostered, Protocol):
    """A colleague as far as it matters for what they can be given."""

    @property
    def id(self) -> int:
        """What they are known by."""
        ...

    @property
    def active(self) -> bool:
        """Whether they still work in the center."""
        ...

    @property
    def team(self) -> str:
        """Code of their team, empty for somebody who works for all of them."""
        ...

    @property
    def capacity(self) -> int:
        """Leads a day that they have places for."""
        ...

    @property
    def skills(self) -> tuple[str, ...]:
        """Languages, regions and industries they know, in lower case."""
        ...

    @property
    def waiting_since(self) -> datetime | None:
        """When they were given a lead last; None for who never was."""
        ...


def is_present(one: Seated, rules: Rules, at: datetime) -> bool:
    """Whether work may be given to a colleague: there, and on shift where they have hours of their own."""
    if not one.active:
        return False
    # Holidays are looked up for those alone whose hours they close.
    holidays = rules.calendar_of(one.team).holidays if one.shift else frozenset()
    return attendance(one, at, holidays) is Attendance.HERE


class Seating:
    """The seats of some colleagues at one instant, filled one lead after another by least relative load."""

    def __init__(self, people: Sequence[Seated], rules: Rules, at: datetime, carried: Mapping[int, int]) -> None:
        """`carried` says of everybody how many leads they own that fall due by the end of their own day."""
        self._people = {one.id: one for one in people}
        self._skills = {one.id: one.skills for one in people}
        self._present = {one.id: is_present(one, rules, at) for one in people}
        self._since = {one.id: one.waiting_since for one in people}
        self._carried = {one.id: carried[one.id] for one in people}

    def choose(self, person: Person, last: Iterable[int] = (), but: int | None = None) -> int | None:
        """Who would take a lead of this person, one left out; None when nobody is there and free.

        Those in `last` let it lapse before: they take it only when nobody else can.
        """
        needs, late = self._needs(person), frozenset(last)
        seats = [self._seat(one, needs.languages) for one in self._people if one != but]
        return least_loaded(narrowed(seats, needs, self._skills, late), late)

    def fill(self, taker: int, at: datetime) -> None:
        """Count a lead as theirs."""
        self._carried[taker] += 1
        self._since[taker] = at

    def carried(self, colleague_id: int) -> int:
        """How many leads somebody carries, those among them that were given here."""
        return self._carried[colleague_id]

    def fits(self, person: Person, colleague_id: int) -> tuple[str, str]:
        """The language in which somebody would call this person, and what else of the lead they know."""
        return self._needs(person).met_by(self._skills[colleague_id])

    def _seat(self, colleague_id: int, languages: frozenset[str]) -> Seat:
        one = self._people[colleague_id]
        able = self._present[one.id] and (not languages or bool(languages & set(one.skills)))
        return Seat(one.id, self._carried[one.id], one.capacity, self._since[one.id], able)

    def _needs(self, person: Person) -> Needs:
        return needs_of(person, self._skills.values())
