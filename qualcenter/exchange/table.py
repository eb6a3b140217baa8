"""What a file to import looks like once it is opened: columns, rows, and the faults of single rows."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from qualcenter.domain.sentence import Sentence, said
from qualcenter.failures import FileFault

Cells = tuple[object, ...]

CELL_CHARACTERS = 65_536
"""The longest cell that is read: twice what a spreadsheet can hold."""
COLUMNS = 1_000
"""The widest table that is read."""

DATA_IN_HEADER = re.compile(
    r"[^@\s]+@[^@\s]+\.[^@\s]+|https?://\S+|[+(]?\d[\d\s().\-/]{5,}(?:x\d+)?|[-+]?\d+(?:[.,]\d+)*",
    re.IGNORECASE,
)


class FileRefused(FileFault):
    """A file that cannot be read or written; nothing of it was changed.

    `code` is one of: unreadable, empty_file, not_a_table, old_workbook, locked_workbook, workbook_too_large,
    no_sheet, no_header, same_column_twice, too_many_columns, line_too_large, cell_too_large, unclosed_quote,
    unknown_encoding, wrong_encoding, bad_delimiter, unknown_column, unknown_field, field_twice, bad_mapping,
    no_person_column, bad_option, cannot_write, too_many_rows. `why` is the sentence to show.
    """


@dataclass(frozen=True, slots=True)
class RowFault:
    """What is wrong with one row or one cell; `column` is the header's text, None when the whole row is
    meant.
    """

    code: str
    column: str | None
    why: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as it stands in the file; numbers count as a spreadsheet does, the header being row 1.

    A row with a fault must not be imported; its cells are what could be read of it.
    """

    number: int
    cells: Cells
    fault: RowFault | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """An opened file: its header is checked, its rows are read only when asked for.

    `encoding` and `delimiter` are None for a workbook, `sheet` is None for a text file. `rows()` may be
    called more than once and reads the file anew; it raises FileRefused when the rest of the file makes
    no sense.
    """

    name: str
    columns: tuple[str, ...]
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    approximate_rows: int
    sheets: tuple[str, ...] = ()
    _read: Callable[[], Iterator[TableRow]] = field(repr=False, compare=False, default=lambda: iter(()))

    def rows(self) -> Iterator[TableRow]:
        """Read the rows below the header, one at a time."""
        return self._read()


def checked_header(cells: Sequence[object]) -> tuple[str, ...]:
    """Return the names of the columns, trimmed; a nameless one is called by its place ("Column 3").

    Raises FileRefused when the row is no header, is too wide, or names two columns alike (case set aside).
    """
    if len(cells) > COLUMNS:
        raise FileRefused(
            "too_many_columns",
            said(
                "The file has {count} columns; at most {columns} are read.",
                count=f"{len(cells):,}",
                columns=f"{COLUMNS:,}",
            ),
        )
    texts = [str(cell).strip() for cell in cells]
    if not any(texts):
        raise FileRefused("no_header", said("The first row is empty. Its cells must name the columns."))
    for text in texts:
        if DATA_IN_HEADER.fullmatch(text):
            raise FileRefused(
                "no_header",
                said(
                    "The first row holds “{text}”, which is no name of a column. Add a row above it that "
                    "names the columns.",
                    text=text[:60],
                ),
            )
    names = tuple(text or f"Column {place}" for place, text in enumerate(texts, start=1))
    _refuse_twins(names)
    return names


def width_fault(columns: Sequence[str], found: int) -> RowFault:
    """Say that a row has more or fewer cells than the header."""
    return RowFault(
        "row_width",
        None,
        said("The row has {found} cells, the header has {count}.", found=f"{found:,}", count=f"{len(columns):,}"),
    )


def cell_fault(columns: Sequence[str], cells: Sequence[object]) -> RowFault | None:
    """Return what makes a cell unfit to be stored: it is too long, or it holds a NUL character."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    together = "".join(texts)
    if len(together) <= CELL_CHARACTERS and "\0" not in together:
        return None
    for place, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        column = columns[place] if place < len(columns) else f"Column {place + 1}"
        if len(cell) > CELL_CHARACTERS:
            return too_large(column, len(cell))
        if "\0" in cell:
            return RowFault(
                "nul_character", column, said("The cell in “{column}” holds a NUL character.", column=column)
            )
    return None


def in_column(fault: RowFault, column: str) -> RowFault:
    """The fault of a cell that is too large, once its column is known."""
    characters = fault.why.values["characters"] if isinstance(fault.why, Sentence) else 0
    return _too_large(column, str(characters))


def too_large(column: str | None, characters: int) -> RowFault:
    """Say that a cell is longer than what is read."""
    return _too_large(column, f"{characters:,}")


def _too_large(column: str | None, characters: str) -> RowFault:
    most = f"{CELL_CHARACTERS:,}"
    if not column:
        words = said(
            "The cell has about {characters} characters; at most {most} are read.", characters=characters, most=most
        )
    else:
        words = said(
            "The cell in “{column}” has about {characters} characters; at most {most} are read.",
            column=column,
            characters=characters,
            most=most,
        )
    return RowFault("cell_too_large", column, words)


def _refuse_twins(names: tuple[str, ...]) -> None:
    seen: dict[str, int] = {}
    for place, name in enumerate(names, start=1):
        first = seen.setdefault(name.casefold(), place)
        if first != place:
            raise FileRefused(
                "same_column_twice",
                said(
                    "Columns {first} and {place} are both called “{name}”. Rename one of them.",
                    first=first,
                    place=place,
                    name=name[:60],
                ),
            )
