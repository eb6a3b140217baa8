from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from qualcenter.bootstrap import Core
from qualcenter.failures import KnownFailure
from tests.ui.conftest import settled, work_of
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NINA
from ui.application import Parts, Start
from ui.desk import Desk
from ui.language import LANGUAGES, choose, spoken
from ui.pages.settings.page import SettingsPage
from ui.window.anew import Anew
from ui.window.main_window import MainWindow
from ui.window.written import holds_back


@pytest.fixture
def old(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window that may go during the test; whatever stands in its place is closed at the end."""
    shown = MainWindow(desk)
    shown.setGeometry(40, 30, 1300, 800)
    shown.show()
    qtbot.waitUntil(lambda: settled(shown) and work_of(shown).hand is not None)
    yield shown
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.close()
    qtbot.waitUntil(lambda: not desk.background.busy)
    choose("en")


def opened_again(window: MainWindow, desk: Desk, qtbot: QtBot) -> MainWindow:
    anew = Anew(desk.background)
    with qtbot.waitSignal(anew.opened) as told:
        anew.begin(window)
    assert told.args is not None
    fresh: MainWindow = told.args[0]
    qtbot.waitUntil(lambda: settled(fresh) and not isValid(window))
    return fresh


def test_the_window_speaks_the_new_language_where_it_stood(old: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    old.show_page("settings")
    where = old.geometry()
    choose("de")
    fresh = opened_again(old, desk, qtbot)
    assert (fresh.page.where, fresh.geometry()) == ("settings", where)
    assert "Optionen" in {button.text() for button in fresh.rail.findChildren(QAbstractButton)}


def test_the_lead_its_note_and_the_place_in_the_script_stay(
    old: MainWindow, desk: Desk, core: StubCore, qtbot: QtBot
) -> None:
    for action in ("main", "answer_A"):
        old.press(action)
        qtbot.waitUntil(lambda: settled(old))
    hand = work_of(old).hand
    assert hand is not None
    before, claims = (hand.lead_id, hand.step_name, hand.phase), core.count("next")
    work_of(old).view.script.note.setPlainText("asked for a price")
    old.show_page("settings")
    fresh = opened_again(old, desk, qtbot)
    fresh.show_page("work")
    qtbot.waitUntil(lambda: settled(fresh))
    after = work_of(fresh).hand
    assert after is not None
    assert (after.lead_id, after.step_name, after.phase) == before
    assert work_of(fresh).view.script.note.toPlainText() == "asked for a price"
    assert (core.count("draft"), core.count("next")) == (1, claims)


def test_keys_act_once_after_the_window_was_opened_again(
    old: MainWindow, desk: Desk, core: StubCore, qtbot: QtBot
) -> None:
    fresh = opened_again(old, desk, qtbot)
    fresh.press("main")
    qtbot.waitUntil(lambda: settled(fresh))
    assert core.count("call") == 1


def test_what_waits_for_the_store_keeps_the_old_window(
    old: MainWindow, core: StubCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_what: object, **_more: object) -> None:
        raise KnownFailure("unreachable", "The store does not answer.", "Nothing is lost.", "Wait.")

    monkeypatch.setattr(core.answers, "save_draft", away)
    work_of(old).acts.note("asked for a price")
    anew = Anew(old)
    with qtbot.waitSignal(anew.put_off):
        anew.begin(old)
    assert holds_back(old)
    assert old.isVisible()


def test_choosing_a_language_in_settings_opens_the_window_in_it(core: StubCore, parts: Parts, qtbot: QtBot) -> None:
    start = Start(cast(Core, core), parts, practice=True)
    start.show(NINA.name)
    qtbot.waitUntil(lambda: start.window is not None and settled(start.window))
    first = start.window
    assert first is not None
    first.show_page("settings")
    page = first.pages["settings"]
    assert isinstance(page, SettingsPage)
    german = next(button for button in page.findChildren(QAbstractButton) if button.text() == "Deutsch")
    german.click()
    qtbot.waitUntil(lambda: start.window is not first and start.window is not None and settled(start.window))
    second = start.window
    assert second is not None
    assert (spoken(), second.page.where) == ("de", "settings")
    assert not isValid(first) or not first.isVisible()
    start.close()
    choose("en")


def test_every_language_is_offered_under_its_own_name(old: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    choose("de")
    fresh = opened_again(old, desk, qtbot)
    fresh.show_page("settings")
    names = {button.text() for button in fresh.pages["settings"].findChildren(QAbstractButton)}
    assert set(LANGUAGES.values()) <= names
