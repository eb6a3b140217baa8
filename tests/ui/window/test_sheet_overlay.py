from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.accessibility.conftest import Reader, reader
from ui.pages.page import Sheet, SheetRow
from ui.widgets.choice_row import ChoiceRow
from ui.window.main_window import MainWindow
from ui.words import points

__all__ = ["reader"]


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


def test_long_words_of_a_choice_have_two_lines_and_short_ones_stay_on_one(window: MainWindow, qtbot: QtBot) -> None:
    long = "Half of the time for the first touch is left, else the lead goes back to the center"
    rows = (SheetRow(long, "Thu 12 Nov, 21:52", "new", "1"), SheetRow("Came back", "14:31", "new", "2"))
    window._show_sheet(Sheet("some", "Some", "", rows))
    high, low = (row for row in window.sheet.findChildren(ChoiceRow) if row.code in ("1", "2"))
    qtbot.waitUntil(lambda: high.height() > low.height())
    window.grab()
    assert (high.toolTip(), low.toolTip()) == ("", "")


def test_down_walks_from_the_way_out_into_the_choices_and_stays_at_the_last(window: MainWindow, qtbot: QtBot) -> None:
    rows = tuple(SheetRow(f"Choice {n}", act=str(n)) for n in range(30))
    window._show_sheet(Sheet("some", "Some", "", rows))
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert _code() == "2"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert _code() == "1"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert _code() == "29"
    last = QApplication.focusWidget()
    assert last is not None
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())


def _code() -> str:
    found = QApplication.focusWidget()
    return found.code if isinstance(found, ChoiceRow) else ""


def test_signed_points_stand_digit_below_digit_whatever_their_number_of_digits(
    window: MainWindow, reader: Reader
) -> None:
    rows = tuple(SheetRow("some reason", points(value), tone="neg") for value in (-20, 11, 8, 100))
    window._show_sheet(Sheet("some", "Some", "", (*rows, SheetRow("of the queue", "Place"))))
    reader.read(window.sheet.card)
    ends = {one.where.right() for one in reader.inks if one.words in [row.lead for row in rows]}
    words = {one.mapTo(window.sheet, QPoint()).x() for one in window.sheet.findChildren(QLabel) if one.isVisible()}
    assert len(ends) == 1
    assert len(words) == 1


def test_rows_that_are_read_and_rows_that_are_pressed_follow_each_other_at_one_pitch(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows = tuple(SheetRow(f"Told {n}", f"14:3{n}", "new", "" if n % 2 else str(n)) for n in range(6))
    window._show_sheet(Sheet("some", "Some", "", rows))
    area = window.sheet._area
    assert area is not None
    body = area.widget().layout()
    qtbot.waitUntil(lambda: body.itemAt(1).geometry().top() > 0)
    lines = [body.itemAt(n).geometry().top() for n in range(len(rows))]
    assert {after - before for before, after in pairwise(lines)} == {window.desk.look.theme.px(34)}
