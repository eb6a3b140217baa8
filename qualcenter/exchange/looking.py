"""Looks at an opened file as a person wants to see it before importing: columns with samples, first rows, faults."""

from collections.abc import Iterator, Sequence
from itertools import islice

from qualcenter.exchange.import_row import ImportOptions, ImportRow
from qualcenter.exchange.mapping import Mapping
from qualcenter.exchange.row_reading import rows_of
from qualcenter.exchange.table import Table
from qualcenter.exchange.values import text_of
from qualcenter.services.file_wishes import ColumnLook, FileLook, RowLook

SAMPLES = 3
LONGEST_SHOWN = 200
"""Characters of a cell that are shown; a cell may hold a whole letter."""


def look_at(table: Table, mapping: Mapping, options: ImportOptions, rows: int, *, remembered: bool) -> FileLook:
    """Return the file with its first rows; reads no further than these. Raises FileRefused."""
    first = tuple(islice(_rows(table, mapping, options), rows))
    return FileLook(
        table.name,
        tuple(
            ColumnLook(one.column, one.field, one.reason, _samples(first, place))
            for place, one in enumerate(mapping.readings)
        ),
        first,
        table.encoding,
        table.delimiter,
        table.sheet,
        table.sheets,
        table.approximate_rows,
        remembered,
        mapping.finds_people,
    )


def _rows(table: Table, mapping: Mapping, options: ImportOptions) -> Iterator[RowLook]:
    if mapping.finds_people:
        yield from map(_look, rows_of(table, mapping, options))
        return
    for row in table.rows():
        yield RowLook(row.number, _shown(row.cells), row.fault.why if row.fault else "")


def _look(row: ImportRow) -> RowLook:
    why = row.refusal.why if row.refusal else ""
    return RowLook(row.number, _shown(row.cells), why, tuple((one.column, one.why) for one in row.warnings))


def _shown(cells: Sequence[object]) -> tuple[str, ...]:
    return tuple(text_of(cell)[:LONGEST_SHOWN] for cell in cells)


def _samples(rows: Sequence[RowLook], place: int) -> tuple[str, ...]:
    """The first different cells of a column that hold something."""
    found = dict.fromkeys(row.cells[place].strip() for row in rows if place < len(row.cells))
    return tuple(islice((text for text in found if text), SAMPLES))
