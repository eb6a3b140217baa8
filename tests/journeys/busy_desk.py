"""A desk that raises, calls, answers, notes, drafts and disposes without a pause, and says what is saved each time."""

import json
import random
import string
import sys
from datetime import datetime

from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.refusals import QueueEmptyRefused, Refused
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings

NEEDS = ("growing", "replacing", "cost", "service", "rules")


def saved(kind: str, **what: object) -> None:
    """Tell whoever reads: this has been saved."""
    sys.stdout.write(json.dumps({"kind": kind, **what}) + "\n")
    sys.stdout.flush()


def main(url: str, at: str, turn: str) -> None:
    """Work on the store until somebody ends this process."""
    core = build_core(Settings(store=url), RehearsalClock(datetime.fromisoformat(at), running=True))
    ada, chance, step = core.colleagues.actor("Ada"), random.Random(turn), 0
    while True:
        step += 1
        mark = f"{turn}-{step}"
        name = "".join(chance.choices(string.ascii_lowercase, k=9)).title()
        number = f"+442079460{chance.randint(0, 999):03d}"
        hand = Hand("demo", f"Jo {name}", f"{name} Freight", f"jo@{name.lower()}.example", number, country="GB")
        saved("raised", lead=core.intake.raise_hand(ada, hand))
        try:
            lead = core.queue.next(ada)
        except QueueEmptyRefused:
            continue
        saved("claimed", lead=lead)
        try:
            core.calls.start(ada, lead)
            saved("called", lead=lead)
        except Refused:
            # The call of the desk that was killed is still in progress, or the person has been called enough.
            saved("not called", lead=lead)
        for typed in range(chance.randint(1, 12)):
            core.answers.save_draft(ada, lead, f"draft {mark}:" + "x" * typed, {"size": f"{typed} vans"})
            saved("draft", lead=lead, mark=mark, typed=typed)
        need = chance.choice(NEEDS)
        core.answers.capture(ada, lead, {"need": need, "size": f"{mark} vans"})
        saved("answer", lead=lead, field="size", value=f"{mark} vans")
        core.answers.note(ada, lead, f"note {mark}")
        saved("note", lead=lead, text=f"note {mark}")
        if chance.random() < 0.8:
            code, fields = chance.choice(
                (("not_a_fit", {"reason": "no_need"}), ("nurture", {"reason": "just_looking"}))
            )
            core.dispositions.record(ada, lead, code, fields, f"last {mark}")
            saved("disposition", lead=lead, code=code, text=f"last {mark}")


if __name__ == "__main__":
    main(*sys.argv[1:])
