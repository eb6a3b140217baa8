"""Collect the words of the window and the core for Qt Linguist, and compile what is translated.

Run `uv run python .ci/translations.py` after changing words. It brings `resources/translations/*.ts` up to date by
lupdate and makes the `.qm` files by lrelease. What is new stands as `unfinished` in the German file: translate it
there (in Qt Linguist or by hand), then run it again.
"""

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "resources" / "translations"
SPEAKERS: Final = {"ui": ("say", "marked"), "core": ("said",)}
"""Which calls speak in which context."""


@dataclass(frozen=True, order=True)
class Phrase:
    """One text to translate: where its meaning belongs, the English, a note, and whether it has a plural."""

    context: str
    text: str
    note: str
    plural: bool


def phrases(folder: Path, context: str) -> Iterator[Phrase]:
    """Yield every phrase said in the modules under a folder; SystemExit names a call whose text is no literal."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS[context]:
                yield _phrase(node, context, f"{path.relative_to(ROOT)}:{node.lineno}")


def _phrase(call: ast.Call, context: str, where: str) -> Phrase:
    given = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    if not given or len(given) != len(call.args):
        raise SystemExit(f"{where}: words to translate must be given as a literal.")
    plural = any(word.arg == "count" for word in call.keywords) or "{count}" in given[0]
    note = given[1] if len(given) > 1 else ""
    return Phrase(context, given[0], note, plural and context == "ui")


def collected() -> list[Phrase]:
    """Return all phrases of the program, each once."""
    return sorted({*phrases(ROOT / "ui", "ui"), *phrases(ROOT / "qualcenter", "core")})


def as_source(all_phrases: list[Phrase]) -> str:
    """Write phrases as a module that lupdate understands."""
    lines = []
    for phrase in all_phrases:
        number = ", 1" if phrase.plural else ""
        note = repr(phrase.note) if phrase.note else ("None" if phrase.plural else "")
        lines.append(f"translate({phrase.context!r}, {_literal(phrase.text)}{', ' + note if note else ''}{number})")
    return "\n".join(lines) + "\n"


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def update(folder: Path = FOLDER) -> None:
    """Bring the `.ts` files up to date and compile them."""
    with tempfile.TemporaryDirectory() as spare:
        source = Path(spare) / "phrases.py"
        source.write_text(as_source(collected()), encoding="utf-8")
        for language in ("en", "de"):
            own = ["-pluralonly"] if language == "en" else []
            target = folder / f"qualcenter_{language}.ts"
            _run("pyside6-lupdate", *own, "-no-obsolete", "-locations", "none", "-source-language", "en",
                 "-target-language", language, source, "-ts", target)  # fmt: skip
            compiled = target.with_suffix(".qm")
            made = compiled.with_suffix(".new")
            _run("pyside6-lrelease", target, "-qm", made)
            # A running window has the old file mapped: written over, it would take the window down with it.
            made.replace(compiled)


def _run(program: str, *arguments: object) -> None:
    command = [Path(sys.executable).parent / program, *map(str, arguments)]
    told = subprocess.run(command, check=False, capture_output=True, text=True)
    if told.returncode:
        raise SystemExit(told.stderr or told.stdout)


if __name__ == "__main__":
    update()
