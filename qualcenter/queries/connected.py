"""Who is connected: sign-ins that a server knows of, desks that said they are open, and since when one is silent."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sqlalchemy import Connection, text

from qualcenter.domain.attendance import silent
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.colleagues import Colleague
from qualcenter.store.sign_ins import login_of

Kind = Literal["desk", "runner", "owner", "other"]

DESK: Final = "qualcenter"
"""What desks and the command line call themselves to the server."""

_SESSIONS: Final = text(
    "SELECT a.usename AS login, coalesce(a.application_name, '') AS program,"
    " coalesce(pg_has_role(a.usename, n.nspowner, 'MEMBER'), false) AS owns,"
    " a.usename = replace(o.rolname, '_owner', '_runner') AS runs"
    " FROM pg_stat_activity AS a, pg_namespace AS n JOIN pg_roles AS o ON o.oid = n.nspowner"
    " WHERE n.nspname = 'rights' AND a.datname = current_database() AND a.usename IS NOT NULL"
    # What kind of backend it is stays hidden from whoever is not its own or a superuser.
    " AND coalesce(a.backend_type, 'client backend') = 'client backend'"
)
"""The owner of the schema of rights is the store's own, after whom the runner is named."""


@dataclass(frozen=True, slots=True)
class ConnectedRow:
    """Somebody at the store.

    `name` is the colleague's, or the sign-in of whoever is none. `program` is empty for Qualcenter itself. On a file
    `sessions` is 0: it knows of open desks alone. `seen_at` is the last sign of life of their desk; `silent` that it
    is too long ago although the desk was not closed.
    """

    kind: Kind
    name: str
    login: str
    program: str
    sessions: int
    desk_open: bool
    seen_at: datetime | None
    silent: bool


class Connected:
    """Reads who is there."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def rows(self) -> tuple[ConnectedRow, ...]:
        """Colleagues by name, then the runner of jobs, the store's owner and whoever else has a session."""
        return self._reading.look(_rows, with_people=True)


def _rows(look: Look) -> tuple[ConnectedRow, ...]:
    sessions = _sessions(look.connection)
    people = [one for one in look.colleagues.values() if one.active]
    found: list[ConnectedRow] = []
    for one in sorted(people, key=lambda one: (one.name.casefold(), one.id)):
        login = _login(one, people, sessions)
        count = sessions.pop((login, DESK, "desk"), 0)
        if count or one.desk_open:
            found.append(_colleague(look, one, login, count))
    for (login, program, kind), count in sorted(sessions.items(), key=lambda item: (_ORDER[item[0][2]], item[0])):
        shown = "" if program == DESK else program
        found.append(ConnectedRow(kind, login, login, shown, count, desk_open=False, seen_at=None, silent=False))
    return tuple(found)


_ORDER: Final[dict[Kind, int]] = {"desk": 0, "runner": 1, "owner": 2, "other": 3}


def _sessions(connection: Connection) -> Counter[tuple[str, str, Kind]]:
    """Sessions by sign-in, program and kind; none on a file, which knows nobody."""
    found: Counter[tuple[str, str, Kind]] = Counter()
    if connection.dialect.name != "postgresql":
        return found
    for row in connection.execute(_SESSIONS):
        kind: Kind = "runner" if row.runs else "owner" if row.owns else "desk" if row.program == DESK else "other"
        found[row.login, row.program, kind] += 1
    return found


def _login(one: Colleague, people: list[Colleague], sessions: Counter[tuple[str, str, Kind]]) -> str:
    """The sign-in that somebody's name asked for, where it has a session and is nobody else's."""
    wished = login_of(one.name)
    alike = sum(1 for other in people if login_of(other.name) == wished)
    named = [login for login, _, kind in sessions if kind == "desk" and _without_number(login) == wished]
    return named[0] if alike == 1 and len(set(named)) == 1 else ""


def _without_number(login: str) -> str:
    """A sign-in without what the store puts behind one that was taken."""
    head, _, tail = login.rpartition("_")
    return head if head and tail.isdigit() else login


def _colleague(look: Look, one: Colleague, login: str, sessions: int) -> ConnectedRow:
    return ConnectedRow("desk", one.name, login, "", sessions, one.desk_open, one.seen_at, silent(one, look.at))
