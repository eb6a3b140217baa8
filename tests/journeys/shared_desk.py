"""A desk on a center on a server, from its sign-in page on, worked by keys alone."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from tests.journeys.real_desk import AFTERNOON, MODIFIERS
from ui.parts import make_parts
from ui.preferences import Choices
from ui.shared_start import SharedStart
from ui.window.main_window import MainWindow

OWN = "my own long password"


class SharedDesk:
    """What a person at a shared store sees and types."""

    def __init__(self, url: str, application: QApplication, qtbot: QtBot, choices: Choices | None = None) -> None:
        """Show the sign-in page."""
        self.qtbot = qtbot
        self.clock = RehearsalClock(AFTERNOON, running=False)
        usual = choices or Choices(theme="light", dial_with="copy", learner_steps=False)
        self.parts = make_parts(application, usual, None)
        self.start = SharedStart(Settings(store=url, jobs_every_seconds=1), self.clock, self.parts)
        self.page = self.start.page
        self._closed = False

    def show(self) -> None:
        """Show the page, and wait until it asks or the desk is open."""
        self.start.show()
        self.page.activateWindow()
        self.rest()

    @property
    def window(self) -> MainWindow:
        """The window of whoever signed in."""
        assert self.start.start is not None
        assert self.start.start.window is not None
        return self.start.start.window

    @property
    def is_open(self) -> bool:
        """Whether the desk is there and has its lead or says that there is none."""
        start = self.start.start
        return start is not None and start.window is not None and start.window.isVisible()

    @property
    def lead(self) -> int:
        """Number of the lead on the screen."""
        work = self.window.work
        assert work is not None
        assert work.hand is not None
        return work.hand.brief.lead_id

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not (self.parts.background.busy or self.page.busy))

    def open(self) -> None:
        """Wait for the desk and the lead in hand."""
        self.until(lambda: self.is_open)
        self.window.resize(1440, 900)
        self.window.activateWindow()
        self.until(lambda: self.window.work is not None and self.window.work.hand is not None)
        self.rest()

    def until(self, done: Callable[[], bool]) -> None:
        """Let the event loop run until something is so."""
        self.qtbot.waitUntil(done, timeout=30_000)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        self.qtbot.keyClicks(self.focus(), text)

    def press(self, *keys: str) -> None:
        """Press keys like "Tab" or "Ctrl+Return" where the focus is, and let each be done."""
        for key in keys:
            *held, last = key.split("+")
            modifier = Qt.KeyboardModifier.NoModifier
            for name in held:
                modifier |= MODIFIERS[name]
            self.qtbot.keyClick(self.focus(), getattr(Qt.Key, f"Key_{last}"), modifier)
            self.rest()
            self.qtbot.wait(1)

    def go_to(self, name: str) -> None:
        """Press Tab until the widget of that name has the focus."""
        for _ in range(60):
            if self.focus().objectName() == name:
                return
            self.qtbot.keyClick(self.focus(), Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to {name}")

    def focus(self) -> QWidget:
        """What gets the keys."""
        top = self.page if self.page.isVisible() else self.window
        return QApplication.focusWidget() or top

    def shown(self) -> str:
        """Every label of the sign-in page that is seen."""
        return " ".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    def close(self) -> None:
        """Close everything."""
        if not self._closed:
            self._closed = True
            self.start.close()
