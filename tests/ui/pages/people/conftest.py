"""A small center of which the People page is open, and the eye that reads what is painted on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.queries.roster import RosterRow
from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from tests.ui.accessibility.conftest import reader
from ui.pages.people.page import PeoplePage

__all__ = ["reader"]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of Ben, Nina, Sam and Tom in which Nina owns two leads; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    center = filled_center(str(folder / "store.db"), folder, 4)
    center("assign", "1", "2", "--to", "Nina", by="Tom")
    return folder / "store.db"


@pytest.fixture
def tom(qapp: QApplication, qtbot: QtBot, home: Path, prepared: Path, tmp_path: Path) -> Iterator[FileDesk]:
    """Tom's desk, who is team lead and operations, on his People page, opened by its keys."""
    desk = FileDesk(str(shutil.copy(prepared, tmp_path / "store.db")), qapp, qtbot)
    desk.open("Tom", "board")
    desk.press("G")
    desk.press("P")
    yield desk
    desk.close()


@pytest.fixture
def page(tom: FileDesk) -> PeoplePage:
    return page_of(tom)


def page_of(desk: FileDesk) -> PeoplePage:
    """The People page that a desk shows, once everybody was read."""
    shown = desk.window.page
    assert isinstance(shown, PeoplePage)
    desk.until(lambda: shown.roster is not None)
    desk.settle()
    return shown


def row_of(page: PeoplePage, name: str) -> RosterRow:
    """What the list knows of somebody."""
    return next(row for row in page.list.model.rows if row.name == name)


def go_to(desk: FileDesk, page: PeoplePage, name: str) -> None:
    """Walk down to somebody from the first row."""
    desk.press(*["J"] * page.list.model.place_of(row_of(page, name).id))
    assert page.detail.row is not None
    assert page.detail.row.name == name
