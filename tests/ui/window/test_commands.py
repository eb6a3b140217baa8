"""What the palette offers first."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from ui.pages.work.page import WorkPage
from ui.window.command_palette import PaletteLine
from ui.window.main_window import MainWindow


def _typed(window: MainWindow, qtbot: QtBot, text: str) -> list[PaletteLine]:
    qtbot.keyClicks(window.palette_overlay.field, text)
    qtbot.waitUntil(lambda: not window.desk.background.busy)
    return [line for line in window.palette_overlay.lines() if line.id]


def test_the_main_act_of_the_state_comes_first(window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    press("Ctrl+K")
    assert _typed(window, qtbot, "call")[0].id == "main"
    press("Return")
    assert work.hand is not None
    assert work.hand.call is not None
    press("Ctrl+K")
    assert next(line.words for line in window.palette_overlay.lines() if line.id) == "End call"


def test_no_line_but_the_selected_one_is_marked_with_enter(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+K")
    found = _typed(window, qtbot, "maria")
    assert [line.words for line in found] == ["Maria Oliveira, Norvik Logistics", "Journey of Maria Oliveira"]
    assert not [line for line in found if line.key == "Enter"]
    assert QApplication.focusWidget() is window.palette_overlay.field


def test_an_incoming_call_and_a_new_lead_are_not_about_the_lead_in_hand(
    window: MainWindow, work: WorkPage, press: Keys
) -> None:
    press("Ctrl+K")
    lines = window.palette_overlay.lines()
    heads = [line.words for line in lines if not line.id]
    places = [n for n, line in enumerate(lines) if line.id in ("incoming", "new_lead")]
    assert heads[0].startswith("For ")
    assert len(places) == 2
    above = [next(line.words for line in reversed(lines[:place]) if not line.id) for place in places]
    assert above == ["Everywhere", "Everywhere"]
