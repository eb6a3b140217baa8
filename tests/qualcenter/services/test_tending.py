from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from qualcenter.domain.refusals import (
    BadValueRefused,
    NotAllowedRefused,
    SuppressedRefused,
    UnknownNameRefused,
    WrongStageRefused,
)
from qualcenter.domain.replay import state_of
from qualcenter.queries.journeys import Journeys
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.effects import Effects
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.services.tending import Tending
from qualcenter.services.undo import Undo
from qualcenter.store.journey import Journey
from qualcenter.store.leads import LeadRows
from qualcenter.store.tables import leads, persons
from tests.fixtures.desks import MONDAY, Rehearsal


def _contact(rehearsal: Rehearsal, name: str = "Kim Lee") -> int:
    """Somebody who only read a page: marketing's, until a review."""
    mail = f"{name.partition(' ')[0].lower()}@beta.example"
    hand = Hand(touch="white_paper", name=name, company="Beta Ltd", country="GB", email=mail, consent_email=True)
    lead = Intake(rehearsal.desk).raise_hand(rehearsal["Mia"], hand)
    assert _row(rehearsal, lead).stage == "contact"
    return lead


def _nurtured(rehearsal: Rehearsal) -> int:
    lead = rehearsal.raised("Jo Doe", country="GB")
    desk = rehearsal.desk
    dispositions = Dispositions(desk, Effects(Intake(desk)), Handoff(desk))
    dispositions.nurture(rehearsal["Ada"], lead, "just_looking", "2027-02-01")
    return lead


def _row(rehearsal: Rehearsal, lead_id: int) -> Any:
    with rehearsal.store.reading() as connection:
        return connection.execute(select(leads).where(leads.c.id == lead_id)).one()


def _agrees(rehearsal: Rehearsal, lead_id: int) -> None:
    with rehearsal.store.reading() as connection:
        lead = LeadRows(connection).get(lead_id)
        assert lead is not None
        assert state_of(lead) == Journey(connection).replayed(lead_id)


def test_a_contact_is_reviewed_woken_and_both_are_taken_back_by_marketing(rehearsal: Rehearsal) -> None:
    lead, tending, undo, mia = _contact(rehearsal), Tending(rehearsal.desk), Undo(rehearsal.desk), rehearsal["Mia"]
    before = _row(rehearsal, lead)
    rehearsal.wait(days=31)
    assert "Kim Lee" in tending.review(mia, [lead]).words
    assert _row(rehearsal, lead).next_at == MONDAY + timedelta(days=61)
    tending.wake(mia, [lead])
    woken = _row(rehearsal, lead)
    assert (woken.stage, woken.next_action, woken.owner_key[:2]) == ("lead", "first_call", "p:")
    assert Journeys(rehearsal.reading).read(lead)[-1].words == "Became a lead: marketing gave it to the queue"
    _agrees(rehearsal, lead)
    assert undo.undo(mia).verb == "wake"
    assert undo.undo(mia).verb == "review"
    after = _row(rehearsal, lead)
    assert (after.stage, after.next_at, after.owner_key) == (before.stage, before.next_at, "m")
    _agrees(rehearsal, lead)


def test_a_wake_is_moved_and_steps_before_it_stay(rehearsal: Rehearsal) -> None:
    lead, tending = _nurtured(rehearsal), Tending(rehearsal.desk)
    before = _row(rehearsal, lead)
    tending.wake_on(rehearsal["Mia"], [lead], "2027-03-15")
    moved = _row(rehearsal, lead)
    assert moved.wake_at == datetime(2027, 3, 15, 9, tzinfo=UTC)
    assert (moved.next_action, moved.next_at) == (before.next_action, before.next_at)
    tending.wake_on(rehearsal["Tom"], [lead], "2026-11-24")
    assert _row(rehearsal, lead).next_action == "wake"
    _agrees(rehearsal, lead)
    Undo(rehearsal.desk).undo(rehearsal["Tom"])
    assert _row(rehearsal, lead).wake_at == moved.wake_at
    for text in ("2026-11-22", "2046-11-22", "soon"):
        with pytest.raises(BadValueRefused):
            tending.wake_on(rehearsal["Mia"], [lead], text)
    tending.wake(rehearsal["Mia"], [lead])
    with pytest.raises(WrongStageRefused):
        tending.wake_on(rehearsal["Mia"], [lead], "2027-03-15")
    with pytest.raises(WrongStageRefused):
        tending.review(rehearsal["Mia"], [lead])


def test_contacts_are_put_on_a_track_or_taken_out_in_one_act(rehearsal: Rehearsal) -> None:
    one, two = _contact(rehearsal), _contact(rehearsal, "Lou Roe")
    tending, mia = Tending(rehearsal.desk), rehearsal["Mia"]
    tending.nurture(mia, [one, two], "later_project")
    assert {_row(rehearsal, lead).stage for lead in (one, two)} == {"nurture"}
    with pytest.raises(WrongStageRefused):
        tending.nurture(mia, [one], "later_project")
    tending.purge(mia, [one, two], "no_need")
    assert {_row(rehearsal, lead).purge_reason for lead in (one, two)} == {"no_need"}
    Undo(rehearsal.desk).undo(mia)
    assert {_row(rehearsal, lead).stage for lead in (one, two)} == {"nurture"}
    for verb in (tending.nurture, tending.purge):
        with pytest.raises((UnknownNameRefused, WrongStageRefused)):
            verb(mia, [one], "for no reason")
    with pytest.raises(BadValueRefused):
        tending.review(mia, [])
    for lead in (one, two):
        _agrees(rehearsal, lead)


def test_a_withdrawn_consent_counts_at_once_and_can_be_given_back(rehearsal: Rehearsal) -> None:
    lead, tending, mia = _contact(rehearsal), Tending(rehearsal.desk), rehearsal["Mia"]

    def consent() -> tuple[object, ...]:
        with rehearsal.store.reading() as connection:
            row = connection.execute(select(persons).where(persons.c.full_name == "Kim Lee")).one()
        return row.consent_email, row.consent_phone, row.unsubscribed, row.id

    person = int(str(consent()[-1]))
    tending.withdraw(mia, person, "email")
    assert consent()[:3] == (False, None, True)
    assert "withdrawn" in Journeys(rehearsal.reading).read(lead)[-1].words
    with pytest.raises(BadValueRefused):
        tending.withdraw(mia, person, "email")
    tending.withdraw(rehearsal["Ada"], person, "phone")
    assert consent()[1] is False
    Undo(rehearsal.desk).undo(rehearsal["Ada"])
    Undo(rehearsal.desk).undo(mia)
    assert consent()[:3] == (True, None, False)
    _agrees(rehearsal, lead)
    for who, channel, error in (("Mia", "fax", BadValueRefused), ("Sam", "email", NotAllowedRefused)):
        with pytest.raises(error):
            tending.withdraw(rehearsal[who], person, channel)
    with pytest.raises(UnknownNameRefused):
        tending.withdraw(mia, 999, "email")


def test_whoever_must_not_be_called_is_not_woken_and_only_marketing_tends(rehearsal: Rehearsal) -> None:
    lead, tending = _contact(rehearsal), Tending(rehearsal.desk)
    for name in ("Ada", "Sam", "Max", "Ops"):
        with pytest.raises(NotAllowedRefused):
            tending.wake(rehearsal[name], [lead])
    Suppressions(rehearsal.desk).add(rehearsal["Ops"], Unwanted(company="Beta Ltd"))
    with pytest.raises(SuppressedRefused):
        tending.wake(rehearsal["Mia"], [lead])
    assert _row(rehearsal, lead).stage == "contact"
