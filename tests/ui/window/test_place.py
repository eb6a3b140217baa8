from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from ui.preferences import Choices, Preferences
from ui.window.main_window import MainWindow
from ui.window.place import START, put_back, remember


def test_a_window_comes_back_as_large_as_it_was(qtbot: QtBot) -> None:
    preferences = Preferences(Choices())
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    put_back(first, preferences)
    assert first.size() == START
    first.resize(1111, 777)
    remember(first, "callbacks", preferences)
    put_back(second, preferences)
    assert (second.width(), second.height()) == (1111, 777)
    assert preferences.choices.page == "callbacks"


def test_a_place_on_no_screen_is_not_taken(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    put_back(window, Preferences(Choices(window=(90_000, 90_000, 1200, 700, 0))))
    assert window.x() < 90_000
    assert window.width() == 1200


def test_closing_keeps_page_and_size(window: MainWindow) -> None:
    window.show_page("callbacks")
    window.close()
    choices = window.desk.preferences.choices
    assert choices.page == "callbacks"
    assert choices.window[2:4] == (1440, 900)
