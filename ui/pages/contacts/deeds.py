"""What the page writes, one after the other, and how each is taken back."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.rights import Actor
from ui.desk import Desk
from ui.language import said_in, say

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

MOST = 50
"""Deeds that can be taken back one after another."""

Work = Callable[["Core", Actor], object]


@dataclass(frozen=True)
class Written:
    """A deed that was written: its words, what takes it back, None where nothing does, and the wish that it made."""

    words: str
    back: Work | None = None
    wish: int | None = None


class ContactDeeds(QObject):
    """Writes on the lane of writes.

    Signals: `done(words)` when something was written or taken back; `wished(id)` before it for a new do-not-call wish;
    `failed(fault)`.
    """

    done = Signal(str)
    wished = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Nothing was done yet."""
        super().__init__(parent)
        self._desk = desk
        self._behind: list[Work] = []
        self.busy = False

    def act(self, work: Callable[["Core", Actor], DoneAct]) -> None:
        """Write a deed that the store's own undo takes back."""
        self.write(lambda core, actor: _undoable(work(core, actor)))

    def write(self, work: Callable[["Core", Actor], Written]) -> None:
        """Write a deed unless one is under way, so that a key pressed twice does nothing twice."""
        if self.busy:
            return
        self.busy = True
        core, actor = self._desk.core, self._desk.actor
        self._desk.background.write(lambda: work(core, actor), self._done, self._wrong)

    def undo(self) -> bool:
        """Take the last deed back and tell whether there was one."""
        if self.busy or not self._behind:
            return self.busy
        back = self._behind.pop()

        def taken_back(core: "Core", actor: Actor) -> Written:
            back(core, actor)
            return Written("")

        self.write(taken_back)
        return True

    @Slot(object)
    def _done(self, written: Written) -> None:
        self.busy = False
        if written.back is not None:
            self._behind = [*self._behind[1 - MOST :], written.back]
        if written.wish is not None:
            self.wished.emit(written.wish)
        key = self._desk.look.keys.shown("undo")
        if not written.words:
            self.done.emit(say("Taken back."))
        elif written.back is not None and key:
            self.done.emit(say("{deed}. {key} takes it back.", deed=said_in(written.words), key=key))
        else:
            self.done.emit(said_in(written.words))

    @Slot(object)
    def _wrong(self, fault: Exception) -> None:
        self.busy = False
        self.failed.emit(fault)


def _undoable(deed: DoneAct) -> Written:
    return Written(deed.words, lambda core, actor: core.undo.undo(actor, deed.act_id))
