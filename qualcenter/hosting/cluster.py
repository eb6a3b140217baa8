"""One PostgreSQL data folder: made whole or not at all, started, stopped, asked how it is."""

import shutil
import socket
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.hosting.account import Account
from qualcenter.hosting.binaries import Binaries

SUPERUSER: Final = "postgres"
_FIRST_PORT: Final = 5432
_LAST_PORT: Final = 5499
_START_SECONDS: Final = 60
_RUNS, _STOPPED = 0, 3
"""What `pg_ctl status` ends with."""


@dataclass(frozen=True)
class Cluster:
    """A data folder with the programs and the account it runs with."""

    data: Path
    binaries: Binaries
    account: Account

    @property
    def log(self) -> Path:
        """What the server says before it writes its own logs, which stand in `data/log`."""
        return self.data / "start.log"

    def make(self, password: str) -> bool:
        """Make the data folder: UTF-8, checksums, SCRAM for everybody; gives whether half of one was thrown away.

        It gets its name when it is whole; half a folder that an attempt before left never held a center's rows.
        """
        growing = self.data.with_name(f"{self.data.name}.growing")
        had_half = growing.exists()
        shutil.rmtree(growing, ignore_errors=True)
        growing.mkdir(mode=0o700)
        self.account.own(growing)
        with tempfile.NamedTemporaryFile("w", dir=self.data.parent, prefix=".first-", encoding="utf-8") as secret:
            secret.write(password)
            secret.flush()
            self.account.own(Path(secret.name))
            asked = [self.binaries.program("initdb"), "-D", str(growing), "-U", SUPERUSER]
            asked += ["--pwfile", secret.name, "--auth-host=scram-sha-256", "--auth-local=scram-sha-256"]
            asked += ["--encoding=UTF8", "--locale=C", "--data-checksums"]
            self._run(asked, said("The data folder could not be made"))
        growing.rename(self.data)
        return had_half

    def runs(self) -> bool:
        """Whether a server works on this folder now."""
        asked = [self.binaries.program("pg_ctl"), "-D", str(self.data), "status"]
        return self.account.run(asked, cwd=self.data).returncode == _RUNS

    def start(self) -> None:
        """Start the server and wait until it takes connections. Raises KnownFailure `host_failed`."""
        # Of the last start alone: what it says goes into a sentence.
        self.log.unlink(missing_ok=True)
        asked = [self.binaries.program("pg_ctl"), "-D", str(self.data), "-l", str(self.log)]
        self._run([*asked, "-w", "-t", str(_START_SECONDS), "start"], said("The server did not start"), self.log)

    def stop(self) -> None:
        """End every session and stop; what is committed stays."""
        self._ctl("-m", "fast", "-w", "stop", words=said("The server did not stop"))

    def reload(self) -> None:
        """Read settings and rules of access again, without ending a session."""
        self._ctl("reload", words=said("The server did not read its settings again"))

    def _ctl(self, *words_of_command: str, words: str) -> None:
        self._run([self.binaries.program("pg_ctl"), "-D", str(self.data), *words_of_command], words)

    def _run(self, command: list[str], words: str, log: Path | None = None) -> None:
        try:
            ran = self.account.run(command, cwd=self.data.parent)
        except (OSError, subprocess.SubprocessError) as fault:
            raise _failed(words, str(fault)) from fault
        if ran.returncode:
            told = (
                log.read_text(encoding="utf-8", errors="replace") if log and log.exists() else ran.stderr or ran.stdout
            )
            raise _failed(words, _gist(told))


def may_run(binaries: Binaries, account: Account) -> None:
    """Raises KnownFailure `account` when the account may not use these programs, as below root's own folder."""
    try:
        ran = account.run([binaries.program("postgres"), "--version"], cwd=Path("/"))
        if ran.returncode == 0:
            return
    except OSError:
        pass
    raise KnownFailure(
        "account",
        said("The user {name} may not run the programs in {folder}.", name=account.name, folder=binaries.folder),
        said("Nothing was changed."),
        said("Install PostgreSQL where everybody may read it, for instance with `apt-get install postgresql`."),
    )


def free_port(wished: int | None) -> int:
    """The wished port, else the first free one from 5432 on. Raises KnownFailure `port_taken`."""
    for port in [wished] if wished else range(_FIRST_PORT, _LAST_PORT + 1):
        if _is_free(port):
            return port
    raise KnownFailure(
        "port_taken",
        said("Another program uses port {port}.", port=wished or _FIRST_PORT),
        said("Nothing was changed."),
        said("Choose another with --port."),
    )


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _gist(told: str) -> str:
    """The last line that says something is wrong, without its time and its level."""
    lines = [line for line in told.splitlines() if line.strip()]
    wrong = [line for line in lines if any(word in line for word in ("FATAL:", "ERROR:", "error:"))]
    return ((wrong or lines or ["no reason given"])[-1]).strip().rstrip(".")


def _failed(words: str, why: str) -> KnownFailure:
    return KnownFailure(
        "host_failed",
        said("{words}: {why}.", words=words, why=why),
        said("No row of a center was touched."),
        said("Mend that and run the same command again; it goes on where it stopped."),
    )
