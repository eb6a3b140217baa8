"""The letters of a file come out right whatever program has written it."""

import codecs
from pathlib import Path

import pytest

from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused

TEXT = "Name;Ort\nJosé Müller;Köln – „West“\n"
GREEK = "Name;Ort\nΑδα;Αθήνα\n"


def cells(path: Path, encoding: str | None = None) -> list[tuple[object, ...]]:
    return [row.cells for row in open_table(path, encoding=encoding).rows()]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8-sig"),
        (TEXT.encode("utf-16"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-32"), "utf-32"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_the_encoding_is_found_and_the_umlauts_survive(tmp_path: Path, content: bytes, encoding: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(content)
    table = open_table(path)
    assert table.encoding == encoding
    assert table.columns == ("Name", "Ort")
    assert cells(path) == [("José Müller", "Köln – „West“")]


def test_one_late_letter_decides_for_the_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"Name\n" + b"Ada\n" * 400_000 + "Müller\n".encode("cp1252"))
    assert open_table(path).encoding == "cp1252"


def test_a_letter_cut_in_two_by_reading_in_pieces_is_still_one(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    line = "x" * 60_000 + "\n"
    path.write_bytes(("Name\n" + line * 17 + "y" * 28_553 + "ü\n").encode())
    assert open_table(path).encoding == "utf-8"


def test_the_encoding_given_goes_before_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(GREEK.encode("iso8859-7"))
    assert cells(path, "iso-8859-7") == [("Αδα", "Αθήνα")]
    path.write_bytes(codecs.BOM_UTF8 + GREEK.encode())
    assert open_table(path, encoding="UTF8").columns == ("Name", "Ort")


@pytest.mark.parametrize("name", ["klingon", "rot13", "zip", "undefined", "unicode_escape", "", "a" * 5000])
def test_an_encoding_that_does_not_exist_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(FileRefused) as caught:
        open_table(path, encoding=name)
    assert caught.value.code == "unknown_encoding"


def test_an_encoding_that_does_not_fit_is_refused_before_any_row(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"Name\n" + b"Ada\n" * 5000 + b"M\xfcller\n")
    with pytest.raises(FileRefused) as caught:
        open_table(path, encoding="utf-8")
    assert caught.value.code == "wrong_encoding"
    assert "--encoding" in caught.value.why


def test_a_text_in_no_known_encoding_asks_for_its_name(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_bytes(b"Name\n\x81\x8d\xff\xfe\n")
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    assert "--encoding" in caught.value.why
