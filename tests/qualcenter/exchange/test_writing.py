"""What is written is read back the same, and nothing is left half written."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from qualcenter.exchange.import_row import ImportRow
from qualcenter.exchange.mapping import mapping_of
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.refused_rows import write_refused
from qualcenter.exchange.row_reading import rows_of
from qualcenter.exchange.table import FileRefused
from qualcenter.exchange.values import text_of
from qualcenter.exchange.writing import BOM, write_columns, write_rows

NAUGHTY = (
    '=HYPERLINK("http://evil")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "\t=1",
    "\r=1",
    "'=1",
    "''",
    "'",
    "+4930123",
    "+ 49",
    "1;2,3\t4|5",
    'a "quoted" text',
    '"',
    '""',
    "line\nbreak",
    "line\r\nbreak",
    "\rbreak\r",
    " pad ",
    "Ω≈ç√∫˜µ≤≥÷",
    "ด้้้้้็็็็็้้้้้็็็็็้้้้้้้้็",
    "田中さんにあげて下さい",
    "👩‍👩‍👧‍👦 🇩🇪",
    "\u202emirrored",
    "\ufeffbom",
    "\u2028\u2029\x85",
    "\x01\x07\x1b[31m",
    "_x0041_",
    "1E5",
    "0x10",
    "007",
    "1/2",
    "TRUE",
    "NaN",
    "null",
    "<script>",
    "{{ 7*7 }}",
    "'; DROP TABLE leads; --",
    "../../etc/passwd",
    "%s%n",
    "sep=;",
    "",
)
ONE_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
# Other signs than these no file of any kind can hold: U+FFFD is written for them.
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufffe\uffff"), max_size=60)


def read_back(path: Path) -> list[tuple[str, ...]]:
    table = open_table(path)
    rows = list(table.rows())
    assert all(row.fault is None for row in rows)
    return [tuple(text_of(cell) for cell in row.cells) for row in rows]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_naughty_strings_come_back_as_they_were(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"rows.{kind}"
    rows = [(text, "x", text) for text in NAUGHTY]
    assert write_rows(("a", "b", "c"), rows, kind, path) == len(rows)  # type: ignore[arg-type]
    assert read_back(path) == rows


@ONE_FILE
@given(rows=st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=8), kind=st.sampled_from(["csv", "xlsx"]))
@example(rows=[("", "", "=")], kind="csv")
@example(rows=[("a", "b", "c"), ("", "", "")], kind="csv")
def test_any_text_comes_back_as_it_was(tmp_path: Path, rows: list[tuple[str, str, str]], kind: str) -> None:
    path = tmp_path / f"rows.{kind}"
    # The first column is never empty: a workbook keeps no empty cells, an empty last row would not show.
    full = [(f"{number}", *row) for number, row in enumerate(rows)]
    write_rows(("no.", "a", "b", "c"), full, kind, path)  # type: ignore[arg-type]
    assert read_back(path) == full


@ONE_FILE
@given(rows=st.lists(TEXTS, min_size=1, max_size=8))
def test_a_single_column_of_any_text_comes_back(tmp_path: Path, rows: list[str]) -> None:
    path = tmp_path / "rows.csv"
    write_rows(("note",), [(text,) for text in rows], "csv", path)
    assert read_back(path) == [(text,) for text in rows]


def test_no_cell_of_a_file_begins_like_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    write_rows(("=a",), [(text,) for text in NAUGHTY], "csv", path)
    begins = {str(row.cells[0])[:1] for row in open_table(path).rows() if row.cells[0] != "+4930123"}
    assert begins.isdisjoint("=+-@\t\r")
    assert open_table(path).columns == ("'=a",)


def test_a_csv_file_has_its_mark_and_the_line_ends_of_windows(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    write_rows(("a", "b"), [("ü", None), (-5, True)], "csv", path)
    assert path.read_bytes() == b"\xef\xbb\xbfa,b\r\n\xc3\xbc,\r\n-5,true\r\n"


def test_values_of_every_type_are_written(tmp_path: Path) -> None:
    at = datetime(2026, 3, 4, 10, 30, tzinfo=UTC)
    row = (at, date(2026, 3, 4), Decimal("12.50"), 3, 1.5, None, ["a", 1], {"=b": at})
    columns = tuple("abcdefgh")
    write_rows(columns, [row], "csv", tmp_path / "rows.csv")
    assert read_back(tmp_path / "rows.csv") == [
        (
            "2026-03-04T10:30:00Z",
            "2026-03-04",
            "12.50",
            "3",
            "1.5",
            "",
            '["a", 1]',
            '{"=b": "2026-03-04T10:30:00Z"}',
        )
    ]
    write_rows(columns, [row], "jsonl", tmp_path / "rows.jsonl")
    assert json.loads((tmp_path / "rows.jsonl").read_text("utf-8")) == {
        "a": "2026-03-04T10:30:00Z", "b": "2026-03-04", "c": "12.50", "d": 3, "e": 1.5, "f": None,
        "g": ["a", 1],
        "h": {"=b": "2026-03-04T10:30:00Z"},
    }  # fmt: skip


def test_json_lines_keep_texts_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    write_rows(("a",), [(text,) for text in NAUGHTY], "jsonl", path)
    lines = path.read_bytes().decode().split("\n")
    assert [json.loads(line)["a"] for line in lines if line] == list(NAUGHTY)


def test_a_long_number_stays_whole_in_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    write_rows(("Id", "Phone"), [(2**60 + 1, "+493012345678901")], "xlsx", path)
    assert read_back(path) == [(str(2**60 + 1), "+493012345678901")]


def test_signs_no_file_can_hold_are_replaced(tmp_path: Path) -> None:
    for kind in ("csv", "xlsx"):
        path = tmp_path / f"rows.{kind}"
        write_rows(("a",), [("x\0y\ud800z",)], kind, path)
        assert read_back(path) == [("x\ufffdy\ufffdz",)]


def test_open_streams_are_written_to_and_left_open() -> None:
    text, raw = io.StringIO(newline=""), io.BytesIO()
    assert write_rows(("a",), [("ü",)], "csv", text) == 1
    assert write_rows(("a",), [("ü",)], "csv", raw) == 1
    assert text.getvalue().encode() == raw.getvalue()
    book = io.BytesIO()
    write_rows(("a",), [("ü",)], "xlsx", book)
    assert book.getvalue().startswith(b"PK")
    with pytest.raises(FileRefused):
        write_rows(("a",), [], "xlsx", io.StringIO())


def failing(after: int, error: Exception) -> Iterator[tuple[str]]:
    for number in range(after):
        yield (f"row {number}",)
    raise error


@pytest.mark.parametrize("kind", ["csv", "xlsx", "jsonl"])
@pytest.mark.parametrize("error", [ValueError("broken"), OSError("server gone"), KeyboardInterrupt()])
def test_rows_that_break_off_leave_what_stood_there(tmp_path: Path, kind: str, error: Exception) -> None:
    path = tmp_path / "rows.out"
    path.write_text("before")
    with pytest.raises(type(error)) as caught:
        write_rows(("a",), failing(5_000, error), kind, path)  # type: ignore[arg-type]
    assert caught.value is error
    assert path.read_text() == "before"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["rows.out"]


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        write_rows(("a",), [("x",)], "csv", tmp_path / "gone" / "rows.csv")
    assert caught.value.code == "cannot_write"
    assert "there is no folder" in caught.value.why


def test_a_folder_in_the_place_of_the_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "rows.csv").mkdir()
    with pytest.raises(FileRefused) as caught:
        write_rows(("a",), [("x",)], "csv", tmp_path / "rows.csv")
    assert "it is a folder" in caught.value.why
    assert sorted(one.name for one in tmp_path.iterdir()) == ["rows.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("kind", ["csv", "xlsx", "jsonl"])
def test_a_full_disk_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    plain_open = Path.open

    def full(path: Path, mode: str = "r", **rest: object) -> object:
        return plain_open(Path("/dev/full"), "wb") if mode == "xb" else plain_open(path, mode, **rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(FileRefused) as caught:
        write_rows(("a",), [("x" * 100,)] * 2_000, kind, tmp_path / "rows.out")  # type: ignore[arg-type]
    assert "No space left" in caught.value.why
    assert sorted(one.name for one in tmp_path.iterdir()) == []


def test_a_text_too_long_for_a_sheet_is_refused_not_cut(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as caught:
        write_rows(("a",), [("x" * 40_000,)], "xlsx", tmp_path / "rows.xlsx")
    assert caught.value.code == "cell_too_large"
    assert sorted(one.name for one in tmp_path.iterdir()) == []


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        write_rows(("a",), [], "ods", tmp_path / "rows.ods")  # type: ignore[arg-type]


def read_rows(path: Path) -> tuple[tuple[str, ...], list[ImportRow]]:
    table = open_table(path)
    return table.columns, list(rows_of(table, mapping_of(table.columns)))


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_refused_rows_are_written_with_their_reason_and_can_be_put_right(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("Name,Email,City\nAda,,Bonn\n,,'=Bonn\nBob\nEve,,x,y,'=z\n", newline="")
    columns, rows = read_rows(path)
    refused = tmp_path / f"refused.{kind}"
    assert write_refused(columns, rows, refused, kind) == 3  # type: ignore[arg-type]
    assert open_table(refused).columns == ("Name", "Email", "City", "more_cells", "refused_because")
    assert read_back(refused) == [
        ("", "", "=Bonn", "", "Row 3: The row has neither a name nor an e-mail nor a number."),
        ("Bob", "", "", "", "Row 4: The row has 1 cells, the header has 3."),
        ("Eve", "", "x", "y | =z", "Row 5: The row has 5 cells, the header has 3."),
    ]
    _, again = read_rows(refused)
    assert [row.full_name for row in again if row.refusal is None] == ["Bob", "Eve"]


@pytest.mark.parametrize(
    ("cells", "written"),
    [
        (("+4930123", "+49"), ("+4930123", "+49")),
        (("+4930123", "+SUM(1)"), ("+4930123", "'+SUM(1)")),
        (("+", "+4"), ("'+", "+4")),
        (("Zoë", None, "=1"), ("Zoë", "", "'=1")),
        (("2026", "9", "9-"), ("2026", "9", "9-")),
        (("9", "Ada", ""), ("9", "Ada", "")),
        (("9", "@x"), ("9", "'@x")),
        ((1, None, 3), ("1", "", "3")),
        ((True, 1, "-1", -1), ("true", "1", "'-1", "-1")),
        (("a", datetime(2026, 11, 23, 9, tzinfo=UTC)), ("a", "2026-11-23T09:00:00Z")),
    ],
)
def test_a_column_is_guarded_cell_by_cell(cells: Sequence[object], written: Sequence[str]) -> None:
    out = io.StringIO(newline="")
    assert write_columns(("a", "b"), [[cells, cells], [cells, cells]], "csv", out) == 2 * len(cells)
    lines = list(csv.reader(io.StringIO(out.getvalue().removeprefix(BOM), newline="")))
    assert lines == [["a", "b"], *[[text, text] for text in written] * 2]
