"""What can go wrong with a store, and the words for each: what happened, what is safe, what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from qualcenter.domain.sentence import said
from qualcenter.failures import EXIT_CODE, KnownFailure, SignInRefused
from qualcenter.store.missing_rights import refused_by

__all__ = ["EXIT_CODE", "KnownFailure", "failure", "known_failure_of", "told"]

_SAFE = said("Everything saved before is still there; the last step was not saved.")

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "unreachable": (
        said("The store does not answer."),
        _SAFE,
        said("Check that the database server is running and that this computer can reach it, then try again."),
    ),
    "missing": (
        said("There is no store at this address."),
        said("Nothing was changed."),
        said("Check the address, or make a new store with `qualcenter store create`."),
    ),
    "not_a_store": (
        said("What is at this address is not a Qualcenter store."),
        said("Nothing was changed."),
        said("Check the address; a new store needs a new file or an empty database."),
    ),
    "damaged": (
        said("The store is damaged: the database cannot read part of it."),
        said("Nothing more was written. Your backups are not touched."),
        said("Keep a copy of the store as it is, then restore the latest backup with `qualcenter store restore`."),
    ),
    "read_only": (
        said("The store cannot be written: it, or the folder it lies in, is read-only."),
        _SAFE,
        said("Give yourself the right to write to the folder, or choose another store."),
    ),
    "disk_full": (
        said("The disk that holds the store is full."),
        _SAFE,
        said("Make room on that disk and try again."),
    ),
    "locked": (
        said("Another program kept the store busy for too long."),
        _SAFE,
        said("Try again; if it happens again, look for a program that holds the store open."),
    ),
    "permission": (
        said("The store refused you: this sign-in may not do that."),
        _SAFE,
        said("Sign in as somebody who may, or ask whoever runs the store."),
    ),
    "password_needed": (
        said("The store asks for the password of this sign-in, and none was found."),
        said("Nothing was changed."),
        said("Run a command in a terminal, which asks for it, or put it into the file that PGPASSFILE names."),
    ),
    "moved": (
        said("The store was moved while it was open here."),
        said("Everything saved before went along; the last step was not saved."),
        said("Close this desk and open the store's new address."),
    ),
    "no_tls": (
        said("The server does not speak TLS as the address asks for (sslmode)."),
        said("Nothing was sent."),
        said("Let whoever runs the server switch TLS on; without it everything could be read on its way."),
    ),
    "wrong_certificate": (
        said("The server does not prove that it is the one this address means: its certificate does not fit."),
        said("Nothing was sent."),
        said(
            "Get the server's certificate from whoever runs it, name it with sslrootcert=FILE, and call the server by "
            "a name that is in it."
        ),
    ),
    "not_let_in": (
        said("The server lets nobody in from this computer with this sign-in."),
        said("Nothing was changed."),
        said("Ask whoever runs it for a line in its pg_hba.conf; from other machines it may demand sslmode=require."),
    ),
    "fate_unknown": (
        said("The connection broke while the last step was being saved."),
        said("It is not known whether it was saved; doing the same step again counts it only once."),
        said("Try again once the store answers."),
    ),
}


def failure(code: str, what_happened: str | None = None, what_to_do: str | None = None) -> KnownFailure:
    """The failure of this code in its usual words, some of them replaced by more exact ones."""
    happened, safe, do = _WORDS[code]
    return KnownFailure(code, what_happened or happened, safe, what_to_do or do)


_SQLITE_CODES: Final = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_PERM: "permission",
    sqlite3.SQLITE_CANTOPEN: "permission",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_IOERR: "unreachable",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_NOTADB: "not_a_store",
}

MOVED_WORDS: Final = "qualcenter: the store was moved"
MOVED_STATE: Final = "QC001"
"""What the database itself answers to whoever writes in a store that was left; see `leaving`."""

# By SQLSTATE, the longest prefix first: PostgreSQL's classes of errors.
_POSTGRESQL_STATES: Final = (
    (MOVED_STATE, "moved"),
    ("3D000", "missing"),
    ("42501", "permission"),
    ("25006", "read_only"),
    ("53100", "disk_full"),
    ("40001", "locked"),
    ("40P01", "locked"),
    ("55P03", "locked"),
    ("XX001", "damaged"),
    ("XX002", "damaged"),
    ("57P", "unreachable"),
    ("08", "unreachable"),
    ("28", "permission"),
    ("53", "unreachable"),
    ("58", "unreachable"),
)

_SYSTEM_CODES: Final = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "read_only",
    errno.ENOENT: "missing",
}


def sqlite_code(error: BaseException) -> int | None:
    """SQLite's primary result code, or None when the error did not come from SQLite itself."""
    found = getattr(error, "sqlite_errorcode", None)
    return found & 0xFF if isinstance(found, int) else None


