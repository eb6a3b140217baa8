"""Rows of widgets: the words of small buttons stand at the edge of the column, wherever their line begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.application import Parts
from ui.widgets.empty_state import FilledButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.text_button import HANG, TextButton


def test_what_hangs_begins_a_line_outside_the_column_and_everything_else_inside(parts: Parts, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    flow = FlowLayout(whole, gap=8, hang=HANG)
    filled, first, second = FilledButton(parts.look, "Let it rest"), *(TextButton(parts.look, "Journey") for _ in "ab")
    for button in (filled, first, second):
        flow.addWidget(button)
    wide = [item.sizeHint().width() for item in (flow.itemAt(0), flow.itemAt(1)) if item is not None]
    whole.resize(HANG + wide[0] + 8 + wide[1], 200)
    whole.show()
    qtbot.waitExposed(whole)
    assert filled.x() == HANG
    assert (first.y(), second.x()) == (filled.y(), 0)
    assert second.y() > filled.y()


def test_tab_never_comes_to_what_a_full_line_leaves_out(parts: Parts, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 80)
    whole = QWidget(window)
    flow = FlowLayout(whole, one_line=True)
    first, second = (TextButton(parts.look, words) for words in ("I was only curious", "Send me the slides"))
    usual = second.focusPolicy()
    for button in (first, second):
        flow.addWidget(button)
    whole.resize(first.sizeHint().width() + 20, 60)
    window.show()
    qtbot.waitExposed(window)
    assert (second.width(), second.focusPolicy()) == (0, Qt.FocusPolicy.NoFocus)
    assert first.focusPolicy() is usual
    whole.resize(2 * second.sizeHint().width() + 60, 60)
    qtbot.waitUntil(lambda: second.width() > 0)
    assert second.focusPolicy() is usual
