"""What the command line says of an import besides its counts."""

from pathlib import Path

import pytest

from tests.fixtures.command_line import CommandLine

ROWS = (
    "name,email,phone,shoe size\n"
    "Ada Lovelace,ada@firm.example,+14155550132,38\n"
    "Alan Turing,alan@firm.example,abc,42\n"
    "Bob Gray,bob@,,44\n"
    ",,,\n"
    "Ada Lovelace,ada@firm.example,+14155550132,38\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a number and an address that are none, an empty row, and one row twice."""
    made = tmp_path / "in.csv"
    made.write_text(ROWS, "utf-8")
    return made


def in_words(center: CommandLine, *words: str) -> str:
    return center.run(*words, by="Tom", as_json=False).out


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_cells_that_could_not_be_read_and_columns_that_were_ignored_are_told(
    more: tuple[str, ...], file: Path, command_line: CommandLine
) -> None:
    told = in_words(command_line, "import", str(file), *more)
    assert "2 cells could not be read and are not used: phone 1 (row 3), email 1 (row 4)." in told
    assert "row 3, phone: “abc” cannot be called." in told
    assert "1 column was ignored: shoe size." in told


def test_programs_are_told_of_cells_that_could_not_be_read(file: Path, command_line: CommandLine) -> None:
    told = command_line("import", str(file), by="Tom")
    cells = sorted((one["row"], one["column"], one["code"], one["count"]) for one in told["unread"])
    assert cells == [(3, "phone", "bad_phone", 1), (4, "email", "bad_email", 1)]


def test_contacts_without_a_touch_say_how_they_become_leads(file: Path, command_line: CommandLine) -> None:
    told = in_words(command_line, "import", str(file))
    assert "3 contacts, no lead: nobody raised a hand. To make leads of them: --touch KIND" in told
    assert "no lead" not in in_words(command_line, "import", str(file), "--touch", "webinar")
    assert command_line("next", by="Nina", at="2026-11-23T18:00:00Z")["stage"] == "lead"


def test_a_touch_that_the_playbook_does_not_know_is_refused_with_those_it_knows(
    file: Path, command_line: CommandLine
) -> None:
    ran = command_line.run("import", str(file), "--touch", "handshake", by="Tom")
    assert ran.code == 1
    assert "webinar" in ran.json["why"]
