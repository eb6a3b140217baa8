from pathlib import Path

import psycopg
import pytest

from qualcenter.hosting.dumping import _without_password, dump_before
from qualcenter.store.opening import create


def test_a_servers_store_is_dumped_into_one_file_that_nobody_else_reads(postgres_url: str, tmp_path: Path) -> None:
    create(postgres_url, live=False).close()
    file = dump_before(postgres_url, "0001", tmp_path / "backups")
    assert file.read_bytes().startswith(b"PGDMP")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "before-upgrade-from-0001" in file.name
    assert list((tmp_path / "backups").iterdir()) == [file]


def test_a_password_is_no_part_of_what_pg_dump_is_told() -> None:
    told = _without_password("postgresql+psycopg://tom:a%20b%40c@[::1]:5433/center?sslmode=require")
    assert told == ("postgresql://tom@[::1]:5433/center?sslmode=require", "a b@c")
    assert _without_password("postgresql://server/center") == ("postgresql://server/center", "")


def test_a_server_that_is_not_there_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(psycopg.OperationalError):
        dump_before("postgresql://tom@127.0.0.1:1/center", "0001", tmp_path / "backups")
    assert list(tmp_path.iterdir()) == []
