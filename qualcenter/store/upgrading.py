"""Bring a store to this program's version: Alembic, in one transaction, with a backup before on SQLite."""

import glob
import sqlite3
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Final
from uuid import uuid4

from sqlalchemy import Connection, Engine, text

from qualcenter.domain.sentence import said
from qualcenter.store.engine import WRITING, patiently, sqlite_connection, store_file
from qualcenter.store.known_failures import failure
from qualcenter.store.tables import metadata

STEPS: Final = Path(__file__).parent / "migrations"
_ONE_MIGRATION: Final = Lock()
_ABANDONED_SECONDS: Final = 86_400.0
_ADVISORY_LOCK: Final = 0x5143_454E
_PAGES_AT_ONCE: Final = 2_500
"""Ten megabytes, as pages are."""


def run_steps(
    engine: Engine,
    finish: Callable[[Connection], None] = lambda _: None,
    *,
    before: Callable[[Connection], None] = lambda _: None,
    until: str = "head",
    more_steps: Path | None = None,
) -> None:
    """Run `before`, the missing steps and `finish`, all or none; desks that try at once go one after the other.

    `more_steps` is a further folder of revisions. SQLite's foreign keys are off while a step rebuilds tables,
    else dropping the old table would take its children along, and are checked before the commit.
    """
    with _one_transaction(engine) as connection:
        before(connection)
        _migrate(connection, until, more_steps)
        finish(connection)


def _migrate(connection: Connection, until: str, more_steps: Path | None) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    folders = [STEPS / "versions"] + ([more_steps] if more_steps else [])
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(str(one).replace("%", "%%") for one in folders))
    config.attributes["connection"] = connection
    indexes = _indexes_over_expressions(connection)
    # Alembic knows one migration in a process at a time; a daily backup and one by hand may fall together.
    with _ONE_MIGRATION, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Skipped unsupported reflection of expression-based index")
        command.upgrade(config, until)
    # A step that rebuilds a table of a file does not see them, and would leave them behind.
    wanted = {str(index.name) for one in metadata.sorted_tables for index in one.indexes}
    for name in (indexes.keys() & wanted) - _indexes_over_expressions(connection).keys():
        connection.exec_driver_sql(indexes[name])


def _indexes_over_expressions(connection: Connection) -> dict[str, str]:
    """The words that make the indexes of a file that no inspector sees, by name."""
    if connection.dialect.name != "sqlite":
        return {}
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%(CASE %'"))
    return {row[0]: row[1] for row in rows}


@contextmanager
def _one_transaction(engine: Engine) -> Iterator[Connection]:
    with engine.execution_options(**{WRITING: True}).connect() as connection:
        raw = connection.connection.driver_connection
        if not isinstance(raw, sqlite3.Connection):
            with connection.begin():
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK})
                yield connection
            return
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
                if raw.execute("PRAGMA foreign_key_check").fetchone() is not None:
                    raise failure("damaged", said("Some rows of the store point at rows that are not there."))
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def backup_before(engine: Engine, version: str) -> Path | None:
    """Copy an SQLite store beside itself as it is now; returns the copy's path, None for a server."""
    file = store_file(engine.url)
    if file is None:
        return None
    copy = file.with_name(f"{file.name}.before-upgrade-from-{version}")
    copy_sqlite(file, copy)
    return copy


def copy_sqlite(file: Path, copy: Path, progress: Callable[[int, int], None] | None = None) -> None:
    """Copy an SQLite store in use as one consistent file; the copy appears whole or not at all.

    `progress` is called with the pages done and all pages; what it raises ends the copy.
    """
    # Two desks may copy at the same instant, each into a file of its own.
    growing = copy.with_name(f".{copy.name}.{uuid4().hex[:8]}.growing")
    _forget_abandoned(copy)
    try:
        with closing(sqlite_connection(file)) as source, closing(sqlite3.connect(growing)) as target:
            if progress is None:
                # All pages in one step: a writer between two steps would make it begin again.
                patiently(lambda: source.backup(target, pages=-1))
            else:
                _copy_in_steps(source, target, progress)
            target.execute("PRAGMA journal_mode=DELETE")
        growing.chmod(0o600)
        growing.replace(copy)
    finally:
        growing.unlink(missing_ok=True)


def _forget_abandoned(copy: Path) -> None:
    """Take away what a copy left that was killed long ago; one of today may be growing still."""
    for left in copy.parent.glob(f".{glob.escape(copy.name)}.*.growing"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > _ABANDONED_SECONDS:
                left.unlink()


def _copy_in_steps(
    source: sqlite3.Connection, target: sqlite3.Connection, progress: Callable[[int, int], None]
) -> None:
    # The snapshot is held from the first step to the last, so that no writer makes the copy begin again.
    patiently(lambda: source.execute("BEGIN"))
    patiently(lambda: source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone())

    def step(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    source.backup(target, pages=_PAGES_AT_ONCE, progress=step)
    source.execute("ROLLBACK")
