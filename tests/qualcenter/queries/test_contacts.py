import pytest

from qualcenter.domain.refusals import UnknownNameRefused
from qualcenter.queries.contacts import Contacts
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.effects import Effects
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.personal_data import PersonalData
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.services.tending import Tending
from tests.fixtures.desks import Rehearsal


def _contact(rehearsal: Rehearsal, name: str) -> int:
    mail = f"{name.partition(' ')[0].lower()}@beta.example"
    hand = Hand(touch="white_paper", name=name, company="Beta Ltd", country="GB", email=mail, source="webinar")
    return Intake(rehearsal.desk).raise_hand(rehearsal["Mia"], hand)


def _nurture(rehearsal: Rehearsal, lead: int, reason: str, wake: str) -> None:
    desk = rehearsal.desk
    Dispositions(desk, Effects(Intake(desk)), Handoff(desk)).nurture(rehearsal["Ada"], lead, reason, wake)


def test_what_rests_is_listed_by_what_is_due_and_what_woke_is_gone(rehearsal: Rehearsal) -> None:
    contact = _contact(rehearsal, "Kim Lee")
    soon, late = (rehearsal.raised(name, country="GB") for name in ("Jo Doe", "Lou Roe"))
    _nurture(rehearsal, soon, "just_looking", "2027-01-10")
    _nurture(rehearsal, late, "no_budget", "2027-03-10")
    contacts = Contacts(rehearsal.reading)
    counts = contacts.counts()
    assert (counts.review, counts.nurtured) == (1, 2)
    (row,) = contacts.review().rows
    assert (row.lead_id, row.person, row.stage, row.source) == (contact, "Kim Lee", "contact", "webinar")
    assert [one.lead_id for one in contacts.wakes().rows] == [soon, late]
    page = contacts.wakes(limit=1)
    assert ([one.lead_id for one in page.rows], page.total) == ([soon], 2)
    (track,) = counts.tracks
    assert {one.lead_id for one in contacts.on_track(track).rows} == {soon, late}
    assert contacts.on_track("nowhere").rows == ()
    assert {one.step for one in contacts.on_track().rows} != {""}
    Tending(rehearsal.desk).wake_on(rehearsal["Mia"], [soon], "2026-11-24")
    rehearsal.wait(days=2)
    # Derived, although nobody has written the wake yet.
    assert [one.lead_id for one in contacts.wakes().rows] == [late]


def test_a_consent_is_told_with_where_it_is_known_from_and_what_stands_against_it(rehearsal: Rehearsal) -> None:
    lead = rehearsal.raised("Jo Doe", country="GB", phone="+442079460018", consent_email=True, source="fair")
    contacts, tending = Contacts(rehearsal.reading), Tending(rehearsal.desk)
    page = contacts.consent(1)
    assert (page.person, page.lead_id, page.consent_email, page.consent_phone) == ("Jo Doe", lead, True, None)
    assert [one.words.endswith("fair") for one in page.signs] == [True]
    rehearsal.wait(days=1)
    tending.withdraw(rehearsal["Mia"], 1, "email")
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead, asked_by="the person"))
    page = contacts.consent(1)
    assert (page.consent_email, page.unsubscribed) == (False, True)
    assert (page.signs[0].words, page.signs[0].channels) == ("withdrawn, noted by Mia", ("email",))
    assert len(page.wishes) == 1
    PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 1)
    for person in (1, 999):
        with pytest.raises(UnknownNameRefused):
            contacts.consent(person)
