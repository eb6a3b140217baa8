"""The second version: on a server each colleague signs in as a role, and the database itself knows who may do what."""

import secrets
from pathlib import Path

from alembic import op

from qualcenter.store.rights_sql.groups import STORE, store_name

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Run the frozen statements on PostgreSQL; a file of SQLite stays as it is."""
    connection = op.get_bind()
    if connection.dialect.name != "postgresql":
        return
    database = connection.exec_driver_sql("SELECT current_database()").scalar_one()
    name = store_name(database, secrets.token_hex(3))
    frozen = Path(__file__).with_name("r0002_rights_postgresql.sql").read_text(encoding="utf-8")
    for statement in frozen.replace(STORE, name).split("\n\n"):
        connection.exec_driver_sql(statement, execution_options={"no_parameters": True})
