"""What was told stays to be read: the bell, the sheet, and the way to each lead."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NOW
from ui.pages.work.page import WorkPage
from ui.widgets.choice_row import ChoiceRow
from ui.window.main_window import MainWindow

TOLD = ("Yuki Tanaka came back from sales", "40 leads from Webinar: the promise of the first call is late", "Old news")


def _row(number: int, told: str, lead_id: int | None) -> SimpleNamespace:
    return SimpleNamespace(notice_id=number, words=told, lead_id=lead_id, at=NOW - timedelta(hours=9 - number))


ROWS = (_row(3, TOLD[0], 6), _row(2, TOLD[1], None), _row(1, TOLD[2], 5))


@pytest.fixture
def waiting(core: StubCore) -> list[SimpleNamespace]:
    """What nobody has seen in the store; reading the sheet empties it."""
    rows: list[SimpleNamespace] = []

    def unseen(_actor: object, limit: int) -> tuple[SimpleNamespace, ...]:
        seen = {number for write in core.written if write[0] == "see" for number in write[1:]}
        return tuple(row for row in rows if row.notice_id not in seen)[:limit]

    core.notices.unseen = unseen
    return rows


def _look(window: MainWindow, qtbot: QtBot) -> None:
    window.news._since.invalidate()
    window.news.tick()
    qtbot.waitUntil(lambda: settled(window))


def _open(window: MainWindow, qtbot: QtBot) -> list[str]:
    window.press("notices")
    qtbot.waitUntil(lambda: window.sheet.isVisible() and settled(window))
    return [row.words for row in window.sheet._sheet.rows]


def test_many_notices_can_be_read_newest_first_with_their_times_and_are_seen_then(
    window: MainWindow, work: WorkPage, core: StubCore, waiting: list[SimpleNamespace], qtbot: QtBot
) -> None:
    waiting.extend(ROWS)
    _look(window, qtbot)
    assert window.status.words() == "Yuki Tanaka came back from sales, and 2 more notices: Ctrl Shift N"
    assert window.status.bell.text() == "3"
    assert _open(window, qtbot) == list(TOLD)
    assert [row.detail for row in window.sheet._sheet.rows] == ["new", "new", "new"]
    assert all(":" in row.lead for row in window.sheet._sheet.rows)
    assert ("see", 1, 2, 3) in core.written
    assert window.status.bell.text() == ""
    window.sheet.dismiss()
    assert _open(window, qtbot) == list(TOLD)
    assert [row.detail for row in window.sheet._sheet.rows] == ["", "", ""]
    assert core.count("see") == 1


def test_enter_on_a_notice_goes_to_its_lead_and_one_without_a_lead_is_only_read(
    window: MainWindow, work: WorkPage, press: Keys, waiting: list[SimpleNamespace], qtbot: QtBot
) -> None:
    waiting.extend(ROWS)
    window.show_page("settings")
    _open(window, qtbot)
    rows = window.sheet.findChildren(ChoiceRow)
    assert len([row for row in rows if row.isVisible()]) == 2
    press("Down")
    first = QApplication.focusWidget()
    assert isinstance(first, ChoiceRow)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    second = QApplication.focusWidget()
    assert isinstance(second, ChoiceRow)
    assert (first.code, second.code) == ("6", "5")
    qtbot.keyClick(second, Qt.Key.Key_Up)
    press("Return")
    qtbot.waitUntil(lambda: window.page is work and work.hand is not None and work.hand.lead_id == 6)


def test_the_sheet_opens_from_the_bell_the_line_and_the_palette(
    window: MainWindow, work: WorkPage, press: Keys, waiting: list[SimpleNamespace], qtbot: QtBot
) -> None:
    waiting.extend(ROWS)
    _look(window, qtbot)
    qtbot.waitUntil(lambda: window.status._words_end > 0)
    middle = QPoint(window.status.bell.geometry().right() + 60, window.status.height() // 2)
    for way in ("bell", "line", "key", "palette"):
        if way == "bell":
            window.status.bell.click()
        elif way == "line":
            qtbot.mouseClick(window.status, Qt.MouseButton.LeftButton, pos=middle)
        elif way == "key":
            press("Ctrl+Shift+N")
        else:
            press("Ctrl+K")
            qtbot.keyClicks(window.palette_overlay.field, "notices")
            press("Return")
        qtbot.waitUntil(window.sheet.isVisible)
        assert window.sheet._sheet.name == "notices"
        press("Escape")
        assert not window.sheet.isVisible()


def test_where_nothing_was_told_the_sheet_says_so(window: MainWindow, work: WorkPage, qtbot: QtBot) -> None:
    (only,) = _open(window, qtbot)
    assert only.startswith("Nothing was told yet.")


def test_without_the_store_the_sheet_shows_what_was_told_already(
    window: MainWindow, work: WorkPage, core: StubCore, waiting: list[SimpleNamespace], qtbot: QtBot
) -> None:
    waiting.append(ROWS[0])
    _look(window, qtbot)

    def gone(_actor: object, limit: int) -> tuple[SimpleNamespace, ...]:
        raise KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Look again.")

    core.notices.unseen = gone
    assert _open(window, qtbot) == [TOLD[0]]
    assert core.count("see") == 0


def test_a_notice_that_is_gone_from_the_store_no_longer_counts_as_new(
    window: MainWindow, work: WorkPage, waiting: list[SimpleNamespace], qtbot: QtBot
) -> None:
    waiting.extend(ROWS)
    _look(window, qtbot)
    waiting.pop()
    _look(window, qtbot)
    assert window.status.bell.text() == "2"
    assert window.status.bell.accessibleName() == "2 new notices"
