"""A desk on a core of stubs: the real window, driven by keys."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.bootstrap import Core
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NINA
from ui.application import Parts, make_parts
from ui.changes import Changes
from ui.desk import Desk
from ui.pages.work import lead_acts
from ui.pages.work.page import WorkPage
from ui.preferences import Choices
from ui.theme.theme import Theme
from ui.window.main_window import MainWindow

Keys = Callable[..., None]
MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


@pytest.fixture
def core() -> StubCore:
    return StubCore()


@pytest.fixture
def parts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Parts]:
    made = make_parts(qapp, Choices(theme="light"), file=None)
    monkeypatch.setattr(lead_acts, "dial", lambda number, _how: f"{number} handed to the phone")
    monkeypatch.setattr(lead_acts, "REST_SECONDS", 0.0)
    yield made
    made.background.close()


@pytest.fixture
def theme(parts: Parts) -> Theme:
    return parts.look.theme


@pytest.fixture
def desk(core: StubCore, parts: Parts) -> Iterator[Desk]:
    changes = Changes(core.announcements)
    yield Desk(cast(Core, core), NINA, parts.background, changes, parts.preferences, parts.ticker, parts.look)
    changes.close()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    shown = MainWindow(desk)
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(lambda: settled(shown) and work_of(shown).hand is not None)
    yield shown
    shown.close()
    qtbot.waitUntil(lambda: not desk.background.busy)


def settled(window: MainWindow) -> bool:
    """Whether nothing is under way."""
    work = window.work
    quiet = not window.desk.background.busy and work is not None and not work.acts.busy
    return quiet and work is not None and not work.showing.reading.waiting


def work_of(window: MainWindow) -> WorkPage:
    """The Work page of a window that has one."""
    work = window.work
    assert work is not None
    return work


@pytest.fixture
def work(window: MainWindow) -> WorkPage:
    return work_of(window)


@pytest.fixture
def press(window: MainWindow, qtbot: QtBot) -> Keys:
    """Press keys one after the other, each like "P", "Ctrl+Return" or "Alt+1", and wait until each is done."""

    def pressing(*keys: str) -> None:
        for key in keys:
            *held, last = key.split("+")
            modifier = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifier |= MODIFIERS[name]
            target: QWidget = QApplication.focusWidget() or window
            qtbot.keyClick(target, getattr(Qt.Key, f"Key_{last}"), modifier)
            qtbot.waitUntil(lambda: settled(window))
            qtbot.wait(1)

    return pressing


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform say that it knows no size hints; every window with a least size makes it say so."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
