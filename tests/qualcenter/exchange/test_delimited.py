"""CSV and TSV as they are met, down to files made to hurt."""

import tracemalloc
from pathlib import Path

import pytest

from qualcenter.exchange.delimited import RECORD_CHARACTERS
from qualcenter.exchange.encoding import LINE_CHARACTERS
from qualcenter.exchange.reading import open_table
from qualcenter.exchange.table import FileRefused, TableRow

MEBI = 1 << 20


def rows(path: Path, **options: str) -> list[TableRow]:
    return list(open_table(path, **options).rows())


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "rows.csv"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    path = written(tmp_path, delimiter.join("abc") + "\n" + delimiter.join(("1,5", "2;x", "3")).join(("", "\n")))
    if delimiter in ",;":
        path = written(tmp_path, delimiter.join("abc") + "\n" + delimiter.join("123") + "\n")
    table = open_table(path)
    assert table.delimiter == delimiter
    assert table.columns == ("a", "b", "c")


def test_commas_in_texts_do_not_beat_semicolons_between_cells(tmp_path: Path) -> None:
    path = written(tmp_path, "Name;Firma;Umsatz\nAda;Engine, Inc;1,5\nBob;Mill, Ltd;2,25\n")
    assert open_table(path).delimiter == ";"


def test_the_delimiter_can_be_given_or_told_by_the_first_line(tmp_path: Path) -> None:
    assert open_table(written(tmp_path, "a:b\n1:2\n"), delimiter=":").columns == ("a", "b")
    assert open_table(written(tmp_path, "a\tb\n1\t2\n"), delimiter="tab").columns == ("a", "b")
    told = open_table(written(tmp_path, "sep=|\r\na|b,c\r\n1|2\r\n"))
    assert told.columns == ("a", "b,c")
    assert [row.number for row in told.rows()] == [3]


@pytest.mark.parametrize("wrong", ["ab", '"', "\n", "x", "7"])
def test_a_delimiter_that_cannot_divide_is_refused(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(FileRefused) as caught:
        open_table(written(tmp_path, "a,b\n1,2\n"), delimiter=wrong)
    assert caught.value.code == "bad_delimiter"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_divide_rows_and_stay_inside_quotes(tmp_path: Path, end: str) -> None:
    path = written(tmp_path, f'Name,Note{end}Ada,"one{end}two, ""three"""{end}{end}Bob,x{end}')
    assert rows(path) == [
        TableRow(2, ("Ada", f'one{end}two, "three"')),
        TableRow(4, ("Bob", "x")),
    ]


def test_a_row_of_another_width_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "a,b\n1,2\n1\n1,2,3\n3,4\n"))
    assert [row.fault.code if row.fault else None for row in found] == [None, "row_width", "row_width", None]
    fault = found[2].fault
    assert fault is not None
    assert fault.why == "The row has 3 cells, the header has 2."
    assert found[2].cells == ("1", "2", "3")


def test_a_nul_character_refuses_its_row_with_the_place(tmp_path: Path) -> None:
    found = rows(written(tmp_path, "a,b\n1,x\0y\n" + "3,4\n" * 50))
    assert found[0].fault is not None
    assert (found[0].fault.code, found[0].fault.column) == ("nul_character", "b")
    assert all(row.fault is None for row in found[1:])


@pytest.mark.parametrize("size", [70_000, 200_000, 10 * MEBI])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_cell_of_ten_megabytes_is_refused_with_row_and_place(tmp_path: Path, size: int, quote: str) -> None:
    path = written(tmp_path, f"Name,Note,City\nAda,x,y\nBob,{quote}{'n' * size}{quote},y\nEve,x,y\n")
    found = rows(path)
    assert [row.number for row in found] == [2, 3, 4]
    assert [row.fault is None for row in found] == [True, False, True]
    fault = found[1].fault
    assert fault is not None
    assert (fault.code, fault.column) == ("cell_too_large", "Note")
    assert found[2].cells == ("Eve", "x", "y")


def test_a_huge_cell_of_many_lines_takes_only_its_own_row(tmp_path: Path) -> None:
    inside = 'evil,"" quoted "",row\n' * 60_000
    found = rows(written(tmp_path, f'Name,Note,City\nBob,"{inside}",y\nEve,x,y\n'))
    assert [row.fault.code if row.fault else None for row in found] == ["cell_too_large", None]
    assert found[1].cells == ("Eve", "x", "y")


@pytest.mark.parametrize("after", [3, 40_000])
def test_a_quotation_mark_that_never_closes_names_its_row(tmp_path: Path, after: int) -> None:
    path = written(tmp_path, 'Name,Note\nAda,x\nBob,"5 inch\n' + "Eve,x\n" * after)
    with pytest.raises(FileRefused) as caught:
        rows(path)
    assert caught.value.code == "unclosed_quote"
    assert "row 3" in caught.value.why


def test_a_single_line_without_end_is_refused_with_memory_bounded(tmp_path: Path) -> None:
    path = tmp_path / "one-line.csv"
    with path.open("wb") as stream:
        for _ in range(LINE_CHARACTERS // MEBI + 2):
            stream.write(b"a,b," * (MEBI // 4))
    tracemalloc.start()
    with pytest.raises(FileRefused) as caught:
        open_table(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert caught.value.code == "line_too_large"
    assert peak < 16 * MEBI


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    path = written(tmp_path, "Name,Note\n" + "Ada Lovelace,a note of some words\n" * 200_000)
    table = open_table(path)
    tracemalloc.start()
    count = sum(1 for row in table.rows() if row.fault is None)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 200_000
    assert peak < MEBI


def test_a_row_of_many_long_cells_cannot_take_the_memory(tmp_path: Path) -> None:
    cell = "n" * 60_000
    path = written(tmp_path, "a,b\n" + ",".join([cell] * (RECORD_CHARACTERS // 60_000 + 5)) + "\n1,2\n")
    found = rows(path)
    assert found[0].fault is not None
    assert found[1].cells == ("1", "2")


def test_the_number_of_rows_is_known_roughly_beforehand(tmp_path: Path) -> None:
    table = open_table(written(tmp_path, "Name,Note\n" + "Ada,some words\n" * 30_000))
    assert 29_000 < table.approximate_rows < 31_000
