"""The only wiring: a store, a clock and the Playbook become one frozen record of services and queries."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcenter.clock import Clock, ServerClock, SystemClock
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.exchange.exporting import Exports
from qualcenter.exchange.importing import Imports
from qualcenter.exchange.journey_file import write_journey
from qualcenter.exchange.scheduled_exports import ScheduledExports
from qualcenter.exchange.suppression_list import read_list
from qualcenter.failures import KnownFailure
from qualcenter.offline.keeper import Keeper
from qualcenter.playbook.model import Playbook
from qualcenter.queries.acts import Acts
from qualcenter.queries.audit import Audit, AuditRow
from qualcenter.queries.board import Board
from qualcenter.queries.callbacks import Callbacks
from qualcenter.queries.connected import Connected
from qualcenter.queries.contacts import Contacts
from qualcenter.queries.day import Day
from qualcenter.queries.duplicates import Duplicates
from qualcenter.queries.gauges import Gauges
from qualcenter.queries.handoffs import Handoffs
from qualcenter.queries.journey_page import JourneyPage
from qualcenter.queries.journeys import Journeys
from qualcenter.queries.laws import Laws
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.queries.left_behind import LeftBehind
from qualcenter.queries.notices import Notices
from qualcenter.queries.reading import Reading
from qualcenter.queries.reserved import Reserved
from qualcenter.queries.roster import Rosters
from qualcenter.queries.search import Search
from qualcenter.queries.work_queue import WorkQueue
from qualcenter.services.answers import Answers
from qualcenter.services.assignment import Assignment
from qualcenter.services.backups import backups_of
from qualcenter.services.calls import Calls
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.desk import Desk
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.due import Due
from qualcenter.services.effects import Effects
from qualcenter.services.export_schedules import ExportSchedules
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Intake
from qualcenter.services.merging import Merging
from qualcenter.services.personal_data import PersonalData
from qualcenter.services.playbooks import Playbooks
from qualcenter.services.presences import Presences
from qualcenter.services.queue import Queue
from qualcenter.services.scoring import Scoring
from qualcenter.services.seeing import Seeing
from qualcenter.services.signing_in import SigningIn
from qualcenter.services.staffing import Staffing
from qualcenter.services.store_keeping import StoreKeeping
from qualcenter.services.suppression import Suppressions, Unwanted
from qualcenter.services.tending import Tending
from qualcenter.services.undo import Undo
from qualcenter.settings import Settings
from qualcenter.store.announcements import Announcements
from qualcenter.store.backup import BackedUp, check_backup, restore
from qualcenter.store.engine import store_url
from qualcenter.store.moving import Moved, Progress, move, reopen
from qualcenter.store.opening import Upgraded, change_own_password, create, open_store, upgrade_store
from qualcenter.store.passwords import keep
from qualcenter.store.read_side import read_side_of
from qualcenter.store.sign_ins import has_jobs_sign_in, signed_in
from qualcenter.store.store_facts import Backups, StoreFigures, server_now
from qualcenter.store.unit_of_work import Store

if TYPE_CHECKING:
    from qualcenter.hosting.host import Hosted, Wishes

LAG_BEARING = frozenset({"gauges", "audit", "laws"})
"""Queries over the whole store that nobody acts on within the second: a server that follows may answer them."""


@dataclass(frozen=True)
class Core:
    """Everything below the window and the command line, ready to use from any thread."""

    settings: Settings
    clock: Clock
    store_name: str
    live: bool
    # Services: verbs, each one act in one transaction.
    intake: Intake
    queue: Queue
    calls: Calls
    answers: Answers
    dispositions: Dispositions
    handoff: Handoff
    nurture: Dispositions
    assignment: Assignment
    undo: Undo
    scoring: Scoring
    colleagues: Colleagues
    staffing: Staffing
    signing_in: SigningIn
    playbooks: Playbooks
    merging: Merging
    suppression: Suppressions
    tending: Tending
    seeing: Seeing
    presences: Presences
    personal_data: PersonalData
    jobs: Due
    # Doors to files.
    imports: Imports
    exports: Exports
    export_schedules: ExportSchedules
    read_suppression_list: Callable[[Path, str], list[Unwanted]]
    write_journey: Callable[[JourneyPage, Path], int]
    # Queries: frozen rows.
    work_queue: WorkQueue
    lead_brief: LeadBrief
    callbacks: Callbacks
    board: Board
    day: Day
    acts: Acts
    search: Search
    journeys: Journeys
    handoffs: Handoffs
    notices: Notices
    duplicates: Duplicates
    contacts: Contacts
    gauges: Gauges
    audit: Audit
    left_behind: LeftBehind
    laws: Laws
    connected: Connected
    reserved: Reserved
    roster: Rosters
    # The store itself.
    announcements: Announcements
    store_info: StoreFigures
    backups: Backups
    store_keeping: StoreKeeping
    rules: Callable[[], Rules]
    playbook: Callable[[], Playbook]
    clock_away: Callable[[], float]
    start_jobs: Callable[[], Callable[[], None]]
    """Begin to run what falls due, every few seconds as the settings say; gives what ends it."""
    close: Callable[[], None]
    store_id: str = ""
    is_file: bool = False
    away: KnownFailure | None = None
    """Why the store could not be opened when this desk started, where it goes on without it."""
    people_here: tuple[Actor, ...] = ()
    """Who may sit here then: those who signed in on this computer before."""
    offline: Keeper | None = None
    """What keeps the work of one colleague while the store is out of reach; on a core made by `at_desk` alone."""


def build_core(settings: Settings, clock: Clock | None = None, *, durable: bool = True) -> Core:
    """Open the settings' store and wire everything onto it.

    A live store on a server sets the clock: its time is taken once, here. Without `durable` an SQLite file is not
    forced to disk at each commit: for filling a store that can be made again. Raises `KnownFailure` when the store
    cannot be used; then nothing stays open.
    """
    store = open_store(settings.store_url(), durable=durable)
    try:
        return wired(settings, store, _clock_for(store, clock or SystemClock()))
    except BaseException:
        store.close()
        raise


def create_store(address: str, *, live: bool, clock: Clock | None = None) -> None:
    """Make a new store with the Playbook that ships with the desk. Raises `KnownFailure` where there is one already."""
    store = create(address, live)
    try:
        Playbooks(Desk(store, clock or SystemClock())).adopt_first()
    finally:
        store.close()


def upgrade(address: str, backups: Path, *, backed_up: bool = False) -> Upgraded:
    """Bring an older store to this version, with a backup first: of a file beside it, of a server's into `backups`.

    With `backed_up` a server's store is trusted to have one. Raises `KnownFailure`.
    """

    def dump(version: str) -> Path | None:
        from qualcenter.hosting.dumping import dump_before

        return None if backed_up else dump_before(address, version, backups)

    return upgrade_store(address, dump)


def host_store(wishes: "Wishes", *, live: bool, say: Callable[[str], None]) -> "Hosted":
    """A PostgreSQL server for a small team, running, with a store in it; what stands already stays as it is.

    Raises `KnownFailure`, after which the same call goes on where it stopped.
    """
    # It brings the driver of servers along, which a desk on a file does without.
    from qualcenter.hosting.host import Host

    host = Host(wishes.folder, say)
    hosted = host.run(wishes)
    if hosted.standby:
        return hosted
    try:
        open_store(hosted.owner).close()
    except KnownFailure as failure:
        if failure.code != "not_a_store":
            raise
        create_store(hosted.owner, live=live)
        say(said("A new store was made in it."))
    return host.let_jobs_run(lambda: _jobs_sign_in(hosted.owner), service=wishes.service)


def _jobs_sign_in(owner: str) -> tuple[str, str] | None:
    """A sign-in for the jobs of a store, and its password; None where one stands already that somebody may be using."""
    store = open_store(owner)
    try:
        if store.read(has_jobs_sign_in):
            return None
        desk = Desk(store, SystemClock())
        given = SigningIn(desk, Colleagues(desk)).give_jobs(None)
        return given.login, given.password
    finally:
        store.close()


def change_password(address: str, password: str) -> None:
    """Change the password of the sign-in that the address names, also while it is still the one-time one.

    Raises `KnownFailure` where the store cannot be used, and for an SQLite store, which has no sign-ins.
    """
    change_own_password(address, password)
    keep(store_url(address), password)


def use_password(address: str, password: str) -> None:
    """Sign in with this password from now on, as long as the program runs; on a desk's keyring it is kept."""
    keep(store_url(address), password)


