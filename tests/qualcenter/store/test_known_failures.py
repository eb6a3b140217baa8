import errno
import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from qualcenter.store.known_failures import KnownFailure, failure, known_failure_of, told
from qualcenter.store.opening import create
from tests.store_rows import a_lead


def _sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("said")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (_sqlite(sqlite3.SQLITE_FULL), "disk_full"),
        (_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), "locked"),
        (_sqlite(sqlite3.SQLITE_READONLY_DBMOVED), "read_only"),
        (_sqlite(sqlite3.SQLITE_CORRUPT_VTAB), "damaged"),
        (psycopg.errors.DiskFull(), "disk_full"),
        (psycopg.errors.AdminShutdown(), "unreachable"),
        (psycopg.errors.SerializationFailure(), "locked"),
        (psycopg.errors.DeadlockDetected(), "locked"),
        (psycopg.errors.InsufficientPrivilege(), "permission"),
        (psycopg.errors.ReadOnlySqlTransaction(), "read_only"),
        (psycopg.errors.TooManyConnections(), "unreachable"),
        (psycopg.errors.DataCorrupted(), "damaged"),
        (psycopg.OperationalError("connection refused"), "unreachable"),
        (psycopg.OperationalError('FATAL: database "x" does not exist'), "missing"),
        (psycopg.OperationalError('FATAL: password authentication failed for user "x"'), "permission"),
        (PoolTimeoutError(), "unreachable"),
        (OSError(errno.ENOSPC, "full"), "disk_full"),
        (PermissionError(errno.EACCES, "no"), "permission"),
        (OSError(errno.EROFS, "no"), "read_only"),
    ],
)
def test_each_error_is_known_bare_and_wrapped(error: Exception, code: str) -> None:
    for one in (error, DBAPIError("SELECT 1", {}, error)):
        known = known_failure_of(one)
        assert known is not None
        assert known.code == code


@pytest.mark.parametrize(
    "error",
    [
        IntegrityError("INSERT", {}, sqlite3.IntegrityError("UNIQUE")),
        OperationalError("SELECT x", {}, _sqlite(sqlite3.SQLITE_ERROR)),
        psycopg.errors.UndefinedColumn(),
        ValueError("x"),
    ],
)
def test_our_own_mistakes_are_not_dressed_up(error: Exception) -> None:
    assert known_failure_of(error) is None


def test_a_failure_says_three_things_and_keeps_what_is_exact() -> None:
    exact = failure("read_only", "/srv may not be written.")
    assert str(exact).startswith("/srv may not be written. Everything saved before")
    assert exact.exit_code == 3


@pytest.mark.parametrize(
    "error", [PermissionError(errno.EACCES, "no"), OSError(errno.EPERM, "no"), _sqlite(sqlite3.SQLITE_CANTOPEN)]
)
def test_a_file_that_may_not_be_opened_is_no_matter_of_the_sign_in(error: Exception) -> None:
    known = known_failure_of(error)
    assert known is not None
    assert "sign" not in f"{known.what_happened} {known.what_to_do}".lower()
    assert "folder" in known.what_happened


def test_a_failure_told_twice_stays_the_same() -> None:
    with pytest.raises(KnownFailure) as outer, told(files=True), told():
        raise failure("locked")
    assert outer.value.code == "locked"


def test_a_full_disk_is_told_and_nothing_is_half_written(tmp_path: Path) -> None:
    store = create(str(tmp_path / "store.db"), live=False)

    def fill(connection: Connection) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        for _ in range(2_000):
            a_lead(connection, source="x" * 500)

    with pytest.raises(KnownFailure) as full:
        store.write(fill)
    assert full.value.code == "disk_full"
    assert store.read(lambda c: c.exec_driver_sql("SELECT count(*) FROM leads").scalar()) == 0
    store.close()
