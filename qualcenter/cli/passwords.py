"""Passwords at the command line: asked for in a terminal alone, never taken from the words of a command."""

import sys
from collections.abc import Callable
from getpass import getpass
from typing import TypeVar

from qualcenter.bootstrap import use_password
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.sentence import said
from qualcenter.door import SHORTEST
from qualcenter.failures import KnownFailure

T = TypeVar("T")


def asking_for_password(address: str, work: Callable[[], T]) -> T:
    """Do the work; when the store asks for a password that was not found, ask whoever sits at the terminal, once."""
    try:
        return work()
    except KnownFailure as failure:
        if failure.code != "password_needed" or not sys.stdin.isatty():
            raise
    use_password(address, getpass("Password of this sign-in: ", stream=sys.stderr))
    return work()


def new_password() -> str:
    """A new password, typed twice in a terminal or given as one line on standard input. Raises `BadValueRefused`."""
    if sys.stdin.isatty():
        password = getpass("New password: ", stream=sys.stderr)
        if getpass("The same again: ", stream=sys.stderr) != password:
            raise BadValueRefused(said("The two passwords differ. Nothing was changed."), ("password",))
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if len(password) < SHORTEST:
        raise BadValueRefused(
            said("A password has at least {shortest} characters. Nothing was changed.", shortest=SHORTEST),
            ("password",),
        )
    return password
