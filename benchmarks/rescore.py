"""Scoring a whole store again after a Playbook changed its points; BENCHMARK_LEADS sets how many leads (100 000)."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from benchmarks.crowded_store import NOW, crowd
from benchmarks.figure import Figure
from benchmarks.stores import KINDS, fresh_store
from benchmarks.timing import seconds
from qualcenter.domain.rights import Actor

LEADS = int(os.environ.get("BENCHMARK_LEADS", "100000"))
BARS = {"postgresql": 60.0, "sqlite": 10.0}
"""Seconds for a million leads; fewer get their share of it."""

TEND = frozenset({"team_lead", "manager", "operations", "marketing"})


def measure() -> Iterator[Figure]:
    """Seconds until every stored score is what the new points give, half an hour after the crowd was raised."""
    for kind in KINDS:
        with fresh_store(kind) as url:
            here = crowd(url, LEADS)
            core = here.core
            who = core.colleagues.actor("Greta")
            core.colleagues.add(who, "Mia", ("marketing",))
            core.colleagues.add(who, "Max", ("manager",))
            text = core.playbooks.show().document.replace("points = 35", "points = 33")
            manager: Actor = replace(core.colleagues.actor("Max"), roles=TEND)
            core.playbooks.adopt(manager, text, "Mia", "Sam")
            here.clock.move_to(NOW + timedelta(minutes=30))
            changed: list[int] = []
            took = seconds(lambda core=core, changed=changed: changed.append(core.scoring.rescore_all()))  # type: ignore[misc]
            core.close()
        yield Figure(f"rescore {kind} {LEADS // 1000}k", took, "s", BARS[kind] * LEADS / 1e6, at_least=False)
        yield Figure(f"rescore {kind}: rows changed", changed[0], "rows")
