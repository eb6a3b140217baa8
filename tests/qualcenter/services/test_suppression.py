from typing import Any

import pytest
from sqlalchemy import select, update

from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.refusals import BadValueRefused, NotAllowedRefused, Refused, UnknownNameRefused
from qualcenter.services.desk import Act
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.suppressing import suppress
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.tables import events, leads, notices, outbox, persons, suppressions
from tests.fixtures.desks import Rehearsal

JO = "+493012345678"
TWO = "+493012345679"


def _lead(rehearsal: Rehearsal, lead_id: int) -> Any:
    with rehearsal.store.reading() as connection:
        return connection.execute(select(leads).where(leads.c.id == lead_id)).one()


def _told(rehearsal: Rehearsal, kind: str) -> list[int]:
    with rehearsal.store.reading() as connection:
        return list(connection.execute(select(notices.c.colleague_id).where(notices.c.kind == kind)).scalars())


def _journey(rehearsal: Rehearsal, lead_id: int) -> list[str]:
    with rehearsal.store.reading() as connection:
        query = select(events.c.kind).where(events.c.lead_id == lead_id).order_by(events.c.seq)
        return list(connection.execute(query).scalars())


def _to_sales(rehearsal: Rehearsal, lead_id: int) -> None:
    """Put a lead into the hands of sales by its row alone; how it got there is not what is tested."""
    with rehearsal.store.writing() as connection:
        at = rehearsal.clock.now()
        mine = {"stage": "accepted", "owner_key": "c:4", "colleague_id": 4, "next_action": "first_touch"}
        promise = {
            "promise_kind": "first_touch",
            "promise_made_at": at,
            "promise_due_at": rehearsal.wait(days=1),
        }
        connection.execute(update(leads).where(leads.c.id == lead_id).values(**mine, **promise, ready=False))
    rehearsal.clock.move_to(at)


def test_a_number_without_another_ends_the_lead(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    row = Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number=JO, asked_by="Jo Doe"))
    now = _lead(rehearsal, lead)
    assert (now.stage, now.purge_reason, now.ready, now.next_action) == ("purged", "do_not_call", False, None)
    assert _journey(rehearsal, lead)[-2:] == ["person.suppressed", "lead.purged"]
    with rehearsal.store.reading() as connection:
        kept = connection.execute(select(suppressions)).one()
    assert (kept.id, kept.scope, kept.asked_by) == (row, "number", "Jo Doe")
    assert JO not in str(kept)


def test_a_second_number_keeps_the_lead_in_the_queue(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    rehearsal.raised(phone=TWO)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number=JO))
    assert _lead(rehearsal, lead).stage == "lead"
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number=TWO))
    assert _lead(rehearsal, lead).stage == "purged"


def test_everybody_who_has_only_that_number_rests(rehearsal: Rehearsal) -> None:
    mine, theirs = rehearsal.raised(phone=JO), rehearsal.raised("Kim Lee", phone=JO)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number=JO))
    assert [_lead(rehearsal, one).stage for one in (mine, theirs)] == ["purged", "purged"]


def test_the_same_wish_twice_is_one(rehearsal: Rehearsal) -> None:
    service = Suppressions(rehearsal.desk)
    lead = rehearsal.raised(phone=JO)
    whom = Unwanted(lead_id=lead)
    assert service.add(rehearsal["Ada"], whom) == service.add(rehearsal["Bea"], whom)
    assert len(service.list()) == 1


def test_a_suppressed_person_gets_no_mail_and_a_new_raise_calls_nobody(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    with rehearsal.store.writing() as connection:
        mail = {
            "kind": "email",
            "key": "e:1",
            "lead_id": lead,
            "payload": {},
            "due_at": rehearsal.clock.now(),
        }
        connection.execute(outbox.insert().values(mail))
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead, asked_by="Jo"))
    assert rehearsal.raised(phone=JO) == lead
    assert _lead(rehearsal, lead).stage == "purged"
    with rehearsal.store.reading() as connection:
        assert connection.execute(select(outbox)).all() == []
        assert connection.execute(select(persons.c.unsubscribed)).scalar()


def test_a_company_is_blocked_at_once_and_purged_after_confirmation(rehearsal: Rehearsal) -> None:
    first, second = rehearsal.raised(phone=JO), rehearsal.raised("Kim Lee", phone=TWO)
    sold = rehearsal.raised("Lou Ray", phone="+493012345670")
    other = rehearsal.raised("Pat Poe", phone="+493012345671", company="Beta AG")
    _to_sales(rehearsal, sold)
    service = Suppressions(rehearsal.desk)
    row = service.add(rehearsal["Ada"], Unwanted(company="ACME", asked_by="their counsel"))
    company = next(one.company_id for one in service.list() if one.id == row)
    assert company is not None
    assert [_lead(rehearsal, one).stage for one in (first, second, sold)] == ["lead", "lead", "accepted"]
    assert [_lead(rehearsal, one).ready for one in (first, second, other)] == [False, False, True]
    assert _told(rehearsal, "confirm_company_purge") == [3]
    assert _told(rehearsal, "company_suppressed") == [4]
    with pytest.raises(NotAllowedRefused):
        service.confirm_company(rehearsal["Ada"], company)
    assert service.confirm_company(rehearsal["Tom"], company) == (first, second)
    stages = [_lead(rehearsal, one).stage for one in (first, second, sold, other)]
    assert stages == ["purged", "purged", "accepted", "lead"]
    with rehearsal.store.reading() as connection:
        query = select(notices.c.seen_at).where(notices.c.kind == "confirm_company_purge")
        assert connection.execute(query).scalar() is not None


