"""The note of the last backup, kept in the store itself: every desk sees it, whichever computer has the file."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, delete, insert, select

from qualcenter.store.tables import meta

LAST_BACKUP: Final = "last_backup"
"""Key of the note in `meta`; it is of one store and never goes along with its rows."""


@dataclass(frozen=True)
class BackupNote:
    """A backup that was written whole: when in real time, the file, how many leads, and on which computer."""

    at: datetime
    file: Path
    leads: int
    computer: str


def note_backup(connection: Connection, note: BackupNote) -> None:
    """Put the note in place of the one before."""
    told = {"at": note.at.isoformat(), "file": str(note.file), "leads": note.leads, "computer": note.computer}
    connection.execute(delete(meta).where(meta.c.key == LAST_BACKUP))
    connection.execute(insert(meta), [{"key": LAST_BACKUP, "value": json.dumps(told)}])


def noted_backup(connection: Connection) -> BackupNote | None:
    """The note of the last backup; None before the first one, and for one that cannot be read."""
    kept = connection.execute(select(meta.c.value).where(meta.c.key == LAST_BACKUP)).scalar()
    if kept is None:
        return None
    try:
        told = json.loads(kept)
        return BackupNote(
            datetime.fromisoformat(told["at"]), Path(told["file"]), int(told["leads"]), str(told["computer"])
        )
    except (ValueError, KeyError, TypeError):
        return None
