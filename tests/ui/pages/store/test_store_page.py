"""The Store page by keys on a real core: figures, a backup now, laws checked, who is connected, and what is wrong."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from qualcenter.failures import KnownFailure
from qualcenter.services.desk import Desk
from qualcenter.services.job_runs import JobRuns
from qualcenter.store.leaving import begin, move_out_of
from qualcenter.store.opening import open_store
from qualcenter.store.tables import leads
from tests.fixtures.desks import build_desk
from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from tests.postgres_server import PostgresServer
from tests.sign_ins import let_everybody_in, logins, url_as
from tests.ui.accessibility.conftest import Reader, every
from tests.ui.accessibility.legible import hard_to_read
from ui.pages.store.page import StorePage
from ui.pages.store.reading import KeptHere
from ui.pages.store.store_words import last_backup, waiting


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of six people and a manager; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    center = filled_center(str(folder / "store.db"), folder, 6)
    center("people", "add", "Max", "--role", "manager", by="Tom")
    return folder / "store.db"


@pytest.fixture
def file(prepared: Path, tmp_path: Path) -> str:
    return str(shutil.copy(prepared, tmp_path / "store.db"))


@pytest.fixture
def tom(qapp: QApplication, qtbot: QtBot, home: Path, file: str) -> Iterator[FileDesk]:
    """Tom's desk, who is team lead and operations, on its Store page."""
    desk = FileDesk(file, qapp, qtbot)
    desk.open("Tom", "board")
    desk.press("G")
    desk.press("T")
    yield desk
    desk.close()


def _page(desk: FileDesk) -> StorePage:
    shown = desk.window.page
    assert isinstance(shown, StorePage)
    desk.until(lambda: shown.seen is not None)
    return shown


@pytest.fixture
def page(tom: FileDesk, tmp_path: Path) -> StorePage:
    """The page, which backs up into one file when it is asked."""
    shown = _page(tom)
    shown.ask_place = lambda _wished: tmp_path / "safe.db"  # type: ignore[method-assign, assignment]
    return shown


def _break(file: str, **values: object) -> None:
    store = open_store(file)
    with store.writing() as connection:
        connection.execute(update(leads).where(leads.c.id == 1).values(**values))
    store.close()


def _jobs_ran(desk: FileDesk, page: StorePage) -> None:
    at = page.seen.standing.at if page.seen else desk.clock.now()
    store = open_store(str(desk.core.settings.store))
    JobRuns(Desk(store, desk.clock)).take("promises", at, at)
    store.close()
    page.refresh()
    desk.settle()


def test_the_page_tells_kind_place_versions_counts_and_who_has_a_desk_open(tom: FileDesk, page: StorePage) -> None:
    facts = page.view.facts
    assert facts.words("kind") == "SQLite file, for rehearsal"
    assert facts.words("place").endswith("store.db")
    assert facts.words("version") == "Store 0002, program 0.1.0, Playbook 1"
    assert facts.words("size").endswith("kB") or facts.words("size").endswith("MB")
    assert facts.words("counts").startswith("6 leads, 6 people, ")
    assert page.view.here.words("waiting") == "Nothing waits to be sent"
    assert "keyring" in page.view.here.words("key")
    tom.core.colleagues.seen(tom.actor)
    page.refresh()
    tom.settle()
    assert [one.name for one in page.view.connected.lines.rows] == ["Tom"]


def test_a_backup_is_made_by_one_key_and_every_look_after_it_says_so(
    tom: FileDesk, page: StorePage, tmp_path: Path
) -> None:
    assert page.view.backup.heading.words() == "No backup yet"
    tom.press("Ctrl+Return")
    tom.until(lambda: page.view.backup.heading.words() == "Last backup: now")
    assert "6 leads in" in page.view.backup.about.text()
    assert tom.window.status.words().startswith("6 leads are in")
    copy = open_store(str(tmp_path / "safe.db"))
    copy.close()
    assert page.view.backup.main.text() == "Back up now…"
    assert page.view.backup.kept.lines.rows[0].file == tmp_path / "safe.db"
    assert page.seen is not None
    standing = page.seen.standing
    assert last_backup(replace(standing, at=standing.at + timedelta(minutes=6))) == "Last backup: 6 min ago"
    (tmp_path / "safe.db").unlink()
    page.refresh()
    tom.settle()
    assert tmp_path / "safe.db" not in [one.file for one in page.view.backup.kept.lines.rows]


