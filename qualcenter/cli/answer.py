"""What a command answers: one JSON document or a few lines of words, and an exit code that programs rely on."""

import json
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


@dataclass(frozen=True)
class Answer:
    """The outcome of one command: `document` for --json, `lines` for people."""

    document: object
    lines: Sequence[str] = ()
    code: Exit = Exit.DONE


def print_answer(answer: Answer, *, as_json: bool, out: TextIO | None = None) -> None:
    """Write the answer: exactly one JSON document, or the lines."""
    stream = out or sys.stdout
    if as_json:
        stream.write(json.dumps(answer.document, ensure_ascii=False, default=plain) + "\n")
        return
    for line in answer.lines:
        stream.write(f"{line}\n")


def tell(words: str) -> None:
    """Say something on standard error: progress and faults never mix with the document."""
    sys.stderr.write(f"{words}\n")


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
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in [list(header), *texts]]


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%d %H:%MZ}"
    text = str(value).replace("\n", " ")
    return text if len(text) <= 60 else f"{text[:59]}…"
