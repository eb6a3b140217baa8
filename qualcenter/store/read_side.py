"""Reads that bear a little lag, on a server that follows: reports do not get in the way of the next lead."""

import time
from collections.abc import Callable
from typing import Final, TypeVar

from sqlalchemy import Connection

from qualcenter.store.engine import engine_for
from qualcenter.store.hosts import hosts_of, standby_of
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.unit_of_work import Store

T = TypeVar("T")

LEFT_ALONE_SECONDS: Final = 30.0


class ReadSide(Store):
    """A store as one of its followers has it; where none answers, the store itself.

    Never for what a write rests on, and never for the claim: it may be behind by what was committed just now.
    """

    def __init__(self, store: Store) -> None:
        """Stand beside an opened store of several servers; connects to nothing yet."""
        super().__init__(engine_for(standby_of(store.engine.url)), store.facts)
        self._store = store
        self._waits_for = 0.0
        self._not_before = 0.0

    def read(self, work: Callable[[Connection], T]) -> T:
        """What the work gives from one snapshot of a follower; one that does not answer is left alone for a while."""
        # A store that was not open yet when this was made knows itself better by now.
        self.facts = self._store.facts
        if time.monotonic() >= self._not_before:
            try:
                return super().read(work)
            except KnownFailure as known:
                if known.code != "unreachable":
                    raise
                self._not_before = time.monotonic() + LEFT_ALONE_SECONDS
        return self._store.read(work)


def read_side_of(store: Store) -> Store:
    """Where reports are read: on a follower when the store's address names several servers, else in the store."""
    return ReadSide(store) if len(hosts_of(store.engine.url)) > 1 else store
