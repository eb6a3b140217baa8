"""Two real PostgreSQL servers, one following the other: killed, promoted, and brought back as an operator would."""

import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg
from psycopg import sql

from tests.postgres_server import SUPERUSER, PostgresServer

SETTINGS = {
    "synchronous_commit": "on",
    "fsync": "on",
    "full_page_writes": "on",
    "wal_log_hints": "on",
    "wal_keep_size": "256MB",
}


class PairedServer(PostgresServer):
    """A server that can follow another one, take its place, and be killed."""

    def __init__(self, name: str, first: "PairedServer | None" = None) -> None:
        """Make one of its own, or a copy of `first` that follows it; neither is started yet."""
        self.name = name
        self._copied = first
        super().__init__(**SETTINGS)

    def _make_cluster(self) -> None:
        if self._copied is None:
            super()._make_cluster()
            # In the file too: the recovery before a rewind starts a server of its own.
            with (self.folder / "data" / "postgresql.conf").open("a") as settings:
                settings.writelines(f"{name} = '{value}'\n" for name, value in SETTINGS.items())
            return
        self.password = self._copied.password
        if self._owner is not None:
            os.chown(self.folder, *self._owner)
        words = ["-D", self.folder / "data", "-d", self._copied.line(self.name), "-R", "-C", "-S", self.name]
        self.run_program("pg_basebackup", *words, "-X", "stream", "-c", "fast")

    def line(self, name: str) -> str:
        """How another server of this name reaches this one."""
        return f"host=127.0.0.1 port={self.port} user={SUPERUSER} password={self.password} application_name={name}"

    def ask(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Run a statement as the superuser, outside any transaction; gives its rows."""
        with psycopg.connect(f"{self.line('operator')} dbname={database}", autocommit=True) as connection:
            found = connection.execute(sql.SQL(statement))  # type: ignore[arg-type]
            return found.fetchall() if found.description else []

    def wait_for(self, names: str | None) -> None:
        """Let commits wait for these followers, or for none."""
        self.ask(f"ALTER SYSTEM SET synchronous_standby_names = '{names}'" if names else RESET)
        self.ask("SELECT pg_reload_conf()")

    def kill(self) -> None:
        """End it as a power cut does: nothing is written any more, nobody is told."""
        pids = (self.folder / "data" / "postmaster.pid").read_text().split()
        os.kill(int(pids[0]), signal.SIGKILL)
        if self._keeper is not None:
            # Its line may be held open by processes that were begun since: it would wait for them.
            self._keeper.kill()
            self._keeper.communicate()
            self._keeper = None

    def promote(self) -> None:
        """Take over; returns when this server takes writes."""
        self.ask("SELECT pg_promote(true, 60)")

    def wait_for_all_of(self, first: "PairedServer") -> None:
        """Return when readers here see everything that was committed there until now."""
        (written,) = first.ask("SELECT pg_current_wal_lsn()")[0]
        until = time.monotonic() + 60
        while not self.ask(f"SELECT 1 WHERE pg_last_wal_replay_lsn() >= '{written}'"):
            if time.monotonic() > until:
                raise RuntimeError(f"{self.name} does not follow")
            time.sleep(0.02)

    def come_back_after(self, new_first: "PairedServer") -> None:
        """Undo what the new first server never had, and follow it: the slot, the rewind, the start."""
        new_first.ask(f"SELECT pg_create_physical_replication_slot('{self.name}')")
        # Until its first checkpoint the new server's files name the old timeline: the rewind would find nothing to do.
        new_first.ask("CHECKPOINT")
        data = self.folder / "data"
        source = f"{new_first.line(self.name)} dbname=postgres"
        self.run_program("pg_rewind", "--target-pgdata", data, "--source-server", source, "-R")
        with (data / "postgresql.auto.conf").open("a") as settings:
            settings.write(f"\nprimary_slot_name = '{self.name}'\n")
        self.start()

    def run_program(self, name: str, *words: str | Path) -> None:
        """Run one of PostgreSQL's programs as the server's user; RuntimeError with its own words when it fails."""
        ran = subprocess.run([self._bin / name, *words], **self._as_owner(), capture_output=True, check=False)  # type: ignore[call-overload]
        if ran.returncode:
            raise RuntimeError(f"{name} failed: {ran.stderr.decode(errors='replace')}")


RESET = "ALTER SYSTEM RESET synchronous_standby_names"


def address_of(database: str, *servers: PairedServer) -> str:
    """The address of a store that any of the servers may hold."""
    hosts = ",".join(f"127.0.0.1:{one.port}" for one in servers)
    return f"postgresql+psycopg://{SUPERUSER}:{servers[0].password}@{hosts}/{database}"
