from sqlalchemy import update

from qualcenter.queries.left_behind import LeftBehind
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.tables import colleagues, leads
from tests.fixtures.desks import Rehearsal


def _behind(rehearsal: Rehearsal) -> list[tuple[int | None, str]]:
    found = LeftBehind(rehearsal.reading).rows()
    return [(row.lead, row.why) for row in found]


def _set(rehearsal: Rehearsal, lead: int, **values: object) -> None:
    with rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == lead).values(**values))


def test_nobody_is_left_behind_when_no_clock_ran_for_months(rehearsal: Rehearsal) -> None:
    rehearsal.raised("Jo Doe")
    rehearsal.raised("Kim Lee", "list", email="kim@acme.example")
    for _ in range(4):
        assert _behind(rehearsal) == []
        rehearsal.wait(days=3)
    assert _behind(rehearsal) == []


def test_a_retry_a_month_late_is_left_behind(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised()
    _set(rehearsal, lead, attempts=1, next_action="retry", settle_at=None)
    rehearsal.wait(days=31)
    assert _behind(rehearsal) == [(lead, "what is next for it was due 31 days ago")]


def test_a_colleague_who_left_leaves_nobody_to_come_back(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised()
    _set(rehearsal, lead, owner_key="c:2", colleague_id=2)
    assert _behind(rehearsal) == []
    with rehearsal.store.writing() as connection:
        connection.execute(update(colleagues).where(colleagues.c.id == 2).values(active=False))
    assert _behind(rehearsal) == [(lead, "its owner does not work here any more")]


def test_a_pool_that_nobody_draws_from_is_told(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised()
    _set(rehearsal, lead, owner_key="p:moon")
    assert "moon" in _behind(rehearsal)[0][1]


def test_a_lead_that_the_clock_would_never_reach_is_told(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised()
    resting = {"stage": "nurture", "owner_key": "m", "next_action": "wake", "promise_kind": None}
    _set(rehearsal, lead, **resting, promise_due_at=None, promise_made_at=None, ready=False, settle_at=None)
    assert _behind(rehearsal) == [(lead, "it waits for the clock, but the clock would never come to it")]


def test_a_suppressed_person_waits_for_no_call(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised()
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead))
    assert _behind(rehearsal) == []