def move_store(source: str, target: str, progress: Progress) -> Moved:
    """Move a whole center into another store of either kind; told again after a kill, it goes on where it stopped.

    Every lead's journey is replayed in the new store before anybody may work in it. Raises `KnownFailure`.
    """
    return move(source, target, exceptions_of, progress)


def reopen_store(address: str) -> str:
    """Let people work again in a store that was moved; gives where it had gone, empty when it had not."""
    return reopen(address)


def exceptions_of(store: Store) -> tuple[AuditRow, ...]:
    """Every exception to the laws in a store, each lead's journey replayed."""
    clock = SystemClock()
    return Audit(Reading(store, clock, Desk(store, clock).rules_in)).rows()


def restore_into(address: str, file: Path) -> BackedUp:
    """Fill an empty store from a backup; one that is not there yet is made, unless the backup is none."""
    try:
        store = open_store(address)
    except KnownFailure as failure:
        if failure.code not in {"missing", "not_a_store"}:
            raise
        check_backup(file)
        store = _made(address, failure)
    try:
        return restore(file, store)
    finally:
        store.close()


def _made(address: str, failure: KnownFailure) -> Store:
    """A new store where there was none, or in an empty database; raises why it could not be opened otherwise."""
    try:
        return create(address, live=False)
    except KnownFailure as other:
        raise failure if other.code == "exists" else other from None


