"""Practice: the same desk on a fresh demonstration store, in a window of its own that is marked so."""

import shutil
import tempfile
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor, Role
from qualcenter.settings import load_settings
from ui.background import Background
from ui.changes import Changes
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import say
from ui.preferences import Preferences
from ui.theme.look import Look
from ui.ticker import Ticker
from ui.window.anew import Anew
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

TELL_EVERY_MS = 1_000
LEADS = 120
"""Enough for hours of practice, and made in a few seconds."""


@dataclass(frozen=True)
class Rehearsal:
    """A demonstration center that is ready, and the qualifier one plays in it."""

    core: "Core"
    actor: Actor


def make_rehearsal(folder: Path) -> Rehearsal:
    """Make a store in the folder and open it; takes seconds, so it runs off the UI thread."""
    from qualcenter.bootstrap import build_core
    from qualcenter.demo import create_demo, demo_now

    at = demo_now()
    core = build_core(load_settings(store=create_demo(folder, LEADS, at=at)), RehearsalClock(at))
    people = [row.name for row in core.colleagues.list() if Role.QUALIFIER in row.roles]
    return Rehearsal(core, core.colleagues.actor(people[0]))


class Practice(QObject):
    """Owns the practice window and everything under it; closing the window throws the store away.

    Signals: `told(words, tone)` while the store is made and when it could not be.
    """

    told = Signal(str, str)

    def __init__(self, preferences: Preferences, look: Look, parent: QObject | None = None) -> None:
        """Nothing is made before `begin`."""
        super().__init__(parent)
        self._preferences, self._look = preferences, look
        self.window: MainWindow | None = None
        self._background: Background | None = None
        self._changes: Changes | None = None
        self._ticker = Ticker(self)
        self._rehearsal: Rehearsal | None = None
        self._folder: Path | None = None
        self._making = False
        self._since = QElapsedTimer()
        self._anew = Anew(self)
        self._anew.opened.connect(self._opened_anew)
        self._progress = QTimer(self)
        self._progress.setInterval(TELL_EVERY_MS)
        self._progress.timeout.connect(self._tell_progress)

    def begin(self) -> None:
        """Make the store and open the window; a window that is open already comes to the front."""
        if self.window is not None:
            self.window.raise_()
            self.window.activateWindow()
        elif not self._making:
            self._making = True
            self._background = self._background or Background(self)
            self._since.start()
            self._progress.start()
            self._tell_progress()
            self._folder = Path(tempfile.mkdtemp(prefix="qualcenter-practice-"))
            work = partial(make_rehearsal, self._folder)
            self._background.read("practice", work, self._made, self._failed)

    def speak_anew(self) -> None:
        """Open the window again in the language in use, if it is open."""
        if self.window is not None:
            self._anew.begin(self.window)

    def close(self) -> None:
        """Close the window, end what runs under it, and throw the store away."""
        self._progress.stop()
        if self.window is not None:
            self.window.close()
        self._put_away()

    @Slot()
    def _one_seat(self) -> None:
        if self.window is not None:
            told = say("Practice has one seat: close this window, and change the person at your own desk.")
            self.window.status.show_words(told, "warn")

    @Slot()
    def _tell_progress(self) -> None:
        seconds = self._since.elapsed() // 1_000
        told = say(
            "Making a demonstration store to practise on, {seconds} s so far. You can go on working.", seconds=seconds
        )
        self.told.emit(told, "")

    @Slot(object)
    def _made(self, rehearsal: Rehearsal) -> None:
        self._making = False
        self._progress.stop()
        if self._background is None:
            return
        self._rehearsal = rehearsal
        self._changes = Changes(rehearsal.core.announcements)
        desk = Desk(
            rehearsal.core,
            rehearsal.actor,
            self._background,
            self._changes,
            self._preferences,
            self._ticker,
            self._look,
        )
        self.window = MainWindow(desk, practice=True)
        self.window.closing.connect(self._closed)
        self.window.person_wanted.connect(self._one_seat)
        self.window.resize(1280, 800)
        self.window.show()
        self._ticker.start()
        self.told.emit(say("Practice is open in a window of its own. Nothing done there counts."), "ok")

    @Slot(object)
    def _opened_anew(self, window: MainWindow) -> None:
        self.window = window
        window.closing.connect(self._closed)
        window.person_wanted.connect(self._one_seat)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self._making = False
        self._progress.stop()
        self.told.emit(say("Practice could not begin. {why}", why=wrong_of(fault).words), "wrong")

    @Slot()
    def _closed(self) -> None:
        """Put everything away once the window has handled its closing."""
        QTimer.singleShot(0, self, self._put_away)

    @Slot()
    def _put_away(self) -> None:
        window, self.window = self.window, None
        self._ticker.stop()
        if self._changes is not None:
            self._changes.close()
            self._changes = None
        rehearsal, self._rehearsal = self._rehearsal, None
        if self._background is not None:
            self._background.close()
            self._background = None
        if rehearsal is not None:
            rehearsal.core.close()
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        if window is not None:
            window.deleteLater()
