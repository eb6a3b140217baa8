"""A desk of Ada's on a store that can go away, with leads of her own."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from qualcenter.away import at_desk
from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import RehearsalClock
from qualcenter.domain.rights import Actor
from qualcenter.offline.keeper import Keeper
from qualcenter.offline.sending import look_again
from qualcenter.services.intake import Hand
from qualcenter.settings import Settings
from tests.fixtures.away import AwayStore
from tests.fixtures.desks import MONDAY, build_desk


class KeptDesk:
    """A desk that goes on without its store; `there` is the store as another desk sees it."""

    def __init__(self, store: AwayStore, people: int) -> None:
        build_desk(store.url)
        self.store = store
        self.clock = RehearsalClock(MONDAY, running=False)
        self.there: Core = build_core(Settings(store=store.url), self.clock)
        self.ada, self.bea, self.tom = (self.there.signing_in.acting(name) for name in ("Ada", "Bea", "Tom"))
        self.leads = tuple(self.raised(number) for number in range(people))
        self.there.assignment.assign(self.tom, self.leads, "Ada")
        self.here = at_desk(self.there, self.ada)

    @property
    def keeper(self) -> Keeper:
        assert self.here.offline is not None
        return self.here.offline

    def begin(self) -> int:
        """Take the next lead, with the desk's copy as fresh as it can be; gives the lead."""
        lead = self.next()
        self.here.work_queue.page(self.ada)
        self.keeper.reserve()
        return lead

    def next(self) -> int:
        lead = self.here.queue.next(self.ada)
        self.here.lead_brief.read(self.ada, lead)
        return lead

    def call(self, lead: int) -> None:
        self.here.calls.start(self.ada, lead)
        self.wait(minutes=2)
        self.here.calls.end(self.ada, lead)

    def wait(self, **length: float) -> None:
        self.clock.move_to(self.clock.now() + timedelta(**length))

    def back(self) -> bool:
        """The store answers again, and the desk looks."""
        self.store.come_back()
        return look_again(self.keeper)

    def kinds(self, lead: int, by: str = "Ada") -> list[str]:
        return [row.kind for row in self.there.journeys.read(lead) if row.actor == by]

    def start_again(self) -> None:
        """The same colleague on the same computer after the desk ended; the store answers."""
        self.keeper.close()
        self.here = at_desk(self.there, self.ada)

    def close(self) -> None:
        self.keeper.close()
        self.there.close()

    def acting(self, name: str) -> Actor:
        return self.there.signing_in.acting(name)

    def raised(self, number: int, country: str = "DE") -> int:
        """A raised hand in the pool; gives the lead."""
        name = f"Jo{chr(97 + number)} Doe"
        facts = {"company": f"Acme {number}", "email": f"jo@acme{number}.example", "country": country}
        hand = Hand(touch="demo", name=name, phone=f"+4940666969{number:02}", **facts)
        return self.there.intake.raise_hand(self.tom, hand)


@pytest.fixture
def desk(away_store: AwayStore, home: Path) -> Iterator[KeptDesk]:
    """Ada's desk with four leads of her own, online."""
    made = KeptDesk(away_store, people=4)
    yield made
    made.close()
