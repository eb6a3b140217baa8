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


def test_an_older_act_takes_three_lines_then_puts_its_buttons_below_and_is_never_cut(
    parts: Parts, qtbot: QtBot
) -> None:
    slot = UndoSlot(parts.look)
    qtbot.addWidget(slot)
    slot.resize(290, 110)
    slot.show()
    heights = []
    for title in ("No answer", "Promoted Julien Marchand to Priya Nair, 13:55", f"{LONG}, {LONG}"):
        slot.show_line(title)
        heights.append(slot.sizeHint().height())
        slot.resize(290, heights[-1])
        qtbot.waitUntil(lambda: slot._ground.height() == slot.height())
        slot.grab()
        assert slot._ground.toolTip() == title
        assert slot.button.geometry().bottom() <= slot.height()
    assert heights == sorted(set(heights))
    slot.set_roomy(False)
    assert slot.sizeHint().height() == heights[0]
    assert slot.height_with_room() == heights[-1]


def test_words_that_the_buttons_leave_no_room_stand_above_them(parts: Parts, qtbot: QtBot) -> None:
    slot = UndoSlot(parts.look)
    qtbot.addWidget(slot)
    slot.resize(200, 110)
    slot.show()
    slot.set_roomy(False)
    slot.show_line("Promoted Julien Marchand", "Put everything back")
    slot.resize(200, slot.sizeHint().height())
    qtbot.waitUntil(lambda: slot._ground.height() == slot.height())
    assert slot.button.y() >= slot._ground.theme.px(16)


def test_an_older_act_is_painted_in_short_where_that_saves_a_line_and_said_whole(parts: Parts, qtbot: QtBot) -> None:
    slot = UndoSlot(parts.look)
    qtbot.addWidget(slot)
    slot.resize(300, 110)
    slot.show()
    whole = "Promoted Julien Marchand to Priya Nair, 13:55"
    slot.show_line(whole, "Recall")
    tall = slot.height_with_room()
    slot.show_line(f"{whole} ", "Recall", short="Promoted Julien Marchand, 13:55")
    assert slot.height_with_room() == slot._ground.theme.px(36) < tall
    assert slot.words().strip() == whole
    assert slot._ground.toolTip().strip() == whole
