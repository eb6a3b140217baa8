"""What `next` says when nothing can be called."""

from pathlib import Path

from tests.fixtures.command_line import CommandLine

ROWS = "name,email,phone\nAda Lovelace,ada@firm.example,+14155550132\nAlan Turing,alan@firm.example,\n"


def test_next_says_what_is_held_back_and_when_the_first_comes(command_line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "in.csv"
    file.write_text(ROWS, "utf-8")
    command_line("import", str(file), "--touch", "webinar", by="Tom")
    told = command_line("next", by="Nina", exits=1)
    assert told["refused"] == "queue_empty"
    assert "1 held back by the call window" in told["why"]
    assert "1 that cannot be called as they are" in told["why"]
    assert "The first comes at 2026-11-23 16:00 UTC." in told["why"]


def test_next_says_that_no_lead_is_there(command_line: CommandLine) -> None:
    assert command_line("next", by="Nina", exits=1)["why"].endswith("No lead lies in it.")
