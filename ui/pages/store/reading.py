"""What the Store page reads: the store with who is at it, and what this computer keeps for a time without it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from socket import gethostname
from typing import TYPE_CHECKING

from qualcenter.away import offline_key_home, unreadable_journals
from qualcenter.services.store_keeping import KeptBackup
from ui.long_work import Reins

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core
    from qualcenter.queries.broken_laws import BrokenLaw
    from qualcenter.queries.connected import ConnectedRow
    from qualcenter.queries.laws import LawsFound
    from qualcenter.services.store_keeping import StoreStanding


@dataclass(frozen=True)
class Seen:
    """The store as it was read."""

    standing: "StoreStanding"
    connected: "tuple[ConnectedRow, ...]"
    left_behind: "tuple[BrokenLaw, ...]"
    backups: tuple[KeptBackup, ...]
    """The last one, where its file is on this computer, then the daily ones, the newest first."""


@dataclass(frozen=True)
class KeptHere:
    """What lies on this computer: where the key is, how many changes wait to be sent, what no key opens."""

    key_home: str | None
    waiting: int
    conflicts: int
    unreadable: tuple[Path, ...]


def seen(core: "Core") -> Seen:
    """Read the store."""
    standing = core.store_keeping.standing()
    return Seen(standing, core.connected.rows(), core.board.left_behind(), _backups(standing))


def _backups(standing: "StoreStanding") -> tuple[KeptBackup, ...]:
    note, kept = standing.last_backup, standing.kept
    # A note of another computer names a file of that one.
    if note is None or note.computer != gethostname() or note.file in [one.file for one in kept]:
        return kept
    with suppress(OSError):
        return (KeptBackup(note.file, note.at, note.file.stat().st_size), *kept)
    return kept


def kept_here(core: "Core") -> KeptHere:
    """Look on this computer; needs no store."""
    keeper = core.offline
    return KeptHere(
        offline_key_home(),
        keeper.waiting if keeper else 0,
        len(keeper.conflicts) if keeper else 0,
        unreadable_journals(),
    )


class _Stopped(Exception):
    """The person thought better of it."""


def checked(core: "Core", reins: Reins) -> "LawsFound | None":
    """Check all laws by the reins; None when it was stopped."""

    def step(done: int, total: int) -> None:
        reins.progress(done, total)
        if reins.stops():
            raise _Stopped

    try:
        return core.laws.check(step)
    except _Stopped:
        return None
