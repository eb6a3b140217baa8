"""The command line keeps its form whatever it is given: one document, one exit code, never a traceback."""

import argparse
import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcenter.cli.answer import harmless
from qualcenter.cli.main import parser
from qualcenter.services.playbooks import Playbooks
from tests.fixtures.command_line import CommandLine

COMMON = {"store", "acting", "at", "json", "answered_by", "help"}
PROGRAM = [sys.executable, "-c", "from qualcenter.cli.main import run; run()"]


def _commands(top: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    below = [one for one in top._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        yield name.strip(), top
    for group in below:
        for word, command in group.choices.items():
            yield from _commands(command, f"{name} {word}")


def test_no_command_has_an_argument_that_hides_an_option_of_all_commands() -> None:
    common = {one.dest: one.option_strings for one in parser()._actions}
    for name, command in _commands(parser()):
        for one in command._actions:
            assert one.dest not in COMMON or one.option_strings == common[one.dest], f"{name} takes {one.dest}"


@pytest.mark.parametrize(
    "words",
    [
        ("--json", "store", "info", "--store", "URL"),
        ("--store", "URL", "store", "--json", "info"),
        ("store", "info", "--json", "--store", "URL"),
        ("store", "--store", "URL", "info", "--json"),
    ],
)
def test_common_options_stand_anywhere(
    words: tuple[str, ...], command_line: CommandLine, capsys: pytest.CaptureFixture[str]
) -> None:
    from qualcenter.cli.main import main

    assert main([command_line.store if one == "URL" else one for one in words]) == 0
    assert json.loads(capsys.readouterr().out)["leads"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("store",),
        ("show", "abc"),
        ("queue", "--limit", "0"),
        ("queue", "--limit", "²"),
        ("answer", "1", "need"),
        ("answer", "1", "=growing"),
        ("export",),
        ("won", "1", "--value", "-5", "--currency", "EUR"),
        ("won", "1", "--value", "NaN", "--currency", "EUR"),
    ],
)
def test_wrong_words_are_one_document_and_exit_code_two(words: tuple[str, ...], sqlite_url: str) -> None:
    ran = CommandLine(sqlite_url).run(*words)
    assert ran.code == 2
    assert ran.json["error"] == "usage"
    assert ran.json["why"]


def test_bytes_that_are_no_text_are_refused_and_nothing_is_kept(command_line: CommandLine) -> None:
    ran = command_line.run("raise", "--touch", "demo", "--person-name", "Jo\udcff", by="Nina")
    assert (ran.code, ran.json["refused"]) == (1, "bad_value")
    assert command_line("store", "info")["leads"] == 0


def test_a_name_in_a_file_never_drives_the_terminal() -> None:
    assert harmless("\x1b[2J\x07Jo\x9b5m\tü\n") == "␛[2J␇Jo�5m\tü\n"


@pytest.mark.expects_log("mistake of our own")
def test_a_mistake_of_our_own_is_a_sentence_and_a_line_in_the_log(
    command_line: CommandLine, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Playbooks, "list", broken)
    ran = command_line.run("playbook", "list")
    assert (ran.code, ran.json["error"]) == (70, "fault")
    assert "ZeroDivisionError" in ran.json["why"]
    assert "test_main.py" in next(home.rglob("qualcenter.jsonl")).read_text("utf-8")


def test_instants_beyond_every_calendar_are_refused_at_once(command_line: CommandLine) -> None:
    for at in ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "2026-11-23T09:00:00", "soon"):
        ran = command_line.run("tick", at=at)
        assert (ran.code, ran.json["refused"]) == (1, "bad_value")


def test_people_can_be_named_by_mail_and_in_any_case(command_line: CommandLine) -> None:
    command_line("people", "add", "  Uma \n Roe ", "--role", "qualifier", "--email", "Uma@Center.Example", by="Tom")
    for name in ("uma roe", "UMA@center.example"):
        assert command_line("people", "presence", name, "off", by="Tom")["name"] == "Uma Roe"
        assert command_line("queue", by=name) == []


def test_whoever_stops_listening_gets_no_complaint(sqlite_url: str) -> None:
    CommandLine(sqlite_url)("store", "create")
    words = [*PROGRAM, "--store", sqlite_url, "--json", "playbook", "show"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait() == 0


def test_an_import_that_is_stopped_says_so_and_keeps_nothing(command_line: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    file.write_text("name,email\n" + "".join(f"P{n},p{n}@x.example\n" for n in range(60_000)), "utf-8")
    words = [*PROGRAM, "--store", command_line.store, "--as", "Tom", "--json", "import", str(file)]
    # A run in the background passes on that Ctrl-C is ignored; the person at a terminal whom this is about does not.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        started = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with started as running:
        assert running.stderr is not None
        assert "rows" in running.stderr.readline()
        running.send_signal(signal.SIGINT)
        out, err = running.communicate()
    assert (running.returncode, json.loads(out)["error"]) == (130, "stopped")
    assert "Traceback" not in err
    assert command_line("store", "info")["leads"] == 0


@pytest.mark.parametrize(
    "words", [("show", "N"), ("journey", "N"), ("note", "N", "x"), ("merge", "1", "N"), ("assign", "N", "--to", "Ben")]
)
@pytest.mark.parametrize("number", ["0", "-1", "999", "9223372036854775807", "99999999999999999999"])
def test_a_number_that_is_no_lead_is_an_unknown_lead(
    words: tuple[str, ...], number: str, command_line: CommandLine
) -> None:
    ran = command_line.run(*(number if one == "N" else one for one in words), by="Tom")
    assert (ran.code, ran.json["refused"]) == (1, "unknown_lead")


def test_a_colleagues_hours_are_set_and_changed_from_the_command_line(command_line: CommandLine) -> None:
    command_line("people", "add", "Uma", "--role", "qualifier", "--shift", "Mon-Fri 9-17", by="Tom")
    row = command_line("people", "change", "Uma", "--shift", "sat 10-14", "--capacity", "7", "--skill", "de", by="Tom")
    assert (row["shift"], row["capacity"], row["roles"], row["moved"]) == ("sat 10:00-14:00", 7, ["qualifier"], [])
