from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from tests.ui.stub_core import StubCore
from ui.pages.settings.keys_card import KeysCard
from ui.pages.settings.page import SettingsPage
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow


def _card(window: MainWindow, qtbot: QtBot) -> KeysCard:
    window.show_page("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: "disposition_no_answer" in page.keys.rows)
    return page.keys


def _type(card: KeysCard, action: str, key: Qt.Key, qtbot: QtBot) -> None:
    field = card.rows[action].field
    field.click()
    qtbot.keyClick(field, key)


def test_a_disposition_answers_to_its_new_key_and_shows_it(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    card = _card(window, qtbot)
    _type(card, "disposition_no_answer", Qt.Key.Key_Z, qtbot)
    assert window.desk.preferences.choices.keys == {"disposition_no_answer": "Z"}
    assert "(Z)" in work.view.wrap_up.dispositions.buttons["no_answer"].toolTip()
    window.show_page("work")
    press("Ctrl+Return", "1")
    assert core.count("record") == 0
    press("Z")
    assert core.written[-2][2] == "no_answer"


def test_a_key_that_is_taken_is_refused_beside_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    card = _card(window, qtbot)
    _type(card, "why", Qt.Key.Key_P, qtbot)
    assert "“Promote” already" in card.said.words()
    assert window.desk.preferences.choices.keys == {}


def test_one_key_can_be_turned_off_and_given_back(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    card = _card(window, qtbot)
    assert card.change("focus_mode", "")
    assert card.rows["focus_mode"].field.text() == "Off"
    window.show_page("work")
    press("Ctrl+B")
    assert not work.view.strip.isVisible()
    card.usual("focus_mode")
    press("Ctrl+B")
    assert work.view.strip.isVisible()


def test_escape_keeps_the_old_key(window: MainWindow, qtbot: QtBot) -> None:
    card = _card(window, qtbot)
    _type(card, "why", Qt.Key.Key_Escape, qtbot)
    assert card.rows["why"].field.text() == "W"
    assert window.desk.preferences.choices.keys == {}


def test_keys_that_are_written_alike_are_told_once(window: MainWindow, qtbot: QtBot) -> None:
    card = _card(window, qtbot)
    told = [row.field.text() for row in card.rows.values()]
    assert [words for words in told if words.partition(" or ")[0] == words.partition(" or ")[2]] == []
    assert any(len(row.field.action.keys) > 1 and " or " not in row.field.text() for row in card.rows.values())
