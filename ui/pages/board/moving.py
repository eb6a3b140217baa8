"""Moving leads from the board: every way of doing so ends in the same verb, and one undo takes all of it back."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.rights import Right, require
from qualcenter.queries.board_rows import BoardCard
from ui.desk import Desk
from ui.language import said_in, say
from ui.pages.board.chosen import movable


class Moving(QObject):
    """Gives, spreads and takes back.

    Signals: `began(lead_ids)` when leads are on their way; `done(words, can_undo)` when they are there;
    `refused(fault)` when they are not; `told(words)` for what cannot be begun.
    """

    began = Signal(object)
    done = Signal(str, bool)
    refused = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Stand at this desk."""
        super().__init__(parent)
        self._desk = desk

    @property
    def may(self) -> bool:
        """Whether whoever sits here may move leads."""
        return self._desk.actor.may(Right.ASSIGN)

    def allowed(self) -> bool:
        """Tell whether moving is allowed; if not, say which right is missing."""
        try:
            require(self._desk.actor, Right.ASSIGN)
        except NotAllowedRefused as refusal:
            self.refused.emit(refusal)
            return False
        return True

    def give(self, cards: Iterable[BoardCard], to: str) -> bool:
        """Give leads to somebody by name, or to the pool; leads in a call stay. Tells whether anything is moved."""
        ids = self._ready(cards)
        if ids:
            core, actor = self._desk.core, self._desk.actor
            self._desk.background.write(partial(core.assignment.assign, actor, ids, to), self._moved, self._failed)
        return bool(ids)

    def spread(self, cards: Iterable[BoardCard]) -> bool:
        """Spread leads evenly over the others who are there; leads in a call stay."""
        ids = self._ready(cards)
        if ids:
            core, actor = self._desk.core, self._desk.actor
            self._desk.background.write(partial(core.assignment.spread_leads, actor, ids), self._moved, self._failed)
        return bool(ids)

    def undo(self) -> None:
        """Take the latest act of this person back, with all leads that it moved."""
        self._desk.background.write(partial(self._desk.core.undo.undo, self._desk.actor), self._undone, self._failed)

    def _ready(self, cards: Iterable[BoardCard]) -> list[int]:
        """Ids of the leads that can be moved now; says why when there is none."""
        asked = list(cards)
        if not self.allowed():
            return []
        free = movable(asked)
        if not asked:
            self.told.emit(say("Choose leads first: Space chooses one, Shift and the arrows more."))
        elif not free:
            self.told.emit(on_the_phone(asked[0]))
        else:
            self.began.emit(frozenset(card.lead_id for card in free))
        return [card.lead_id for card in free]

    @Slot(object)
    def _moved(self, deed: DoneAct) -> None:
        self.done.emit(say("{deed}.", deed=said_in(deed.words)), True)

    @Slot(object)
    def _undone(self, deed: DoneAct) -> None:
        self.done.emit(say("Undone: {deed}.", deed=said_in(deed.words)), False)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self.refused.emit(fault)


def on_the_phone(card: BoardCard) -> str:
    """Say why a lead in a call cannot be moved."""
    return say(
        "{name} is on the phone with {person}: move it when that call has ended.",
        name=card.on_call,
        person=card.person,
    )
