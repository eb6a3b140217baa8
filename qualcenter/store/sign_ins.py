"""Sign-ins of a PostgreSQL store: whose session it is, new sign-ins, passwords, and the end of them.

A password leaves this computer only as its SCRAM verifier, so that no log of the server can hold it.
"""

import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, text

from qualcenter.store.column_types import json_text, to_microseconds

ONE_TIME_FOR: Final = timedelta(days=7)
"""How long a one-time password waits to be used, by the server's clock."""

_LONGEST_LOGIN: Final = 40


@dataclass(frozen=True)
class SignedIn:
    """Whose session it is: `colleague_id` is None for the store's owner, for the runner of jobs, and on SQLite.

    `proved` says that a server asked for a password; on SQLite the person is picked. `must_change` holds all rights
    back until the one-time password was changed.
    """

    login: str
    colleague_id: int | None
    must_change: bool
    owns_store: bool
    runs_jobs: bool
    proved: bool

    @property
    def is_owner(self) -> bool:
        """Whether it is the owner of a store on a server, who is nobody of the center."""
        return self.proved and self.owns_store and self.colleague_id is None


_ADD_COLLEAGUE: Final = text("SELECT * FROM rights.add_colleague(CAST(:facts AS jsonb), :wished, :verifier, :until)")
_HAS_RUNNER: Final = text(
    "SELECT 1 FROM pg_roles AS r, pg_namespace AS n JOIN pg_roles AS o ON o.oid = n.nspowner"
    " WHERE n.nspname = 'rights' AND r.rolname = replace(o.rolname, '_owner', '_runner') AND r.rolcanlogin"
)
UNPROVED: Final = SignedIn("", None, must_change=False, owns_store=True, runs_jobs=True, proved=False)


@dataclass(frozen=True)
class NewSignIn:
    """A sign-in and its one-time password, which is told once and kept nowhere."""

    login: str
    password: str


def signed_in(connection: Connection) -> SignedIn:
    """Whose session this connection is."""
    if connection.dialect.name != "postgresql":
        return UNPROVED
    row = connection.execute(text("SELECT * FROM rights.signed_in()")).one()
    return SignedIn(row.login, row.colleague_id, row.must_change, row.owns, row.runs_jobs, proved=True)


def has_jobs_sign_in(connection: Connection) -> bool:
    """Whether the jobs of this server's store have a sign-in already."""
    return connection.execute(_HAS_RUNNER).scalar() is not None


class SignIns:
    """The sign-ins of one transaction on a server; the database refuses whoever lacks the right to tend people."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def give(self, colleague_id: int, name: str) -> NewSignIn:
        """A sign-in for a colleague, or a new one-time password for the one they have."""
        password = secrets.token_urlsafe(12)
        wished = login_of(name)
        until = datetime.now(UTC) + ONE_TIME_FOR
        values = {"who": colleague_id, "wished": wished, "until": until}
        verifier = self._verifier(password, wished)
        login = self._ask("give_sign_in(:who, :wished, :verifier, :until)", **values, verifier=verifier)
        return NewSignIn(str(login), password)

    def give_jobs(self) -> NewSignIn:
        """The sign-in under which the jobs of the store run, with a new password."""
        password = secrets.token_urlsafe(24)
        return NewSignIn(
            str(self._ask("give_jobs_sign_in(:verifier)", verifier=self._verifier(password, ""))), password
        )

    def change_password(self, password: str) -> None:
        """Give one's own sign-in another password; with it come the rights that a one-time password holds back."""
        self._ask("change_password(:verifier)", verifier=self._verifier(password, ""))

    def add_colleague(self, facts: Mapping[str, object], *, with_sign_in: bool) -> tuple[int, NewSignIn | None]:
        """Add a colleague by the owner's function, which is the only door; gives the id and the sign-in asked for."""
        listed = {name: json_text(value) for name, value in facts.items() if isinstance(value, list | tuple)}
        instants = {name: to_microseconds(value) for name, value in facts.items() if isinstance(value, datetime)}
        wished, password = login_of(str(facts["name"])), secrets.token_urlsafe(12)
        values = {
            "facts": json_text({**facts, **listed, **instants}),
            "wished": wished,
            "verifier": self._verifier(password, wished) if with_sign_in else None,
            "until": datetime.now(UTC) + ONE_TIME_FOR,
        }
        row = self._connection.execute(_ADD_COLLEAGUE, values).one()
        return int(row.made), NewSignIn(row.rolename, password) if row.rolename else None

    def change_roles(self, colleague_id: int, roles: Sequence[str]) -> None:
        """Give a colleague other roles, in the row and in the groups of their sign-in."""
        self._ask("change_roles(:who, :roles)", who=colleague_id, roles=json_text(list(roles)))

    def switch_off(self, colleague_id: int, at_microseconds: int) -> None:
        """Let nobody sign in as this colleague any more; from the commit on, open sessions have no rights left."""
        self._ask("switch_off(:who, :at)", who=colleague_id, at=at_microseconds)

    def bring_back(self, colleague_id: int, name: str) -> NewSignIn | None:
        """Let a colleague who was switched off be one again, with a new one-time password if they had a sign-in."""
        had = self._ask("bring_back(:who)", who=colleague_id)
        return self.give(colleague_id, name) if had else None

    def end_sessions(self, colleague_id: int) -> int:
        """End the sessions that somebody switched off has still open; gives how many."""
        return int(str(self._ask("end_sessions(:who)", who=colleague_id)))

    def _ask(self, call: str, **values: object) -> object:
        return self._connection.execute(text(f"SELECT rights.{call}"), values).scalar()

    def _verifier(self, password: str, login: str) -> str:
        raw: Any = self._connection.connection.driver_connection
        made: bytes = raw.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
        return made.decode("ascii")


def login_of(name: str) -> str:
    """The sign-in that a name asks for: plain letters, as a role needs no quotes."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:_LONGEST_LOGIN]
    return kept if re.match(r"[a-z]", kept) and not kept.startswith("pg_") else f"colleague_{kept}".rstrip("_")
