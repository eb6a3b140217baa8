"""The demonstration: a center of eight people in mid-day, with two weeks of history that the real verbs made."""

import hashlib
import random
import shutil
import tempfile
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from qualcenter import __version__, paths
from qualcenter.bootstrap import Core, build_core, create_store
from qualcenter.clock import RehearsalClock
from qualcenter.demo.cast import hire
from qualcenter.demo.history import History
from qualcenter.demo.present import quiet_from, scene
from qualcenter.domain.refusals import NotEmptyRefused
from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.playbook.loading import default_text
from qualcenter.settings import Settings
from qualcenter.store.versions import CURRENT as STORE_VERSION

HOME = ZoneInfo("Europe/Berlin")
LEADS, SEED = 400, 4
MID_DAY = time(14, 31)
"""Late enough for calls to both sides of the Atlantic, early enough for a working day to go on."""


def demo_now(today: datetime | None = None) -> datetime:
    """Mid-day of the latest working day up to today: the demonstration works on Sundays and at night too."""
    day = (today or datetime.now(UTC)).astimezone(HOME).date()
    while day.weekday() > 4:
        day -= timedelta(days=1)
    return datetime.combine(day, MID_DAY, HOME).astimezone(UTC)


def create_demo(folder: Path, leads: int = LEADS, seed: int = SEED, at: datetime | None = None) -> str:
    """Make a filled demonstration store in a folder; gives its address.

    `at` is the instant in the middle of which the center stands, by default mid-day of the latest working day. Two
    weeks take some seconds to live through, so the store is kept among the user's data and copied the next time.
    """
    file = folder / "demonstration.db"
    now = at or demo_now()
    kept = kept_demo(now, leads, seed)
    if kept.exists():
        shutil.copyfile(kept, file)
        return f"sqlite:///{file}"
    clock = RehearsalClock(now, running=False)
    create_store(f"sqlite:///{file}", live=False, clock=clock)
    core = build_core(Settings(store=f"sqlite:///{file}"), clock)
    try:
        fill(core, leads=leads, seed=seed)
        keep_demo(core, kept)
    finally:
        core.close()
    return f"sqlite:///{file}"


def kept_demo(now: datetime, leads: int, seed: int) -> Path:
    """Where the demonstration of this instant, size and seed is kept; another story or Playbook has another name."""
    story = hashlib.sha256(default_text().encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        story.update(module.read_bytes())
    name = f"{__version__}-{STORE_VERSION}-{story.hexdigest()[:12]}-{leads}-{seed}-{now:%Y%m%d%H%M}.db"
    return paths.user_data() / "demonstrations" / name


def keep_demo(core: Core, kept: Path) -> None:
    """Keep a copy for the next time, in place of older ones of this size; on a full disk it is made again."""
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        leads, seed = kept.stem.split("-")[-3:-1]
        for old in kept.parent.glob(f"*-{leads}-{seed}-*.db"):
            old.unlink()
        core.backups.make(kept, noted=False)
    except (OSError, KnownFailure):
        return


def fill(core: Core, *, leads: int = LEADS, seed: int = SEED) -> dict[str, int]:
    """Fill an empty store with people, and with two weeks that end at the core's own instant; gives counts.

    Raises `NotEmptyRefused` when somebody is in the store already.
    """
    info = core.store_info.read()
    if info.leads or core.colleagues.list():
        raise NotEmptyRefused(said("This store already holds people or leads: make a new one for the demonstration."))
    clock = RehearsalClock(core.clock.now(), running=False)
    with tempfile.TemporaryDirectory(prefix="qualcenter-backups-") as folder:
        # A day's backup of an invented past has no place beside real ones.
        settings = core.settings.model_copy(update={"backup_folder": folder})
        _live(core, build_core(settings, clock, durable=False), clock, leads, seed)
    after = core.store_info.read()
    return {
        "people": len(core.colleagues.list()),
        "leads": after.leads,
        "persons": after.persons,
        "events": after.events,
    }


def _live(core: Core, past: Core, clock: RehearsalClock, leads: int, seed: int) -> None:
    """Two weeks on a core whose clock is moved, up to the instant of the other one."""
    try:
        history = History(past, clock, random.Random(seed), leads)  # noqa: S311  a story, not a secret
        now = core.clock.now()
        history.live_until(quiet_from(now), hire, partial(scene, now=now))
        clock.move_to(now)
        past.jobs.run()
    finally:
        past.close()
