"""State and journey are the same whoever ticked when."""

from datetime import timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from qualcenter.clock import RehearsalClock
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rights import Actor
from qualcenter.services.desk import Desk
from qualcenter.services.due import Due
from qualcenter.store.opening import open_store
from qualcenter.store.tables import events
from qualcenter.store.work import looking
from tests.center import ANSWERS, make_center
from tests.fixtures.databases import CopiedStoreUrl
from tests.fixtures.desks import MONDAY, ROLES, Rehearsal, build_desk

LENGTHS = tuple(timedelta(minutes=n) for n in (1, 10, 40, 5 * 60, 26 * 60, 4 * 24 * 60, 40 * 24 * 60))
DEEDS = (
    "raise",
    "next",
    "call",
    "no_answer",
    "call_later",
    "promote",
    "accept",
    "nurture",
    "release",
    "lost",
)
STEP = st.tuples(st.sampled_from(DEEDS), st.integers(0, 3), st.sampled_from(LENGTHS))
TICKS = st.lists(st.floats(0, 1), max_size=3)


class Story:
    """A center on a store of its own that tells the same deeds with ticks in between or without."""

    def __init__(self, url: str) -> None:
        self.store = open_store(url)
        clock = RehearsalClock(MONDAY, running=False)
        people = {n: Actor(i, n, frozenset({r}), t) for i, (n, r, t) in enumerate(ROLES, start=1)}
        self.center = make_center(Rehearsal(self.store, clock, Desk(self.store, clock), people))
        self.due = Due(self.center.rehearsal.desk)
        self.answers: list[object] = []

    def tick(self) -> None:
        for job in self.due.names:
            # A score that faded is an entry of its own day: it tells of the look, not of the lead.
            if job != "fading":
                assert [one.failed for one in self.due.run(job)] == [0]

    def wait(self, length: timedelta, ticks: list[float]) -> None:
        start = self.center.rehearsal.clock.now()
        for share in sorted(ticks):
            self.center.rehearsal.clock.move_to(start + length * share)
            self.tick()
        self.center.rehearsal.clock.move_to(start + length)

    def do(self, deed: str, which: int) -> None:
        who = self.center.rehearsal[("Ada", "Bea")[which % 2]]
        try:
            self.answers.append(self._do(deed, which, who))
        except Refused as refused:
            self.answers.append(refused.code)

    def _do(self, deed: str, which: int, who: Actor) -> object:
        center = self.center
        if deed == "raise":
            return center.raised(f"P{which} Lee")
        if deed == "next":
            return center.queue.next(who)
        if deed == "accept":
            return center.handoff.accept(center.rehearsal["Sam"], which + 1) and None
        held = looking(self.store, center.rehearsal.clock.now(), lambda work: work.leads.held_by(who.id))
        # A claim that lapsed may still stand in its row: who holds what is asked of the lead, not of the row.
        if held is not None and center.lead(held).holder(center.rehearsal.clock.now()) is None:
            held = None
        if held is None:
            return None
        if deed == "call":
            center.calls.start(who, held)
            center.calls.end(who, held)
            center.answers.capture(who, held, ANSWERS)
        elif deed == "release":
            center.queue.release(who, held)
        else:
            tomorrow = center.rehearsal.clock.now() + timedelta(days=1)
            fields = {
                "call_later": {"at": f"{tomorrow:%Y-%m-%dT%H:%M}", "who": "mine"},
                "nurture": {"reason": "just_looking"},
            }
            center.dispositions.record(who, held, deed, fields.get(deed, {}))
        return held

    def journeys(self) -> dict[int, Any]:
        with self.store.reading() as connection:
            found: dict[int, Any] = {}
            query = select(events).where(events.c.lead_id.is_not(None)).order_by(events.c.seq)
            for row in connection.execute(query):
                found.setdefault(row.lead_id, []).append((row.kind, row.at, row.detail, row.changes))
            return found

    def states(self) -> list[Any]:
        ids = sorted(self.journeys())
        return [(self.center.state(one), self.center.lead(one).claimed_by) for one in ids]


@settings(
    max_examples=6,
    # A story of two stores is short as it is; making it shorter would take minutes.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(told=st.lists(st.tuples(STEP, TICKS), min_size=4, max_size=14))
def test_state_and_journey_never_depend_on_who_ticked_when(told: list[Any], copied_store_url: CopiedStoreUrl) -> None:
    stories = [Story(copied_store_url("desk", build_desk)) for _ in range(2)]
    try:
        for ticked, story in zip((True, False), stories, strict=True):
            story.do("raise", 0)
            for (deed, which, length), ticks in told:
                story.do(deed, which)
                story.wait(length, ticks if ticked else [])
            story.tick()
        with_ticks, without = stories
        assert with_ticks.answers == without.answers
        assert with_ticks.journeys() == without.journeys()
        assert with_ticks.states() == without.states()
    finally:
        for story in stories:
            story.store.close()
