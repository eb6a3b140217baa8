import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from qualcenter.domain.refusals import NotAllowedRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.domain.replay import replay
from qualcenter.exchange.importing import ImportOutcome, Imports, ImportWish
from qualcenter.exchange.table import FileRefused
from qualcenter.queries.audit import Audit
from qualcenter.queries.duplicates import Duplicates
from qualcenter.services.answers import Answers
from qualcenter.services.desk import Desk
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.leads import lead_of
from qualcenter.store.opening import open_store
from qualcenter.store.tables import (
    acts,
    answers,
    companies,
    events,
    handoffs,
    import_rows,
    leads,
    notes,
    person_emails,
    person_phones,
    persons,
    saved_mappings,
    search_tokens,
    touches,
)
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import Rehearsal, build_desk

FIRST = ("Ada", "Grace", "Alan", "Edsger", "Barbara", "Donald", "Frances", "John", "Jean", "Leslie")
LAST = ("Lovelace", "Hopper", "Turing", "Dijkstra", "Liskov", "Knuth", "Allen", "Backus", "Bartik", "Lamport")
STATES = ("LA", "MI", "NJ", "AK", "OH", "IL", "CA", "SD", "MD", "PA")


def _file(folder: Path, columns: Sequence[str], rows: Sequence[Sequence[object]], name: str = "in.csv") -> Path:
    place = folder / name
    with place.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *rows])
    return place


