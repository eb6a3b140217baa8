"""As which user of this computer the server runs: PostgreSQL refuses to be root."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure

USUAL = "postgres"
"""The user that the packages of PostgreSQL make."""


@dataclass(frozen=True)
class Account:
    """A user of this computer; `ids` is None for whoever runs this program, else user and group number."""

    name: str
    ids: tuple[int, int] | None

    def own(self, *paths: Path) -> None:
        """Give files or folders to the account."""
        if self.ids is not None:
            for path in paths:
                os.chown(path, *self.ids)

    def run(
        self, command: Sequence[str], *, cwd: Path, environment: Mapping[str, str] | None = None, seconds: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as the account, in C's locale, without what the environment says to PostgreSQL's clients.

        Raises OSError when it cannot be started, subprocess.TimeoutExpired when it does not end.
        """
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
        kept |= {"LC_ALL": "C", "HOME": str(cwd), **(environment or {})}
        user, group = self.ids or (None, None)
        return subprocess.run(  # noqa: S603 - the programs of PostgreSQL, found by `binaries`
            list(command),
            cwd=cwd,
            env=kept,
            user=user,
            group=group,
            extra_groups=None if self.ids is None else [],
            umask=0o077,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
            timeout=seconds,
        )


def account_for(wished: str | None) -> Account:
    """Whoever runs this program; for root the wished user, else `postgres`.

    Raises KnownFailure `account` when root names nobody who could run a server, or somebody else wishes for another.
    """
    if not hasattr(os, "getuid"):
        return Account("", None)
    import pwd

    own = (
        pwd.getpwuid(os.getuid()).pw_name if os.getuid() in {one.pw_uid for one in pwd.getpwall()} else str(os.getuid())
    )
    if os.getuid() != 0:
        if wished not in (None, own):
            raise _refused(
                said("Only root may run a server as another user."),
                said("Leave --run-as away, or run this command with sudo."),
            )
        return Account(own, None)
    name = wished or USUAL
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        raise _refused(
            said("PostgreSQL does not run as root, and this computer has no user {name}.", name=name),
            said(
                "Make one with `useradd --system --shell /usr/sbin/nologin {name}` and run this command again with "
                "--run-as {name}, or run it without sudo, as the user who shall own the server.",
                name="qualcenter" if wished is None else name,
            ),
        ) from None
    if found.pw_uid == 0:
        raise _refused(
            said("PostgreSQL does not run as root."), said("Name another user with --run-as, such as postgres.")
        )
    return Account(name, (found.pw_uid, found.pw_gid))


def _refused(happened: str, what_to_do: str) -> KnownFailure:
    return KnownFailure("account", happened, said("Nothing was changed."), what_to_do)
