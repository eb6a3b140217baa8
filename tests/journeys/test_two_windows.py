"""Two windows on one store: what a qualifier promotes, sales sees, lets lapse and loses; the journey tells it all."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from qualcenter.queries.queue_rows import Band
from tests.journeys.real_desk import RealDesk, filled_center
from tests.journeys.sales_desk import SalesDesk
from ui.pages.journey.page import JourneyPageView

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MORNING = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""A Tuesday, nine in Hamburg: sales has four hours of its own working day before it."""

ANSWERS = ("A", "S", "A", "A", "A", "A")
CALLED_AND_ANSWERED = ("Ctrl+Return", *ANSWERS, "Ctrl+Return")
STEP = timedelta(minutes=10)


@dataclass
class Two:
    """The desks of Nina, who qualifies, and Sam, who sells, with one time for both."""

    nina: RealDesk
    sam: SalesDesk
    said: dict[str, list[str]] = field(default_factory=lambda: {"nina": [], "sam": []})
    """What each status bar has told of notices, from the sign-in on."""

    def listen(self) -> None:
        """Hear notices from now on: a window looks for them by itself too, whenever its ten seconds are over."""
        for desk, said in ((self.nina, self.said["nina"]), (self.sam, self.said["sam"])):
            desk.window.news.told.connect(lambda told, _tone, said=said: said.append(told))

    def pass_by(self, **length: float) -> None:
        """Let time pass while both sit at their desks; jobs come round in real minutes, so they run at its end."""
        end = self.nina.clock.now() + timedelta(**length)
        while (now := self.nina.clock.now()) < end:
            for desk in (self.nina, self.sam):
                desk.clock.move_to(min(now + STEP, end))
                desk.core.colleagues.seen(desk.actor)
        self.nina.core.jobs.run()
        self.nina.settle()
        self.sam.settle()

    def both_hear(self, words: str) -> None:
        """Let both windows look for notices: each status bar says the same."""
        for desk, said in ((self.nina, self.said["nina"]), (self.sam, self.said["sam"])):
            desk.until(lambda desk=desk, said=said: self._look(desk) or any(words in one for one in said))  # type: ignore[misc]
            assert any(words in notice.words for notice in desk.core.notices.unseen(desk.actor))

    @staticmethod
    def _look(desk: RealDesk) -> bool:
        if not desk.parts.background.busy:
            desk.window.news._since.invalidate()
            desk.window.news.tick()
        return False


