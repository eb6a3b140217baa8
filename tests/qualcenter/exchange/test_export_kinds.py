import json
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, update

from qualcenter.domain.stage import Stage
from qualcenter.exchange.columns import lead_columns
from qualcenter.exchange.export_kinds import handoff_columns, journey_columns
from qualcenter.exchange.exporting import Exports, ExportWish
from qualcenter.exchange.import_row import ImportRow
from qualcenter.exchange.mapping import mapping_of
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.row_reading import rows_of
from qualcenter.queries.exported_leads import LONGEST_NOTE, notes_together
from qualcenter.store.tables import companies, leads, merges, person_emails, person_phones, persons, touches
from tests.center import ANSWERS, Center, make_center
from tests.fixtures.desks import MONDAY, Rehearsal


@pytest.fixture
def center(rehearsal: Rehearsal) -> Center:
    return make_center(rehearsal)


def _export(center: Center, what: str, out: Path, **wish: bool) -> int:
    made = Exports(center.rehearsal.desk).run(
        center.rehearsal["Tom"], ExportWish(what, out=out, mark=wish.get("mark", False))
    )
    return made.rows


def _read(file: Path) -> list[ImportRow]:
    table = open_table(file)
    return list(rows_of(table, mapping_of(table.columns)))


def _documents(file: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _fill(center: Center, lead: int) -> None:
    """Give a lead's person and company everything that a file can carry."""
    with center.rehearsal.store.writing() as connection:
        person = center.lead(lead).person_id
        connection.execute(
            update(companies).values(
                name="=Acme & Söhne", website="acme.example", staff=250, industry="Food", city="Leeds"
            )
        )
        values = {
            "full_name": "Jo van Dyk",
            "given_name": "Jo",
            "family_name": "van Dyk",
            "title": "+Head of IT",
            "language": "en",
            "region": "Yorkshire",
            "external_id": "X-7",
            "source": "fair",
            "consent_email": True,
            "consent_phone": False,
        }
        connection.execute(update(persons).where(persons.c.id == person).values(values))
        connection.execute(update(leads).where(leads.c.id == lead).values(source="fair"))
        connection.execute(update(person_phones).values(extension="12"))
        connection.execute(
            insert(person_phones),
            [
                {
                    "person_id": person,
                    "position": 1,
                    "number": "+442079460999",
                    "raw": "old",
                    "extension": None,
                    "state": "bad",
                },
                {
                    "person_id": person,
                    "position": 2,
                    "number": "+442079460111",
                    "raw": "b",
                    "extension": "345",
                    "state": "good",
                },
            ],
        )
        second = {"person_id": person, "position": 1, "address": "jo@other.example", "raw": "jo@other.example"}
        connection.execute(insert(person_emails).values(second))
        seen = {"person_id": person, "lead_id": lead, "kind": "white_paper", "received_at": MONDAY}
        connection.execute(insert(touches).values(at=MONDAY + timedelta(hours=3), **seen))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_exported_leads_are_read_back_with_every_field(center: Center, tmp_path: Path, form: str) -> None:
    ada, lead = center.rehearsal["Ada"], center.ready()
    center.answers.note(ada, lead, "-first note\nwith two lines")
    center.answers.note(ada, lead, "=second")
    center.dispositions.record(ada, lead, "no_answer")
    _fill(center, lead)
    file = tmp_path / f"l.{form}"
    assert _export(center, "leads", file) == 1
    assert open_table(file).columns == lead_columns(ANSWERS)
    (row,) = _read(file)
    assert (row.refusal, row.warnings) == (None, ())
    assert (row.full_name, row.given_name, row.family_name, row.title) == (
        *("Jo van Dyk", "Jo", "van Dyk", "+Head of IT"),
    )
    assert (row.company, row.website, row.staff, row.industry) == ("=Acme & Söhne", "acme.example", 250, "Food")
    assert (row.city, row.region, row.country, row.language) == ("Leeds", "Yorkshire", "GB", "en")
    assert [mail.address for mail in row.emails] == ["jo@acme.example", "jo@other.example"]
    first = center.lead(lead)
    assert [(one.extension, one.valid) for one in row.phones] == [("12", True), ("345", True)]
    assert row.phones[1].number == "+442079460111"
    assert (row.source, row.external_id, row.touch_kind) == ("fair", "X-7", "white_paper")
    assert (row.touched_at, row.stage, row.owner) == (MONDAY + timedelta(hours=3), Stage.LEAD, "Ada")
    assert row.note == "-first note\nwith two lines\n=second"
    assert (row.consent_email, row.consent_phone, row.answers) == (True, False, ANSWERS)
    assert first.stage is row.stage


def test_a_lead_ends_with_what_the_desk_worked_out(center: Center, tmp_path: Path) -> None:
    lead = center.raised()
    _export(center, "leads", tmp_path / "l.jsonl")
    (row,) = _documents(tmp_path / "l.jsonl")
    now = center.lead(lead)
    assert (row["lead_id"], row["score"], row["tier"], row["attempts"]) == (lead, now.score, now.tier, 0)
    assert (row["next_action"], row["owner"], row["stage"]) == ("first_call", "pool", "lead")
    assert now.promise is not None
    assert row["promise_due_at"] == now.promise.due_at.isoformat().replace("+00:00", "Z")


def test_a_merged_lead_goes_out_only_in_runs_from_before(center: Center, tmp_path: Path) -> None:
    kept, merged = center.raised("Jo Doe"), center.raised("Al Poe")
    door, tom = Exports(center.rehearsal.desk), center.rehearsal["Tom"]
    before = door.run(tom, ExportWish("leads", out=tmp_path / "1.csv"))
    center.rehearsal.wait(hours=1)
    one, two = center.lead(kept), center.lead(merged)
    ids = {"kept_lead": kept, "merged_lead": merged, "kept_person": one.person_id, "merged_person": two.person_id}
    with center.rehearsal.store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == merged).values(merged_into=kept, ready=False))
        connection.execute(insert(merges).values(act_id="x", at=center.rehearsal.clock.now(), **ids))
    after = door.run(tom, ExportWish("leads", out=tmp_path / "2.csv"))
    again = door.run(tom, ExportWish(again=before.run, out=tmp_path / "3.csv"))
    assert (before.rows, after.rows, again.rows) == (2, 1, 2)


