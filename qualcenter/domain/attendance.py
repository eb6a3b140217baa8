"""Whether somebody is there to take work: presence, a desk that fell silent, and the hours of their shift."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

from qualcenter.domain.calendar import WorkCalendar
from qualcenter.domain.shift import shift_hours

SILENT_AFTER: Final = timedelta(minutes=15)
"""A desk that was open and gives no sign of life for so long is taken for left."""


class Attendance(StrEnum):
    """Where somebody is now, as far as work is concerned."""

    HERE = "here"
    BREAK = "break"
    OUTSIDE = "outside"
    SILENT = "silent"
    AWAY = "away"
    OFF = "off"


ON_SHIFT: Final = frozenset({Attendance.HERE, Attendance.BREAK})
"""Who counts as on shift: a break belongs to it."""


class Rostered(Protocol):
    """A colleague as far as it matters whether they are there."""

    @property
    def presence(self) -> str:
        """Available, break, away or off, as they or somebody else said."""
        ...

    @property
    def desk_open(self) -> bool:
        """Whether a desk of theirs is open."""
        ...

    @property
    def seen_at(self) -> datetime | None:
        """The last sign of life of that desk."""
        ...

    @property
    def zone(self) -> str:
        """IANA name of the clock of their hours."""
        ...

    @property
    def shift(self) -> str:
        """Their weekly hours as `Shift.text`, empty for somebody who has none of their own."""
        ...


def silent(one: Rostered, at: datetime) -> bool:
    """Whether the desk of a colleague was open and has fallen silent; a desk never opened is not silent."""
    return one.desk_open and one.seen_at is not None and one.seen_at + SILENT_AFTER <= at


def own_hours(one: Rostered, holidays: frozenset[date] = frozenset()) -> WorkCalendar | None:
    """Their shift as working time, closed on the holidays of their team; None for whoever has no hours of their own."""
    return shift_hours(one.shift, one.zone or "UTC", holidays) if one.shift else None


def attendance(one: Rostered, at: datetime, holidays: frozenset[date] = frozenset()) -> Attendance:
    """Where a colleague is at an instant; without hours of their own somebody is on shift whenever they are there."""
    if one.presence in _GONE:
        return _GONE[one.presence]
    if silent(one, at):
        return Attendance.SILENT
    hours = own_hours(one, holidays)
    if hours is not None and not hours.is_open(at):
        return Attendance.OUTSIDE
    return Attendance.BREAK if one.presence == "break" else Attendance.HERE


_GONE: Final[Mapping[str, Attendance]] = {"away": Attendance.AWAY, "off": Attendance.OFF}
