"""The jobs of a hosted store: a sign-in kept in a file of its own, and the unit that runs them after the server."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from qualcenter.hosting.account import Account
from qualcenter.hosting.passwords import PasswordFile
from qualcenter.hosting.service import Unit, quoted

RUNNER_FILE: Final = "runner.pass"
HOME: Final = "jobs"
_PROGRAM: Final = "qualcenter"


@dataclass(frozen=True)
class JobsRunner:
    """Who runs the jobs of the store of one server, in the folder of that server.

    `account` is the user of this computer under whom they run: the server's, as only that one may read the file.
    """

    folder: Path
    account: Account
    database: str
    port: int

    @property
    def login(self) -> str:
        """The sign-in, empty where none was kept here."""
        return next(iter(self._file.users()), "")

    def keep(self, login: str, password: str) -> None:
        """Keep the sign-in and its password, where the account alone may read them. Raises as `PasswordFile`."""
        self._file.put(login, password)
        self.account.own(self._file.file)

    @property
    def address(self) -> str:
        """The store's address for the runner; the password stays in its file."""
        place = quote(str(self._file.file), safe="/")
        return f"postgresql://{quote(self.login)}@127.0.0.1:{self.port}/{quote(self.database)}?passfile={place}"

    @property
    def command(self) -> tuple[str, ...]:
        """What runs the jobs until it is stopped."""
        return (program(), "--store", self.address, "jobs")

    def unit(self, server: Unit) -> Unit:
        """The unit that runs them, started after the server's; it comes back when it falls."""
        name = server.name.replace("-store", "-jobs")
        # systemd cannot know that a server runs which was started by hand: it is wanted, not required.
        lines = [
            "[Unit]",
            "Description=Jobs of a Qualcenter store",
            f"After={server.name}",
            f"Wants={server.name}",
            "",
            "[Service]",
            *(
                [f"User={self.account.name}", f"Environment={quoted(f'QUALCENTER_HOME={self._home}')}"]
                * server.for_machine
            ),
            f"ExecStart={' '.join(map(quoted, self.command))}",
            "Restart=always",
            "RestartSec=10",
            "UMask=0077",
            "",
            "[Install]",
            f"WantedBy={'multi-user.target' if server.for_machine else 'default.target'}",
        ]
        return Unit(name, "\n".join(lines) + "\n", server.for_machine, holds_server=False)

    def make_home(self) -> None:
        """A folder for the log and the settings of the jobs, where the account has no home of its own."""
        if self.account.ids is not None:
            self._home.mkdir(mode=0o700, exist_ok=True)
            self.account.own(self._home)

    def may_run(self) -> bool:
        """Whether the account may start the program at all: one installed in root's home it may not."""
        if self.account.ids is None:
            return True
        try:
            return self.account.run([program(), "--version"], cwd=self.folder, seconds=60).returncode == 0
        except (OSError, subprocess.TimeoutExpired):
            return False

    @property
    def _home(self) -> Path:
        return self.folder / HOME

    @property
    def _file(self) -> PasswordFile:
        return PasswordFile(self.folder / RUNNER_FILE)


def program() -> str:
    """The command line's own program: beside the Python that runs this, else wherever it is found."""
    beside = Path(sys.executable).with_name(_PROGRAM)
    return str(beside) if beside.exists() else shutil.which(_PROGRAM) or _PROGRAM
