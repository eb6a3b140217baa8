"""A center moves into another kind of store and back: with everything, also when the move is killed on its way."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from qualcenter.bootstrap import build_core, create_store, exceptions_of
from qualcenter.clock import RehearsalClock
from qualcenter.demo import fill
from qualcenter.failures import KnownFailure
from qualcenter.settings import Settings
from qualcenter.store.copying import CONTENT, counts
from qualcenter.store.moving import digest, move
from qualcenter.store.opening import create, open_marked, open_store
from qualcenter.store.unit_of_work import Store
from tests.fixtures.command_line import CommandLine
from tests.fixtures.desks import MONDAY
from tests.postgres_server import PostgresServer

ROOT = Path(__file__).parent.parent.parent
WHO = "Nina Becker"


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a small center that worked for two weeks; copied, never written."""
    file = tmp_path_factory.mktemp("center") / "center.db"
    clock = RehearsalClock(MONDAY, running=False)
    create_store(str(file), live=False, clock=clock)
    core = build_core(Settings(store=str(file)), clock, durable=False)
    fill(core, leads=60, seed=5)
    core.close()
    return file


@pytest.fixture
def center(demonstration: Path, tmp_path: Path) -> Path:
    """The center's store, free to leave."""
    shutil.copyfile(demonstration, tmp_path / "center.db")
    return tmp_path / "center.db"


@pytest.fixture
def elsewhere(store_kind: str, tmp_path: Path, postgres_server: PostgresServer) -> Iterator[str]:
    """Where nothing is yet, of either kind."""
    if store_kind == "sqlite":
        yield str(tmp_path / "elsewhere.db")
        return
    name = postgres_server.fresh_database()
    yield postgres_server.url(name)
    postgres_server.drop(name)


def _contents(address: str) -> list[int]:
    store = open_marked(address)
    with store.reading() as connection:
        found = [digest(connection, one) for one in CONTENT]
    store.close()
    return found


def _quietly(source: str | Path, target: str | Path, at_once: int = 500) -> dict[str, int]:
    return move(str(source), str(target), exceptions_of, lambda *_: None, at_once).tables


def _fact(store: Store, key: str) -> str:
    with store.reading() as connection:
        return str(connection.exec_driver_sql(f"SELECT value FROM meta WHERE key = '{key}'").scalar_one())


