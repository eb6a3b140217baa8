"""A real window on a real core, worked by keys alone, with a clock that moves only when it is told to."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.bootstrap import Core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.settings import Settings
from tests.fixtures.command_line import CommandLine
from ui.application import Start, core_for, make_parts
from ui.pages.work.page import WorkPage
from ui.preferences import Choices
from ui.window.main_window import MainWindow

AFTERNOON = datetime(2026, 11, 23, 15, 10, tzinfo=UTC)
"""A Monday: ten past four in Hamburg, ten past nine in New Orleans."""

MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}
HEADER = ("first_name", "last_name", "company_name", "title", "city", "state", "country", "phone1", "email")


def write_people(file: Path, count: int) -> None:
    """Write people of German and American firms, two of each firm, as a list broker writes them."""
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(HEADER)
        for n in range(count):
            if n // 2 % 2:
                firm, place, phone = f"Alster Logistik {n // 2} GmbH", ("Hamburg", "", "DE"), f"040 66969{100 + n}"
            else:
                firm, place, phone = f"Harbor Freight {n // 2} Inc", ("New Orleans", "LA", "US"), f"504-621-{8000 + n}"
            given = f"Ann{chr(97 + n // 26)}{chr(97 + n % 26)}"
            mail = f"{given.lower()}@firm{n // 2}.com"
            rows.writerow((given, f"Miller{chr(65 + n % 26)}", firm, "Head of Logistics", *place, phone, mail))


def filled_center(url: str, folder: Path, people: int = 60) -> CommandLine:
    """Make a store with a small center and a file of people imported into it."""
    center = CommandLine(url)
    center.at = (AFTERNOON - timedelta(minutes=10)).isoformat().replace("+00:00", "Z")
    center("store", "create")
    center("people", "add", "Tom", "--role", "team_lead", "--role", "operations")
    for name, role in (("Ben", "qualifier"), ("Nina", "qualifier"), ("Sam", "sales")):
        center("people", "add", name, "--role", role, by="Tom")
    file = folder / "people.csv"
    write_people(file, people)
    outcome = center("import", str(file), "--touch", "demo", by="Tom")
    assert (outcome["added"], outcome["refused"]) == (people, 0)
    return center


class RealDesk:
    """One desk from its start to its end."""

    def __init__(self, url: str, application: QApplication, qtbot: QtBot, choices: Choices | None = None) -> None:
        """Open the store; the sign-in page is shown by `sign_in`."""
        self.qtbot = qtbot
        self.clock = RehearsalClock(AFTERNOON, running=False)
        self.core: Core = core_for(Settings(store=url, jobs_every_seconds=1), self.clock)
        usual = choices or Choices(theme="light", dial_with="copy")
        self.parts = make_parts(application, replace(usual, learner_steps=False), None)
        self.start = Start(self.core, self.parts, practice=False)
        self._closed = False

    @property
    def window(self) -> MainWindow:
        """The window of whoever signed in."""
        assert self.start.window is not None
        return self.start.window

    @property
    def work(self) -> WorkPage:
        """Its Work page."""
        assert self.window.work is not None
        return self.window.work

    @property
    def actor(self) -> Actor:
        """Who sits here."""
        return self.window.desk.actor

    @property
    def brief(self) -> BriefRow:
        """The lead on the screen."""
        assert self.work.hand is not None
        return self.work.hand.brief

    @property
    def lead(self) -> int:
        """Number of the lead on the screen."""
        return self.brief.lead_id

    def sign_in(self, name: str) -> None:
        """Pick a name on the sign-in page by keys, and wait for the first lead."""
        self.start.show("")
        page = self.start.sign_in
        self.until(lambda: page.isVisible() and bool(page.names.buttons))

        def has_focus() -> bool:
            # A platform without a window manager may pass over a request that comes while another window closes.
            page.activateWindow()
            return QApplication.focusWidget() in page.names.buttons

        self.until(has_focus)
        for _ in page.names.buttons:
            focus = QApplication.focusWidget()
            if focus is not None and getattr(focus, "name", "") == name:
                break
            self.qtbot.keyClick(focus or page, Qt.Key.Key_Tab)
        self.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        self.until(lambda: self.start.window is not None and self.start.window.isVisible())
        self.window.resize(1440, 900)
        self.window.activateWindow()
        self.until(self.has_arrived)
        self.settle()

    def has_arrived(self) -> bool:
        """Whether what this person begins with is on the screen."""
        return self.work.hand is not None

    def sit_down(self) -> None:
        """Give the keyboard to this window, where several are open."""

        def is_here() -> bool:
            self.window.activateWindow()
            return QApplication.activeWindow() is self.window

        self.until(is_here)

    def until(self, done: Callable[[], bool]) -> None:
        """Let the event loop run until something is so."""
        self.qtbot.waitUntil(done, timeout=20_000)

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: not (self.parts.background.busy or self.work.acts.busy or self.work.showing.reading.waiting))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each like "P", "Ctrl+Return" or "Alt+1", and let each be done."""
        for key in keys:
            self.strike(key)
            self.settle()
            self.qtbot.wait(1)

    def strike(self, key: str) -> None:
        """Press a key and wait for nothing."""
        *held, last = key.split("+")
        modifier = Qt.KeyboardModifier.NoModifier
        for name in held:
            modifier |= MODIFIERS[name]
        self.qtbot.keyClick(self.focus(), getattr(Qt.Key, f"Key_{last}"), modifier)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, faster than anything is saved."""
        self.qtbot.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        """What gets the keys."""
        return QApplication.focusWidget() or self.window

    def wait(self, **length: float) -> None:
        """Let so much time of the rehearsal pass."""
        self.clock.move_to(self.clock.now() + timedelta(**length))

    def laws_hold(self) -> None:
        """The audit finds nothing and nobody is left behind, and no refusal stands on the screen."""
        assert self.core.audit.rows() == ()
        assert self.core.left_behind.rows() == ()
        assert self.work.view.wrap_up.refusal.isHidden(), self.work.view.wrap_up.refusal.text()

    def kinds(self, lead_id: int) -> list[str]:
        """Kinds of the events of a lead's journey."""
        return [row.kind for row in self.core.journeys.read(lead_id)]

    def notes(self, lead_id: int) -> list[str]:
        """The notes filed on a lead."""
        return [note.text for note in self.core.lead_brief.read(self.actor, lead_id).notes]

    def close(self) -> None:
        """Close the window as a person does, and everything under it."""
        if not self._closed:
            self._closed = True
            self.start.close()
            self.start.sign_in.close()
            if self.start.window is not None:
                self.qtbot.addWidget(self.start.window)
            self.qtbot.addWidget(self.start.sign_in)
