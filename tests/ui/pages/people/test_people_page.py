"""The People page by keys on a real core: found, changed, taken back, refused, added, marked and let go."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView
from pytestqt.qtbot import QtBot

from qualcenter.domain.attendance import Attendance
from qualcenter.domain.refusals import ChangedSinceRefused
from qualcenter.queries.roster import RosterRow
from qualcenter.store.opening import open_store
from tests.fixtures.desks import build_desk
from tests.journeys.file_desk import FileDesk
from tests.postgres_server import PostgresServer
from tests.sign_ins import let_everybody_in, logins, url_as
from tests.ui.accessibility.conftest import Reader, every
from tests.ui.accessibility.legible import hard_to_read
from tests.ui.pages.people.conftest import go_to, page_of, row_of
from ui import words
from ui.pages.people import person_words
from ui.pages.people.attendance_glyph import draw_attendance
from ui.pages.people.day_plan import Day, draw_hours, label_place, places
from ui.pages.people.listing import PeopleList
from ui.pages.people.model import PersonRole
from ui.pages.people.page import READ_EVERY, PeoplePage
from ui.pages.people.person_words import now_words


def _names(page: PeoplePage) -> list[str]:
    return [row.name for row in page.list.model.rows]


def _retype(desk: FileDesk, text: str) -> None:
    desk.press("Ctrl+A")
    desk.type(text)


def test_everybody_stands_there_with_their_day_and_is_found_by_typing(tom: FileDesk, page: PeoplePage) -> None:
    assert _names(page) == ["Ben", "Nina", "Sam", "Tom"]
    assert page.list.sentence.words() == "4 of 4 people on shift"
    assert page.list.notes.words().endswith("dashed: the team's hours")
    assert page.figures() == ()
    spoken = page.list.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Nina. Qualifier. On shift since 15:00.")
    assert "today, the team's hours. 2 open of 40 places" in spoken
    tom.press("J", "K", "J")
    assert page.detail.title.words() == "Nina"
    tom.press("F")
    tom.type("sales")
    assert _names(page) == ["Sam"]
    assert page.detail.title.words() == "Sam"
    tom.press("Escape")
    assert _names(page) == ["Ben", "Nina", "Sam", "Tom"]
    assert tom.focus() is page.list.view


def test_a_shift_is_typed_kept_by_keys_and_taken_back_by_one(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    tom.press("Return")
    assert tom.focus() is page.detail.form.shift.edit
    _retype(tom, "Mo-Fr 16-20")
    assert page.detail.form.shift._below.text() == "Mon–Fri 16:00–20:00: 20 hours a week"
    assert page.detail.save.isVisible()
    tom.press("Ctrl+Return")
    assert tom.window.status.words() == "Nina is changed."
    assert page.detail.save.isHidden()
    row = row_of(page, "Nina")
    assert (row.facts.shift, row.now, row.own_hours) == ("mon-fri 16:00-20:00", Attendance.OUTSIDE, True)
    assert page.list.sentence.words() == "3 of 4 people on shift"
    assert page.detail.state.words().startswith("Not on shiftfrom 16:00")
    tom.press("Ctrl+Z")
    assert row_of(page, "Nina").facts.shift == ""
    assert page.detail.form.shift.edit.text() == ""
    assert tom.window.status.words() == "Nina is as before."
    tom.press("Ctrl+Z")
    assert "could be undone" in tom.window.status.words()


def test_what_does_not_fit_is_told_under_its_field_and_nothing_typed_is_lost(tom: FileDesk, page: PeoplePage) -> None:
    form = page.detail.form
    go_to(tom, page, "Nina")
    for field, typed, told in (
        (form.shift, "whenever", "is no shift"),
        (form.capacity, "many", "whole number"),
        (form.email, "no address", "not an e-mail address"),
        (form.zone, "Mars/Olympus", "no time zone"),
    ):
        field.edit.setFocus()
        _retype(tom, typed)
        tom.press("Ctrl+Return")
        assert told in field.wrong
        assert tom.focus() is field.edit
        assert field.edit.text() == typed
        assert field.edit.accessibleDescription() == field.wrong
        tom.press("Escape")
        assert not page.detail.dirty
    form.zone.edit.setFocus()
    _retype(tom, "lisb")
    assert form.zone._below.text() == "Such as Europe/Lisbon"
    tom.press("Escape")
    for chip in form.roles.values():
        if chip.isChecked():
            chip.click()
    tom.press("Ctrl+Return")
    assert form._role_wrong.text() == "Give at least one role."
    tom.press("Escape")
    assert row_of(page, "Nina").facts.roles == ("qualifier",)


def test_people_read_again_between_selecting_a_field_and_typing_leave_the_field_selected(
    tom: FileDesk, page: PeoplePage
) -> None:
    go_to(tom, page, "Nina")
    page.detail.form.capacity.edit.setFocus()
    tom.press("Ctrl+A")
    page.refresh()
    tom.settle()
    tom.type("9")
    assert page.detail.form.capacity.edit.text() == "9"


def test_a_change_that_meets_another_is_refused_and_shows_what_stands_now(tom: FileDesk, page: PeoplePage) -> None:
    nina = row_of(page, "Nina")
    tom.core.staffing.change(tom.actor, nina.id, nina.facts.__class__(("qualifier",), capacity=7, zone="UTC"))
    go_to(tom, page, "Nina")
    page.detail.form.skills.edit.setFocus()
    tom.type("German, logistics")
    tom.press("Ctrl+Return")
    assert "changed meanwhile" in tom.window.status.words()
    assert page.detail.form.skills.edit.text() == "German, logistics"
    tom.press("Ctrl+Return")
    assert row_of(page, "Nina").facts.skills == ("de", "logistics")
    with pytest.raises(ChangedSinceRefused):
        tom.core.staffing.change(tom.actor, nina.id, nina.facts, was=nina.facts)


def test_somebody_is_added_by_keys_and_a_name_that_is_taken_is_refused_beside_it(
    tom: FileDesk, page: PeoplePage
) -> None:
    tom.press("N")
    assert tom.focus() is page.detail.form.name.edit
    tom.type("Nina")
    assert page.detail.save.text() == "Add Nina"
    tom.press("Ctrl+Return")
    assert "named Nina already" in page.detail.form.name.wrong
    tom.type(" Koch")
    tom.press("Ctrl+Return")
    assert _names(page) == ["Ben", "Nina", "Nina Koch", "Sam", "Tom"]
    assert page.detail.title.words() == "Nina Koch"
    assert page.detail.password.isHidden()
    assert row_of(page, "Nina Koch").facts.roles == ("qualifier",)
    assert tom.focus() is page.list.view


def test_a_break_and_leaving_move_leads_and_say_how_many_before_and_after(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    tom.press("P")
    assert tom.window.sheet.isVisible()
    tom.press("3")
    assert tom.window.status.words() == "Nina: Away. 2 leads went to others or to the pool."
    row = row_of(page, "Nina")
    assert (row.now, row.owned, page.detail.row is not None) == (Attendance.AWAY, 0, True)
    tom.press("P", "Down", "Return")
    assert page.detail.state.words().startswith("Break until 15:25")
    go_to(tom, page, "Nina") if page.detail.row is None else None
    ben = row_of(page, "Ben")
    tom.press("K", "X")
    assert tom.window.sheet.isVisible()
    tom.press("Tab", "Return")
    assert _names(page) == ["Nina", "Sam", "Tom"]
    assert tom.window.status.words().startswith("Ben left the center.")
    assert (f"{ben.owned} leads went" in tom.window.status.words()) == bool(ben.owned)
    tom.press("J", "J", "X")
    assert "cannot let yourself go" in tom.window.status.words()
    assert tom.core.left_behind.rows() == ()


def test_the_plan_shows_hours_as_bars_and_in_words_where_there_is_no_room(tom: FileDesk, page: PeoplePage) -> None:
    theme = tom.parts.look.theme
    assert places(theme, 900).plan is not None
    assert places(theme, 480).plan is None
    assert places(theme, 340).now is None
    day = page.list.axis.day
    where = QRectF(0, 0, 1200, 20)
    at = tom.clock.now()
    assert day.starts_at < at < day.ends_at
    assert 0 < day.across(at, where) < 1200
    assert day.across(day.ends_at, where) == 1200
    before = page.list.view.viewport().grab().toImage()
    tom.wait(hours=2)
    page._seconds = READ_EVERY - 1
    page.tick()
    tom.settle()
    assert page.list.view.viewport().grab().toImage() != before


def test_who_has_no_hours_today_is_available_but_not_counted_as_on_shift(tom: FileDesk, page: PeoplePage) -> None:
    idle = replace(row_of(page, "Nina"), hours=())
    assert (idle.now, idle.on_shift) == (Attendance.HERE, False)
    assert now_words(idle, tom.clock.now()) == "Available, no hours today"
    assert "No hours today" not in person_words.told(idle, tom.clock.now())


@pytest.mark.parametrize(("bar", "free", "where"), [(90, 0, "inside"), (60, 90, "beside"), (60, 40, "nowhere")])
def test_the_hours_of_a_bar_stand_whole_in_it_beside_it_or_are_left_out(bar: int, free: int, where: str) -> None:
    inside, beside = QRectF(0, 0, bar, 20), QRectF(bar, 0, free, 20)
    known = {"inside": inside, "beside": beside, "nowhere": None}
    assert label_place((inside, beside), 70.0) is known[where]


def test_hours_are_told_in_short_in_a_bar_that_has_no_room_for_the_whole_clocks(
    tom: FileDesk, page: PeoplePage, reader: Reader
) -> None:
    row, theme = row_of(page, "Nina"), page.desk.look.theme
    start = tom.clock.now().replace(hour=13, minute=15, second=0)
    row = replace(row, hours=((start, start + timedelta(hours=3, minutes=45)),))
    clocks = [words.clock(words.here(one)) for one in row.hours[0]]
    day = Day(start - timedelta(hours=5), start + timedelta(hours=5))
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    told = {}
    for wide in (300, 200):
        reader.inks.clear()
        painter = QPainter(image)
        draw_hours(painter, QRectF(0, 0, wide, 40), row, day, start + timedelta(hours=2), theme)
        painter.end()
        told[wide] = [one.words for one in reader.inks]
    assert told == {300: ["–".join(clocks)], 200: [f"{clocks[0]}–{clocks[1].removesuffix(':00')}"]}


def test_the_filter_has_a_line_of_its_own_where_the_first_is_too_narrow(
    tom: FileDesk, page: PeoplePage, qtbot: QtBot
) -> None:
    assert page.roster is not None
    people = PeopleList(page.desk.look, tom.clock.now)
    qtbot.addWidget(people)
    people.show_roster(page.roster)
    people.resize(900, 600)
    people.show()
    qtbot.waitUntil(lambda: people.filter.y() < people.sentence.geometry().bottom())
    people.resize(380, 600)
    qtbot.waitUntil(lambda: people.filter.y() > people.sentence.geometry().bottom())
    qtbot.waitUntil(lambda: people.sentence.width() >= people.sentence.sizeHint().width())


def test_every_state_has_a_shape_of_its_own_without_its_colour(tom: FileDesk, page: PeoplePage) -> None:
    seen = set()
    for now in Attendance:
        image = QImage(36, 36, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_attendance(painter, QRectF(2, 2, 32, 32), now, tom.parts.look.theme)
        painter.end()
        seen.add(bytes(1 if grey < 160 else 0 for grey in image.constBits()))
    assert len(seen) == len(Attendance)


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 100), ((1024, 640), 150)])
def test_nothing_is_cut_everything_has_a_name_and_words_stand_out(
    tom: FileDesk, page: PeoplePage, reader: Reader, size: tuple[int, int], text: int
) -> None:
    tom.parts.preferences.set("text_size", text)
    tom.window.resize(*size)
    tom.press("N")
    tom.type("Sofia Marin")
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
    for theme in ("light", "dark"):
        tom.parts.preferences.set("theme", theme)
        assert hard_to_read(reader, page) == []


def test_tab_reaches_the_whole_form_and_f6_the_regions(tom: FileDesk, page: PeoplePage) -> None:
    go_to(tom, page, "Nina")
    seen = []
    for _ in range(24):
        tom.qtbot.keyClick(tom.focus(), Qt.Key.Key_Tab)
        seen.append(tom.focus().objectName())
    wanted = ("role_qualifier", "person_shift", "combo_team", "person_zone", "person_capacity", "person_email")
    assert [one for one in seen if one in wanted][: len(wanted)] == list(wanted)
    assert {"person_skills", "people_leave"} <= set(seen)
    tom.press("F6")
    assert tom.focus() in page.regions()


def test_on_a_server_a_newcomer_gets_a_password_that_is_told_once(
    qapp: QApplication, qtbot: QtBot, home: Path, postgres_server: PostgresServer
) -> None:
    name = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    owner = open_store(postgres_server.url(name))
    let_everybody_in(owner)
    address = url_as(owner, logins(owner)["Tom"]).render_as_string(hide_password=False)
    desk = FileDesk(address, qapp, qtbot)
    try:
        desk.open("Tom", "people")
        page = page_of(desk)
        desk.press("N")
        desk.type("Sofia Marin")
        desk.press("Ctrl+Return")
        assert page.detail.title.words() == "Sofia Marin"
        told = page.detail.password.told.text()
        assert page.detail.password.isVisible()
        assert "Sign-in sofia_marin" in told
        desk.press("W")
        again = page.detail.password.told.text()
        assert again != told
        assert "One-time password" in again
        desk.press("K")
        assert page.detail.password.isHidden()
        desk.press("J")
        assert page.detail.password.told.text() == ""
        operations = page.detail.form.roles["operations"]
        operations.click()
        desk.press("Ctrl+Return")
        assert "given and taken by operations" in desk.window.status.words()
    finally:
        desk.close()
        owner.close()
        postgres_server.drop(name)


def test_the_rows_of_the_list_are_read_as_people(page: PeoplePage) -> None:
    view = page.list.view
    assert isinstance(view, QListView)
    assert isinstance(view.model().index(0, 0).data(PersonRole), RosterRow)
    assert view.accessibleName() == "People"