def _clock_for(store: Store, clock: Clock) -> Clock:
    return ServerClock(server_now(store)) if store.is_postgresql and store.live else clock


_FILES: dict[str, Any] = {"read_suppression_list": read_list, "write_journey": write_journey}
"""Doors to files that need no store."""
_VERBS: dict[str, Any] = {"merging": Merging, "suppression": Suppressions, "tending": Tending, "staffing": Staffing}
_VERBS |= {"seeing": Seeing, "presences": Presences}


def wired(settings: Settings, store: Store, clock: Clock) -> Core:
    """The services and queries on a store; `away` puts one under them that is not open yet."""
    desk = Desk(store, clock)
    reading = Reading(store, clock, desk.rules_in)
    aside = read_side_of(store)
    intake, handoff = Intake(desk), Handoff(desk)
    dispositions = Dispositions(desk, Effects(intake), handoff)
    playbooks, scoring = Playbooks(desk), Scoring(desk)
    assignment, colleagues, daily = Assignment(desk), Colleagues(desk), backups_of(desk, settings)
    exports, schedules = Exports(desk), ExportSchedules(desk)
    due = Due(desk, settings, ScheduledExports(exports, schedules))
    return Core(
        settings=settings,
        clock=clock,
        **_identity(store),
        intake=intake,
        queue=Queue(desk),
        calls=Calls(desk, intake),
        answers=Answers(desk),
        dispositions=dispositions,
        handoff=handoff,
        nurture=dispositions,
        assignment=assignment,
        undo=Undo(desk),
        scoring=scoring,
        colleagues=colleagues,
        signing_in=SigningIn(desk, colleagues),
        playbooks=playbooks,
        **{name: kind(desk) for name, kind in _VERBS.items()},
        personal_data=PersonalData(desk, daily.kept if daily else None),
        jobs=due,
        imports=Imports(desk),
        exports=exports,
        export_schedules=schedules,
        **_FILES,
        **_read_side(reading, Reading(aside, clock, desk.rules_in)),
        announcements=Announcements(store),
        **_of_the_store(desk, settings),
        rules=desk.rules,
        playbook=lambda: playbooks.show().playbook(),
        clock_away=lambda: (server_now(store) - SystemClock().now()).total_seconds() if store.is_postgresql else 0.0,
        start_jobs=lambda: _jobs_started(desk, settings, due),
        close=partial(_close, aside, store),
    )


def _of_the_store(desk: Desk, settings: Settings) -> dict[str, Any]:
    """What operations ask of the store itself."""
    kept = {"store_info": StoreFigures(desk.store), "backups": Backups(desk.store)}
    return kept | {"store_keeping": StoreKeeping(desk, settings)}


def _close(*stores: Store) -> None:
    for one in stores:
        one.close()


def _identity(store: Store) -> dict[str, Any]:
    """Which store it is, field by field."""
    known = {"store_name": store.address, "live": store.live, "store_id": store.facts.store_id}
    return known | {"is_file": not store.is_postgresql}


def _read_side(reading: Reading, aside: Reading) -> dict[str, Any]:
    """The queries by the names that the Core gives them; those that bear a little lag stand on the one aside."""
    kinds: dict[str, Callable[[Reading], object]] = {
        "work_queue": WorkQueue,
        "lead_brief": LeadBrief,
        "callbacks": Callbacks,
        "board": Board,
        "day": Day,
        "acts": Acts,
        "search": Search,
        "journeys": Journeys,
        "handoffs": Handoffs,
        "notices": Notices,
        "duplicates": Duplicates,
        "contacts": Contacts,
        "gauges": Gauges,
        "audit": Audit,
        "left_behind": LeftBehind,
        "laws": Laws,
        "connected": Connected,
        "reserved": Reserved,
        "roster": Rosters,
    }
    return {name: kind(aside if name in LAG_BEARING else reading) for name, kind in kinds.items()}


def _jobs_started(desk: Desk, settings: Settings, due: Due) -> Callable[[], None]:
    # On a shared store a colleague's rights do not reach what falls due for others.
    if not desk.store.read(signed_in).runs_jobs:
        return lambda: None
    # APScheduler takes a tenth of a second to import: the window is there first.
    from qualcenter.jobs.scheduler import scheduler_of

    scheduler = scheduler_of(desk, settings, due)
    scheduler.start()
    return scheduler.stop
