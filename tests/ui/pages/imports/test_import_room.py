"""The Import page where room is short: large text in a small window, and titles beside each other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from tests.journeys.file_desk import FileDesk
from tests.ui.pages.imports.conftest import page_of
from ui.pages.imports.bringing import Phase
from ui.pages.imports.page import ImportPage

FILE = """name,mail,phone
Jo Doe,jo@acme.example,+49 40 6696 9100
Kim Roe,kim@acme.example,12
"""


@pytest.fixture
def page(tom: FileDesk, tmp_path: Path) -> ImportPage:
    """The page with a file that was counted."""
    shown = page_of(tom)
    (tmp_path / "leads.csv").write_text(FILE)
    shown.open_file(tmp_path / "leads.csv")
    tom.until(lambda: shown.bringing.phase is Phase.READY)
    return shown


def _enlarge(desk: FileDesk) -> None:
    desk.parts.preferences.set("text_size", 150)
    desk.window.resize(1280, 720)
    desk.settle()


def _top(widget: QWidget, window: QWidget) -> int:
    return widget.mapTo(window, QPoint()).y() + widget.height() // 2


def test_pickers_go_on_in_the_next_line_where_one_line_has_no_room_for_them(tom: FileDesk, page: ImportPage) -> None:
    _enlarge(tom)
    bar = page.view.bar
    shown = [one for one in bar.pickers.values() if one.isVisible()]
    tom.until(lambda: len({one.geometry().top() for one in shown}) == 2)
    places = [one.geometry() for one in shown]
    assert [place for place in places if not bar.rect().contains(place)] == []
    assert [one.caption for one in shown if one.width() < one.minimumSizeHint().width()] == []
    tom.parts.preferences.set("text_size", 100)
    tom.until(lambda: len({one.geometry().top() for one in shown}) == 1)
    assert bar.height() < 2 * shown[0].height()


def test_no_count_is_cut_through_the_panel_scrolls_instead(tom: FileDesk, page: ImportPage) -> None:
    _enlarge(tom)
    panel = page.view.panel
    assert panel.counts.height() >= panel.counts.sizeHint().height()
    assert panel.area.verticalScrollBar().maximum() > 0
    panel.area.ensureWidgetVisible(panel.main)
    seen = QRect(panel.main.mapTo(panel.area.viewport(), QPoint()), panel.main.size())
    assert panel.area.viewport().rect().contains(seen)


def test_the_titles_of_cards_beside_each_other_stand_at_one_height(tom: FileDesk) -> None:
    page = page_of(tom)
    for large in (100, 150):
        tom.parts.preferences.set("text_size", large)
        tom.until(lambda: _top(page.view.file, page) == _top(page.view.panel.heading, page))
        assert page.view.file.height() == tom.parts.look.theme.px(24)
