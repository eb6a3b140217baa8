"""Who may import whom: the contracts in pyproject.toml, and the libraries each floor may know."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.rules.tree import FLOORS, ROOT, modules, named, product, tree_of

OURS = {"qualcenter", "ui"}
LIBRARIES = {
    "domain": set(),
    "playbook": {"pydantic", "pydantic_core", "holidays", "jinja2", "markupsafe", "tomlkit"},
    "store": {"sqlalchemy", "alembic", "psycopg"},
    "queries": {"sqlalchemy"},
    "services": set(),
    "exchange": {
        *("python_calamine", "xlsxwriter", "rapidfuzz", "publicsuffixlist", "email_validator", "pydantic"),
    },
    "jobs": {"apscheduler"},
    "cli": {"typer", "click", "rich", "pydantic"},
}
MATCHING = {"rapidfuzz", "publicsuffixlist", "email_validator"}
IMPORT_NAMES = {
    "pyside6-essentials": {"PySide6", "shiboken6"},
    "pydantic": {"pydantic", "pydantic_core"},
    "jinja2": {"jinja2", "markupsafe"},
    "typer": {"typer", "click"},
    "email-validator": {"email_validator"},
    "pydantic-settings": {"pydantic_settings"},
    "python-calamine": {"python_calamine"},
}


def _imported(file: Path) -> dict[str, int]:
    """Top name of every library that the file imports, anywhere in it, with a line."""
    found: dict[str, int] = {}
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0]: node.lineno for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found[node.module.partition(".")[0]] = node.lineno
    return {name: line for name, line in found.items() if name not in sys.stdlib_module_names | OURS}


def test_every_contract_between_floors_is_kept() -> None:
    asked = "from importlinter.cli import lint_imports_command as run; run(['--no-cache'])"
    told = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, told.stdout[-6000:] + told.stderr[-2000:]


@pytest.mark.parametrize("floor", FLOORS)
def test_a_floor_knows_only_its_own_libraries(floor: str) -> None:
    strangers = [
        f"{named(file)}:{line} {name}"
        for file in modules(f"qualcenter/{floor}")
        for name, line in _imported(file).items()
        if name not in LIBRARIES[floor] and not _allowed_in(file, name)
    ]
    assert not strangers


def _allowed_in(file: Path, name: str) -> bool:
    return name == "phonenumbers" and named(file) == "qualcenter/domain/phone.py"


def test_matching_of_people_and_companies_has_one_room() -> None:
    elsewhere = [
        f"{named(file)}:{line} {name}"
        for file in product()
        for name, line in _imported(file).items()
        if name in MATCHING and not named(file).startswith("qualcenter/exchange/matching")
    ]
    assert not elsewhere


def test_whatever_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[\[<>=;~! ]", one, maxsplit=1)[0].lower() for one in project["dependencies"]}
    known = set().union(*(IMPORT_NAMES.get(name, {name}) for name in names))
    undeclared = {name for file in product() for name in _imported(file)} - known
    assert not undeclared


def test_the_domain_never_reads_a_clock() -> None:
    readings = [
        f"{named(file)}:{node.lineno}"
        for file in modules("qualcenter/domain")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
    ]
    assert not readings
