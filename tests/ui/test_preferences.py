import json
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.preferences import Choices, Preferences


def test_a_comfort_is_kept_for_the_next_time(tmp_path: Path, qtbot: QtBot) -> None:
    file, background = tmp_path / "desk.json", Background()
    Preferences(Choices(), file, background).set("widths", (300, 340))
    background.close()
    assert Preferences(Choices(), file).choices.widths == (300, 340)


def test_a_setting_goes_into_the_settings(tmp_path: Path, qtbot: QtBot) -> None:
    saved: list[Any] = []
    background = Background()
    Preferences(Choices(), tmp_path / "desk.json", background, saved.append).set("theme", "dark")
    background.close()
    assert saved == [{"theme": "dark"}]
    assert not (tmp_path / "desk.json").exists()


@pytest.mark.parametrize("text", ["", "[]", "{", '{"widths": "wide", "focus_mode": 3, "unknown": 1}'])
def test_a_spoilt_file_changes_nothing(tmp_path: Path, text: str, qtbot: QtBot) -> None:
    file = tmp_path / "desk.json"
    file.write_text(text, encoding="utf-8")
    assert Preferences(Choices(), file).choices == Choices()


def test_the_settings_win_over_an_old_file(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "desk.json"
    file.write_text(json.dumps({"theme": "dark", "last_person": "Nina"}), encoding="utf-8")
    choices = Preferences(Choices(theme="light"), file).choices
    assert (choices.theme, choices.last_person) == ("light", "Nina")


def test_a_change_is_told(qtbot: QtBot) -> None:
    preferences = Preferences(Choices())
    with qtbot.waitSignal(preferences.changed) as told:
        preferences.set("focus_mode", value=True)
    assert told.args == ["focus_mode"]
