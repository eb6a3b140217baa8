"""How the desk starts: is there a display, the store, the look, and then whoever signs in."""

import gc
import linecache
import os
import sys
import tempfile
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from qualcenter import paths
from qualcenter.clock import Clock, RehearsalClock
from qualcenter.failures import KnownFailure
from qualcenter.log import Diary
from qualcenter.settings import Settings, SettingsUnreadable, load_settings
from ui.arguments import Arguments
from ui.language import choose
from ui.parts import Parts, make_parts
from ui.preferences import Choices
from ui.start import Start

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

__all__ = ["Parts", "Start", "core_for", "has_display", "make_parts", "new_application", "prepare", "run"]

NO_DISPLAY = """There is no display here, so no window can open. Nothing was changed.
To try it without one:
  qualcenter --store try.db store create && qualcenter --store try.db demo
                                  a demonstration center, worked from the command line
  QT_QPA_PLATFORM=offscreen python main.py --tour FOLDER
                                  pictures of every page of the window
"""
TIDY_AFTER_MS = 3_000


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
        if arguments.tour is None and not arguments.demo and _is_shared(settings):
            return _run_shared(settings, clock)
        return _run_on(arguments, settings, core_for(settings, clock))
    finally:
        diary.close()


def _is_shared(settings: Settings) -> bool:
    # A desk on a file starts without the driver of servers.
    if not settings.store.startswith("postgres"):
        return False
    from qualcenter.door import place_of

    return place_of(settings.store_url()) is not None


def _run_shared(settings: Settings, clock: Clock | None) -> int:
    """Open on the page that asks for a sign-in: it needs no store, so that one out of reach is told there."""
    from ui.shared_start import SharedStart

    application = new_application()
    choose(settings.language)
    parts = make_parts(application, Choices.from_settings(settings), paths.user_config() / "desk.json")
    start = SharedStart(settings, clock, parts)
    try:
        start.show()
        QTimer.singleShot(TIDY_AFTER_MS, tidy_from_now)
        return application.exec()
    finally:
        start.close()


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
    # A tour has no page that asks; whoever has a keyring or a password file is never asked.
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
    """Look for rubbish again, but never again in what the start has made: it stays, and is most of what there is.

    The source lines that PySide has read of each module are let go.
    """
    linecache.clearcache()
    gc.freeze()
    gc.enable()