def _code_of(error: BaseException) -> str | None:
    if isinstance(error, PoolTimeoutError):
        return "unreachable"
    if isinstance(error, OSError):
        return _SYSTEM_CODES.get(error.errno or 0, "unreachable")
    if isinstance(error, sqlite3.Error):
        if str(error) == MOVED_WORDS:
            return "moved"
        return _SQLITE_CODES.get(sqlite_code(error) or 0)
    if is_of_standby(error):
        return "read_only"
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return next((code for prefix, code in _POSTGRESQL_STATES if state.startswith(prefix)), None)
    return None


def is_of_standby(error: BaseException) -> bool:
    """Whether a server refused to write because it follows another one."""
    return getattr(error, "sqlstate", None) in {"25006", "0A000"} and "during recovery" in str(error)


def known_failure_of(error: BaseException) -> KnownFailure | None:
    """What this error means to a person; None for our own mistakes and for broken laws (IntegrityError)."""
    if isinstance(error, KnownFailure):
        return error
    original = error
    if isinstance(error, DBAPIError) and error.orig is not None:
        original = error.orig
    code = _code_of(original)
    if code is None and (isinstance(error, DBAPIError) and error.connection_invalidated):
        code = "unreachable"
    # A server that cannot be reached at all gives psycopg no SQLSTATE to report.
    if code is None and type(original).__module__.startswith("psycopg") and _lost(original):
        return _refused_connection(str(original))
    if code == "read_only" and is_of_standby(original):
        return failure(code, *_FOLLOWS)
    if code == "unreachable" and isinstance(original, sqlite3.Error):
        return failure(code, *_DISK_FAILED)
    if code == "permission" and isinstance(original, sqlite3.Error | OSError):
        return failure(code, *_FILE_CLOSED)
    return None if code is None else failure(code)


_FOLLOWS: Final = (
    said("This server only follows another one and takes nothing in."),
    said("Name the server that it follows; an address may name both, and the one that takes writes is found."),
)
_DISK_FAILED: Final = (
    said("The disk that holds the store cannot be read or written."),
    said("Check that the disk is there and has room, then try again."),
)


_FILE_CLOSED: Final = (
    said("A file of the store, or the folder it lies in, may not be read or written to by you."),
    said("Give yourself the right to read and write there, or choose another place."),
)
_NO_ROOM: Final = (
    said("The server has no room for another connection."),
    said("Try again in a minute; if it stays so, whoever runs the server lets in more (max_connections)."),
)
_NOT_KNOWN: Final = (
    said("The server does not take this user name with this password."),
    said("Nothing was changed."),
    said(
        "Type both again. If it stays so, ask a team lead: the sign-in may be unknown there or switched off, or its "
        "one-time password older than a week. The server does not say which."
    ),
)
_SWITCHED_OFF: Final = (
    said("This sign-in is switched off."),
    said("Nothing was changed."),
    said("Ask a team lead: whoever is to work here again gets a new one-time password."),
)


def _lost(error: BaseException) -> bool:
    kinds = {"OperationalError", "ConnectionTimeout"}
    return type(error).__name__ in kinds and getattr(error, "sqlstate", None) is None


def _refused_connection(words: str) -> KnownFailure:
    """What a connection that was never made means; the server's words are all there is to go by."""
    code = _code_of_refused_connection(words)
    if code == "password_needed":
        return SignInRefused(code, *_WORDS[code])
    if code == "permission":
        return SignInRefused(code, *(_SWITCHED_OFF if "not permitted to log in" in words else _NOT_KNOWN))
    if any(full in words for full in ("too many", "connection slots")):
        return failure("unreachable", *_NO_ROOM)
    return failure(code)


def _code_of_refused_connection(words: str) -> str:
    if any(full in words for full in ("too many", "connection slots")):
        return "unreachable"
    if "does not support SSL" in words:
        return "no_tls"
    if "certificate" in words:
        return "wrong_certificate"
    if "no pg_hba.conf entry" in words or "rejects connection" in words:
        return "not_let_in"
    if "does not exist" in words and "database" in words:
        return "missing"
    if "no password supplied" in words:
        return "password_needed"
    if "authentication failed" in words or "role" in words:
        return "permission"
    return "unreachable"


@contextmanager
def told(*, files: bool = False) -> Iterator[None]:
    """Turns errors of the database inside the block into KnownFailure, with `files` those of files too.

    What a server refuses for want of a right becomes `NotAllowedRefused`, which names it.

    Everything else passes: refusals, broken laws (IntegrityError) and our own mistakes.
    """
    try:
        yield
    except Exception as error:
        refused = refused_by(error)
        if refused is not None:
            raise refused from error
        known = known_failure_of(error)
        if known is None or (isinstance(error, OSError) and not files):
            raise
        raise known from error
