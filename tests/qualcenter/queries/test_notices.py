from datetime import timedelta

from qualcenter.queries.notices import Notices
from qualcenter.store.tables import notices
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def tell(rehearsal: Rehearsal, kind: str, lead: int | None = None, **detail: object) -> None:
    with rehearsal.store.writing() as connection:
        values = {"colleague_id": 1, "kind": kind, "lead_id": lead, "at": rehearsal.clock.now()}
        connection.execute(notices.insert().values(values | {"detail": detail, "key": f"{kind}:{lead}:{detail}"}))


def test_unseen_notices_are_told_with_names_the_latest_first(rehearsal: Rehearsal) -> None:
    lead = make_center(rehearsal).raised("Jo Doe")
    tell(rehearsal, "raised_again", lead)
    rehearsal.wait(minutes=1)
    tell(rehearsal, "promise_missed", lead, promise="first_call")
    told = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert [one.words for one in told] == [
        "Jo Doe: the promise of the first call is late",
        "Jo Doe raised a hand again",
    ]
    assert Notices(rehearsal.reading).count(rehearsal["Ada"]) == 2
    assert Notices(rehearsal.reading).unseen(rehearsal["Bea"]) == ()


def test_a_gathered_notice_tells_how_many_leads_it_is_about(rehearsal: Rehearsal) -> None:
    tell(rehearsal, "promise_missed", source="Webinar", count=240, promise="first_call")
    (one,) = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert (one.words, one.count) == ("240 leads from Webinar: the promise of the first call is late", 240)


def test_a_company_s_wish_names_the_company(rehearsal: Rehearsal) -> None:
    make_center(rehearsal).raised("Jo Doe", company="Acme Ltd")
    tell(rehearsal, "confirm_company_purge", company=1, suppression=1)
    (one,) = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert one.words == "Acme Ltd asked not to be called: confirm that its leads end"


def test_a_kind_without_a_sentence_is_told_by_its_own_word(rehearsal: Rehearsal) -> None:
    tell(rehearsal, "something_new")
    (one,) = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert one.words == "Somebody: something new"


def test_a_callback_is_told_as_due_soon_and_from_its_minute_on_as_due(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.called("Ada", "Jo Doe", country="GB")
    at = rehearsal.clock.now() + timedelta(minutes=7)
    center.dispositions.record(rehearsal["Ada"], lead, "call_later", {"at": at.isoformat()})
    tell(rehearsal, "promise_urgent", lead, promise="callback")
    (one,) = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert one.words == "Jo Doe: the callback is due soon"
    rehearsal.wait(minutes=9)
    (one,) = Notices(rehearsal.reading).unseen(rehearsal["Ada"])
    assert one.words == "Jo Doe: the callback is due"
