"""What is done to people from their page: each write with its answer, one at a time."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.domain.staff import ColleagueFacts
from qualcenter.queries.roster import RosterRow
from qualcenter.services.colleagues import Admitted, Newcomer
from qualcenter.services.departing import Left, Returned
from qualcenter.services.presences import Marked
from qualcenter.services.staffing import Restaffed
from ui.desk import Desk
from ui.language import say, say_marked
from ui.pages.people.person_words import PRESENCES

T = TypeVar("T")


class SignIn(Protocol):
    """A sign-in with its one-time password."""

    @property
    def login(self) -> str:
        """The user name."""
        ...

    @property
    def password(self) -> str:
        """The password, which is told once."""
        ...


class Deeds(QObject):
    """Adds, changes, marks and lets go; the last change can be taken back.

    Signals: `told(words)` when something was done; `changed(restaffed)`; `added(id)` for who is new or back;
    `password(login, password)`; `refused(fault)`.
    """

    told = Signal(str)
    changed = Signal(object)
    added = Signal(int)
    password = Signal(str, str)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing is under way."""
        super().__init__(parent)
        self._desk = desk
        self._last: Restaffed | Marked | Left | None = None
        self._name = ""
        self.busy = False

    def add(self, name: str, facts: ColleagueFacts, *, with_sign_in: bool) -> None:
        """Add somebody."""
        new = Newcomer(
            name,
            facts.roles,
            email=facts.email,
            team=facts.team,
            zone=facts.zone,
            capacity=facts.capacity,
            skills=facts.skills,
            shift=facts.shift,
        )
        admit = self._desk.core.colleagues.admit
        self._name = " ".join(name.split())
        self._write(partial(admit, self._desk.actor, new, with_sign_in=with_sign_in), self._added)

    def change(self, row: RosterRow, facts: ColleagueFacts) -> None:
        """Change what is known of somebody, unless it was changed since it was shown."""
        work = partial(self._desk.core.staffing.change, self._desk.actor, row.id, facts, was=row.facts)
        self._write(work, self._changed)

    @property
    def can_undo(self) -> bool:
        """Whether there is a last change to take back."""
        return self._last is not None

    def undo(self) -> bool:
        """Give somebody back what they were before the last change; False when there was none."""
        last, core, actor = self._last, self._desk.core, self._desk.actor
        if isinstance(last, Marked):
            self._write(partial(core.presences.take_back, actor, last), self._unmarked)
        elif isinstance(last, Left):
            self._write(partial(core.staffing.bring_back, actor, last), self._returned)
        elif last is not None:
            self._write(partial(core.staffing.change, actor, last.id, last.before, was=last.after), self._undone)
        return last is not None

    def mark(self, row: RosterRow, presence: str) -> None:
        """Say whether somebody is there."""
        self._write(partial(self._desk.core.presences.mark, self._desk.actor, row.id, presence), self._marked)

    def give_password(self, row: RosterRow) -> None:
        """Give somebody a one-time password."""
        self._write(partial(self._desk.core.signing_in.give, self._desk.actor, row.name), self._given)

    def let_go(self, row: RosterRow) -> None:
        """Let somebody go."""
        self._write(partial(self._desk.core.staffing.let_go, self._desk.actor, row.id), self._left)

    def _write(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        if not self.busy:
            self.busy = True
            self._desk.background.write(work, done, self._refused)

    @Slot(object)
    def _added(self, admitted: Admitted) -> None:
        self.busy, self._last = False, None
        self.told.emit(say("{name} is in.", name=self._name))
        self.added.emit(admitted.id)
        if admitted.sign_in is not None:
            self.password.emit(admitted.sign_in.login, admitted.sign_in.password)

    @Slot(object)
    def _changed(self, done: Restaffed) -> None:
        self.busy, self._last = False, done
        self.told.emit(_with_moved(say("{name} is changed.", name=done.name), len(done.moved)))
        self.changed.emit(done)

    @Slot(object)
    def _undone(self, done: Restaffed) -> None:
        self.busy, self._last = False, None
        self.told.emit(say("{name} is as before.", name=done.name))
        self.changed.emit(done)

    @Slot(object)
    def _marked(self, done: Marked) -> None:
        self.busy, self._last = False, done
        self.told.emit(_with_moved(_now(done), len(done.moved)))
        self.changed.emit(None)

    @Slot(object)
    def _unmarked(self, done: Marked) -> None:
        """Tell that somebody is there as before."""
        told = self._with_stay(_now(done))
        self.busy, self._last = False, None
        self.told.emit(_with_moved(told, len(done.moved)))
        self.changed.emit(None)

    @Slot(object)
    def _returned(self, done: Returned) -> None:
        back = say("{name} is back, with a new one-time password.", name=done.name)
        told = self._with_stay(back if done.sign_in is not None else say("{name} is back.", name=done.name))
        self.busy, self._last = False, None
        self.told.emit(told)
        self.added.emit(done.id)
        if done.sign_in is not None:
            self.password.emit(done.sign_in.login, done.sign_in.password)

    def _with_stay(self, told: str) -> str:
        """Say too that leads which went away by what is taken back stay where they went."""
        gone = len(self._last.moved) if isinstance(self._last, Marked | Left) else 0
        stay = say("{count} leads that went to others or to the pool stay there.", count=gone) if gone else ""
        return f"{told} {stay}".strip()

    @Slot(object)
    def _given(self, given: SignIn) -> None:
        self.busy = False
        self.password.emit(given.login, given.password)

    @Slot(object)
    def _left(self, done: Left) -> None:
        self.busy, self._last = False, done
        self.told.emit(_with_moved(say("{name} left the center.", name=done.name), len(done.moved)))
        self.changed.emit(None)

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self.busy = False
        self.refused.emit(fault)


def _now(done: Marked) -> str:
    presence = say_marked(dict(PRESENCES)[done.after.code], "presence")
    return say("{name}: {presence}.", name=done.name, presence=presence)


def _with_moved(told: str, moved: int) -> str:
    gone = say("{count} leads went to others or to the pool.", count=moved) if moved else ""
    return f"{told} {gone}".strip()
