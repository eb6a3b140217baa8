"""The Import page leaves the keys to the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center


def test_keys_go_on_after_the_import_page_is_opened(
    qapp: QApplication, qtbot: QtBot, home: Path, tmp_path: Path
) -> None:
    filled_center(str(tmp_path / "store.db"), tmp_path, 4)
    desk = FileDesk(str(tmp_path / "store.db"), qapp, qtbot)
    desk.open("Tom", "board")
    for key, page in ((Qt.Key.Key_I, "import"), (Qt.Key.Key_E, "export")):
        for stroke in (Qt.Key.Key_G, key):
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, stroke)
        desk.settle()
        assert desk.window.page.where == page
        assert QApplication.activeWindow() is desk.window
    desk.close()
