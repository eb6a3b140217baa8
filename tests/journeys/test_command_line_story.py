"""A raised hand goes in at one end and comes out promoted, nurtured or purged, told by commands alone."""

import csv
import random
from pathlib import Path
from typing import Any

import pytest

from tests.fixtures.command_line import CommandLine

PHONE = "504-621-{:04d}"
ANSWERS = ("need=growing", "authority=decides", "timing=this_quarter", "size=40 vehicles", "next_step=demo")


@pytest.fixture
def leads_file(tmp_path: Path) -> Path:
    """Sixty people of American firms, as a list broker writes them."""
    file = tmp_path / "people.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow("first_name last_name company_name city state zip phone1 phone2 email web".split())
        for n in range(60):
            firm = f"Harbor Freight {n // 2} Inc"
            rows.writerow(
                [
                    f"Ann{n}", f"Miller{chr(65 + n % 26)}", firm, "New Orleans", "LA", "70116",
                    PHONE.format(8000 + n), PHONE.format(7000 + n),
                    f"ann{n}@harbor{n // 2}.com", f"http://harbor{n // 2}.com",
                ]
            )  # fmt: skip
    return file


def laws_hold(center: CommandLine, at: str) -> None:
    """`audit` and `left-behind` print nothing."""
    assert center("audit", at=at) == []
    assert center("left-behind", at=at) == []


def instant(minute: int) -> str:
    """Monday, from 15:00 UTC on: 09:00 in New Orleans."""
    return f"2026-11-23T{15 + minute // 60:02d}:{minute % 60:02d}:00Z"


def test_a_raised_hand_becomes_a_deal_and_every_step_is_told(command_line: CommandLine) -> None:
    center = command_line
    lead = center(
        "raise", "--person-name", "Maria Oliveira", "--company", "Norvik", "--email", "maria@norvik.example",
        "--phone", "+49 30 23125000", "--country", "DE", "--touch", "pricing", "--key", "form-1", by="Nina",
    )  # fmt: skip
    assert (lead["stage"], lead["tier"], lead["phone"]) == ("lead", "A", "+493023125000")
    again = center("raise", "--person-name", "x", "--touch", "pricing", "--key", "form-1", by="Nina")
    assert again["id"] == lead["id"]
    assert center("next", by="Nina")["id"] == lead["id"]
    call = center("call", str(lead["id"]), by="Nina", at="2026-11-23T15:02:00Z")
    assert call["verdict"] == "allow"
    center("answer", str(lead["id"]), *ANSWERS, by="Nina", at="2026-11-23T15:03:00Z")
    promoted = center("promote", str(lead["id"]), "--to", "Sam", by="Nina", at="2026-11-23T15:05:00Z")
    assert (promoted["stage"], promoted["owner"], promoted["claimed_by"]) == ("promoted", "Sam", None)
    assert center("handoffs", "--to", "Sam", at="2026-11-23T15:05:05Z") == []
    assert [row["lead_id"] for row in center("handoffs", "--to", "Sam", at="2026-11-23T15:06:00Z")] == [lead["id"]]
    assert center("accept", str(lead["id"]), by="Sam", at="2026-11-23T15:10:00Z")["stage"] == "accepted"
    center("touch", str(lead["id"]), by="Sam", at="2026-11-23T16:00:00Z")
    won = center(
        "won", str(lead["id"]), "--value", "12000.50", "--currency", "EUR", by="Sam", at="2026-12-01T10:00:00Z"
    )
    assert (won["stage"], won["next_action"], won["owner"]) == ("won", None, None)
    kinds = [row["kind"] for row in center("journey", str(lead["id"]))]
    told = "contact.created lead.raised lead.claimed call.started lead.promoted handoff.delivered lead.won".split()
    assert [kind for kind in kinds if kind in told] == told
    laws_hold(center, "2026-12-01T10:00:00Z")


def test_a_working_day_on_a_file_leaves_nobody_behind(command_line: CommandLine, leads_file: Path) -> None:
    center = command_line
    outcome = center("import", str(leads_file), "--country", "US", "--touch", "webinar", by="Tom")
    assert (outcome["read"], outcome["added"], outcome["refused"]) == (60, 60, 0)
    laws_hold(center, instant(0))
    assert center("import", str(leads_file), "--country", "US", "--touch", "webinar", by="Tom")["unchanged"] == 60
    chance = random.Random(7)
    for minute in range(1, 40):
        worked = work_one(center, chance, "Nina" if minute % 2 else "Ben", instant(minute))
        assert worked is not None
        if minute % 13 == 0:
            laws_hold(center, instant(minute))
    center("tick", at=instant(50))
    laws_hold(center, instant(50))


