"""The Import page by keys on a real core, with real files, good ones and bad ones."""

import csv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from qualcenter.services.file_wishes import ImportOutcome
from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import write_people
from tests.ui.accessibility.conftest import every
from tests.ui.pages.imports.conftest import page_of
from ui.pages.imports.bringing import Phase
from ui.pages.imports.page import ImportPage

HEADER = ("Name", "Mail", "Telefon", "Firma", "Unbekanntes")


def _open(desk: FileDesk, file: Path, phase: Phase = Phase.READY) -> ImportPage:
    """Choose a file by its key, the system's dialog answered with it, and wait until it is counted."""
    page = page_of(desk)
    page.chooser.file = lambda _folder: file  # type: ignore[method-assign, assignment]
    desk.press("Ctrl+O")
    desk.until(lambda: page.bringing.phase is phase)
    return page


def _write(
    file: Path, rows: Sequence[tuple[str, ...]], header: tuple[str, ...] = HEADER, encoding: str = "utf-8"
) -> Path:
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([header, *rows])
    return file


def _mixed(folder: Path) -> Path:
    rows = [
        ("Jo Müller", "jo@acme.example", "+49 40 6696 9100", "Acme", "x"),
        ("Kim Roe", "kim@acme.example", "12", "Acme", "y"),
        ("Jo Müller", "jo@acme.example", "+49 40 6696 9101", "Acme", "z"),
        ("", "", "", "Nobody GmbH", ""),
    ]
    return _write(folder / "mixed.csv", rows)


def _imported(page: ImportPage) -> ImportOutcome:
    outcome = page.bringing.outcome
    assert isinstance(outcome, ImportOutcome)
    return outcome


