from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from qualcenter.domain.identity import search_tokens as tokens_of
from qualcenter.domain.replay import replay
from qualcenter.exchange.importing import Imports
from qualcenter.queries.duplicates import Duplicates
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.leads import lead_of
from qualcenter.store.tables import (
    answers,
    companies,
    events,
    handoffs,
    leads,
    notes,
    person_emails,
    person_phones,
    persons,
    search_tokens,
)
from tests.fixtures.desks import Rehearsal
from tests.import_files import a_file, counts_of, imported, is_sound, list_of_500, list_of_1000, rows_of, stages_in


def test_stages_of_another_system_rest_or_wait_where_they_should(rehearsal: Rehearsal, tmp_path: Path) -> None:
    imported(rehearsal, list_of_1000(tmp_path), country="US")
    assert stages_in(rehearsal) == {"lead": 40, "won": 10, "lost": 10, "purged": 10, "nurture": 10}
    ready = rows_of(rehearsal, select(leads.c.stage).where(leads.c.ready))
    assert {row[0] for row in ready} == {"lead"}
    mine = rows_of(rehearsal, select(leads.c.stage).where(leads.c.owner_key == "c:1"))
    assert [row[0] for row in mine] == ["lead"] * 10
    words = " ".join(row[0] for row in rows_of(rehearsal, select(notes.c.text)))
    assert "Owner in the file: Kaylee Salazar" in words
    assert "Stage in the file: Proposal Sent" in words
    assert is_sound(rehearsal)


