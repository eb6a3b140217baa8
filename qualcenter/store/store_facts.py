"""What operations want to know of a store: kind, version, size, counts, and whether it is whole."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from socket import gethostname
from typing import Final

from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError

from qualcenter.domain.refusals import Refused
from qualcenter.store.backup import BackedUp, Progress, backup
from qualcenter.store.backup_note import BackupNote, note_backup, noted_backup
from qualcenter.store.checking import Fault, check
from qualcenter.store.engine import store_file
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.tables import events, leads, persons, playbooks
from qualcenter.store.unit_of_work import Store

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True)
class StoreInfo:
    """One store in figures; `size` is in bytes, `stages` counts leads that are not merged into others."""

    address: str
    kind: str
    version: str
    live: bool
    size: int
    leads: int
    persons: int
    events: int
    stages: dict[str, int]
    playbook_version: int


class StoreFigures:
    """Reads the figures of one store, and its faults."""

    def __init__(self, store: Store) -> None:
        """Stand on an open store."""
        self._store = store

    def read(self) -> StoreInfo:
        """The figures as of now."""
        with self._store.reading() as connection:
            by_stage = select(leads.c.stage, func.count()).where(leads.c.merged_into.is_(None)).group_by(leads.c.stage)
            stages = {row[0]: row[1] for row in connection.execute(by_stage)}
            if self._store.is_postgresql:
                size = connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one()
            else:
                size = _file_size(self._store)
            return StoreInfo(
                address=self._store.address,
                kind="postgresql" if self._store.is_postgresql else "sqlite",
                version=self._store.facts.version,
                live=self._store.live,
                size=int(size),
                leads=sum(stages.values()),
                persons=int(connection.execute(select(func.count()).select_from(persons)).scalar_one()),
                events=int(connection.execute(select(func.count()).select_from(events)).scalar_one()),
                stages=stages,
                playbook_version=int(connection.execute(select(func.max(playbooks.c.version))).scalar() or 0),
            )

    def faults(self) -> list[Fault]:
        """Where the store itself is not whole."""
        return check(self._store)


class Backups:
    """Writes consistent files of one store while it is in use, and notes the last one in it."""

    def __init__(self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """Stand on an open store; `now` gives real time."""
        self._store = store
        self._now = now

    def make(self, file: Path, progress: Progress | None = None, *, noted: bool = True) -> BackedUp:
        """Write one file; it appears whole or not at all, and nothing is written over. Raises as `backup`.

        One that is not `noted` is no backup in the eyes of the store: a copy for something else.
        """
        made = backup(self._store, file, progress)
        if not noted:
            return made
        note = BackupNote(self._now(), made.file, made.leads, gethostname())
        try:
            self._store.write(lambda connection: note_backup(connection, note))
        except (KnownFailure, Refused, IntegrityError):
            # The file is whole all the same: whoever may not write here, or came second, leaves the note as it is.
            _log.warning("a backup could not be noted in the store")
        return made

    def last(self) -> BackupNote | None:
        """The last backup that any desk made by this program; dumps of the server's own are not known here."""
        return self._store.read(noted_backup)


def server_now(store: Store) -> datetime:
    """The server's own instant; only a PostgreSQL store has one."""
    with store.reading() as connection:
        seconds = connection.execute(text("SELECT extract(epoch FROM clock_timestamp())")).scalar_one()
    return datetime.fromtimestamp(float(seconds), UTC)


def _file_size(store: Store) -> int:
    file = store_file(store.engine.url)
    parts = [] if file is None else [file, file.with_name(f"{file.name}-wal")]
    return sum(one.stat().st_size for one in parts if one.exists())
