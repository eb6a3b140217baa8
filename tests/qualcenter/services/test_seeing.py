from qualcenter.queries.notices import Notices
from qualcenter.services.desk import Desk
from qualcenter.services.seeing import Seeing
from qualcenter.store.tables import notices
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def tell(rehearsal: Rehearsal, kind: str, lead: int | None, to: int) -> None:
    with rehearsal.store.writing() as connection:
        values = {"colleague_id": to, "kind": kind, "lead_id": lead, "at": rehearsal.clock.now(), "detail": {}}
        connection.execute(notices.insert().values(values | {"key": f"{kind}:{lead}:{to}"}))


def numbers(rehearsal: Rehearsal, name: str) -> list[int]:
    return [one.notice_id for one in Notices(rehearsal.reading).unseen(rehearsal[name])]


def test_a_notice_that_was_seen_is_not_told_again_and_nobody_sees_for_another(rehearsal: Rehearsal) -> None:
    lead = make_center(rehearsal).raised("Jo Doe")
    ada, bea = rehearsal["Ada"], rehearsal["Bea"]
    for one in (ada, bea):
        tell(rehearsal, "raised_again", lead, one.id)
        tell(rehearsal, "promise_missed", lead, one.id)
    seeing = Seeing(Desk(rehearsal.store, rehearsal.clock))
    both = numbers(rehearsal, "Ada")
    assert seeing.see(ada, [both[0], *numbers(rehearsal, "Bea")]) == 1
    assert numbers(rehearsal, "Ada") == both[1:]
    assert len(numbers(rehearsal, "Bea")) == 2
    assert seeing.see(ada, both) == 1
    assert seeing.see(ada, both) == 0
    assert seeing.see(ada, []) == 0


def test_a_notice_that_asks_for_an_answer_waits_until_it_is_given(rehearsal: Rehearsal) -> None:
    tom = rehearsal["Tom"]
    tell(rehearsal, "confirm_company_purge", None, tom.id)
    seeing = Seeing(Desk(rehearsal.store, rehearsal.clock))
    asked = numbers(rehearsal, "Tom")
    assert seeing.see(tom, asked) == 0
    assert numbers(rehearsal, "Tom") == asked
