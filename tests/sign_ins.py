"""Sessions of a center's people on a PostgreSQL store: everybody signed in, and a desk that acts as whoever acts."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from sqlalchemy import URL, Connection, text

from qualcenter.clock import Clock
from qualcenter.domain.rights import Actor
from qualcenter.services.desk import Act, Desk
from qualcenter.store.opening import open_store
from qualcenter.store.sign_ins import SignIns
from qualcenter.store.unit_of_work import Store

PASSWORD = "as-good-as-any"
_SHUT_OUT = "JOIN pg_roles AS r ON r.rolname = l.login WHERE NOT r.rolcanlogin"
_REGROUPED = """
WHERE (SELECT count(*) FROM pg_auth_members AS m WHERE m.member = l.login::regrole)
  <> jsonb_array_length(c.roles::jsonb) + 1
OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(c.roles::jsonb) AS one(role)
  WHERE NOT EXISTS (SELECT 1 FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid
    WHERE m.member = l.login::regrole AND g.rolname LIKE '%' || one.role))
"""
_ALL = "SELECT l.login, c.name, c.id FROM rights.logins AS l JOIN colleagues AS c ON c.id = l.colleague_id"


def give_everybody_sign_ins(connection: Connection) -> None:
    """Sign-ins for all colleagues and the runner of jobs, first passwords changed already."""
    sign_ins = SignIns(connection)
    for row in connection.execute(text("SELECT id, name FROM colleagues WHERE active ORDER BY id")).all():
        sign_ins.give(row.id, row.name)
    connection.execute(text("UPDATE rights.logins SET must_change = false"))
    for login, _, number in connection.execute(text(_ALL)).all():
        _let_in(connection, login, number)
    runner = sign_ins.give_jobs().login
    connection.execute(text(f"ALTER ROLE {runner} PASSWORD '{PASSWORD}'"))


def let_everybody_in(store: Store) -> None:
    """Let those in again who left in another test, and give back their groups to those whose roles were changed.

    Roles belong to the whole server, so to all copies of a store.
    """
    with store.writing() as connection:
        for login, _, number in connection.execute(text(f"{_ALL} {_SHUT_OUT}")).all():
            _let_in(connection, login, number)
        for login, _, number in connection.execute(text(f"{_ALL} {_REGROUPED}")).all():
            connection.execute(text("SELECT rights.join_groups(:id, :login)"), {"id": number, "login": login})


def _let_in(connection: Connection, login: str, number: int) -> None:
    connection.execute(text(f"ALTER ROLE {login} LOGIN PASSWORD '{PASSWORD}' VALID UNTIL 'infinity'"))
    connection.execute(text("SELECT rights.join_groups(:id, :login)"), {"id": number, "login": login})


def logins(store: Store) -> dict[str, str]:
    """Sign-ins by the colleague's name; the runner's as "clock"."""
    with store.reading() as connection:
        found = {row.name: row.login for row in connection.execute(text(_ALL))}
        runner = connection.execute(
            text(
                "SELECT rolname FROM pg_roles, pg_namespace AS n WHERE n.nspname = 'rights'"
                " AND n.nspowner = (SELECT oid FROM pg_roles AS o WHERE o.rolname"
                " = replace(pg_roles.rolname, '_runner', '_owner')) AND rolname LIKE '%\\_runner'"
            )
        ).scalar_one()
    return found | {"clock": runner}


def url_as(store: Store, login: str) -> URL:
    """The store's address for a sign-in."""
    return store.engine.url.set(username=login, password=PASSWORD)


class SignedInDesk(Desk):
    """A desk whose verbs run in the session of whoever acts; what is looked at, as the store's owner."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Open no session yet."""
        super().__init__(store, clock)
        let_everybody_in(store)
        self._owner = store
        self._logins = logins(store)
        self._sessions: dict[str, Store] = {}

    def do(
        self,
        actor: Actor,
        verb: str,
        deed: Callable[[Act], Any],
        *,
        act_id: UUID | None = None,
        undoes: UUID | None = None,
        repeated: Callable[[Act], Any] | None = None,
    ) -> Any:
        """The same, signed in as the actor."""
        self.rules()
        self.store = self.session(actor.name)
        try:
            return super().do(actor, verb, deed, act_id=act_id, undoes=undoes, repeated=repeated)
        finally:
            self.store = self._owner

    def session(self, name: str) -> Store:
        """The store as one colleague, or the clock, has it open; the owner's for whoever has no sign-in."""
        login = self._logins.get(name)
        if login is None:
            return self._owner
        if name not in self._sessions:
            address = url_as(self._owner, login).render_as_string(hide_password=False)
            self._sessions[name] = open_store(address)
        return self._sessions[name]

    def sign_out(self) -> None:
        """Close every session."""
        for one in self._sessions.values():
            one.close()
