"""The command line: every verb of the desk without its window, in words or as JSON."""

import argparse
import contextlib
import sys
from collections.abc import Sequence

from qualcenter import __version__
from qualcenter.cli.answer import Answer, Exit, instant_text, print_answer, tell
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.registry import add_commands
from qualcenter.domain.refusals import Refused
from qualcenter.exchange.table import FileRefused
from qualcenter.failures import KnownFailure
from qualcenter.settings import SettingsUnreadable


def run() -> None:
    """Entry of the `qualcenter` script: never returns, never shows a traceback for a fault of the world."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit code that the contract promises for its outcome."""
    options = parser().parse_args(arguments)
    desk = CommandDesk(options)
    try:
        answer = options.run(desk, options)
    except Refused as refused:
        answer = _refusal(refused)
        tell(f"Refused ({refused.code}): {refused.why}")
    except FileRefused as refused:
        answer = Answer({"error": refused.code, "why": refused.why}, code=Exit.FILE)
        tell(refused.why)
    except (KnownFailure, SettingsUnreadable) as failure:
        code = failure.code if isinstance(failure, KnownFailure) else "settings"
        answer = Answer({"error": code, "why": str(failure)}, code=Exit.STORE)
        tell(str(failure))
    except KeyboardInterrupt:
        tell("Stopped. What was committed before is kept; nothing is half-written.")
        return 130
    finally:
        desk.close()
    with contextlib.suppress(BrokenPipeError):
        print_answer(answer, as_json=options.json)
        sys.stdout.flush()
    return int(answer.code)


def parser() -> argparse.ArgumentParser:
    """The grammar of the command line; options common to all commands may stand before or after the command."""
    top = argparse.ArgumentParser(
        prog="qualcenter", description="The desk of a qualifying center, without its window.", allow_abbrev=False
    )
    top.add_argument("--version", action="version", version=f"qualcenter {__version__}")
    _common(top, default=True)
    again = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    _common(again, default=False)
    add_commands(top.add_subparsers(required=True, metavar="COMMAND", dest="command"), again)
    return top


def _common(to: argparse.ArgumentParser, *, default: bool) -> None:
    """Add the options of every command; below the command they only speak when they are given."""
    silent = None if default else argparse.SUPPRESS
    to.add_argument("--store", default=silent, metavar="URL", help="path, sqlite:///path or postgresql://…")
    to.add_argument("--as", dest="person", default=silent, metavar="PERSON", help="who acts: a name or an e-mail")
    to.add_argument("--at", default=silent, metavar="INSTANT", help="rehearse at this instant; refused on a live store")
    to.add_argument(
        "--json", action="store_true", default=False if default else argparse.SUPPRESS, help="answer with one JSON document"
    )


def _refusal(refused: Refused) -> Answer:
    more = {name: value for name, value in refused.more.items() if isinstance(value, str | int | list)}
    opens = refused.more.get("opens_at")
    if opens is not None:
        more["opens_at"] = instant_text(opens) if not isinstance(opens, str) else opens  # type: ignore[arg-type]
    document = {"refused": refused.code, "why": refused.why, "missing": list(refused.missing), **more}
    return Answer(document, code=Exit.REFUSED)
