"""A small center of which the Import page is open."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from ui.pages.imports.page import ImportPage


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of four people; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    filled_center(str(folder / "store.db"), folder, 4)
    return folder / "store.db"


@pytest.fixture
def tom(qapp: QApplication, qtbot: QtBot, home: Path, prepared: Path, tmp_path: Path) -> Iterator[FileDesk]:
    """Tom's desk on its Import page."""
    desk = FileDesk(str(shutil.copy(prepared, tmp_path / "store.db")), qapp, qtbot)
    desk.open("Tom", "import")
    yield desk
    desk.close()


def page_of(desk: FileDesk) -> ImportPage:
    """The Import page that a desk shows."""
    page = desk.window.page
    assert isinstance(page, ImportPage)
    return page
