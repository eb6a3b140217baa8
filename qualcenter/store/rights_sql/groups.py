"""The groups that carry rights in a PostgreSQL store, named by the store so that two on one server never meet."""

import re
from typing import Final

STORE: Final = "@STORE@"
"""Stands in the frozen statements for the name by which the groups of one store begin."""

ROLES: Final = ("qualifier", "team_lead", "sales", "marketing", "manager", "operations")
REFINERS: Final = ("qualifier", "team_lead")
IMPORTERS: Final = ("team_lead", "marketing", "operations")
MERGERS: Final = ("qualifier", "team_lead", "operations")
TENDERS: Final = ("team_lead", "operations")
JOBS: Final = ("jobs",)
WRITERS: Final = ("qualifier", "team_lead", "sales", "marketing", "operations", "jobs")
READERS: Final = ("qualifier", "team_lead", "marketing", "manager", "operations", "jobs")
"""Who sees all rows; sales sees what was handed over."""

EVERYBODY: Final = (*READERS, "sales")
_LONGEST_NAME: Final = 40


def group(name: str) -> str:
    """The quoted role of one group of the store; `colleague` is everybody who may sign in, `owner` owns it all."""
    return f'"{STORE}_{name}"'


def groups(names: tuple[str, ...]) -> str:
    """The same for several, as a list in SQL."""
    return ", ".join(map(group, names))


def store_name(database: str, tag: str) -> str:
    """How the groups of a store in this database begin; `tag` tells it from one that stood there before."""
    plain = re.sub(r"[^a-z0-9_]+", "_", database.lower())[:_LONGEST_NAME].strip("_") or "store"
    return f"{plain}_{tag}"


def owner_statements() -> list[str]:
    """Make the owner of the store and give it every table: run as whoever makes or upgrades the store."""
    owner = group("owner")
    return [
        f"CREATE ROLE {owner} NOLOGIN CREATEROLE",
        f"GRANT {owner} TO CURRENT_USER",
        # Before version 15 everybody may make tables in the place where the owner's functions look for theirs.
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        f"GRANT USAGE, CREATE ON SCHEMA public TO {owner}",
        f"CREATE SCHEMA rights AUTHORIZATION {owner}",
        _ALL_TO_OWNER.replace("@OWNER@", owner),
        _ONLY_COLLEAGUES_CONNECT,
        f"SET LOCAL ROLE {owner}",
    ]


def group_statements() -> list[str]:
    """Make the groups, as the owner; members of any may look at the schema of rights, nobody else may."""
    made = [f"CREATE ROLE {group('colleague')} NOLOGIN"]
    made += [f"CREATE ROLE {group(one)} NOLOGIN IN ROLE {group('colleague')}" for one in (*ROLES, *JOBS)]
    return [
        *made,
        "REVOKE CREATE ON SCHEMA rights FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA rights, public TO {group('colleague')}",
    ]


def connect_statements() -> list[str]:
    """Let colleagues reach the database: run as whoever owns it."""
    return [_COLLEAGUES_CONNECT.replace("@GROUP@", group("colleague")).replace("@LOADERS@", groups(IMPORTERS))]


_ALL_TO_OWNER = """
DO $$ DECLARE one record; BEGIN
  FOR one IN SELECT c.oid::regclass AS name, c.relkind FROM pg_class AS c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' LOOP
    EXECUTE format('ALTER TABLE %s OWNER TO @OWNER@', one.name);
  END LOOP;
  ALTER FUNCTION public.events_refuse_change() OWNER TO @OWNER@;
END $$
""".strip()
# The database may belong to somebody else: then its owner says who connects, and a warning is no reason to stop.
_ONLY_COLLEAGUES_CONNECT = """
DO $$ BEGIN
  EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$
""".strip()
_COLLEAGUES_CONNECT = """
DO $$ BEGIN
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO @GROUP@', current_database());
  EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO @LOADERS@', current_database());
END $$
""".strip()
