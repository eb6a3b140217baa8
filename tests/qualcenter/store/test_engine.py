import os
from pathlib import Path

import pytest

from qualcenter.store.engine import file_system_of, refuse_network_folder, sqlite_connection, store_url
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import create

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/sdb1 /home/ada/disk ext4 rw 0 0
//filer/center /mnt/team\\040share cifs rw 0 0
ada@box: /mnt/box fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://ada:secret@db/center", "postgresql+psycopg://ada:***@db/center"),
        ("postgresql+psycopg://db/center", "postgresql+psycopg://db/center"),
        (
            "postgresql+psycopg://u@/db?host=a,b&target_session_attrs=read-write",
            "postgresql+psycopg://u@/db?host=a%2Cb&port=5432%2C5432&target_session_attrs=read-write",
        ),
        ("sqlite:////srv/center.db", "sqlite:////srv/center.db"),
        ("/srv/center.db", "sqlite:////srv/center.db"),
    ],
)
def test_addresses_become_urls_of_the_two_kinds(address: str, shown: str) -> None:
    assert store_url(address).render_as_string(hide_password=True) == shown


def test_a_bare_path_starts_where_the_person_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert store_url("center.db").database == str(tmp_path / "center.db")
    assert store_url("sqlite:///center.db").database == str(tmp_path / "center.db")


@pytest.mark.parametrize("address", ["mysql://u:geheim@h/d", "sqlite://", "sqlite:///:memory:", "x y://"])
def test_another_address_is_told_without_its_password(address: str) -> None:
    with pytest.raises(KnownFailure) as told:
        store_url(address)
    assert told.value.code == "bad_address"
    assert "geheim" not in str(told.value)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv", "ext4"),
        ("/home/ada", "nfs4"),
        ("/home/ada/disk/x", "ext4"),
        ("/homestead", "ext4"),
        ("/mnt/team share/x", "cifs"),
        ("/mnt/box", "fuse.sshfs"),
    ],
)
def test_the_innermost_mount_says_where_a_folder_lies(path: str, kind: str) -> None:
    assert file_system_of(Path(path), MOUNTS) == kind


def test_a_network_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = f"/dev/sda1 / ext4 rw 0 0\nfiler:/ {tmp_path.resolve()} nfs4 rw 0 0\n"
    read = Path.read_text
    monkeypatch.setattr(
        Path, "read_text", lambda path, **how: mounts if str(path) == "/proc/mounts" else read(path, **how)
    )
    with pytest.raises(KnownFailure, match="PostgreSQL") as told:
        create(str(tmp_path / "store.db"), live=False)
    assert told.value.code == "network_folder"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_of_this_computer_is_taken(tmp_path: Path) -> None:
    refuse_network_folder(tmp_path / "store.db")


def test_a_connection_waits_by_itself_and_writes_through(tmp_path: Path) -> None:
    create(str(tmp_path / "store.db"), live=False).close()
    connection = sqlite_connection(tmp_path / "store.db")
    asked = ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
    found = [connection.execute(f"PRAGMA {one}").fetchone()[0] for one in asked]
    connection.close()
    assert found == ["wal", 1, 2, 0]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_a_new_store_can_be_read_by_its_owner_only(tmp_path: Path) -> None:
    create(str(tmp_path / "store.db"), live=False).close()
    assert (tmp_path / "store.db").stat().st_mode & 0o777 == 0o600
