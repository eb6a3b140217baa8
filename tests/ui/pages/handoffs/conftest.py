"""A seller's window on a core of stubs, worked by keys."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.bootstrap import Core
from tests.ui.accessibility.conftest import reader
from tests.ui.conftest import MODIFIERS
from tests.ui.stub_core import StubCore
from tests.ui.stub_handoffs import SAM
from ui.application import Parts
from ui.changes import Changes
from ui.desk import Desk
from ui.pages.handoffs import deeds
from ui.pages.handoffs.page import HandoffsPage
from ui.window.main_window import MainWindow

__all__ = ["reader"]

Press = Callable[..., None]


@pytest.fixture
def seller(core: StubCore, parts: Parts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The window of somebody in sales, with the handoffs read."""
    monkeypatch.setattr(deeds, "dial", lambda number, _how: f"{number} handed to the phone")
    changes = Changes(core.announcements)
    desk = Desk(cast(Core, core), SAM, parts.background, changes, parts.preferences, parts.ticker, parts.look)
    shown = MainWindow(desk)
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: not parts.background.busy and page_of(shown).more is not None)
    yield shown
    shown.close()
    changes.close()
    qtbot.waitUntil(lambda: not parts.background.busy)


def page_of(window: MainWindow) -> HandoffsPage:
    """The Handoffs page of a window."""
    page = window.pages["handoffs"]
    assert isinstance(page, HandoffsPage)
    return page


@pytest.fixture
def page(seller: MainWindow) -> HandoffsPage:
    return page_of(seller)


@pytest.fixture
def keys(seller: MainWindow, parts: Parts, qtbot: QtBot) -> Press:
    """Press keys one after the other and let each be done."""

    def pressing(*keys: str) -> None:
        for key in keys:
            *held, last = key.split("+")
            modifier = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifier |= MODIFIERS[name]
            qtbot.keyClick(QApplication.focusWidget() or seller, getattr(Qt.Key, f"Key_{last}"), modifier)
            qtbot.waitUntil(lambda: not parts.background.busy)
            qtbot.wait(1)

    return pressing
