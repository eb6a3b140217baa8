"""The reins of long work, held from two threads, and the lane it runs on."""

from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.background import Background
from ui.long_work import Reins


class _Hears(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.answers: list[object] = []

    def take(self, answer: object) -> None:
        self.answers.append(answer)


def _steps(reins: Reins, begun: Event) -> int:
    """Count until it is told to stop."""
    while not reins.stops():
        reins.progress(reins.done + 1, None)
        begun.set()
    return reins.done


def test_work_that_is_halted_waits_and_goes_on_where_it_was(qtbot: QtBot) -> None:
    background, hears, reins, begun = Background(), _Hears(), Reins(), Event()
    background.run(reins, lambda held: _steps(held, begun), hears.take)
    assert begun.wait(10)
    reins.halt()
    assert reins.halted
    # What was between asking and counting may take one more step; after that it stands.
    qtbot.wait(20)
    stood = reins.done
    qtbot.wait(20)
    assert reins.done == stood
    reins.go_on()
    qtbot.waitUntil(lambda: reins.done > stood)
    reins.stop()
    qtbot.waitUntil(lambda: bool(hears.answers))
    assert hears.answers == [reins.done]
    background.close()


def test_closing_stops_work_that_is_halted(qtbot: QtBot) -> None:
    background, hears, reins, begun = Background(), _Hears(), Reins(), Event()
    background.run(reins, lambda held: _steps(held, begun), hears.take)
    assert begun.wait(10)
    reins.halt()
    background.close()
    assert reins.stopping
    assert not background.busy


def test_a_write_does_not_wait_for_long_work(qtbot: QtBot) -> None:
    background, hears, reins, begun = Background(), _Hears(), Reins(), Event()
    background.run(reins, lambda held: _steps(held, begun), hears.take)
    background.write(lambda: "written", hears.take)
    qtbot.waitUntil(lambda: hears.answers == ["written"])
    background.close()


def test_what_goes_wrong_in_long_work_is_told(qtbot: QtBot) -> None:
    background, hears = Background(), _Hears()
    background.run(Reins(), lambda _: 1 // 0, hears.take, hears.take)
    qtbot.waitUntil(lambda: bool(hears.answers))
    assert isinstance(hears.answers[0], ZeroDivisionError)
    background.close()


def test_a_share_is_known_once_the_whole_is() -> None:
    reins = Reins()
    assert reins.share == 0
    reins.progress(50, 200)
    assert reins.share == 0.25
    reins.progress(300, 200)
    assert reins.share == 1
