"""An answer says its words whole before it gives any of them up."""

import pytest
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


def _ink(button: AnswerButton) -> tuple[int, int]:
    """Rows of pixels without ink above the words and below them."""
    picture = button.grab().toImage()
    left = round(button._left()) + 2
    ground = picture.pixel(left, 3)
    rows = [
        y
        for y in range(3, picture.height() - 3)
        if any(picture.pixel(x, y) != ground for x in range(left, picture.width() - 12))
    ]
    return rows[0], picture.height() - 1 - rows[-1]


@pytest.mark.parametrize("then", ["", "ask why", "say in one sentence what they asked for"])
@pytest.mark.parametrize("label", ["Yes", "A pilot with a few vehicles"])
def test_the_words_stand_in_the_middle_however_many_lines_they_take(
    parts: Parts, qtbot: QtBot, label: str, then: str
) -> None:
    button = AnswerButton(parts.look, "A")
    qtbot.addWidget(button)
    button.set_room(190)
    button.show_answer(label, then, chosen=False)
    for width in (190, 260):
        button.resize(width, button.natural_height() + 9)
        above, below = _ink(button)
        assert abs(above - below) <= 4
