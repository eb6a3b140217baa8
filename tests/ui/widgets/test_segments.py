"""A row of segments moved by keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
