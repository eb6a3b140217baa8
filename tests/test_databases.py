"""The databases that other tests stand on."""

from sqlalchemy import create_engine, text

from tests.fixtures.databases import CopiedStoreUrl
from tests.postgres_server import PostgresServer


def _say(url: str, *statements: str) -> list[object]:
    engine = create_engine(url)
    with engine.begin() as connection:
        answers = [connection.execute(text(one)) for one in statements]
        rows = [row[0] for row in answers[-1]] if answers[-1].returns_rows else []
    engine.dispose()
    return rows


def test_each_kind_of_database_begins_empty_and_keeps_what_is_written(store_url: str) -> None:
    _say(store_url, "CREATE TABLE kept (n INTEGER)", "INSERT INTO kept VALUES (7)")
    assert _say(store_url, "SELECT n FROM kept") == [7]


def test_a_copied_database_holds_what_was_built_once_and_copies_do_not_meet(
    copied_store_url: CopiedStoreUrl,
) -> None:
    built: list[str] = []

    def build(url: str) -> None:
        built.append(url)
        _say(url, "CREATE TABLE numbers (n INTEGER)", "INSERT INTO numbers VALUES (1)")

    first, second = copied_store_url("numbers", build), copied_store_url("numbers", build)
    _say(first, "INSERT INTO numbers VALUES (2)")
    assert _say(first, "SELECT n FROM numbers ORDER BY n") == [1, 2]
    assert _say(second, "SELECT n FROM numbers ORDER BY n") == [1]
    assert len(built) == 1


def test_a_server_that_stopped_comes_back_with_its_data(breakable_postgres: PostgresServer) -> None:
    _say(breakable_postgres.url(), "CREATE TABLE kept (n INTEGER)", "INSERT INTO kept VALUES (3)")
    breakable_postgres.stop()
    breakable_postgres.start()
    assert _say(breakable_postgres.url(), "SELECT n FROM kept") == [3]
