"""Stores grow step by step; the frozen first step makes what tables.py says."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, func, inspect, select, text

from qualcenter.store.checking import check
from qualcenter.store.engine import engine_for, store_url
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import open_store
from qualcenter.store.tables import leads, metadata
from qualcenter.store.unit_of_work import Store
from qualcenter.store.upgrading import STEPS, backup_before, run_steps
from qualcenter.store.versions import CURRENT, VERSION_TABLE, VERSIONS
from tests.store_rows import a_lead, an_event

NEXT_STEP = """
from alembic import op
import sqlalchemy as sa
revision = "next"
down_revision = "{head}"
def upgrade():
    with op.batch_alter_table("leads", recreate="{recreate}") as leads:
        leads.add_column(sa.Column("mood", sa.Text))
    {then}
"""

SQLITE_SHAPE = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> :version"
POSTGRESQL_SHAPE = """
SELECT 'column', table_name || '.' || column_name, data_type || is_nullable
    || coalesce(column_default, '') || coalesce(collation_name, '')
FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> :version
UNION ALL
SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> :version
UNION ALL
SELECT 'rule', conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> :version AND contype <> 't'
UNION ALL
SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal AND tgname NOT LIKE 'rights_%'
"""


def _shape(connection: Connection) -> set[tuple[str, ...]]:
    asked = SQLITE_SHAPE if connection.dialect.name == "sqlite" else POSTGRESQL_SHAPE
    rows = connection.execute(text(asked), {"version": VERSION_TABLE})
    told = {tuple(" ".join(str(part).split()) for part in row) for row in rows}
    return {
        (kind, name, *map(_sorted_parts, rest)) if kind == "table" else (kind, name, *rest)
        for kind, name, *rest in told
    }


def _sorted_parts(statement: str) -> str:
    """A table's columns and rules in one order: what a later step adds stands at the end of a file's own words."""
    head, _, body = statement.removesuffix(")").partition("(")
    parts, depth = [""], 0
    for letter in body:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return f"{head}({', '.join(sorted(part.strip() for part in parts))})"


@pytest.fixture
def made_from_tables(store_url: str) -> Iterator[Engine]:
    """A database that tables.py made, to compare with."""
    engine = create_engine(store_url)
    with engine.begin() as connection:
        metadata.create_all(connection)
    yield engine
    engine.dispose()


def test_the_migrated_store_is_what_the_tables_say(store: Store, made_from_tables: Engine) -> None:
    with made_from_tables.connect() as one, store.reading() as other:
        assert _shape(other) == _shape(one)


def test_the_known_versions_are_the_steps_there_are() -> None:
    steps = [step.revision for step in ScriptDirectory(str(STEPS)).walk_revisions()]
    assert tuple(reversed(steps)) == VERSIONS


def _more_steps(tmp_path: Path, then: str = "pass", recreate: str = "auto") -> Path:
    folder = tmp_path / "more"
    folder.mkdir()
    step = NEXT_STEP.format(head=CURRENT, then=then, recreate=recreate)
    (folder / "next.py").write_text(step)
    return folder


def test_a_step_keeps_the_rows(store: Store, tmp_path: Path) -> None:
    store.write(lambda c: an_event(c, a_lead(c)))
    run_steps(store.engine, more_steps=_more_steps(tmp_path))
    with store.reading() as connection:
        assert "mood" in {column["name"] for column in inspect(connection).get_columns("leads")}
        assert connection.scalar(select(func.count()).select_from(leads)) == 1
        assert connection.scalar(text("SELECT version_num FROM store_version")) == "next"


def test_a_step_that_fails_leaves_the_store_as_it_was(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        run_steps(store.engine, more_steps=_more_steps(tmp_path, then="1 / 0"))
    with store.reading() as connection:
        assert "mood" not in {column["name"] for column in inspect(connection).get_columns("leads")}
        assert connection.scalar(text("SELECT version_num FROM store_version")) == CURRENT


def test_rebuilding_a_table_keeps_its_children(sqlite_url: str, tmp_path: Path) -> None:
    store = _made(sqlite_url)
    store.write(lambda c: an_event(c, a_lead(c)))
    run_steps(store.engine, more_steps=_more_steps(tmp_path, recreate="always"))
    with store.reading() as connection:
        assert connection.scalar(text("SELECT count(*) FROM events")) == 1
        assert connection.scalar(text("PRAGMA foreign_keys")) == 1
    assert check(store) == []
    store.close()


def test_a_step_that_loses_parents_is_taken_back(sqlite_url: str, tmp_path: Path) -> None:
    store = _made(sqlite_url)
    store.write(lambda c: an_event(c, a_lead(c)))
    with pytest.raises(KnownFailure) as told:
        run_steps(store.engine, more_steps=_more_steps(tmp_path, then='op.execute("DELETE FROM leads")'))
    assert told.value.code == "damaged"
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 1
    store.close()


def _made(url: str) -> Store:
    from qualcenter.store.opening import create

    return create(url, live=False)


def test_two_desks_that_upgrade_at_once_both_arrive(store: Store, tmp_path: Path) -> None:
    steps = _more_steps(tmp_path)
    url = store.engine.url

    def desk() -> None:
        engine = engine_for(url)
        run_steps(engine, more_steps=steps)
        engine.dispose()

    with ThreadPoolExecutor(2) as desks:
        for one in [desks.submit(desk), desks.submit(desk)]:
            one.result()
    assert store.read(lambda c: c.scalar(text("SELECT version_num FROM store_version"))) == "next"


def test_a_store_that_another_desk_upgraded_is_too_new(store: Store, tmp_path: Path) -> None:
    run_steps(store.engine, more_steps=_more_steps(tmp_path))
    with pytest.raises(KnownFailure) as told:
        open_store(store.engine.url.render_as_string(hide_password=False))
    assert told.value.code == "too_new"


def test_the_backup_before_an_upgrade_is_the_store_as_it_was(sqlite_url: str) -> None:
    store = _made(sqlite_url)
    store.write(a_lead)
    copy = backup_before(store.engine, "0001")
    store.write(a_lead)
    store.close()
    assert copy is not None
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT count(*) FROM leads").fetchone() == (1,)
    kept.close()


def test_a_server_is_not_copied_beside_itself(postgres_url: str) -> None:
    engine = engine_for(store_url(postgres_url))
    assert backup_before(engine, "0001") is None
    engine.dispose()


def test_a_desk_that_is_open_writes_nothing_into_a_file_that_a_later_program_upgraded(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = _made(sqlite_url)
    store.write(a_lead)
    run_steps(engine_for(store.engine.url), more_steps=_more_steps(tmp_path))
    with pytest.raises(KnownFailure) as told:
        store.write(a_lead)
    assert told.value.code == "too_new"
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 1
    store.close()
