"""How the desk starts: is there a display, the store, the look, who sits here, and then the window."""

import gc
import logging
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from qualcenter import paths
from qualcenter.clock import Clock, RehearsalClock
from qualcenter.failures import KnownFailure
from qualcenter.log import Diary
from qualcenter.settings import Settings, SettingsUnreadable, load_settings
from ui.arguments import Arguments
from ui.background import Background
from ui.changes import Changes
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import choose, say
from ui.pages.sign_in.page import SignInPage
from ui.practice import Practice
from ui.preferences import Choices, Preferences
from ui.theme.fonts import load_fonts
from ui.theme.icons import Icons
from ui.theme.look import Look
from ui.theme.stylesheet import dress
from ui.theme.theme import Theme
from ui.ticker import Ticker
from ui.window.anew import Anew, holds_back
from ui.window.main_window import MainWindow
from ui.window.place import put_back
from ui.words import live_in

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core
    from qualcenter.domain.rights import Actor
    from qualcenter.services.colleagues import ColleagueRow

NO_DISPLAY = """There is no display here, so no window can open. Nothing was changed.
To try it without one:
  qualcenter --store try.db store create && qualcenter --store try.db demo
                                  a demonstration center, worked from the command line
  QT_QPA_PLATFORM=offscreen python main.py --tour FOLDER
                                  pictures of every page of the window
"""
TIDY_AFTER_MS = 3_000
log = logging.getLogger(__name__)

JOBS_AFTER_MS = 1_500
"""What is due waits this long after signing in: the queue comes first."""


