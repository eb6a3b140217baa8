"""Reads a do-not-call list: a column of numbers, e-mail addresses or companies, with a header or without one."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from qualcenter.domain.countries import country_code
from qualcenter.domain.sentence import said
from qualcenter.exchange.encoding import text_facts
from qualcenter.exchange.file_kind import FileKind, file_kind, first_bytes, unreadable
from qualcenter.exchange.mapping import Mapping, mapping_of
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.values import line_of, present
from qualcenter.services.suppression import Unwanted

MOST_ROWS = 5_000_000
NUMBER = re.compile(r"[+(]?[\d\s().\-/]*\d{3}[\d\s().\-/]*(?:(?:x|ext\.?)\s*\d+)?", re.IGNORECASE)


def read_list(file: Path, country: str | None = None) -> list[Unwanted]:
    """Return one wish for each number, address and company of a file, in its order.

    With a header the columns for numbers, e-mails and companies are read (a company only in rows that name neither
    a number nor an e-mail); without one, each first cell is read for what it looks like. `country` is where numbers
    without a country code are dialled. Raises FileRefused for a file that cannot be read or holds none of these.
    """
    code = _country(country)
    place = Path(file).expanduser()
    try:
        table = open_table(place)
    except FileRefused as refused:
        if refused.code != "no_header":
            raise
        return _bare(place, code)
    mapping = mapping_of(table.columns)
    if not {"phone", "phone_2", "email", "email_2", "company"} & set(mapping.places):
        first = [_of_cell(column, code) for column in table.columns[:1]]
        rows = (row.cells for row in table.rows() if row.fault is None)
        return _some([*(one for one in first if _looks_like_one(table.columns[0])), *_firsts(rows, code)], place)
    cells = (row.cells for row in table.rows() if row.fault is None)
    return _some([wish for row in islice(cells, MOST_ROWS) for wish in _of_row(row, mapping, code)], place)


def _country(text: str | None) -> str:
    if not text:
        return ""
    code = country_code(text)
    if code is None:
        raise FileRefused("bad_option", said("“{text}” is no country, such as US or DE.", text=text[:40]))
    return code


def _bare(place: Path, code: str) -> list[Unwanted]:
    """Read a text file whose first line is an entry already."""
    if file_kind(place) is FileKind.WORKBOOK:
        return _some([], place)
    facts = text_facts(place, first_bytes(place))
    try:
        with place.open(encoding=facts.encoding, newline="", errors="strict") as stream:
            sample = stream.read(4096)
            stream.seek(0)
            lines: Iterator[Sequence[str]] = csv.reader(stream, delimiter=_delimiter(sample))
            return _some(list(_firsts(islice(lines, MOST_ROWS), code)), place)
    except (OSError, UnicodeError, csv.Error) as error:
        raise unreadable(place, error) from error


def _delimiter(sample: str) -> str:
    first = next(iter(io.StringIO(sample)), "")
    return next((sign for sign in (";", "\t", "|") if sign in first), ",")


def _firsts(rows: Iterator[Sequence[object]], code: str) -> Iterator[Unwanted]:
    for row in rows:
        if row and (text := _text(row[0])):
            yield _of_cell(text, code)


def _of_row(row: Sequence[object], mapping: Mapping, code: str) -> Iterator[Unwanted]:
    def cells(*names: str) -> list[str]:
        places = [place for name in names for place in mapping.places.get(name, ()) if place < len(row)]
        return [text for place in places if (text := _text(row[place]))]

    told = next(iter(cells("country")), "")
    country = (country_code(told) if told else None) or code
    found = [Unwanted(number=text, country=country) for text in cells("phone", "phone_2")]
    found += [Unwanted(email=text) for text in cells("email", "email_2")]
    yield from found or [Unwanted(company=text, country=country) for text in cells("company")]


def _of_cell(cell: object, code: str) -> Unwanted:
    text = _text(cell)
    if "@" in text:
        return Unwanted(email=text)
    return Unwanted(number=text, country=code) if NUMBER.fullmatch(text) else Unwanted(company=text, country=code)


def _looks_like_one(header: str) -> bool:
    """Tell whether a line that could be a header is an entry: a company's name has several words or a legal form."""
    return "@" in header or NUMBER.fullmatch(header) is not None or len(header.split()) > 1


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return present(line_of(cell)).replace("\0", "")


def _some(found: list[Unwanted], place: Path) -> list[Unwanted]:
    if not found:
        raise FileRefused(
            "not_a_table",
            said(
                "{name} holds no number, e-mail address or company that can be read. Nothing was changed.",
                name=place.name,
            ),
        )
    return found
