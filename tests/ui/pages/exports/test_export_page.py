"""The Export page by keys on a real core: counted, written, marked once, by itself, and where it cannot be written."""

import csv
import resource
import shutil
import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from qualcenter.bootstrap import build_core, create_store
from qualcenter.services.file_wishes import Exported, ExportWish, ImportWish
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store
from qualcenter.store.tables import persons
from tests.hostile_texts import HOSTILE_TEXTS
from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from tests.ui.accessibility.conftest import every
from ui.pages.exports.page import ExportPage
from ui.pages.exports.writing import Phase
from ui.widgets.segments import Segment


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of six people, three of them disposed; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    center = filled_center(str(folder / "store.db"), folder, 6)
    for _ in range(3):
        lead = str(center("next", by="Nina")["id"])
        center("call", lead, by="Nina")
        center("dispose", lead, "voicemail", by="Nina")
    return folder / "store.db"


@pytest.fixture
def tom(qapp: QApplication, qtbot: QtBot, home: Path, prepared: Path, tmp_path: Path) -> Iterator[FileDesk]:
    """Tom's desk on its Export page."""
    desk = FileDesk(str(shutil.copy(prepared, tmp_path / "store.db")), qapp, qtbot)
    desk.open("Tom", "export")
    yield desk
    desk.close()


@pytest.fixture
def page(tom: FileDesk, tmp_path: Path) -> ExportPage:
    """The page, writing into a folder of its own."""
    shown = tom.window.page
    assert isinstance(shown, ExportPage)
    folder = tmp_path / "crm"
    folder.mkdir()
    shown.ask_folder = lambda _folder: str(folder)  # type: ignore[method-assign, assignment]
    tom.press("Ctrl+O")
    tom.until(lambda: shown.draft.folder == folder and shown.writing.phase is Phase.READY)
    return shown


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


def _export(tom: FileDesk, page: ExportPage) -> Exported:
    page.writing.outcome = None
    tom.press("Ctrl+Return")
    tom.until(lambda: page.writing.outcome is not None)
    tom.settle()
    assert page.writing.outcome is not None
    return page.writing.outcome


def test_dispositions_are_counted_written_by_one_key_and_never_twice(tom: FileDesk, page: ExportPage) -> None:
    assert "Export 3" in page.view.panel.main.text()
    done = _export(tom, page)
    assert done.file is not None
    assert len(_rows(done.file)) == 4
    assert tom.window.status.words().startswith("3 rows are in")
    assert page.view.panel.main.text() == "Nothing to export"
    tom.press("Ctrl+Return")
    assert len(list(page.draft.folder.iterdir())) == 1
    assert page.view.runs.lines.rows[0].rows == 3  # type: ignore[union-attr]


def test_what_would_do_nothing_is_not_offered(tom: FileDesk, page: ExportPage) -> None:
    view = page.view
    assert "export_again" not in dict(page.hints())
    assert not view.again.isVisible()
    assert not view.remove.isVisible()
    view.rhythm.choose("hour")
    view.show_rhythm()
    assert not view.at.isVisible()
    view.rhythm.choose("day")
    view.show_rhythm()
    assert view.at.isVisible()
    _export(tom, page)
    tom.until(lambda: "export_again" in dict(page.hints()) and view.again.isVisible())


def test_escape_leaves_a_line_and_a_warning_stays_behind_on_its_page(tom: FileDesk, page: ExportPage) -> None:
    _export(tom, page)
    tom.press("Ctrl+Return")
    assert tom.window.status.words().startswith("There is nothing to export")
    before = page.view.folder.text()
    page.view.folder.setFocus()
    tom.press("Escape")
    tom.press("G")
    tom.press("T")
    assert page.view.folder.text() == before
    assert tom.window.page.where == "store"
    assert "nothing to export" not in tom.window.status.words()


def test_all_rows_are_written_whatever_was_marked(tom: FileDesk, page: ExportPage) -> None:
    _export(tom, page)
    page.view.runs.setFocus()
    tom.press("O")
    assert "Export 3" in page.view.panel.main.text()
    assert _export(tom, page).rows == 3


