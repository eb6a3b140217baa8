"""The bar above the pages keeps its mark of practice whatever else it has to show."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.window.top_bar import PresenceButton, TopBar


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


def test_the_dot_of_a_presence_grows_with_the_text(parts: Parts, qtbot: QtBot) -> None:
    button = PresenceButton(parts.look)
    qtbot.addWidget(button)
    seen = {}
    for percent in (100, 150):
        parts.preferences.set("text_size", percent)
        button.resize(button.sizeHint())
        image = button.grab().toImage()
        ink, middle = parts.look.theme.colour("ok").name(), image.height() // 2
        seen[percent] = sum(image.pixelColor(x, middle).name() == ink for x in range(image.width()))
    assert seen[150] >= seen[100] + 3