def has_display() -> bool:
    """Tell whether a window could open; an offscreen platform that was asked for counts."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(arguments: Arguments) -> int:
    """Run the desk until its window closes; 0 then, 2 without a display, 3 when the store cannot be used."""
    if arguments.tour is not None and not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if not has_display():
        sys.stderr.write(NO_DISPLAY)
        return 2
    try:
        with tempfile.TemporaryDirectory(prefix="qualcenter-demo-", ignore_cleanup_errors=True) as folder:
            return _run_in(arguments, Path(folder))
    except (KnownFailure, SettingsUnreadable) as failure:
        sys.stderr.write(f"{failure}\n")
        return 3


def _run_in(arguments: Arguments, spare: Path) -> int:
    settings, clock = prepare(arguments, spare)
    diary = Diary(settings.log_level)
    try:
        return _run_on(arguments, settings, core_for(settings, clock))
    finally:
        diary.close()


def _run_on(arguments: Arguments, settings: Settings, core: "Core") -> int:
    application = new_application()
    choose(settings.language)
    file = None if arguments.demo else paths.user_config() / "desk.json"
    parts = make_parts(application, Choices.from_settings(settings), file)
    start = Start(core, parts, practice=arguments.demo)
    try:
        if arguments.tour is not None:
            from ui.tour import Tour

            tour = Tour(application, start, arguments.tour)
            tour.begin()
            application.exec()
            return tour.exit_code
        start.show(arguments.person or settings.person)
        QTimer.singleShot(TIDY_AFTER_MS, tidy_from_now)
        return application.exec()
    finally:
        start.close()


def prepare(arguments: Arguments, spare: Path) -> tuple[Settings, Clock | None]:
    """Return settings and clock: of a fresh demonstration in the folder `spare` when one is asked for.

    The demonstration lives at mid-day of a working day, so that it can be tried on a Sunday and at night too.
    """
    clock = RehearsalClock(arguments.at) if arguments.at else None
    if not arguments.demo:
        return load_settings(**({"store": arguments.store} if arguments.store else {})), clock
    from qualcenter.demo import LEADS, SEED, create_demo, demo_now, kept_demo

    at = arguments.at or demo_now()
    if not kept_demo(at, LEADS, SEED).exists():
        sys.stderr.write("Living through two weeks of the demonstration center. This takes some seconds, once.\n")
    return load_settings(store=create_demo(spare, at=at), backup_folder=str(spare / "backups")), RehearsalClock(at)


def core_for(settings: Settings, clock: Clock | None) -> "Core":
    """Build the core, without its store where that is out of reach and somebody has work kept on this computer.

    Raises `KnownFailure` when the store cannot be used.
    """
    from qualcenter.away import build_core_away
    from qualcenter.bootstrap import build_core, use_password

    try:
        return build_core(settings, clock)
    except KnownFailure as failure:
        if failure.code != "password_needed" or not sys.stdin.isatty():
            return build_core_away(settings, failure, clock)
    # The window cannot be built without a store, and whoever has a keyring or a password file is never asked.
    use_password(settings.store_url(), getpass(stream=sys.stderr))
    return build_core(settings, clock)


def new_application() -> QApplication:
    """Make the Qt application in the style that our painting is made for."""
    # A thread that computes gives way almost at once instead of after five milliseconds. Painting lets go of Python's
    # lock at each call of Qt, and would wait so long hundreds of times while a read computes.
    sys.setswitchinterval(0.00005)
    QCoreApplication.setApplicationName("qualcenter")
    QCoreApplication.setOrganizationName("qualcenter")
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationDisplayName("Qualcenter")
    return application


def tidy_from_now() -> None:
    """Look for rubbish again, but never again in what the start has made: it stays, and is most of what there is."""
    gc.freeze()
    gc.enable()


class Parts(QObject):
    """What the window shares between its pages, besides the core and the person; it keeps the application dressed."""

    def __init__(self, application: QApplication, preferences: Preferences, background: Background) -> None:
        """Dress the application as the preferences say, now and after each change."""
        super().__init__()
        self._application = application
        self._icons = paths.resources() / "icons"
        self.background, self.preferences, self.ticker = background, preferences, Ticker()
        self.look = Look(Theme(load_fonts(paths.resources() / "fonts")), Icons(self._icons))
        preferences.changed.connect(self._preference)
        self.look.keys.load(preferences.choices.keys)
        self.look.keys.changed.connect(self.look.theme.changed)
        self._system = application.styleHints()
        self._system_access = self._system.accessibility()
        self._system.colorSchemeChanged.connect(self._system_changed)
        self._system_access.contrastPreferenceChanged.connect(self._system_changed)
        self.dress()

    def dress(self) -> None:
        """Take theme and text size as they are set, and dress the application anew."""
        choices = self.preferences.choices
        self.look.theme.choose(
            choices.theme, choices.text_size, contrast=choices.contrast, still=choices.reduced_motion
        )
        dress(self._application, self.look.theme, self._icons)

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name in ("theme", "text_size", "contrast"):
            self.dress()
        elif name == "reduced_motion":
            self.look.theme.still = self.preferences.choices.reduced_motion
        elif name == "keys":
            self.look.keys.load(self.preferences.choices.keys)

    @Slot()
    def _system_changed(self, *_now: object) -> None:
        """Follow the system at once when its colours or its contrast change."""
        before = self.look.theme.tokens
        choices = self.preferences.choices
        self.look.theme.choose(
            choices.theme, choices.text_size, contrast=choices.contrast, still=choices.reduced_motion
        )
        if self.look.theme.tokens != before:
            self.dress()


def make_parts(application: QApplication, start: Choices, file: Path | None) -> Parts:
    """Make the shared parts; what a person sets is kept in `file` and the settings, unless it is None."""
    background = Background()
    return Parts(application, Preferences(start, file, background), background)


class Start(QObject):
    """Shows who may sit here, then that person's window; it owns both and closes what they share."""

    def __init__(self, core: "Core", parts: Parts, *, practice: bool) -> None:
        """Show nothing yet."""
        super().__init__()
        self.core, self.parts = core, parts
        self._practice = practice
        self.sign_in = SignInPage(parts.look, core.store_name)
        self.window: MainWindow | None = None
        self._changes: Changes | None = None
        self._wanted = ""
        self._stop_jobs: Callable[[], object] | None = None
        self._jobs_begin = QTimer(self)
        self._jobs_begin.setSingleShot(True)
        self._jobs_begin.setInterval(JOBS_AFTER_MS)
        self._jobs_begin.timeout.connect(self._begin_jobs)
        self.rehearsal = Practice(parts.preferences, parts.look, self)
        self.rehearsal.told.connect(self._tell)
        self._anew = Anew(self)
        self._anew.opened.connect(self._take)
        self._anew.put_off.connect(self._language_waits)
        parts.preferences.changed.connect(self._preference)
        self.sign_in.picked.connect(self.pick)
        self.sign_in.practice_wanted.connect(self.practice)

    def show(self, person: str) -> None:
        """Show the window of a person, or the sign-in page when nobody is named or the name is unknown."""
        self.sign_in.setWindowTitle("Qualcenter")
        if self.core.away is not None:
            self.pick(self._known_here(person))
        elif person:
            self.pick(person)
        else:
            self._show_sign_in()

    def _known_here(self, person: str) -> str:
        """Who sits here while the store cannot say: who was asked for or sat here last, if their work is kept here."""
        here = [one.name for one in self.core.people_here]
        last = self.parts.preferences.choices.last_person
        return next((name for name in (person, last) if name in here), here[0])

    @Slot(str)
    def pick(self, name: str) -> None:
        """Sign a person in."""
        self._wanted = name
        work = partial(_who, self.core, name, practice=self._practice)
        self.parts.background.read("sign in", work, self._signed_in, self._refused)

    @Slot()
    def practice(self) -> None:
        """Open the same desk on the demonstration store, in a window of its own."""
        self.rehearsal.begin()

    def close(self) -> None:
        """Write what waits, stop following, and close the store."""
        self.rehearsal.close()
        if self.window is not None:
            self.window.close()
        self.sign_in.close()
        self._jobs_begin.stop()
        self.parts.ticker.stop()
        if self._changes is not None:
            self._changes.close()
        self.parts.background.close()
        if self._stop_jobs is not None:
            self._stop_jobs()
        if self.window is not None and self.window.desk.core.offline is not None:
            self.window.desk.core.offline.close()
        self.core.close()

    def _show_sign_in(self) -> None:
        self.sign_in.resize(900, 680)
        self.sign_in.show()
        self.parts.background.read("people", partial(_seats, self.core), self._people, self._refused)

    @Slot(object)
    def _people(self, seats: "tuple[tuple[ColleagueRow, ...], Actor | None]") -> None:
        """Let a person be picked; on a server the password has said already who it is."""
        rows, person = seats
        if person is not None and not self._wanted:
            self.pick(person.name)
            return
        self.sign_in.show_people(rows, self.parts.preferences.choices.last_person)

    @Slot(object)
    def _signed_in(self, signed: "tuple[Actor, str, Core]") -> None:
        actor, zone, core = signed
        live_in(zone)
        parts = self.parts
        parts.preferences.set("last_person", actor.name)
        self._changes = Changes(self.core.announcements)
        desk = Desk(core, actor, parts.background, self._changes, parts.preferences, parts.ticker, parts.look)
        window = MainWindow(desk, practice=self._practice)
        self._take(window)
        put_back(window, parts.preferences)
        window.show()
        self.sign_in.close()
        parts.ticker.start()
        self._jobs_begin.start()

    @Slot(object)
    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.practice_wanted.connect(self.practice)

    @Slot(str)
    def _preference(self, name: str) -> None:
        """Open what is open again when another language is chosen, unless that could lose something."""
        if name != "language" or self.window is None:
            return
        if any(holds_back(window) for window in (self.window, self.rehearsal.window) if window is not None):
            self._language_waits()
            return
        choose(self.parts.preferences.choices.language)
        self._anew.begin(self.window)
        self.rehearsal.speak_anew()

    @Slot()
    def _language_waits(self) -> None:
        told = say("The language changes at the next start: changes still wait to be saved on this computer.")
        self._tell(told, "warn")

    @Slot(str, str)
    def _tell(self, words: str, tone: str) -> None:
        """Say on the desk, or on the sign-in page, how far practice is."""
        if self.window is not None:
            self.window.status.show_words(words, tone)
        else:
            self.sign_in.show_progress(words)

    @Slot()
    def _begin_jobs(self) -> None:
        self.parts.background.write(self._start_jobs)

    def _start_jobs(self) -> None:
        """Let due work be done while the desk is open; runs on the write lane, which `close` empties first."""
        self._stop_jobs = self.core.start_jobs()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        if not self.sign_in.isVisible():
            self._show_sign_in()
        self.sign_in.show_wrong(wrong_of(fault).words)


def _seats(core: "Core") -> "tuple[tuple[ColleagueRow, ...], Actor | None]":
    """Return who may sit here, and who signed in to the store, if that asks for a password."""
    return core.colleagues.list(), core.signing_in.person()


def _who(core: "Core", name: str, *, practice: bool) -> "tuple[Actor, str, Core]":
    """Return a person, the zone they live in, which need not be the computer's, and the core as they use it.

    On the practice desk nothing is kept for a time without the store, nor where the disk of this computer fails.
    """
    from qualcenter.away import at_desk

    if core.away is not None:
        actor = next(one for one in core.people_here if one.name == name)
        return actor, "", at_desk(core, actor)
    actor = core.signing_in.acting(name)
    zone = next((row.zone for row in core.colleagues.list() if row.id == actor.id), "")
    if not practice:
        try:
            return actor, zone, at_desk(core, actor)
        except OSError:
            log.exception("nothing can be kept for the time without the store")
    return actor, zone, core
