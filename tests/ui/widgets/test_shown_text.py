"""A line in which a person may be typing, shown its text anew."""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets.shown_text import show_text


def test_the_same_text_leaves_what_is_selected_selected(qtbot: QtBot) -> None:
    line = QLineEdit("18")
    qtbot.addWidget(line)
    line.selectAll()
    show_text(line, "18")
    qtbot.keyClicks(line, "40")
    assert line.text() == "40"


def test_another_text_stands_there_whole_and_either_counts_as_unmodified(qtbot: QtBot) -> None:
    line = QLineEdit("18")
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "0")
    assert line.isModified()
    show_text(line, "180")
    assert not line.isModified()
    show_text(line, "9")
    assert (line.text(), line.isModified()) == ("9", False)
