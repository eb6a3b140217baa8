import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from qualcenter.domain.refusals import NotAllowedRefused, UnknownNameRefused, WrongStageRefused
from qualcenter.queries.audit import Audit
from qualcenter.services.answers import Answers
from qualcenter.services.merging import Merging
from qualcenter.services.personal_data import PersonalData
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.store.tables import (
    answers,
    drafts,
    events,
    export_rows,
    exports,
    leads,
    metadata,
    notes,
    suppressions,
)
from tests.fixtures.desks import MONDAY, Rehearsal

JO = "+493012345678"


def _known(rehearsal: Rehearsal, **more: object) -> int:
    """A lead of whom something personal stands in every table."""
    lead = rehearsal.raised("Jo Doe", phone=JO, title="Head of Fleet", detail="Please ring Jo", **more)
    with rehearsal.store.writing() as connection:
        said = {"person_id": 1, "lead_id": lead, "at": MONDAY}
        connection.execute(notes.insert().values(**said, text="Jo likes tea", author="Ada"))
        connection.execute(answers.insert().values(**said, field="need", value="Jo needs routes"))
        draft = {
            "colleague_id": 1,
            "lead_id": lead,
            "note": "Jo half said",
            "fields": {},
            "updated_at": MONDAY,
        }
        connection.execute(drafts.insert().values(draft))
    return lead


def _everything(rehearsal: Rehearsal) -> str:
    with rehearsal.store.reading() as connection:
        rows = [tuple(row) for table in metadata.sorted_tables for row in connection.execute(select(table))]
    return "\n".join(str(row) for row in rows if "# Route" not in str(row) and "[playbook]" not in str(row))


def _row(rehearsal: Rehearsal, lead: int) -> Any:
    with rehearsal.store.reading() as connection:
        return connection.execute(select(leads).where(leads.c.id == lead)).one()


def test_everything_held_is_told_in_one_document(rehearsal: Rehearsal) -> None:
    _known(rehearsal)
    held = PersonalData(rehearsal.desk).export(rehearsal["Ops"], 1)
    assert held["persons"][0]["title"] == "Head of Fleet"
    assert held["person_phones"][0]["number"] == JO
    assert [one["text"] for one in held["notes"]] == ["Jo likes tea"]
    assert [one["value"] for one in held["answers"]] == ["Jo needs routes"]
    assert held["drafts"][0]["note"] == "Jo half said"
    assert held["touches"][0]["at"] == "2026-11-23T09:00:00Z"
    assert {"leads", "events", "companies", "person_emails"} <= set(held)
    assert json.loads(json.dumps(held)) == held


def test_nothing_personal_is_left_and_history_still_replays(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    with rehearsal.store.reading() as connection:
        before = connection.execute(select(events)).all()
    done = PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 1)
    assert (done.persons, done.leads) == ((1,), (lead,))
    left = _everything(rehearsal)
    assert [word for word in ("Jo", "Doe", "jo@acme", "12345678", "Fleet", "doe jo") if word in left] == []
    assert (_row(rehearsal, lead).stage, _row(rehearsal, lead).purge_reason) == ("purged", "erased")
    with rehearsal.store.reading() as connection:
        after = connection.execute(select(events)).all()
    assert after[: len(before)] == before
    assert [one.kind for one in after[len(before) :]] == ["person.erased", "lead.purged"]
    assert Audit(rehearsal.reading).rows() == ()


def test_nothing_is_written_about_somebody_who_was_erased(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 1)
    answers_of = Answers(rehearsal.desk)
    with pytest.raises(WrongStageRefused, match="erased"):
        answers_of.note(rehearsal["Ada"], lead, "Jo rang again")
    answers_of.save_draft(rehearsal["Ada"], lead, "Jo rang again")
    assert "Jo" not in _everything(rehearsal)


def test_erasing_twice_is_harmless_and_a_new_raise_begins_anew(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    service = PersonalData(rehearsal.desk)
    service.erase(rehearsal["Ops"], 1)
    assert service.erase(rehearsal["Ops"], 1).leads == ()
    assert rehearsal.raised("Jo Doe", phone=JO) != lead


def test_the_number_of_a_suppressed_person_stays_suppressed_as_a_hash(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(lead_id=lead, asked_by="Jo Doe"))
    PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 1)
    assert "Jo" not in _everything(rehearsal)
    with rehearsal.store.reading() as connection:
        kept = connection.execute(select(suppressions.c.scope).order_by(suppressions.c.id)).scalars().all()
    assert kept == ["person", "number"]
    again = Suppressions(rehearsal.desk).add(rehearsal["Ada"], Unwanted(number=JO))
    assert again == 2


def test_a_merged_duplicate_is_erased_together_with_the_kept_person(rehearsal: Rehearsal) -> None:
    first = _known(rehearsal)
    second = rehearsal.raised("Jo D. Doe", email="jo.doe@mail.example", phone="+493012345600")
    Merging(rehearsal.desk).merge(rehearsal["Ada"], first, second)
    done = PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 2)
    assert done.persons == (1, 2)
    assert "Jo" not in _everything(rehearsal)
    assert Audit(rehearsal.reading).rows() == ()


def test_what_sales_holds_comes_back_and_ends(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    with rehearsal.store.writing() as connection:
        held = {"stage": "accepted", "owner_key": "c:4", "colleague_id": 4, "next_action": "first_touch"}
        promise = {
            "promise_kind": "accept",
            "promise_made_at": MONDAY,
            "promise_due_at": rehearsal.wait(days=1),
        }
        values = {**held, **promise, "ready": False, "handoff_id": 9}
        connection.execute(update(leads).where(leads.c.id == lead).values(values))
    rehearsal.clock.move_to(MONDAY)
    PersonalData(rehearsal.desk).erase(rehearsal["Ops"], 1)
    assert _row(rehearsal, lead).stage == "purged"


def test_exports_and_backups_that_held_the_person_are_named(rehearsal: Rehearsal) -> None:
    lead = _known(rehearsal)
    with rehearsal.store.writing() as connection:
        later = rehearsal.wait(hours=1)
        run = {"kind": "leads", "format": "csv"}
        connection.execute(exports.insert().values(**run, at=MONDAY.replace(year=2025), file="before.csv"))
        connection.execute(exports.insert().values(**run, at=later, file="whole.csv"))
        connection.execute(exports.insert().values(**run, at=later, file="marked.csv", marked=True))
        connection.execute(exports.insert().values(**run, at=later, file="others.csv", marked=True))
        connection.execute(export_rows.insert().values(kind="leads", row_id=lead, run_id=3))
    service = PersonalData(rehearsal.desk, lambda: [Path("/backups/monday.db")])
    done = service.erase(rehearsal["Ops"], 1)
    assert [one.file for one in done.exports] == ["whole.csv", "marked.csv"]
    assert done.backups == ("/backups/monday.db",)


def test_only_operations_erases_and_only_people_who_exist(rehearsal: Rehearsal) -> None:
    service = PersonalData(rehearsal.desk)
    with pytest.raises(NotAllowedRefused):
        service.erase(rehearsal["Tom"], 1)
    with pytest.raises(NotAllowedRefused):
        service.export(rehearsal["Ada"], 1)
    with pytest.raises(UnknownNameRefused):
        service.erase(rehearsal["Ops"], 99)
