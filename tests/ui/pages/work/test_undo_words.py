"""What the undo slot says of an act as time passes."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qualcenter.domain.act_words import Names, words_of_act
from qualcenter.domain.acts import DoneAct
from qualcenter.domain.events import Event, EventKind
from tests.ui.stub_rows import NOW, RULES
from ui.application import Parts
from ui.pages.work.undo_words import show_deed
from ui.widgets.undo_slot import UndoSlot, _Ground


@pytest.mark.parametrize(("verb", "offered"), [("disposition", True), ("promote", True), ("recall", False)])
def test_undo_is_offered_for_what_can_be_undone(parts: Parts, qtbot: QtBot, verb: str, offered: bool) -> None:
    slot = UndoSlot(parts.look)
    qtbot.addWidget(slot)
    until = NOW + timedelta(seconds=10) if verb == "promote" else None
    for seconds in (1, 60):
        deed = DoneAct("act-1", verb, "Did it to Jo Doe", 1, "Jo Doe", NOW, until, False)
        show_deed(slot, deed, NOW + timedelta(seconds=seconds))
        assert "Did it to Jo Doe" in slot.words()
        button = slot.findChild(QWidget, "undoButton")
        assert button is not None
        assert button.isHidden() is not offered


def test_a_promotion_of_some_time_ago_leaves_its_receiver_to_the_tooltip(parts: Parts, qtbot: QtBot) -> None:
    slot = UndoSlot(parts.look)
    qtbot.addWidget(slot)
    told = words_of_promotion("Liam Lloyd", "Jonas Weber")
    show_deed(slot, DoneAct("act-1", "promote", told, 1, "Liam Lloyd", NOW, NOW, False), NOW + timedelta(hours=1))
    assert "to Jonas Weber" in slot.words()
    ground = slot.findChild(_Ground)
    assert ground is not None
    assert ground.short.startswith("Promoted Liam Lloyd, ")


def words_of_promotion(who: str, owner: str) -> str:
    """The core's own words: were they others, nobody would be left out."""
    event = Event(EventKind.LEAD_PROMOTED, NOW, 1, 1, {"to": "c:3"})
    return words_of_act("promote", (event,), Names(RULES, {1: who}, {3: owner}))
