"""The doctor: what on this computer keeps the desk from working, and the command that mends it."""

import ctypes.util
import importlib.metadata
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from qualcenter import paths
from qualcenter.cli.desk import CommandDesk
from qualcenter.clock import SystemClock
from qualcenter.domain.refusals import Refused
from qualcenter.failures import KnownFailure
from qualcenter.settings import SettingsUnreadable

LEAST_SPACE = 500 * 1024 * 1024
WINDOW_LIBRARIES = {
    "EGL": "libegl1",
    "GL": "libgl1",
    "xkbcommon": "libxkbcommon0",
    "fontconfig": "libfontconfig1",
    "dbus-1": "libdbus-1-3",
    "glib-2.0": "libglib2.0-0",
}
SCREEN_LIBRARIES = {
    "xcb-cursor": "libxcb-cursor0",
    "xkbcommon-x11": "libxkbcommon-x11-0",
    "xcb-icccm": "libxcb-icccm4",
    "xcb-keysyms": "libxcb-keysyms1",
    "xcb-shape": "libxcb-shape0",
}
"""What Qt needs on a bare Debian; its own message always blames xcb-cursor0, whichever is missing."""


@dataclass(frozen=True)
class Finding:
    """One thing examined: whether it is well, and what to say about it."""

    check: str
    ok: bool
    say: str


def examine(desk: CommandDesk) -> list[Finding]:
    """Examine everything; no check stops the others."""
    return [
        _python(),
        _qt(),
        _libraries("window libraries", WINDOW_LIBRARIES),
        _libraries("screen libraries", SCREEN_LIBRARIES if _needs_screen() else {}),
        _font(),
        _zones(),
        _folder(),
        _space(),
        _store(desk),
        _clock(desk),
        _jobs(desk),
        _offline_key(),
    ]


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    ok = sys.version_info >= (3, 11)
    return Finding("python", ok, f"Python {version}." if ok else f"Python {version} is too old: install 3.11 or newer.")


def _qt() -> Finding:
    try:
        version = importlib.metadata.version("PySide6-Essentials")
    except importlib.metadata.PackageNotFoundError:
        return Finding("qt", False, "PySide6 is missing: run `uv sync`. The command line works without it.")
    bad = version.startswith("6.12.0") and sys.version_info < (3, 12)
    if bad:
        words = "PySide6 6.12.0 aborts on Python 3.11: run `uv pip install 'PySide6-Essentials<6.12'`."
        return Finding("qt", False, words)
    return Finding("qt", True, f"PySide6 {version}.")


def _needs_screen() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return sys.platform.startswith("linux") and platform in ("", "xcb") and bool(os.environ.get("DISPLAY"))


def _libraries(check: str, wanted: dict[str, str]) -> Finding:
    if not sys.platform.startswith("linux"):
        return Finding(check, True, "Not needed on this system.")
    missing = [package for library, package in wanted.items() if ctypes.util.find_library(library) is None]
    if missing:
        return Finding(check, False, f"Missing: run `apt-get install {' '.join(missing)}`.")
    return Finding(check, True, "All there." if wanted else "No screen is used here; nothing is needed.")


def _font() -> Finding:
    folder = paths.resources() / "fonts"
    found = any(folder.glob("*.ttf")) or any(folder.glob("*.otf")) if folder.is_dir() else False
    return Finding("fonts", True, "The desk's own font is there." if found else "The system's fonts are used.")


def _zones() -> Finding:
    try:
        ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        return Finding("time zones", False, "Time zones are missing: run `uv pip install tzdata`.")
    return Finding("time zones", True, "Known.")


def _folder() -> Finding:
    folder = paths.user_data()
    ok = os.access(folder, os.W_OK)
    words = f"{folder} can be written." if ok else f"{folder} cannot be written: run `chmod u+w {folder}`."
    return Finding("data folder", ok, words)


def _space() -> Finding:
    free = shutil.disk_usage(paths.user_data()).free
    ok = free >= LEAST_SPACE
    amount = f"{free // (1024 * 1024)} MB free."
    return Finding("disk", ok, amount if ok else f"Only {amount} Make room, or move the store with --store.")


def _guarded(check: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except (KnownFailure, Refused, SettingsUnreadable) as failure:
        return Finding(check, False, str(failure))


def _store(desk: CommandDesk) -> Finding:
    def look() -> Finding:
        faults = desk.core.store_info.faults()
        if faults:
            return Finding("store", False, f"{faults[0].where}: {faults[0].what}. Run `qualcenter store check`.")
        return Finding("store", True, f"{desk.core.store_name} is whole.")

    return _guarded("store", look)


def _clock(desk: CommandDesk) -> Finding:
    def look() -> Finding:
        away = desk.core.clock_away()
        if abs(away) > 60:
            words = f"This computer is {away:.0f} s away from the server: run `timedatectl set-ntp true`."
            return Finding("clock", False, words)
        return Finding("clock", True, "Agrees with the store.")

    return _guarded("clock", look)


def _jobs(desk: CommandDesk) -> Finding:
    def look() -> Finding:
        if not desk.core.is_file and not desk.core.jobs.runs.alive(SystemClock().now()):
            return Finding("jobs", False, "Nobody runs the jobs of this store: run `qualcenter jobs` as its runner.")
        waiting = desk.core.left_behind.rows()
        if waiting:
            return Finding("jobs", False, f"{len(waiting)} leads are left behind: run `qualcenter tick`.")
        return Finding("jobs", True, "Nothing is left behind.")

    return _guarded("jobs", look)


def _offline_key() -> Finding:
    """Where the key lies that seals what is kept while the store is away; a file is weaker, and no fault."""
    from qualcenter.away import offline_key_home, unreadable_journals

    lost = unreadable_journals()
    if lost:
        words = f"{lost[0]} could not be read: its key is gone or it was changed. Bring the key back from a backup."
        return Finding("offline key", False, words)
    told = {
        "keyring": "What a desk keeps without its store is sealed with a key in the system's keyring.",
        "file": "What a desk keeps without its store is sealed with a key in a file that you alone may read.",
        None: "No desk on this computer has kept anything for a time without its store.",
    }
    return Finding("offline key", True, told[offline_key_home()])
