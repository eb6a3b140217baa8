"""What the palette offers first."""

from PySide6.QtWidgets import QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys, settled
from ui.pages.work.page import WorkPage
from ui.theme.tokens import DARK, higher_contrast
from ui.window.command_palette import PaletteLine
from ui.window.main_window import MainWindow


def _typed(window: MainWindow, qtbot: QtBot, text: str) -> list[PaletteLine]:
    qtbot.keyClicks(window.palette_overlay.field, text)
    qtbot.waitUntil(lambda: settled(window))
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


def _run(window: MainWindow, press: Keys, qtbot: QtBot, text: str) -> None:
    press("Ctrl+K")
    _typed(window, qtbot, text)
    press("Return")


def test_the_look_is_changed_from_the_palette_and_settings_shows_the_same(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    window.show_page("settings")
    page = window.pages["settings"]
    _run(window, press, qtbot, "dark theme")
    assert window.desk.look.theme.tokens == DARK
    _run(window, press, qtbot, "larger text")
    assert window.desk.look.theme.text_size == 110
    _run(window, press, qtbot, "text size usual")
    assert window.desk.look.theme.text_size == 100
    _run(window, press, qtbot, "reduced")
    assert window.desk.look.theme.still
    assert window.status.words() == "Reduced motion is on."
    _run(window, press, qtbot, "higher contrast")
    assert window.desk.look.theme.tokens == higher_contrast(DARK)
    _run(window, press, qtbot, "language deu")
    choices = window.desk.preferences.choices
    assert (choices.theme, choices.reduced_motion, choices.contrast, choices.language) == ("dark", True, True, "de")
    chosen = {name: one.isChecked() for name, one in _boxes(page).items()}
    assert (chosen["setting_contrast"], chosen["setting_reduced_motion"]) == (True, True)


def test_the_palette_says_how_the_look_is_now(window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    window.desk.preferences.set("contrast", True)
    press("Ctrl+K")
    details = {line.id: line.detail for line in _typed(window, qtbot, "theme")}
    assert details == {"theme_light": "now", "theme_dark": "", "theme_system": ""}
    window.palette_overlay.field.clear()
    assert [line.detail for line in _typed(window, qtbot, "contrast")] == ["now on"]
    window.palette_overlay.field.clear()
    assert {line.detail for line in _typed(window, qtbot, "text size")} == {"100 %"}


def test_what_fits_is_counted_as_commands_and_people_each_only_where_there_are_any(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+K")
    assert window.palette_overlay.counted() == ""
    lines = _typed(window, qtbot, "theme")
    assert window.palette_overlay.counted() == f"{len(lines)} commands"
    window.palette_overlay.field.clear()
    _typed(window, qtbot, "maria")
    assert window.palette_overlay.counted() == "1 person"
    window.palette_overlay.field.clear()
    _typed(window, qtbot, "zzz")
    assert window.palette_overlay.counted() == ""


def _boxes(page: QWidget) -> dict[str, QCheckBox]:
    return {box.objectName(): box for box in page.findChildren(QCheckBox)}
