from sqlalchemy import text, update

from qualcenter.queries.audit import CHECKS
from qualcenter.queries.laws import Laws
from qualcenter.store.tables import leads
from tests.fixtures.desks import Rehearsal


def test_a_sound_store_holds_every_law_and_says_how_far_the_check_is(rehearsal: Rehearsal) -> None:
    for name in ("Jo Doe", "Kim Lee"):
        rehearsal.raised(name)
    heard: list[tuple[int, int]] = []
    found = Laws(rehearsal.reading).check(lambda done, total: heard.append((done, total)))
    assert found.hold
    assert found.leads == 2
    assert heard == [(2, 2)]
    assert CHECKS == 14


def test_each_exception_names_the_person_the_law_and_the_last_act(rehearsal: Rehearsal) -> None:
    lost, stale = rehearsal.raised("Jo Doe"), rehearsal.raised("Kim Lee")
    at = rehearsal.clock.now()
    rehearsal.wait(days=2)
    with rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == lost).values(attempts=5))
        connection.execute(update(leads).where(leads.c.id == stale).values(owner_key="p:moon"))
    found = Laws(rehearsal.reading).check(lambda _done, _total: None)
    assert not found.hold
    told = {(row.law, row.lead_id): row for row in found.broken}
    assert (5, lost) in told
    assert told[2, stale].person == "Kim Lee"
    assert told[2, stale].company == "Acme GmbH"
    assert told[2, stale].since == at
    assert "moon" in told[2, stale].why


def test_a_store_without_one_of_its_tables_says_so_instead_of_failing(rehearsal: Rehearsal) -> None:
    with rehearsal.store.writing() as connection:
        connection.execute(text("DROP TABLE feedback"))
    found = Laws(rehearsal.reading).check(lambda _done, _total: None)
    assert ("feedback", "the table is missing") in [(one.where, one.what) for one in found.faults]