def test_the_rows_of_a_past_export_are_written_again(tom: FileDesk, page: ExportPage) -> None:
    first = _export(tom, page)
    page.view.runs.setFocus()
    page.writing.outcome = None
    tom.press("A")
    tom.until(lambda: page.writing.outcome is not None)
    again = page.writing.outcome
    assert again is not None
    assert again.file != first.file
    assert first.file is not None
    assert again.file is not None
    assert again.file.read_bytes() == first.file.read_bytes()


@pytest.mark.parametrize(("key", "what"), [("2", "leads"), ("3", "handoffs"), ("4", "journeys")])
def test_each_kind_has_its_key(tom: FileDesk, page: ExportPage, key: str, what: str) -> None:
    page.view.panel.main.setFocus()
    tom.press(key)
    tom.settle()
    assert page.draft.what == what
    counted = page.writing.counted
    if what == "handoffs":
        assert counted == 0
    else:
        assert _export(tom, page).rows == counted


def test_a_period_is_counted_by_days_of_this_desk(tom: FileDesk, page: ExportPage) -> None:
    page._choose("last_month")
    tom.settle()
    assert page.writing.counted == 0
    page._choose("today")
    tom.settle()
    assert page.writing.counted == 3
    page.view.first.setText("yesterday")
    page._typed()
    assert page.view.first.text() == "2026-11-22"


@pytest.mark.parametrize(
    ("typed", "why"), [("31.02.2026", "There is no such day: 31.02.2026."), ("12 novv 1", "not understood as a day")]
)
def test_nothing_is_exported_while_a_typed_day_is_none_and_the_reason_stands_beside_it(
    tom: FileDesk, page: ExportPage, typed: str, why: str
) -> None:
    view = page.view
    view.first.setFocus()
    tom.type(typed)
    tom.press("Ctrl+Return")
    tom.settle()
    assert why in view.no_day.text()
    assert view.no_day.isVisible()
    assert not view.panel.main.isEnabled()
    assert view.first.hasFocus()
    assert page.writing.outcome is None
    assert tom.core.exports.list() == ()
    view.first.selectAll()
    tom.type("2026-11-01")
    assert not view.no_day.isVisible()
    done = _export(tom, page)
    assert done.rows == 3
    assert view.first.text() == "2026-11-01"


def test_no_choice_of_a_period_is_lit_while_typed_days_are_in_force(tom: FileDesk, page: ExportPage) -> None:
    def lit() -> list[str]:
        return [one.code for one in page.view.period.findChildren(Segment) if one.isChecked()]

    assert lit() == ["all"]
    page.view.last.setFocus()
    tom.type("12 nov")
    tom.press("Escape")
    tom.settle()
    assert (page.view.last.text(), page.writing.counted, lit()) == ("2026-11-12", 0, [])
    assert any(one.focusPolicy() == Qt.FocusPolicy.TabFocus for one in page.view.period.findChildren(Segment))
    page._choose("today")
    page.view.period.choose("today")
    page.view.folder.setText(str(page.draft.folder.parent))
    page._typed()
    assert lit() == ["today"]


def test_what_is_exported_is_read_back_by_our_own_import_without_loss(
    tom: FileDesk, page: ExportPage, tmp_path: Path
) -> None:
    hostile = tmp_path / "hostile.csv"
    with hostile.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(("Name", "E-Mail", "Notes"))
        rows.writerows((f"Jo {n} {one[:80]}", f"jo{n}@evil.example", one) for n, one in enumerate(HOSTILE_TEXTS))
    core, actor = tom.core, tom.window.desk.actor
    core.imports.run(actor, ImportWish(hostile))
    page.view.panel.main.setFocus()
    tom.press("2")
    done = _export(tom, page)
    assert done.file is not None
    assert not [cell for row in _rows(done.file)[1:] for cell in row if _would_run(cell)]
    again = core.imports.run(actor, ImportWish(done.file))
    assert (again.read, again.added, again.refused) == (done.rows, 0, 0)
    twin = _twin(tmp_path, done.file)
    assert _people_of(twin) == _people_of(done.file)


def _would_run(cell: str) -> bool:
    """Whether a spreadsheet would take the cell for a formula; a number in full is one, and harmless."""
    return cell[:1] in ("=", "@", "-", "+", "\t", "\r") and not cell[1:].isdigit()


