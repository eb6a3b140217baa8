"""Reads CSV and TSV as a stream: no line, cell or file can make it hold more than a few million
characters.
"""

import csv
import io
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TextIO

from qualcenter.domain.sentence import said
from qualcenter.exchange.encoding import LINE_CHARACTERS, text_facts
from qualcenter.exchange.file_kind import first_bytes, unreadable
from qualcenter.exchange.table import (
    FileRefused,
    RowFault,
    Table,
    TableRow,
    cell_fault,
    checked_header,
    in_column,
    too_large,
    width_fault,
)

DELIMITERS = (",", ";", "\t", "|")
NAMED_DELIMITERS = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}
RECORD_CHARACTERS = 4 << 20
SAMPLE_CHARACTERS = 65_536
SAMPLE_ROWS = 60


class _TooLargeError(Exception):
    """The row being read has passed RECORD_CHARACTERS; what was read of it is in the feed."""


class _Feed:
    """Hands physical lines to csv.reader and counts what the current row has taken of them."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.taken = 0
        self.quotes = 0
        self.lines = 0
        self.ended = False
        self.whole = True
        self.head = ""

    def __iter__(self) -> Iterator[str]:
        while line := self.stream.readline(RECORD_CHARACTERS):
            self.taken += len(line)
            self.lines += 1
            self.quotes += line.count('"')
            self.whole = line.endswith(("\n", "\r"))
            if self.lines == 1:
                self.head = line[:4096]
            if self.taken >= RECORD_CHARACTERS:
                raise _TooLargeError
            yield line
        self.ended = True

    def start_row(self) -> None:
        self.taken = self.quotes = self.lines = 0

    def pass_over_row(self, name: str, row: int) -> int:
        """Drop the rest of a row that is too large, to the line break outside quotes; returns its
        characters.
        """
        closed = self.whole and self.quotes % 2 == 0
        while not closed:
            line = self.stream.readline(RECORD_CHARACTERS)
            self.taken += len(line)
            self.quotes += line.count('"')
            if not line and self.quotes % 2 == 0:
                break
            if not line or self.taken > LINE_CHARACTERS:
                raise _unclosed(name, row)
            closed = line.endswith(("\n", "\r")) and self.quotes % 2 == 0
        return self.taken


def open_delimited(path: Path, encoding: str | None = None, delimiter: str | None = None) -> Table:
    """Open a text file as a table; what is not given is guessed. Raises FileRefused.

    The file is read through once here, so that a wrong encoding shows before the first row is used.
    """
    facts = text_facts(path, first_bytes(path), encoding)
    sample = _sample(path, facts.encoding)
    told = _told_delimiter(sample)
    chosen = _given_delimiter(delimiter) if delimiter else told or _guessed_delimiter(sample)
    skipped = 1 if told else 0
    with closing(_records(path, facts.encoding, chosen, skipped)) as rows:
        header = next((row for row in rows if row.fault or any(str(cell).strip() for cell in row.cells)), None)
    if header is None:
        raise FileRefused("empty_file", said("{name} holds no rows.", name=path.name))
    if header.fault:
        raise FileRefused(
            header.fault.code,
            said("Row {number}, which names the columns: {why}", number=header.number, why=header.fault.why),
        )
    columns = checked_header(header.cells)
    read = partial(_rows_below, path, facts.encoding, chosen, skipped, header.number, columns)
    about = max(0, round(facts.characters / max(1, len(sample)) * _line_count(sample)) - header.number)
    return Table(path.name, columns, facts.encoding, chosen, None, about, (), read)


def _rows_below(
    path: Path, encoding: str, delimiter: str, skipped: int, header: int, columns: tuple[str, ...]
) -> Iterator[TableRow]:
    width = len(columns)
    for row in _records(path, encoding, delimiter, skipped):
        if row.number <= header:
            continue
        cells = row.cells
        fault = row.fault
        if fault is None and len(cells) != width:
            fault = width_fault(columns, len(cells))
        if fault is None:
            fault = cell_fault(columns, cells)
        elif fault.code == "cell_too_large":
            fault = _placed(fault, cells, columns, delimiter)
        yield row if fault is row.fault else TableRow(row.number, cells, fault)


def _records(path: Path, encoding: str, delimiter: str, skipped: int) -> Generator[TableRow, None, None]:
    """Yield every row of the file but empty lines, which still count as rows do in a spreadsheet."""
    try:
        with path.open(encoding=encoding, newline="", errors="strict") as stream:
            yield from _parsed(stream, path.name, delimiter, skipped)
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error


def _parsed(stream: TextIO, name: str, delimiter: str, skipped: int) -> Iterator[TableRow]:
    feed = _Feed(stream)
    for _ in range(skipped):
        stream.readline(RECORD_CHARACTERS)
    reader = csv.reader(iter(feed), delimiter=delimiter)
    number = skipped
    while True:
        number += 1
        feed.start_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except (csv.Error, _TooLargeError):
            characters = feed.pass_over_row(name, number)
            # The head of the row is enough to find it again; the cell itself is not kept.
            yield TableRow(number, _head_cells(feed.head, delimiter), too_large(None, characters))
            reader = csv.reader(iter(feed), delimiter=delimiter)
            continue
        if feed.ended:
            raise _unclosed(name, number)
        if number == skipped + 1 and cells:
            cells[0] = cells[0].removeprefix("\ufeff")
        if cells:
            yield TableRow(number, tuple(cells))


def _unclosed(name: str, row: int) -> FileRefused:
    return FileRefused(
        "unclosed_quote",
        said(
            "{name}, row {row}: a quotation mark opens a cell there and no other closes it, so that "
            "everything after it would be one cell. Put that right and import the file again.",
            name=name,
            row=row,
        ),
    )


def _head_cells(head: str, delimiter: str) -> tuple[object, ...]:
    """Return the readable beginning of a row that is too large; its last cell is cut short."""
    cells: list[str] = next(csv.reader([head], delimiter=delimiter), [])
    return tuple(cells)


def _placed(fault: RowFault, cells: tuple[object, ...], columns: tuple[str, ...], delimiter: str) -> RowFault:
    """Name the column where the cut-off row breaks off, when that is sure."""
    place = len(cells) - 1
    if 0 <= place < len(columns) and delimiter:
        name = columns[place]
        return in_column(fault, name)
    return fault


def _sample(path: Path, encoding: str) -> str:
    try:
        with path.open(encoding=encoding, newline="") as stream:
            return stream.read(SAMPLE_CHARACTERS).removeprefix("\ufeff")
    except (OSError, UnicodeError) as error:
        raise unreadable(path, error) from error


def _line_count(sample: str) -> int:
    return max(1, sample.count("\n") or sample.count("\r") or 1)


def _told_delimiter(sample: str) -> str | None:
    """Excel may put `sep=;` before the header."""
    first = sample.split("\n", 1)[0].strip()
    return first[4] if len(first) == len("sep=;") and first.lower().startswith("sep=") else None


def _given_delimiter(given: str) -> str:
    chosen = NAMED_DELIMITERS.get(given.lower(), given)
    if len(chosen) != 1 or chosen in '"\r\n\0 ' or chosen.isalnum():
        raise FileRefused(
            "bad_delimiter", said("“{given}” cannot divide cells. Use one of , ; | or tab.", given=given[:20])
        )
    return chosen


def _guessed_delimiter(sample: str) -> str:
    """Take what divides the most rows into as many cells as the first; commas when nothing divides."""
    best, best_mark = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = _sample_widths(sample, delimiter)
        if not widths or widths[0] < 2:
            continue
        agreeing = Counter(widths)[widths[0]] / len(widths)
        mark = (round(agreeing, 2), widths[0])
        if mark > best_mark:
            best, best_mark = delimiter, mark
    return best


def _sample_widths(sample: str, delimiter: str) -> list[int]:
    widths: list[int] = []
    try:
        for cells in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter):
            if any(cells):
                widths.append(len(cells))
            if len(widths) > SAMPLE_ROWS:
                break
    except csv.Error:
        return widths
    # The sample may end in the middle of a row.
    return widths[:-1] if len(widths) > 1 and len(sample) >= SAMPLE_CHARACTERS else widths
