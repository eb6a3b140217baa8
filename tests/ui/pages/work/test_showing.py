"""What the Work page tells without being asked."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from tests.ui.stub_rows import NOW
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow


@pytest.mark.parametrize(("wanted", "tones"), [(False, 0), (True, 1)])
def test_a_due_callback_sounds_only_for_who_asked_for_it(
    window: MainWindow, work: WorkPage, monkeypatch: pytest.MonkeyPatch, wanted: bool, tones: int
) -> None:
    assert window.desk.preferences.choices.sound is False
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("tone"))
    if wanted:
        window.desk.preferences.set("sound", True)
    around = work.showing.around
    assert around is not None
    due = NOW - timedelta(seconds=1)
    work.showing.around = replace(around, queue=replace(around.queue, next_callback_at=due))
    work.showing.tell_due(NOW)
    work.showing.tell_due(NOW)
    assert len(heard) == tones
    assert "is due since" in window.status.words()


def test_t_opens_the_history_with_the_calls_in_it(window: MainWindow, press: Keys, qtbot: QtBot) -> None:
    press("T")
    qtbot.waitUntil(window.sheet.isVisible)
    assert "Nina Brandt called" in [row.words for row in window.sheet._sheet.rows]
