from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.bootstrap import Core
from tests.ui.stub_core import StubCore
from ui import tour
from ui.application import Parts, Start
from ui.tour import Tour

PAGES = ("work", "callbacks", "settings", "keys", "palette", "work_call_later", "work_focus")
STATES = (
    "sign_in",
    "sign_in_shared_ask",
    "sign_in_shared_unreachable",
    "sign_in_shared_new",
    "work_live",
    "work_promote",
    "work_after_promote",
    "work_promote_armed",
    "work_closed",
    "work_closed_offline",
    "work_offline",
    "work_loading",
    "work_empty",
    "notices",
)


def test_a_tour_keeps_a_picture_of_every_page_in_both_themes(
    core: StubCore, parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(tour, "LOOK_EVERY_MS", 2)
    ended: list[bool] = []
    start = Start(cast(Core, core), parts, practice=True)
    application = cast(QApplication, SimpleNamespace(quit=lambda: ended.append(True)))
    walk = Tour(application, start, tmp_path)
    walk.begin()
    qtbot.waitUntil(lambda: bool(ended), timeout=900_000)
    start.close()
    names = {file.stem for file in tmp_path.glob("*.png")}
    for theme in ("light", "dark"):
        assert {f"{page}_{theme}{size}" for page in PAGES for size in ("", "_1280x720")} <= names
        assert {f"{state}_{theme}" for state in STATES} <= names
    assert {"work_de", "work_de_1280x720", "settings_de", "callbacks_de", "keys_de", "work_de_large"} <= names
    small = QImage(str(tmp_path / "work_light_1280x720.png"))
    assert (small.width(), small.height()) == (1280, 720)
    assert {"sales_handoffs_light", "sales_return_dark_1280x720", "sales_handoffs_large"} <= names
    assert walk.exit_code == 0
    assert core.deeds[-1].verb == "promote"


@pytest.mark.parametrize("where", ["a file", "below a file", "a folder that takes no files"])
def test_a_tour_into_a_place_that_takes_no_pictures_ends_with_a_sentence(
    core: StubCore,
    parts: Parts,
    qapp: QApplication,
    tmp_path: Path,
    where: str,
    capsys: pytest.CaptureFixture[str],
    qtbot: QtBot,
) -> None:
    file = tmp_path / "letters.txt"
    file.write_text("dear")
    place = {"a file": file, "below a file": file / "tour", "a folder that takes no files": Path("/proc/self")}[where]
    if where.startswith("a folder") and not place.is_dir():
        pytest.skip("needs a folder that takes files from nobody, root neither")
    start = Start(cast(Core, core), parts, practice=True)
    walk = Tour(qapp, start, place)
    walk.begin()
    start.close()
    # The end of the program is asked for before this; it must not meet the loop of the next test.
    passed: list[bool] = []
    QTimer.singleShot(0, qapp, lambda: passed.append(True))
    qtbot.waitUntil(lambda: bool(passed))
    told = capsys.readouterr().err
    assert walk.exit_code == 1
    assert str(place) in told
    assert "Choose a folder that you may write to." in told
    assert "Traceback" not in told
    assert file.read_text() == "dear"
