"""The desk's diary for its makers: JSON lines in rotating files, with nothing about people in them."""

import faulthandler
import json
import logging
import re
import sys
import threading
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from qualcenter import paths

FILE_NAME = "qualcenter.jsonl"
FAULT_NAME = "fault.log"
BYTES_A_FILE = 2_000_000
FILES_KEPT = 5
LETTERS_A_LINE = 10_000

# Both begin only where a word begins and are bounded, so that a long line takes time in proportion.
_E_MAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]++@[\w.-]+")
_NUMBER = re.compile(r"(?<![\w.:-])(?:\+|00?)[1-9][\d ()/.-]{5,24}\d")

_log = logging.getLogger(__name__)


def without_people(text: str) -> str:
    """The text with every e-mail address and telephone number taken out."""
    return _NUMBER.sub("[number]", _E_MAIL.sub("[e-mail]", text))


class JsonLines(logging.Formatter):
    """One JSON object a line: at, level, logger, thread, says, and for a fault its kind and its places.

    What an exception says is left out, because databases and parsers quote the row they fail on: only its
    type, an operating system's error name and the places it passed are written.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "thread": record.threadName,
            "says": without_people(record.getMessage()[:LETTERS_A_LINE]),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["fault"] = list(_faults(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


def _faults_to_standard_error() -> None:
    # A program started without a terminal may have no such stream.
    if sys.__stderr__ is not None:
        faulthandler.enable(sys.__stderr__)


def _faults(fault: BaseException | None) -> list[dict[str, object]]:
    """The fault and those that led to it, newest first."""
    told: list[dict[str, object]] = []
    while fault is not None:
        one: dict[str, object] = {"kind": type(fault).__qualname__, "places": _places(fault.__traceback__)}
        if isinstance(fault, OSError) and fault.strerror:
            one["system"] = fault.strerror
        told.append(one)
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return told


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return places


class Diary:
    """The log of one running desk: opened once at start, closed when the desk closes.

    While it is open, faults that reach the top of a thread are written down, and so is the place where an
    abort in C happened (fault.log). A folder that cannot be written to never stops a desk: its lines go to
    standard error then.
    """

    def __init__(self, level: str = "info", folder: Path | None = None) -> None:
        """`level` is one of the names in Settings.log_level; without `folder` it is the user's log folder."""
        self.folder: Path | None = None
        self._faults_were_told = faulthandler.is_enabled()
        self._target = self._open(folder)
        self._target.setFormatter(JsonLines())
        root = logging.getLogger()
        self._before = (root.level, sys.excepthook, threading.excepthook)
        root.addHandler(self._target)
        root.setLevel(level.upper())
        sys.excepthook = self._told_by_main
        threading.excepthook = self._told_by_thread

    def _open(self, folder: Path | None) -> logging.Handler:
        try:
            self.folder = folder or paths.user_log()
            self.folder.mkdir(parents=True, exist_ok=True)
            self._fault_file = (self.folder / FAULT_NAME).open("a", encoding="utf-8")
            faulthandler.enable(self._fault_file)
            return RotatingFileHandler(
                self.folder / FILE_NAME, maxBytes=BYTES_A_FILE, backupCount=FILES_KEPT - 1, encoding="utf-8"
            )
        except OSError:
            self.folder = None
            _faults_to_standard_error()
            return logging.StreamHandler(sys.stderr)

    def close(self) -> None:
        """Write what is left and put back what was there before."""
        root = logging.getLogger()
        level, sys.excepthook, threading.excepthook = self._before
        root.setLevel(level)
        root.removeHandler(self._target)
        self._target.close()
        faulthandler.disable()
        if self._faults_were_told:
            _faults_to_standard_error()
        if self.folder is not None:
            self._fault_file.close()

    def _told_by_main(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        _log.critical("A fault reached the top", exc_info=(kind, fault, trace))

    def _told_by_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and told.exc_type is not SystemExit:
            _log.critical("A fault ended a thread", exc_info=(told.exc_type, told.exc_value, told.exc_traceback))
