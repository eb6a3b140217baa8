"""Backups by themselves: one file a day, whole or not at all, and no more than are wanted."""

import logging
from datetime import datetime
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.services.desk import Desk
from qualcenter.settings import Settings
from qualcenter.store import store_facts

_log: Final = logging.getLogger(__name__)


class Backups:
    """The daily backups of one store, named after it and the day; files of other names are never touched."""

    def __init__(self, desk: Desk, folder: Path, keep: int) -> None:
        """Back up the desk's store into a folder, keeping so many files."""
        self._desk = desk
        self._files = store_facts.Backups(desk.store)
        self._folder = folder
        self._keep = keep

    def daily(self) -> bool:
        """Write the file of this day (UTC) and take the oldest out; False when it is there already.

        Raises `KnownFailure` when the disk is full or the folder cannot be written.
        """
        file = self.file_of(self._desk.clock.now())
        if file.exists():
            return False
        self._make_folder()
        try:
            done = self._files.make(file)
        except KnownFailure as failure:
            if failure.code == "exists":
                return False
            raise
        _log.info("backed up %s leads", done.leads)
        self._take_oldest_out()
        return True

    def file_of(self, at: datetime) -> Path:
        """Where the backup of a day goes."""
        return self._folder / f"{self._stem()}-{at:%Y-%m-%d}.db"

    def kept(self) -> list[Path]:
        """The daily backups of this store, the oldest first."""
        day = "[0-9]" * 4 + "-" + "[0-9]" * 2 + "-" + "[0-9]" * 2
        return sorted(self._folder.glob(f"{self._stem()}-{day}.db"))

    def _stem(self) -> str:
        # The id is the store's own: two stores that share a folder keep their files apart.
        return f"qualcenter-{self._desk.store.facts.store_id[:8]}"

    def _make_folder(self) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise KnownFailure(
                "permission",
                said(
                    "The folder for backups {folder} cannot be made: {strerror}.",
                    folder=self._folder,
                    strerror=error.strerror,
                ),
                said("The store itself is untouched."),
                said("Name another folder in the setting backup_folder."),
            ) from error

    def _take_oldest_out(self) -> None:
        for file in self.kept()[: -self._keep]:
            file.unlink(missing_ok=True)


def backups_of(desk: Desk, settings: Settings) -> Backups | None:
    """The daily backups that the settings ask for; None on a server's store without a folder named for them.

    A server has a keeper and backups of its own; a file beside one desk would only look like one.
    """
    if desk.store.is_postgresql and not settings.backup_folder:
        return None
    return Backups(desk, settings.backups(), settings.backup_keep)
