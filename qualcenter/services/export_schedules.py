"""Exports by themselves: what is written into which folder when, kept in the store, each round done by one desk."""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qualcenter.domain.refusals import BadValueRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.schedule import Every, Schedule
from qualcenter.domain.sentence import Sentence, said
from qualcenter.services.desk import Act, Desk
from qualcenter.store.schedules import ScheduleRows


@dataclass(frozen=True)
class ScheduleWish:
    """What to write by itself: the kind of rows, the format, the folder, and when it comes round.

    With `mark` each round writes what no marked export has written yet, and no file when there is nothing.
    """

    what: str
    format: str
    folder: Path
    every: str
    hour: int = 6
    minute: int = 0
    weekday: int = 0
    zone: str = "UTC"
    mark: bool = True


@dataclass(frozen=True)
class RoundRow:
    """How a round went: rows and file, or `why` it failed; without both there was nothing to write."""

    at: datetime
    rows: int
    file: str
    why: str


@dataclass(frozen=True)
class ScheduleRow:
    """One schedule as it stands, with its next instant and its last round, None before the first."""

    name: str
    wish: ScheduleWish
    by: str
    by_id: int
    set_at: datetime
    next_at: datetime
    last: RoundRow | None


class ExportSchedules:
    """The schedules of one store."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def list(self) -> tuple[ScheduleRow, ...]:
        """Every schedule, the one that comes next first."""
        at = self._desk.clock.now()
        found = self._desk.store.read(lambda connection: ScheduleRows(connection).all())
        return tuple(sorted((_row(*one, at) for one in found), key=lambda one: (one.next_at, one.name)))

    def add(self, actor: Actor, wish: ScheduleWish) -> str:
        """Write by itself from now on; gives the schedule's name.

        Raises `BadValueRefused` for a time, zone or folder that is none: the folder must be there, and writable
        from this desk, which need not be the one that will write.
        """
        require(actor, Right.EXPORT)
        _check(wish)
        name = uuid4().hex[:12]
        document = vars(wish) | {"folder": str(wish.folder)}
        document |= {"by": actor.name, "by_id": actor.id, "set_at": self._desk.clock.now().isoformat()}
        self._desk.do(actor, "schedule_export", lambda act: _rows(act).add(name, document))
        return name

    def remove(self, actor: Actor, name: str) -> None:
        """Write it no more; files that were written stay. Raises `UnknownNameRefused`."""
        require(actor, Right.EXPORT)
        if not self._desk.do(actor, "unschedule_export", lambda act: _rows(act).remove(name)):
            raise UnknownNameRefused(said("This schedule is gone already."), ("schedule",))

    def due(self) -> tuple[tuple[ScheduleRow, datetime], ...]:
        """Schedules whose round has come and that no desk has taken, each with the instant of the round.

        A schedule that nobody ran for days has one round due, not one for each day.
        """
        at = self._desk.clock.now()
        found = self._desk.store.read(lambda connection: ScheduleRows(connection).all())
        due = []
        for name, document, last in found:
            row = _row(name, document, last, at)
            came = _schedule(row.wish).last_at(at)
            if came > row.set_at and came.isoformat() > last.get("due", ""):
                due.append((row, came))
        return tuple(due)

    def take(self, name: str, due: datetime) -> bool:
        """Take a round for this desk; False when another desk was first."""
        return self._desk.store.write(lambda connection: ScheduleRows(connection).take(name, due.isoformat()))

    def note(self, name: str, due: datetime, rows: int, file: str, why: str) -> None:
        """Write down how a round that was taken went."""
        document = {"due": due.isoformat(), "at": self._desk.clock.now().isoformat(), "rows": rows, "file": file}
        document |= {"why": _kept(why)} if why else {}
        self._desk.store.write(lambda connection: ScheduleRows(connection).note(name, document))

    def person(self, schedule: ScheduleRow) -> Actor:
        """Whoever set the schedule, as they are now. Raises `NotAllowedRefused` when they left or may not export."""
        one = self._desk.look(lambda act: act.work.colleagues.get(schedule.by_id))
        if one is None or not one.active or not one.acting.may(Right.EXPORT):
            raise NotAllowedRefused(
                said("{name} set this schedule and may not export any more. Set it anew.", name=schedule.by)
            )
        return one.acting


def _rows(act: Act) -> ScheduleRows:
    return ScheduleRows(act.work.connection)


def _check(wish: ScheduleWish) -> None:
    try:
        ZoneInfo(wish.zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadValueRefused(said("“{zone}” is no time zone.", zone=wish.zone[:40]), ("zone",)) from error
    if wish.every not in tuple(Every):
        raise BadValueRefused(said("“{every}” is no rhythm: hour, day, workday or week.", every=wish.every), ("every",))
    if not (0 <= wish.hour < 24 and 0 <= wish.minute < 60 and 0 <= wish.weekday < 7):
        raise BadValueRefused(said("That is no time of day: write it as 06:30."), ("time",))
    folder = wish.folder
    if not folder.is_absolute() or not folder.is_dir():
        raise BadValueRefused(
            said(
                "{folder} is no folder on this computer. Nothing was changed; choose one that is there.", folder=folder
            ),
            ("folder",),
        )
    if not os.access(folder, os.W_OK | os.X_OK):
        raise BadValueRefused(
            said("Nothing can be written into {folder}. Nothing was changed; choose another folder.", folder=folder),
            ("folder",),
        )


def _row(name: str, document: dict[str, Any], last: dict[str, Any], at: datetime) -> ScheduleRow:
    told = {field: document[field] for field in ScheduleWish.__dataclass_fields__ if field in document}
    wish = ScheduleWish(**(told | {"folder": Path(document["folder"])}))
    went = None
    if last.get("at"):
        went = RoundRow(datetime.fromisoformat(last["at"]), last["rows"], last["file"], _told(last.get("why", "")))
    set_at = datetime.fromisoformat(document["set_at"])
    return ScheduleRow(name, wish, document["by"], document["by_id"], set_at, _schedule(wish).next_after(at), went)


def _schedule(wish: ScheduleWish) -> Schedule:
    return Schedule(Every(wish.every), wish.hour, wish.minute, wish.weekday, wish.zone)


def _kept(why: str) -> object:
    """A sentence so that it can be said in another language after it was stored."""
    if isinstance(why, Sentence) and not why.parts:
        return {"pattern": why.pattern, "values": {name: _kept(str(one)) for name, one in why.values.items()}}
    return str(why)


def _told(kept: object) -> str:
    if not isinstance(kept, dict):
        return str(kept)
    return Sentence.of(kept["pattern"], {name: _told(one) for name, one in kept["values"].items()})
