"""Folders of the user and of the program."""

import stat
import sys
from pathlib import Path

import pytest

from qualcenter import paths


@pytest.mark.parametrize(
    ("folder_of", "name"),
    [(paths.user_data, "data"), (paths.user_config, "config"), (paths.user_log, "log")],
)
def test_a_home_of_ones_own_holds_every_folder(home: Path, folder_of: object, name: str) -> None:
    assert callable(folder_of)
    assert folder_of() == home / name
    assert (home / name).is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_nobody_else_may_look_into_the_users_data(home: Path) -> None:
    assert stat.S_IMODE(paths.user_data().stat().st_mode) == 0o700


def test_without_a_home_of_ones_own_the_system_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUALCENTER_HOME")
    monkeypatch.setattr(paths.platformdirs, "user_data_path", lambda name, **_: tmp_path / name)
    assert paths.user_data() == tmp_path / "qualcenter"


def test_resources_of_a_checkout_lie_beside_the_package() -> None:
    assert paths.resources() == Path(paths.__file__).parents[1] / "resources"


def test_resources_of_an_installed_package_lie_inside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qualcenter" / "resources").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(tmp_path / "qualcenter" / "paths.py"))
    assert paths.resources() == tmp_path / "qualcenter" / "resources"
