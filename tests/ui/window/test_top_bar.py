"""The bar above the pages keeps its mark of practice whatever else it has to show."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.window.top_bar import TopBar


@pytest.mark.parametrize("wide", [1440, 1280, 1024])
def test_the_practice_desk_is_marked_also_beside_a_call_and_beside_the_figures_of_a_page(
    parts: Parts, qtbot: QtBot, wide: int
) -> None:
    bar = TopBar(parts.look, "Nina Berger", practice=True)
    qtbot.addWidget(bar)
    bar.resize(wide, 52)
    bar.show_title("Callbacks")
    bar.show_figures((("9", "late"), ("3", "due now")))
    bar.show_call("Maria Oliveira", NOW, NOW, "G, W")
    bar.show()
    qtbot.waitExposed(bar)
    assert bar.practice.isVisible()
    assert bar.rect().contains(bar.practice.geometry())
    assert not bar.practice.geometry().intersects(bar.call.geometry())


def test_a_desk_on_which_everything_counts_has_no_such_mark(parts: Parts, qtbot: QtBot) -> None:
    bar = TopBar(parts.look, "Nina Berger")
    qtbot.addWidget(bar)
    assert bar.practice.isHidden()
