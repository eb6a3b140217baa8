"""Keeping the store: how it stands, in figures and dates, and a backup made now by whoever tends it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from qualcenter import __version__
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.failures import KnownFailure
from qualcenter.services.backups import Backups, backups_of
from qualcenter.services.desk import Desk
from qualcenter.services.due import real_time
from qualcenter.services.job_runs import JobRuns
from qualcenter.settings import Settings
from qualcenter.store import store_facts
from qualcenter.store.backup import BackedUp
from qualcenter.store.backup_note import BackupNote
from qualcenter.store.moved_marks import marks_in, plain_address, refuse_marked
from qualcenter.store.store_facts import StoreFigures, StoreInfo

__all__ = ["JOBS_COMMAND", "BackedUp", "KeptBackup", "StoreKeeping", "StoreStanding"]

Progress = Callable[[int, int], None]
Stop = Callable[[], bool]

JOBS_COMMAND: Final = "qualcenter jobs"
"""What runs the jobs of a store on a server, as its runner."""


@dataclass(frozen=True)
class KeptBackup:
    """A daily backup that this computer keeps: `at` is when it was written, `size` in bytes."""

    file: Path
    at: datetime
    size: int


@dataclass(frozen=True)
class StoreStanding:
    """One store as of now; `at` is real time, whatever clock people rehearse with, and so are the other instants.

    `place` has no password in it. `daily_folder` is where this desk's settings let a backup be written each day, None
    where they do not: `daily_keep` files stay there, of which `kept` are there now, the newest first. `moved` is why
    nobody works in it any more.
    """

    info: StoreInfo
    place: str
    program: str
    at: datetime
    last_backup: BackupNote | None
    daily_folder: Path | None
    daily_keep: int
    kept: tuple[KeptBackup, ...]
    jobs_ran_at: datetime | None
    jobs_alive: bool
    moved: KnownFailure | None

    @property
    def is_shared(self) -> bool:
        """Whether it is on a server."""
        return self.info.kind == "postgresql"


class StoreKeeping:
    """Tells how the store stands and backs it up."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        """Stand on the desk; the settings say what is backed up by itself."""
        self._desk = desk
        self._settings = settings
        self._files = store_facts.Backups(desk.store, real_time(desk.clock).now)
        self._runs = JobRuns(desk)

    def standing(self) -> StoreStanding:
        """Everything there is to know without looking at each lead. Raises `KnownFailure`."""
        store, now = self._desk.store, real_time(self._desk.clock).now()
        by_itself = backups_of(self._desk, self._settings)
        return StoreStanding(
            info=StoreFigures(store).read(),
            place=plain_address(store.address),
            program=__version__,
            at=now,
            last_backup=self._files.last(),
            daily_folder=self._settings.backups() if by_itself else None,
            daily_keep=self._settings.backup_keep,
            kept=_kept(by_itself),
            jobs_ran_at=self._runs.last(),
            jobs_alive=self._runs.alive(now),
            moved=self._moved(),
        )

    def back_up(self, actor: Actor, file: Path, progress: Progress, stops: Stop) -> BackedUp | None:
        """Write one consistent file while everybody works; None when it was stopped, and then there is no file.

        `progress` is called with how much is done and how much there is in all, in no unit of its own. Raises
        `NotAllowedRefused` without the right to tend the store, and `KnownFailure`: exists, missing, disk_full,
        permission and those of the store.
        """
        require(actor, Right.TEND_STORE)

        def step(done: int, total: int) -> None:
            progress(done, total)
            if stops():
                raise _StoppedError

        try:
            return self._files.make(file, step)
        except _StoppedError:
            return None

    def _moved(self) -> KnownFailure | None:
        marks = self._desk.store.read(marks_in)
        try:
            refuse_marked(plain_address(self._desk.store.address), marks)
        except KnownFailure as why:
            return why
        return None


def _kept(daily: Backups | None) -> tuple[KeptBackup, ...]:
    found = []
    for file in reversed(daily.kept() if daily else []):
        # The job of another desk may take the oldest out while we look.
        with suppress(OSError):
            facts = file.stat()
            found.append(KeptBackup(file, datetime.fromtimestamp(facts.st_mtime, UTC), facts.st_size))
    return tuple(found)


class _StoppedError(Exception):
    """The person thought better of it."""
