"""Words of the core that a person reads are said with literal patterns, so that they can be translated."""

import ast
from collections.abc import Iterator

from tests.rules.tree import ROOT

SOURCES = sorted((ROOT / "qualcenter").rglob("*.py"))
FIRST_WORD = {"KnownFailure": 1, "FileRefused": 1, "failure": 1, "HeldBack": 1, "RowFault": 2}
"""Where the words of these calls begin; those of refusals are what comes first."""


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _words_of(call: ast.Call) -> list[ast.expr]:
    name = _name(call)
    if name in ("KnownFailure", "failure"):
        return call.args[1:]
    if name in FIRST_WORD:
        return call.args[FIRST_WORD[name] :][:1]
    return call.args[:1] if name.endswith("Refused") else []


def _bare(node: ast.expr) -> bool:
    """Whether an expression is a text of its own that no translation is collected from."""
    if isinstance(node, ast.IfExp):
        return _bare(node.body) or _bare(node.orelse)
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and bool(node.value)
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def _bare_words(tree: ast.AST) -> Iterator[int]:
    for inside in ast.walk(tree):
        if not isinstance(inside, ast.FunctionDef | ast.Module):
            continue
        texts = {
            target.id
            for node in ast.walk(inside)
            if isinstance(node, ast.Assign) and _bare(node.value)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(inside):
            for word in _words_of(call) if isinstance(call, ast.Call) else ():
                by_name = isinstance(inside, ast.FunctionDef) and isinstance(word, ast.Name) and word.id in texts
                if _bare(word) or by_name:
                    yield word.lineno


def test_refusals_and_failures_are_told_in_sentences_that_keep_their_pattern() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in SOURCES
        for line in sorted(set(_bare_words(ast.parse(path.read_text(encoding="utf-8")))))
    ]
    assert found == []


def test_every_pattern_is_a_literal() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and _name(call) == "said"
        if len(call.args) != 1 or not isinstance(call.args[0], ast.Constant)
    ]
    assert found == []


def test_every_place_in_a_pattern_has_a_value() -> None:
    found = []
    for path in SOURCES:
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and _name(call) == "said" and call.keywords:
                assert isinstance(call.args[0], ast.Constant)
                try:
                    str(call.args[0].value).format(**{one.arg: "x" for one in call.keywords if one.arg})
                except (KeyError, ValueError, IndexError):
                    found.append(f"{path.relative_to(ROOT)}:{call.lineno}")
    assert found == []


def test_a_bare_text_is_noticed_wherever_it_comes_from() -> None:
    told = """
def f(name):
    words = f"There is no {name}."
    raise UnknownNameRefused(words)

def g(name):
    raise BadValueRefused("No " + name)
"""
    assert sorted(set(_bare_words(ast.parse(told)))) == [4, 7]
