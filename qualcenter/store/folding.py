"""The log of an SQLite file, folded back into it by whoever watches the file, so that nobody who writes waits for it.

SQLite lets the writer who makes the log too long fold it back, and makes that commit wait for every page of it. An
open desk does it instead, a few pages at a time; the writer's own turn only comes where no desk is open.
"""

import random
import sqlite3
import time
from contextlib import suppress
from typing import Final

LEFT_TO_WRITERS_PAGES: Final = 4_000
"""So long a log, about 16 MB, is folded by the one who writes."""

EVERY_SECONDS: Final = (1.0, 3.0)
"""Desks on one file fold at uneven times: one at a time can, and the others need not try."""


class Log:
    """The log of one file as a watching connection knows it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Fold through this connection, which must hold no transaction."""
        self._connection = connection
        self._grew = False
        self._next = 0.0

    def grew(self) -> None:
        """Note that something was committed."""
        self._grew = True

    def fold(self, now: float | None = None) -> bool:
        """Fold what can be without making anybody wait, when something was committed and it is time; tell whether.

        `now` is an instant of the monotonic clock. What another desk still reads stays for the next time.
        """
        at = time.monotonic() if now is None else now
        if not self._grew or at < self._next:
            return False
        self._next = at + random.uniform(*EVERY_SECONDS)  # noqa: S311 - fairness, not secrecy
        with suppress(sqlite3.OperationalError):
            busy, written, folded = self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            self._grew = bool(busy) or folded < written
        return True
