"""A program that moves a store and is killed on its way: after so many pieces, or so many seconds.

Arguments: source, target, pieces (0: as many as it takes), seconds (0: as long as it takes).
"""

import os
import signal
import sys
import threading

from qualcenter.bootstrap import exceptions_of
from qualcenter.store.moving import move

AT_ONCE = 80


def main(source: str, target: str, pieces: int, seconds: float) -> None:
    """Move, and die without a word where that was asked."""
    left = [pieces]

    def die() -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def count(_table: str, _there: int, _wanted: int) -> None:
        left[0] -= 1
        if left[0] == 0:
            die()

    if seconds:
        timer = threading.Timer(seconds, die)
        timer.daemon = True
        timer.start()
    move(source, target, exceptions_of, count, AT_ONCE)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))