@pytest.fixture
def two(store_url: str, request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Iterator[Two]:
    from ui.pages.work import lead_acts

    request.getfixturevalue("monkeypatch").setattr(lead_acts, "REST_SECONDS", 0.0)
    application, qtbot = request.getfixturevalue("qapp"), request.getfixturevalue("qtbot")
    filled_center(store_url, tmp_path, people=12)
    desks = Two(RealDesk(store_url, application, qtbot), SalesDesk(store_url, application, qtbot))
    for desk, name in ((desks.nina, "Nina"), (desks.sam, "Sam")):
        desk.clock.move_to(MORNING)
        desk.sign_in(name)
    desks.listen()
    yield desks
    desks.sam.close()
    desks.nina.close()


def test_a_promotion_that_sales_lets_lapse_is_back_at_the_head_and_its_journey_tells_all(two: Two) -> None:
    lead = promoted(two, *CALLED_AND_ANSWERED, "P")
    assert two.sam.shown == []
    seen_within_a_second_of_delivery(two, lead)
    reminded(two, lead)
    lapsed(two, lead)
    told_whole(two, lead)


def test_a_second_return_goes_to_the_team_lead_and_answers_held_meanwhile(two: Two) -> None:
    lead = promoted(two, *CALLED_AND_ANSWERED, "P")
    seen_within_a_second_of_delivery(two, lead)
    two.sam.sit_down()
    two.sam.press("R", "2")
    two.sam.until(lambda: two.sam.shown == [])
    assert owner_of(two, lead) == "Nina"
    again = promoted(two, "Ctrl+Return", "Ctrl+Return", "L", "2")
    assert again != lead
    assert two.nina.lead == lead
    assert promoted(two, "P") == lead, "answers hold for fourteen days: no call is needed to ask them again"
    seen_within_a_second_of_delivery(two, lead)
    two.sam.sit_down()
    two.sam.press("A", "R", "R", "2")
    two.sam.until(lambda: two.sam.shown == [])
    assert owner_of(two, lead) == "Tom"
    two.sam.laws_hold()


def promoted(two: Two, *keys: str) -> int:
    """Nina does something with the lead in her hand; gives the lead, which is not in hand any more."""
    two.nina.sit_down()
    lead = two.nina.lead
    two.nina.press(*keys)
    assert two.nina.lead != lead
    return lead


def seen_within_a_second_of_delivery(two: Two, lead: int) -> None:
    """Ten seconds after the promotion it is delivered, and on Sam's screen at once, without a key."""
    for desk in (two.nina, two.sam):
        desk.clock.move_to(desk.clock.now() + timedelta(seconds=10))
    delivered = seen = 0.0

    def both() -> bool:
        nonlocal delivered, seen
        at = time.perf_counter()
        if not delivered and two.nina.kinds(lead)[-1] == "handoff.delivered":
            delivered = at
        if not seen and [row.lead_id for row in two.sam.shown] == [lead]:
            seen = at
        return bool(delivered and seen)

    two.sam.until(both)
    assert seen - delivered < 1.0
    row = two.sam.shown[0]
    assert (row.receiver, row.promoted_by, row.owed) == ("Sam", "Nina", "accept")


def reminded(two: Two, lead: int) -> None:
    """At half of the time and with a fifth of it left both people hear it, in the same words."""
    row = two.sam.shown[0]
    assert row.due_at is not None
    assert row.due_at - row.promoted_at == timedelta(hours=5), "four hours of work and one at table"
    two.pass_by(hours=2)
    two.both_hear("half of the time")
    two.pass_by(hours=2, minutes=12)
    two.both_hear("goes back to the center soon")
    two.sam.until(lambda: [one.state for one in two.sam.shown] == ["going_back"])
    assert two.sam.page.list.model.lines[0].words == "Going back soon"  # type: ignore[union-attr]


def lapsed(two: Two, lead: int) -> None:
    """Sam does nothing; when the four hours are over the lead is gone from him and Nina's next one."""
    two.pass_by(minutes=49)
    two.sam.until(lambda: two.sam.shown == [])
    two.nina.until(lambda: two.nina.kinds(lead)[-1] == "handoff.clawed_back")
    two.both_hear("was clawed back")
    in_hand, head = two.nina.core.work_queue.page(two.nina.actor).rows[:2]
    assert in_hand.claimed_by == "Nina"
    assert (head.lead_id, head.band) == (lead, Band.RETURNED)
    two.nina.sit_down()
    two.nina.press("Ctrl+Return", "1")
    assert two.nina.lead == lead
    two.nina.laws_hold()


def told_whole(two: Two, lead: int) -> None:
    """The journey holds every step in order, and Sam can read it where it has ended for him."""
    kinds = two.nina.kinds(lead)
    steps = ("lead.raised", "call.started", "answer.captured", "lead.promoted", "handoff.delivered")
    places = [kinds.index(kind) for kind in (*steps, "handoff.clawed_back")]
    assert places == sorted(places)
    two.sam.sit_down()
    two.sam.press("V")
    two.sam.until(lambda: [(row.lead_id, row.outcome) for row in two.sam.shown] == [(lead, "clawed_back")])
    two.sam.press("T")
    two.sam.until(lambda: "Nina promoted it to Sam" in journey_of(two))
    told = journey_of(two).lower()
    assert "clawed back" in told or "went back" in told, told


def journey_of(two: Two) -> str:
    """Every event of the journey on Sam's screen, as a screen reader is told it; empty on another page."""
    page = two.sam.window.page
    if not isinstance(page, JourneyPageView):
        return ""
    model = page.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return "\n".join(str(model.index(row, 0).data(role)) for row in range(model.rowCount()))


def owner_of(two: Two, lead: int) -> str:
    return two.nina.core.lead_brief.read(two.nina.actor, lead).owner