def test_a_file_that_is_there_stays_and_the_reason_is_told_without_calling_the_store_away(
    tom: FileDesk, page: StorePage, tmp_path: Path
) -> None:
    (tmp_path / "safe.db").write_text("mine")
    tom.press("Ctrl+Return")
    tom.until(lambda: "is there already" in page.view.backup.told.text())
    assert (tmp_path / "safe.db").read_text() == "mine"
    assert tom.window.banner.words() == ""


def test_a_backup_stops_by_a_key_and_leaves_nothing(tom: FileDesk, page: StorePage, tmp_path: Path) -> None:
    tom.strike("Ctrl+Return")
    page.act("store_stop", with_alt=True)
    tom.settle()
    assert page.view.backup.told.text() == "Stopped: no file was written."
    assert not (tmp_path / "safe.db").exists()


def test_laws_hold_and_one_that_does_not_leads_to_the_journey(tom: FileDesk, page: StorePage, file: str) -> None:
    tom.press("L")
    assert page.view.laws_heading.words() == "All 8 laws hold"
    assert "6 journeys replayed" in page.view.laws_told.text()
    assert page.view.broken.isHidden()
    _break(file, attempts=5)
    tom.press("L")
    assert page.view.laws_heading.words() == "1 exception to the laws"
    assert str(page.view.broken.lines.data(page.view.broken.lines.index(0, 0), Qt.ItemDataRole.DisplayRole)).endswith(
        "State and journey disagree about attempts. Last act 10 min ago"
    )
    tom.press("Return")
    assert tom.window.page.where == "journey"
    assert getattr(tom.window.page, "lead_id", None) == 1
    tom.press("Escape")
    assert tom.window.page is page


def test_who_is_left_behind_is_counted_and_opens_as_a_list_of_journeys(
    tom: FileDesk, page: StorePage, file: str
) -> None:
    assert page.view.left_behind.text() == "0 left behind"
    _break(file, owner_key="p:moon", colleague_id=None)
    page.refresh()
    tom.settle()
    assert page.view.left_behind.text() == "1 left behind"
    tom.press("N")
    assert tom.window.sheet.isVisible()
    tom.press("Tab", "Return")
    assert getattr(tom.window.page, "lead_id", None) == 1


def test_a_band_says_that_nobody_runs_the_jobs_until_somebody_does(tom: FileDesk, page: StorePage) -> None:
    assert "qualcenter jobs" in page.view.warning.words()
    assert page.view.facts.words("jobs") == "Nobody runs them"
    _jobs_ran(tom, page)
    assert page.view.warning.isHidden()
    assert page.view.facts.words("jobs").startswith("Somebody runs them")


def test_what_waits_on_this_computer_is_told_by_what_matters_most() -> None:
    assert waiting(KeptHere("file", 3, 0, ())) == ("3 changes wait to be sent", "sla_urgent")
    assert waiting(KeptHere("file", 3, 1, ()))[1] == "danger"
    assert "could not be read" in waiting(KeptHere("file", 3, 1, (Path("journal-1.unreadable-1"),)))[0]


def test_a_store_that_cannot_be_read_is_told_above_every_page(tom: FileDesk, page: StorePage) -> None:
    page.failed(KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Try again."))
    assert tom.window.banner.words()


def test_whoever_reads_may_check_but_not_back_up_and_a_qualifier_has_no_such_page(
    qapp: QApplication, qtbot: QtBot, home: Path, file: str, tmp_path: Path
) -> None:
    desk = FileDesk(file, qapp, qtbot)
    desk.open("Max", "store")
    shown = _page(desk)
    desk.press("Ctrl+Return")
    assert not shown.view.backup.main.isEnabled()
    assert "operations" in desk.window.status.words()
    desk.press("L")
    assert shown.found is not None
    assert shown.found.hold
    desk.close()
    other = FileDesk(file, qapp, qtbot)
    other.open("Nina", "work")
    assert "store" not in other.window.pages
    other.close()


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 100), ((1280, 720), 100), ((1024, 640), 150)])
def test_nothing_is_cut_and_whatever_takes_the_focus_has_a_name(
    tom: FileDesk, page: StorePage, file: str, size: tuple[int, int], text: int
) -> None:
    _break(file, attempts=5)
    tom.press("L")
    tom.parts.preferences.set("text_size", text)
    tom.window.resize(*size)
    tom.qtbot.wait(20)
    assert tom.window.width() == size[0]
    short = [
        one.objectName()
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and (one.width() < one.minimumSizeHint().width() or one.height() < 24)
    ]
    nameless = [
        one.objectName() or type(one).__name__
        for one in every(page, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus))
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert (short, nameless) == ([], [])
    wide = page.view.facts.parentWidget()
    assert isinstance(wide, QWidget)
    assert wide.geometry().right() <= page.width()


