"""No command writes over what it reads, over a store, or over a device, and none begins what it cannot finish."""

from pathlib import Path

import pytest

from tests.fixtures.command_line import CommandLine

ROWS = "name,email\nOk,ok@x.example\nA,b,c,d\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a good row and one of another width."""
    made = tmp_path / "in.csv"
    made.write_text(ROWS, "utf-8")
    return made


@pytest.mark.parametrize("place", ["none/refused.csv", "in.csv", "./folder/../in.csv", "folder", "/dev/null"])
def test_refused_rows_without_a_place_stop_the_import_before_it_begins(
    place: str, file: Path, command_line: CommandLine, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    ran = command_line.run("import", str(file), "--refused", str(tmp_path / place), by="Tom")
    assert (ran.code, ran.json["error"]) == (4, "cannot_write")
    assert command_line("store", "info")["leads"] == 0
    assert file.read_text("utf-8") == ROWS
    assert not list(tmp_path.rglob("*.part"))


def test_refused_rows_with_a_place_are_written_and_the_others_imported(
    file: Path, command_line: CommandLine, tmp_path: Path
) -> None:
    told = command_line("import", str(file), "--refused", str(tmp_path / "refused.csv"), by="Tom", exits=5)
    assert (told["added"], told["refused"]) == (1, 1)
    assert "the header has 2" in (tmp_path / "refused.csv").read_text("utf-8-sig")


def test_an_export_never_replaces_a_store_or_a_device(tmp_path: Path) -> None:
    store = tmp_path / "store.db"
    line = CommandLine(str(store))
    line("store", "create")
    line("people", "add", "Tom", "--role", "team_lead")
    line("raise", "--person-name", "Jo", "--touch", "demo", by="Tom")
    before = line("store", "info")["leads"]
    for place in (str(store), "/dev/null", str(tmp_path)):
        ran = line.run("export", "leads", "--out", place, by="Tom")
        assert (ran.code, ran.json["error"]) == (4, "cannot_write")
    assert Path("/dev/null").is_char_device()
    assert line("store", "info")["leads"] == before
    assert line("exports", "list") == []