@pytest.mark.parametrize(("scope", "others"), [("number", "lead"), ("person", "lead"), ("company", "lead")])
def test_a_disposition_suppresses_inside_its_own_act(rehearsal: Rehearsal, scope: str, others: str) -> None:
    lead, other = rehearsal.raised(phone=JO), rehearsal.raised("Kim Lee", phone=TWO)
    done = rehearsal.desk.do(
        rehearsal["Ada"], "dispose", lambda act: suppress(act, act.dossiers.open(lead), scope, "the person")
    )
    assert done.purged
    assert (_lead(rehearsal, lead).stage, _lead(rehearsal, other).stage) == ("purged", others)
    assert _journey(rehearsal, lead).count("person.suppressed") == 1
    with rehearsal.store.reading() as connection:
        kept = connection.execute(select(suppressions)).one()
        acts = set(connection.execute(select(events.c.act_id).where(events.c.kind == "person.suppressed")).scalars())
    assert {str(one) for one in acts} == {kept.act_id}


def test_a_number_suppressed_by_a_disposition_leaves_the_other_to_dial(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    rehearsal.raised(phone=TWO)
    done = rehearsal.desk.do(
        rehearsal["Ada"],
        "dispose",
        lambda act: suppress(act, act.dossiers.open(lead), "number", "Jo", number=JO),
    )
    assert (done.purged, done.remaining.number if done.remaining else None) == (False, TWO)


def test_lifting_lets_the_next_raise_open_the_lead_again(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    service = Suppressions(rehearsal.desk)
    row = service.add(rehearsal["Ada"], Unwanted(lead_id=lead))
    service.lift(rehearsal["Tom"], row)
    with pytest.raises(UnknownNameRefused):
        service.lift(rehearsal["Tom"], row)
    rehearsal.raised(phone=JO)
    assert _lead(rehearsal, lead).stage == "lead"
    assert service.list() == ()
    assert len(service.list(lifted=True)) == 1
    assert "suppression.lifted" in _journey(rehearsal, lead)


def test_a_list_holds_for_those_who_come_in_later(rehearsal: Rehearsal) -> None:
    known = rehearsal.raised(phone=JO)
    rows = [
        Unwanted(number=JO),
        Unwanted(number="030 12345679", country="DE", asked_by="register"),
        Unwanted(email="Kim@Acme.example"),
        Unwanted(company="Gamma Ltd"),
        Unwanted(number="12"),
        Unwanted(),
        Unwanted(number=JO),
    ]
    read = Suppressions(rehearsal.desk).import_file(rehearsal["Ops"], rows)
    assert (read.added, read.unchanged, [one.row for one in read.refused]) == (4, 1, [5, 6])
    assert _lead(rehearsal, known).stage == "purged"
    kim = rehearsal.raised("Kim Lee", phone="+493012345600")
    assert _lead(rehearsal, kim).stage == "contact"
    gamma = Intake(rehearsal.desk).raise_hand(
        rehearsal["Ada"], Hand("demo", "Lou Ray", "Gamma Limited", "lou@gamma.example", "+4930111111")
    )
    assert _lead(rehearsal, gamma).stage == "contact"


@pytest.mark.parametrize("whom", [Unwanted(), Unwanted(number="nope"), Unwanted(email="x"), Unwanted(company="...")])
def test_a_wish_that_names_nobody_is_refused(rehearsal: Rehearsal, whom: Unwanted) -> None:
    with pytest.raises(BadValueRefused):
        Suppressions(rehearsal.desk).add(rehearsal["Ada"], whom)


def test_an_unknown_lead_or_person_is_refused(rehearsal: Rehearsal) -> None:
    for whom in (Unwanted(lead_id=99), Unwanted(person_id=99)):
        with pytest.raises(Refused):
            Suppressions(rehearsal.desk).add(rehearsal["Ada"], whom)


def test_sales_is_told_when_the_person_of_a_handoff_asks_not_to_be_called(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised(phone=JO)
    _to_sales(rehearsal, lead)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead))
    assert _lead(rehearsal, lead).stage == "accepted"
    assert _told(rehearsal, "person_suppressed") == [4]


def test_the_mail_of_a_nurture_track_stops_for_a_whole_company(rehearsal: Rehearsal) -> None:
    mine = rehearsal.raised("Jo Doe", consent_email=True)
    theirs = rehearsal.raised("Pat Poe", company="Beta AG", consent_email=True)

    def rest(act: Act) -> None:
        for dossier in act.dossiers.open_many([mine, theirs]):
            nurture(dossier.lead, dossier.moment, Incubation("other", act.rules.nurture.default_track, None))

    rehearsal.desk.do(rehearsal["Ada"], "nurture", rest)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(company="Acme"))
    rehearsal.wait(days=29)
    rehearsal.desk.do(rehearsal["Ada"], "look", lambda act: act.dossiers.open_many([mine, theirs]))
    assert "nurture.step_sent" in _journey(rehearsal, theirs)
    assert "nurture.step_sent" not in _journey(rehearsal, mine)
    assert "nurture.step_failed" in _journey(rehearsal, mine)
