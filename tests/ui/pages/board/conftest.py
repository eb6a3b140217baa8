"""A team lead's window on a center of four qualifiers, one of whom has thirty leads that are late."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.queries.board_rows import BoardCard
from tests.journeys.real_desk import RealDesk, filled_center
from ui.pages.board.column import Column
from ui.pages.board.page import BoardPageView

PEOPLE = ("Ben", "Cay", "Dee", "Nina")
LATE = 30


class BoardDesk(RealDesk):
    """A desk whose person looks at the board."""

    def sign_in(self, name: str) -> None:
        """Sign in and wait for the whole board."""
        self.start.show(name)
        self.until(lambda: self.start.window is not None and self.start.window.isVisible())
        self.window.resize(1440, 900)
        self.window.activateWindow()
        self.window.show_page("board")
        self.until(lambda: self.board.board is not None and self.board.board.whole)
        self.settle()

    @property
    def board(self) -> BoardPageView:
        """The Board page."""
        page = self.window.page
        assert isinstance(page, BoardPageView)
        return page

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not self.parts.background.busy)

    def column(self, name: str) -> Column:
        """The column of this name."""
        return next(one for one in self.board.columns if one.column is not None and one.column.name == name)

    def cards(self, name: str) -> list[BoardCard]:
        """The cards of a column, not only those shown."""
        column = self.column(name).column
        return list(column.cards) if column is not None else []

    def owned(self) -> dict[str, int]:
        """How many leads each person has in the store."""
        page = self.core.board.page(self.actor)
        return {one.name: one.total for one in page.columns if one.seat is not None}

    def go_to(self, name: str, place: int = 0) -> None:
        """Put the keys on a card of a column."""
        self.board.columns.go_to(self.column(name), place)

    def told(self) -> str:
        """What stands in the status bar."""
        return self.window.status.words()

    def point_at(self, name: str) -> None:
        """Move the pointer over the cards of a column."""
        view = self.column(name).list.viewport()
        QApplication.sendEvent(view, QEvent(QEvent.Type.Enter))
        view.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    def point_away(self, name: str) -> None:
        """Move the pointer away from the cards of a column."""
        view = self.column(name).list
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
        self.qtbot.wait(1)


@dataclass(frozen=True)
class Filled:
    """A store with a center in it."""

    url: str


@pytest.fixture(scope="session")
def dealt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store's file, made once."""
    folder = tmp_path_factory.mktemp("board")
    file = folder / "center.db"
    center = filled_center(f"sqlite:///{file}", folder, people=80)
    for name in ("Cay", "Dee"):
        center("people", "add", name, "--role", "qualifier", by="Tom")
    center("people", "add", "Max", "--role", "manager", by="Tom")
    return file


@pytest.fixture
def filled(dealt: Path, tmp_path: Path) -> Filled:
    """A copy of it for one test."""
    copy = tmp_path / "center.db"
    shutil.copy(dealt, copy)
    return Filled(f"sqlite:///{copy}")


@pytest.fixture
def board_desk(filled: Filled, qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[BoardDesk]:
    """Nobody has signed in yet; Ben has thirty late leads, the others some that are not."""
    desk = BoardDesk(filled.url, qapp, qtbot)
    tom = desk.core.colleagues.actor("Tom")
    cards = [card for one in desk.core.board.page(tom).columns for card in one.cards]
    by_deadline = sorted(cards, key=lambda card: (card.due_at, card.lead_id))
    desk.core.assignment.assign(tom, [card.lead_id for card in by_deadline[:LATE]], "Ben")
    for place, name in enumerate(("Cay", "Dee", "Nina")):
        some = [card.lead_id for card in by_deadline[-9 + 3 * place :][:3]]
        desk.core.assignment.assign(tom, some, name)
    last = by_deadline[LATE - 1].due_at
    desk.wait(seconds=(last - desk.clock.now()).total_seconds() + 60)
    yield desk
    desk.close()


@pytest.fixture
def tom(board_desk: BoardDesk) -> BoardDesk:
    """Tom, the team lead, looks at the board."""
    board_desk.sign_in("Tom")
    return board_desk
