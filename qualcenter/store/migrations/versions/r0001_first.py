"""The first version: every table as it was when Qualcenter was first handed out."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Run the frozen statements; a blank line stands between any two."""
    connection = op.get_bind()
    frozen = Path(__file__).with_name(f"r0001_first_{connection.dialect.name}.sql")
    for statement in frozen.read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(statement)
