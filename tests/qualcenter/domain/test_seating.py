"""Who takes a lead: who is there, speaks the language, has room, and carries least."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qualcenter.domain.person import Person
from qualcenter.domain.seating import Seating, is_present
from tests.moments import MONDAY, rules

JO = Person(1, "Jo Doe", language="de")


@dataclass(frozen=True)
class _One:
    id: int
    skills: tuple[str, ...] = ()
    capacity: int = 4
    waiting_since: datetime | None = MONDAY
    active: bool = True
    team: str = ""
    presence: str = "available"
    desk_open: bool = True
    seen_at: datetime | None = MONDAY
    zone: str = "UTC"
    shift: str = ""


def _seating(*people: _One, **carried: int) -> Seating:
    return Seating(people, rules(), MONDAY, {one.id: carried.get(f"n{one.id}", 0) for one in people})


def test_the_least_loaded_takes_it_and_each_lead_given_counts() -> None:
    seating = _seating(_One(1), _One(2), n1=1)
    taken: list[int] = []
    for _ in range(3):
        taker = seating.choose(Person(2, "Al Roe"))
        assert taker is not None
        seating.fill(taker, MONDAY + timedelta(minutes=len(taken)))
        taken.append(taker)
    assert taken == [2, 1, 2]
    assert (seating.carried(1), seating.carried(2)) == (2, 2)


def test_only_who_speaks_the_language_takes_it_where_anybody_does() -> None:
    german, busy = _One(1, ("de", "logistics")), _One(2)
    assert _seating(german, busy, n1=3).choose(JO) == 1
    assert _seating(german, busy, n1=4).choose(JO) is None
    assert _seating(replace(german, skills=()), busy, n1=3).choose(JO) == 2
    assert _seating(german, busy).fits(JO, 1) == ("de", "")


def test_who_is_not_there_is_passed_over_and_one_can_be_left_out() -> None:
    away, gone, here = _One(1, presence="away"), _One(2, active=False), _One(3)
    assert [is_present(one, rules(), MONDAY) for one in (away, gone, here)] == [False, False, True]
    seating = _seating(away, gone, here)
    assert seating.choose(JO) == 3
    assert seating.choose(JO, but=3) is None


def test_whoever_let_it_lapse_takes_it_only_when_nobody_else_can() -> None:
    assert _seating(_One(1), _One(2), n2=3).choose(JO, last=[1]) == 2
    assert _seating(_One(1), _One(2), n2=4).choose(JO, last=[1]) == 1
