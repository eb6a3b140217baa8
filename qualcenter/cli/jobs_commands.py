"""The command that runs what falls due, all day, on a store that several desks share."""

import argparse
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from qualcenter.cli.answer import Answer, tell
from qualcenter.cli.desk import CommandDesk
from qualcenter.cli.grammar import Commands
from qualcenter.log import Diary


def add(commands: Commands) -> None:
    """Put the command into the grammar."""
    commands.add("jobs", _jobs, "run what falls due, as the runner of a shared store, until it is told to stop")


def _jobs(desk: CommandDesk, _options: argparse.Namespace) -> Answer:
    desk.core.signing_in.want_runner()
    diary = Diary(desk.settings.log_level)
    try:
        with _told_to_stop() as stopping:
            stop = desk.core.start_jobs()
            tell(f"Jobs run on {desk.core.store_name}. Ctrl+C ends them; what is being done then is done whole.")
            stopping.wait()
            stop()
    finally:
        diary.close()
    return Answer({"stopped": True}, ["Jobs run here no more. What is still due stays due."])


@contextmanager
def _told_to_stop() -> Iterator[threading.Event]:
    """Set by Ctrl+C, and by what systemd and people send to a program that is to end."""
    told = threading.Event()

    def tell_it(_signal: int, _frame: FrameType | None) -> None:
        told.set()

    before = {one: signal.signal(one, tell_it) for one in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield told
    finally:
        for one, old in before.items():
            signal.signal(one, old)
