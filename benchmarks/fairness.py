"""Fairness of routing over a simulated week: leads given per capacity-hour on shift, beside a plain round robin.

Twelve people of one pushing team with capacities from 6 to 24, shifts from 20 to 45 hours and one to three languages;
the same arrivals, people and pace of work run twice through the real core on a clock that is moved by hand. An even
share is a ratio of 1 between whoever got most and least, and a Gini coefficient of 0.
"""

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import mean, pstdev

from benchmarks.figure import Figure
from benchmarks.stores import fresh_store
from qualcenter.bootstrap import Core, build_core, create_store
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.domain.shift import shift_hours
from qualcenter.playbook.loading import default_text
from qualcenter.services.colleagues import Newcomer
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings

MONDAY = datetime(2026, 11, 23, 0, 0, tzinfo=UTC)
"""Of a week without holidays in Britain."""

WEEK, STEP = timedelta(days=7), timedelta(minutes=15)
ARRIVALS = int(os.environ.get("BENCHMARK_ARRIVALS", "900"))
"""As many as twelve people of this pace can work off; in a quieter week most are idle, and ties decide instead."""

QUIET = 0.75
"""Share of them that comes in a quiet week, which is told without a bar."""

ZONE = "Europe/London"
DAY_HOURS = 8
"""Hours in which somebody works off as many leads as their capacity."""

WIDEST, MOST_GINI = 1.5, 0.1


@dataclass(frozen=True)
class Hired:
    """One of the twelve."""

    name: str
    capacity: int
    shift: str
    languages: tuple[str, ...]


PEOPLE = (
    Hired("Ada", 24, "mon-fri 08:00-17:00", ("en", "de")),
    Hired("Bea", 18, "mon-fri 09:00-17:30", ("en",)),
    Hired("Cem", 18, "mon-fri 10:00-18:00", ("en", "de", "fr")),
    Hired("Dora", 12, "mon-fri 09:00-13:00", ("en", "fr")),
    Hired("Emil", 24, "mon-thu 08:00-18:00", ("en",)),
    Hired("Fay", 6, "mon-fri 09:00-17:00", ("en", "de")),
    Hired("Gus", 12, "mon-fri 12:00-18:00", ("en",)),
    Hired("Hana", 18, "tue-fri 09:00-17:30", ("en", "fr")),
    Hired("Ivo", 6, "mon-fri 13:00-18:00", ("en",)),
    Hired("Jo", 24, "mon-fri 09:00-12:00 13:00-18:00", ("en", "de")),
    Hired("Kai", 12, "mon wed fri 08:00-16:00", ("en", "fr")),
    Hired("Lea", 18, "mon-fri 08:30-16:30", ("en", "de")),
)
LANGUAGES = ("en", "en", "en", "en", "en", "en", "de", "de", "fr", "")
"""What persons speak, as often as here; an empty one is not known."""

Give = Callable[["Week"], None]


def measure() -> Iterator[Figure]:
    """Shares by our routing and by a round robin in a full week, and by our routing in a quiet one."""
    quiet = round(ARRIVALS * QUIET)
    for name, give, arrivals, ratio, most in (
        ("routing", _push, ARRIVALS, WIDEST, MOST_GINI),
        ("round robin", _round_robin, ARRIVALS, None, None),
        ("routing, quiet week", _push, quiet, None, None),
    ):
        week = _run(give, arrivals)
        shares = week.shares()
        leads = sum(week.given.values())
        yield Figure(f"fairness {name}, {leads} leads: most over least", widest(shares), "x", ratio, at_least=False)
        yield Figure(f"fairness {name}: Gini", gini(shares), "of 1", most, at_least=False)
        yield Figure(f"fairness {name}: variation", pstdev(shares) / mean(shares), "of the mean")
        yield Figure(f"fairness {name}: most over capacity", week.most_over, "leads")
        yield Figure(f"fairness {name}: left unworked", week.left(), "leads")


def widest(shares: Sequence[float]) -> float:
    """The largest share over the smallest; infinite when somebody got nothing."""
    return max(shares) / min(shares) if min(shares) else float("inf")


def gini(shares: Sequence[float]) -> float:
    """The Gini coefficient: 0 when all are alike, near 1 when one has everything."""
    ordered, count = sorted(shares), len(shares)
    total = sum(ordered)
    return sum((2 * place - count - 1) * one for place, one in enumerate(ordered, 1)) / (count * total) if total else 0


