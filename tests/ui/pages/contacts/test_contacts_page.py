"""The Contacts page by keys on a real core: reviews, tracks, wakes, consent, wishes, what is held on a person."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from tests.ui.accessibility.conftest import Reader, every
from tests.ui.accessibility.legible import hard_to_read
from ui import words
from ui.pages.contacts.page import ContactsPage

Opening = Callable[[str], FileDesk]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two contacts, two nurtured leads, one who must not be called; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    center = filled_center(str(folder / "store.db"), folder, 2)
    center("people", "add", "Mia", "--role", "marketing", by="Tom")
    for name, touch in (("Kim Lee", "white_paper"), ("Lou Roe", "white_paper"), ("Jo Doe", "demo"), ("Al Fox", "demo")):
        mail = f"{name.partition(' ')[0].lower()}@beta.example"
        more = ("--company", f"{name.split()[1]} Ltd", "--email", mail, "--country", "GB", "--source", "fair")
        lead = str(center("raise", "--person-name", name, "--touch", touch, *more, by="Tom")["id"])
        if touch == "demo":
            center("assign", lead, "--to", "Nina", by="Tom")
            center("nurture", lead, "--reason", "just_looking", "--wake", "2027-02-0" + lead, by="Nina")
    return folder / "store.db"


@pytest.fixture
def sits(qapp: object, qtbot: QtBot, home: Path, prepared: Path, tmp_path: Path) -> Iterator[Opening]:
    """Let somebody sit down at their Contacts page."""
    desk = FileDesk(str(shutil.copy(prepared, tmp_path / "store.db")), qapp, qtbot)  # type: ignore[arg-type]

    def sitting(name: str) -> FileDesk:
        desk.open(name, "contacts")
        desk.until(lambda: bool(_page(desk).view.rows.lines.rows))
        desk.settle()
        return desk

    yield sitting
    desk.close()


def _page(desk: FileDesk) -> ContactsPage:
    shown = desk.window.page
    assert isinstance(shown, ContactsPage)
    return shown


def _heads(desk: FileDesk) -> list[str]:
    rows = _page(desk).view.rows.lines
    return [rows.told(row).head for row in rows.rows]


def _shows(desk: FileDesk, *heads: str) -> None:
    desk.until(lambda: _heads(desk) == list(heads))
    desk.settle()


def test_contacts_are_reviewed_woken_put_on_a_track_and_taken_out_by_keys(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    assert mia.window.pages.first == "contacts"
    _shows(mia, "Kim Lee, Lee Ltd", "Lou Roe, Roe Ltd")
    assert page._counts.review == 2
    assert "Source: fair" in page.view.detail.words()
    mia.press("W")
    _shows(mia, "Lou Roe, Roe Ltd")
    assert mia.core.search.find("Kim Lee")[0].stage == "lead"
    assert "takes it back" in mia.window.status.words()
    mia.press("Ctrl+Z")
    _shows(mia, "Kim Lee, Lee Ltd", "Lou Roe, Roe Ltd")
    mia.press("K", "R")
    _shows(mia, "Lou Roe, Roe Ltd", "Kim Lee, Lee Ltd")
    page.view.rows.selectAll()
    assert page.view.detail.heading.words() == "2 leads"
    mia.press("N")
    mia.until(mia.window.sheet.isVisible)
    mia.press("Tab", "Return")
    mia.until(lambda: page._counts.review == 0)
    assert {row.stage for row in mia.core.search.find("Ltd") if row.person in ("Kim Lee", "Lou Roe")} == {"nurture"}
    mia.press("Ctrl+Z")
    mia.until(lambda: page._counts.review == 2)
    mia.settle()
    mia.press("X")
    mia.until(mia.window.sheet.isVisible)
    mia.press("Tab", "Return")
    mia.until(lambda: page._counts.review < 2)
    assert mia.core.audit.rows() == ()


def _ask_wake(mia: FileDesk) -> None:
    """Go to the wakes and ask for another day for the first of them."""
    mia.press("3")
    _shows(mia, "Jo Doe, Doe Ltd", "Al Fox, Fox Ltd")
    mia.press("L")
    mia.until(mia.window.form.isVisible)


@pytest.mark.parametrize(
    ("typed", "day"), [("20 mar", "2027-03-20"), ("20. März", "2027-03-20"), ("morgen", "2026-11-24")]
)
def test_a_wake_takes_a_day_as_it_is_typed_on_work(sits: Opening, typed: str, day: str) -> None:
    mia = sits("Mia")
    page = _page(mia)
    _ask_wake(mia)
    lead = page._resting()[0].lead_id
    mia.focus().setText(typed)  # type: ignore[attr-defined]
    mia.press("Return")
    mia.until(mia.window.form.isHidden)
    mia.settle()
    woken = next(row for row in mia.core.contacts.wakes(9).rows if row.lead_id == lead)
    assert woken.wake_at is not None
    assert words.here(woken.wake_at).date().isoformat() == day


def test_a_wake_on_a_day_that_no_calendar_has_says_so_in_its_form(sits: Opening) -> None:
    mia = sits("Mia")
    _ask_wake(mia)
    mia.type("31.02.2027")
    mia.press("Return")
    assert mia.window.form.isVisible()
    assert [one.text() for one in mia.window.form.findChildren(QLabel) if one.isVisible()] == [
        "There is no such day: 31.02.2027."
    ]


def test_a_wake_is_changed_by_a_typed_day_and_a_bad_one_is_told_in_its_form(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    _ask_wake(mia)
    mia.type("soon")
    mia.press("Return")
    assert mia.window.form.isVisible()
    mia.focus().clear()  # type: ignore[attr-defined]
    mia.type("2020-01-01")
    mia.press("Return")
    assert mia.window.form.isVisible()
    mia.focus().clear()  # type: ignore[attr-defined]
    mia.type("2027-03-20")
    mia.press("Return")
    _shows(mia, "Al Fox, Fox Ltd", "Jo Doe, Doe Ltd")
    assert mia.window.form.isHidden()
    mia.press("Ctrl+Z")
    _shows(mia, "Jo Doe, Doe Ltd", "Al Fox, Fox Ltd")
    mia.press("V")
    mia.until(lambda: page.segment == "tracks")
    mia.press("V")
    mia.settle()
    assert page.view.tracks.code() == next(iter(page._counts.tracks))
    assert len(_heads(mia)) == 2
    mia.press("T")
    assert mia.window.page.where == "journey"


def test_an_empty_wish_says_what_is_missing_and_a_new_one_is_selected_with_the_keys_on_the_list(sits: Opening) -> None:
    tom = sits("Tom")
    page = _page(tom)
    tom.press("5", "A")
    tom.until(tom.window.form.isVisible)
    tom.press("Return")
    shown = [one.text() for one in tom.window.form.findChildren(QLabel) if one.isVisible()]
    assert shown == ["Name exactly one: a number, an e-mail or a company."]
    for firm in ("Doe Ltd", "Fox Ltd", "Lee Ltd"):
        if tom.window.form.isHidden():
            tom.press("A")
            tom.until(tom.window.form.isVisible)
        tom.window.form._lines["company"].setFocus()
        tom.type(firm)
        tom.press("Return")
        tom.until(tom.window.form.isHidden)
        tom.settle()
        assert page.view.rows.hasFocus()
        assert [page.words.told(row).head for row in page.view.selection()] == [firm]
        assert page.view.detail.words().startswith(firm)


def test_where_nobody_was_looked_for_the_way_to_find_somebody_stands_below_the_line_to_type_in(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    mia.press("4")
    view = page.view
    mia.until(lambda: view.finder.isVisible() and view.told.y() >= view.finder.geometry().bottom())
    assert view.told.text().startswith("Type a name")
    assert view.told.geometry().bottom() < view.rows.y()
    assert "stands here" in view.detail.below.words()
    assert "contacts_next contacts_previous" not in [keys for keys, _ in page.hints()]


def test_a_consent_is_found_withdrawn_and_given_back(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    mia.press("F")
    assert mia.focus() is page.view.finder
    mia.type("jo doe")
    _shows(mia, "Jo Doe")
    mia.press("Return")
    mia.until(lambda: page._consent is not None)
    assert "fair" in page.view.detail.words()
    mia.press("E")
    mia.until(lambda: page._consent is not None and page._consent.consent_email is False)
    assert "withdrawn, noted by Mia" in page.view.detail.words()
    mia.press("E")
    assert "not possible" in mia.window.status.words()
    mia.press("Ctrl+Z")
    mia.until(lambda: page._consent is not None and page._consent.consent_email is not False)
    mia.press("Shift+E")
    assert "not yours to do" in mia.window.status.words()
    mia.press("5")
    mia.settle()
    assert "Nobody asked not to be called" in {one.text() for one in page.view.empty.findChildren(type(page.view.told))}
    assert page.view.detail.offered() == ()


def test_wishes_are_added_lifted_and_a_person_exported_and_erased_by_name(sits: Opening, tmp_path: Path) -> None:
    tom = sits("Tom")
    page = _page(tom)
    tom.press("5", "A")
    tom.until(tom.window.form.isVisible)
    tom.press("Return")
    tom.type("020 7946 0018")
    tom.press("Tab", "Tab")
    tom.type("Doe Ltd")
    tom.press("Return")
    assert tom.window.form.isVisible()
    for line in tom.window.form._lines.values():
        line.clear()
    tom.window.form._lines["company"].setFocus()
    tom.type("Doe Ltd")
    tom.press("Return")
    _shows(tom, "Doe Ltd")
    assert "contacts_firm" in page.view.detail.offered()
    tom.press("D")
    tom.until(lambda: page._wishes == 0)
    tom.press("I")
    assert tom.window.page.where == "import"
    tom.window.show_page("contacts")
    tom.press("F")
    tom.type("jo doe")
    _shows(tom, "Jo Doe")
    tom.press("Return")
    tom.until(lambda: page._consent is not None)
    file = tmp_path / "jo.json"
    page.acting.ask_file = lambda _file: str(file)  # type: ignore[method-assign, assignment]
    tom.press("O")
    tom.until(file.exists)
    tom.settle()
    assert "jo@beta.example" in json.dumps(json.loads(file.read_text("utf-8")))
    for typed, stays in (("Jo Roe", True), ("jo doe", False)):
        if tom.window.form.isHidden():
            tom.press("Shift+E")
            tom.until(tom.window.form.isVisible)
        tom.focus().clear()  # type: ignore[attr-defined]
        tom.type(typed)
        tom.press("Return")
        tom.settle()
        assert tom.window.form.isVisible() is stays
    assert tom.core.search.find("jo doe") == ()
    assert tom.core.audit.rows() == ()


def test_whatever_takes_the_focus_has_a_name_and_the_rows_follow_other_desks(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    takers = every(page, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled())
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in takers
        if not isinstance(one, QScrollArea) and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []
    page.view.rows.setFocus()
    seen = set()
    for _ in range(3):
        mia.press("F6")
        seen.add(mia.focus())
    assert {page.view.rows, page.view.detail.buttons[0]} <= seen
    tom = mia.core.signing_in.acting("Tom")
    mia.core.tending.wake(tom, [page._resting()[0].lead_id])
    _shows(mia, "Lou Roe, Roe Ltd")


def test_words_stand_out_in_every_list_and_none_is_cut_beyond_its_tooltip(sits: Opening, reader: Reader) -> None:
    mia = sits("Mia")
    page = _page(mia)
    mia.parts.preferences.set("reduced_motion", True)
    page.show_segment("wakes")
    for theme, large in (("light", False), ("dark", False), ("light", True)):
        mia.parts.preferences.set("theme", theme)
        mia.parts.preferences.set("text_size", 150 if large else 100)
        mia.window.resize(*((1024, 640) if large else (1280, 720)))
        mia.settle()
        assert hard_to_read(reader, page) == []


def test_the_first_rows_take_the_keys_and_a_name_is_typed_where_consent_is_shown(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    assert mia.focus() is page.view.rows
    assert ("contacts_next contacts_previous", "Next, previous") in page.hints()
    mia.press("4")
    assert mia.focus() is page.view.finder
    mia.type("jo doe")
    _shows(mia, "Jo Doe")
    assert page.view.finder.text() == "jo doe"
    mia.press("Escape")
    assert mia.focus() is page.view.rows
    mia.until(lambda: page._consent is not None)
    assert page.view.detail.offered()[:2] == ("contacts_mail", "contacts_calls")
    assert not any(getattr(one, "_filled", False) for one in page.view.detail.buttons)
    mia.press("Ctrl+Return")
    assert "not possible" in mia.window.status.words()
    mia.press("1")
    assert mia.focus() is page.view.rows


def test_the_list_has_the_keys_from_the_first_moment_after_signing_in(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    page.hide()
    page.view.show_nothing("Nothing", "here")
    page._rows = None
    page.show()
    mia.window.rail.setFocus()
    mia.window.rail.nextInFocusChain().setFocus()
    page.refresh()
    mia.settle()
    assert mia.focus() is page.view.rows


def test_a_reason_is_chosen_by_its_digit_and_the_first_one_has_the_focus(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    mia.press("X")
    mia.until(mia.window.sheet.isVisible)
    choices = mia.window.sheet._choices
    assert [one.key for one in choices[:2]] == ["1", "2"]
    assert mia.focus() is choices[0]
    second = choices[1].code
    lead = page._resting()[0].lead_id
    mia.press("2")
    mia.until(lambda: page._counts.review == 1)
    assert mia.window.sheet.isHidden()
    assert second in {one.code for one in choices}
    assert mia.core.lead_brief.read(mia.actor, lead).stage == "purged"


def test_a_review_whose_day_is_over_says_since_when_it_is_due(sits: Opening) -> None:
    mia = sits("Mia")
    page = _page(mia)
    row = page._resting()[0]
    now = page.words.now()
    begun = page.words.told(replace(row, next_at=now - timedelta(days=2))).beside
    assert begun == f"due since {words.weekday(words.here(now - timedelta(days=2)))}"
    assert "due" not in page.words.told(replace(row, next_at=now + timedelta(days=2))).beside
