"""A row of segments moved by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import settled
from ui.pages.settings.page import SettingsPage
from ui.pages.work.page import WorkPage
from ui.widgets.segments import Segment, Segments
from ui.window.main_window import MainWindow


def _switch(window: MainWindow, name: str) -> Segments:
    window.show_page("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    switch = page.findChild(Segments, f"setting_{name}")
    assert isinstance(switch, Segments)
    return switch


def _focused() -> Segment:
    found = QApplication.focusWidget()
    assert isinstance(found, Segment)
    return found


def _is_laid_out(window: MainWindow, switch: Segments) -> bool:
    """Whether the page stands, so that Tab finds its way."""
    return settled(window) and not switch.visibleRegion().isEmpty()


def test_arrows_choose_the_neighbour_of_the_chosen_segment(window: MainWindow, work: WorkPage, qtbot: QtBot) -> None:
    switch = _switch(window, "theme")
    segments = switch.findChildren(Segment)
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    start = next(n for n, one in enumerate(segments) if one.isChecked())
    segments[start].setFocus()
    toward = Qt.Key.Key_Right if start == 0 else Qt.Key.Key_Left
    back = Qt.Key.Key_Left if start == 0 else Qt.Key.Key_Right
    beside = segments[start + 1 if start == 0 else start - 1]
    qtbot.keyClick(_focused(), toward)
    assert _focused() is beside
    assert [one for one in segments if one.isChecked()] == [beside]
    assert window.desk.preferences.choices.theme == beside.code
    qtbot.keyClick(_focused(), back)
    assert chosen == [beside.code, segments[start].code]


def test_arrows_stay_in_the_group_and_tab_stops_only_at_the_chosen_segment(
    window: MainWindow, work: WorkPage, qtbot: QtBot
) -> None:
    switch = _switch(window, "dial_with")
    segments = switch.findChildren(Segment)
    segments[0].setFocus()
    for _ in range(len(segments) + 2):
        qtbot.keyClick(_focused(), Qt.Key.Key_Right)
    assert _focused() is segments[-1]
    stops = [one for one in segments if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [segments[-1]]
    assert window.desk.preferences.choices.dial_with == segments[-1].code


def test_space_and_enter_choose_the_segment_with_the_focus(window: MainWindow, work: WorkPage, qtbot: QtBot) -> None:
    switch = _switch(window, "theme")
    free = [one for one in switch.findChildren(Segment) if not one.isChecked()]
    for segment, key in zip(free, (Qt.Key.Key_Space, Qt.Key.Key_Return), strict=False):
        segment.setFocus()
        qtbot.keyClick(segment, key)
        assert window.desk.preferences.choices.theme == segment.code


def test_tab_lands_on_the_chosen_segment_and_leaves_the_group_with_the_next_press(
    window: MainWindow, work: WorkPage, qtbot: QtBot
) -> None:
    switch, before = _switch(window, "text_size"), _switch(window, "theme")
    qtbot.waitUntil(lambda: _is_laid_out(window, switch))
    window.desk.preferences.set("text_size", 110)
    next(one for one in before.findChildren(Segment) if one.isChecked()).setFocus()
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    assert switch.isAncestorOf(_focused())
    assert _focused().code == "110"
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    left = QApplication.focusWidget()
    assert left is not None
    assert not switch.isAncestorOf(left)
    qtbot.keyClick(left, Qt.Key.Key_Backtab)
    assert _focused().code == "110"


def test_a_segment_chosen_elsewhere_while_another_had_the_focus_is_where_tab_comes_back_to(
    window: MainWindow, work: WorkPage, qtbot: QtBot
) -> None:
    switch = _switch(window, "theme")
    qtbot.waitUntil(lambda: _is_laid_out(window, switch))
    segments = {one.code: one for one in switch.findChildren(Segment)}
    segments["light"].setFocus()
    window.desk.preferences.set("theme", "dark")
    assert _focused() is segments["light"]
    qtbot.keyClick(_focused(), Qt.Key.Key_Tab)
    away = QApplication.focusWidget()
    assert away is not None
    qtbot.keyClick(away, Qt.Key.Key_Backtab)
    assert _focused() is segments["dark"]


def test_a_click_beside_the_focused_segment_takes_the_focus_along(
    window: MainWindow, work: WorkPage, qtbot: QtBot
) -> None:
    switch = _switch(window, "dial_with")
    segments = switch.findChildren(Segment)
    segments[0].setFocus()
    qtbot.mouseClick(segments[2], Qt.MouseButton.LeftButton)
    assert _focused() is segments[2]
