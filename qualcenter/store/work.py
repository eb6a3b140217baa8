"""One unit of work as services see it: every repository on one transaction, and the act that its events name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
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
from qualcenter.store.leads import LeadRows
from qualcenter.store.persons import PersonRows
from qualcenter.store.said import SaidRows
from qualcenter.store.telling import Told, move, tell
from qualcenter.store.unit_of_work import Store
from qualcenter.store.whole_leads import WholeLeads

T = TypeVar("T")


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
        self, connection: Connection, salt: bytes, deed: Deed, known_windows: frozenset[str] = frozenset()
    ) -> None:
        """Open the repositories; `deed` names the act under which events are written.

        `known_windows` are window keys that the store has had since before this work.
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
        self._act = ActOfPerson(0, deed.act_id or uuid4(), deed.actor_id, deed.actor, deed.verb, deed.at, None)
        self._begun = False

    @property
    def act_id(self) -> UUID:
        """Id of the act that this work's events name."""
        return self._act.id

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


def in_one_transaction(store: Store, deed: Deed, verb: Callable[[Work], T]) -> T:
    """Run a verb: all of it is committed, or nothing; a collision with another desk repeats it from its start.

    Raises whatever the verb raises, and `KnownFailure` when the store cannot be reached or written.
    """

    def run(connection: Connection) -> tuple[T, frozenset[str]]:
        work = Work(connection, store.facts.number_salt, deed, store.known_windows)
        outcome = verb(work)
        if work.announced:
            publish(connection, sorted(work.announced))
        return outcome, work.center.new_windows

    outcome, new_windows = store.write(run)
    if new_windows:
        store.known_windows |= new_windows
    return outcome


def looking(store: Store, at: datetime, read: Callable[[Work], T]) -> T:
    """Run a read on one consistent snapshot; writing in it fails."""
    deed = Deed("clock", None, "look", at)
    return store.read(lambda connection: read(Work(connection, store.facts.number_salt, deed)))
