from pathlib import Path

import pytest

from qualcenter import __version__
from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.failures import KnownFailure
from qualcenter.services.desk import Desk
from qualcenter.services.job_runs import SILENT_AFTER, JobRuns
from qualcenter.services.store_keeping import StoreKeeping
from qualcenter.settings import Settings
from qualcenter.store.backup import restore
from qualcenter.store.backup_note import noted_backup
from qualcenter.store.leaving import begin, move_out_of
from qualcenter.store.opening import create, open_store
from tests.fixtures.desks import Rehearsal
from tests.sign_ins import SignedInDesk


def _keeping(rehearsal: Rehearsal, who: str = "Ops") -> StoreKeeping:
    """The service in the session of whoever it is."""
    desk = rehearsal.desk
    store = desk.session(who) if isinstance(desk, SignedInDesk) else rehearsal.store
    return StoreKeeping(Desk(store, rehearsal.clock), Settings())


def _heard(_done: int, _total: int) -> None:
    pass


def test_operations_backs_up_and_every_desk_sees_when_and_where(rehearsal: Rehearsal, tmp_path: Path) -> None:
    rehearsal.raised("Jo Doe")
    keeping, heard = _keeping(rehearsal), []
    assert keeping.standing().last_backup is None
    made = keeping.back_up(
        rehearsal["Ops"], tmp_path / "center.db", lambda done, total: heard.append((done, total)), lambda: False
    )
    assert made is not None
    assert made.leads == 1
    assert heard[-1][0] == heard[-1][1] > 0
    note = _keeping(rehearsal, "Max").standing().last_backup
    assert note is not None
    assert (note.file, note.leads) == (tmp_path / "center.db", 1)
    assert note.at <= keeping.standing().at


def test_a_backup_that_is_stopped_leaves_no_file_and_no_note(rehearsal: Rehearsal, tmp_path: Path) -> None:
    rehearsal.raised("Jo Doe")
    keeping = _keeping(rehearsal)
    assert keeping.back_up(rehearsal["Ops"], tmp_path / "center.db", _heard, lambda: True) is None
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith("center.db")] == []
    assert keeping.standing().last_backup is None


def test_who_does_not_tend_the_store_makes_no_backup_and_is_told_which_right_is_missing(
    rehearsal: Rehearsal, tmp_path: Path
) -> None:
    for name in ("Max", "Tom", "Ada"):
        with pytest.raises(NotAllowedRefused) as told:
            _keeping(rehearsal, name).back_up(rehearsal[name], tmp_path / "center.db", _heard, lambda: False)
        assert told.value.more["right"] == "TEND_STORE"
    assert not (tmp_path / "center.db").exists()


def test_a_file_that_is_there_is_not_written_over(rehearsal: Rehearsal, tmp_path: Path) -> None:
    (tmp_path / "center.db").write_text("mine")
    with pytest.raises(KnownFailure) as told:
        _keeping(rehearsal).back_up(rehearsal["Ops"], tmp_path / "center.db", _heard, lambda: False)
    assert told.value.code == "exists"
    assert (tmp_path / "center.db").read_text() == "mine"


def test_the_note_stays_behind_when_the_backup_is_restored(rehearsal: Rehearsal, tmp_path: Path) -> None:
    keeping = _keeping(rehearsal)
    for number in range(2):
        keeping.back_up(rehearsal["Ops"], tmp_path / f"{number}.db", _heard, lambda: False)
    fresh = create(str(tmp_path / "fresh.db"), live=False)
    restore(tmp_path / "1.db", fresh)
    assert fresh.read(noted_backup) is None
    fresh.close()


def test_the_standing_tells_figures_versions_and_no_password(rehearsal: Rehearsal) -> None:
    rehearsal.raised("Jo Doe")
    told = _keeping(rehearsal, "Max").standing()
    assert (told.info.leads, told.info.persons) == (1, 1)
    assert told.program == __version__
    assert told.info.size > 0
    assert told.is_shared == rehearsal.store.is_postgresql
    assert "as-good-as-any" not in told.place
    assert (told.daily_folder is None) == told.is_shared


def test_jobs_are_alive_while_somebody_runs_them(rehearsal: Rehearsal) -> None:
    keeping = _keeping(rehearsal)
    assert not keeping.standing().jobs_alive
    at = keeping.standing().at
    runner = rehearsal.desk.session("clock") if isinstance(rehearsal.desk, SignedInDesk) else rehearsal.store
    JobRuns(Desk(runner, rehearsal.clock)).take("promises", at, at)
    assert keeping.standing().jobs_alive
    assert keeping.standing().jobs_ran_at == at
    assert not JobRuns(Desk(runner, rehearsal.clock)).alive(at + SILENT_AFTER)


def test_a_store_that_was_left_says_where_its_rows_went(tmp_path: Path, rehearsal: Rehearsal) -> None:
    if rehearsal.store.is_postgresql:
        return
    store = open_store(rehearsal.store.address)
    begin(store, move_out_of(store, "postgresql://center@server/center"))
    store.close()
    moved = _keeping(rehearsal).standing().moved
    assert moved is not None
    assert "postgresql://center@server/center" in str(moved)
