"""Any text goes in by every verb, changes nobody else, and comes out of the brief and of every export as it went in."""

import csv
import json
from contextlib import closing
from pathlib import Path

from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.exchange.values import guarded, text_of
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings
from tests.fixtures.command_line import CommandLine
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import MONDAY, build_desk
from tests.hostile_families import ALL_HOSTILE_TEXTS
from tests.hostile_texts import HOSTILE_TEXTS


def told(core: Core, ada: Actor, number: int, text: str) -> int:
    """One hostile person, asked, noted and laid down; gives the lead."""
    hand = Hand(
        "demo",
        text,
        f"Firm {number} {text}",
        f"p{number}@x.example",
        "",
        f"s {text}",
        "GB",
        text,
        detail=text,
        key=text + str(number),
    )
    lead = core.intake.raise_hand(ada, hand)
    core.queue.open(ada, lead, skip_reason="other")
    core.answers.save_draft(ada, lead, text, {"size": text})
    assert core.lead_brief.read(ada, lead).draft.note == text
    core.answers.save_draft(ada, lead, "")
    core.answers.capture(ada, lead, {"size": text, "next_step": "demo"})
    if text.strip():
        core.answers.note(ada, lead, text)
    core.dispositions.record(ada, lead, "not_a_fit", {"reason": "other", "note": f"because {text}"})
    return lead


def worked(core: Core) -> dict[int, str]:
    """Every text by every verb, checked on the brief; gives the texts by lead."""
    ada = core.colleagues.actor("Ada")
    leads = {told(core, ada, number, text): text for number, text in enumerate(HOSTILE_TEXTS)}
    assert len(leads) == len(HOSTILE_TEXTS)
    for lead, text in leads.items():
        brief = core.lead_brief.read(ada, lead)
        assert brief.person.strip() == text.strip()
        assert [one.text for one in brief.notes if not one.text.startswith("because")] == (
            [text] if text.strip() else []
        )
        assert {one.value for one in brief.answers if one.field == "size"} == (
            {text.strip()} if text.strip() else set()
        )
        core.search.find(text)
        core.journeys.read(lead)
    assert core.audit.rows() == ()
    return leads


def test_hostile_texts_come_out_as_they_went_in(copied_store_url: CopiedStoreUrl, tmp_path: Path) -> None:
    url = copied_store_url("desk", build_desk)
    core = build_core(Settings(store=url), RehearsalClock(MONDAY, running=False))
    with closing(core):
        leads = worked(core)
    line = CommandLine(url)
    for what in ("leads", "dispositions", "handoffs", "journeys"):
        for kind in ("csv", "xlsx", "jsonl"):
            line("export", what, "--format", kind, "--out", str(tmp_path / f"{what}.{kind}"), by="Ops")
    rows = [json.loads(one) for one in (tmp_path / "dispositions.jsonl").read_text("utf-8").split("\n") if one]
    assert {row["lead_id"]: row["answer_size"] or "" for row in rows} == {k: v.strip() for k, v in leads.items()}
    with (tmp_path / "dispositions.csv").open(encoding="utf-8-sig", newline="") as stream:
        found = list(csv.DictReader(stream))
    assert len(found) == len(leads)
    runs = [cell for row in found for name, cell in row.items() if cell[:1] in tuple("=+-@\t\r")]
    assert runs == []


def _list_of_all(folder: Path) -> Path:
    """A file with every text in every text field of a row of its own."""
    columns = ("email", "full_name", "company", "title", "industry", "city", "external_id", "note", "answer_size")
    rows = [
        (f"p{number}@x.example", text, f"Firm {number} {text}", text, text, text, f"{number} {text}", text, text)
        for number, text in enumerate(ALL_HOSTILE_TEXTS)
    ]
    place = folder / "all.csv"
    with place.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([columns, *(map(guarded, row) for row in rows)])
    return place


def _brought_in(url: str, file: Path) -> list[dict[str, str]]:
    """The leads of a file as the store gives them out again, by e-mail."""
    line = CommandLine(url)
    told = line("import", str(file), "--touch", "demo", "--country", "GB", by="Ops")
    assert (told["added"], told["refused"]) == (len(ALL_HOSTILE_TEXTS), 0)
    assert line("audit") == []
    out = file.with_name(f"out-{file.name}")
    line("export", "leads", "--out", str(out), by="Ops")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return sorted(csv.DictReader(stream), key=lambda row: row["email"])


def _told(row: dict[str, str]) -> dict[str, str]:
    """What a person's file holds; what another store decides by itself is left out."""
    decided = {"lead_id", "score", "tier", "next_action", "next_at", "promise_due_at", "attempts", "owner"}
    return {name: cell for name, cell in row.items() if name not in decided}


def test_at_least_485_hostile_texts_survive_a_file_in_a_file_out_and_the_way_back_in(
    copied_store_url: CopiedStoreUrl, tmp_path: Path
) -> None:
    assert len(ALL_HOSTILE_TEXTS) >= 485
    first = _brought_in(copied_store_url("desk", build_desk), _list_of_all(tmp_path))
    texts = {f"p{number}@x.example": text for number, text in enumerate(ALL_HOSTILE_TEXTS)}
    assert [row["email"] for row in first if text_of(row["answer_size"]) != texts[row["email"]].strip()] == []
    assert [row for row in first for cell in row.values() if cell[:1] in tuple("=+-@\t\r")] == []
    second = _brought_in(copied_store_url("another desk", build_desk), tmp_path / "out-all.csv")
    assert [_told(row) for row in second] == [_told(row) for row in first]
