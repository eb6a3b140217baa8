"""One line of text takes a second one where it is told that it may."""

from pytestqt.qtbot import QtBot

from ui.application import Parts
from ui.widgets.painting import Run, noting_cuts
from ui.widgets.text_line import TextLine

NAME = "Maximiliane-Theodora Freifrau von Hohenlohe"


def test_a_long_name_wraps_and_is_not_cut(parts: Parts, qtbot: QtBot) -> None:
    line = TextLine(parts.look.theme, Run(NAME, 22, 600), height=30)
    qtbot.addWidget(line)
    once = line.sizeHint().height()
    line.wrap_in(340)
    assert line.sizeHint().height() > once
    line.resize(340, line.sizeHint().height())
    with noting_cuts() as cut:
        line.grab()
        assert not cut
    line.show_runs(Run("Cher", 22, 600))
    line.wrap_in(340)
    assert line.sizeHint().height() == once
