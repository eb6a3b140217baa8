"""Somebody gets up and somebody else sits down at the same desk, without the program ending."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.journeys.real_desk import RealDesk

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOTE = "Half a sentence when the colleague came"


def seated(desk: RealDesk, name: str) -> None:
    """Wait for the sign-in page, pick a name by keys, and wait for that person's window."""
    page = desk.start.sign_in
    desk.until(lambda: page.isVisible() and desk.start.window is None and bool(page.names.buttons))
    desk.until(lambda: (page.activateWindow(), QApplication.focusWidget() in page.names.buttons)[1])
    assert [button.name for button in page.names.buttons].count(name) == 1
    for _ in page.names.buttons:
        if getattr(desk.focus(), "name", "") == name:
            break
        desk.strike("Tab")
    desk.strike("Space")
    desk.until(lambda: desk.start.window is not None and desk.start.window.isVisible())
    desk.until(lambda: not desk.parts.background.busy)
    desk.sit_down()


def test_the_next_person_finds_their_own_pages_and_the_first_one_what_they_typed(nina: RealDesk) -> None:
    desk, lead = nina, nina.lead
    desk.press("M")
    desk.type(NOTE)
    desk.window.press("change_person")
    seated(desk, "Sam")
    assert desk.window.desk.actor.name == "Sam"
    assert desk.window.page.where == "handoffs"
    desk.window.press("change_person")
    seated(desk, "Nina")
    desk.until(lambda: desk.work.hand is not None)
    desk.settle()
    assert desk.lead == lead
    assert desk.brief.draft.note == NOTE
    desk.press("Ctrl+Return", "Alt+1")
    assert desk.kinds(lead).count("disposition.recorded") == 1
    desk.laws_hold()
