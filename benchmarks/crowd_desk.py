"""One desk of a crowd, in a process of its own: it takes leads and does something of everything with them."""

import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID, uuid4

from benchmarks.crowded_store import NOW
from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Actor
from qualcenter.failures import KnownFailure
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings

T = TypeVar("T")

ENDINGS: tuple[tuple[str, dict[str, str]], ...] = (
    ("no_answer", {}),
    ("voicemail", {}),
    ("busy", {}),
    ("nurture", {"reason": "just_looking"}),
    ("not_a_fit", {"reason": "no_need"}),
    ("call_later", {"at": "2026-11-24T14:30"}),
)


@dataclass
class Seen:
    """What one desk saw: acts whose call returned, with their verb; leads in its hand from when to when; the rest."""

    acts: list[tuple[str, str]] = field(default_factory=list)
    held: list[tuple[int, float, float]] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    verbs: Counter[str] = field(default_factory=Counter)


class CrowdDesk:
    """A colleague who works for so many seconds, a verb about once in `rest` seconds."""

    def __init__(self, core: Core, me: Actor, seed: int, rest: float) -> None:
        """`core` is open; the seed decides what is done."""
        self.core = core
        self.me = me
        self.seen = Seen()
        self._chance = random.Random(seed)
        self._rest = rest
        self._raised = 0
        self._seed = seed

    def work(self, until: float) -> None:
        """Go on until an instant of the clock that all processes share."""
        while time.perf_counter() < until:
            if self._chance.random() < 0.1:
                self._raise()
            lead = self._take()
            if lead is not None:
                self._refine(lead)

    def _take(self) -> int | None:
        lead = self._do("next", lambda act: self.core.queue.next(self.me, act_id=act))
        if lead is not None:
            self.seen.held.append((lead, time.perf_counter(), 0.0))
        return lead

    def _refine(self, lead: int) -> None:
        kind = self._chance.random()
        if kind < 0.1:
            self._let_go("release", lambda act: self.core.queue.release(self.me, lead, act_id=act))
            return
        if kind < 0.2:
            reason = self._chance.choice(tuple(self.core.rules().skip_reasons))
            self._let_go("skip", lambda act: self.core.queue.skip(self.me, lead, reason, act_id=act))
            return
        self._do("call", lambda act: self.core.calls.start(self.me, lead, act_id=act))
        if kind < 0.6:
            text = f"note of {self._seed}"
            self._do("note", lambda act: self.core.answers.note(self.me, lead, text, act_id=act))
            # Another answer each time: the same one again changes nothing, and tells nothing.
            size = {"size": f"{len(self.seen.acts)} vans of {self._seed}"}
            self._do("answer", lambda act: self.core.answers.capture(self.me, lead, size, act_id=act))
        code, fields = self._chance.choice(ENDINGS)
        record = self.core.dispositions.record
        filed = self._let_go("disposition", lambda act: record(self.me, lead, code, fields, act_id=act))
        if filed is not None and self._chance.random() < 0.1:
            self._do("undo", lambda act: self.core.undo.undo(self.me, act_id=act))
            self._let_go("release", lambda act: self.core.queue.release(self.me, lead, act_id=act), held=False)
        elif filed is None:
            self._do("end", lambda act: self.core.calls.end(self.me, lead, act_id=act))
            self._let_go("release", lambda act: self.core.queue.release(self.me, lead, act_id=act))

    def _raise(self) -> None:
        self._raised += 1
        mark = f"{self._seed}x{self._raised}"
        hand = Hand(
            touch="demo",
            name=f"Rae Raised{mark}",
            company=f"Raised {mark} Ltd",
            email=f"rae@raised{mark}.example",
            phone=f"+442079{self._seed:03d}{self._raised:03d}",
            country="GB",
        )
        self._do("raise", lambda act: self.core.intake.raise_hand(self.me, hand, act_id=act))

    def _let_go(self, verb: str, deed: Callable[[UUID], object], *, held: bool = True) -> object:
        """A verb after which the lead is in this hand no more; from its call on somebody else may have it."""
        if held and self.seen.held:
            lead, since, _ = self.seen.held[-1]
            self.seen.held[-1] = (lead, since, time.perf_counter())
        return self._do(verb, deed)

    def _do(self, verb: str, deed: Callable[[UUID], T]) -> T | None:
        act = uuid4()
        time.sleep(self._chance.uniform(0.4, 1.6) * self._rest)
        begun = time.perf_counter()
        try:
            outcome = deed(act)
        except Refused as refused:
            self.seen.refused[refused.code] += 1
            return None
        except KnownFailure as failure:
            self.seen.failed.append(f"{verb}: {failure.code}")
            return None
        if verb == "next":
            self.seen.waits.append(time.perf_counter() - begun)
        self.seen.acts.append((str(act), verb))
        self.seen.verbs[verb] += 1
        return outcome


def work_alone(url: str, name: str, seed: int, rest: float, ready: Callable[[], float]) -> Seen:
    """Open the store, wait until all are ready and say until when, work, and give what was seen."""
    core = build_core(Settings(store=url), RehearsalClock(NOW, running=True))
    desk = CrowdDesk(core, core.colleagues.actor(name), seed, rest)
    core.work_queue.page(desk.me, 20)
    try:
        desk.work(ready())
    finally:
        core.close()
    return desk.seen
