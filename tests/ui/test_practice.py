from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from qualcenter.bootstrap import Core
from qualcenter.failures import KnownFailure
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NINA
from ui import practice
from ui.application import Parts
from ui.practice import Practice, Rehearsal


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Stand in for the store that takes seconds to make, and remember its folder."""
    seen = SimpleNamespace(core=StubCore(), folder=None)

    def make(folder: Path) -> Rehearsal:
        seen.folder = folder
        (folder / "demonstration.db").touch()
        return Rehearsal(cast(Core, seen.core), NINA)

    monkeypatch.setattr(practice, "make_rehearsal", make)
    return seen


@pytest.mark.qt_log_ignore("support raise", extend=True)
def test_practice_opens_a_marked_window_and_leaves_nothing_behind(
    parts: Parts, played: SimpleNamespace, qtbot: QtBot
) -> None:
    told: list[str] = []
    desk = Practice(parts.preferences, parts.look)
    desk.told.connect(lambda words, _tone: told.append(words))
    desk.begin()
    assert told[0].startswith("Making a demonstration store")
    qtbot.waitUntil(lambda: desk.window is not None)
    window = desk.window
    assert window is not None
    assert window.windowTitle().endswith("practice")
    qtbot.waitUntil(lambda: window.work is not None and window.work.hand is not None)
    desk.begin()
    assert desk.window is window
    window.close()
    qtbot.waitUntil(lambda: desk.window is None)
    assert not played.folder.exists()
    assert parts.preferences.choices.page == ""


def test_practice_that_cannot_begin_is_told(parts: Parts, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def fail(_folder: Path) -> Any:
        raise KnownFailure("disk full", "The disk is full.", "Nothing was changed.", "Free some space.")

    monkeypatch.setattr(practice, "make_rehearsal", fail)
    told: list[str] = []
    desk = Practice(parts.preferences, parts.look)
    desk.told.connect(lambda words, _tone: told.append(words))
    desk.begin()
    qtbot.waitUntil(lambda: told[-1].startswith("Practice could not begin."))
    desk.close()
    assert desk.window is None
