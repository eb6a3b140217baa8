"""Laws of the window: one place for colours, no loop inside the loop, a sound pair of Python and PySide6."""

import ast
import platform
import re
import sys

import PySide6
from PySide6.QtWidgets import QWidget

from tests.rules.tree import calls, modules, named, product, texts

HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")
CALLS = 1_000


def test_colours_stand_in_the_theme_alone() -> None:
    strays = [
        f"{named(file)}:{line} {found.group()}"
        for file in product()
        if not named(file).startswith("ui/theme/")
        for text, line in texts(file)
        for found in HEX_COLOUR.finditer(text)
    ]
    assert not strays


def test_the_rule_about_colours_knows_one() -> None:
    assert HEX_COLOUR.findall("color: #1f6feb; border: #fff") == ["#1f6feb", "#fff"]


def test_only_the_theme_sets_style_sheets() -> None:
    strays = [
        f"{named(file)}:{line}"
        for file in modules("ui", "main.py")
        if not named(file).startswith("ui/theme/")
        for name, line in calls(file)
        if name == "setStyleSheet"
    ]
    assert not strays


def test_nobody_turns_the_event_loop_by_hand() -> None:
    turns = [
        f"{named(file)}:{line}"
        for file in product() + modules("tests")
        for name, line in calls(file)
        if name == "processEvents"
    ]
    assert not turns


def test_the_window_never_sleeps() -> None:
    assert not [f"{named(file)}:{line}" for file in modules("ui") for name, line in calls(file) if name == "sleep"]


def test_a_call_into_qt_loses_no_reference_to_none(qapp: object) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        widget.update()
    lost = before - sys.getrefcount(None)
    widget.deleteLater()
    assert lost < CALLS // 2, (
        f"PySide6 {PySide6.__version__} loses references to None on Python {platform.python_version()} and "
        "will abort the program: install PySide6 below 6.12 there, or Python 3.12"
    )


def test_no_page_takes_the_place_of_the_slot_that_hears_of_changes() -> None:
    """Qt goes on calling the slot that was connected, on a page that was deleted too: `take_changes` is the hook."""
    strays = [
        named(file)
        for file in modules("ui/pages")
        if named(file) != "ui/pages/page.py"
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(one, ast.ClassDef) and any(isinstance(base, ast.Name) and base.id == "Page" for base in one.bases)
        for part in one.body
        if isinstance(part, ast.FunctionDef) and part.name == "_changed"
    ]
    assert not strays
