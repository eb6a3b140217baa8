"""Writes rows as CSV, XLSX or JSON lines, streaming, and never leaves half a file behind."""

import csv
import io
import json
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from decimal import Decimal
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import BinaryIO, Literal, TextIO, cast
from uuid import uuid4

from qualcenter.domain.sentence import said
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.values import GUARDED, guarded, instant_text, text_of

Rows = Iterable[Sequence[object]]
Part = Sequence[Sequence[object]]
Parts = Iterable[Part]
FileFormat = Literal["csv", "xlsx", "jsonl"]

SHEET_ROWS = 1_048_576
SHEET_CELL = 32_767
BOM = "\ufeff"
BATCH_CHARACTERS = 65_536
ROWS_AT_ONCE = 128
_WRITTEN_ALIKE = frozenset({int, type(None)})
_TEXTS = frozenset({str, type(None)})
UNFIT = re.compile("[\0\ud800-\udfff]")
UNFIT_IN_SHEET = re.compile("[\0\ud800-\udfff\ufffe\uffff]")


def write_rows(
    columns: Sequence[str],
    rows: Rows,
    format: FileFormat,  # noqa: A002 - the name that callers rely on
    out: Path | TextIO | BinaryIO,
) -> int:
    """Write a header and rows; returns how many rows were written below the header.

    Holds a few rows at a time. CSV is UTF-8 with BOM and CRLF, JSON lines one object a line, XLSX has one
    sheet. Texts that a spreadsheet could run are guarded in CSV and XLSX as `values.guarded` says; `None`
    is an empty cell, an aware instant ISO 8601 with Z. NUL and lone surrogates, which no such file can
    hold, become U+FFFD. A path is written under another name beside it and renamed when whole: what stood
    there stays until then. Raises FileRefused (cannot_write, too_many_rows, cell_too_large); errors of
    `rows` itself pass through.
    """
    return write_columns(columns, _parts_of(rows), format, out)


def write_columns(
    columns: Sequence[str],
    parts: Parts,
    format: FileFormat,  # noqa: A002 - as in write_rows
    out: Path | TextIO | BinaryIO,
) -> int:
    """Do what `write_rows` does with rows that come some at a time, each part column by column.

    That is how many rows are written quickly: a column without harm is passed on whole. The columns of a part
    are of one length, and none of them is empty.
    """
    write = _WRITERS.get(format)
    if write is None:
        raise FileRefused("bad_option", said("There is no format “{format}”. Use csv, xlsx or jsonl.", format=format))
    if not isinstance(out, Path):
        return _to_stream(columns, parts, write, out)
    with _whole_file(out) as stream:
        return write(columns, _Source(parts), stream)


def _parts_of(rows: Rows) -> Iterator[Part]:
    left = iter(rows)
    while some := list(islice(left, ROWS_AT_ONCE)):
        if len(set(map(len, some))) == 1:
            yield list(zip(*some, strict=True))
        else:
            for row in some:
                yield [(cell,) for cell in row]


def _rows_in(parts: Parts) -> Iterator[Sequence[object]]:
    for part in parts:
        yield from zip(*part, strict=True)


class _RowsFailedError(Exception):
    """Carries an error of the source of the rows past the words for failing disks."""


