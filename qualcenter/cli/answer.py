"""What a command answers: one JSON document or a few lines of words, and an exit code that programs rely on."""

import io
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import IntEnum
from typing import TextIO


class Exit(IntEnum):
    """Exit codes; outside programs rely on them."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    STORE = 3
    FILE = 4
    SOME_REFUSED = 5
    FAULT = 70
    STOPPED = 130


@dataclass(frozen=True)
class Answer:
    """The outcome of one command: `document` for --json, `lines` for people."""

    document: object
    lines: Sequence[str] = ()
    code: Exit = Exit.DONE


def speak_plainly() -> None:
    """Let standard output and error carry every letter: JSON is UTF-8 wherever it goes, and nothing fails to print."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def print_answer(answer: Answer, *, as_json: bool, out: TextIO | None = None) -> None:
    """Write the answer: exactly one JSON document, or the lines. Whoever stopped listening is no fault."""
    stream = out or sys.stdout
    try:
        if as_json:
            stream.write(json.dumps(answer.document, ensure_ascii=False, default=plain) + "\n")
        else:
            stream.writelines(f"{harmless(line)}\n" for line in answer.lines)
        stream.flush()
    except BrokenPipeError:
        # Python would complain once more when it ends and closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def tell(words: str) -> None:
    """Say something on standard error: progress and faults never mix with the document."""
    sys.stderr.write(f"{harmless(words)}\n")


def harmless(words: str) -> str:
    """The words with control characters as pictures: a name in a file must not drive somebody's terminal."""
    return words.translate(_PICTURES)


_PICTURES = {code: chr(0x2400 + code) for code in range(32) if chr(code) not in "\t\n"} | dict.fromkeys(
    range(127, 160), "�"
)


def plain(value: object) -> object:
    """What JSON does not know: instants as ISO 8601 with Z, days, amounts as text, sets and rows as lists."""
    if isinstance(value, datetime):
        return instant_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, set | frozenset | tuple):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def instant_text(at: datetime | None) -> str | None:
    """An instant as programs get it: UTC, ISO 8601, `Z` at the end; fractions only where there are any."""
    if at is None:
        return None
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def table(rows: Sequence[Sequence[object]], header: Sequence[str]) -> list[str]:
    """Rows for people: columns as wide as their longest cell, blanks for what is not known."""
    texts = [[_cell(cell) for cell in row] for row in rows]
    widths = [max(len(line[i]) for line in [list(header), *texts]) for i in range(len(header))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in [list(header), *texts]
    ]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%MZ}"
    text = str(value).replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:59]}…"
