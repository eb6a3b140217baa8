"""Each role tries every verb: what it may not do is refused, names the right that is missing, and changes nothing."""

from pathlib import Path
from typing import Any

import pytest

from qualcenter.domain.rights import Right
from tests.fixtures.command_line import CommandLine

LEAD = "1"
PEOPLE = {
    "qualifier": "Nina",
    "team_lead": "Lea",
    "sales": "Sam",
    "marketing": "Mia",
    "manager": "Max",
    "operations": "Ops",
}
VERBS: dict[str, tuple[tuple[str, ...], set[str]]] = {
    "next": (("next",), {"qualifier", "team_lead"}),
    "release": (("release", LEAD), {"qualifier", "team_lead"}),
    "skip": (("skip", LEAD, "--reason", "other"), {"qualifier", "team_lead"}),
    "call": (("call", LEAD), {"qualifier", "team_lead"}),
    "end-call": (("end-call", LEAD), {"qualifier", "team_lead"}),
    "answer": (("answer", LEAD, "need=growing"), {"qualifier", "team_lead"}),
    "note": (("note", LEAD, "hello"), {"qualifier", "team_lead", "sales", "marketing"}),
    "dispose": (("dispose", LEAD, "not_a_fit", "--field", "reason=no_need"), {"qualifier", "team_lead"}),
    "promote": (("promote", LEAD), {"qualifier", "team_lead"}),
    "nurture": (("nurture", LEAD, "--reason", "other"), {"qualifier", "team_lead"}),
    "undo": (("undo",), {"qualifier", "team_lead", "marketing"}),
    "recall": (("recall", LEAD), {"qualifier", "team_lead"}),
    "raise": (
        ("raise", "--person-name", "Zoe", "--touch", "demo"),
        {"qualifier", "team_lead", "sales", "marketing", "operations"},
    ),
    "accept": (("accept", LEAD), {"sales"}),
    "return": (("return", LEAD, "--reason", "no_budget"), {"sales"}),
    "touch": (("touch", LEAD), {"sales"}),
    "won": (("won", LEAD, "--value", "5", "--currency", "EUR"), {"sales"}),
    "lost": (("lost", LEAD, "--reason", "price"), {"sales"}),
    "pass-on": (("pass-on", LEAD, "--to", "Sam"), {"sales"}),
    "feedback": (("feedback", LEAD, "good"), {"sales", "qualifier", "team_lead"}),
    "assign": (("assign", LEAD, "--to", "Nina"), {"team_lead"}),
    "spread": (("spread", "--from", "Nina"), {"team_lead"}),
    "merge": (("merge", LEAD, "2"), {"qualifier", "team_lead", "operations"}),
    "split": (("split", LEAD), {"qualifier", "team_lead", "operations"}),
    "suppress add": (("suppress", "add", "--number", "+493023125009"), {"qualifier", "team_lead", "operations"}),
    "suppress lift": (("suppress", "lift", "99"), {"qualifier", "team_lead", "operations"}),
    "suppress import": (("suppress", "import", "FILE"), {"qualifier", "team_lead", "operations"}),
    "person export": (("person", "export", LEAD), {"operations"}),
    "person erase": (("person", "erase", LEAD), {"operations"}),
    "import": (("import", "FILE"), {"team_lead", "marketing", "operations"}),
    "imports undo": (("imports", "undo", "99"), {"team_lead", "marketing", "operations"}),
    "export leads": (("export", "leads", "--out", "OUT"), {"team_lead", "operations"}),
    "export dispositions": (("export", "dispositions", "--mark", "--out", "OUT"), {"team_lead", "operations"}),
    "people add": (("people", "add", "Zed", "--role", "manager"), {"team_lead", "operations"}),
    "people presence": (("people", "presence", "Tom", "off"), {"team_lead", "operations"}),
    "playbook adopt": (
        ("playbook", "adopt", "PLAYBOOK", "--signed-marketing", "Mia", "--signed-sales", "Sam"),
        {"team_lead", "operations"},
    ),
}
READS = (
    ("queue",), ("show", LEAD), ("journey", LEAD), ("handoffs",), ("people", "list"), ("duplicates",), ("gauges",),
    ("suppress", "list"), ("imports", "list"), ("exports", "list"), ("playbook", "show"), ("audit",), ("left-behind",),
)  # fmt: skip


@pytest.fixture
def center(command_line: CommandLine, tmp_path: Path) -> CommandLine:
    """Everybody of every role, two leads and the files that verbs ask for."""
    for name, role in (("Lea", "team_lead"), ("Max", "manager"), ("Ops", "operations")):
        command_line("people", "add", name, "--role", role, by="Tom")
    for name in ("Jo Doe", "Ann Roe"):
        first = name.partition(" ")[0].lower()
        command_line("raise", "--person-name", name, "--email", f"{first}@x.example", "--touch", "demo", by="Tom")
    (tmp_path / "FILE").write_text("name,email,number\nZed,zed@x.example,+493023125008\n", "utf-8")
    return command_line


def _counts(center: CommandLine) -> dict[str, Any]:
    """What is in the store; a server sweeps its files by itself, so their size says nothing."""
    return {name: value for name, value in center("store", "info").items() if name != "size"}


@pytest.mark.parametrize("role", PEOPLE)
def test_a_role_does_what_it_may_and_nothing_else(role: str, center: CommandLine, tmp_path: Path) -> None:
    playbook = tmp_path / "playbook.toml"
    playbook.write_text(center("playbook", "show", "--toml")["document"], "utf-8")
    files = {"FILE": str(tmp_path / "FILE"), "OUT": str(tmp_path / "out.csv"), "PLAYBOOK": str(playbook)}
    before = _counts(center)
    for verb, (words, roles) in VERBS.items():
        if role in roles:
            continue
        ran = center.run(*(files.get(word, word) for word in words), by=PEOPLE[role])
        assert (ran.code, ran.json["refused"]) == (1, "not_allowed"), f"{role} may {verb}: {ran.out}"
        assert Right[ran.json["right"]].value in ran.json["why"]
        assert not (tmp_path / "out.csv").exists()
    assert _counts(center) == before
    for verb, (words, roles) in VERBS.items():
        if role in roles:
            ran = center.run(*(files.get(word, word) for word in words), by=PEOPLE[role])
            assert ran.json is None or ran.code == 0 or ran.json.get("refused") != "not_allowed", (
                f"{role}, {verb}: {ran.out}"
            )
    assert center("audit") == []


@pytest.mark.parametrize("role", PEOPLE)
def test_every_role_may_read(role: str, center: CommandLine) -> None:
    for words in READS:
        center(*words, by=PEOPLE[role])


@pytest.mark.parametrize("name", ["nina@center.example", "NINA@Center.Example"])
def test_somebody_acts_under_the_e_mail_address_too(name: str, command_line: CommandLine) -> None:
    command_line("people", "add", "Nina Roe", "--role", "qualifier", "--email", "nina@center.example", by="Tom")
    lead = command_line("raise", "--person-name", "Jo", "--phone", "+442079460018", "--touch", "demo", by=name)
    assert command_line("next", by=name)["claimed_by"] == "Nina Roe"
    assert command_line("journey", str(lead["id"]))[0]["actor"] == "Nina Roe"