def test_a_file_is_seen_counted_and_imported_by_two_keys(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    forecast = page.bringing.forecast
    assert forecast is not None
    assert (forecast.read, forecast.added, forecast.merged, forecast.refused) == (4, 2, 1, 1)
    assert [row.number for row in page.view.rows.table.rows] == [2, 3, 4, 5]
    assert "Import 3 rows" in page.view.panel.main.text()
    assert len(tom.core.imports.list()) == 1
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    done = _imported(page)
    assert (done.read, done.added, done.merged, done.refused) == (4, 2, 1, 1)
    assert page.view.run_list.lines.rows[0].file == "mixed.csv"
    assert tom.core.audit.rows() == ()


def test_a_file_that_brings_only_contacts_says_so_and_how_they_are_called(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    assert "Nobody is called for it" in page.view.panel.told.text()
    page.bringing.set("touch", "webinar")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    forecast = page.bringing.forecast
    assert forecast is not None
    assert forecast.raised == 2
    assert "Nobody" not in page.view.panel.told.text()
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    assert _imported(page).raised == 2
    assert tom.core.audit.rows() == ()


def test_a_file_with_stages_says_that_they_decide_who_is_called(tom: FileDesk, tmp_path: Path) -> None:
    rows = [("Jo Müller", "jo@acme.example", "Lead"), ("Kim Roe", "kim@acme.example", "Contact")]
    page = _open(tom, _write(tmp_path / "stages.csv", rows, ("Name", "E-mail", "Stage")))
    forecast = page.bringing.forecast
    assert forecast is not None
    assert (forecast.added, forecast.raised) == (2, 1)
    assert page.view.panel.told.text() == "The stages in the file decide who is called."


def test_what_cannot_be_read_is_told_at_its_column_and_in_words(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    assert page.view.columns.unread_of("Telefon") == 1
    assert page.view.columns.unread_of("Mail") == 0
    told = page.view.panel.details.text()
    assert "“12” cannot be called" in told
    assert "1 row is refused, row 5" in told


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_column_is_read_as_another_field_by_keys_and_remembered_for_the_header(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    tom.press("J", "J", "J", "J")
    QTest.keyClick(page.view.column_list, Qt.Key.Key_Return)
    popup = page.view.field.combo.view()
    tom.until(popup.isVisible)
    QTest.keyClicks(popup, "Note")
    QTest.keyClick(popup, Qt.Key.Key_Return)
    tom.until(lambda: page.bringing.phase is Phase.READY and page.view.columns.columns[4].field == "note")
    tom.sit_down()
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    assert _imported(page).columns["Unbekanntes"] == "note"
    page.bringing.clear()
    again = _open(tom, _write(tmp_path / "next.csv", [("Ann Other", "ann@other.example", "", "Other", "hello")]))
    assert again.view.columns.columns[4].field == "note"
    assert again.view.remembered.words() != ""
    page.view.column_list.setFocus()
    tom.press("F")
    tom.until(lambda: again.bringing.phase is Phase.READY)
    assert again.view.columns.columns[4].field is None


@pytest.mark.parametrize("by", ["Enter", "a double click"])
def test_the_fields_of_a_file_that_is_in_do_not_open_and_the_keys_stay_alive(
    tom: FileDesk, tmp_path: Path, by: str
) -> None:
    page = _open(tom, _mixed(tmp_path))
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    page.view.column_list.setFocus()
    if by == "Enter":
        QTest.keyClick(page.view.column_list, Qt.Key.Key_Return)
    else:
        page.view.column_list.doubleClicked.emit(page.view.column_list.currentIndex())
    assert QApplication.activePopupWidget() is None
    tom.press("Ctrl+K")
    tom.until(tom.window.palette_overlay.isVisible)


def test_a_field_that_another_column_had_is_taken_from_it(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    page.view.column_list.setCurrentIndex(page.view.columns.index(4, 0))
    page._choose("company")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert [one.field for one in page.view.columns.columns] == ["full_name", "email", "phone", None, "company"]
    page.view.column_list.setFocus()
    tom.press("X")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.view.columns.columns[4].field is None


def test_a_file_whose_columns_name_nobody_can_be_put_right(tom: FileDesk, tmp_path: Path) -> None:
    file = _write(tmp_path / "odd.csv", [("jo@acme.example", "red")], ("Alpha", "Beta"))
    page = _open(tom, file, Phase.UNREADABLE)
    assert page.view.rows.table.rows[0].cells == ("jo@acme.example", "red")
    page._choose("email")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.bringing.forecast is not None
    assert page.bringing.forecast.added == 1


def test_numbers_can_be_read_as_of_a_country_and_letters_as_of_another_code_page(tom: FileDesk, tmp_path: Path) -> None:
    file = _write(tmp_path / "local.csv", [("Jürgen Groß", "", "040 66969100", "Übersee", "")], encoding="cp850")
    page = _open(tom, file, Phase.UNREADABLE)
    pickers = page.view.bar.pickers
    assert pickers["encoding"].isVisible()
    pickers["encoding"].picked.emit("encoding", "cp850")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.view.rows.table.rows[0].cells[0] == "Jürgen Groß"
    assert page.view.columns.unread_of("Telefon") == 1
    pickers["country"].picked.emit("country", "DE")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.view.columns.unread_of("Telefon") == 0


def test_a_sheet_of_a_workbook_is_chosen(tom: FileDesk, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        book.add_worksheet("First").write_row(0, 0, ("Color",))
        people = book.add_worksheet("People")
        people.write_row(0, 0, ("Name", "Mail"))
        people.write_row(1, 0, ("Jo Doe", "jo@acme.example"))
    page = _open(tom, file, Phase.UNREADABLE)
    assert page.view.bar.pickers["sheet"].isVisible() or page.bringing.look is None
    page.bringing.set("sheet", "People")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.bringing.forecast is not None
    assert page.bringing.forecast.added == 1


@pytest.mark.parametrize("name", ["empty.csv", "picture.csv", "damaged.xlsx", "folder", "missing.csv", "unclosed.csv"])
def test_a_bad_file_is_told_in_a_sentence_and_nothing_is_written(tom: FileDesk, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name == "empty.csv":
        file.write_bytes(b"")
    elif name == "picture.csv":
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    elif name == "damaged.xlsx":
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("xl/workbook.xml", "<broken")
    elif name == "folder":
        file.mkdir()
    elif name == "unclosed.csv":
        file.write_text('Name,Mail\n"Jo Doe,jo@acme.example\n' + "x,y\n" * 200, encoding="utf-8")
    page = page_of(tom)
    page.open_file(file)
    tom.until(lambda: page.bringing.phase in (Phase.UNREADABLE, Phase.READY))
    if name == "unclosed.csv":
        # One great cell to the end of the file: refused as a row, or as a file, but never taken for people.
        forecast = page.bringing.forecast
        assert forecast is None or forecast.added == 0
    else:
        assert page.bringing.phase is Phase.UNREADABLE
        told = page.view.panel.told.text()
        assert name in told
        assert "mistake" not in told
    assert len(tom.core.imports.list()) == 1


def test_a_wrong_encoding_is_told_and_another_one_mends_it(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _write(tmp_path / "old.csv", [("Jürgen", "j@acme.example", "", "", "")], encoding="cp1252"))
    page.bringing.set("encoding", "utf-8")
    tom.until(lambda: page.bringing.phase is Phase.UNREADABLE)
    assert "old.csv" in page.view.panel.told.text()
    page.bringing.set("encoding", "")
    tom.until(lambda: page.bringing.phase is Phase.READY)


def test_an_import_is_halted_goes_on_and_is_stopped_with_its_batches_kept(tom: FileDesk, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    write_people(file, 600)
    page = _open(tom, file)
    page.bringing.reins.progress(0, 600)
    tom.strike("Ctrl+Return")
    tom.strike("H")
    assert page.bringing.reins.halted
    assert "Go on" in page.view.panel.main.text()
    tom.strike("H")
    assert not page.bringing.reins.halted
    tom.strike("C")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    run = tom.core.imports.list()[0]
    assert run.read == _imported(page).read
    assert tom.core.audit.rows() == ()


def test_refused_rows_are_kept_in_a_file_with_their_reasons(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    out = tmp_path / "refused.csv"
    page.chooser.place = lambda _wished: out  # type: ignore[method-assign, assignment]
    tom.press("S")
    tom.until(out.exists)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows[0][-1] == "refused_because"
    assert "neither a name" in rows[1][-1]


def test_refused_rows_without_a_place_are_told_and_harm_nothing(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    page.chooser.place = lambda _wished: tmp_path / "nowhere" / "refused.csv"  # type: ignore[method-assign, assignment]
    tom.press("S")
    tom.until(lambda: "nowhere" in tom.window.status.words())
    assert page.bringing.phase is Phase.READY


def test_an_import_is_taken_back_by_a_key_and_a_yes(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    tom.press("T")
    tom.until(tom.window.sheet.isVisible)
    assert tom.core.imports.list()[0].state == "done"
    tom.press("Tab", "Return")
    tom.until(lambda: tom.core.imports.list()[0].state == "undone")
    tom.until(lambda: page.bringing.phase is Phase.EMPTY)
    assert tom.core.audit.rows() == ()


def test_what_came_of_taking_an_import_back_is_told_and_the_keys_are_on_the_past_imports(
    tom: FileDesk, tmp_path: Path
) -> None:
    page = _open(tom, _mixed(tmp_path))
    page.bringing.set("touch", "webinar")
    tom.until(lambda: page.bringing.phase is Phase.READY)
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    run = _imported(page).run
    touched = tom.core.search.find("Kim Roe")[0].lead_id
    tom.core.assignment.assign(tom.actor, [touched], "Nina")
    tom.press("T")
    tom.until(tom.window.sheet.isVisible)
    tom.press("Tab", "Return")
    tom.until(lambda: page.bringing.phase is Phase.EMPTY)
    tom.settle()
    told = tom.window.status.words()
    assert f"Import {run} is taken back: 1 lead taken out" in told
    assert "1 kept because somebody touched it" in told
    assert QApplication.focusWidget() is page.view.run_list
    chosen = page.view.run_list.chosen()
    assert chosen is not None
    assert (chosen.id, chosen.state) == (run, "undone")


def test_a_do_not_call_list_is_put_in_force(tom: FileDesk, tmp_path: Path) -> None:
    file = tmp_path / "wishes.csv"
    file.write_text("Phone,Email,Company\n+4940669691007,,\n,no@acme.example,\n,,Acme GmbH\nabc,,\n", encoding="utf-8")
    page = page_of(tom)
    page._kind_chosen("list")
    page = _open(tom, file)
    assert "4 entries" in page.view.panel.main.text()
    tom.press("Ctrl+Return")
    tom.until(lambda: page.bringing.phase is Phase.DONE)
    assert {row.scope for row in tom.core.suppression.list()} == {"number", "person", "company"}
    assert "abc" in page.view.panel.details.text()


def test_a_dropped_file_is_taken(tom: FileDesk, tmp_path: Path) -> None:
    page = page_of(tom)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_mixed(tmp_path)))])
    where, keys = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    event = QDropEvent(where, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    page.dropEvent(event)
    tom.until(lambda: page.bringing.phase is Phase.READY)
    assert page.view.file.words().startswith("mixed.csv")
    assert QApplication.focusWidget() is page.view.column_list


def test_whatever_takes_the_focus_has_a_name_and_a_role(tom: FileDesk, tmp_path: Path) -> None:
    page = _open(tom, _mixed(tmp_path))
    takers = every(page, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled())
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in takers
        if not isinstance(one, QScrollArea) and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []
