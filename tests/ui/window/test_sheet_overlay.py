import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.window.main_window import MainWindow


@pytest.mark.parametrize(
    ("there", "back"),
    [
        (Qt.Key.Key_Down, Qt.Key.Key_Up),
        (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp),
        (Qt.Key.Key_End, Qt.Key.Key_Home),
    ],
)
def test_a_sheet_that_is_longer_than_the_card_scrolls_by_keys(
    window: MainWindow, qtbot: QtBot, there: Qt.Key, back: Qt.Key
) -> None:
    window.press("keys")
    assert window.sheet._area is not None
    bar = window.sheet._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(QApplication.focusWidget(), there)
    assert bar.value() > 0
    assert there is not Qt.Key.Key_End or bar.value() == bar.maximum()
    qtbot.keyClick(QApplication.focusWidget(), back)
    assert bar.value() == 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.sheet.isVisible()
