"""The store as services see it: one transaction to read in, one to write in."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from qualcenter.store.engine import WRITING
from qualcenter.store.known_failures import KnownFailure, failure, told

T = TypeVar("T")

TRIES: Final = 8
_REPEATABLE_STATES: Final = frozenset({"40001", "40P01", "55P03"})


@dataclass(frozen=True)
class StoreFacts:
    """What a store says of itself: its version, whether real people are called from it, its own id.

    `number_salt` keys the hashes of suppressed numbers; it never leaves the store but in a backup. `marks` are there
    only where the store was moved, or is being filled by a move.
    """

    version: str
    live: bool
    store_id: str
    number_salt: bytes
    marks: Mapping[str, str] = field(default_factory=dict)


class Store:
    """An opened store. May be used from several threads; a connection never leaves its `with` block."""

    def __init__(self, engine: Engine, facts: StoreFacts) -> None:
        self.engine = engine
        self.facts = facts
        self.known_windows: frozenset[str] = frozenset()
        """Window keys that are committed in this store: keys are only ever added, so nobody need add these again."""
        self._writer = engine.execution_options(**{WRITING: True})
        self._reader = engine
        if self.is_postgresql:
            self._reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)

    @property
    def is_postgresql(self) -> bool:
        """Whether the store is a server that several desks share."""
        return self.engine.dialect.name == "postgresql"

    @property
    def address(self) -> str:
        """The URL with its password hidden."""
        return self.engine.url.render_as_string(hide_password=True)

    @property
    def live(self) -> bool:
        """Whether real people are called from this store, so that no rehearsal clock may be used."""
        return self.facts.live

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent snapshot; writing in it fails. Raises KnownFailure."""
        with told(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One write transaction, committed at the end, rolled back by any exception. Raises KnownFailure.

        SQLite has one writer at a time. PostgreSQL has many: lock the rows that a decision rests on.
        """
        with told(), self._written() as connection:
            yield connection

    def read(self, work: Callable[[Connection], T]) -> T:
        """What the work gives from one consistent snapshot; asked again when the connection was stale."""
        return _repeating(self.reading, work)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run the work in one write transaction; run it again whole when another desk was in its way.

        The work must hold no effects but those on its connection. A break while committing is not repeated:
        it is told as KnownFailure `fate_unknown`, and only an act id can say whether it was saved.
        """
        return _repeating(self.writing, work)

    @contextmanager
    def _written(self) -> Iterator[Connection]:
        with self._writer.connect() as connection:
            transaction = connection.begin()
            try:
                yield connection
            except BaseException:
                transaction.rollback()
                raise
            try:
                transaction.commit()
            except DBAPIError as error:
                if error.connection_invalidated or getattr(error.orig, "sqlstate", None) == "57P01":
                    raise failure("fate_unknown") from error
                raise

    def close(self) -> None:
        """Let go of all connections; the store can be used again after it."""
        self.engine.dispose()


def _repeating(transaction: Callable[[], AbstractContextManager[Connection]], work: Callable[[Connection], T]) -> T:
    for tries in range(1, TRIES):
        try:
            with transaction() as connection:
                return work(connection)
        except KnownFailure as known:
            if not _worth_repeating(known):
                raise
        time.sleep(random.uniform(0.001, 0.01) * tries)  # noqa: S311 - fairness, not secrecy
    with transaction() as connection:
        return work(connection)


def _worth_repeating(known: KnownFailure) -> bool:
    cause = known.__cause__
    if not isinstance(cause, DBAPIError) or known.code == "fate_unknown":
        return False
    return cause.connection_invalidated or getattr(cause.orig, "sqlstate", None) in _REPEATABLE_STATES