def test_a_closed_deal_is_not_queued_by_the_touch_of_the_file(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = list_of_1000(tmp_path)
    imported(rehearsal, file, country="US", touch="demo")
    again = imported(rehearsal, file, country="US", touch="pricing")
    assert again.merged == 80
    assert stages_in(rehearsal)["won"] == 10
    assert stages_in(rehearsal)["purged"] == 10
    assert is_sound(rehearsal)


def test_nobody_has_two_live_leads_however_often_they_come(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "phone", "touch_kind")
    rows = [
        ("Jo Doe", "jo@acme.com", "+49 30 12345678", "webinar"),
        ("Joanna Doe", "JO@acme.com", "", "demo"),
        ("Jo Doe", "", "030 12345678", ""),
        ("Kim Lee", "", "+493012345678", ""),
    ]
    done = imported(rehearsal, a_file(tmp_path, columns, rows), country="DE")
    assert counts_of(done) == (4, 2, 1, 0, 1)
    people = rows_of(rehearsal, select(leads.c.person_id))
    assert len(people) == len(set(people)) == 2
    assert is_sound(rehearsal)


def test_a_row_completes_what_is_blank_and_overwrites_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    rehearsal.raised("Jo Doe", phone="+493012345678", title="Head of Sales")
    columns = ("full_name", "email", "email_2", "phone", "title", "city", "company", "staff", "consent_phone")
    rows = [("Other Name", "jo@acme.example", "jo@home.com", "+493012345679", "Intern", "Berlin", "ACME", 80, "no")]
    assert imported(rehearsal, a_file(tmp_path, columns, rows)).merged == 1
    person = rows_of(rehearsal, select(persons))[0]
    assert (person.full_name, person.title, person.city, person.consent_phone) == (
        "Jo Doe",
        "Head of Sales",
        "Berlin",
        False,
    )
    assert rows_of(rehearsal, select(companies.c.staff)) == [(80,)]
    assert [row[0] for row in rows_of(rehearsal, select(person_emails.c.address))] == ["jo@acme.example", "jo@home.com"]
    assert [row[0] for row in rows_of(rehearsal, select(person_phones.c.number))] == ["+493012345678", "+493012345679"]
    words = {row[0] for row in rows_of(rehearsal, select(search_tokens.c.token))}
    assert "jo@home.com" in words
    assert is_sound(rehearsal)


def test_a_row_that_fits_two_people_goes_to_the_email_and_is_listed(rehearsal: Rehearsal, tmp_path: Path) -> None:
    first = rehearsal.raised("Jo Doe", email="jo@acme.com", phone="+493012345678")
    second = rehearsal.raised("Jo Doe", email="jo@home.com", phone="+493012345679")
    assert imported(
        rehearsal, a_file(tmp_path, ("name", "email", "phone"), [("Jo Doe", "jo@acme.com", "+493012345679")])
    )
    numbers = rows_of(rehearsal, select(person_phones.c.person_id, person_phones.c.number).order_by(person_phones.c.id))
    assert numbers[-1] == (1, "+493012345679")
    pairs = Duplicates(rehearsal.reading).likely()
    assert [(one.first_lead, one.second_lead) for one in pairs] == [(first, second)]


def test_answers_consent_and_notes_come_in_with_their_way(rehearsal: Rehearsal, tmp_path: Path) -> None:
    field = rehearsal.desk.rules().promotion.fields[0]
    value = field.choices[0].code if field.choices else "yes"
    columns = ("name", "email", "stage", f"answer_{field.name}", "answer_nonsense", "consent_email", "note")
    rows = [("Jo Doe", "jo@acme.com", "lead", value, "blue", "yes", "Rang twice")]
    imported(rehearsal, a_file(tmp_path, columns, rows))
    kept = rows_of(rehearsal, select(answers.c.field, answers.c.value, answers.c.via))
    assert kept == [(field.name, value, "import")]
    assert rows_of(rehearsal, select(notes.c.text)) == [("Rang twice\nnonsense: blue",)]
    assert rows_of(rehearsal, select(persons.c.consent_email)) == [(True,)]
    assert is_sound(rehearsal)


def test_a_promoted_lead_of_a_known_seller_waits_for_that_seller(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "stage", "owner")
    rows = [
        ("Jo", "jo@a.com", "promoted", "Sam"),
        ("Kim", "kim@a.com", "accepted", "sam"),
        ("Lou", "l@a.com", "lead", "Sam"),
    ]
    imported(rehearsal, a_file(tmp_path, columns, rows))
    found = rows_of(rehearsal, select(leads.c.stage, leads.c.owner_key, leads.c.promise_kind).order_by(leads.c.id))
    assert sorted(found) == [
        ("accepted", "c:4", "first_touch"),
        ("lead", "p:inbound", "first_call"),
        ("promoted", "c:4", "accept"),
    ]
    assert len(rows_of(rehearsal, select(handoffs).where(handoffs.c.ended_at.is_(None)))) == 2
    done = Imports(rehearsal.desk).undo(rehearsal["Tom"], 1)
    assert done.taken_out == 3
    assert is_sound(rehearsal)


def test_who_asked_not_to_be_called_stays_a_contact(rehearsal: Rehearsal, tmp_path: Path) -> None:
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(company="Firm 3"))
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number="+15046218004"))
    imported(rehearsal, list_of_500(tmp_path), country="US", touch="webinar")
    assert stages_in(rehearsal) == {"lead": 59, "contact": 1}
    assert is_sound(rehearsal)


HANDS = (
    Hand("webinar", "Jo Doe", "Acme GmbH", "jo@acme.com", "+493012345678", "Fair", "DE", "Head of Sales"),
    Hand("demo", "Kim Lee", "Acme", "kim@gmail.com", "+15046218927", "Fair", "US", consent_phone=True),
    Hand("demo", "Jo Doe", "", "jo@acme.com", "+493012345679", "Web", "DE", "CEO", "de"),
    Hand("webinar", "Jo M Doe", "", "", "+493012345679", "Web", "DE"),
    Hand("click", "Lou Ray", "Beta", "lou@beta.com", "", "", "FR", "Intern"),
    Hand("white_paper", "Lou Ray", "Beta", "lou@beta.com", "+33142685300", "", "FR", consent_email=True),
    Hand("pricing", "Kim Lee", "Acme", "kim@gmail.com", "+15046218927", "Fair", "US"),
    Hand("demo", "Pat Poe", "", "pat@x.com", "+442079460018", "", ""),
)


