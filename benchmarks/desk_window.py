"""The real window on a crowd: signed in, shown offscreen, driven by keys, and watched while it paints."""

import gc
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.crowded_store import Crowd
from ui.application import Start, make_parts, new_application, tidy_from_now
from ui.pages.work.page import WorkPage
from ui.preferences import Choices
from ui.window.main_window import MainWindow

SIZE = (1440, 900)
PATIENCE_SECONDS = 60.0
FRAME_MS = 30


@dataclass(frozen=True)
class Took:
    """How long something took on the wall, on every thread of the process and on the UI thread, in milliseconds."""

    wall: float
    cpu: float
    ui: float


class Painted(QObject):
    """Notes the instant at which a window's first frame was on the screen that shows what is waited for."""

    def __init__(self, window: QWidget, wanted: Callable[[], bool]) -> None:
        """Watch the window from now on; a frame counts when `wanted` says that it shows it."""
        super().__init__()
        self._window, self._wanted = window, wanted
        self.at: tuple[float, float, float] | None = None
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt calls it so
        """See that a frame is to be painted, and take the time when the event loop comes round after it."""
        if event.type() == QEvent.Type.UpdateRequest and self._wanted():
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at = instants()


def instants() -> tuple[float, float, float]:
    """Seconds of the wall, of the process and of this thread."""
    return time.perf_counter(), time.process_time(), time.thread_time()


def between(start: tuple[float, float, float], end: tuple[float, float, float]) -> Took:
    """Milliseconds from one reading of the clocks to another."""
    return Took(*((after - before) * 1000 for before, after in zip(start, end, strict=True)))


def pause(milliseconds: int) -> None:
    """Let the event loop run for a while, as it runs in a desk.

    `QTest.qWait` keeps Python's lock while it waits: the desk's own threads would stand still and be measured so.
    """
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


class OpenDesk:
    """A signed-in desk: its window, its Work page, and the keys that are pressed on it."""

    def __init__(self, application: QApplication, start: Start) -> None:
        """Take a start whose window is shown."""
        self.application = application
        self.start = start

    @property
    def window(self) -> MainWindow:
        """The window; raises `RuntimeError` before somebody signed in."""
        if self.start.window is None:
            raise RuntimeError("nobody has signed in")
        return self.start.window

    @property
    def work(self) -> WorkPage:
        """The Work page of whoever sits here."""
        if self.window.work is None:
            raise RuntimeError("this person has no Work page")
        return self.window.work

    def until(self, done: Callable[[], bool]) -> None:
        """Let the event loop run until something is so; raises `TimeoutError` after a minute."""
        if done():
            return
        end, loop, watch = time.monotonic() + PATIENCE_SECONDS, QEventLoop(), QTimer()
        # What was so for a moment counts: the next work may have begun before anybody asks again.
        seen: list[bool] = []

        def look() -> None:
            if done():
                seen.append(True)
            if seen or time.monotonic() > end:
                loop.quit()

        watch.timeout.connect(look)
        watch.start(1)
        loop.exec()
        watch.stop()
        if not seen:
            raise TimeoutError("the window did not come to rest")

    def rest(self) -> None:
        """Let everything under way end and be painted, and the moment pass in which disposition keys rest."""
        self.until(self._rests)
        pause(FRAME_MS)

    def _rests(self) -> bool:
        acts, around = self.work.acts, self.work.showing.reading
        return not (self.start.parts.background.busy or acts.busy or acts.resting or around.waiting)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)


@contextmanager
def open_desk(center: Crowd) -> Iterator[OpenDesk]:
    """Open the window of the crowd's first qualifier and wait for its first lead; everything is closed after it."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = new_application()
    parts = make_parts(application, Choices(theme="light", dial_with="copy"), None)
    start = Start(center.core, parts, practice=False)
    desk = OpenDesk(application, start)
    try:
        start.show(center.people[0].name)
        desk.until(lambda: start.window is not None)
        desk.window.resize(*SIZE)
        desk.until(lambda: desk.work.hand is not None)
        desk.rest()
        # As `main.py` does when its window stands; what made the store is rubbish that no desk has.
        gc.collect()
        tidy_from_now()
        yield desk
    finally:
        start.close()
        if start.window is not None:
            start.window.deleteLater()


def peak_megabytes() -> float:
    """Most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
