"""What may stand after `main.py`."""

import argparse
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from qualcenter import __version__


@dataclass(frozen=True)
class Arguments:
    """What the person asked for at the start; `at` is an aware instant for a rehearsal, or None."""

    store: str = ""
    person: str = ""
    demo: bool = False
    tour: Path | None = None
    at: datetime | None = None


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence and ends with 2."""

    def error(self, message: str) -> NoReturn:
        """End with the usage and the fault."""
        self.exit(2, f"{self.format_usage()}{message[:1].upper()}{message[1:]}.\n")


def read_arguments(given: list[str]) -> Arguments:
    """Read the command line; ends the program with a sentence when it cannot be read."""
    parser = _Parser(prog="main.py", description="Open the desk of a qualifying center.")
    parser.add_argument("--store", default="", help="a path, sqlite:///PATH or postgresql://USER@HOST/NAME")
    parser.add_argument("--as", dest="person", default="", help="the name or e-mail of the person at this desk")
    parser.add_argument(
        "--demo", action="store_true", help="try it on a fresh demonstration store, thrown away at the end"
    )
    parser.add_argument("--tour", type=Path, metavar="FOLDER", help="write a picture of every page into FOLDER and end")
    parser.add_argument(
        "--at",
        type=_instant,
        metavar="INSTANT",
        help="rehearse as if it were this time, such as 2026-11-23T09:30",
    )
    parser.add_argument("--version", action="version", version=f"Qualcenter {__version__}")
    found = parser.parse_args(given)
    return Arguments(found.store, found.person, found.demo or found.tour is not None, found.tour, found.at)


def _instant(text: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is not a time; write it like 2026-11-23T09:30") from None
    return at.astimezone(UTC)
