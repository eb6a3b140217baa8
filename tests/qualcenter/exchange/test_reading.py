"""Every kind of file that may be given to an import: it is opened, or refused in words."""

import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused

NOT_TABLES = {
    "picture.csv": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00",
    "letter.csv": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
    "photo.xlsx": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "packed.csv": b"\x1f\x8b\x08\x00",
    "page.xls": b"<html><table><tr><td>a</td></tr></table></html>",
    "page.csv": b"\xef\xbb\xbf\n<!DOCTYPE html><p>",
    "tree.csv": b'{"name": "Ada"}',
    "noise.csv": bytes(range(256)) * 40,
    "zeros.csv": b"a,b\n" + b"\x00" * 5000 + b"\n",
    "controls.csv": b"\x01\x02\x03\x04\x05\x06" * 500,
}


def refused(path: Path, **options: str) -> FileRefused:
    with pytest.raises(FileRefused) as caught:
        list(open_table(path, **options).rows())
    assert caught.value.why.endswith(".")
    return caught.value


@pytest.mark.parametrize("name", sorted(NOT_TABLES))
def test_what_is_no_table_is_refused_by_its_bytes_whatever_its_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(NOT_TABLES[name])
    assert refused(path).code == "not_a_table"


@pytest.mark.parametrize("content", [b"", b"\n\n  \n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.csv"
    path.write_bytes(content)
    assert refused(path).code == "empty_file"


def test_a_missing_file_and_a_folder_are_refused_in_words(tmp_path: Path) -> None:
    assert "No such file" in refused(tmp_path / "gone.csv").why
    assert "is a folder" in refused(tmp_path).why
    assert refused(Path("a\0b.csv")).code == "unreadable"


def test_an_archive_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "files.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refused(path).code == "not_a_table"
    path.write_bytes(b"PK\x03\x04 damaged from here on")
    assert refused(path).code == "unreadable"


def test_an_old_workbook_is_told_how_to_become_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    refusal = refused(path)
    assert refusal.code == "old_workbook"
    assert ".xlsx" in refusal.why
    path.write_bytes(path.read_bytes() + "EncryptedPackage".encode("utf-16-le"))
    assert refused(path).code == "locked_workbook"


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("Ada,Lovelace,ada@engine.org", "no_header"),
        ("Ada,+44 20 7946 0958", "no_header"),
        ("Ada,https://engine.org", "no_header"),
        ("1,2,3", "no_header"),
        (",,", "empty_file"),
        ("Name,Mail,name", "same_column_twice"),
        ("Name,Mail, Mail ", "same_column_twice"),
        (",".join(f"c{n}" for n in range(1001)), "too_many_columns"),
    ],
)
def test_a_first_row_that_names_no_columns_is_refused(tmp_path: Path, header: str, code: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(f"{header}\n")
    assert refused(path).code == code


def test_a_nameless_column_is_called_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(",Name,\n0,Ada,x\n")
    assert open_table(path).columns == ("Column 1", "Name", "Column 3")


def test_a_sheet_is_chosen_for_workbooks_only(tmp_path: Path) -> None:
    text = tmp_path / "rows.csv"
    text.write_text("Name\nAda\n")
    assert refused(text, sheet="One").code == "no_sheet"
    book = tmp_path / "rows.bin"
    with xlsxwriter.Workbook(book) as workbook:
        for name in ("One", "Two"):
            workbook.add_worksheet(name).write_row(0, 0, [f"Name {name}"])
    assert open_table(book, sheet="two").columns == ("Name Two",)
    assert open_table(book).sheet == "One"
    missing = refused(book, sheet="Three")
    assert missing.code == "no_sheet"
    assert "“One”, “Two”" in missing.why


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300) | st.text(alphabet='a;,"\t|\r\n\0=x\ufeff', max_size=60).map(str.encode))
@example(content=b"a,b\n\x1a")
@example(content=b"sep=")
@example(content=b'"\n"')
def test_any_bytes_are_a_table_or_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "any.csv"
    path.write_bytes(content)
    try:
        numbers = [row.number for row in open_table(path).rows()]
    except FileRefused as refusal:
        numbers, words = [], refusal.why
    else:
        words = "."
    assert numbers == sorted(set(numbers))
    assert words.endswith(".")
