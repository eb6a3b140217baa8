import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from qualcenter.store.known_failures import EXIT_CODE, KnownFailure
from qualcenter.store.opening import create, open_store, upgrade_store
from qualcenter.store.unit_of_work import Store
from qualcenter.store.versions import CURRENT
from tests.postgres_server import PostgresServer
from tests.store_rows import a_lead


def _code(url: str) -> str:
    with pytest.raises(KnownFailure) as told:
        open_store(url)
    assert told.value.exit_code == EXIT_CODE == 3
    assert told.value.what_happened
    assert told.value.what_is_safe
    assert told.value.what_to_do
    return told.value.code


def _set_version(store: Store, version: str) -> None:
    with store.writing() as connection:
        connection.execute(text("UPDATE store_version SET version_num = :version"), {"version": version})


def test_a_store_says_what_it_is(store_url: str) -> None:
    made = create(store_url, live=True)
    found = open_store(store_url)
    assert found.facts == made.facts
    assert found.live
    assert found.facts.version == CURRENT
    assert len(found.facts.number_salt) == 32
    made.close()
    found.close()


def test_two_stores_share_neither_id_nor_salt(tmp_path: Path) -> None:
    one, two = (create(str(tmp_path / name), live=False) for name in ("one.db", "two.db"))
    assert one.facts.store_id != two.facts.store_id
    assert one.facts.number_salt != two.facts.number_salt
    assert not one.live
    one.close()
    two.close()


def test_nothing_is_made_where_a_store_is(store: Store) -> None:
    store.write(a_lead)
    url = store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(KnownFailure) as told:
        create(url, live=True)
    assert told.value.code == "exists"
    assert store.read(lambda c: c.scalar(text("SELECT count(*) FROM leads"))) == 1


def test_a_store_of_a_later_program_is_told_and_left_alone(store: Store) -> None:
    _set_version(store, "9001")
    url = store.engine.url.render_as_string(hide_password=False)
    assert _code(url) == "too_new"
    with pytest.raises(KnownFailure) as told:
        upgrade_store(url)
    assert told.value.code == "too_new"
    assert store.read(lambda c: c.scalar(text("SELECT version_num FROM store_version"))) == "9001"


def test_a_store_that_is_up_to_date_needs_no_upgrade(store: Store) -> None:
    done = upgrade_store(store.engine.url.render_as_string(hide_password=False))
    assert (done.before, done.after, done.backup) == (CURRENT, CURRENT, None)


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    assert _code(str(tmp_path / "none.db")) == "missing"
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match="no folder") as told:
        create(str(tmp_path / "no" / "store.db"), live=False)
    assert told.value.code == "missing"


@pytest.mark.parametrize("content", [b"", b"name,phone\nJo,+1\n" * 500, b"SQLite format 3\0"])
def test_a_file_that_is_no_store_is_told_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    assert _code(str(file)) == "not_a_store"
    assert file.read_bytes() == content


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert _code(str(tmp_path)) == "not_a_store"


def test_another_programs_file_stays_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "songs.db"
    with sqlite3.connect(file) as foreign:
        foreign.execute("CREATE TABLE songs (name TEXT)")
    foreign.close()
    content = file.read_bytes()
    assert _code(str(file)) == "not_a_store"
    assert file.read_bytes() == content


def test_another_programs_database_is_told(store_url: str) -> None:
    foreign = create_engine(store_url)
    with foreign.begin() as connection:
        connection.execute(text("CREATE TABLE songs (name TEXT)"))
    foreign.dispose()
    assert _code(store_url) == "not_a_store"
    with pytest.raises(KnownFailure) as told:
        create(store_url, live=False)
    assert told.value.code == "exists"


def test_a_database_that_is_not_there_is_told(postgres_server: PostgresServer) -> None:
    assert _code(postgres_server.url("no_such_center")) == "missing"


def test_a_wrong_password_is_told_without_showing_it(postgres_server: PostgresServer) -> None:
    with pytest.raises(KnownFailure) as told:
        open_store(postgres_server.url(password="geheim"))
    assert told.value.code == "permission"
    assert "geheim" not in str(told.value)


def test_a_server_that_does_not_answer_is_told() -> None:
    assert _code("postgresql://ada@127.0.0.1:1/center") == "unreachable"


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "store.db"
    create(str(file), live=False).close()
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    file.write_bytes(content)
    assert _code(str(file)) == "damaged"


def test_a_leftover_of_a_broken_off_making_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".store.db.growing").write_bytes(b"half")
    create(str(tmp_path / "store.db"), live=False).close()
    assert [one.name for one in tmp_path.iterdir()] == ["store.db"]


@pytest.fixture
def closed_folder() -> Iterator[Path]:
    """A folder with a store in it that this test may read but not write, root or not."""
    folder = Path(tempfile.mkdtemp(prefix="qc-closed-"))
    create(str(folder / "store.db"), live=False).close()
    for place, mode in ((folder / "store.db", 0o444), (folder, 0o555)):
        place.chmod(mode)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_read_only_folder_is_told(closed_folder: Path) -> None:
    assert _code(str(closed_folder / "store.db")) == "read_only"


def test_nothing_can_be_made_in_a_read_only_folder(closed_folder: Path) -> None:
    with pytest.raises(KnownFailure) as told:
        create(str(closed_folder / "new.db"), live=False)
    assert told.value.code == "permission"


def test_a_copy_of_a_closed_store_is_a_store(tmp_path: Path) -> None:
    create(str(tmp_path / "store.db"), live=False).close()
    shutil.copy(tmp_path / "store.db", tmp_path / "copy.db")
    open_store(str(tmp_path / "copy.db")).close()
    with sqlite3.connect(tmp_path / "copy.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
