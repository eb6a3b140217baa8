"""What the undo slot says of an act as time passes."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qualcenter.domain.acts import DoneAct
from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.pages.work.undo_words import show_deed
from ui.widgets.undo_slot import UndoSlot


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
