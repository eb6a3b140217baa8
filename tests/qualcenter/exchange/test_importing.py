import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from qualcenter.domain.refusals import NotAllowedRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.exchange.exporting import Exports, ExportWish
from qualcenter.exchange.importing import Imports, ImportWish
from qualcenter.exchange.table import FileRefused
from qualcenter.services.answers import Answers
from qualcenter.store.tables import (
    answers,
    companies,
    events,
    leads,
    notes,
    person_emails,
    person_phones,
    persons,
    saved_mappings,
    touches,
)
from tests.fixtures.desks import Rehearsal
from tests.import_files import (
    a_file,
    counts_of,
    everything_in,
    imported,
    is_sound,
    list_of_500,
    list_of_1000,
    rows_of,
    stages_in,
)


def test_a_list_without_a_touch_brings_contacts_that_marketing_owns(rehearsal: Rehearsal, tmp_path: Path) -> None:
    done = imported(rehearsal, list_of_500(tmp_path), country="US")
    assert counts_of(done) == (60, 60, 0, 0, 0)
    assert stages_in(rehearsal) == {"contact": 60}
    assert {row[0] for row in rows_of(rehearsal, select(leads.c.owner_key))} == {"m"}
    kinds = {row[0] for row in rows_of(rehearsal, select(events.c.kind).where(events.c.lead_id.is_not(None)))}
    assert {"contact.created", "lead.imported"} <= kinds
    assert "lead.raised" not in kinds
    assert is_sound(rehearsal)


def test_a_list_with_a_touch_that_asks_fills_the_queue(rehearsal: Rehearsal, tmp_path: Path) -> None:
    done = imported(rehearsal, list_of_500(tmp_path), country="US", touch="webinar")
    assert counts_of(done) == (60, 60, 0, 0, 0)
    found = rows_of(rehearsal, select(leads))
    assert {row.stage for row in found} == {"lead"}
    assert all(row.promise_kind == "first_call" and row.promise_made_at == rehearsal.clock.now() for row in found)
    assert len(rows_of(rehearsal, select(touches))) == 60
    assert is_sound(rehearsal)


def test_the_same_file_again_changes_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = list_of_1000(tmp_path)
    imported(rehearsal, file, country="US")
    before = everything_in(rehearsal)
    again = imported(rehearsal, file, country="US")
    assert counts_of(again) == (80, 0, 0, 0, 80)
    after = everything_in(rehearsal)
    assert {name for name in before if before[name] != after[name]} == {"acts", "import_rows"}


