"""Laws of the tests themselves."""

import ast
from collections.abc import Iterator

from tests.rules.tree import calls, modules, named, tree_of

# Waiting for a server to come up has no event to wait for.
MAY_SLEEP = {"tests/postgres_server.py", "tests/server_pair.py"}


def test_no_test_sleeps() -> None:
    asleep = [
        f"{named(file)}:{line}"
        for file in modules("tests")
        if named(file) not in MAY_SLEEP
        for name, line in calls(file)
        if name == "sleep"
    ]
    assert not asleep


def test_every_test_can_fail() -> None:
    assert not list(_tests_that_check_nothing())


def _tests_that_check_nothing() -> Iterator[str]:
    for file in modules("tests"):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                empty = all(isinstance(one, ast.Pass) or _is_text(one) for one in node.body)
                certain = any(
                    isinstance(one, ast.Assert) and isinstance(one.test, ast.Constant) for one in ast.walk(node)
                )
                if empty or certain:
                    yield f"{named(file)}:{node.lineno} {node.name}"


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_every_test_has_a_sentence_for_a_name() -> None:
    short = [
        f"{named(file)}:{node.lineno} {node.name}"
        for file in modules("tests")
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and len(node.name.split("_")) < 4
    ]
    assert not short
