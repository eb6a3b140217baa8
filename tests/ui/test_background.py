import threading
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.background import Background


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.threads: list[threading.Thread] = []

    def take(self, answer: object) -> None:
        self.got.append(answer)
        self.threads.append(threading.current_thread())


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    lanes = Background()
    yield lanes
    lanes.close()


def test_an_answer_comes_back_on_the_ui_thread(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    background.read("one", threading.current_thread, receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 1)
    assert receiver.got[0] is not threading.main_thread()
    assert receiver.threads == [threading.main_thread()]


def test_only_the_last_read_under_a_key_answers(background: Background, qtbot: QtBot) -> None:
    receiver, gate = Receiver(), threading.Event()

    def slow() -> str:
        gate.wait(5)
        return "old"

    background.read("one", slow, receiver.take)
    background.read("one", lambda: "new", receiver.take)
    qtbot.waitUntil(lambda: receiver.got == ["new"])
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert receiver.got == ["new"]


def test_a_read_that_never_began_is_no_longer_under_way(background: Background, qtbot: QtBot) -> None:
    receiver, gate = Receiver(), threading.Event()
    for number in range(12):
        background.read(f"slow {number}", lambda: gate.wait(5), receiver.take)
    background.read("one", lambda: "old", receiver.take)
    background.read("one", lambda: "new", receiver.take)
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert "new" in receiver.got
    assert "old" not in receiver.got


def test_writes_are_carried_out_in_order(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    for number in range(20):
        background.write(lambda number=number: number, receiver.take)
    qtbot.waitUntil(lambda: len(receiver.got) == 20)
    assert receiver.got == list(range(20))


def test_the_answer_for_a_receiver_that_is_gone_is_dropped(background: Background, qtbot: QtBot) -> None:
    receiver, gate = Receiver(), threading.Event()
    background.read("one", lambda: gate.wait(5), receiver.take)
    shiboken6.delete(receiver)
    gate.set()
    qtbot.waitUntil(lambda: not background.busy)
    assert receiver.got == []


def test_a_write_is_finished_before_the_lane_closes(qtbot: QtBot) -> None:
    background, done = Background(), []
    background.write(lambda: done.append(1))
    background.close()
    assert done == [1]


def test_a_failure_nobody_asked_for_is_told(background: Background, qtbot: QtBot) -> None:
    def fail() -> None:
        raise ValueError("broken")

    with qtbot.waitSignal(background.failed_unheard) as told:
        background.write(fail)
    assert isinstance(told.args[0], ValueError)


def test_an_answer_must_go_to_a_bound_method_of_a_qobject(background: Background) -> None:
    with pytest.raises(TypeError, match="bound method"):
        background.read("one", lambda: 1, print)
