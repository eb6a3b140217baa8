"""Reads XLSX workbooks, after measuring what unpacking them would take."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import python_calamine as calamine

from qualcenter.domain.sentence import said
from qualcenter.exchange.file_kind import unreadable
from qualcenter.exchange.table import FileRefused, Table, TableRow, cell_fault, checked_header

UNPACKED_BYTES = 256 << 20
DENSE_CELLS = 12_000_000
"""A sheet is unfolded to a full rectangle in memory, about 32 bytes a cell."""

PIECE = 1 << 20
PLACE = re.compile(rb"""<(?:[\w.]+:)?(?:c|row)\s(?:[^<>]*?\s)?r\s*=\s*["']([A-Za-z]*)([0-9]{1,20})["']""")
HEADER_WITHIN = 100


def open_workbook(path: Path, sheet: str | None = None) -> Table:
    """Open one sheet as a table: the one named, else the first that is visible. Raises FileRefused.

    Whole numbers, which a workbook keeps as floats, come back as int; dates as date or datetime without zone.
    """
    _refuse_bomb(path)
    opened, names = _opened_sheet(path, sheet)
    header_number, header = _header(path, opened)
    columns = checked_header(header)
    read = partial(_rows_below, opened, header_number, columns)
    below = opened.end[0] + 1 - header_number if opened.end else 0
    return Table(path.name, columns, None, None, opened.name, below, names, read)


def _rows_below(sheet: calamine.CalamineSheet, header: int, columns: tuple[str, ...]) -> Iterator[TableRow]:
    width = len(columns)
    for number, row in enumerate(sheet.iter_rows(), start=1):
        if number > header:
            cells = tuple(_plain(cell) for cell in row[:width])
            cells += ("",) * (width - len(cells))
            yield TableRow(number, cells, cell_fault(columns, cells))


def _opened_sheet(path: Path, sheet: str | None) -> tuple[calamine.CalamineSheet, tuple[str, ...]]:
    try:
        with calamine.CalamineWorkbook.from_path(path) as workbook:
            chosen = workbook.get_sheet_by_name(_chosen_sheet(path, workbook, sheet))
            return chosen, tuple(workbook.sheet_names)
    except calamine.PasswordError as error:
        raise FileRefused(
            "locked_workbook", said("{name} is locked with a password. Save a copy without one.", name=path.name)
        ) from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise unreadable(path, error) from error


def _chosen_sheet(path: Path, workbook: calamine.CalamineWorkbook, sheet: str | None) -> str:
    names = workbook.sheet_names
    if sheet is None:
        visible = [
            facts.name
            for facts in workbook.sheets_metadata
            if facts.typ == calamine.SheetTypeEnum.WorkSheet and facts.visible == calamine.SheetVisibleEnum.Visible
        ]
        if visible or names:
            return (visible or names)[0]
    for name in names:
        if sheet is not None and name.casefold() == sheet.strip().casefold():
            return name
    there = ", ".join(f"“{name}”" for name in names[:20]) or "none"
    raise FileRefused(
        "no_sheet",
        said("{name} has no sheet “{sheet}”. Its sheets: {there}.", name=path.name, sheet=sheet, there=there),
    )


def _header(path: Path, sheet: calamine.CalamineSheet) -> tuple[int, list[object]]:
    """Rows are counted from the top of the sheet, the empty ones too."""
    for number, row in enumerate(islice(sheet.iter_rows(), HEADER_WITHIN), start=1):
        if any(str(cell).strip() for cell in row):
            header: list[object] = list(row)
            while header and not str(header[-1]).strip():
                header.pop()
            return number, [_plain(cell) for cell in header]
    raise FileRefused("empty_file", said("{name} holds no rows in this sheet.", name=path.name))


def _plain(cell: object) -> object:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 2**53:
        return int(cell)
    return cell


def _refuse_bomb(path: Path) -> None:
    """Unpack without keeping: sizes written in an archive may lie, and one far cell unfolds a whole sheet."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as stream:
            left = UNPACKED_BYTES
            if sum(part.file_size for part in archive.infolist()) > left:
                raise _too_large(path)
            for part in archive.infolist():
                left -= _measure(path, stream, part, left)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError) as error:
        raise unreadable(path, error) from error


def _measure(path: Path, stream: BinaryIO, part: zipfile.ZipInfo, left: int) -> int:
    stream.seek(part.header_offset)
    local = stream.read(30)
    stream.seek(int.from_bytes(local[26:28], "little") + int.from_bytes(local[28:30], "little"), 1)
    size = cells = far_row = far_column = 0
    tail = b""
    for piece in _unpacked(stream, part):
        size += len(piece)
        text = tail + piece
        if part.filename != "xl/sharedStrings.xml":
            cells += text.count(b"<c ") + text.count(b"<c>")
            far_column, far_row = _farthest(text, far_column, far_row)
        tail = text[start:] if (start := text.rfind(b"<")) >= 0 else text
        if size > left or max(cells, far_row * far_column) > DENSE_CELLS or len(tail) > PIECE:
            raise _too_large(path)
    return size


def _unpacked(stream: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    left = part.compress_size
    unpack = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
    while left > 0 and (packed := stream.read(min(PIECE, left))):
        left -= len(packed)
        if unpack is None:
            yield packed
            continue
        while packed and not unpack.eof:
            yield unpack.decompress(packed, PIECE)
            packed = unpack.unconsumed_tail


def _farthest(text: bytes, column: int, row: int) -> tuple[int, int]:
    """Every place is looked at: rows stand in order in an honest sheet, a bomb need not be honest."""
    places = PLACE.findall(text)
    letters = {name for name, _ in places}
    return (
        max((column, *(_column_number(name.upper()) for name in letters))),
        max((row, *(int(number) for number in {number for _, number in places}))),
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - (ord("A") - 1)
    return number


def _too_large(path: Path) -> FileRefused:
    return FileRefused(
        "workbook_too_large",
        said(
            "{name} would unpack to more than is read from a workbook: {megabytes} MB or {millions} "
            "million cells. Save the sheet as CSV and import that.",
            name=path.name,
            megabytes=UNPACKED_BYTES >> 20,
            millions=DENSE_CELLS // 1_000_000,
        ),
    )
