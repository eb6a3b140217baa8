"""The journal: what was told as kept is there after any crash, and nothing unreadable is thrown away."""

import stat
from pathlib import Path

import pytest

from qualcenter.offline.journal import Journal, JournalBusyError
from qualcenter.offline.sealing import Seal

SEAL = Seal(b"k" * 32, "file")
OTHER = Seal(b"o" * 32, "file")
THREE = [{"number": 1}, {"number": 2, "note": "asks for Jo"}, {"number": 3}]


def written(file: Path) -> None:
    journal = Journal(file, SEAL)
    for entry in THREE:
        journal.append(entry)
    journal.close()


def entries(file: Path, seal: Seal = SEAL) -> list[dict[str, object]]:
    journal = Journal(file, seal)
    journal.close()
    return journal.entries


def test_entries_come_back_in_their_order(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    assert entries(file) == THREE
    assert b"Jo" not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_journal_torn_anywhere_in_its_last_record_keeps_all_before_it(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    whole = file.read_bytes()
    file.unlink()
    journal = Journal(file, SEAL)
    journal.close()
    torn = tmp_path / "torn"
    seen = set()
    for length in range(len(whole)):
        torn.write_bytes(whole[:length])
        found = entries(torn)
        assert found == THREE[: len(found)]
        seen.add(len(found))
    assert seen == {0, 1, 2}
    assert [one.name for one in tmp_path.glob("torn.unreadable*")] == []


def test_what_is_added_after_a_torn_record_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    file.write_bytes(file.read_bytes()[:-3])
    journal = Journal(file, SEAL)
    journal.append({"number": 4})
    journal.close()
    assert entries(file) == [*THREE[:2], {"number": 4}]


def test_a_journal_of_another_key_is_set_aside_whole(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    before = file.read_bytes()
    journal = Journal(file, OTHER)
    journal.append({"number": 9})
    journal.close()
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == before
    assert entries(file, OTHER) == [{"number": 9}]


def test_a_changed_record_is_not_believed_and_the_file_is_set_aside(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    changed = bytearray(file.read_bytes())
    changed[-60] ^= 1
    file.write_bytes(bytes(changed))
    journal = Journal(file, SEAL)
    journal.close()
    assert journal.entries == THREE[: len(journal.entries)]
    assert len(journal.entries) < 3
    assert journal.set_aside is not None
    assert journal.set_aside.read_bytes() == bytes(changed)


def test_a_journal_that_was_sent_begins_anew(tmp_path: Path) -> None:
    file = tmp_path / "journal"
    written(file)
    journal = Journal(file, SEAL)
    journal.clear()
    journal.append({"number": 5})
    journal.close()
    assert entries(file) == [{"number": 5}]


def test_two_windows_never_write_one_journal(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal", SEAL)
    with pytest.raises(JournalBusyError):
        Journal(tmp_path / "journal", SEAL)
    journal.close()
    Journal(tmp_path / "journal", SEAL).close()
