from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import text

from qualcenter.bootstrap import upgrade
from qualcenter.store.engine import engine_for, store_url
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import create, open_store, upgrade_store
from qualcenter.store.upgrading import run_steps
from qualcenter.store.versions import CURRENT, VERSIONS
from tests.postgres_server import PostgresServer

PASSWORD = "for a test"
later = pytest.mark.skipif(len(VERSIONS) < 2, reason="there is no older version yet")


@contextmanager
def _role(server: PostgresServer, name: str, more: str = "") -> Iterator[str]:
    made = sql.SQL("CREATE ROLE {} LOGIN PASSWORD {} " + more)
    server._run(made.format(sql.Identifier(name), sql.Literal(PASSWORD)))
    try:
        yield name
    finally:
        server._run(sql.SQL("DROP OWNED BY {}").format(sql.Identifier(name)))
        server._run(sql.SQL("DROP ROLE {}").format(sql.Identifier(name)))


def _refused(url: str) -> KnownFailure:
    with pytest.raises(KnownFailure) as told:
        create(url, live=False)
    return told.value


def test_a_sign_in_without_the_rights_hears_the_statements_that_give_them(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    name = store_url(postgres_url).database or ""
    with _role(postgres_server, "ground_guest") as guest:
        told = _refused(postgres_server.url(name, guest, PASSWORD))
        assert told.code == "permission"
        assert f"ALTER ROLE {guest} CREATEROLE" in told.what_to_do
        assert f"ALTER DATABASE {name} OWNER TO {guest}" in told.what_to_do
    create(postgres_url, live=False).close()


def test_what_keeps_a_store_from_being_made_is_told_for_what_it_is(
    postgres_server: PostgresServer, postgres_url: str
) -> None:
    assert _refused(postgres_server.url("no_such_database")).code == "missing"
    assert _refused(postgres_server.url(password="wrong")).code == "permission"
    assert _refused(postgres_url + "?sslmode=require").code == "no_tls"
    assert _refused(postgres_url + "?sslmode=verify-full&sslrootcert=/no/such/file").code in (
        "no_tls",
        "wrong_certificate",
    )
    create(postgres_url, live=False).close()
    assert _refused(postgres_url).code == "exists"


def test_a_database_that_cannot_hold_every_name_is_refused(postgres_server: PostgresServer) -> None:
    made = "CREATE DATABASE ascii_only ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    postgres_server._run(sql.SQL(made).format())
    try:
        told = _refused(postgres_server.url("ascii_only"))
        assert told.code == "bad_encoding"
        assert "SQL_ASCII" in told.what_happened
    finally:
        postgres_server.drop("ascii_only")


def test_of_two_who_make_a_store_at_once_the_second_finds_it_there(postgres_url: str) -> None:
    def make(_: int) -> str:
        try:
            create(postgres_url, live=False).close()
        except KnownFailure as failure:
            return failure.code
        return "made"

    with ThreadPoolExecutor(3) as pool:
        assert sorted(pool.map(make, range(3))) == ["exists", "exists", "made"]
    open_store(postgres_url).close()


def _of_the_first_version(url: str) -> None:
    """A store as the first program made it."""
    facts = {"kind": "qualcenter", "live": "no", "store_id": "one", "number_salt": "00" * 32}
    engine = engine_for(store_url(url))
    insert = text("INSERT INTO meta (key, value) VALUES (:key, :value)")
    rows = [{"key": key, "value": value} for key, value in facts.items()]
    run_steps(engine, lambda connection: connection.execute(insert, rows) and None, until=VERSIONS[0])
    engine.dispose()


@later
def test_an_older_store_is_told_and_upgraded_with_a_backup_first(postgres_url: str, tmp_path: Path) -> None:
    _of_the_first_version(postgres_url)
    with pytest.raises(KnownFailure) as told:
        open_store(postgres_url)
    assert told.value.code == "too_old"
    done = upgrade(postgres_url, tmp_path / "backups")
    assert (done.before, done.after) == (VERSIONS[0], CURRENT)
    assert done.backup is not None
    assert done.backup.read_bytes().startswith(b"PGDMP")
    assert done.backup.stat().st_mode & 0o777 == 0o600
    open_store(postgres_url).close()


@later
def test_of_two_who_upgrade_at_once_one_does_it_and_both_find_it_done(postgres_url: str) -> None:
    _of_the_first_version(postgres_url)
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda _: upgrade_store(postgres_url).after, range(3)))
    assert done == [CURRENT] * 3
    open_store(postgres_url).close()


@later
def test_a_store_is_not_upgraded_under_an_open_desk(postgres_url: str) -> None:
    _of_the_first_version(postgres_url)
    plain = postgres_url.replace("+psycopg", "")
    with psycopg.connect(plain, application_name="qualcenter") as desk:
        with pytest.raises(KnownFailure) as told:
            upgrade_store(postgres_url)
        assert told.value.code == "in_use"
        row = desk.execute("SELECT version_num FROM store_version").fetchone()
        assert row == (VERSIONS[0],)
    upgrade_store(postgres_url)


@later
def test_without_a_backup_a_servers_store_stays_as_it_is(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _of_the_first_version(postgres_url)
    monkeypatch.setattr("qualcenter.hosting.dumping.program_for", lambda *_: None)
    with pytest.raises(KnownFailure) as told:
        upgrade(postgres_url, tmp_path)
    assert told.value.code == "no_backup"
    with pytest.raises(KnownFailure, match=VERSIONS[0]):
        open_store(postgres_url)
    assert upgrade(postgres_url, tmp_path, backed_up=True).backup is None
