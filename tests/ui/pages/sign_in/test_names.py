from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.pages.sign_in.names import NameList, PersonButton
from ui.pages.sign_in.page import SignInPage
from ui.parts import Parts

NAMES = ("Nina Brandt", "Ana Costa", "Anders Holm", "Björn Åkesson", "Carla Rossi", "Dora Vale", "Emil Voss")
MORE = ("Östen Falk", "Tariq Aziz", "Zoe Marsh")


def _row(name: str) -> Any:
    return SimpleNamespace(name=name, roles=("qualifier",), team="")


@pytest.fixture
def page(parts: Parts, qtbot: QtBot) -> Iterator[SignInPage]:
    shown = SignInPage(parts.look, "center.db")
    qtbot.addWidget(shown)
    shown.resize(900, 720)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.show_people([_row(name) for name in (*NAMES, *MORE)], NAMES[0])
    yield shown
    shown.close()


def _focused() -> str:
    found = QApplication.focusWidget()
    return found.name if isinstance(found, PersonButton) else ""


def _press(qtbot: QtBot, *keys: Qt.Key) -> str:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)
    return _focused()


def _type(qtbot: QtBot, letter: str) -> str:
    qtbot.keyClicks(QApplication.focusWidget(), letter)
    return _focused()


def test_arrows_home_and_end_walk_the_names_and_stay_at_the_ends(page: SignInPage, qtbot: QtBot) -> None:
    assert _focused() == "Nina Brandt"
    assert _press(qtbot, Qt.Key.Key_Up) == "Nina Brandt"
    assert _press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down) == "Anders Holm"
    assert _press(qtbot, Qt.Key.Key_Up) == "Ana Costa"
    assert _press(qtbot, Qt.Key.Key_End) == "Östen Falk"
    assert _press(qtbot, Qt.Key.Key_Down) == "Östen Falk"
    assert _press(qtbot, Qt.Key.Key_Home) == "Nina Brandt"


def test_a_letter_goes_to_the_next_name_it_begins_with_or_without_an_accent(page: SignInPage, qtbot: QtBot) -> None:
    assert _type(qtbot, "a") == "Ana Costa"
    assert _type(qtbot, "A") == "Anders Holm"
    assert _type(qtbot, "a") == "Ana Costa"
    assert _type(qtbot, "o") == "Östen Falk"
    assert _type(qtbot, "x") == "Östen Falk"


def test_a_name_below_the_edge_is_scrolled_to(page: SignInPage, qtbot: QtBot) -> None:
    names = page.findChild(NameList)
    assert isinstance(names, NameList)
    last = names.buttons[-1]
    qtbot.waitUntil(lambda: last.y() > names.height())
    assert last.visibleRegion().isEmpty()
    _press(qtbot, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())


def test_enter_and_space_pick_the_name_that_was_walked_to(page: SignInPage, qtbot: QtBot) -> None:
    picked: list[str] = []
    page.picked.connect(picked.append)
    _type(qtbot, "t")
    _press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_Space)
    assert picked == ["Tariq Aziz", "Tariq Aziz"]


def test_tab_still_goes_from_name_to_name(page: SignInPage, qtbot: QtBot) -> None:
    assert _press(qtbot, Qt.Key.Key_Tab) == "Ana Costa"
