"""The copy a desk keeps for the time without its store: the lead in hand, the own next ones, what is around."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.rights import Actor
from qualcenter.offline.rows import plain, whole
from qualcenter.offline.sealing import Seal, WrongSealError, seal_in
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.queue_rows import DayFigures, QueuePage, QueueRow
from qualcenter.queries.reserved import ReservedRow

MOST: Final = 10
"""So many of a colleague's own leads are kept, besides the one in hand."""

HOLDS: Final = timedelta(hours=12)
"""A copy is for one shift; an older one is not worked from."""

FILE: Final = "copy"
VERSION: Final = 1
_PLACE: Final = b"reserve"


@dataclass(frozen=True)
class Reserve:
    """Everything the Work page can show and judge without the store; `rows` come in the order of the queue."""

    at: datetime
    actor: Actor
    address: str = ""
    store_id: str = ""
    live: bool = False
    playbook: str = ""
    playbook_version: int = 0
    hand: int | None = None
    rows: tuple[QueueRow, ...] = ()
    briefs: Mapping[int, BriefRow] = field(default_factory=dict)
    reserved: Mapping[int, ReservedRow] = field(default_factory=dict)
    day: DayFigures = field(default_factory=lambda: DayFigures(0, 0, 0, 0, 0))
    acts: tuple[DoneAct, ...] = ()


def own_leads(page: QueuePage) -> tuple[int, ...]:
    """The leads of a queue that are reserved: the colleague's own and free, the first ones; none of the pool."""
    own = (row.lead_id for row in page.rows if not row.from_pool and row.claimed_by is None)
    return tuple(own)[:MOST]


def copies_of(address: str, at: datetime, folder: Path) -> tuple[Reserve, ...]:
    """The copies of one store in a folder that are not too old to work from, the newest first. Raises OSError."""
    files = list(folder.glob(f"*/{FILE}")) if folder.is_dir() else []
    if not files:
        return ()
    seal = seal_in(folder)
    found = (read(file, seal) for file in files)
    kept = [one for one in found if one is not None and one.address == address and at - one.at <= HOLDS]
    return tuple(sorted(kept, key=lambda one: one.at, reverse=True))


def write(file: Path, seal: Seal, reserve: Reserve) -> None:
    """Put the copy in the place of the older one, whole or not at all. Raises OSError."""
    actor = reserve.actor
    document = {
        "version": VERSION,
        "at": reserve.at.isoformat(),
        "actor": [actor.id, actor.name, sorted(actor.roles), actor.team],
        "address": reserve.address,
        "store_id": reserve.store_id,
        "live": reserve.live,
        "playbook": reserve.playbook,
        "playbook_version": reserve.playbook_version,
        "hand": reserve.hand,
        "rows": plain((reserve.rows, reserve.briefs, reserve.reserved, reserve.day, reserve.acts)),
    }
    sealed = seal.close(json.dumps(document).encode(), _PLACE)
    growing = file.with_suffix(f".{os.getpid()}")
    opened = os.open(growing, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(sealed)
    growing.replace(file)


def read(file: Path, seal: Seal) -> Reserve | None:
    """The copy, or None when there is none that this key opens and this version understands. Raises OSError."""
    if not file.exists():
        return None
    try:
        document = json.loads(seal.open(file.read_bytes(), _PLACE))
        if document["version"] != VERSION:
            return None
        number, name, roles, team = document["actor"]
        rows, briefs, reserved, day, acts = whole(document["rows"])
        return Reserve(
            datetime.fromisoformat(document["at"]),
            Actor(number, name, frozenset(roles), team),
            document["address"],
            document["store_id"],
            document["live"],
            document["playbook"],
            document["playbook_version"],
            document["hand"],
            rows,
            briefs,
            reserved,
            day,
            acts,
        )
    except (WrongSealError, ValueError, KeyError, TypeError):
        # Written by another version, or with a key that is gone: it is only a copy, and is made again.
        return None
