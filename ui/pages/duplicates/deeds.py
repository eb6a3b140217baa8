"""What the page writes: merges, splits and pairs told apart, each taken back by its opposite."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.domain.rights import Actor
from ui.desk import Desk
from ui.language import say

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

MOST = 50
"""Deeds that can be taken back one after another."""


@dataclass(frozen=True)
class Deed:
    """One deed on two leads; `first` goes on after a merge, `undoes` marks one that took another back."""

    verb: str
    first: int
    second: int
    undoes: bool = False


class PairDeeds(QObject):
    """Writes on the lane of writes and remembers what was done here.

    Signals: `done(deed)`; `failed(fault)`.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing was done yet."""
        super().__init__(parent)
        self._desk = desk
        self._behind: list[Deed] = []
        self.busy = False

    def do(self, deed: Deed) -> None:
        """Write a deed unless one is under way, so that a key pressed twice does nothing twice."""
        if self.busy:
            return
        self.busy = True
        self._desk.background.write(partial(_written, self._desk.core, self._desk.actor, deed), self._done, self._wrong)

    def undo(self) -> bool:
        """Take the last deed back and tell whether there was one."""
        if not self._behind or self.busy:
            return self.busy
        last = self._behind[-1]
        opposite = {"merge": "split", "split": "merge", "apart": "together", "together": "apart"}
        self.do(Deed(opposite[last.verb], last.first, last.second, undoes=True))
        return True

    @Slot(object)
    def _done(self, deed: Deed) -> None:
        self.busy = False
        if deed.undoes:
            self._behind.pop()
        else:
            self._behind = [*self._behind[1 - MOST :], deed]
        self.done.emit(deed)

    @Slot(object)
    def _wrong(self, fault: Exception) -> None:
        self.busy = False
        self.failed.emit(fault)


def deed_words(deed: Deed, key: str) -> str:
    """What was done, in words; `key` takes it back."""
    told = {
        "merge": say("Merged: lead {first} goes on with both histories.", first=deed.first),
        "split": say("Split: leads {first} and {second} stand alone again.", first=deed.first, second=deed.second),
        "apart": say("Leads {first} and {second} are two people.", first=deed.first, second=deed.second),
        "together": say("Leads {first} and {second} may be one person.", first=deed.first, second=deed.second),
    }[deed.verb]
    if deed.undoes or not key:
        return told
    return say("{deed} {key} takes it back.", deed=told, key=key)


def _written(core: "Core", actor: Actor, deed: Deed) -> Deed:
    """Write it; gives the deed with the lead that goes on first."""
    merging = core.merging
    match deed.verb:
        case "merge":
            kept = merging.merge(actor, deed.first, deed.second)
            other = deed.second if kept == deed.first else deed.first
            return Deed("merge", kept, other, deed.undoes)
        case "split":
            merging.split(actor, deed.second)
        case _:
            merging.tell_apart(actor, deed.first, deed.second, apart=deed.verb == "apart")
    return deed
