"""The frozen step of the migration says what the modules of rights say."""

from pathlib import Path

from qualcenter.store.rights_sql.grants import RIGHTS
from qualcenter.store.rights_sql.statements import statements
from qualcenter.store.tables import metadata
from qualcenter.store.upgrading import STEPS

FROZEN: Path = STEPS / "versions" / "r0002_rights_postgresql.sql"


def test_every_table_of_the_store_has_its_rights() -> None:
    assert set(metadata.tables) == set(RIGHTS)


def test_the_frozen_statements_are_those_that_the_modules_make() -> None:
    assert FROZEN.read_text(encoding="utf-8").rstrip("\n").split("\n\n") == statements()
