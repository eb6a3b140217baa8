"""The clocks a desk can run on: the computer's, the server's, or one for rehearsals."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant; services take it from here and from nowhere else."""

    def now(self) -> datetime:
        """Present instant, aware, in UTC."""
        ...


class SystemClock:
    """The computer's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class ServerClock:
    """The time of a shared store's server, so that desks with wrong clocks agree on what is late.

    The difference is taken once, at sign-in, and kept: a promise must not jump while a person looks at it.
    """

    def __init__(self, server_now: datetime, desk: Clock | None = None) -> None:
        """`server_now` is the server's instant, read a moment ago; a naive one raises ValueError."""
        self._desk: Clock = desk or SystemClock()
        self.offset: timedelta = _aware(server_now) - self._desk.now()

    def now(self) -> datetime:
        return self._desk.now() + self.offset


class RehearsalClock:
    """A clock that begins at any instant and then stands still or runs at the usual pace.

    It runs on the monotonic clock, so that setting the computer's time does not disturb a rehearsal.
    """

    def __init__(self, start: datetime, running: bool = True, pace: Callable[[], float] = time.monotonic) -> None:
        """`pace` gives seconds that only grow; a naive `start` raises ValueError."""
        self._start = _aware(start)
        self._running = running
        self._pace = pace
        self._began = pace()

    def now(self) -> datetime:
        if not self._running:
            return self._start
        return self._start + timedelta(seconds=self._pace() - self._began)

    def move_to(self, at: datetime) -> None:
        """Go on from `at`, which may lie in the past; a naive instant raises ValueError."""
        self._start = _aware(at)
        self._began = self._pace()


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        message = f"The instant {at.isoformat()} has no time zone; add Z or an offset to it."
        raise ValueError(message)
    return at.astimezone(UTC)
