"""The demonstration: believable, lawful, in mid-day on any day, and there at once the second time."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest

from qualcenter import demo
from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import RehearsalClock
from qualcenter.demo import create_demo, demo_now, fill, kept_demo
from qualcenter.domain.refusals import NotEmptyRefused
from qualcenter.settings import Settings

TUESDAY = datetime(2026, 11, 24, 13, 31, tzinfo=UTC)


class OnwardClock(RehearsalClock):
    """Keeps to what it was moved: a journey tells its events in the order in which they were written."""

    moves: ClassVar[list[datetime]] = []

    def move_to(self, instant: datetime) -> None:
        self.moves.append(instant)
        super().move_to(instant)


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A small demonstration, lived through once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "RehearsalClock", OnwardClock)
        return create_demo(tmp_path_factory.mktemp("demonstration"), leads=80, seed=3, at=TUESDAY)


@pytest.fixture
def core(demonstration: str) -> Iterator[Core]:
    core = build_core(Settings(store=demonstration), RehearsalClock(TUESDAY, running=False))
    yield core
    core.close()


def test_eight_people_and_as_many_leads_as_asked_for_are_there(core: Core) -> None:
    assert len(core.colleagues.list()) == 8
    assert core.store_info.read().leads >= 80
    assert not core.live


def test_every_law_holds_and_nobody_is_left_behind(core: Core) -> None:
    assert core.audit.rows() == ()
    assert core.left_behind.rows() == ()
    assert core.store_info.faults() == []


def test_time_never_goes_back_while_it_is_lived_through(demonstration: str) -> None:
    assert len(OnwardClock.moves) > 100
    assert sorted(OnwardClock.moves) == OnwardClock.moves


def test_callbacks_are_due_leads_are_late_and_hands_are_fresh(core: Core) -> None:
    qualifiers = [one.name for one in core.colleagues.list() if "qualifier" in one.roles]
    pages = [core.work_queue.page(core.colleagues.actor(name), 50) for name in qualifiers]
    assert any(row.band == "callback" for page in pages for row in page.rows)
    assert any(row.promise_state == "late" for page in pages for row in page.rows)
    assert any(row.promise_state in ("on_time", "soon") for page in pages for row in page.rows)


def test_handoffs_wait_for_sales_and_two_weeks_have_passed(core: Core) -> None:
    assert any(row.state == "waiting" for row in core.handoffs.open())
    (figures,) = core.gauges.read(None, None, None)
    assert figures.raised >= 60
    assert figures.promoted > 0


def test_the_next_lead_can_be_called_at_once(core: Core) -> None:
    nina = core.colleagues.actor("Nina Becker")
    lead = core.queue.next(nina)
    assert core.calls.start(nina, lead).verdict == "allow"
    core.dispositions.record(nina, lead, "no_answer")
    assert core.undo.undo(nina).lead_id == lead


def test_the_second_time_it_is_copied(demonstration: str, tmp_path: Path) -> None:
    kept = kept_demo(TUESDAY, 80, 3)
    assert kept.exists()
    before = kept.stat().st_mtime_ns
    address = create_demo(tmp_path, leads=80, seed=3, at=TUESDAY)
    assert kept.stat().st_mtime_ns == before
    assert address != demonstration


def test_a_store_with_people_is_not_filled(core: Core) -> None:
    with pytest.raises(NotEmptyRefused):
        fill(core, leads=10)


@pytest.mark.parametrize("day", range(21, 28))
def test_it_is_mid_day_of_a_working_day_on_every_day_of_the_week(day: int) -> None:
    now = demo_now(datetime(2026, 11, day, 22, 0, tzinfo=UTC))
    assert now.weekday() < 5
    assert now.hour == 13


def test_a_smaller_demonstration_leaves_the_one_that_is_kept_alone(demonstration: str, tmp_path: Path) -> None:
    kept = kept_demo(TUESDAY, 80, 3)
    create_demo(tmp_path, leads=20, seed=3, at=TUESDAY)
    assert kept.exists()
