"""Laws of the languages: everything shown is collected, everything collected is translated, and compiled so."""

import ast
import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import QTranslator

from tests.rules.tree import ROOT, modules, named, tree_of

FOLDER = ROOT / "resources" / "translations"
PLACE = re.compile(r"\{\w*\}")
SHOWS = {
    "addAction",
    "addItem",
    "setAccessibleDescription",
    "setAccessibleName",
    "setPlaceholderText",
    "setStatusTip",
    "setText",
    "setToolTip",
    "setWhatsThis",
    "setWindowTitle",
    "showMessage",
    "show_words",
}
MAKES = {"FilledButton", "QCheckBox", "QLabel", "QPushButton", "Run", "TextButton"}
NAMES = {"Qualcenter", "Enter", "Alt"}
"""Words that are the same in every language."""
Message = tuple[str, str, str, bool, tuple[str, ...], bool]
"""Context, English, note, whether it has a plural, the translations, and whether they are finished."""


def collector() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / ".ci" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    return module


def messages(language: str) -> Iterator[Message]:
    root = ET.parse(FOLDER / f"qualcenter_{language}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = tuple(form.text or "" for form in told.iter("numerusform"))
            plural = message.get("numerus") == "yes"
            yield (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                plural,
                forms if plural else (told.text or "",),
                told.get("type") is None,
            )


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_phrase_is_in_the_files_and_none_is_left_from_before(language: str) -> None:
    said: set[tuple[Any, ...]] = {
        (one.context, one.text, one.note, one.plural)
        for one in collector().collected()
        if language != "en" or one.plural
    }
    kept = {message[:4] for message in messages(language)}
    assert not said - kept, "run .ci/translations.py, then translate what is unfinished"
    assert not kept - said, "run .ci/translations.py"


def test_every_phrase_is_said_in_german() -> None:
    assert not [message[1] for message in messages("de") if not message[5] or not all(message[4])]


def test_german_keeps_taking_a_lead_out_and_erasing_a_person_apart() -> None:
    told = [(source.casefold(), " ".join(forms).casefold()) for _, source, _, _, forms, _ in messages("de")]
    purged = [words for source, words in told if "purge" in source]
    erased = [words for source, words in told if "erase" in source]
    assert len(purged) > 3
    assert len(erased) > 3
    assert not [words for words in purged if "lösch" in words]
    assert not [words for words in erased if "aussortier" in words]


@pytest.mark.parametrize("language", ["en", "de"])
def test_both_forms_of_every_plural_are_there(language: str) -> None:
    plural = [message for message in messages(language) if message[3]]
    assert plural
    assert not [message[1] for message in plural if len(message[4]) != 2 or not all(message[4])]


@pytest.mark.parametrize("language", ["en", "de"])
def test_translations_have_the_places_of_their_source(language: str) -> None:
    wrong = [
        (source, told)
        for _, source, _, _, forms, _ in messages(language)
        for told in forms
        if set(PLACE.findall(told)) != set(PLACE.findall(source))
    ]
    assert not wrong


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_compiled_says_what_the_files_say(language: str) -> None:
    compiled = QTranslator()
    assert compiled.load(str(FOLDER / f"qualcenter_{language}.qm"))
    old = [
        source
        for context, source, note, plural, forms, finished in messages(language)
        if finished
        for count, told in zip((1, 2) if plural else (-1,), forms, strict=True)
        if compiled.translate(context, source, note, count) != told
    ]
    assert not old, "run .ci/translations.py"


def bare(node: ast.expr) -> str:
    """The words that a text would show without being said, empty when there are none."""
    if isinstance(node, ast.IfExp):
        return bare(node.body) or bare(node.orelse)
    if isinstance(node, ast.BoolOp):
        return next(filter(None, map(bare, node.values)), "")
    if isinstance(node, ast.BinOp):
        return bare(node.left) or bare(node.right)
    pieces = node.values if isinstance(node, ast.JoinedStr) else [node]
    texts = [piece.value for piece in pieces if isinstance(piece, ast.Constant) and isinstance(piece.value, str)]
    return next((text for text in texts if any(map(str.isalpha, text)) and text.strip() not in NAMES), "")


def unsaid(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and words of everything a window would show in one language only."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        call = node.func
        name = call.attr if isinstance(call, ast.Attribute) else call.id if isinstance(call, ast.Name) else ""
        signal = isinstance(call, ast.Attribute) and isinstance(call.value, ast.Attribute) and call.value.attr == "told"
        if name in SHOWS or (name == "emit" and signal):
            shown = node.args[:1]
        elif name in MAKES:
            shown = node.args[:2] if name in ("TextButton", "FilledButton") else node.args[:1]
        else:
            continue
        yield from ((node.lineno, words) for words in map(bare, shown) if words)


def test_the_window_shows_no_words_that_are_not_said() -> None:
    strays = [
        f"{named(file)}:{line} {words}"
        for file in modules("ui")
        if file != Path(ROOT / "ui" / "tour.py")
        for line, words in unsaid(tree_of(file))
    ]
    assert not strays


@pytest.mark.parametrize(
    "line",
    [
        'label.setText("Late")',
        'label.setToolTip(f"{name} is late")',
        'self.told.emit("Late" if late else "", "warn")',
        'TextButton(look, "Close", "escape")',
        'Run("Late", 12)',
    ],
)
def test_the_law_of_said_words_knows_bare_ones(line: str) -> None:
    assert list(unsaid(ast.parse(line)))


@pytest.mark.parametrize("line", ['label.setText(say("Late"))', 'label.setText(f"{name} ({key})")', "Run(words, 12)"])
def test_the_law_of_said_words_lets_said_ones_be(line: str) -> None:
    assert not list(unsaid(ast.parse(line)))