class Week:
    """One week of the center on one store."""

    def __init__(self, core: Core, clock: RehearsalClock) -> None:
        """Hire everybody and let the team push."""
        self.core, self.clock = core, clock
        core.colleagues.add(None, "Tom", ("team_lead", "operations"), team="inbound", zone=ZONE)
        self.tom = core.colleagues.actor("Tom")
        for one in PEOPLE:
            facts = Newcomer(one.name, ("qualifier",), None, "inbound", ZONE, one.capacity, one.languages, one.shift)
            core.colleagues.admit(self.tom, facts)
        pushing = default_text().replace('label = "Inbound"\n', 'label = "Inbound"\npushes = true\n')
        core.colleagues.add(self.tom, "Mia", ("marketing",))
        core.colleagues.add(self.tom, "Sam", ("sales",), team="sales")
        core.playbooks.adopt(self.tom, pushing, "Mia", "Sam")
        self.actors = {one.name: core.colleagues.actor(one.name) for one in PEOPLE}
        self.hours = {one.name: shift_hours(one.shift, ZONE) for one in PEOPLE}
        self.given: Counter[str] = Counter()
        self.hands: dict[str, list[int]] = {one.name: [] for one in PEOPLE}
        self.waiting: dict[int, str] = {}
        self.most_over = 0
        self.turn = 0
        self._done = dict.fromkeys(self.hands, 0.0)

    def on_shift(self, name: str) -> bool:
        """Whether somebody works now."""
        hours = self.hours[name]
        return hours is not None and hours.is_open(self.clock.now())

    def took(self, name: str, lead: int) -> None:
        """Note that somebody was given a lead."""
        self.given[name] += 1
        self.hands[name].append(lead)
        del self.waiting[lead]
        capacity = next(one.capacity for one in PEOPLE if one.name == name)
        self.most_over = max(self.most_over, len(self.hands[name]) - capacity)

    def work(self) -> None:
        """Let everybody on shift call and close as many of their leads as their pace allows, oldest first."""
        for one in PEOPLE:
            if not self.on_shift(one.name):
                continue
            self._done[one.name] += one.capacity * (STEP / timedelta(hours=DAY_HOURS))
            while self._done[one.name] >= 1 and self.hands[one.name]:
                self._done[one.name] -= 1
                _close(self.core, self.actors[one.name], self.hands[one.name].pop(0))
            self._done[one.name] = min(self._done[one.name], 1.0)

    def shares(self) -> list[float]:
        """Leads given per capacity-hour on shift, by person."""
        made = []
        for one in PEOPLE:
            hours = self.hours[one.name]
            assert hours is not None
            made.append(
                self.given[one.name] / (one.capacity * (hours.between(MONDAY, MONDAY + WEEK) / timedelta(hours=1)))
            )
        return made

    def left(self) -> int:
        """Leads that nobody called by the end of the week."""
        return len(self.waiting) + sum(map(len, self.hands.values()))


def _run(give: Give, arrivals: int) -> Week:
    with fresh_store("sqlite") as url:
        clock = RehearsalClock(MONDAY, running=False)
        create_store(url, live=False, clock=clock)
        core = build_core(Settings(store=url), clock, durable=False)
        try:
            week, coming = Week(core, clock), _arrivals(arrivals)
            while clock.now() < MONDAY + WEEK:
                while coming and coming[0][0] <= clock.now():
                    _, number, language = coming.pop(0)
                    week.waiting[_raise(core, week.tom, number, language)] = language
                if week.waiting and any(week.on_shift(name) for name in week.hands):
                    give(week)
                week.work()
                clock.move_to(clock.now() + STEP)
            return week
        finally:
            core.close()


def _push(week: Week) -> None:
    """Give by the routing of the core."""
    week.core.assignment.push()
    names = {actor.name for actor in week.actors.values()}
    for lead in list(week.waiting):
        owner = week.core.lead_brief.read(week.tom, lead).owner
        if owner in names:
            week.took(owner, lead)


def _round_robin(week: Week) -> None:
    """Give to the next in the ring who is on shift and speaks the language, whatever they carry."""
    for lead, language in list(week.waiting.items()):
        for ahead in range(len(PEOPLE)):
            one = PEOPLE[(week.turn + ahead) % len(PEOPLE)]
            if week.on_shift(one.name) and (not language or language in one.languages):
                week.core.assignment.assign(week.tom, [lead], one.name)
                week.took(one.name, lead)
                week.turn = (week.turn + ahead + 1) % len(PEOPLE)
                break


def _arrivals(count: int) -> list[tuple[datetime, int, str]]:
    """Raised hands of the week: most on working days between eight and six, some in the evening and at the weekend."""
    drawn = random.Random(20261123)
    found = []
    for number in range(count):
        weekend = drawn.random() < 0.06
        day = drawn.choice((5, 6)) if weekend else drawn.randrange(5)
        hour = drawn.uniform(8, 18) if drawn.random() < 0.88 else drawn.uniform(0, 24)
        at = MONDAY + timedelta(days=day, hours=hour)
        found.append((at, number, drawn.choice(LANGUAGES)))
    return sorted(found)


def _raise(core: Core, by: Actor, number: int, language: str) -> int:
    hand = Hand(
        touch="demo",
        name=f"Person {number}",
        company=f"Firm {number}",
        email=f"p{number}@firm{number}.example",
        phone=f"+44207{9460000 + number:07d}",
        country="GB",
        language=language,
    )
    return core.intake.raise_hand(by, hand)


def _close(core: Core, who: Actor, lead: int) -> None:
    core.queue.open(who, lead, skip_reason="other")
    core.calls.start(who, lead)
    core.calls.end(who, lead)
    core.dispositions.record(who, lead, "not_a_fit", {"reason": "no_need"})
