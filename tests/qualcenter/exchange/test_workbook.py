"""Workbooks: what Excel keeps, and archives made to hurt."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused


def book(tmp_path: Path, rows: list[list[object]], first: int = 0) -> Path:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd hh:mm"}) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate(rows, start=first):
            sheet.write_row(number, 0, row)
    return path


def changed(path: Path, part: str, old: bytes, new: bytes) -> Path:
    """Write the workbook anew with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new, 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_whole_numbers_come_back_whole_and_dates_as_dates(tmp_path: Path) -> None:
    path = book(
        tmp_path,
        [["Phone", "Rate", "At", "Yes"], [49301234567, 1.5, datetime(2026, 3, 4, 10, 30), True]],  # noqa: DTZ001
    )
    row = next(open_table(path).rows())
    assert row.cells == (49301234567, 1.5, datetime(2026, 3, 4, 10, 30), True)  # noqa: DTZ001
    assert type(row.cells[0]) is int


def test_a_date_without_time_is_read_as_a_day(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Name", "On"])
        sheet.write(1, 0, "Ada")
        sheet.write_datetime(1, 1, datetime(2026, 3, 4), workbook.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001
    assert next(open_table(path).rows()).cells[1] in (date(2026, 3, 4), datetime(2026, 3, 4))  # noqa: DTZ001


def test_rows_are_counted_as_excel_counts_them(tmp_path: Path) -> None:
    table = open_table(book(tmp_path, [["Name", "Note"], ["Ada"], ["Bob", "x", "beyond the header"]], first=2))
    assert [(row.number, row.cells) for row in table.rows()] == [(4, ("Ada", "")), (5, ("Bob", "x"))]
    assert table.approximate_rows == 2


def test_the_rows_of_a_workbook_can_be_read_twice(tmp_path: Path) -> None:
    table = open_table(book(tmp_path, [["Name"], ["Ada"]]))
    assert list(table.rows()) == list(table.rows())


def test_an_empty_sheet_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        open_table(book(tmp_path, []))
    assert caught.value.code == "empty_file"


def test_two_columns_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        open_table(book(tmp_path, [["Mail", "Name", "MAIL"]]))
    assert caught.value.code == "same_column_twice"


def test_a_part_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = changed(book(tmp_path, [["Name"], ["Ada"]]), "xl/styles.xml", b"<styleSheet", b"<styleSheet")
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/bomb.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(b"<a/>" * (1 << 18))
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    assert caught.value.code == "workbook_too_large"


def test_an_archive_that_lies_about_its_size_is_measured(tmp_path: Path) -> None:
    path = book(tmp_path, [["Name"], ["Ada"]])
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/bomb.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(b"<a/>" * (1 << 18))
    true_size = (300 << 20).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(true_size, (1000).to_bytes(4, "little")))
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    assert caught.value.code == "workbook_too_large"


@pytest.mark.parametrize("place", [b'r="XFD1048576"', b"r='xfd1048576'", b's="1" r="XFD0001048576"'])
def test_one_cell_far_away_cannot_unfold_a_whole_sheet(tmp_path: Path, place: bytes) -> None:
    path = changed(book(tmp_path, [["Name"], ["Ada"]]), "xl/worksheets/sheet1.xml", b'r="A2"', place)
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    assert caught.value.code == "workbook_too_large"


def test_a_text_that_speaks_of_far_cells_is_only_a_text(tmp_path: Path) -> None:
    path = book(tmp_path, [["Name"], ['see <c r="XFD1048576"> there']])
    assert next(open_table(path).rows()).cells == ('see <c r="XFD1048576"> there',)


def test_a_damaged_sheet_is_refused_in_words(tmp_path: Path) -> None:
    path = changed(book(tmp_path, [["Name"], ["Ada"]]), "xl/worksheets/sheet1.xml", b'r="A2"', b'r="2A"')
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    assert caught.value.code == "unreadable"