def _highest_lead(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT max(id) FROM leads").fetchone()[0])


def test_a_center_moves_to_a_server_and_back_and_is_itself(
    center: Path, demonstration: Path, tmp_path: Path, postgres_url: str
) -> None:
    before = open_store(str(demonstration))
    there, back = CommandLine(postgres_url), CommandLine(str(tmp_path / "back.db"))
    told = CommandLine(str(center))("store", "move", postgres_url)
    assert told["verified"]
    with before.reading() as connection:
        assert told["tables"] == counts(connection)
    assert there("store", "check") == {"ok": True, "faults": []}
    assert there("audit") == []
    assert back.store not in there("store", "move", back.store)["from"]
    assert back("store", "check") == {"ok": True, "faults": []}
    assert _contents(back.store) == _contents(str(demonstration))
    after = open_store(back.store)
    assert [_fact(after, key) for key in ("store_id", "number_salt")] == [
        _fact(before, key) for key in ("store_id", "number_salt")
    ]
    before.close()
    after.close()


def test_work_goes_on_where_the_center_moved_to(center: Path, elsewhere: str) -> None:
    highest = _highest_lead(center)
    _quietly(center, elsewhere)
    there = CommandLine(elsewhere)
    # The highest ids went along: a new lead must not take one that is in use.
    raised = there("raise", "--person-name", "New", "--phone", "+442079460999", "--touch", "demo", by=WHO)
    assert raised["id"] == highest + 1
    assert there("audit") == []


@pytest.mark.parametrize("left", ["sqlite", "postgresql"])
def test_nobody_writes_in_a_store_that_was_left(left: str, center: Path, tmp_path: Path, postgres_url: str) -> None:
    address = str(center)
    if left == "postgresql":
        _quietly(center, postgres_url)
        address = postgres_url
    open_before = open_store(address)
    held = _contents(address)
    _quietly(address, tmp_path / "new.db")
    for statement in ("DELETE FROM notes", "UPDATE leads SET score = 0", "INSERT INTO saved_mappings DEFAULT VALUES"):
        with pytest.raises(KnownFailure) as told, open_before.writing() as connection:
            connection.exec_driver_sql(statement)
        assert told.value.code == "moved"
    open_before.close()
    assert _contents(address) == held
    ran = CommandLine(address).run("store", "info")
    assert (ran.code, ran.json["error"]) == (3, "moved")
    assert str(tmp_path / "new.db") in ran.json["why"]
    with pytest.raises(KnownFailure, match="was moved to"):
        _quietly(address, tmp_path / "third.db")
    assert not (tmp_path / "third.db").exists()


def test_a_store_that_was_left_can_be_taken_back_as_it_was(center: Path, tmp_path: Path, postgres_url: str) -> None:
    held = _contents(str(center))
    line = CommandLine(str(center))
    assert line("store", "move", "--take-back")["had_gone"] is None
    _quietly(center, postgres_url)
    assert "127.0.0.1" in line("store", "move", "--take-back")["had_gone"]
    assert _contents(str(center)) == held
    assert line("audit") == []
    line("raise", "--person-name", "New", "--phone", "+442079460999", "--touch", "demo", by=WHO)
    with pytest.raises(KnownFailure) as told:
        _quietly(center, postgres_url)
    assert told.value.code == "not_empty"
    assert line("audit") == []
    there = CommandLine(postgres_url)
    _quietly(postgres_url, tmp_path / "again.db")
    there("store", "move", "--take-back")
    assert there("audit") == []
    there("raise", "--person-name", "New", "--phone", "+442079460999", "--touch", "demo", by=WHO)


KILLS = 6


def _killed(center: Path, target: str, pieces: int, seconds: float) -> bool:
    """Run the moving program once; gives whether it was killed."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.journeys.moving_desk", str(center), target, str(pieces), str(seconds)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode in (0, -9), ran.stderr
    return ran.returncode == -9


def test_a_move_killed_again_and_again_ends_with_everything(center: Path, demonstration: Path, elsewhere: str) -> None:
    chance = random.Random(7)
    kills = 0
    for turn in range(60):
        # The first turns die between two pieces; a later one may also die wherever the time finds it, or be quicker.
        timed = turn > KILLS and turn % 3 == 2
        if not _killed(center, elsewhere, 0 if timed else 6, chance.uniform(0.05, 0.5) if timed else 0):
            break
        kills += 1
        # Nobody takes half a center for a whole one.
        with pytest.raises(KnownFailure) as told:
            open_store(elsewhere).close()
        assert told.value.code in ("moved", "missing", "not_a_store")
    else:
        pytest.fail("the move never came to its end")
    assert kills >= KILLS
    assert _contents(elsewhere) == _contents(str(demonstration))
    there = CommandLine(elsewhere)
    assert there("store", "check") == {"ok": True, "faults": []}
    assert there("audit") == []
    assert CommandLine(str(center)).run("store", "info").json["error"] == "moved"


@pytest.mark.parametrize("moment", ["before it is told in the new store", "before it is told in the old one"])
def test_a_move_killed_at_its_very_end_is_whole_when_it_is_run_again(
    moment: str, center: Path, demonstration: Path, elsewhere: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qualcenter.store import moving

    class Killed(BaseException):
        """What stands for the kill: nothing catches it."""

    def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as dying:
        if moment.endswith("old one"):
            dying.setattr(moving, "end", die)
        else:
            dying.setattr("qualcenter.store.arriving.Arrival.complete", die)
        with pytest.raises(Killed):
            _quietly(center, elsewhere)
    assert move(str(center), elsewhere, exceptions_of, lambda *_: None).resumed
    assert _contents(elsewhere) == _contents(str(demonstration))
    assert CommandLine(elsewhere)("store", "check") == {"ok": True, "faults": []}


def test_a_move_that_cannot_begin_leaves_the_center_at_work(
    center: Path, tmp_path: Path, postgres_server: PostgresServer
) -> None:
    (tmp_path / "taken.db").write_text("a thesis")
    elsewhere = [
        (str(tmp_path / "taken.db"), "not_a_store"),
        (str(tmp_path / "no folder" / "new.db"), "missing"),
        (str(center), "exists"),
        (postgres_server.url("no_such_database"), "missing"),
        (postgres_server.url(password="wrong"), "permission"),
        ("mysql://somewhere", "bad_address"),
    ]
    for target, code in elsewhere:
        with pytest.raises(KnownFailure) as told:
            _quietly(center, target)
        assert told.value.code == code, target
    CommandLine(str(center))("raise", "--person-name", "New", "--phone", "+442079460999", "--touch", "demo", by=WHO)


def test_a_store_just_made_may_be_moved_into_and_stays_live(center: Path, postgres_url: str) -> None:
    create_store(postgres_url, live=True)
    _quietly(center, postgres_url)
    store = open_store(postgres_url)
    assert store.live
    store.close()
    assert _contents(postgres_url) == _contents(str(center))


def test_a_store_with_people_in_it_is_not_moved_into(center: Path, postgres_url: str) -> None:
    create(postgres_url, live=False).close()
    CommandLine(postgres_url)("people", "add", "Tom", "--role", "operations")
    with pytest.raises(KnownFailure) as told:
        _quietly(center, postgres_url)
    assert told.value.code == "not_empty"
    open_store(str(center)).close()
