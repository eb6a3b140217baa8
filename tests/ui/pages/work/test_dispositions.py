"""The buttons of the dispositions look alike."""

from pytestqt.qtbot import QtBot

from tests.ui.stub_rows import RULES
from ui.application import Parts
from ui.pages.work.dispositions import Dispositions


def test_all_have_their_icons_or_none_has(parts: Parts, qtbot: QtBot) -> None:
    shown = Dispositions(parts.look)
    qtbot.addWidget(shown)
    shown.load(RULES.dispositions.values())
    shown.show()
    seen = set()
    for width in range(220, 400, 6):
        shown.resize(width, 400)
        with_icon = {button._with_icon for button in shown.buttons.values()}
        assert len(with_icon) == 1
        seen |= with_icon
    assert seen == {True, False}