class _Source:
    """Tells errors of where the rows come from apart from errors of the file they go to."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts

    def __iter__(self) -> Iterator[Part]:
        try:
            yield from self.parts
        except OSError as error:
            raise _RowsFailedError from error


@contextmanager
def _whole_file(out: Path) -> Iterator[BinaryIO]:
    """Give a new file beside the wanted one, and put it in its place when everything went well."""
    check_place(out)
    part = _part_of(out)
    try:
        with part.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(out)
    except OSError as error:
        raise FileRefused("cannot_write", _why_not(out, error)) from error
    except _RowsFailedError as error:
        raise error.__cause__ or error from None
    finally:
        _drop(part)


def check_place(out: Path) -> None:
    """Raise FileRefused `cannot_write` where no file can be put, or where something stands that must not be replaced.

    A store looks like any other file, and a device would be replaced by a file for every program.
    """
    if out.exists() and not out.is_dir():
        if not out.is_file():
            raise FileRefused(
                "cannot_write", said("{out} is no file but a device. Name a file. Nothing was written.", out=out)
            )
        with suppress(OSError), out.open("rb") as stream:
            if stream.read(len(_DATABASE)) == _DATABASE:
                raise FileRefused(
                    "cannot_write", said("{out} is a database. Choose another name. Nothing was written.", out=out)
                )
    part = _part_of(out)
    try:
        part.open("xb").close()
    except OSError as error:
        raise FileRefused("cannot_write", _why_not(out, error)) from error
    finally:
        _drop(part)


_DATABASE = b"SQLite format 3\0"


def _part_of(out: Path) -> Path:
    return out.with_name(f".{out.name[:80]}.{uuid4().hex[:8]}.part")


def _drop(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        # The folder itself is gone or read-only: then there is nothing of ours in it.
        return


def _why_not(out: Path, error: OSError) -> str:
    if not out.parent.is_dir():
        reason = said("there is no folder {folder}", folder=out.parent)
    elif out.is_dir():
        reason = said("it is a folder")
    elif isinstance(error, PermissionError):
        reason = said("this folder or file may not be written to")
    else:
        reason = said("the system says: {error}", error=error.strerror or error)
    return said(
        "{file} could not be written: {reason}. Nothing was left half written; choose another place or make room.",
        file=out,
        reason=reason,
    )


def _to_stream(columns: Sequence[str], parts: Parts, write: "Writer", out: TextIO | BinaryIO) -> int:
    if not isinstance(out, io.TextIOBase):
        return write(columns, parts, out)  # type: ignore[arg-type]
    if write is _write_csv:
        return _csv_text(columns, parts, out)
    if write is _write_jsonl:
        return _json_text(columns, parts, out)
    raise FileRefused("cannot_write", said("A workbook cannot be written as text. Name a file for it."))


def _write_csv(columns: Sequence[str], parts: Parts, out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    try:
        return _csv_text(columns, parts, text)
    finally:
        # Closing the wrapper would close the file under the hands of whoever opened it.
        text.detach()


def _csv_text(columns: Sequence[str], parts: Parts, out: TextIO) -> int:
    out.write(BOM)
    batch = io.StringIO(newline="")
    writer = csv.writer(batch, lineterminator="\r\n")
    writer.writerow([guarded(name) for name in columns])
    count = 0
    for part in parts:
        writer.writerows(zip(*map(_csv_column, part), strict=True))
        count += len(part[0])
        if batch.tell() > BATCH_CHARACTERS:
            _pass_on(batch, out)
    _pass_on(batch, out)
    return count


def _csv_column(column: Sequence[object]) -> Sequence[object]:
    """The cells of one column as CSV has them: the very same when they are texts or whole numbers without harm."""
    if type(column[0]) is str and _starts_well(column):
        return column
    kinds = set(map(type, column))
    if kinds <= _WRITTEN_ALIKE:
        return column
    if not kinds <= _TEXTS:
        return [_text_cell(cell) for cell in column]
    texts = cast("Sequence[str | None]", column)
    risky = GUARDED.intersection([cell[0] for cell in texts if cell])
    if not risky:
        return column
    if risky == {"+"}:
        digits = [cell[1:] for cell in texts if cell and cell[0] == "+"]
        together = "".join(digits)
        if all(digits) and together.isascii() and together.isdigit():
            return column
    return [guarded(cell) if cell else cell for cell in texts]


def _starts_well(column: Sequence[object]) -> bool:
    """Whether these are texts that begin with digits, or all with signs behind those that are guarded."""
    try:
        lowest = min(cast("Sequence[str]", column))
    except TypeError:
        # Something that is no text stands among them.
        return False
    return lowest >= "A" or (lowest >= "0" and max(cast("Sequence[str]", column)) < ":")


def _pass_on(batch: io.StringIO, out: TextIO) -> None:
    """Write what has gathered, signs that no file can hold replaced, and empty the batch."""
    text = batch.getvalue()
    out.write(UNFIT.sub("\ufffd", text) if "\0" in text or not _encodable(text) else text)
    batch.seek(0)
    batch.truncate()


def _encodable(text: str) -> bool:
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _write_jsonl(columns: Sequence[str], parts: Parts, out: BinaryIO) -> int:
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    try:
        return _json_text(columns, parts, text)
    finally:
        text.detach()


def _json_text(columns: Sequence[str], parts: Parts, out: TextIO) -> int:
    names = [UNFIT.sub("\ufffd", name) for name in columns]
    count = 0
    for row in _rows_in(parts):
        document = dict(zip(names, (_json_value(cell) for cell in row), strict=True))
        out.write(json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n")
        count += 1
    return count


class _Sink:
    """Passes a workbook's bytes on until it is let go; then the library may tidy up into nothing."""

    def __init__(self, out: BinaryIO) -> None:
        self.out: BinaryIO | None = out
        self.place = 0

    def let_go(self) -> None:
        self.out = None

    def write(self, piece: bytes) -> int:
        if self.out:
            self.out.write(piece)
        self.place += len(piece)
        return len(piece)

    def tell(self) -> int:
        return self.place

    def seek(self, place: int) -> int:
        if self.out:
            self.out.seek(place)
        self.place = place
        return place

    def flush(self) -> None:
        if self.out:
            self.out.flush()


