"""What Ctrl+Z takes back on the People page: a presence, and that somebody left."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.domain.attendance import Attendance
from qualcenter.store.opening import open_store
from tests.fixtures.desks import build_desk
from tests.journeys.file_desk import FileDesk
from tests.postgres_server import PostgresServer
from tests.sign_ins import let_everybody_in, logins, url_as
from tests.ui.pages.people.conftest import go_to, row_of
from ui.pages.people.page import PeoplePage
from ui.widgets.segments import Segment

STAY = "2 leads that went to others or to the pool stay there."


def _chosen(page: PeoplePage) -> list[str]:
    return [one.code for one in page.detail.findChildren(Segment) if one.isChecked()]


def _mark_away(desk: FileDesk) -> None:
    desk.press("P", "3")
    assert desk.window.status.words() == "Nina: Away. 2 leads went to others or to the pool."


def test_a_presence_is_taken_back_once_and_the_leads_that_went_away_stay_there(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    assert ("undo", "Undo") not in page.hints()
    _mark_away(tom)
    assert (row_of(page, "Nina").now, _chosen(page)) == (Attendance.AWAY, ["away"])
    assert ("undo", "Undo") in page.hints()
    tom.press("Ctrl+Z")
    assert tom.window.status.words() == f"Nina: Available. {STAY}"
    row = row_of(page, "Nina")
    assert (row.now, row.owned, _chosen(page)) == (Attendance.HERE, 0, ["available"])
    tom.press("Ctrl+Z")
    assert "could be undone" in tom.window.status.words()


def test_a_presence_that_they_changed_themselves_meanwhile_stays(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    _mark_away(tom)
    nina = tom.core.colleagues.actor("Nina")
    tom.core.colleagues.set_presence(nina, "Nina", "break")
    tom.press("Ctrl+Z")
    assert "was changed again meanwhile" in tom.window.status.words()
    assert row_of(page, "Nina").presence == "break"


def test_of_two_changes_the_last_is_taken_back_whatever_it_was(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    _mark_away(tom)
    tom.press("Return", "Ctrl+A")
    tom.type("Mo-Fr 16-20")
    tom.press("Ctrl+Return")
    tom.press("Ctrl+Z")
    assert tom.window.status.words() == "Nina is as before."
    assert (row_of(page, "Nina").facts.shift, row_of(page, "Nina").presence) == ("", "away")


def _let_go(desk: FileDesk) -> None:
    desk.press("X", "Tab", "Return")


def test_who_left_is_brought_back_as_before_and_selected_without_their_leads(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    before = row_of(page, "Nina")
    _let_go(tom)
    assert tom.window.status.words() == "Nina left the center. 2 leads went to others or to the pool."
    assert [row.name for row in page.list.model.rows] == ["Ben", "Sam", "Tom"]
    tom.press("Ctrl+Z")
    assert tom.window.status.words() == f"Nina is back. {STAY}"
    row = row_of(page, "Nina")
    assert (row.id, row.facts, row.presence, row.owned) == (before.id, before.facts, before.presence, 0)
    assert row.presence_since == before.presence_since
    assert page.detail.row is not None
    assert page.detail.row.name == "Nina"
    assert page.detail.password.isHidden()
    tom.core.colleagues.actor("Nina")
    assert tom.core.left_behind.rows() == ()


def test_on_a_server_who_is_back_gets_a_new_password_that_is_told_once(
    qapp: QApplication, qtbot: QtBot, home: Path, postgres_server: PostgresServer
) -> None:
    name = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    owner = open_store(postgres_server.url(name))
    let_everybody_in(owner)
    address = url_as(owner, logins(owner)["Tom"]).render_as_string(hide_password=False)
    desk = FileDesk(address, qapp, qtbot)
    try:
        desk.open("Tom", "people")
        page = desk.window.page
        assert isinstance(page, PeoplePage)
        desk.until(lambda: page.roster is not None)
        desk.settle()
        desk.press("N")
        desk.type("Vera Lind")
        desk.press("Ctrl+Return")
        first = page.detail.password.told.text()
        _let_go(desk)
        assert desk.window.status.words() == "Vera Lind left the center."
        assert page.detail.password.isHidden()
        desk.press("Ctrl+Z")
        assert desk.window.status.words() == "Vera Lind is back, with a new one-time password."
        assert page.detail.title.words() == "Vera Lind"
        assert page.detail.password.isVisible()
        told = page.detail.password.told.text()
        assert told != first
        assert told.splitlines()[0] == first.splitlines()[0]
    finally:
        desk.close()
        owner.close()
        postgres_server.drop(name)