def _as_row(hand: Hand, minutes: int, rehearsal: Rehearsal) -> tuple[object, ...]:
    at = (rehearsal.clock.now() - timedelta(minutes=minutes)).isoformat()
    consents = ("" if one is None else one for one in (hand.consent_phone, hand.consent_email))
    told = (hand.name, hand.company, hand.email, hand.phone, hand.source, hand.country, hand.title, hand.language)
    return (*told, hand.touch, at, *consents)


def _states(rehearsal: Rehearsal) -> list[Any]:
    """Every lead with its person, and its journey without what only an import tells."""
    people = {
        row.id: (row.full_name, row.title, row.country, row.language, row.source, row.consent_phone, row.consent_email)
        for row in rows_of(rehearsal, select(persons))
    }
    told: list[Any] = []
    for row in rows_of(rehearsal, select(leads).order_by(leads.c.id)):
        journey = rows_of(rehearsal, select(events).where(events.c.lead_id == row.id).order_by(events.c.seq))
        happened = [
            (one.kind, {name: value for name, value in one.detail.items() if name != "touch"}, one.changes)
            for one in journey
            if one.kind != "lead.imported"
        ]
        derived = (
            row.rank,
            row.window_key,
            row.ready,
            row.settle_at,
            row.tell_at,
            row.team,
            row.company_id,
            row.source,
        )
        state = replace(lead_of(row), id=0, person_id=0, pending=[])
        told.append((people[row.person_id], state, derived, happened))
    return sorted(told, key=repr)


@pytest.mark.parametrize("size", [1, 3, 100])
def test_a_file_does_what_single_raises_do(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, another: Rehearsal
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", size)
    columns = (
        *("full_name", "company", "email", "phone", "source", "country", "title", "language"),
        *("touch_kind", "touched_at", "consent_phone", "consent_email"),
    )
    rows = [_as_row(hand, minutes, rehearsal) for minutes, hand in enumerate(HANDS)]
    imported(rehearsal, a_file(tmp_path, columns, rows))
    for minutes, hand in enumerate(HANDS):
        at = another.clock.now() - timedelta(minutes=minutes)
        Intake(another.desk).raise_hand(another["Tom"], replace(hand, at=at))
    assert _states(rehearsal) == _states(another)


def test_every_journey_replays_to_the_lead(rehearsal: Rehearsal, tmp_path: Path) -> None:
    imported(rehearsal, list_of_1000(tmp_path), country="US", touch="demo")
    imported(rehearsal, list_of_500(tmp_path), country="US", touch="webinar")
    for row in rows_of(rehearsal, select(leads)):
        changes = rows_of(rehearsal, select(events.c.changes).where(events.c.lead_id == row.id).order_by(events.c.seq))
        state = replay(one[0] for one in changes)
        lead = lead_of(row)
        assert {name: getattr(lead, name) for name in vars(state)} == vars(state)


def test_search_finds_whom_a_file_brought_by_the_same_words_as_anybody(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("full_name", "company", "email", "phone")
    rows = [
        ("Jürgen O'Hara-Müller", "Çelik & Söhne 1923", "j.o_hara+x123456@çelik.com", "+493012345678"),
        ("Jo", "", "jo.19841231@acme.com", "+4930123456"),
    ]
    imported(rehearsal, a_file(tmp_path, columns, rows))
    for person in rows_of(rehearsal, select(persons.c.id, persons.c.full_name, companies.c.name).outerjoin(companies)):
        mails = rows_of(rehearsal, select(person_emails.c.address).where(person_emails.c.person_id == person.id))
        numbers = rows_of(rehearsal, select(person_phones.c.number).where(person_phones.c.person_id == person.id))
        words = rows_of(rehearsal, select(search_tokens.c.token).where(search_tokens.c.person_id == person.id))
        wanted = tokens_of(person.full_name, person.name, *(one[0] for one in mails), *(one[0] for one in numbers))
        assert {one[0] for one in words} == wanted
