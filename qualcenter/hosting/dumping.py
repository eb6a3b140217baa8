"""A server's store into one file by PostgreSQL's own `pg_dump`: the backup before an upgrade."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit, urlunsplit

import psycopg

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.hosting.binaries import program_for

_NEVER_ASK: Final = "--no-password"


def dump_before(address: str, version: str, folder: Path) -> Path:
    """Write the whole store into a new file of the folder, which `pg_restore` reads; gives the file.

    A password goes by the environment, never as an argument. Raises KnownFailure `no_backup`, and psycopg's errors
    where the store cannot be reached.
    """
    plain, password = _without_password(address)
    with psycopg.connect(plain, password=password or None, connect_timeout=10) as connection:
        major = connection.info.server_version // 10000
        name = connection.info.dbname
    program = program_for("pg_dump", major)
    if program is None:
        raise _failed(said("There is no pg_dump on this computer that knows PostgreSQL {major}.", major=major))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{name}-before-upgrade-from-{version}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.dump"
    growing = file.with_name(f".{file.name}.growing")
    os.close(os.open(growing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        given = {"PGPASSWORD": password} if password else {}
        ran = subprocess.run(  # noqa: S603 - pg_dump, with an address that psycopg has opened
            [program, _NEVER_ASK, "--format=custom", f"--file={growing}", f"--dbname={plain}"],
            env=os.environ | given,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if ran.returncode:
            lines = ran.stderr.strip().splitlines() or ["no reason given"]
            raise _failed(said("pg_dump made no backup: {why}.", why=lines[-1].rstrip(".")))
        growing.replace(file)
    finally:
        growing.unlink(missing_ok=True)
    return file


def _without_password(address: str) -> tuple[str, str]:
    """The address as libpq knows it, and the password that stood in it."""
    parts = urlsplit(address)
    password = unquote(parts.password or "")
    user, _, host = parts.netloc.rpartition("@")
    place = f"{user.partition(':')[0]}@{host}" if user else host
    return urlunsplit(("postgresql", place, *parts[2:])), password


def _failed(happened: str) -> KnownFailure:
    return KnownFailure(
        "no_backup",
        happened,
        said("Nothing was changed: a store is not upgraded without a backup."),
        said(
            "Install the client programs with `apt-get install postgresql-client`, or make a backup in your own way "
            "and run this again with --backed-up."
        ),
    )
