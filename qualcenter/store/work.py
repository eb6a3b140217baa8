"""One unit of work as services see it: every repository on one transaction, and the act that its events name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Generic, TypeVar
from uuid import UUID, uuid4

from sqlalchemy import Connection

from qualcenter.domain.events import Event
from qualcenter.store.announcements import hint_of, publish
from qualcenter.store.calls import CallRows
from qualcenter.store.center import CenterRows
from qualcenter.store.claiming import Claiming
from qualcenter.store.colleagues import ColleagueRows
from qualcenter.store.handoffs import HandoffRows
from qualcenter.store.journey import ActOfPerson, Journey
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.leads import LeadRows
from qualcenter.store.persons import PersonRows
from qualcenter.store.said import SaidRows
from qualcenter.store.telling import Told, move, tell
from qualcenter.store.unit_of_work import Store
from qualcenter.store.whole_leads import WholeLeads

T = TypeVar("T")

FATES: Final = 3
"""So many commits of one deed may lose their answer before a person is told that nobody knows."""


@dataclass(frozen=True)
class Deed:
    """Who is about to do what, and when; `act_id` comes from the desk and makes a retry harmless.

    `actor_id` is None for the center itself, whose name is "clock".
    """

    actor: str
    actor_id: int | None
    verb: str
    at: datetime
    act_id: UUID | None = None
    undoes: UUID | None = None


class Work:
    """The rows of one transaction. Objects won from it never leave the function that got it."""

    def __init__(
        self,
        connection: Connection,
        salt: bytes,
        deed: Deed,
        known_windows: frozenset[str] = frozenset(),
        act_id: UUID | None = None,
    ) -> None:
        """Open the repositories; `deed` names the act under which events are written.

        `known_windows` are window keys that the store has had since before this work; `act_id` is the id under which
        the deed is tried, when it brings none of its own.
        """
        self.connection = connection
        self.deed = deed
        self.at = deed.at
        self.leads = LeadRows(connection)
        self.persons = PersonRows(connection, salt)
        self.journey = Journey(connection)
        self.colleagues = ColleagueRows(connection)
        self.calls = CallRows(connection)
        self.said = SaidRows(connection)
        self.handoffs = HandoffRows(connection)
        self.center = CenterRows(connection, known_windows)
        self.claiming = Claiming(connection)
        self.whole_leads = WholeLeads(connection)
        self.announced: set[int] = set()
        one_id = deed.act_id or act_id or uuid4()
        self._act = ActOfPerson(0, one_id, deed.actor_id, deed.actor, deed.verb, deed.at, None)
        self._begun = False

    @property
    def is_postgresql(self) -> bool:
        """Whether this is a server's store: one that a desk may lose its way to."""
        return self.connection.dialect.name == "postgresql"

    @property
    def act_id(self) -> UUID:
        """Id of the act that this work's events name."""
        return self._act.id

    @property
    def has_act(self) -> bool:
        """Whether the act itself was written, so that the store can be asked for it."""
        return self._begun

    def already_done(self) -> bool:
        """Whether an act of this id was committed before: a retry, whose effects must not be doubled."""
        return self.deed.act_id is not None and self.journey.act(self.deed.act_id) is not None

    def begin_act(self) -> UUID:
        """Write the act itself, once; gives its id, for rows that refer to it."""
        if not self._begun:
            self.journey.begin(self._act, undoes=self.deed.undoes)
            self._begun = True
        return self._act.id

    def write(self, happened: list[Event], playbook_version: int) -> None:
        """Add events under the act of this work."""
        if happened:
            self.begin_act()
            self.journey.write(self._act, happened, playbook_version)
            self.announced |= {one.lead_id for one in happened if one.lead_id is not None}

    def move(
        self, lead_id: int, columns: dict[str, object], happened: list[Event], playbook_version: int, *, last: bool
    ) -> None:
        """Write a lead's columns together with its events; with the `last` lead of a work, the hint to other desks."""
        if not happened:
            move(self.connection, lead_id, columns)
            return
        self.announced |= {one.lead_id for one in happened if one.lead_id is not None}
        hint = hint_of(sorted(self.announced)) if last else None
        undoes = str(self.deed.undoes) if self.deed.undoes else None
        tell(
            self.connection,
            Told(self._act, undoes, not self._begun, happened, playbook_version, lead_id, columns, hint),
        )
        self._begun = True
        if last:
            self.announced.clear()


@dataclass(frozen=True)
class _Tried(Generic[T]):
    """What one try of a deed came to before its commit."""

    outcome: T
    new_windows: frozenset[str]
    has_act: bool


def in_one_transaction(store: Store, deed: Deed, verb: Callable[[Work], T]) -> T:
    """Run a verb: all of it is committed, or nothing; a collision with another desk repeats it from its start.

    When the connection breaks while committing, the store is asked for the act: what was saved is not done again, what
    was not is. Raises whatever the verb raises, and `KnownFailure` when the store cannot be reached or written;
    `fate_unknown` is left for a store that answers no more, and for deeds that tell the journey nothing.
    """
    act_id = deed.act_id or uuid4()
    tried: list[_Tried[T]] = []

    def run(connection: Connection) -> None:
        work = Work(connection, store.facts.number_salt, deed, store.known_windows, act_id)
        outcome = verb(work)
        if work.announced:
            publish(connection, sorted(work.announced))
        tried[:] = [_Tried(outcome, work.center.new_windows, work.has_act)]

    _committed(store, run, tried, act_id)
    if tried[0].new_windows:
        store.known_windows |= tried[0].new_windows
    return tried[0].outcome


def _committed(store: Store, run: Callable[[Connection], None], tried: list[_Tried[T]], act_id: UUID) -> None:
    """Run until it is known to be committed; the last of `tried` is then what was."""
    for last in (*(False,) * FATES, True):
        before = list(tried)
        try:
            store.write(run)
        except Exception as fault:
            unknown = isinstance(fault, KnownFailure) and fault.code == "fate_unknown"
            if not (before or (unknown and tried[0].has_act)) or (unknown and last):
                raise
            if _was_saved(store, act_id, fault):
                # A second try that was refused or collided found the first one: the server this desk had lost was
                # committing it still.
                tried[:] = tried if unknown else before
                return
            if not unknown:
                raise
        else:
            return


def _was_saved(store: Store, act_id: UUID, fault: Exception) -> bool:
    try:
        return store.read(lambda connection: Journey(connection).act(act_id)) is not None
    except KnownFailure:
        raise fault from fault.__cause__


def looking(store: Store, at: datetime, read: Callable[[Work], T]) -> T:
    """Run a read on one consistent snapshot; writing in it fails."""
    deed = Deed("clock", None, "look", at)
    return store.read(lambda connection: read(Work(connection, store.facts.number_salt, deed)))
