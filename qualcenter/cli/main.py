"""The command line: every verb of the desk without its window, in words or as JSON."""

import argparse
import logging
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import NoReturn

from qualcenter import __version__
from qualcenter.cli.answer import Answer, Exit, instant_text, print_answer, speak_plainly, tell
from qualcenter.domain.refusals import BadValueRefused, Refused
from qualcenter.domain.sentence import said

_STOPPED = "Stopped. What was committed before is kept; nothing is half-written."
_log = logging.getLogger(__name__)


def run() -> None:
    """Entry of the `qualcenter` script: never returns, never shows a traceback."""
    speak_plainly()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Run one command; gives the exit code that the contract promises for its outcome."""
    as_json = "--json" in arguments
    try:
        options = parser(as_json=as_json).parse_args(arguments)
        answer = _answered(options)
    except Refused as refused:
        answer = _refused(refused)
    except KeyboardInterrupt:
        answer = Answer({"error": "stopped", "why": _STOPPED}, code=Exit.STOPPED)
        tell(_STOPPED)
    print_answer(answer, as_json=as_json)
    return int(answer.code)


def parser(*, as_json: bool = False) -> argparse.ArgumentParser:
    """The grammar of the command line; options common to all commands may stand before or after the command."""
    from qualcenter.cli.registry import add_commands

    grammar = _JsonGrammar if as_json else argparse.ArgumentParser
    top = grammar(
        prog="qualcenter", description="The desk of a qualifying center, without its window.", allow_abbrev=False
    )
    top.add_argument("--version", action="version", version=f"qualcenter {__version__}")
    _common(top, default=True)
    again = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    _common(again, default=False)
    add_commands(top.add_subparsers(required=True, metavar="COMMAND", dest="command"), again)
    return top


class _JsonGrammar(argparse.ArgumentParser):
    """Words that are no command are a document too, for a program that asked for documents."""

    def error(self, message: str) -> NoReturn:
        print_answer(Answer({"error": "usage", "why": message}), as_json=True)
        super().error(message)


def _answered(options: argparse.Namespace) -> Answer:
    from qualcenter.cli.desk import CommandDesk
    from qualcenter.cli.grammar import WrongWords
    from qualcenter.exchange.table import FileRefused
    from qualcenter.failures import KnownFailure
    from qualcenter.settings import SettingsUnreadable

    desk = CommandDesk(options)
    try:
        _only_text(options)
        answer: Answer = options.answered_by(desk, options)
    except Refused as refused:
        answer = _refused(refused)
    except WrongWords as wrong:
        answer = _failed("usage", str(wrong), Exit.USAGE)
    except FileRefused as refused:
        answer = _failed(refused.code, refused.why, Exit.FILE)
    except KnownFailure as failure:
        answer = _failed(failure.code, str(failure), Exit.STORE)
    except SettingsUnreadable as failure:
        answer = _failed("settings", str(failure), Exit.STORE)
    except Exception as fault:  # noqa: BLE001  a person gets a sentence and the log the places, whatever it was
        answer = _failed("fault", _noted(fault), Exit.FAULT)
    finally:
        desk.close()
    return answer


def _only_text(options: argparse.Namespace) -> None:
    # Bytes that are no text reach Python as lone surrogates; a file's name may hold them, nothing that is kept may.
    for name, value in vars(options).items():
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, str) and any("\ud800" <= letter <= "\udfff" for letter in one):
                raise BadValueRefused(
                    said(
                        "What was given for “{name}” holds bytes that are no UTF-8 text. Nothing was changed.",
                        name=name,
                    ),
                    (name,),
                )


def _failed(code: str, why: str, ending: Exit) -> Answer:
    tell(why)
    return Answer({"error": code, "why": why}, code=ending)


def _noted(fault: Exception) -> str:
    """Write the places of a mistake of our own into the log; gives the sentence for the person."""
    from qualcenter.log import FILE_NAME, Diary

    diary = Diary("error")
    try:
        _log.error("A command ended in a mistake of our own", exc_info=fault)
        where = f" It is noted in {diary.folder / FILE_NAME}: please report it." if diary.folder else ""
    finally:
        diary.close()
    return (
        f"Qualcenter itself made a mistake ({type(fault).__name__}). What was saved before is kept; "
        f"this command was not carried out.{where}"
    )


def _common(to: argparse.ArgumentParser, *, default: bool) -> None:
    """Add the options of every command; below the command they only speak when they are given."""
    silent = None if default else argparse.SUPPRESS
    to.add_argument("--store", default=silent, metavar="URL", help="path, sqlite:///path or postgresql://…")
    to.add_argument("--as", dest="acting", default=silent, metavar="PERSON", help="who acts: a name or an e-mail")
    to.add_argument("--at", default=silent, metavar="INSTANT", help="rehearse at this instant; refused on a live store")
    to.add_argument(
        "--json",
        action="store_true",
        default=False if default else argparse.SUPPRESS,
        help="answer with one JSON document",
    )


def _refused(refused: Refused) -> Answer:
    tell(f"Refused ({refused.code}): {refused.why}")
    more = {
        name: instant_text(value) if isinstance(value, datetime) else value
        for name, value in refused.more.items()
        if isinstance(value, str | int | list | datetime)
    }
    document = {"refused": refused.code, "why": refused.why, "missing": list(refused.missing), **more}
    return Answer(document, code=Exit.REFUSED)
