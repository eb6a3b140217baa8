import pytest
from sqlalchemy import text

from qualcenter.store.checking import Fault, check
from qualcenter.store.engine import sqlite_connection, store_file
from qualcenter.store.opening import create
from qualcenter.store.unit_of_work import Store
from tests.store_rows import a_lead, an_event


def test_a_new_store_is_whole(store: Store) -> None:
    assert check(store) == []


@pytest.mark.parametrize(
    ("break_it", "fault"),
    [
        ("DROP INDEX ix_leads_ready", Fault("ix_leads_ready", "the index is missing")),
        ("ALTER TABLE leads DROP COLUMN source", Fault("leads.source", "the column is missing")),
        ("DROP TABLE drafts", Fault("drafts", "the table is missing")),
    ],
)
def test_what_is_missing_is_named(store: Store, break_it: str, fault: Fault) -> None:
    with store.writing() as connection:
        connection.execute(text(break_it))
    assert check(store) == [fault]


def test_a_lost_lock_on_history_is_named(store: Store) -> None:
    name = "events_refuse_change" if store.is_postgresql else "events_refuse_update"
    with store.writing() as connection:
        connection.execute(text(f"DROP TRIGGER {name}" + (" ON events" if store.is_postgresql else "")))
    assert check(store) == [Fault(name, "history could be rewritten")]


def test_a_lost_rule_is_named(postgres_url: str) -> None:
    store = create(postgres_url, live=False)
    with store.writing() as connection:
        connection.execute(text("ALTER TABLE leads DROP CONSTRAINT ck_leads_score"))
    assert check(store) == [Fault("ck_leads_score", "the rule is missing")]
    store.close()


def test_a_row_that_points_nowhere_is_named(sqlite_url: str) -> None:
    store = create(sqlite_url, live=False)
    store.write(lambda c: an_event(c, a_lead(c)))
    file = store_file(store.engine.url)
    assert file is not None
    careless = sqlite_connection(file)
    careless.execute("PRAGMA foreign_keys=OFF")
    careless.execute("DELETE FROM persons")
    careless.close()
    assert check(store) == [Fault("leads row 1", "points at a missing row of persons")]
    store.close()