def _list_of_500(folder: Path, count: int = 60) -> Path:
    columns = ("first_name", "last_name", "company_name", "city", "state", "zip", "phone1", "phone2", "email", "web")
    rows = []
    for i in range(count):
        first, last = FIRST[i % 10], LAST[i // 10 % 10]
        number = f"504-621-{8000 + i}"
        mail = f"{first}.{last}{i}@firm{i}.com".lower()
        rows.append(
            (first, last, f"Firm {i}", "Town", STATES[i % 10], i, number, f"504-845-{1000 + i}", mail, f"www.firm{i}.com")
        )
    return _file(folder, columns, rows)


def _list_of_1000(folder: Path, count: int = 80) -> Path:
    columns = (
        *("Index", "Account Id", "Lead Owner", "First Name", "Last Name", "Company", "Phone 1", "Phone 2"),
        *("Email 1", "Email 2", "Website", "Source", "Deal Stage", "Notes"),
    )
    stages = ("Qualified", "Closed Won", "Contacted", "New", "Closed - Lost", "Proposal Sent", "Disqualified", "Later")
    rows = []
    for i in range(count):
        first, last = FIRST[i % 10], LAST[i // 10 % 10]
        phones = (f"001-852-895-{5000 + i}x166", f"(463)291-{9000 + i}")
        mails = (f"a{i}@one.com", f"b{i}@two.com")
        owner = "Ada" if i % 4 == 3 else "Kaylee Salazar"
        rest = (f"http://w{i}.info/", "Webinars", stages[i % 8], f"Note {i}")
        rows.append((i, f"FcV{i}", owner, first, last, f"Myers {i} Inc", *phones, *mails, *rest))
    return _file(folder, columns, rows, "crm.csv")


def _run(rehearsal: Rehearsal, file: Path, by: str = "Tom", **more: Any) -> ImportOutcome:
    return Imports(rehearsal.desk).run(rehearsal[by], ImportWish(file, **more))


def _counts(outcome: ImportOutcome) -> tuple[int, int, int, int, int]:
    return outcome.read, outcome.added, outcome.merged, outcome.refused, outcome.unchanged


def _all(rehearsal: Rehearsal, query: Any) -> list[Any]:
    with rehearsal.store.reading() as connection:
        return list(connection.execute(query))


def _sound(rehearsal: Rehearsal) -> bool:
    return Audit(rehearsal.reading).rows() == ()


def _stages(rehearsal: Rehearsal) -> dict[str, int]:
    query = select(leads.c.stage, func.count()).where(leads.c.merged_into.is_(None)).group_by(leads.c.stage)
    return {row[0]: row[1] for row in _all(rehearsal, query)}


def _everything(rehearsal: Rehearsal) -> dict[str, list[Any]]:
    tables = (acts, events, leads, persons, person_emails, person_phones, companies, touches, notes, import_rows)
    return {one.name: sorted(map(repr, _all(rehearsal, select(one)))) for one in tables}


def test_a_list_without_a_touch_brings_contacts_that_marketing_owns(rehearsal: Rehearsal, tmp_path: Path) -> None:
    done = _run(rehearsal, _list_of_500(tmp_path), country="US")
    assert _counts(done) == (60, 60, 0, 0, 0)
    assert _stages(rehearsal) == {"contact": 60}
    assert {row[0] for row in _all(rehearsal, select(leads.c.owner_key))} == {"m"}
    kinds = {row[0] for row in _all(rehearsal, select(events.c.kind).where(events.c.lead_id.is_not(None)))}
    assert {"contact.created", "lead.imported"} <= kinds
    assert "lead.raised" not in kinds
    assert _sound(rehearsal)


def test_a_list_with_a_touch_that_asks_fills_the_queue(rehearsal: Rehearsal, tmp_path: Path) -> None:
    done = _run(rehearsal, _list_of_500(tmp_path), country="US", touch="webinar")
    assert _counts(done) == (60, 60, 0, 0, 0)
    found = _all(rehearsal, select(leads))
    assert {row.stage for row in found} == {"lead"}
    assert all(row.promise_kind == "first_call" and row.promise_made_at == rehearsal.clock.now() for row in found)
    assert len(_all(rehearsal, select(touches))) == 60
    assert _sound(rehearsal)


def test_the_same_file_again_changes_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = _list_of_1000(tmp_path)
    _run(rehearsal, file, country="US")
    before = _everything(rehearsal)
    again = _run(rehearsal, file, country="US")
    assert _counts(again) == (80, 0, 0, 0, 80)
    after = _everything(rehearsal)
    assert {name for name in before if before[name] != after[name]} == {"acts", "import_rows"}


def test_stages_of_another_system_rest_or_wait_where_they_should(rehearsal: Rehearsal, tmp_path: Path) -> None:
    _run(rehearsal, _list_of_1000(tmp_path), country="US")
    assert _stages(rehearsal) == {"lead": 40, "won": 10, "lost": 10, "purged": 10, "nurture": 10}
    ready = _all(rehearsal, select(leads.c.stage).where(leads.c.ready))
    assert {row[0] for row in ready} == {"lead"}
    mine = _all(rehearsal, select(leads.c.stage).where(leads.c.owner_key == "c:1"))
    assert [row[0] for row in mine] == ["lead"] * 10
    words = " ".join(row[0] for row in _all(rehearsal, select(notes.c.text)))
    assert "Owner in the file: Kaylee Salazar" in words
    assert "Stage in the file: Proposal Sent" in words
    assert _sound(rehearsal)


def test_a_closed_deal_is_not_queued_by_the_touch_of_the_file(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = _list_of_1000(tmp_path)
    _run(rehearsal, file, country="US", touch="demo")
    again = _run(rehearsal, file, country="US", touch="pricing")
    assert again.merged == 80
    assert _stages(rehearsal)["won"] == 10
    assert _stages(rehearsal)["purged"] == 10
    assert _sound(rehearsal)


def test_nobody_has_two_live_leads_however_often_they_come(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "phone", "touch_kind")
    rows = [
        ("Jo Doe", "jo@acme.com", "+49 30 12345678", "webinar"),
        ("Joanna Doe", "JO@acme.com", "", "demo"),
        ("Jo Doe", "", "030 12345678", ""),
        ("Kim Lee", "", "+493012345678", ""),
    ]
    done = _run(rehearsal, _file(tmp_path, columns, rows), country="DE")
    assert _counts(done) == (4, 2, 1, 0, 1)
    people = _all(rehearsal, select(leads.c.person_id))
    assert len(people) == len(set(people)) == 2
    assert _sound(rehearsal)


def test_a_row_completes_what_is_blank_and_overwrites_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    rehearsal.raised("Jo Doe", phone="+493012345678", title="Head of Sales")
    columns = ("full_name", "email", "email_2", "phone", "title", "city", "company", "staff", "consent_phone")
    rows = [("Other Name", "jo@acme.example", "jo@home.com", "+493012345679", "Intern", "Berlin", "ACME", 80, "no")]
    assert _run(rehearsal, _file(tmp_path, columns, rows)).merged == 1
    person = _all(rehearsal, select(persons))[0]
    assert (person.full_name, person.title, person.city, person.consent_phone) == (
        "Jo Doe",
        "Head of Sales",
        "Berlin",
        False,
    )
    assert _all(rehearsal, select(companies.c.staff)) == [(80,)]
    assert [row[0] for row in _all(rehearsal, select(person_emails.c.address))] == ["jo@acme.example", "jo@home.com"]
    assert [row[0] for row in _all(rehearsal, select(person_phones.c.number))] == ["+493012345678", "+493012345679"]
    words = {row[0] for row in _all(rehearsal, select(search_tokens.c.token))}
    assert "jo@home.com" in words
    assert _sound(rehearsal)


def test_a_row_that_fits_two_people_goes_to_the_email_and_is_listed(rehearsal: Rehearsal, tmp_path: Path) -> None:
    first = rehearsal.raised("Jo Doe", email="jo@acme.com", phone="+493012345678")
    second = rehearsal.raised("Jo Doe", email="jo@home.com", phone="+493012345679")
    assert _run(rehearsal, _file(tmp_path, ("name", "email", "phone"), [("Jo Doe", "jo@acme.com", "+493012345679")]))
    numbers = _all(rehearsal, select(person_phones.c.person_id, person_phones.c.number).order_by(person_phones.c.id))
    assert numbers[-1] == (1, "+493012345679")
    pairs = Duplicates(rehearsal.reading).likely()
    assert [(one.first_lead, one.second_lead) for one in pairs] == [(first, second)]


def test_rows_without_anybody_are_refused_and_stop_nobody(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "phone", "city")
    rows = [("", "", "", "Berlin"), ("Jo", "not an address", "", ""), ("Kim", "", "12", ""), ("a", "b")]
    out = tmp_path / "refused.csv"
    done = _run(rehearsal, _file(tmp_path, columns, rows), refused=out)
    assert (done.read, done.added, done.refused) == (4, 2, 2)
    assert [(one.row, one.code) for one in done.refusals] == [(2, "no_person"), (5, "row_width")]
    with out.open(encoding="utf-8-sig", newline="") as stream:
        written = list(csv.reader(stream))
    assert written[0][-1] == "refused_because"
    assert "neither a name" in written[1][-1]
    states = _all(rehearsal, select(person_phones.c.state, person_phones.c.raw))
    assert states == [("invalid", "12")]
    assert _all(rehearsal, select(person_emails.c.address, person_emails.c.raw)) == [(None, "not an address")]


def test_the_document_has_every_field_that_programs_rely_on(rehearsal: Rehearsal, tmp_path: Path) -> None:
    document = _run(rehearsal, _file(tmp_path, ("name", "mystery"), [("Jo", "x"), ("", "")])).document()
    assert list(document)[:10] == [
        *("read", "added", "merged", "refused", "unchanged", "seconds", "columns", "encoding", "delimiter"),
        "refusals",
    ]
    assert document["columns"] == {"name": "full_name", "mystery": None}


def test_a_dry_run_counts_and_keeps_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    before = _everything(rehearsal)
    done = _run(rehearsal, _list_of_1000(tmp_path), country="US", dry_run=True)
    assert _counts(done) == (80, 80, 0, 0, 0)
    assert done.run is None
    assert _everything(rehearsal) == before


def test_taking_an_import_back_leaves_what_was_touched_since(rehearsal: Rehearsal, tmp_path: Path) -> None:
    known = rehearsal.raised("Jo Doe", email="grace.lovelace1@firm1.com", touch="click")
    stage = _all(rehearsal, select(leads.c.stage).where(leads.c.id == known))[0][0]
    done = _run(rehearsal, _list_of_500(tmp_path), country="US", touch="webinar")
    assert (done.added, done.merged) == (59, 1)
    touched = _all(rehearsal, select(leads.c.id).where(leads.c.id != known))[0][0]
    rehearsal.wait(hours=8)
    Answers(rehearsal.desk).note(rehearsal["Tom"], touched, "Met at the fair")
    back = Imports(rehearsal.desk).undo(rehearsal["Tom"], done.run or 0)
    assert (back.taken_out, back.put_back, back.kept) == (58, 1, 1)
    gone = _all(rehearsal, select(leads.c.purge_reason, func.count()).group_by(leads.c.purge_reason))
    assert ("import_undone", 58) in gone
    assert _all(rehearsal, select(leads.c.stage).where(leads.c.id == known))[0][0] == stage
    assert len(_all(rehearsal, select(touches))) == 2
    assert len(_all(rehearsal, select(person_emails))) == 2
    assert _sound(rehearsal)
    with pytest.raises(WrongStageRefused):
        Imports(rehearsal.desk).undo(rehearsal["Tom"], done.run or 0)
    again = _run(rehearsal, _list_of_500(tmp_path), country="US", touch="webinar")
    assert (again.added, again.merged) == (58, 2)
    assert _sound(rehearsal)


def test_an_import_that_keeps_going_stays_where_it_was_stopped_and_goes_on(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    service = Imports(rehearsal.desk)
    wish = ImportWish(_list_of_500(tmp_path), country="US", keep_going=True)
    seen: list[int] = []
    stopped = service.run(rehearsal["Mia"], wish, lambda done, _: seen.append(done), lambda: len(seen) >= 2)
    assert (stopped.stopped, stopped.read, stopped.added) == (True, 40, 40)
    assert len(_all(rehearsal, select(leads))) == 40
    done = service.run(rehearsal["Mia"], wish)
    assert (done.run, done.read, done.added, done.stopped) == (stopped.run, 60, 60, False)
    assert [one.state for one in service.list()] == ["done"]
    assert service.undo(rehearsal["Mia"], done.run or 0).taken_out == 60
    assert _sound(rehearsal)


def test_cancelling_an_import_in_one_piece_keeps_nothing(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    before = _everything(rehearsal)
    seen: list[int] = []
    wish = ImportWish(_list_of_500(tmp_path), country="US")
    done = Imports(rehearsal.desk).run(
        rehearsal["Tom"], wish, lambda done, _: seen.append(done), lambda: len(seen) >= 2
    )
    assert (done.stopped, done.read, done.run) == (True, 0, None)
    assert _everything(rehearsal) == before


def test_breaking_off_in_the_middle_leaves_nothing_half_written(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    before = _everything(rehearsal)

    def fails(done: int, _total: int | None) -> None:
        if done >= 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Imports(rehearsal.desk).run(rehearsal["Tom"], ImportWish(_list_of_500(tmp_path), country="US"), fails)
    assert _everything(rehearsal) == before


def test_answers_consent_and_notes_come_in_with_their_way(rehearsal: Rehearsal, tmp_path: Path) -> None:
    field = rehearsal.desk.rules().promotion.fields[0]
    value = field.choices[0].code if field.choices else "yes"
    columns = ("name", "email", "stage", f"answer_{field.name}", "answer_nonsense", "consent_email", "note")
    rows = [("Jo Doe", "jo@acme.com", "lead", value, "blue", "yes", "Rang twice")]
    _run(rehearsal, _file(tmp_path, columns, rows))
    kept = _all(rehearsal, select(answers.c.field, answers.c.value, answers.c.via))
    assert kept == [(field.name, value, "import")]
    assert _all(rehearsal, select(notes.c.text)) == [("Rang twice\nnonsense: blue",)]
    assert _all(rehearsal, select(persons.c.consent_email)) == [(True,)]
    assert _sound(rehearsal)


def test_a_promoted_lead_of_a_known_seller_waits_for_that_seller(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "stage", "owner")
    rows = [("Jo", "jo@a.com", "promoted", "Sam"), ("Kim", "kim@a.com", "accepted", "sam"), ("Lou", "l@a.com", "lead", "Sam")]
    _run(rehearsal, _file(tmp_path, columns, rows))
    found = _all(rehearsal, select(leads.c.stage, leads.c.owner_key, leads.c.promise_kind).order_by(leads.c.id))
    assert sorted(found) == [
        ("accepted", "c:4", "first_touch"),
        ("lead", "p:inbound", "first_call"),
        ("promoted", "c:4", "accept"),
    ]
    assert len(_all(rehearsal, select(handoffs).where(handoffs.c.ended_at.is_(None)))) == 2
    done = Imports(rehearsal.desk).undo(rehearsal["Tom"], 1)
    assert done.taken_out == 3
    assert _sound(rehearsal)


def test_who_asked_not_to_be_called_stays_a_contact(rehearsal: Rehearsal, tmp_path: Path) -> None:
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(company="Firm 3"))
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number="+15046218004"))
    _run(rehearsal, _list_of_500(tmp_path), country="US", touch="webinar")
    assert _stages(rehearsal) == {"lead": 59, "contact": 1}
    assert _sound(rehearsal)


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
        for row in _all(rehearsal, select(persons))
    }
    told: list[Any] = []
    for row in _all(rehearsal, select(leads).order_by(leads.c.id)):
        journey = _all(rehearsal, select(events).where(events.c.lead_id == row.id).order_by(events.c.seq))
        happened = [
            (one.kind, {name: value for name, value in one.detail.items() if name != "touch"}, one.changes)
            for one in journey
            if one.kind != "lead.imported"
        ]
        derived = (row.rank, row.window_key, row.ready, row.settle_at, row.tell_at, row.team, row.company_id, row.source)
        state = replace(lead_of(row), id=0, person_id=0, pending=[])
        told.append((people[row.person_id], state, derived, happened))
    return sorted(told, key=repr)


@pytest.fixture
def another(copied_store_url: CopiedStoreUrl, rehearsal: Rehearsal) -> Iterator[Rehearsal]:
    """A second desk of the same kind, as empty as the first, at the same instant."""
    store = open_store(copied_store_url("desk", build_desk))
    yield Rehearsal(store, rehearsal.clock, Desk(store, rehearsal.clock), rehearsal.people)
    store.close()


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
    _run(rehearsal, _file(tmp_path, columns, rows))
    for minutes, hand in enumerate(HANDS):
        at = another.clock.now() - timedelta(minutes=minutes)
        Intake(another.desk).raise_hand(another["Tom"], replace(hand, at=at))
    assert _states(rehearsal) == _states(another)


def test_every_journey_replays_to_the_lead(rehearsal: Rehearsal, tmp_path: Path) -> None:
    _run(rehearsal, _list_of_1000(tmp_path), country="US", touch="demo")
    _run(rehearsal, _list_of_500(tmp_path), country="US", touch="webinar")
    for row in _all(rehearsal, select(leads)):
        changes = _all(rehearsal, select(events.c.changes).where(events.c.lead_id == row.id).order_by(events.c.seq))
        state = replay(one[0] for one in changes)
        lead = lead_of(row)
        assert {name: getattr(lead, name) for name in vars(state)} == vars(state)


def test_a_reading_that_was_chosen_is_used_for_the_same_header_again(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("Wer", "Womit")
    _run(rehearsal, _file(tmp_path, columns, [("Jo", "jo@a.com")]), given=("Wer=full_name", "Womit=email"))
    assert len(_all(rehearsal, select(saved_mappings))) == 1
    again = _run(rehearsal, _file(tmp_path, columns, [("Kim", "kim@a.com")], "other.csv"))
    assert again.columns == {"Wer": "full_name", "Womit": "email"}
    preview = Imports(rehearsal.desk).preview(ImportWish(tmp_path / "other.csv"))
    assert [row.full_name for row in preview.rows] == ["Kim"]


def _awkward() -> Iterator[str]:
    yield from ("\0", "a\0b", "'; DROP TABLE leads; --", "{{7*7}}", "=cmd|' /C calc'!A0", "\u202e\u0000x", "👩‍👩‍👧", "Ω" * 300)
    yield from ("<script>", "\\", "\\N", "\t", "NULL", "ﷺ", "Zalgo\u0300\u0301", "%s%d", "﻿", "0x10", "\x7f", "\x1f")


def test_awkward_texts_are_stored_as_texts(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("full_name", "company", "title", "city", "region", "country", "email", "phone", "note", "source", "owner")
    rows = [
        (f"Jo {text}", text, text, text, text, text, f"jo{i}@a.com", text, text, text, text)
        for i, text in enumerate(_awkward())
    ]
    done = _run(rehearsal, _file(tmp_path, columns, rows))
    assert (done.added, done.refused) == (len(rows), 0)
    assert not [row for row in _all(rehearsal, select(persons.c.full_name)) if "\0" in row[0]]
    assert _sound(rehearsal)


def test_an_unknown_touch_is_refused_for_a_file_and_noted_for_a_row(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = _file(tmp_path, ("name", "touch_kind"), [("Jo", "semaphore")])
    with pytest.raises(UnknownNameRefused, match="knows no touch"):
        _run(rehearsal, file, touch="smoke_signal")
    assert _run(rehearsal, file).added == 1
    assert _all(rehearsal, select(notes.c.text)) == [("Touch in the file: semaphore",)]


def test_who_has_not_the_right_imports_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = _list_of_500(tmp_path)
    for name in ("Ada", "Sam", "Max"):
        with pytest.raises(NotAllowedRefused):
            _run(rehearsal, file, by=name)
    with pytest.raises(NotAllowedRefused):
        Imports(rehearsal.desk).undo(rehearsal["Ada"], 1)


def test_an_unknown_run_and_an_unreadable_file_are_told(rehearsal: Rehearsal, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameRefused):
        Imports(rehearsal.desk).undo(rehearsal["Tom"], 9)
    with pytest.raises(FileRefused):
        _run(rehearsal, tmp_path / "none.csv")
    with pytest.raises(FileRefused):
        _run(rehearsal, _list_of_500(tmp_path), stage_map=("nonsense",))
