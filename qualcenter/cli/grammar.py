"""How a command is put into the grammar: its words, its options, and the function that answers it."""

import argparse
from collections.abc import Callable

from qualcenter.cli.answer import Answer
from qualcenter.cli.desk import CommandDesk
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.sentence import said


class WrongWords(Exception):
    """The words of a command are wrong in a way that argparse does not see; the command ends with exit code 2."""


LARGEST_NUMBER = 2**63 - 1
"""What fits into the widest whole number of both databases."""

Run = Callable[[CommandDesk, argparse.Namespace], Answer]


class Commands:
    """A level of the grammar: commands, or groups of commands under one word."""

    def __init__(
        self, below: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser
    ) -> None:
        """Add to this level; `common` holds the options that every command has."""
        self._below = below
        self._common = common

    def add(self, name: str, run: Run, words: str) -> argparse.ArgumentParser:
        """Add a command; gives its parser for its own options."""
        command = self._below.add_parser(
            name, help=words, description=words, parents=[self._common], allow_abbrev=False
        )
        # A word that no command takes as an argument of its own: one would hide the function.
        command.set_defaults(answered_by=run)
        return command

    def group(self, name: str, words: str) -> "Commands":
        """Add a word under which further commands stand."""
        command = self._below.add_parser(
            name, help=words, description=words, parents=[self._common], allow_abbrev=False
        )
        below = command.add_subparsers(required=True, metavar="COMMAND", dest=f"{name}_command")
        return Commands(below, self._common)


def lead_argument(command: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Let a command take the number of a lead, or of several."""
    if several:
        command.add_argument("leads", type=lead_number, nargs="+", metavar="LEAD", help="numbers of leads")
    else:
        command.add_argument("lead", type=lead_number, metavar="LEAD", help="number of a lead")


def lead_number(text: str) -> int:
    """The number of a lead. Raises `UnknownLeadRefused` for one that no store can hold."""
    number = whole_number(text, most=None)
    if abs(number) > LARGEST_NUMBER:
        raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=text))
    return number


def whole_number(text: str, most: int | None = LARGEST_NUMBER) -> int:
    """A whole number that a store can hold; argparse ends with exit code 2 on anything else."""
    try:
        number = int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no whole number") from None
    if most is not None and abs(number) > most:
        raise argparse.ArgumentTypeError(f"{text} is out of reach")
    return number


def pairs(given: list[str] | None, what: str) -> dict[str, str]:
    """NAME=VALUE arguments as a mapping. Raises `WrongWords` on one without `=` or without a name."""
    found = {}
    for one in given or []:
        name, sign, value = one.partition("=")
        if not sign or not name.strip():
            raise WrongWords(f"{what} is written NAME=VALUE, not “{one}”.")
        found[name.strip()] = value
    return found
