import configparser
import os
from pathlib import Path

import pytest

from qualcenter.failures import KnownFailure
from qualcenter.hosting import jobs, service
from qualcenter.hosting.account import Account
from qualcenter.hosting.binaries import Binaries
from qualcenter.hosting.cluster import Cluster
from qualcenter.hosting.jobs import JobsRunner
from qualcenter.hosting.service import unit_for


def _cluster(ids: tuple[int, int] | None, data: str = "/srv/center/data") -> Cluster:
    return Cluster(Path(data), Binaries(Path("/usr/lib/postgresql/17/bin"), 17), Account("postgres", ids))


def _read(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=False)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return parser


def test_the_machines_unit_runs_the_server_as_its_user() -> None:
    unit = unit_for(_cluster((5, 5)))
    told = _read(unit.text)
    assert told["Service"]["User"] == "postgres"
    assert told["Service"]["PIDFile"] == "/srv/center/data/postmaster.pid"
    assert told["Install"]["WantedBy"] == "multi-user.target"
    assert unit.place == Path("/etc/systemd/system/qualcenter-store.service")


def test_a_users_unit_may_outlive_the_session() -> None:
    unit = unit_for(_cluster(None))
    assert "User" not in _read(unit.text)["Service"]
    commands = unit.commands(Path("/srv/center/qualcenter-store.service"))
    assert commands[-1] == "loginctl enable-linger"
    assert all("systemctl" not in one or "systemctl --user" in one for one in commands)
    assert unit.place.parts[-3:] == ("systemd", "user", "qualcenter-store.service")


def test_blanks_and_percent_signs_in_a_path_reach_the_server_whole() -> None:
    told = _read(unit_for(_cluster(None, "/srv/our 100% center/data")).text)
    assert '-D "/srv/our 100%% center/data"' in told["Service"]["ExecStart"]


def _runner(ids: tuple[int, int] | None, folder: Path) -> JobsRunner:
    made = JobsRunner(folder, Account("postgres", None), "our 100% center", 5433)
    made.keep("center_ab12cd_runner", "very-secret")
    return JobsRunner(folder, Account("postgres", ids), "our 100% center", 5433)


def test_the_jobs_run_after_the_server_as_its_user_and_come_back_when_they_fall(tmp_path: Path) -> None:
    unit = _runner((5, 5), tmp_path).unit(unit_for(_cluster((5, 5))))
    told = _read(unit.text)
    assert told["Unit"]["After"] == told["Unit"]["Wants"] == "qualcenter-store.service"
    assert told["Service"]["User"] == "postgres"
    assert told["Service"]["Restart"] == "always"
    assert told["Install"]["WantedBy"] == "multi-user.target"
    assert unit.place == Path("/etc/systemd/system/qualcenter-jobs.service")
    assert f"passfile={tmp_path}/runner.pass" in told["Service"]["ExecStart"]
    assert "our%%20100%%25%%20center" in told["Service"]["ExecStart"]
    assert "very-secret" not in unit.text


def test_installing_the_jobs_stops_no_server(tmp_path: Path) -> None:
    runner = _runner(None, tmp_path)
    unit = runner.unit(unit_for(_cluster(None), "qualcenter-store-5433.service"))
    assert unit.name == "qualcenter-jobs-5433.service"
    assert "User" not in _read(unit.text)["Service"]
    commands = unit.commands(tmp_path / unit.name)
    assert not [one for one in commands if "--stop" in one]
    assert any(one.endswith(f"enable --now {unit.name}") for one in commands)


@pytest.mark.skipif(os.getuid() != 0, reason="only root runs a server as another user")
def test_a_program_in_roots_own_folder_is_known_not_to_run_as_the_servers_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hidden = tmp_path / "qualcenter"
    hidden.write_text("#!/bin/sh\n")
    hidden.chmod(0o755)
    tmp_path.chmod(0o700)
    runner = JobsRunner(Path("/"), Account("nobody", (65534, 65534)), "center", 5432)
    monkeypatch.setattr(jobs, "program", lambda: str(hidden))
    assert not runner.may_run()
    monkeypatch.setattr(jobs, "program", lambda: "/bin/true")
    assert runner.may_run()


@pytest.mark.skipif(service._RUNNING_SYSTEMD.is_dir(), reason="systemd runs here")
def test_without_systemd_the_way_to_start_it_by_hand_is_told(tmp_path: Path) -> None:
    written = tmp_path / "qualcenter-store.service"
    with pytest.raises(KnownFailure, match="qualcenter store host") as told:
        unit_for(_cluster(None)).install(written)
    assert told.value.code == "no_service"
