from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from ui.window.main_window import MainWindow
from ui.window.top_bar import CHOICES


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


def _chosen_in_palette(window: MainWindow, press: Keys, qtbot: QtBot, text: str) -> list[str]:
    """Type into the palette and press Enter; gives the commands that fitted."""
    press("Ctrl+K")
    qtbot.keyClicks(window.palette_overlay.field, text)
    qtbot.waitUntil(lambda: settled(window))
    fitting = [line.words for line in window.palette_overlay.lines() if line.id]
    press("Return")
    return fitting


def test_the_palette_offers_what_the_presence_button_does_in_its_words(
    window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    fitting = _chosen_in_palette(window, press, qtbot, "break")
    assert fitting == [label for _, _, label in CHOICES if label.startswith("Break")]
    assert ("presence", "break") in core.written
    assert window.top.presence.text().startswith("Break until ")
    for text, presence in (("available", "available"), ("away", "away"), ("off, for", "off")):
        assert len(_chosen_in_palette(window, press, qtbot, text)) == 1
        assert ("presence", presence) in core.written
        assert window.top.presence.presence == presence
    _chosen_in_palette(window, press, qtbot, "break until")
    assert window.form.isVisible()


def test_a_break_that_cannot_be_read_changes_nothing(window: MainWindow, core: StubCore) -> None:
    window.presence.break_until("soon")
    assert core.count("presence") == 0
    assert "no time to come" in window.status.words()
