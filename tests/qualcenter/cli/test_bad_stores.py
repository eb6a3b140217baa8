"""A store that cannot be used is told in words with exit code 3, and is left as it was, byte for byte."""

import json
import os
import resource
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fixtures.command_line import CommandLine
from tests.postgres_server import PostgresServer

COMMANDS = (
    ("store", "info"),
    ("queue",),
    ("store", "check"),
    ("store", "upgrade"),
    ("raise", "--person-name", "Z", "--touch", "demo"),
)
PROGRAM = [sys.executable, "-c", "from qualcenter.cli.main import run; run()"]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A small store in one file, nothing left in its log."""
    file = tmp_path / "good.db"
    line = CommandLine(str(file))
    line("store", "create")
    line("people", "add", "Nina", "--role", "qualifier")
    for number in range(5):
        line("raise", "--person-name", f"Jo {number}", "--email", f"jo{number}@x.example", "--touch", "demo", by="Nina")
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return file


def _newer(file: Path) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("UPDATE store_version SET version_num = '9999'")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _cut(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def _holes(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.seek(4096 * 20)
        stream.write(b"\xa5" * 4096 * 60)


def _text(file: Path) -> None:
    file.write_text("this was never a database " * 200)


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _other(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as connection:
        connection.execute("CREATE TABLE cats (name)")
    connection.close()


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (_newer, "too_new"),
        (_cut, "damaged"),
        (_holes, "damaged"),
        (_text, "not_a_store"),
        (_empty, "not_a_store"),
        (_other, "not_a_store"),
    ],
)
def test_a_broken_store_is_told_and_left_alone(harm: object, code: str, good: Path) -> None:
    harm(good)  # type: ignore[operator]
    before = good.read_bytes()
    for words in COMMANDS:
        ran = CommandLine(str(good)).run(*words, by="Nina")
        assert (ran.code, ran.json["error"]) == (3, code)
        assert ran.json["why"].count(".") >= 3, "what happened, what is safe, what to do"
    assert good.read_bytes() == before


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("{folder}/none/store.db", "missing"),
        ("{folder}", "not_a_store"),
        ("/dev/null", "not_a_store"),
        ("sqlite://", "bad_address"),
        ("sqlite:///:memory:", "bad_address"),
        ("mysql://somebody@somewhere/db", "bad_address"),
        ("http://[::bad", "bad_address"),
        ("postgresql://h:noport/db", "bad_address"),
        ("postgresql://nobody@127.0.0.1:1/db", "unreachable"),
    ],
)
def test_an_address_without_a_store_is_told(address: str, code: str, tmp_path: Path) -> None:
    ran = CommandLine(address.format(folder=tmp_path)).run("store", "info")
    assert (ran.code, ran.json["error"]) == (3, code)
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_refuses_or_has_no_store_is_told(postgres_server: PostgresServer, postgres_url: str) -> None:
    for address, code in (
        (postgres_server.url("postgres", password="wrong"), "permission"),
        (postgres_server.url("no_such_database"), "missing"),
        (postgres_url, "not_a_store"),
    ):
        ran = CommandLine(address.replace("+psycopg", "")).run("queue", by="Nina")
        assert (ran.code, ran.json["error"]) == (3, code)
        assert postgres_server.password not in ran.out + ran.err


@pytest.mark.parametrize(
    "name", ["with space.db", "50%.db", "a#b?c.db", "ünï😀.db", "%20.db", "-x.db", "semi;colon'.db"]
)
def test_any_file_name_is_a_store_s_address(name: str, tmp_path: Path) -> None:
    line = CommandLine(str(tmp_path / name))
    made = line("store", "create")
    assert (tmp_path / name).is_file()
    assert CommandLine(made["store"])("store", "info")["leads"] == 0


def test_a_full_disk_loses_only_the_step_that_did_not_fit(good: Path) -> None:
    line = CommandLine(str(good))
    before = line("store", "info")
    options = ["--store", str(good), "--as", "Nina", "--at", line.at, "--json"]
    words = [*PROGRAM, *options, "raise", "--touch", "demo", "--person-name"]
    limit = good.stat().st_size // 2

    def narrow() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    for number in range(20):
        ran = subprocess.run(
            [*words, f"Full {number} " + "x" * 150], capture_output=True, text=True, preexec_fn=narrow, check=False
        )
        assert "Traceback" not in ran.stderr
        if ran.returncode:
            break
    assert ran.returncode == 3
    # A limit on the size of files looks to SQLite like a disk that failed, a full one like a full one.
    assert "disk" in json.loads(ran.stdout)["why"]
    after = line("store", "info")
    assert after["leads"] == before["leads"] + number
    assert line("audit") == []
