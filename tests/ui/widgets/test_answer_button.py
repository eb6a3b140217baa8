"""An answer says its words whole before it gives any of them up."""

from pytestqt.qtbot import QtBot

from ui.application import Parts
from ui.widgets.answer_button import AnswerButton


def test_words_too_wide_for_one_line_take_a_second_one_unless_there_is_no_room(parts: Parts, qtbot: QtBot) -> None:
    button = AnswerButton(parts.look, "A")
    qtbot.addWidget(button)
    button.set_room(220)
    button.show_answer("Yes", "ask why", chosen=False)
    usual = button.natural_height()
    button.show_answer("A pilot with a few vehicles in one depot", "ask why", chosen=False)
    longer = button.natural_height()
    button.show_answer("A pilot with a few vehicles in one depot", "which depot is it, and then promote", chosen=False)
    assert usual < longer < button.natural_height()
    button.set_squeeze(1)
    assert button.natural_height() == usual
    button.set_squeeze(2)
    assert button.natural_height() < usual
