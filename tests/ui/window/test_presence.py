from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from tests.ui.stub_core import StubCore
from ui.window.main_window import MainWindow


def test_a_break_until_a_time_is_asked_for_and_its_end_is_told(
    window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    window.top.presence.chosen.emit("break", 0)
    assert window.form.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "in 20 min")
    press("Return")
    assert ("presence", "break") in core.written
    assert window.top.presence.text().startswith("Break until ")
    window.presence.tick()
    assert "ended" not in window.status.words()
    core.clock.pass_by(21 * 60)
    window.presence.tick()
    assert "Your break ended" in window.status.words()


def test_a_break_that_cannot_be_read_changes_nothing(window: MainWindow, core: StubCore) -> None:
    window.presence.break_until("soon")
    assert core.count("presence") == 0
    assert "no time to come" in window.status.words()
