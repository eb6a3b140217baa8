"""The log of an SQLite file is folded by who watches, not by who writes."""

import sqlite3
from contextlib import closing
from pathlib import Path

from qualcenter.store.engine import sqlite_connection
from qualcenter.store.folding import EVERY_SECONDS, LEFT_TO_WRITERS_PAGES, Log


def _file(folder: Path) -> Path:
    file = folder / "store.db"
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("CREATE TABLE store_version (version)")
        raw.commit()
    return file


def test_what_was_committed_is_folded_into_the_file_once(tmp_path: Path) -> None:
    file = _file(tmp_path)
    with closing(sqlite_connection(file)) as writing, closing(sqlite_connection(file)) as watching:
        log = Log(watching)
        assert not log.fold(0.0)
        before = file.stat().st_size
        writing.execute("CREATE TABLE words (word)")
        writing.executemany("INSERT INTO words VALUES (?)", [("x" * 900,)] * 100)
        assert file.stat().st_size == before
        log.grew()
        assert log.fold(10.0)
        assert file.stat().st_size > before
        assert not log.fold(10.0 + EVERY_SECONDS[1])


def test_folding_rests_between_two_times(tmp_path: Path) -> None:
    file = _file(tmp_path)
    with closing(sqlite_connection(file)) as writing, closing(sqlite_connection(file)) as watching:
        log = Log(watching)
        for at, folds in ((10.0, True), (10.0 + EVERY_SECONDS[0] / 2, False), (10.0 + EVERY_SECONDS[1], True)):
            writing.execute("UPDATE store_version SET version = 1")
            writing.execute("INSERT INTO store_version VALUES (2)")
            log.grew()
            assert log.fold(at) is folds


def test_what_is_read_by_another_is_folded_later_and_nobody_waits(tmp_path: Path) -> None:
    file = _file(tmp_path)
    with (
        closing(sqlite_connection(file)) as writing,
        closing(sqlite_connection(file)) as watching,
        closing(sqlite_connection(file)) as reading,
    ):
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM store_version").fetchall()
        writing.execute("INSERT INTO store_version VALUES (2)")
        log, before = Log(watching), file.read_bytes()
        log.grew()
        assert log.fold(10.0)
        assert file.read_bytes() == before
        reading.execute("COMMIT")
        assert log.fold(20.0)
        assert file.read_bytes() != before


def test_a_writer_folds_only_a_log_that_is_very_long(tmp_path: Path) -> None:
    with closing(sqlite_connection(_file(tmp_path))) as connection:
        assert connection.execute("PRAGMA wal_autocheckpoint").fetchone() == (LEFT_TO_WRITERS_PAGES,)
