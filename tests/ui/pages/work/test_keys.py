"""Which keys wait for a call."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow


def test_enter_gives_no_answer_before_there_is_a_call(work: WorkPage, press: Keys) -> None:
    assert QApplication.focusWidget() is work.view.script.answers["A"]
    press("Return")
    assert work.hand is not None
    assert work.hand.chosen == {}
    press("Ctrl+Return", "Return")
    assert work.hand.chosen == {"open": "A"}


def test_a_letter_before_the_call_says_how_to_answer_without_one(
    window: MainWindow, work: WorkPage, press: Keys
) -> None:
    press("A")
    assert work.hand is not None
    assert work.hand.chosen == {}
    assert "belongs to a call" in window.status.words()
    press("Alt+A")
    assert work.hand.chosen == {"open": "A"}


def test_a_click_answers_without_a_call(work: WorkPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(work.view.script.answers["A"], Qt.MouseButton.LeftButton)
    assert work.hand is not None
    assert work.hand.chosen == {"open": "A"}


def test_the_words_of_one_lead_do_not_stay_for_the_next(window: MainWindow, work: WorkPage, press: Keys) -> None:
    press("Ctrl+Return")
    assert "handed to the phone" in window.status.words()
    press("1")
    assert "handed to the phone" not in window.status.words()


def test_arming_promote_puts_the_focus_on_the_first_value_and_names_its_digits_in_the_hints(
    window: MainWindow, work: WorkPage, press: Keys
) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "P")
    chips = work.view.wrap_up.qualify.chips
    assert QApplication.focusWidget() is chips[0]
    assert ("escape", "Back") in work.hints()
    assert dict(work.hints())["1–3"] == "Choose"
    press("Escape")
    assert "Choose" not in dict(work.hints()).values()


def test_the_answer_that_is_asked_for_stands_out_and_says_so(work: WorkPage, press: Keys) -> None:
    asked = work.view.wrap_up.qualify.fields["next_step"].editor
    assert isinstance(asked, QComboBox)
    assert asked.currentText() == "Not asked yet"
    press("Ctrl+Return", "A", "S", "A", "A", "A")
    assert asked.currentText() == "Choose one"
    amber = work.desk.look.theme.colour("sla_soon_bg")
    assert asked.grab().toImage().pixelColor(60, 6) == amber


def test_an_answer_given_while_promote_is_armed_takes_the_focus_back_to_the_script(work: WorkPage, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "P")
    assert QApplication.focusWidget() is work.view.wrap_up.qualify.chips[0]
    press("A")
    assert work.view.wrap_up.qualify.armed is None
    assert QApplication.focusWidget() is work.view.script.first_answer()
