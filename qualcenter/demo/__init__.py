"""The demonstration: a center of eight people in mid-day, with two weeks of history that the real verbs made."""

import random
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from qualcenter.bootstrap import Core, build_core, create_store
from qualcenter.clock import RehearsalClock
from qualcenter.demo.cast import hire
from qualcenter.demo.history import History
from qualcenter.demo.present import set_the_scene
from qualcenter.domain.refusals import NotEmptyRefused
from qualcenter.settings import Settings

HOME = ZoneInfo("Europe/Berlin")
MID_DAY = time(14, 31)
"""Late enough for calls to both sides of the Atlantic, early enough for a working day to go on."""


def demo_now(today: datetime | None = None) -> datetime:
    """Mid-day of the latest working day up to today: the demonstration works on Sundays and at night too."""
    day = (today or datetime.now(UTC)).astimezone(HOME).date()
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return datetime.combine(day, MID_DAY, HOME).astimezone(UTC)


def create_demo(folder: Path, leads: int = 400, seed: int = 1, at: datetime | None = None) -> str:
    """Make a filled demonstration store in a folder; gives its address.

    `at` is the instant in the middle of which the center stands, by default mid-day of the latest working day.
    """
    address = f"sqlite:///{folder / 'demonstration.db'}"
    clock = RehearsalClock(at or demo_now(), running=False)
    create_store(address, live=False, clock=clock)
    core = build_core(Settings(store=address), clock)
    try:
        fill(core, leads=leads, seed=seed)
    finally:
        core.close()
    return address


def fill(core: Core, *, leads: int = 400, seed: int = 1) -> dict[str, int]:
    """Fill an empty store with people, and with two weeks that end at the core's own instant; gives counts.

    Raises `NotEmptyRefused` when somebody is in the store already.
    """
    info = core.store_info.read()
    if info.leads or core.colleagues.list():
        raise NotEmptyRefused("This store already holds people or leads: make a new one for the demonstration.")
    clock = RehearsalClock(core.clock.now(), running=False)
    past = build_core(core.settings, clock, durable=False)
    try:
        history = History(past, clock, random.Random(seed), leads)  # noqa: S311  a story, not a secret
        history.live_until(core.clock.now(), hire)
        set_the_scene(history, core.clock.now())
    finally:
        past.close()
    after = core.store_info.read()
    return {
        "people": len(core.colleagues.list()),
        "leads": after.leads,
        "persons": after.persons,
        "events": after.events,
    }
