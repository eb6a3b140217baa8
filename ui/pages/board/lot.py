"""What is chosen on the board and where it goes: by the bar, by a name, by dragging, or spread; and its undo."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from qualcenter.domain.owner import Owner
from qualcenter.queries.board_rows import BoardCard, BoardPage, BoardSeat
from ui.desk import Desk
from ui.language import said_in, say
from ui.pages.board.bulk_bar import BulkBar
from ui.pages.board.chooser import Chooser
from ui.pages.board.chosen import Chosen, movable, needs_of, nobody_speaks_all, offer_for
from ui.pages.board.columns import Columns
from ui.pages.board.dragging import drag_of
from ui.pages.board.moving import Moving, on_the_phone


class Lot(QObject):
    """The chosen leads of one board; the page shows it each page that was read, as `board`.

    Signals: `done(words)` when leads are where they should go, or back; `refused(fault)`; `told(words)` for what
    cannot be done.
    """

    done = Signal(str)
    refused = Signal(object)
    told = Signal(str)

    def __init__(self, desk: Desk, page: QWidget, chosen: Chosen, columns: Columns) -> None:
        """Begin with nothing chosen."""
        super().__init__(page)
        self._desk, self.chosen, self._columns = desk, chosen, columns
        self.board: BoardPage | None = None
        self.carried: tuple[BoardCard, ...] = ()
        self.moving = Moving(desk, self)
        self.bar = BulkBar(desk.look)
        self.chooser = Chooser(desk.look, page, desk.core.clock.now)
        chosen.changed.connect(self._changed)
        self.chooser.taken.connect(self._give)
        self.moving.began.connect(columns.carry)
        self.moving.done.connect(self._done)
        self.moving.refused.connect(self._refused)
        self.moving.told.connect(self.told)

    def choose_late(self) -> None:
        """Choose what is late in the column with the keys; without one, where most is late."""
        here, at = self._columns.here() or self._columns.most_late(), self._desk.core.clock.now()
        late = [card for card in here.column.cards if card.late_at < at] if here and here.column else []
        if late:
            self.chosen.add(movable(late))
        else:
            self.told.emit(say("Nothing is late in this column."))

    def accept(self) -> None:
        """Give the chosen leads to whoever the bar offers."""
        offer = self._offer()
        if offer is None and movable(self.chosen):
            key = self._desk.look.keys.shown("board_move")
            self.told.emit(say("Nobody is there who could take them. Choose a name with {key}.", key=key))
        else:
            self.moving.give(self.chosen, offer.name if offer else "")

    def ask_taker(self) -> None:
        """Ask for a name; without anything chosen for the card under the keys."""
        here = self._columns.here()
        card = here.list.current() if here is not None else None
        if not len(self.chosen) and card is not None:
            self.chosen.add([card])
        cards = movable(self.chosen)
        if not cards:
            self.moving.give(self.chosen, "")
        elif self.moving.allowed():
            self.chooser.ask(needs_of(cards, self._seats()), self._seats(), but=self._owner(cards))

    @Slot()
    def spread(self) -> None:
        """Spread the chosen leads over the others who are there; without any, choose the column with the keys first.

        One key alone takes nobody all their leads: how many they are is seen before the second.
        """
        here = self._columns.here() or self._columns.most_late()
        free = movable(here.column.cards) if here is not None and here.column is not None else []
        if len(self.chosen):
            self.moving.spread(self.chosen)
        elif not self.moving.allowed():
            return
        elif free and here is not None and here.column is not None:
            self.chosen.add(free)
            self.told.emit(self._spread_next(len(free), said_in(here.column.name)))
        else:
            self.moving.spread(())

    def _spread_next(self, count: int, name: str) -> str:
        key = self._desk.look.keys.shown("board_spread")
        return say("{count} leads of {name}: {key} spreads them over the others.", count=count, name=name, key=key)

    @Slot(str)
    def dropped(self, owner_key: str) -> None:
        """Give the leads that are dragged to the owner on whose column they were let go."""
        cards = [card for card in self.carried if card.owner_key != owner_key]
        if cards:
            self.moving.give(cards, self._names().get(owner_key, "pool"))

    @Slot(object)
    def drag(self, card: BoardCard) -> None:
        """Drag a card, and all chosen ones when it is one of them; one in a call stays and says so."""
        source = self.sender()
        free = self.taken_along(card)
        if free and isinstance(source, QWidget):
            self.carry(free)
            drag_of(source, self._desk.look, free, card, source.width() - 4).exec(Qt.DropAction.MoveAction)
            self.carry(())

    def taken_along(self, card: BoardCard) -> tuple[BoardCard, ...]:
        """Return what a pulled card takes along; nothing, and why is said, when it cannot be moved."""
        if card.on_call:
            self.told.emit(on_the_phone(card))
            return ()
        lot = self.chosen if card.lead_id in self.chosen else [card]
        return tuple(movable(lot)) if self.moving.allowed() else ()

    def carry(self, cards: tuple[BoardCard, ...]) -> None:
        """Take these leads along with the pointer; none ends it."""
        self.carried = cards
        self._columns.carry(frozenset(card.lead_id for card in cards))

    def let_go(self) -> None:
        """Close what is open, else choose nothing any more, else put the bar away."""
        if self.chooser.isVisible():
            self.chooser.dismiss()
        elif len(self.chosen):
            self.chosen.clear()
        else:
            self.bar.hide()

    def _seats(self) -> tuple[BoardSeat, ...]:
        return self.board.seats if self.board is not None else ()

    def _names(self) -> dict[str, str]:
        return {Owner.colleague(seat.colleague_id).key: seat.name for seat in self._seats()}

    def _owner(self, cards: list[BoardCard]) -> str:
        """The name of the one person who owns all of these leads, or an empty text."""
        owners = {card.owner_key for card in cards}
        return self._names().get(owners.pop(), "") if len(owners) == 1 else ""

    def _offer(self) -> BoardSeat | None:
        free = movable(self.chosen)
        return offer_for(free, self._seats()) if free else None

    @Slot()
    def _changed(self) -> None:
        cards, offer = list(self.chosen), self._offer()
        if cards:
            at = self._desk.core.clock.now()
            languages = nobody_speaks_all(movable(cards), self._seats())
            why = say("Nobody else who is there speaks all their languages.") if languages else ""
            self.bar.show_chosen(cards, self._owner(cards), offer, at, may=self.moving.may, why_none=why)
        else:
            self.bar.hide()
        key = Owner.colleague(offer.colleague_id).key if offer is not None else ""
        self._columns.promise(key, len(movable(cards)))
        self._columns.repaint_cards()

    @Slot(str)
    def _give(self, to: str) -> None:
        self.moving.give(self.chosen, to)

    @Slot(str, bool)
    def _done(self, told: str, can_undo: bool) -> None:
        self.chosen.clear()
        self._columns.carry(frozenset())
        self.bar.show_done(told, undo=can_undo)
        self.done.emit(told)

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self._columns.carry(frozenset())
        self.refused.emit(fault)
