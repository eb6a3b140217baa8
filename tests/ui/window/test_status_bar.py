"""The line below the pages tells what is saved, and what waits while the store is out of reach."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.widgets.banner import Banner
from ui.window.link import Link
from ui.window.status_bar import StatusBar


@pytest.fixture
def bar(parts: Parts, qtbot: QtBot) -> StatusBar:
    made = StatusBar(parts.look)
    qtbot.addWidget(made)
    made.resize(1280, 30)
    return made


@pytest.fixture
def link(parts: Parts, bar: StatusBar) -> Link:
    banner = Banner(parts.look)
    banner.setParent(bar)
    made = Link(banner, bar)
    made.kept_changed.connect(bar.show_kept)
    return made


def test_nothing_is_told_as_saved_while_the_store_is_out_of_reach_but_how_many_changes_wait(
    bar: StatusBar, link: Link
) -> None:
    bar.show_saved(NOW)
    assert bar.words().startswith("Saved ")
    link.lost("The store does not answer.", NOW)
    assert bar.words() == "Offline, no change waits"
    link.set_waiting(3)
    assert bar.words() == "Offline, 3 changes wait here"
    bar.show_saved(NOW)
    assert bar.words() == "Offline, 3 changes wait here"
    link.found()
    bar.show_saved(NOW)
    assert bar.words().startswith("Saved ")


def test_what_was_told_meanwhile_stands_until_it_is_ended(bar: StatusBar, link: Link) -> None:
    bar.show_words("Busy. Z takes it back.", "ok")
    link.lost("The store does not answer.", NOW)
    link.set_waiting(1)
    assert bar.words() == "Busy. Z takes it back."
    bar.show_saved(NOW)
    assert bar.words() == "Offline, 1 change waits here"


def test_there_is_no_sign_where_nothing_is_told(parts: Parts, qtbot: QtBot) -> None:
    bar = StatusBar(parts.look, opens_queue=False)
    qtbot.addWidget(bar)
    bar.resize(400, 30)
    bar.show()
    qtbot.waitExposed(bar)
    beside = range(bar.bell.geometry().right() + 2, 400)
    image = bar.grab().toImage()
    assert len({image.pixelColor(x, 15).name() for x in beside}) == 1
    bar.show_words("Kept", "warn")
    image = bar.grab().toImage()
    assert len({image.pixelColor(x, 15).name() for x in beside}) > 1
