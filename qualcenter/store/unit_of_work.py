"""The store as services see it: one transaction to read in, one to write in."""

import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from qualcenter.store.backoff import Backoff
from qualcenter.store.engine import WRITING
from qualcenter.store.hosts import hosts_of
from qualcenter.store.known_failures import KnownFailure, failure, told
from qualcenter.store.versions import VERSION_TABLE, too_new

T = TypeVar("T")

TRIES: Final = 8
FAILOVER_SECONDS: Final = 8.0
"""How long a store of several servers is waited for before it is told as out of reach: another one takes over."""

_FAILOVER_PAUSES: Final = (0.05, 1.0)
_REPEATABLE_STATES: Final = frozenset({"40001", "40P01", "55P03"})
_ENDED_STATES: Final = frozenset({"57P01", "57P02", "40003"})


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
        self._waits_for = FAILOVER_SECONDS if len(hosts_of(engine.url)) > 1 else 0.0
        self._shape: int | None = None

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
        return self._repeating(self.reading, work)

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run the work in one write transaction; run it again whole when another desk was in its way.

        A store of several servers is waited for while another one takes over.

        The work must hold no effects but those on its connection. A break while committing is not repeated:
        it is told as KnownFailure `fate_unknown`, and only an act id can say whether it was saved.
        """
        return self._repeating(self.writing, work)

    @contextmanager
    def _written(self) -> Iterator[Connection]:
        with self._writer.connect() as connection:
            transaction = connection.begin()
            try:
                self._refuse_another_shape(connection)
                yield connection
            except BaseException:
                transaction.rollback()
                raise
            try:
                transaction.commit()
            except DBAPIError as error:
                if error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _ENDED_STATES:
                    raise failure("fate_unknown") from error
                raise

    def _refuse_another_shape(self, connection: Connection) -> None:
        """Write nothing into a file that a later program has upgraded while this desk had it open.

        A server is not upgraded while desks have it open. Raises KnownFailure `too_new`.
        """
        if self.is_postgresql:
            return
        shape = connection.exec_driver_sql("PRAGMA schema_version").scalar()
        if shape == self._shape:
            return
        found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()
        if found != self.facts.version:
            raise too_new(str(found), self.facts.version)
        self._shape = shape

    def _repeating(
        self, transaction: Callable[[], AbstractContextManager[Connection]], work: Callable[[Connection], T]
    ) -> T:
        tries, pause, give_up = 0, Backoff(*_FAILOVER_PAUSES), time.monotonic() + self._waits_for
        while True:
            tries += 1
            try:
                with transaction() as connection:
                    return work(connection)
            except KnownFailure as known:
                if tries < TRIES and _worth_repeating(known):
                    wait = random.uniform(0.001, 0.01) * tries  # noqa: S311 - fairness, not secrecy
                elif known.code == "unreachable" and time.monotonic() < give_up:
                    wait = pause.next()
                else:
                    raise
            time.sleep(wait)

    def close(self) -> None:
        """Let go of all connections; the store can be used again after it."""
        self.engine.dispose()


def _worth_repeating(known: KnownFailure) -> bool:
    cause = known.__cause__
    if not isinstance(cause, DBAPIError) or known.code == "fate_unknown":
        return False
    return cause.connection_invalidated or getattr(cause.orig, "sqlstate", None) in _REPEATABLE_STATES
