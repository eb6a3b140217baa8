"""The undo slot says its act whole."""

from pytestqt.qtbot import QtBot

from ui.application import Parts
from ui.theme.look import Look
from ui.widgets.undo_slot import UndoSlot

LONG = "Call later: Laure Charpentier of Silver Fleet, call back at 14:28"


def test_a_long_act_takes_a_second_line_in_the_box(parts: Parts, qtbot: QtBot) -> None:
    look: Look = parts.look
    slot = UndoSlot(look)
    qtbot.addWidget(slot)
    slot.resize(300, 110)
    slot.show()
    slot.show_act("No answer", "Undo brings it back.", 1.0)
    short = slot._ground.sizeHint().height()
    slot.show_act(LONG, "Undo brings it back.", 1.0)
    assert slot._ground.sizeHint().height() > short
