"""A desk killed at any instant of a call has lost nothing that it called saved, and its person goes on where it was.

Six kills on each store; KILLS=100 makes it a hundred.
"""

import json
import os
import random
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from qualcenter.bootstrap import build_core
from qualcenter.clock import RehearsalClock
from qualcenter.settings import Settings
from qualcenter.store.opening import open_store
from qualcenter.store.tables import answers, dispositions, drafts, leads, notes
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import MONDAY, build_desk

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("KILLS", "6"))
Saved = dict[str, Any]


def killed_desk(url: str, turn: int, lines: int) -> list[Saved]:
    """Let a desk work until it has said so many things, kill it wherever it is then; gives all that it said."""
    at = (MONDAY + timedelta(hours=1, minutes=turn)).isoformat()
    words = [sys.executable, "-m", "tests.journeys.busy_desk", url, at, str(turn)]
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        told = [json.loads(running.stdout.readline()) for _ in range(lines)]
        running.kill()
        # The last line may have been cut in two: only a whole one was said.
        told += [json.loads(line) for line in running.stdout if line.endswith("\n")]
    return told


def kept(url: str) -> dict[str, set[Any]]:
    """What the store holds: answers, notes and dispositions as the desk tells them, and the drafts."""
    store = open_store(url)
    with store.reading() as connection:
        found = {
            "answer": {
                tuple(row) for row in connection.execute(select(answers.c.lead_id, answers.c.field, answers.c.value))
            },
            "note": {tuple(row) for row in connection.execute(select(notes.c.lead_id, notes.c.text))},
            "disposition": {
                tuple(row) for row in connection.execute(select(dispositions.c.lead_id, dispositions.c.code))
            },
            "draft": {tuple(row) for row in connection.execute(select(drafts.c.lead_id, drafts.c.note))},
            "raised": set(connection.execute(select(leads.c.id)).scalars()),
        }
    store.close()
    return found


def missing(saved: list[Saved], found: dict[str, set[Any]]) -> list[Saved]:
    """What was called saved and is not there."""
    there = {
        "answer": lambda one: (one["lead"], one["field"], one["value"]) in found["answer"],
        "note": lambda one: (one["lead"], one["text"]) in found["note"],
        "disposition": lambda one: (
            (one["lead"], one["code"]) in found["disposition"]
            and any(lead == one["lead"] and text.endswith(one["text"]) for lead, text in found["note"])
        ),
        "raised": lambda one: one["lead"] in found["raised"],
    }
    return [one for one in saved if one["kind"] in there and not there[one["kind"]](one)]


def draft_is_there(last: Saved, found: dict[str, set[Any]]) -> bool:
    """Whether what was last typed, or more, lies there as a draft, or was filed with the disposition."""
    begin = f"draft {last['mark']}:"
    lines = [line for lead, text in found["draft"] | found["note"] if lead == last["lead"] for line in text.split("\n")]
    return any(len(line) - len(begin) >= last["typed"] for line in lines if line.startswith(begin))


def test_a_killed_desk_has_lost_nothing_that_it_called_saved(copied_store_url: CopiedStoreUrl) -> None:
    url = copied_store_url("desk", build_desk)
    chance, saved = random.Random(3), list[Saved]()
    for turn in range(KILLS):
        told = killed_desk(url, turn, chance.randint(1, 70))
        saved += told
        found = kept(url)
        assert missing(saved, found) == []
        typed = [one for one in told if one["kind"] == "draft"]
        assert not typed or draft_is_there(typed[-1], found)
        core = build_core(
            Settings(store=url), RehearsalClock(MONDAY + timedelta(hours=1, minutes=turn + 1), running=False)
        )
        assert core.audit.rows() == ()
        last = next((one for one in reversed(told) if one["kind"] != "raised"), None)
        if last and last["kind"] != "disposition" and (held := in_hand(url)) is not None:
            assert held == last["lead"] or last["lead"] in {lead for lead, _ in found["disposition"]}
            assert core.queue.next(core.colleagues.actor("Ada")) == held
        core.close()


def in_hand(url: str) -> int | None:
    """The lead that Ada, the first colleague, has in hand."""
    store = open_store(url)
    with store.reading() as connection:
        found = connection.execute(select(leads.c.id).where(leads.c.claimed_by == 1)).scalar_one_or_none()
    store.close()
    return found
