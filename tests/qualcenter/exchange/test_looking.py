"""A file as it is shown and counted before anything of it is written, on both kinds of store."""

from pathlib import Path

import pytest

from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.exchange.importing import Imports, ImportWish
from qualcenter.exchange.table import FileRefused
from tests.fixtures.desks import Rehearsal
from tests.import_files import a_file, everything_in, list_of_1000

COLUMNS = ("Name", "Mail", "Phone", "Color")
ROWS = [
    ("Jo Doe", "jo@acme.example", "12", "red"),
    ("Kim Roe", "", "+442079460018", "blue"),
    ("Kim Roe", "", "+442079460018", "green"),
    ("", "", "", ""),
    ("a", "b"),
]


def test_a_look_shows_columns_with_samples_and_rows_with_what_is_wrong(rehearsal: Rehearsal, tmp_path: Path) -> None:
    look = Imports(rehearsal.desk).look(ImportWish(a_file(tmp_path, COLUMNS, ROWS)))
    assert [(one.column, one.field) for one in look.columns][:3] == [
        ("Name", "full_name"),
        ("Mail", "email"),
        ("Phone", "phone"),
    ]
    assert look.columns[3].samples == ("red", "blue", "green")
    assert [column for column, _ in look.rows[0].unread] == ["Phone"]
    assert look.rows[-1].why.startswith("The row has 2 cells")
    assert look.finds_people
    assert not look.remembered


def test_a_file_that_names_nobody_can_be_looked_at_but_not_counted(rehearsal: Rehearsal, tmp_path: Path) -> None:
    wish = ImportWish(a_file(tmp_path, ("Alpha", "Beta"), [("x", "y")]))
    look = Imports(rehearsal.desk).look(wish)
    assert not look.finds_people
    assert look.rows[0].cells == ("x", "y")
    with pytest.raises(FileRefused, match="No column"):
        Imports(rehearsal.desk).count(rehearsal["Tom"], wish)


def test_counting_says_what_the_import_then_does_and_writes_nothing(
    rehearsal: Rehearsal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Batches of seven: what one batch would bring must be known to the next.
    monkeypatch.setattr("qualcenter.exchange.importing.BATCH", 7)
    imports = Imports(rehearsal.desk)
    people = [(f"Jo{n} Doe", f"jo{n % 9}@acme.example", f"+4420794600{n:02d}", "") for n in range(30)]
    wish = ImportWish(a_file(tmp_path, COLUMNS, [*people, *people[:5], *ROWS]), keep_going=True)
    before = everything_in(rehearsal)
    counted = imports.count(rehearsal["Tom"], wish)
    assert everything_in(rehearsal) == before
    done = imports.run(rehearsal["Tom"], wish)
    assert (counted.read, counted.added, counted.refused) == (done.read, done.added, done.refused)
    assert counted.merged + counted.unchanged == done.merged + done.unchanged
    assert [(one.column, one.count) for one in counted.unread] == [(one.column, one.count) for one in done.unread]


def test_counting_a_file_that_was_imported_finds_nothing_new(rehearsal: Rehearsal, tmp_path: Path) -> None:
    imports, wish = Imports(rehearsal.desk), ImportWish(list_of_1000(tmp_path), country="US")
    done = imports.run(rehearsal["Tom"], wish)
    counted = imports.count(rehearsal["Tom"], wish)
    assert (counted.read, counted.added, counted.unchanged) == (done.read, 0, done.read)


def test_counting_stops_when_it_is_told_to(rehearsal: Rehearsal, tmp_path: Path) -> None:
    heard: list[int] = []
    counted = Imports(rehearsal.desk).count(
        rehearsal["Tom"], ImportWish(list_of_1000(tmp_path)), lambda done, _: heard.append(done), lambda: True
    )
    assert (counted.read, counted.stopped, heard) == (0, True, [])


def test_only_those_who_may_import_count(rehearsal: Rehearsal, tmp_path: Path) -> None:
    with pytest.raises(NotAllowedRefused):
        Imports(rehearsal.desk).count(rehearsal["Ada"], ImportWish(list_of_1000(tmp_path)))


def test_refused_rows_can_be_kept_before_and_after_an_import(rehearsal: Rehearsal, tmp_path: Path) -> None:
    imports, wish = Imports(rehearsal.desk), ImportWish(a_file(tmp_path, COLUMNS, ROWS))
    out = tmp_path / "refused.csv"
    assert imports.save_refused(wish, out) == 1
    assert "The row has 2 cells" in out.read_text(encoding="utf-8-sig")
    with pytest.raises(FileRefused, match="would replace it"):
        imports.save_refused(wish, wish.file)


def test_a_remembered_mapping_can_be_guessed_afresh(rehearsal: Rehearsal, tmp_path: Path) -> None:
    imports, file = Imports(rehearsal.desk), a_file(tmp_path, COLUMNS, ROWS)
    imports.run(rehearsal["Tom"], ImportWish(file, given=("Color=note",)))
    look = imports.look(ImportWish(file))
    assert look.remembered
    assert look.columns[3].field == "note"
    assert imports.look(ImportWish(file, afresh=True)).columns[3].field is None
