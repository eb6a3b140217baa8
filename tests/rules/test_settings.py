"""Every setting is explained and every setting does something."""

import ast

from qualcenter.settings import Settings
from tests.rules.tree import product, tree_of


def test_every_setting_has_a_help_text() -> None:
    silent = [name for name, field in Settings.model_fields.items() if not (field.description or "").endswith(".")]
    assert not silent


def test_every_setting_is_read_by_something() -> None:
    read = {
        node.attr
        for file in product()
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load)
    }
    assert not set(Settings.model_fields) - read
