"""The queue panel: what is painted again as time passes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import row_at
from ui.pages.work.page import WorkPage
from ui.pages.work.queue_model import clock_face
from ui.theme.theme import Theme
from ui.widgets import painting
from ui.widgets.painting import Run


class PaintedHeights(QObject):
    """Adds up how much of a widget's height was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__()
        self.painted = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
        if isinstance(event, QPaintEvent):
            self.painted += event.rect().height()
        return False


def test_a_second_in_which_no_clock_moves_paints_no_row(work: WorkPage) -> None:
    queue = work.view.queue
    queue.tick()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    painted = PaintedHeights(queue.view.viewport())
    queue.tick()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    assert painted.painted == 0


def test_a_clock_that_moves_paints_its_row_again(work: WorkPage, core: StubCore, qtbot: QtBot) -> None:
    queue = work.view.queue
    queue.tick()
    QApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    painted = PaintedHeights(queue.view.viewport())
    core.clock.at += timedelta(minutes=5)
    queue.tick()
    qtbot.waitUntil(lambda: painted.painted > 0)


def test_the_face_of_a_row_tells_its_lead_and_its_time(work: WorkPage, core: StubCore) -> None:
    first, second = work.view.queue.model.leads()[:2]
    at = core.clock.now()
    assert clock_face(first, at) == clock_face(first, at)
    assert clock_face(first, at) != clock_face(second, at)
    assert clock_face(first, at) != clock_face(first, at + timedelta(hours=3))


@pytest.mark.parametrize(("company", "shown"), [("Brücken Freight SAS", False), ("Ace", True)])
def test_a_company_of_which_only_a_syllable_fits_is_left_out(
    work: WorkPage, monkeypatch: pytest.MonkeyPatch, company: str, shown: bool
) -> None:
    delegate = work.view.queue.delegate
    painted: list[list[str]] = []
    paint = painting.runs

    def keeping(painter: QPainter, where: QRectF, theme: Theme, pieces: Sequence[Run], gap: float = 0) -> bool:
        painted.append([piece.words for piece in pieces])
        return paint(painter, where, theme, pieces, gap)

    monkeypatch.setattr(painting, "runs", keeping)
    row = replace(row_at(3), person="Thomas Noël", company=company)
    picture = QPixmap(300, 60)
    painter = QPainter(picture)
    room = painting.text_width(work.desk.look.theme, "Thomas Noël", 13, 600) + 40
    delegate.paint_names(painter, QRectF(0, 0, room, 20), row)
    painter.end()
    assert painted == [["Thomas Noël", company] if shown else ["Thomas Noël"]]