def test_rows_without_anybody_are_refused_and_stop_nobody(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("name", "email", "phone", "city")
    rows = [("", "", "", "Berlin"), ("Jo", "not an address", "", ""), ("Kim", "", "12", ""), ("a", "b")]
    out = tmp_path / "refused.csv"
    done = imported(rehearsal, a_file(tmp_path, columns, rows), refused=out)
    assert (done.read, done.added, done.refused) == (4, 2, 2)
    assert [(one.row, one.code) for one in done.refusals] == [(2, "no_person"), (5, "row_width")]
    with out.open(encoding="utf-8-sig", newline="") as stream:
        written = list(csv.reader(stream))
    assert written[0][-1] == "refused_because"
    assert "neither a name" in written[1][-1]
    states = rows_of(rehearsal, select(person_phones.c.state, person_phones.c.raw))
    assert states == [("invalid", "12")]
    assert rows_of(rehearsal, select(person_emails.c.address, person_emails.c.raw)) == [(None, "not an address")]


def test_the_document_has_every_field_that_programs_rely_on(rehearsal: Rehearsal, tmp_path: Path) -> None:
    document = imported(rehearsal, a_file(tmp_path, ("name", "mystery"), [("Jo", "x"), ("", "")])).document()
    assert list(document) == [
        *("read", "added", "merged", "refused", "unchanged", "seconds", "columns", "encoding", "delimiter"),
        *("refusals", "unread", "raised"),
    ]
    assert document["columns"] == {"name": "full_name", "mystery": None}


def test_a_dry_run_counts_and_keeps_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    before = everything_in(rehearsal)
    done = imported(rehearsal, list_of_1000(tmp_path), country="US", dry_run=True)
    assert counts_of(done) == (80, 80, 0, 0, 0)
    assert done.run is None
    assert everything_in(rehearsal) == before


def test_taking_an_import_back_leaves_what_was_touched_since(rehearsal: Rehearsal, tmp_path: Path) -> None:
    known = rehearsal.raised("Jo Doe", email="grace.lovelace1@firm1.com", touch="click")
    stage = rows_of(rehearsal, select(leads.c.stage).where(leads.c.id == known))[0][0]
    done = imported(rehearsal, list_of_500(tmp_path), country="US", touch="webinar")
    assert (done.added, done.merged) == (59, 1)
    touched = rows_of(rehearsal, select(leads.c.id).where(leads.c.id != known))[0][0]
    rehearsal.wait(hours=8)
    Answers(rehearsal.desk).note(rehearsal["Tom"], touched, "Met at the fair")
    back = Imports(rehearsal.desk).undo(rehearsal["Tom"], done.run or 0)
    assert (back.taken_out, back.put_back, back.kept) == (58, 1, 1)
    gone = rows_of(rehearsal, select(leads.c.purge_reason, func.count()).group_by(leads.c.purge_reason))
    assert ("import_undone", 58) in gone
    assert rows_of(rehearsal, select(leads.c.stage).where(leads.c.id == known))[0][0] == stage
    assert len(rows_of(rehearsal, select(touches))) == 2
    assert len(rows_of(rehearsal, select(person_emails))) == 2
    assert is_sound(rehearsal)
    with pytest.raises(WrongStageRefused):
        Imports(rehearsal.desk).undo(rehearsal["Tom"], done.run or 0)
    again = imported(rehearsal, list_of_500(tmp_path), country="US", touch="webinar")
    assert (again.added, again.merged) == (58, 2)
    assert is_sound(rehearsal)


def test_an_import_that_keeps_going_stays_where_it_was_stopped_and_goes_on(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    service = Imports(rehearsal.desk)
    wish = ImportWish(list_of_500(tmp_path), country="US", touch="webinar", keep_going=True)
    seen: list[int] = []
    stopped = service.run(rehearsal["Mia"], wish, lambda done, _: seen.append(done), lambda: len(seen) >= 2)
    assert (stopped.stopped, stopped.read, stopped.added, stopped.raised) == (True, 40, 40, 40)
    assert len(rows_of(rehearsal, select(leads))) == 40
    done = service.run(rehearsal["Mia"], wish)
    assert (done.run, done.read, done.added, done.raised, done.stopped) == (stopped.run, 60, 60, 60, False)
    assert [one.state for one in service.list()] == ["done"]
    assert service.undo(rehearsal["Mia"], done.run or 0).taken_out == 60
    assert is_sound(rehearsal)


def test_cancelling_an_import_in_one_piece_keeps_nothing(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    before = everything_in(rehearsal)
    seen: list[int] = []
    wish = ImportWish(list_of_500(tmp_path), country="US")
    done = Imports(rehearsal.desk).run(
        rehearsal["Tom"], wish, lambda done, _: seen.append(done), lambda: len(seen) >= 2
    )
    assert (done.stopped, done.read, done.run) == (True, 0, None)
    assert everything_in(rehearsal) == before


def test_breaking_off_in_the_middle_leaves_nothing_half_written(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 20)
    before = everything_in(rehearsal)

    def fails(done: int, _total: int | None) -> None:
        if done >= 40:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Imports(rehearsal.desk).run(rehearsal["Tom"], ImportWish(list_of_500(tmp_path), country="US"), fails)
    assert everything_in(rehearsal) == before


def test_a_reading_that_was_chosen_is_used_for_the_same_header_again(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = ("Wer", "Womit")
    imported(rehearsal, a_file(tmp_path, columns, [("Jo", "jo@a.com")]), given=("Wer=full_name", "Womit=email"))
    assert len(rows_of(rehearsal, select(saved_mappings))) == 1
    again = imported(rehearsal, a_file(tmp_path, columns, [("Kim", "kim@a.com")], "other.csv"))
    assert again.columns == {"Wer": "full_name", "Womit": "email"}
    preview = Imports(rehearsal.desk).preview(ImportWish(tmp_path / "other.csv"))
    assert [row.full_name for row in preview.rows] == ["Kim"]


def _awkward() -> Iterator[str]:
    yield from (
        "\0",
        "a\0b",
        "'; DROP TABLE leads; --",
        "{{7*7}}",
        "=cmd|' /C calc'!A0",
        "\u202e\u0000x",
        "👩‍👩‍👧",
        "Ω" * 300,
    )
    yield from ("<script>", "\\", "\\N", "\t", "NULL", "ﷺ", "Zalgo\u0300\u0301", "%s%d", "﻿", "0x10", "\x7f", "\x1f")


def test_awkward_texts_are_stored_as_texts(rehearsal: Rehearsal, tmp_path: Path) -> None:
    columns = (
        "full_name",
        "company",
        "title",
        "city",
        "region",
        "country",
        "email",
        "phone",
        "note",
        "source",
        "owner",
    )
    rows = [
        (f"Jo {text}", text, text, text, text, text, f"jo{i}@a.com", text, text, text, text)
        for i, text in enumerate(_awkward())
    ]
    done = imported(rehearsal, a_file(tmp_path, columns, rows))
    assert (done.added, done.refused) == (len(rows), 0)
    assert not [row for row in rows_of(rehearsal, select(persons.c.full_name)) if "\0" in row[0]]
    assert is_sound(rehearsal)


def test_an_unknown_touch_is_refused_for_a_file_and_noted_for_a_row(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = a_file(tmp_path, ("name", "touch_kind"), [("Jo", "semaphore")])
    with pytest.raises(UnknownNameRefused, match="knows no touch"):
        imported(rehearsal, file, touch="smoke_signal")
    assert imported(rehearsal, file).added == 1
    assert rows_of(rehearsal, select(notes.c.text)) == [("Touch in the file: semaphore",)]


def test_who_has_not_the_right_imports_nothing(rehearsal: Rehearsal, tmp_path: Path) -> None:
    file = list_of_500(tmp_path)
    for name in ("Ada", "Sam", "Max"):
        with pytest.raises(NotAllowedRefused):
            imported(rehearsal, file, by=name)
    with pytest.raises(NotAllowedRefused):
        Imports(rehearsal.desk).undo(rehearsal["Ada"], 1)


def test_an_unknown_run_and_an_unreadable_file_are_told(rehearsal: Rehearsal, tmp_path: Path) -> None:
    with pytest.raises(UnknownNameRefused):
        Imports(rehearsal.desk).undo(rehearsal["Tom"], 9)
    with pytest.raises(FileRefused):
        imported(rehearsal, tmp_path / "none.csv")
    with pytest.raises(FileRefused):
        imported(rehearsal, list_of_500(tmp_path), stage_map=("nonsense",))


def test_what_is_exported_here_and_imported_there_is_the_same(
    rehearsal: Rehearsal, another: Rehearsal, tmp_path: Path
) -> None:
    imported(rehearsal, list_of_1000(tmp_path), country="US")
    field = rehearsal.desk.rules().promotion.fields[0]
    value = field.choices[0].code if field.choices else "yes"
    columns = ("full_name", "title", "company", "country", "email", "phone", "stage", "owner", f"answer_{field.name}")
    rows = [
        ("Jo Doe", "CEO", "Acme", "DE", "jo@acme.com", "+493012345678", "lead", "Ada", value),
        ("Kim Lee", "CFO", "Beta", "FR", "kim@beta.com", "+33142685300", "promoted", "Sam", value),
        ("Lou Ray", "", "Beta", "FR", "lou@beta.com", "", "contact", "", ""),
    ]
    imported(rehearsal, a_file(tmp_path, columns, rows, "more.csv"))
    out = tmp_path / "leads.csv"
    assert Exports(rehearsal.desk).run(rehearsal["Tom"], ExportWish("leads", out=out)).rows == 83
    done = imported(another, out)
    assert counts_of(done) == (83, 83, 0, 0, 0)
    assert _held(another) == _held(rehearsal)
    assert counts_of(imported(another, out)) == (83, 0, 0, 0, 83)
    assert is_sound(another)


def _held(rehearsal: Rehearsal) -> list[Any]:
    """Everybody with their stage, owner, numbers, addresses and answers."""
    held: list[Any] = []
    people = select(persons, companies.c.name.label("firm"), leads.c.id.label("lead"), leads.c.stage, leads.c.owner_key)
    people = people.join(leads, leads.c.person_id == persons.c.id).outerjoin(
        companies, companies.c.id == persons.c.company_id
    )
    for one in rows_of(rehearsal, people):
        numbers = rows_of(
            rehearsal,
            select(person_phones.c.number, person_phones.c.extension, person_phones.c.state).where(
                person_phones.c.person_id == one.id
            ),
        )
        mails = rows_of(rehearsal, select(person_emails.c.address).where(person_emails.c.person_id == one.id))
        said = rows_of(rehearsal, select(answers.c.field, answers.c.value).where(answers.c.lead_id == one.lead))
        told = (one.full_name, one.title, one.firm, one.country, one.source, one.external_id, one.stage, one.owner_key)
        held.append((told, sorted(map(tuple, numbers), key=str), sorted(map(tuple, mails)), list(map(tuple, said))))
    return sorted(held, key=str)
