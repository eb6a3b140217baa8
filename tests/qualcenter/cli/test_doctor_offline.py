"""The doctor says where the key of work without the store lies, and finds a journal that nobody can read."""

from pathlib import Path

from qualcenter.cli.doctor import _offline_key
from qualcenter.offline import sealing
from qualcenter.offline.sealing import seal_in


def test_the_doctor_says_that_the_key_is_a_file(home: Path) -> None:
    folder = home / "data" / "offline"
    folder.mkdir(parents=True)
    assert "kept anything" in _offline_key().say
    sealing._into_file(folder / sealing.KEY_FILE, b"k" * sealing.KEY_BYTES)
    assert seal_in(folder).home == "file"
    found = _offline_key()
    assert (found.ok, "file that you alone may read" in found.say) == (True, True)


def test_the_doctor_finds_a_journal_that_was_set_aside(home: Path) -> None:
    folder = home / "data" / "offline" / "ada"
    folder.mkdir(parents=True)
    (folder / "journal-1.unreadable-ab12").write_bytes(b"sealed")
    found = _offline_key()
    assert (found.ok, "journal-1.unreadable-ab12" in found.say) == (False, True)
