"""A desk in a process of its own that raises hands when it is told to, and says when it did."""

import json
import sys
import time

from benchmarks.crowded_store import NOW
from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings

AWAY = "away"


def main(url: str) -> None:
    """Raise a hand for each empty line, and give it to another qualifier for each `away`, until the lines end.

    Instants are seconds of the clock that all processes of a computer share.
    """
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=False))
    greta, lead = core.colleagues.actor("Greta"), 0
    for number, line in enumerate(sys.stdin):
        begun = time.perf_counter()
        if line.strip() == AWAY:
            core.assignment.assign(greta, [lead], "Qualifier 1")
        else:
            lead = core.intake.raise_hand(greta, _hand(number))
        print(json.dumps({"lead": lead, "begun": begun, "done": time.perf_counter()}), flush=True)
    core.close()


def _hand(number: int) -> Hand:
    """As good as a hand can be: it comes first in the queue, where its row can be seen."""
    return Hand(
        touch="demo",
        name=f"Rae Raised{number}",
        company=f"Raised {number} GmbH",
        email=f"rae@raised{number}.example",
        phone=f"+442079460{number % 1000:03d}",
        country="GB",
        source="website",
        title="CEO",
        detail="Route planning",
        industry="logistics",
        staff=1200,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