def test_all_words_stand_out_in_both_themes_and_none_is_cut_beyond_its_tooltip(
    tom: FileDesk, page: StorePage, file: str, reader: Reader
) -> None:
    _break(file, attempts=5)
    tom.press("L")
    for theme in ("light", "dark"):
        tom.parts.preferences.set("theme", theme)
        assert hard_to_read(reader, page) == []
    assert "Last act 10 min ago" in " ".join(one.words for one in reader.inks)


def test_tab_goes_from_the_backup_to_the_laws_and_who_is_connected(tom: FileDesk, page: StorePage, file: str) -> None:
    _break(file, attempts=5)
    tom.core.colleagues.seen(tom.actor)
    page.refresh()
    tom.press("L")
    page.view.backup.main.setFocus()
    seen = [tom.focus().objectName()]
    for _ in range(6):
        tom.qtbot.keyClick(tom.focus(), Qt.Key.Key_Tab)
        seen.append(tom.focus().objectName())
    wanted = ["store_back_up", "store_check", "store_left_behind", "brokenList", "connectedList"]
    assert [one for one in seen if one in wanted][:5] == wanted
    tom.press("F6")
    assert tom.focus() in page.regions()


def test_a_store_that_is_being_left_says_where_it_goes(tom: FileDesk, page: StorePage, file: str) -> None:
    store = open_store(file)
    begin(store, move_out_of(store, "postgresql://center@server/center"))
    store.close()
    page.refresh()
    tom.settle()
    assert page.view.warning.words().endswith("is being moved to postgresql://center@server/center.")


def test_a_server_tells_its_sessions_and_is_backed_up_by_operations(
    qapp: QApplication, qtbot: QtBot, home: Path, postgres_server: PostgresServer, tmp_path: Path
) -> None:
    name = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    owner = open_store(postgres_server.url(name))
    let_everybody_in(owner)
    address = url_as(owner, logins(owner)["Ops"]).render_as_string(hide_password=False)
    desk = FileDesk(address, qapp, qtbot)
    try:
        desk.open("Ops", "store")
        shown = _page(desk)
        assert shown.view.facts.words("kind") == "PostgreSQL server, for rehearsal"
        assert "as-good-as-any" not in shown.view.facts.words("place")
        assert "As the runner" in shown.view.warning.words()
        assert "Ops" in [one.name for one in shown.view.connected.lines.rows]
        assert "pg_dump" in shown.view.backup.about.text()
        shown.ask_place = lambda _wished: tmp_path / "server.db"  # type: ignore[method-assign, assignment]
        desk.press("Ctrl+Return")
        desk.until(lambda: shown.view.backup.heading.words() == "Last backup: now")
        desk.press("L")
        assert shown.found is not None
        assert shown.found.hold
    finally:
        desk.close()
        owner.close()
        postgres_server.drop(name)


def test_the_note_below_the_backup_is_whole_at_one_and_a_half_times_the_text_beside_a_list_of_backups(
    tom: FileDesk, page: StorePage
) -> None:
    tom.press("Ctrl+Return")
    tom.until(page.view.backup.kept.isVisible)
    tom.parts.preferences.set("text_size", 150)
    tom.window.resize(1280, 720)
    tom.settle()
    about, kept = page.view.backup.about, page.view.backup.kept
    assert about.height() >= about.heightForWidth(about.width())
    assert kept.height() >= kept.minimumHeight()


def test_titles_of_one_row_stand_at_one_height_and_lists_in_line_with_theirs(
    tom: FileDesk, page: StorePage, reader: Reader
) -> None:
    tom.core.colleagues.seen(tom.actor)
    page.refresh()
    tom.until(page.view.connected.isVisible)
    painted = reader.read(page)
    inks = {one.words: one.where for one in painted}
    assert abs(inks["Store"].center().y() - inks["Laws"].center().y()) <= 1
    title, row = inks["Who is connected"].left(), inks["Tom"].left()
    assert abs(title - row) <= 1