def _twin(folder: Path, file: Path) -> Path:
    """The same file imported into an empty store and exported from there."""
    url = f"sqlite:///{folder / 'twin.db'}"
    create_store(url, live=False)
    core = build_core(Settings(store=url))
    core.colleagues.add(None, "Olga", ["operations"])
    actor = core.signing_in.acting("Olga")
    for name in ("Tom", "Ben", "Nina"):
        core.colleagues.add(actor, name, ["qualifier"])
    core.imports.run(actor, ImportWish(file))
    made = core.exports.run(actor, ExportWish("leads", folder=folder))
    core.close()
    assert made.file is not None
    return made.file


def _people_of(file: Path) -> list[tuple[str, ...]]:
    """What a file of leads says of people: name, firm, place, addresses, numbers and notes."""
    header, *rows = _rows(file)
    wanted = [header.index(name) for name in ("full_name", "company", "city", "country", "email", "phone", "note")]
    return sorted(tuple(row[place] for place in wanted) for row in rows)


def test_a_folder_that_is_not_there_or_cannot_be_written_is_told_and_nothing_is_marked(
    tom: FileDesk, page: ExportPage, tmp_path: Path
) -> None:
    file = tmp_path / "a file"
    file.write_text("x", encoding="utf-8")
    for folder in (tmp_path / "missing", file, Path("/proc")):
        page.view.folder.setText(str(folder))
        page._typed()
        page.writing.fault = None
        tom.settle()
        tom.press("Ctrl+Return")
        tom.until(lambda: page.writing.fault is not None)
        assert page.view.panel.told.text().startswith("Not written.")
        assert "mistake" not in page.view.panel.told.text()
        assert tom.core.exports.list() == ()
    tom.settle()
    assert page.writing.counted == 3


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="no limit of file sizes here")
def test_a_disk_that_is_full_leaves_no_file_and_marks_nothing(tom: FileDesk, page: ExportPage) -> None:
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.getsignal(signal.SIGXFSZ)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (64, before[1]))
        tom.strike("Ctrl+Return")
        tom.until(lambda: page.writing.fault is not None)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(page.draft.folder.iterdir()) == []
    assert tom.core.exports.list() == ()


def test_a_schedule_is_set_by_a_key_done_by_the_jobs_and_ended(tom: FileDesk, page: ExportPage) -> None:
    page.view.panel.main.setFocus()
    page.view.rhythm.choose("day")
    page.view.at.setText("25:99")
    tom.press("S")
    assert "06:30" in tom.window.status.words()
    page.view.rhythm.choose("hour")
    page.view.panel.main.setFocus()
    tom.press("S")
    tom.until(lambda: len(page.view.schedules.lines.rows) == 1)
    tom.clock.move_to(tom.clock.now() + timedelta(hours=1))
    assert [(one.did, one.failed) for one in tom.core.jobs.run("exports")] == [(1, 0)]
    assert len(list(page.draft.folder.iterdir())) == 1
    page.refresh()
    tom.settle()
    assert "3 dispositions" in str(page.view.schedules.lines.told(page.view.schedules.lines.rows[0]))
    page.view.panel.main.setFocus()
    tom.press("X")
    tom.until(lambda: page.view.schedules.lines.rows == ())
    assert tom.core.export_schedules.list() == ()


def test_the_status_bar_tells_how_far_it_is(tom: FileDesk, page: ExportPage) -> None:
    page.writing.reins.progress(2, 3)
    page._follow()
    assert tom.window.status.words().startswith("Exporting: 2 rows of about 3")


def test_whatever_takes_the_focus_has_a_name_and_a_role(tom: FileDesk, page: ExportPage) -> None:
    assert tom.window.page is page
    takers = every(page, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled())
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in takers
        if not isinstance(one, QScrollArea) and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


def test_rows_that_a_workbook_cannot_hold_are_listed_with_the_reason(
    tom: FileDesk, page: ExportPage, tmp_path: Path
) -> None:
    # No verb takes so long a text; a store that was written to by hand may hold it.
    store = open_store(str(tmp_path / "store.db"))
    with store.writing() as connection:
        connection.execute(update(persons).values(title="x" * 40_000))
    store.close()
    tom.press("2")
    page.draft.form = "xlsx"
    done = _export(tom, page)
    assert done.failed == len(done.left_out) > 0
    assert "not in it, and are not marked" in page.view.panel.told.text()
    first = done.left_out[0]
    assert f"Row {first.id}, title: the text has 40,000 characters" in page.view.panel.details.text()
