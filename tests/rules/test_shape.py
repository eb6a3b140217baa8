"""Size, names and sentences of modules."""

import ast
import re
from pathlib import Path

from tests.rules.tree import FLOORS, ROOT, modules, named, product, tracked_texts, tree_of

LINES_A_MODULE = 400
LINES_A_FUNCTION = 50
LINES_OF_MAIN = 40
WHOLE = {"common", "misc", "base", "data", "info"}
PART = {"util", "utils", "manager", "managers", "helper", "helpers", "handler", "handlers", "processor"}
# Each word is written so that this file does not break its own rule.
PUT_OFF = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b|not yet [i]mplemented")


def _everything() -> list[Path]:
    return product() + modules("tests", "benchmarks")


def test_no_module_is_longer_than_four_hundred_lines() -> None:
    long = [named(file) for file in _everything() if _lines(file) > LINES_A_MODULE]
    assert not long


def test_main_stays_an_entry() -> None:
    assert _lines(ROOT / "main.py") <= LINES_OF_MAIN


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = [
        f"{named(file)}:{node.lineno} {node.name} {node.end_lineno - node.lineno + 1}"
        for file in _everything()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno
        and node.end_lineno - node.lineno >= LINES_A_FUNCTION
    ]
    assert not long


def test_every_module_but_a_test_has_a_sentence() -> None:
    silent = [
        named(file)
        for file in _everything()
        if not file.name.startswith("test_") and not _first_words(file).endswith(".")
    ]
    assert not silent


def _first_words(file: Path) -> str:
    return (ast.get_docstring(tree_of(file)) or "").split("\n\n")[0]


def test_no_module_is_named_after_a_drawer() -> None:
    assert not [named(file) for file in product() if _is_a_drawer(file.stem.split("_"))]


def test_no_class_is_named_after_a_drawer() -> None:
    drawers = [
        f"{named(file)}:{node.lineno} {node.name}"
        for file in product()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.ClassDef)
        and _is_a_drawer([word.lower() for word in re.findall(r"[A-Z][a-z0-9]*", node.name)])
    ]
    assert not drawers


def _is_a_drawer(words: list[str]) -> bool:
    return bool(PART & set(words)) or (len(words) == 1 and words[0] in WHOLE) or words[-1:] == ["base"]


def test_the_rule_about_drawers_knows_one() -> None:
    assert _is_a_drawer(["lead", "manager"])
    assert _is_a_drawer(["common"])
    assert not _is_a_drawer(["personal", "data"])


def test_every_domain_module_has_its_test() -> None:
    missing = [
        named(file)
        for file in modules("qualcenter/domain")
        if file.stem != "__init__" and not (ROOT / "tests" / "qualcenter" / "domain" / f"test_{file.stem}.py").exists()
    ]
    assert not missing


def test_nothing_is_put_off() -> None:
    notes = [
        f"{named(file)}: {found.group()}"
        for file, text in tracked_texts()
        if file.suffix in {".py", ".toml", ".sh", ".md"}
        for found in PUT_OFF.finditer(text)
    ]
    assert not notes


def test_nothing_is_a_stub() -> None:
    stubs = [
        f"{named(file)}:{node.lineno}"
        for file in product()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Raise) and node.exc and ast.unparse(node.exc).startswith("NotImplemented")
    ]
    assert not stubs


def test_every_floor_is_a_package() -> None:
    assert [floor for floor in FLOORS if not (ROOT / "qualcenter" / floor / "__init__.py").exists()] == []
