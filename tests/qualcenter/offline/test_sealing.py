"""The key that seals: made once, readable by its owner alone, and nothing opens with another."""

import stat
from pathlib import Path

import pytest

from qualcenter.offline import sealing
from qualcenter.offline.sealing import Seal, WrongSealError, home_of_key, seal_in


class Ring:
    """A system's keyring."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.kept[service, name] = value


class BrokenRing(Ring):
    """A keyring that nobody has unlocked."""

    def get_password(self, service: str, name: str) -> str | None:
        raise RuntimeError("locked")


@pytest.fixture
def no_ring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_keyring", BrokenRing)


def test_a_sealed_record_opens_with_its_key_in_its_place(tmp_path: Path, no_ring: None) -> None:
    seal = seal_in(tmp_path)
    assert seal_in(tmp_path).open(seal.close(b"fifty vans", b"1"), b"1") == b"fifty vans"
    assert b"fifty" not in seal.close(b"fifty vans", b"1")


def test_a_record_moved_to_another_place_does_not_open(tmp_path: Path, no_ring: None) -> None:
    seal = seal_in(tmp_path)
    with pytest.raises(WrongSealError):
        seal.open(seal.close(b"fifty vans", b"1"), b"2")
    with pytest.raises(WrongSealError):
        Seal(b"\0" * 32, "file").open(seal.close(b"fifty vans", b"1"), b"1")


def test_without_a_keyring_the_key_is_a_file_for_its_owner_alone(tmp_path: Path, no_ring: None) -> None:
    assert home_of_key(tmp_path) is None
    assert seal_in(tmp_path).home == "file"
    assert home_of_key(tmp_path) == "file"
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600


def test_with_a_keyring_no_key_lies_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Ring()
    monkeypatch.setattr(sealing, "_keyring", lambda: ring)
    first = seal_in(tmp_path)
    assert (first.home, list(tmp_path.iterdir())) == ("keyring", [])
    assert seal_in(tmp_path) == first
    assert home_of_key(tmp_path) == "keyring"


def test_a_key_in_a_file_stays_when_a_keyring_appears(
    tmp_path: Path, no_ring: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = seal_in(tmp_path)
    ring = Ring()
    monkeypatch.setattr(sealing, "_keyring", lambda: ring)
    assert seal_in(tmp_path) == first