def test_notes_too_long_for_a_cell_leave_the_oldest_out_and_say_so() -> None:
    long = "x" * (LONGEST_NOTE - 10)
    assert notes_together([]) is None
    assert notes_together(["a", "b"]) == "a\nb"
    assert notes_together(["a" * 20, "b", long]) == f"(1 earlier notes are not in this file)\nb\n{long}"


def test_handoffs_go_out_once_sales_has_seen_them(center: Center, tmp_path: Path) -> None:
    lead = center.ready()
    center.promote("Ada", lead, "Sam")
    assert _export(center, "handoffs", tmp_path / "1.jsonl", mark=True) == 0
    center.rehearsal.wait(seconds=10)
    assert _export(center, "handoffs", tmp_path / "2.jsonl", mark=True) == 1
    (row,) = _documents(tmp_path / "2.jsonl")
    assert tuple(row) == handoff_columns(ANSWERS)
    assert (row["promoted_by"], row["receiver"], row["credit"], row["outcome"]) == ("Ada", "Sam", "Ada", None)
    assert (row["lead_id"], row["promoted_at"], row["delivered_at"]) == (
        *(lead, "2026-11-23T09:01:00Z", "2026-11-23T09:01:10Z"),
    )
    assert {name: row[f"answer_{name}"] for name in ANSWERS} == ANSWERS


def test_journeys_go_out_event_by_event(center: Center, tmp_path: Path) -> None:
    lead = center.called()
    rows = _export(center, "journeys", tmp_path / "j.jsonl")
    found = _documents(tmp_path / "j.jsonl")
    assert rows == len(found)
    assert all(tuple(row) == journey_columns() for row in found)
    assert [row["seq"] for row in found] == sorted(row["seq"] for row in found)  # type: ignore[type-var]
    assert [row["kind"] for row in found if row["lead_id"] == lead] == center.kinds(lead)
    started = next(row for row in found if row["kind"] == "call.started")
    assert (started["actor"], started["person"], started["at"]) == ("Ada", "Jo Doe", "2026-11-23T09:00:00Z")
    assert isinstance(started["detail"], dict)
    assert started["words"] == "Ada called, attempt 1"