def work_one(center: CommandLine, chance: random.Random, who: str, at: str) -> str | None:
    """Take the next lead, call it, and end it in one of the usual ways; gives the way."""
    ran = center.run("next", by=who, at=at)
    if ran.code == 1:
        return None
    lead = str(ran.json["id"])
    center("call", lead, by=who, at=at)
    way = chance.choice(["no_answer", "voicemail", "nurture", "not_a_fit", "promote", "call_later", "undone"])
    if way == "promote":
        center("answer", lead, *ANSWERS, by=who, at=at)
        center("promote", lead, by=who, at=at)
    elif way == "nurture":
        center("nurture", lead, "--reason", "later_project", by=who, at=at)
    elif way == "not_a_fit":
        center("dispose", lead, "not_a_fit", "--field", "reason=no_need", "--note", "sells cars", by=who, at=at)
    elif way == "call_later":
        center("dispose", lead, "call_later", "--field", "at=2026-11-24T10:00", by=who, at=at)
    elif way == "undone":
        center("dispose", lead, "no_answer", by=who, at=at)
        back = center("undo", by=who, at=at)
        assert back["claimed_by"] == who
        center("dispose", lead, "no_answer", by=who, at=at)
    else:
        center("dispose", lead, way, by=who, at=at)
    return way


def test_what_is_exported_is_the_same_center_in_another_store(
    command_line: CommandLine, leads_file: Path, tmp_path: Path
) -> None:
    center = command_line
    center("import", str(leads_file), "--country", "US", "--touch", "webinar", by="Tom")
    chance = random.Random(12)
    ways = [work_one(center, chance, "Nina", instant(minute)) for minute in range(1, 16)]
    assert {"nurture", "promote", "not_a_fit"} <= set(ways)
    out = tmp_path / "leads.csv"
    assert center("export", "leads", "--out", str(out), by="Tom", at=instant(20))["rows"] == 60
    other = CommandLine(f"sqlite:///{tmp_path / 'other.db'}")
    other("store", "create")
    for name, role in (("Tom", "team_lead"), ("Nina", "qualifier"), ("Ben", "qualifier"), ("Sam", "sales")):
        other("people", "add", name, "--role", role, by="Tom" if name != "Tom" else None)
    outcome = other("import", str(out), by="Tom", at=instant(20))
    assert (outcome["read"], outcome["added"], outcome["refused"]) == (60, 60, 0)
    stages = {one["stage"] for one in people_in(center, tmp_path / "some.csv").values()}
    assert {"lead", "nurture"} <= stages
    assert people_in(other, tmp_path / "there.csv") == people_in(center, tmp_path / "here.csv")
    laws_hold(other, instant(20))


def people_in(center: CommandLine, file: Path) -> dict[str, dict[str, Any]]:
    """Who is in a store, in which stage and with which answers, by e-mail."""
    center("export", "leads", "--out", str(file), by="Tom", at=instant(21))
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    kept = ("full_name", "company", "phone", "phone_2", "stage")
    return {row["email"]: {k: v for k, v in row.items() if k in kept or k.startswith("answer_")} for row in rows}


def test_a_refusal_names_its_code_and_what_is_missing(command_line: CommandLine) -> None:
    center = command_line
    assert center("next", by="Nina", exits=1)["refused"] == "queue_empty"
    assert center("show", "99", exits=1)["refused"] == "unknown_lead"
    lead = center(
        "raise", "--person-name", "Jo", "--email", "jo@x.example", "--phone", "+49 30 23125001", "--country", "DE",
        "--touch", "demo", by="Nina",
    )  # fmt: skip
    missing = center("promote", str(lead["id"]), by="Nina", exits=1)
    assert (missing["refused"], missing["missing"]) == (
        "missing_answers",
        ["need", "authority", "timing", "size", "next_step"],
    )
    assert center("dispose", str(lead["id"]), "no_answer", by="Nina", exits=1)["refused"] == "no_call"
    center("next", by="Nina")
    assert center("note", str(lead["id"]), "hello", by="Nina")["id"] == lead["id"]
    assert center("call", str(lead["id"]), by="Ben", exits=1)["refused"] == "held_by_other"
    assert center("import", "nothing.csv", by="Nina", exits=1)["refused"] == "not_allowed"
    night = center("call", str(lead["id"]), by="Nina", at="2026-11-23T23:30:00Z", exits=1)
    assert night["refused"] == "outside_window"
    assert night["opens_at"] == "2026-11-24T07:00:00Z"
