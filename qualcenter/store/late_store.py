"""A store that could not be opened when the desk started: opened and examined at the first work that reaches it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from sqlalchemy import Connection

from qualcenter.store.engine import engine_for, store_url
from qualcenter.store.known_failures import KnownFailure, failure, told
from qualcenter.store.opening import open_store
from qualcenter.store.unit_of_work import Store, StoreFacts


class LateStore(Store):
    """Each read and write first opens the store as a start would, until that has succeeded once.

    It must turn out to be the store that this computer knew under the address: another one is told as `not_a_store`.
    """

    def __init__(self, address: str, *, live: bool, store_id: str) -> None:
        """Know of the store what this computer knows; nothing is connected. Raises KnownFailure `network_folder`."""
        super().__init__(engine_for(store_url(address)), StoreFacts("", live, store_id, b""))
        self._late_address = address
        self._examined = False
        self._one_opens = Lock()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """The same, once the store is open."""
        self._open()
        with super().reading() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The same, once the store is open."""
        self._open()
        with super().writing() as connection:
            yield connection

    def _open(self) -> None:
        with self._one_opens, told(files=True):
            if self._examined:
                return
            try:
                found = open_store(self._late_address)
            except KnownFailure as fault:
                # A file whose folder is not there: when this desk was here last, it was.
                if fault.code == "missing":
                    raise failure("unreachable") from fault
                raise
            found.close()
            if found.facts.store_id != self.facts.store_id:
                raise failure("not_a_store")
            self.facts = found.facts
            self._examined = True
