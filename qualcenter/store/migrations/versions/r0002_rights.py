"""The second version: own hours of colleagues, leads by deadline, and a server that itself knows who may do what."""

import secrets
from pathlib import Path
from typing import Final

from alembic import op
from sqlalchemy import Connection

from qualcenter.store.rights_sql.groups import STORE, store_name

revision = "0002"
down_revision = "0001"

# Frozen, whatever the tables say later: this is what stores of the first version were brought to.
_DUE: Final = (
    "CASE WHEN promise_kind IS NOT NULL AND promise_met_at IS NULL AND promise_kind <> 'callback'"
    " THEN promise_due_at ELSE next_at END"
)
_SHAPE: Final = (
    "ALTER TABLE colleagues ADD COLUMN shift TEXT DEFAULT '' NOT NULL",
    "DROP INDEX ix_leads_colleague_id",
    "CREATE INDEX ix_leads_colleague_id ON leads (colleague_id, stage, next_at)",
    f"CREATE INDEX ix_leads_board ON leads (owner_key, ({_DUE}), id) WHERE stage = 'lead' AND merged_into IS NULL",
)


def upgrade() -> None:
    """Change the tables on either database; on PostgreSQL each colleague's sign-in is a role from here on."""
    connection = op.get_bind()
    for statement in _SHAPE:
        connection.exec_driver_sql(statement)
    if connection.dialect.name == "postgresql":
        _give_rights(connection)


def _give_rights(connection: Connection) -> None:
    database = connection.exec_driver_sql("SELECT current_database()").scalar_one()
    name = store_name(database, secrets.token_hex(3))
    frozen = Path(__file__).with_name("r0002_rights_postgresql.sql").read_text(encoding="utf-8")
    for statement in frozen.replace(STORE, name).split("\n\n"):
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
