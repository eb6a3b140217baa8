"""Writes the rows an import refused as a file that can be put right and imported again."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from qualcenter.domain.sentence import said
from qualcenter.exchange.import_row import ImportRow
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.values import text_of
from qualcenter.exchange.writing import FileFormat, check_place, write_rows

MORE_CELLS = "more_cells"
REASON = "refused_because"


def write_refused(
    columns: tuple[str, ...],
    rows: Iterable[ImportRow],
    out: Path | TextIO | BinaryIO,
    format: FileFormat = "csv",  # noqa: A002
) -> int:
    """Write the refused ones among the rows: the cells as they stood, and why in the last column; returns
    how many.

    Cells beyond the header stand in the column before the last, divided by " | ". An import of the file
    ignores both added columns. Raises FileRefused as `write_rows` does.
    """
    return write_rows((*columns, MORE_CELLS, REASON), _refused(len(columns), rows), format, out)


def check_refused(out: Path, source: Path) -> None:
    """Raise FileRefused before anything is imported, where refused rows have no place or would replace the file."""
    if out.exists() and source.exists() and out.samefile(source):
        raise FileRefused(
            "cannot_write",
            said(
                "{out} is the file that is imported: refused rows would replace it. Choose another name. "
                "Nothing was imported.",
                out=out,
            ),
        )
    if out.is_dir():
        raise FileRefused("cannot_write", said("{out} is a folder. Name a file in it. Nothing was imported.", out=out))
    check_place(out)


def _refused(width: int, rows: Iterable[ImportRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        if row.refusal is None:
            continue
        texts = [text_of(cell) for cell in row.cells]
        kept = texts[:width] + [""] * (width - len(texts))
        column = f", column “{row.refusal.column}”" if row.refusal.column else ""
        yield (*kept, " | ".join(texts[width:]), f"Row {row.number}{column}: {row.refusal.why}")
