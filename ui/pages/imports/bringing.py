"""One file on its way in: read, counted, imported by its reins, and what came of it; none of it blocks the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.services.file_wishes import FileLook, ImportOutcome
from qualcenter.services.suppression import ReadIn, Unwanted
from ui.desk import Desk
from ui.long_work import Reins
from ui.pages.imports.draft import Draft

T = TypeVar("T")


class Phase(Enum):
    """Where an import stands."""

    EMPTY = auto()
    READING = auto()
    UNREADABLE = auto()
    COUNTING = auto()
    READY = auto()
    RUNNING = auto()
    DONE = auto()


@dataclass(frozen=True)
class _Answer:
    """An answer with the reins it was got by: one that was overtaken is told by them."""

    reins: Reins
    value: object


class Bringing(QObject):
    """Brings one file in after the other; a do-not-call list when `people` is off.

    Signals: `changed()` when the phase or what is known changed; `looked()` when the file was read; `failed(fault)`.
    """

    changed = Signal()
    looked = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Stand before an empty table."""
        super().__init__(parent)
        self._desk = desk
        self.people = True
        self.phase = Phase.EMPTY
        self.draft: Draft | None = None
        self.look: FileLook | None = None
        self.wishes: Sequence[Unwanted] = ()
        self.forecast: ImportOutcome | None = None
        self.outcome: ImportOutcome | ReadIn | None = None
        self.fault: Exception | None = None
        self.reins = Reins()

    @property
    def running(self) -> bool:
        """Whether an import is on its way, halted or not."""
        return self.phase is Phase.RUNNING

    def open(self, file: Path, *, people: bool) -> None:
        """Begin with a file."""
        if not self.running:
            country = self.draft.country if self.draft is not None else None
            self.people, self.draft = people, Draft(file, country=country)
            self.look, self.wishes = None, ()
            self.read()

    def clear(self) -> None:
        """Stand before an empty table again."""
        if not self.running:
            self.reins.stop()
            self.draft = self.look = self.forecast = self.outcome = self.fault = None
            self.wishes = ()
            self._enter(Phase.EMPTY)

    def read(self) -> None:
        """Read the file as the draft says, and count what it would bring."""
        draft = self.draft
        if draft is None or self.running:
            return
        self.reins.stop()
        self.forecast = self.outcome = self.fault = None
        self._enter(Phase.READING)
        core = self._desk.core
        work: Callable[[], object] = partial(core.imports.look, draft.wish())
        if not self.people:
            work = partial(core.read_suppression_list, draft.file, draft.country or "")
        self._desk.background.read("import", work, self._read, self._unreadable)

    def set(self, name: str, code: str) -> None:
        """Read the file otherwise: `name` is a field of the draft, an empty code lets it be guessed."""
        if self.draft is not None and not self.running:
            setattr(self.draft, name, code or None)
            if name in ("encoding", "delimiter", "sheet"):
                self.draft.chosen = {}
            self.read()

    def choose(self, column: str, name: str) -> str:
        """Read a column as a field; gives the column that is set aside for it, if any."""
        if self.draft is None or self.look is None or self.running:
            return ""
        ousted = self.draft.choose(self.look, column, name)
        self.read()
        return ousted

    def begin(self) -> None:
        """Import the file as it was counted."""
        draft, desk = self.draft, self._desk
        if draft is None or self.phase is not Phase.READY:
            return
        core, actor, wish, wishes = desk.core, desk.actor, draft.wish(), self.wishes
        if self.people:
            self._run(Phase.RUNNING, lambda one: core.imports.run(actor, wish, one.progress, one.stops), self._brought)
        else:
            put = core.suppression.import_file
            self._run(Phase.RUNNING, lambda one: put(actor, wishes, one.progress, one.stops), self._brought)

    def halt_or_go_on(self) -> None:
        """Let a running import wait, or a waiting one go on."""
        if self.running and not self.reins.stopping:
            if self.reins.halted:
                self.reins.go_on()
            else:
                self.reins.halt()
            self.changed.emit()

    def stop(self) -> None:
        """End a running import after the batch at work, or the counting at once."""
        if self.phase in (Phase.RUNNING, Phase.COUNTING):
            self.reins.stop()
            if self.phase is Phase.COUNTING:
                self._enter(Phase.READY)
            self.changed.emit()

    def _run(self, phase: Phase, work: Callable[[Reins], T], done: Callable[[_Answer], None]) -> None:
        reins = self.reins = Reins()
        self._enter(phase)
        self._desk.background.run(reins, lambda held: _Answer(held, _tried(work, held)), done, self._lost)

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    @Slot(object)
    def _read(self, found: object) -> None:
        if isinstance(found, FileLook):
            self.look = found
            self.looked.emit()
            if found.finds_people:
                self._count()
            else:
                self._enter(Phase.UNREADABLE)
        elif isinstance(found, list):
            self.wishes = found
            self.looked.emit()
            self._enter(Phase.READY)

    def _count(self) -> None:
        draft, desk = self.draft, self._desk
        if draft is not None:
            core, actor, wish = desk.core, desk.actor, draft.wish()
            self._run(
                Phase.COUNTING, lambda one: core.imports.count(actor, wish, one.progress, one.stops), self._counted
            )

    @Slot(object)
    def _counted(self, answer: _Answer) -> None:
        if answer.reins is not self.reins or self.phase is not Phase.COUNTING:
            return
        if isinstance(answer.value, ImportOutcome):
            self.forecast = answer.value
            self._enter(Phase.READY)
        elif isinstance(answer.value, Exception):
            self._unreadable(answer.value)

    @Slot(object)
    def _brought(self, answer: _Answer) -> None:
        if answer.reins is not self.reins:
            return
        if isinstance(answer.value, ImportOutcome | ReadIn):
            self.outcome = answer.value
            self._enter(Phase.DONE)
        elif isinstance(answer.value, Exception):
            self.fault = answer.value
            self._enter(Phase.READY)
            self.failed.emit(answer.value)

    @Slot(object)
    def _unreadable(self, fault: Exception) -> None:
        self.fault = fault
        self._enter(Phase.UNREADABLE)
        self.failed.emit(fault)

    @Slot(object)
    def _lost(self, fault: Exception) -> None:
        self._unreadable(fault)


def _tried(work: Callable[[Reins], object], reins: Reins) -> object:
    """What work gives, or what went wrong in it: both come back with their reins."""
    try:
        return work(reins)
    except Exception as fault:  # noqa: BLE001  the page tells refusals, known failures and bugs apart
        return fault
