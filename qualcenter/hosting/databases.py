"""On a hosted server: the role that owns the store, and the database for it. Run twice, it does nothing twice."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote

import psycopg
from psycopg import sql

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.hosting.cluster import SUPERUSER
from qualcenter.hosting.passwords import PasswordFile

OWNER: Final = "qualcenter_owner"


def make_database(name: str, port: int, passwords: PasswordFile) -> bool:
    """Make the owner's sign-in and the database; gives whether the database is new.

    The owner may make sign-ins for colleagues and nothing else beyond this database. A password reaches the server as
    its SCRAM verifier alone. Raises KnownFailure `host_failed` in the server's words.
    """
    with _asking(port, passwords) as connection:
        _make_owner(connection, passwords.of(OWNER))
        return _make_if_missing(connection, name)


def is_standby(port: int, passwords: PasswordFile) -> bool:
    """Whether the server follows another, whose sign-ins and databases it has, and takes no others."""
    with _asking(port, passwords) as connection:
        return connection.execute("SELECT pg_is_in_recovery()").fetchone() == (True,)


@contextmanager
def _asking(port: int, passwords: PasswordFile) -> Iterator[psycopg.Connection]:
    try:
        with psycopg.connect(
            host="127.0.0.1",
            port=port,
            user=SUPERUSER,
            password=passwords.of(SUPERUSER),
            dbname="postgres",
            autocommit=True,
            connect_timeout=10,
        ) as connection:
            yield connection
    except psycopg.Error as fault:
        raise KnownFailure(
            "host_failed",
            said("The server runs, but did not do what it was asked: {why}.", why=_first_line(fault)),
            said("No row of a center was touched."),
            said("Mend that and run the same command again; it goes on where it stopped."),
        ) from fault


def owner_address(name: str, port: int, passwords: PasswordFile) -> str:
    """The store's address for its owner on this computer; the password stays in its file."""
    place = quote(str(passwords.file), safe="/")
    return f"postgresql://{OWNER}@127.0.0.1:{port}/{quote(name)}?passfile={place}"


def desk_address(name: str, host: str, port: int, *, encrypted: bool) -> str:
    """The store's address for a colleague, who puts the own sign-in in; other machines check the certificate."""
    shown = f"[{host}]" if ":" in host else host
    more = "?sslmode=verify-full&sslrootcert=server.crt" if encrypted else ""
    return f"postgresql://SIGN-IN@{shown}:{port}/{quote(name)}{more}"


def _make_owner(connection: psycopg.Connection, password: str) -> None:
    verifier = connection.pgconn.encrypt_password(password.encode(), OWNER.encode(), b"scram-sha-256").decode()
    stands = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [OWNER]).fetchone()
    verb = "ALTER" if stands else "CREATE"
    asked = sql.SQL(f"{verb} ROLE {{}} LOGIN CREATEROLE PASSWORD {{}}")
    connection.execute(asked.format(sql.Identifier(OWNER), sql.Literal(verifier)))


def _make_if_missing(connection: psycopg.Connection, name: str) -> bool:
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
        return False
    made = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(OWNER))
    connection.execute(made)
    return True


def _first_line(fault: psycopg.Error) -> str:
    lines = str(fault).strip().splitlines()
    return lines[0].rstrip(".") if lines else type(fault).__name__
