"""A colleague's desk that goes on without its store: the core with what keeps their work over its verbs and reads."""

from dataclasses import replace
from pathlib import Path

from qualcenter.bootstrap import Core, wired
from qualcenter.clock import Clock, SystemClock
from qualcenter.domain.rights import Actor
from qualcenter.failures import KnownFailure
from qualcenter.offline.keeper import OUT_OF_REACH, Keeper, Online, folder_of, offline_folder
from qualcenter.offline.kept_queue import KeptQueue, KeptUndo
from qualcenter.offline.kept_reads import KeptActs, KeptBrief, KeptDay, KeptWorkQueue
from qualcenter.offline.kept_verbs import KeptAnswers, KeptCalls, KeptDispositions
from qualcenter.offline.reserve import copies_of
from qualcenter.offline.sealing import Home, home_of_key
from qualcenter.offline.sending import look_again
from qualcenter.settings import Settings
from qualcenter.store.engine import store_url
from qualcenter.store.late_store import LateStore


def build_core_away(settings: Settings, failure: KnownFailure, clock: Clock | None = None) -> Core:
    """The core of a desk whose store cannot be opened now: reserved leads are worked, the rest waits for the store.

    Raises the failure where it does not pass by itself, and where nobody has work kept on this computer.
    """
    url = store_url(settings.store_url())
    known = url.render_as_string(hide_password=True)
    running = clock or SystemClock()
    passes = failure.code in OUT_OF_REACH or (failure.code == "permission" and url.get_backend_name() == "sqlite")
    copies = copies_of(known, running.now(), offline_folder()) if passes else ()
    if not copies:
        raise failure
    latest = copies[0]
    store = LateStore(settings.store_url(), live=latest.live, store_id=latest.store_id)
    people = tuple(one.actor for one in copies if one.store_id == latest.store_id)
    return replace(wired(settings, store, running), away=failure, people_here=people)


def at_desk(core: Core, actor: Actor) -> Core:
    """The same core for one colleague at a desk: while the store is out of reach, what they do is kept here.

    What waits from before is sent at once. Raises OSError when this computer's disk can keep nothing, and
    `KnownFailure` when too many windows of theirs are open.
    """
    keeper = Keeper(_online(core), actor, core.clock, folder_of(core.store_id, actor))
    if core.away is not None:
        keeper.lost(core.away)
    elif keeper.waiting:
        look_again(keeper)
    dispositions = KeptDispositions(keeper)
    return replace(
        core,
        answers=KeptAnswers(keeper),
        calls=KeptCalls(keeper),
        dispositions=dispositions,
        nurture=dispositions,
        queue=KeptQueue(keeper),
        undo=KeptUndo(keeper),
        lead_brief=KeptBrief(keeper),
        work_queue=KeptWorkQueue(keeper),
        day=KeptDay(keeper),
        acts=KeptActs(keeper),
        rules=keeper.rules,
        offline=keeper,
    )


def offline_key_home() -> Home | None:
    """Where the key lies that seals what desks on this computer keep without their store; None before there is one."""
    return home_of_key(offline_folder())


def unreadable_journals() -> tuple[Path, ...]:
    """Journals on this computer that no key opened; they were set aside whole, with what waits in them."""
    return tuple(sorted(offline_folder().glob("*/*.unreadable-*")))


def _online(core: Core) -> Online:
    return Online(
        core.answers,
        core.calls,
        core.dispositions,
        core.queue,
        core.undo,
        core.lead_brief,
        core.work_queue,
        core.day,
        core.acts,
        core.journeys,
        core.reserved,
        core.rules,
        lambda: core.playbooks.show().document,
        core.store_name,
        core.store_id,
        core.is_file,
        core.live,
    )
