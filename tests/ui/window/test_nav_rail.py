"""The rail holds every page of a person of several roles, in a low window and with large text."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.application import Parts
from ui.window.nav_rail import NavButton, NavRail

PAGES = (
    *("work", "callbacks", "board", "handoffs", "people", "duplicates", "contacts", "import", "export", "store"),
    "settings",
)


@pytest.fixture
def rail(parts: Parts, qtbot: QtBot) -> NavRail:
    shown = NavRail(parts.look, [(page, page.capitalize(), "people", f"go_{page}") for page in PAGES])
    qtbot.addWidget(shown)
    shown.resize(shown.width(), 720)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def _in_sight(rail: NavRail, button: QWidget) -> bool:
    """Whether a button stands whole inside the rail, and inside what scrolls where it is one of those."""
    area = rail._area.viewport()
    frame = area if area.isAncestorOf(button) else rail
    return frame.rect().contains(QRect(button.mapTo(frame, QPoint(0, 0)), button.size()))


def _buttons(rail: NavRail) -> list[NavButton]:
    return rail.findChildren(NavButton)


def _settled(rail: NavRail, parts: Parts, qtbot: QtBot, *, text: int, high: int) -> None:
    parts.preferences.set("text_size", text)
    rail.resize(rail.width(), high)
    qtbot.wait(30)


@pytest.mark.parametrize(("text", "high"), [(100, 900), (100, 720), (125, 720), (100, 640)])
def test_all_pages_are_in_sight_at_once(rail: NavRail, parts: Parts, qtbot: QtBot, text: int, high: int) -> None:
    _settled(rail, parts, qtbot, text=text, high=high)
    assert [one.text() for one in _buttons(rail) if not _in_sight(rail, one)] == []
    assert all(one.height() >= 28 for one in _buttons(rail))
    assert not rail._below.more


def test_with_the_largest_text_the_chosen_page_is_kept_in_sight_and_the_rest_is_announced_by_a_sign(
    rail: NavRail, parts: Parts, qtbot: QtBot
) -> None:
    _settled(rail, parts, qtbot, text=150, high=640)
    rail.show_page("work")
    assert rail._below.more
    assert not rail._above.more
    for page in PAGES:
        rail.show_page(page)
        assert _in_sight(rail, rail._buttons[page])
    rail.show_page("store")
    assert rail._above.more
    assert _in_sight(rail, rail._keys)


def test_tab_reaches_every_page_and_brings_it_into_sight(rail: NavRail, parts: Parts, qtbot: QtBot) -> None:
    _settled(rail, parts, qtbot, text=150, high=640)
    rail.activateWindow()
    first = rail._buttons["work"]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(first.hasFocus)
    seen = []
    for _ in range(len(PAGES) + 1):
        focus = rail.focusWidget()
        assert isinstance(focus, NavButton)
        assert _in_sight(rail, focus)
        seen.append(focus.page)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert set(seen) == {*PAGES, "keys"}


def test_the_rows_are_scrolled_by_whole_entries(rail: NavRail, parts: Parts, qtbot: QtBot) -> None:
    _settled(rail, parts, qtbot, text=150, high=640)
    bar, frame = rail._area.verticalScrollBar(), rail._area.viewport()
    rows = [one for one in _buttons(rail) if frame.isAncestorOf(one)]

    def cut() -> list[str]:
        places = {one.text(): QRect(one.mapTo(frame, QPoint(0, 0)), one.size()) for one in rows}
        return [name for name, box in places.items() if frame.rect().intersects(box) and not frame.rect().contains(box)]

    for value in (0, bar.maximum() // 2 + 7, bar.maximum()):
        bar.setValue(value)
        qtbot.waitUntil(lambda: cut() == [])


@pytest.mark.parametrize("text", [100, 150])
def test_the_word_of_a_page_keeps_off_the_edges_of_its_tile(
    rail: NavRail, parts: Parts, qtbot: QtBot, text: int
) -> None:
    _settled(rail, parts, qtbot, text=text, high=900)
    qtbot.waitUntil(lambda: all(one.width() >= one.words_width() + 8 for one in _buttons(rail)))


def test_the_sign_between_the_pages_and_the_keys_says_how_many_are_out_of_sight(
    rail: NavRail, parts: Parts, qtbot: QtBot
) -> None:
    _settled(rail, parts, qtbot, text=150, high=640)
    rail.show_page("work")
    hidden = [one for one in _buttons(rail) if rail._area.isAncestorOf(one) and not _in_sight(rail, one)]
    assert rail._below.told() == f"{len(hidden)} more"
    assert rail._above.told() == ""
