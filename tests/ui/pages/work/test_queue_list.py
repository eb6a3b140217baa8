"""The queue panel: what is painted again as time passes."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stub_core import StubCore
from ui.pages.work.page import WorkPage
from ui.pages.work.queue_model import clock_face


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
