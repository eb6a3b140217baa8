"""The systemd unit by which a hosted server comes back with the machine: installed, or shown with its commands."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.hosting.cluster import Cluster

_SYSTEM_UNITS: Final = Path("/etc/systemd/system")
_RUNNING_SYSTEMD: Final = Path("/run/systemd/system")


@dataclass(frozen=True)
class Unit:
    """One unit: its name, its text, where it belongs, and whether it is the machine's or one user's.

    `holds_server` says that it starts a server, which must be down before systemd can do so.
    """

    name: str
    text: str
    for_machine: bool
    holds_server: bool = True

    @property
    def place(self) -> Path:
        """Where systemd looks for it."""
        if self.for_machine:
            return _SYSTEM_UNITS / self.name
        home = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
        return Path(home) / "systemd" / "user" / self.name

    def commands(self, written: Path) -> list[str]:
        """The commands that install it from the file where it was written, for a person to type."""
        # A server that runs already would keep systemd from starting it.
        stop = f"qualcenter store host --stop --folder {written.parent}"
        run = "sudo " if self.for_machine and not _is_root() else ""
        systemctl = "systemctl" if self.for_machine else "systemctl --user"
        shown = [f"{run}install -D -m 644 {written} {self.place}", f"{run}{systemctl} daemon-reload"]
        shown += [*([f"{run}{stop}"] if self.holds_server else []), f"{run}{systemctl} enable --now {self.name}"]
        # A user's services end with the last session unless they may linger.
        return shown if self.for_machine else [*shown, "loginctl enable-linger"]

    def is_installed(self) -> bool:
        """Whether the unit stands where systemd looks for it, and systemd runs on this computer."""
        return self.place.exists() and _RUNNING_SYSTEMD.is_dir()

    def install(self, written: Path) -> None:
        """Put it in place and let it start with the machine. Raises KnownFailure `no_service`."""
        if not _RUNNING_SYSTEMD.is_dir() or shutil.which("systemctl") is None:
            raise _not_installed(said("systemd does not run on this computer."), written)
        self.place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(written, self.place)
        self.control("daemon-reload")
        self.control("enable", self.name)
        if not self.for_machine:
            _run(["loginctl", "enable-linger"])

    def is_active(self) -> bool:
        """Whether systemd itself started it and watches over it."""
        if not self.is_installed():
            return False
        asked = ["systemctl", *([] if self.for_machine else ["--user"]), "is-active", "--quiet", self.name]
        return subprocess.run(asked, capture_output=True, check=False).returncode == 0  # noqa: S603 - as in _run

    def control(self, *words: str) -> None:
        """Ask systemd. Raises KnownFailure `no_service` in systemctl's words."""
        _run(["systemctl", *([] if self.for_machine else ["--user"]), *words])


def unit_for(cluster: Cluster, name: str = "qualcenter-store.service") -> Unit:
    """The unit of a server: the machine's when root hosts it under another user, else the user's own."""
    for_machine = cluster.account.ids is not None
    who = [f"User={cluster.account.name}"] if for_machine else []
    ctl = f"{quoted(cluster.binaries.program('pg_ctl'))} -D {quoted(str(cluster.data))}"
    lines = [
        "[Unit]",
        "Description=PostgreSQL server of a Qualcenter store",
        *(["After=network-online.target", "Wants=network-online.target"] if for_machine else []),
        "",
        "[Service]",
        "Type=forking",
        *who,
        "Environment=LC_ALL=C",
        f"PIDFile={str(cluster.data / 'postmaster.pid').replace('%', '%%')}",
        f"ExecStart={ctl} -l {quoted(str(cluster.log))} -w -t 300 start",
        f"ExecStop={ctl} -m fast -w stop",
        f"ExecReload={ctl} reload",
        "TimeoutSec=310",
        "Restart=on-failure",
        "UMask=0077",
        "",
        "[Install]",
        f"WantedBy={'multi-user.target' if for_machine else 'default.target'}",
    ]
    return Unit(name, "\n".join(lines) + "\n", for_machine)


def can_have_units() -> bool:
    """Whether this is a system whose services systemd starts."""
    return sys.platform.startswith("linux")


def quoted(words: str) -> str:
    """Words as one argument in a unit."""
    # A percent sign begins a specifier in a unit.
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%") + '"'


def _is_root() -> bool:
    return hasattr(os, "getuid") and os.getuid() == 0


def _run(command: list[str]) -> None:
    ran = subprocess.run(  # noqa: S603 - systemctl and loginctl, with names of our own
        command, capture_output=True, text=True, errors="replace", check=False
    )
    if ran.returncode:
        lines = ran.stderr.strip().splitlines() or ["no reason given"]
        raise _not_installed(
            said("{command} failed: {why}.", command=" ".join(command), why=lines[-1].rstrip(".")), None
        )


def _not_installed(happened: str, written: Path | None) -> KnownFailure:
    return KnownFailure(
        "no_service",
        happened,
        said("The server and its store stand as they are."),
        said("Start it after each start of the machine with `qualcenter store host`.")
        if written is None
        else said(
            "The unit is in {written}; start the server after each start of the machine with `qualcenter store host`.",
            written=written,
        ),
    )
