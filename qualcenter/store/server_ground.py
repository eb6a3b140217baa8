"""Is a server's database fit for a new store, and is nobody at work in one that is about to change."""

from typing import Final

from sqlalchemy import Connection, inspect, text

from qualcenter.domain.sentence import said
from qualcenter.store.known_failures import KnownFailure

OLDEST_SERVER: Final = 15
"""The first major version whose roles and grants the store's rights rest on."""

AT_WORK: Final = "qualcenter"
UPGRADING: Final = "qualcenter upgrade"
"""What desks, and upgrades, call themselves to the server."""

_FACTS: Final = text(
    "SELECT CAST(current_setting('server_version_num') AS integer) / 10000 AS major,"
    " current_setting('server_encoding') AS encoding, current_user AS who, current_database() AS base,"
    " coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS makes_tables,"
    " pg_has_role(current_user, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'USAGE') AS owns,"
    " (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) AS makes_roles"
)


def refuse_unfit_ground(connection: Connection) -> None:
    """Raises KnownFailure where no store can be made in this database: `server_too_old`, `exists`, `permission`,
    `bad_encoding`; each names the statement that mends it.
    """
    facts = connection.execute(_FACTS).one()
    if facts.major < OLDEST_SERVER:
        raise _unfit(
            "server_too_old",
            said(
                "The server is PostgreSQL {major}; a store needs {oldest} or newer.",
                major=facts.major,
                oldest=OLDEST_SERVER,
            ),
            said("Upgrade the server, or host a store of your own with `qualcenter store host`."),
        )
    if inspect(connection).get_table_names():
        raise _unfit(
            "exists",
            said("The database {name} holds tables already.", name=facts.base),
            said("Open it as it is, or choose another address."),
        )
    if facts.encoding != "UTF8":
        raise _unfit(
            "bad_encoding",
            said(
                "The database {name} keeps text as {encoding}, which cannot hold every name.",
                name=facts.base,
                encoding=facts.encoding,
            ),
            said("Make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0."),
        )
    if not (facts.owns and facts.makes_tables and facts.makes_roles):
        raise _unfit(
            "permission",
            said(
                "{who} may not make a store in {name}: that needs its owner, with the right to make roles.",
                who=facts.who,
                name=facts.base,
            ),
            said(
                "Let whoever runs the server say: ALTER ROLE {who} CREATEROLE; ALTER DATABASE {name} OWNER TO {who};",
                who=facts.who,
                name=facts.base,
            ),
        )


def refuse_while_at_work(connection: Connection) -> None:
    """Raises KnownFailure `in_use` while desks are connected: an open desk knows the store only as it was."""
    asked = text(
        "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database()"
        " AND pid <> pg_backend_pid() AND application_name = :name ORDER BY usename"
    )
    names = [str(row.usename) for row in connection.execute(asked, {"name": AT_WORK})]
    if names:
        raise KnownFailure(
            "in_use",
            said("Desks have the store open: {names}.", names=", ".join(names)),
            said("Nothing was changed."),
            said("Close them and the runner of jobs, then upgrade again."),
        )


def _unfit(code: str, happened: str, what_to_do: str) -> KnownFailure:
    return KnownFailure(code, happened, said("Nothing was changed."), what_to_do)
