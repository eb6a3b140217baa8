"""Tells by its first bytes what a file is, whatever its name says."""

import zipfile
from enum import StrEnum
from pathlib import Path

from qualcenter.domain.sentence import said
from qualcenter.exchange.table import FileRefused

HEAD_BYTES = 65_536

MARKS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", said("a PNG picture")),
    (b"\xff\xd8\xff", said("a JPEG picture")),
    (b"GIF8", said("a GIF picture")),
    (b"BM\x00", said("a bitmap picture")),
    (b"%PDF", said("a PDF document")),
    (b"{\\rtf", said("a rich text document")),
    (b"\x1f\x8b", said("a gzip archive; unpack it first")),
    (b"7z\xbc\xaf", said("a 7-Zip archive; unpack it first")),
    (b"Rar!", said("a RAR archive; unpack it first")),
    (b"SQLite format 3", said("an SQLite database")),
    (b"PAR1", said("a Parquet file")),
    (b"\x7fELF", said("a program")),
    (b"MZ\x90", said("a program")),
)
WORDS: tuple[tuple[bytes, str], ...] = (
    (b"<!doctype html", said("a web page")),
    (b"<html", said("a web page")),
    (b"<table", said("a web page")),
    (b"<?xml", said("an XML document")),
    (b"begin:vcard", said("a set of contact cards")),
    (b'{"', said("a JSON document")),
    (b"[{", said("a JSON document")),
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TABLES = said("Give a CSV, TSV or XLSX file.")


class FileKind(StrEnum):
    """The two kinds of tables that can be read."""

    TEXT = "text"
    WORKBOOK = "workbook"


def file_kind(path: Path) -> FileKind:
    """Look at the file's first 64 KiB; raises FileRefused for what is no table, naming what it is."""
    head = first_bytes(path)
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise FileRefused("empty_file", said("{name} is empty. {tables}", name=path.name, tables=TABLES))
    if head.startswith(b"PK\x03\x04"):
        return _inside_zip(path)
    if head.startswith(OLE):
        raise _old_workbook(path, head)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for mark, words in MARKS:
        if head.startswith(mark):
            raise not_a_table(path, words)
    for mark, words in WORDS:
        if start.startswith(mark):
            raise not_a_table(path, words)
    return FileKind.TEXT


def first_bytes(path: Path) -> bytes:
    """Read the first 64 KiB; raises FileRefused when the file cannot be opened."""
    try:
        if path.is_dir():
            raise FileRefused("unreadable", said("{path} is a folder. Name one file in it.", path=path))
        with path.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: Exception) -> FileRefused:
    """Put the operating system's reason into a sentence."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return FileRefused(
        "unreadable", said("{path} cannot be read: {reason}. Nothing was imported.", path=path, reason=reason)
    )


def not_a_table(path: Path, words: str) -> FileRefused:
    """Say what the file is instead of a table."""
    return FileRefused(
        "not_a_table", said("{name} is {words}, not a table. {tables}", name=path.name, words=words, tables=TABLES)
    )


def _inside_zip(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise FileRefused(
            "unreadable", said("{name} is a damaged workbook or archive: {error}.", name=path.name, error=error)
        ) from error
    if "xl/workbook.xml" in names:
        return FileKind.WORKBOOK
    if "xl/workbook.bin" in names or "content.xml" in names:
        raise FileRefused(
            "old_workbook",
            said("{name} is a workbook of another format. Open it and save it as .xlsx or .csv.", name=path.name),
        )
    raise not_a_table(path, said("an archive"))


def _old_workbook(path: Path, head: bytes) -> FileRefused:
    if "EncryptedPackage".encode("utf-16-le") in head:
        return FileRefused(
            "locked_workbook",
            said("{name} is locked with a password. Save a copy without one and import that.", name=path.name),
        )
    return FileRefused(
        "old_workbook",
        said(
            "{name} is in Excel's format of before 2007 (.xls). Open it, choose “Save as”, take "
            "“Excel workbook (.xlsx)” or “CSV UTF-8”, and import that file.",
            name=path.name,
        ),
    )
