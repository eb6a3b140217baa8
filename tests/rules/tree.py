"""The repository as the rules see it: which files there are, and what stands in them."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLOORS = ("domain", "playbook", "store", "queries", "services", "exchange", "jobs", "cli")


def modules(*places: str) -> list[Path]:
    """Every Python file in these folders of the repository, or these files themselves, sorted."""
    found: list[Path] = []
    for place in places:
        path = ROOT / place
        found += [path] if path.is_file() else path.rglob("*.py")
    return sorted(found)


def product() -> list[Path]:
    """The modules that are shipped."""
    return modules("qualcenter", "ui", "main.py")


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), str(file))


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def calls(file: Path) -> Iterator[tuple[str, int]]:
    """Last name and line of everything that is called: `self.view.update()` gives `update`."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node.lineno
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node.lineno


def texts(file: Path) -> Iterator[tuple[str, int]]:
    """Every text constant with its line."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, node.lineno


def tracked() -> list[Path]:
    """Files that are, or are about to be, in the repository; all that are there when this is no clone."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False)
    if told.returncode:
        return [file for file in ROOT.rglob("*") if file.is_file() and ".venv" not in file.parts]
    return [ROOT / line for line in told.stdout.splitlines() if (ROOT / line).is_file()]


def tracked_texts() -> Iterator[tuple[Path, str]]:
    for file in tracked():
        try:
            yield file, file.read_text("utf-8")
        except UnicodeDecodeError:
            continue
