"""A center moves house: backed up while in use, restored on either kind of store, and exactly itself again."""

from pathlib import Path

import pytest

from tests.fixtures.command_line import CommandLine
from tests.postgres_server import PostgresServer


@pytest.fixture
def worked(command_line: CommandLine, tmp_path: Path) -> CommandLine:
    """A center with an import, a call and a second import that was taken back."""
    for name in ("one", "two"):
        rows = "".join(f"P{n} {name},p{n}@{name}.example,+4420794600{n:02d},{name}{n},GB\n" for n in range(20))
        (tmp_path / f"{name}.csv").write_text("name,email,phone,company,country\n" + rows, "utf-8")
        command_line("import", str(tmp_path / f"{name}.csv"), "--touch", "webinar", by="Tom")
    lead = str(command_line("next", by="Nina")["id"])
    command_line("call", lead, by="Nina")
    command_line("note", lead, "likes maps", by="Nina")
    command_line("dispose", lead, "no_answer", by="Nina")
    undone = command_line("imports", "undo", str(command_line("imports", "list")[0]["id"]), by="Tom")
    assert undone["taken_out"] + undone["kept"] == 20
    return command_line


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_restored_store_is_the_one_that_was_backed_up(
    kind: str, worked: CommandLine, tmp_path: Path, postgres_server: PostgresServer
) -> None:
    name = postgres_server.fresh_database()
    file = tmp_path / "center.backup"
    made = worked("store", "backup", str(file))
    other = CommandLine(postgres_server.url(name) if kind == "postgresql" else str(tmp_path / "other.db"))
    assert other("store", "restore", str(file)) == made
    before, after = worked("store", "info"), other("store", "info")
    same = ("leads", "persons", "events", "stages", "version", "playbook_version")
    assert {one: before[one] for one in same} == {one: after[one] for one in same}
    for words in (("queue", "--limit", "100"), ("people", "list"), ("imports", "list"), ("gauges",), ("journey", "1")):
        assert other(*words, by="Nina") == worked(*words, by="Nina")
    assert other("store", "check") == {"ok": True, "faults": []}
    assert other("audit") == other("left-behind") == []
    assert other.run("store", "restore", str(file)).json["error"] == "not_empty"
    fresh = other("raise", "--person-name", "New", "--phone", "+442079460999", "--touch", "demo", by="Nina")
    assert other("show", str(fresh["id"]))["person"] == "New"
    assert other("audit") == []
    postgres_server.drop(name)


def test_a_file_that_is_no_backup_leaves_no_store_behind(tmp_path: Path, postgres_url: str) -> None:
    text = tmp_path / "text"
    text.write_text("no backup " * 100)
    for address in (str(tmp_path / "new.db"), postgres_url):
        for file, code in ((tmp_path / "none", "missing"), (tmp_path, "missing"), (text, "not_a_store")):
            ran = CommandLine(address).run("store", "restore", str(file))
            assert (ran.code, ran.json["error"]) == (3, code)
    assert list(tmp_path.iterdir()) == [text]
    assert CommandLine(postgres_url).run("store", "info").json["error"] == "not_a_store"