def _write_xlsx(columns: Sequence[str], parts: Parts, out: BinaryIO) -> int:
    import xlsxwriter

    sink = _Sink(out)
    with tempfile.TemporaryDirectory(prefix="qualcenter-") as folder:
        workbook = xlsxwriter.Workbook(sink, {"constant_memory": True, "tmpdir": folder})
        sheet = workbook.add_worksheet("Qualcenter")
        try:
            count = _fill_sheet(sheet, columns, _rows_in(parts))
            workbook.close()
        except xlsxwriter.exceptions.FileCreateError as error:
            raise OSError(str(error)) from error
        finally:
            # The library leaves its rows' file and its archive open when something fails on the way.
            sink.let_go()
            sheet.row_data_fh.close()
    return count


def _fill_sheet(sheet: object, columns: Sequence[str], rows: Rows) -> int:
    _sheet_row(sheet, 0, columns)
    count = 0
    for count, row in enumerate(rows, start=1):
        if count >= SHEET_ROWS:
            raise FileRefused(
                "too_many_rows",
                said("A sheet holds {rows} rows below its header. Write csv instead.", rows=f"{SHEET_ROWS - 1:,}"),
            )
        _sheet_row(sheet, count, row)
    return count


def _sheet_row(sheet: object, number: int, row: Sequence[object]) -> None:
    for place, cell in enumerate(row):
        if isinstance(cell, int | float) and not isinstance(cell, bool) and isfinite(cell) and abs(cell) < 2**53:
            sheet.write_number(number, place, cell)  # type: ignore[attr-defined]
            continue
        text = UNFIT_IN_SHEET.sub("\ufffd", _text_cell(cell))
        if len(text) > SHEET_CELL:
            raise FileRefused(
                "cell_too_large",
                said(
                    "Row {row} has a text of {length} characters; a sheet holds {most}. Write csv or jsonl instead.",
                    row=number + 1,
                    length=f"{len(text):,}",
                    most=f"{SHEET_CELL:,}",
                ),
            )
        if text:
            sheet.write_string(number, place, text)  # type: ignore[attr-defined]


def _text_cell(cell: object) -> str:
    """Write a cell as text; only what was a text is guarded, a negative number is no formula."""
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, dict | list | tuple):
        return guarded(json.dumps(_json_value(cell), ensure_ascii=False))
    return text_of(cell)


def _json_value(cell: object) -> object:
    if isinstance(cell, str):
        return UNFIT.sub("\ufffd", cell)
    if cell is None or isinstance(cell, bool | int):
        return cell
    if isinstance(cell, float):
        return cell if isfinite(cell) else None
    if isinstance(cell, datetime) and cell.tzinfo:
        return instant_text(cell)
    if isinstance(cell, date | Decimal):
        return text_of(cell)
    if isinstance(cell, dict):
        return {str(name): _json_value(value) for name, value in cell.items()}
    if isinstance(cell, list | tuple):
        return [_json_value(value) for value in cell]
    return str(cell)


Writer = Callable[[Sequence[str], Parts, BinaryIO], int]
_WRITERS: dict[str, Writer] = {"csv": _write_csv, "xlsx": _write_xlsx, "jsonl": _write_jsonl}
