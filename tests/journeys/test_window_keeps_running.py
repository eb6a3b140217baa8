"""While a window is open, what falls due is done and the desk gives signs of life; closing it ends both."""

import threading

import pytest

from tests.journeys.real_desk import RealDesk
from ui.window import main_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def claim_ends(desk: RealDesk) -> str | None:
    """Who holds the lead in hand by the store's own word."""
    return desk.core.lead_brief.read(desk.actor, desk.lead).claimed_by


def test_a_claim_lives_as_long_as_the_desk_gives_signs_of_life(nina: RealDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = nina
    monkeypatch.setattr(main_window, "SIGN_OF_LIFE_SECONDS", 0)
    # Each tick writes now: on a slow machine one that comes by itself would never let the desk settle.
    desk.parts.ticker.stop()
    for _ in range(3):
        desk.wait(minutes=10)
        desk.parts.ticker.ticked.emit()
        desk.settle()
    desk.parts.ticker.start()
    assert claim_ends(desk) == "Nina"
    monkeypatch.setattr(main_window, "SIGN_OF_LIFE_SECONDS", 3600)
    desk.wait(minutes=16)
    desk.until(lambda: claim_ends(desk) is None)


def test_closing_ends_jobs_and_leaves_no_thread(nina: RealDesk) -> None:
    desk = nina
    desk.until(lambda: any("apscheduler" in one.name.lower() or "APScheduler" in one.name for one in threads()))
    desk.close()
    ours = [one.name for one in threads() if one.name.startswith(("desk-", "APScheduler", "qualcenter-"))]
    assert ours == []


def threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.is_alive()]
