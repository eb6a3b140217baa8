"""A fresh store of either kind for one measurement, gone after it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from tests.postgres_server import PostgresServer

KINDS = ("sqlite", "postgresql")


@contextmanager
def fresh_store(kind: str) -> Iterator[str]:
    """The address of an empty place for a store: a new file, or a new database on a server of its own."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="qc-bench-") as folder:
            yield f"sqlite:///{folder}/store.db"
        return
    server = PostgresServer()
    try:
        server.start()
        yield server.url(server.fresh_database())
    finally:
        server.remove()
