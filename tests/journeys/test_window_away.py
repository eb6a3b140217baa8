"""The store stops in the middle of work and starts again: everything typed is there, and was sent once."""

from pathlib import Path

import pytest

from qualcenter.failures import KnownFailure
from qualcenter.settings import Settings
from tests.fixtures.away import AwayStore
from tests.fixtures.real_window import OpenDesk
from tests.journeys.real_desk import RealDesk, filled_center
from ui.application import core_for

OUT_OF_REACH = r"job \w+: (unreachable|missing|permission)"
"""What a job says that comes round while the store is away."""

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints"), pytest.mark.may_log(OUT_OF_REACH)]

NOTE = "Wants a second look in spring, asks for Jo"


@pytest.fixture
def nina_away(open_desk: OpenDesk, away_store: AwayStore, tmp_path: Path) -> RealDesk:
    """Nina at her desk on a store that can go away, every lead of the center hers."""
    center = filled_center(away_store.url, tmp_path, people=8)
    leads = [str(row["id"]) for row in center("queue", by="Nina")]
    center("assign", *leads, "--to", "Nina", by="Tom")
    desk = open_desk(away_store.url)
    desk.sign_in("Nina")
    return desk


def reserved(desk: RealDesk) -> None:
    """Wait until the copy of the reserved leads lies on the disk, with the lead in hand."""
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    desk.until(lambda: desk.lead in keeper.copy.briefs and len(keeper.copy.briefs) > 3)


def test_a_store_that_stops_in_a_call_costs_nothing(nina_away: RealDesk, away_store: AwayStore) -> None:
    desk = nina_away
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    first = desk.lead
    desk.press("Ctrl+Return")
    reserved(desk)
    away_store.go()
    desk.press("A", "M")
    desk.type(NOTE)
    desk.press("Escape", "Ctrl+Return")
    desk.press("Alt+1")
    desk.until(lambda: desk.work.hand is not None and desk.lead != first)
    assert keeper.out
    second = desk.lead
    desk.press("Ctrl+Return", "Ctrl+Return", "Alt+2")
    desk.until(lambda: desk.work.hand is not None and desk.lead not in (first, second))
    desk.window.away.tick()
    assert str(keeper.waiting) in desk.window.banner.accessibleName()
    assert keeper.waiting >= 6
    assert desk.work.view.wrap_up.undo.isVisible()
    away_store.come_back()
    desk.window.link.look_wanted.emit()
    desk.until(lambda: not keeper.out)
    desk.settle()
    assert (keeper.waiting, keeper.conflicts) == (0, ())
    assert desk.window.banner.accessibleName() == ""
    assert desk.notes(first) == [NOTE]
    for lead in (first, second):
        assert desk.kinds(lead).count("call.started") == 1
        assert desk.kinds(lead).count("disposition.recorded") == 1
    desk.laws_hold()


def test_what_waits_on_a_lead_is_told_on_it_and_taken_back(nina_away: RealDesk, away_store: AwayStore) -> None:
    desk = nina_away
    first = desk.lead
    desk.press("Ctrl+Return")
    reserved(desk)
    away_store.go()
    desk.press("Ctrl+Return", "Alt+1")
    desk.until(lambda: desk.work.hand is not None and desk.lead != first)
    desk.press("Alt+U")
    desk.until(lambda: desk.work.hand is not None and desk.lead == first)
    assert "on this lead" in desk.work.view.banner.accessibleName()
    away_store.come_back()
    desk.window.link.look_wanted.emit()
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    desk.until(lambda: not keeper.out)
    desk.settle()
    assert "disposition.recorded" not in desk.kinds(first)


def test_a_lead_that_was_moved_there_is_put_to_the_person(nina_away: RealDesk, away_store: AwayStore) -> None:
    desk = nina_away
    first = desk.lead
    reserved(desk)
    away_store.go()
    desk.press("Ctrl+Return", "Ctrl+Return", "Alt+1")
    desk.until(lambda: desk.work.hand is not None and desk.lead != first)
    away_store.come_back()
    core = desk.start.core
    core.assignment.assign(core.signing_in.acting("Tom"), [first], "Ben")
    desk.window.link.look_wanted.emit()
    desk.until(desk.window.sheet.isVisible)
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    assert [one.lead_id for one in keeper.conflicts] == [first]
    desk.window.sheet.row_pressed.emit("conflicts", f"note:{first}")
    desk.until(lambda: not keeper.conflicts)
    desk.settle()
    assert len(desk.notes(first)) == 1
    assert "disposition.recorded" not in desk.kinds(first)


def test_a_desk_started_without_its_store_opens_on_the_reserved_leads(
    nina_away: RealDesk, away_store: AwayStore, open_desk: OpenDesk
) -> None:
    before = nina_away
    first = before.lead
    reserved(before)
    before.close()
    away_store.go()
    desk = open_desk(away_store.url)
    desk.start.show("")
    desk.until(lambda: desk.start.window is not None and desk.start.window.isVisible())
    desk.until(lambda: desk.work.hand is not None)
    desk.settle()
    assert desk.lead == first
    assert desk.actor.name == "Nina"
    desk.window.activateWindow()
    desk.press("Ctrl+Return", "M")
    desk.type(NOTE)
    desk.press("Escape", "Ctrl+Return", "Alt+1")
    desk.until(lambda: desk.work.hand is not None and desk.lead != first)
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    assert keeper.waiting >= 3
    away_store.come_back()
    desk.window.link.look_wanted.emit()
    desk.until(lambda: not keeper.out)
    desk.settle()
    assert desk.notes(first) == [NOTE]
    assert desk.kinds(first).count("disposition.recorded") == 1
    desk.laws_hold()


def test_nobody_sits_down_without_the_store_who_was_never_here(
    away_store: AwayStore, home: Path, tmp_path: Path
) -> None:
    filled_center(away_store.url, tmp_path, people=2)
    away_store.go()
    with pytest.raises(KnownFailure):
        core_for(Settings(store=away_store.url), None)
