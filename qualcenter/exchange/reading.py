"""Opens a file to import, whatever kind of table it is."""

from pathlib import Path

from qualcenter.domain.sentence import said
from qualcenter.exchange.delimited import open_delimited
from qualcenter.exchange.file_kind import FileKind, file_kind
from qualcenter.exchange.table import FileRefused, Table
from qualcenter.exchange.workbook import open_workbook


def open_table(
    path: str | Path, encoding: str | None = None, delimiter: str | None = None, sheet: str | None = None
) -> Table:
    """Open CSV, TSV or XLSX by what the file holds, not by its name; what is not given is guessed.

    `sheet` is for workbooks, `encoding` and `delimiter` (one character or "tab") for text. Raises
    FileRefused.
    """
    place = Path(path).expanduser()
    if file_kind(place) is FileKind.WORKBOOK:
        return open_workbook(place, sheet)
    if sheet is not None:
        raise FileRefused(
            "no_sheet", said("{name} is a text file and has no sheets. Leave --sheet away.", name=place.name)
        )
    return open_delimited(place, encoding, delimiter)
