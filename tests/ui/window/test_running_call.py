"""A call that runs is seen from every page, and one press leads back to it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NINA, PEOPLE
from ui.desk import Desk
from ui.pages.work.page import WorkPage
from ui.widgets.call_chip import CallChip
from ui.window import running_call
from ui.window.main_window import MainWindow


@pytest.fixture
def chip(window: MainWindow) -> CallChip:
    return window.top.call


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []
    monkeypatch.setattr(running_call, "announce", lambda _widget, told: heard.append(told))
    return heard


def test_a_call_is_shown_while_another_page_is_and_the_key_of_work_leads_back(
    window: MainWindow, work: WorkPage, chip: CallChip, press: Keys
) -> None:
    press("Ctrl+Return")
    assert not chip.isVisible()
    press("G", "C")
    assert chip.isVisible()
    assert work.hand is not None
    assert chip.text() == f"On call with {work.hand.brief.person}"
    assert "(G W)" in chip.toolTip()
    press("G", "W")
    assert window.page is work
    assert not chip.isVisible()


def test_no_call_is_shown_where_none_runs(window: MainWindow, chip: CallChip, press: Keys) -> None:
    press("G", "C")
    assert not chip.isVisible()


def test_its_time_goes_on_with_the_clock(window: MainWindow, core: StubCore, chip: CallChip, press: Keys) -> None:
    press("Ctrl+Return", "G", "C")
    wide = chip.sizeHint().width()
    core.clock.at += timedelta(minutes=3, seconds=42)
    window.desk.ticker.ticked.emit()
    assert chip.time == "03:42"
    assert chip.accessibleDescription() == "3 min"
    assert abs(chip.sizeHint().width() - wide) <= 1


def test_a_click_leads_back_to_the_call_also_when_another_lead_was_looked_at(
    window: MainWindow, work: WorkPage, chip: CallChip, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return")
    assert work.hand is not None
    called = work.hand.lead_id
    work.open_lead(called + 1)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == called + 1)
    assert chip.isVisible()
    assert "G W" not in chip.toolTip()
    press("G", "C")
    chip.click()
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == called)
    assert window.page is work
    assert not chip.isVisible()


def test_a_call_that_was_ended_elsewhere_is_shown_no_more(
    window: MainWindow, core: StubCore, work: WorkPage, chip: CallChip, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "G", "C")
    assert work.hand is not None
    core.calls.end(NINA, work.hand.lead_id)
    core.announcements.tell(work.hand.lead_id)
    qtbot.waitUntil(lambda: not chip.isVisible())


def test_one_looked_away_from_that_was_ended_elsewhere_is_shown_no_more(
    window: MainWindow, core: StubCore, work: WorkPage, chip: CallChip, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return")
    assert work.hand is not None
    called = work.hand.lead_id
    work.open_lead(called + 1)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == called + 1)
    core.calls.end(NINA, called)
    core.announcements.tell(called)
    qtbot.waitUntil(lambda: not chip.isVisible())


def test_leaving_the_page_is_announced_once(window: MainWindow, said: list[str], press: Keys) -> None:
    press("Ctrl+Return")
    assert said == []
    press("G", "C")
    window.show_page("settings")
    assert len(said) == 1
    assert said[0].startswith("On call with ")
    press("G", "W", "G", "C")
    assert len(said) == 2


def test_a_desk_opened_in_the_middle_of_a_call_shows_it_before_work_is_opened(
    desk: Desk, core: StubCore, qtbot: QtBot
) -> None:
    core.queue.next(NINA)
    core.calls.start(NINA, core.first)
    desk.preferences.set("page", "callbacks")
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.top.call.isVisible)
    assert PEOPLE[core.first - 1][0] in window.top.call.text()
    window.top.call.click()
    qtbot.waitUntil(lambda: settled(window) and window.work is not None and window.work.hand is not None)
    assert window.work is not None
    assert window.work.hand is not None
    assert window.work.hand.lead_id == core.first
    qtbot.waitUntil(lambda: not window.top.call.isVisible())
    window.close()


@pytest.mark.parametrize("size", [90, 100, 125, 150])
def test_the_call_fits_the_bar_at_every_text_size(
    window: MainWindow, chip: CallChip, press: Keys, qtbot: QtBot, size: int
) -> None:
    press("Ctrl+Return", "G", "C")
    window.desk.preferences.set("text_size", size)
    for width, height in ((1440, 900), (1280, 720), (1024, 680)):
        window.resize(width, height)
        qtbot.waitUntil(lambda: window.top.width() + window.rail.width() == window.width())
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        assert chip.width() >= chip.minimumSizeHint().width(), (width, size)
        assert chip.geometry().right() < window.top.command.geometry().left(), (width, size)
        assert window.top.rect().contains(window.top.presence.geometry()), (width, size)


def test_nobody_else_sits_down_in_the_middle_of_a_call(window: MainWindow, work: WorkPage, press: Keys) -> None:
    wanted: list[bool] = []
    window.person_wanted.connect(lambda: wanted.append(True))
    press("Ctrl+Return")
    window.press("change_person")
    assert work.hand is not None
    assert f"on the phone with {work.hand.brief.person}" in window.status.words()
    assert not wanted
    press("Ctrl+Return")
    window.press("change_person")
    assert wanted
