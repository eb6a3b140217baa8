"""The cards a person has chosen, and who could take them best."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from qualcenter.domain.owner import Owner
from qualcenter.domain.routing import Seat, least_loaded
from qualcenter.queries.board_rows import BoardCard, BoardSeat


class Chosen(QObject):
    """A set of leads, in the order in which they were chosen.

    Signals: `changed()`.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with none."""
        super().__init__(parent)
        self._cards: dict[int, BoardCard] = {}

    def __contains__(self, lead_id: object) -> bool:
        """Whether a lead is chosen."""
        return lead_id in self._cards

    def __len__(self) -> int:
        """How many leads are chosen."""
        return len(self._cards)

    def __iter__(self) -> Iterator[BoardCard]:
        """Go through the chosen cards."""
        return iter(tuple(self._cards.values()))

    def toggle(self, card: BoardCard) -> None:
        """Choose a card, or let it go."""
        if self._cards.pop(card.lead_id, None) is None:
            self._cards[card.lead_id] = card
        self.changed.emit()

    def add(self, cards: Iterable[BoardCard]) -> None:
        """Choose these as well."""
        fresh = {card.lead_id: card for card in cards}
        if not fresh.keys() <= self._cards.keys():
            self._cards |= fresh
            self.changed.emit()

    def drop(self, cards: Iterable[BoardCard]) -> None:
        """Let these go."""
        before = len(self._cards)
        for card in cards:
            self._cards.pop(card.lead_id, None)
        if len(self._cards) != before:
            self.changed.emit()

    def clear(self) -> None:
        """Let all go."""
        if self._cards:
            self._cards.clear()
            self.changed.emit()

    def refresh(self, known: dict[int, BoardCard]) -> None:
        """Take the chosen cards as they stand now; those that are refined no more are let go."""
        fresh = {key: known[key] for key in self._cards if key in known}
        if fresh != self._cards:
            self._cards = fresh
            self.changed.emit()


def movable(cards: Iterable[BoardCard]) -> list[BoardCard]:
    """Return the cards that nobody is on the phone about."""
    return [card for card in cards if not card.on_call]


def offer_for(cards: Sequence[BoardCard], seats: Sequence[BoardSeat]) -> BoardSeat | None:
    """Return who would take these leads best, as routing would choose; never whoever owns one of them.

    They speak the languages that the leads need and anybody has. When all are full, whoever is least so; None when
    nobody is there.
    """
    owners = {card.owner_key for card in cards}
    others = [seat for seat in seats if Owner.colleague(seat.colleague_id).key not in owners]
    needs = needs_of(cards, seats)
    chosen = least_loaded(
        Seat(one.colleague_id, one.open, one.capacity, one.waiting_since, one.able and _speaks(one, needs))
        for one in others
    )
    if chosen is None:
        there = [one for one in others if one.able and one.capacity and _speaks(one, needs)]
        return min(there, key=lambda one: one.open / one.capacity, default=None)
    return next(seat for seat in others if seat.colleague_id == chosen)


def nobody_speaks_all(cards: Sequence[BoardCard], seats: Sequence[BoardSeat]) -> bool:
    """Tell whether others are there, but none of them speaks a language of each of these leads."""
    owners = {card.owner_key for card in cards}
    there = [one for one in seats if one.able and one.capacity and Owner.colleague(one.colleague_id).key not in owners]
    return bool(there) and not any(_speaks(one, needs_of(cards, seats)) for one in there)


def needs_of(cards: Sequence[BoardCard], seats: Sequence[BoardSeat]) -> list[set[str]]:
    """Return for each lead its languages that anybody speaks."""
    known = {skill for seat in seats for skill in seat.skills}
    return [spoken_of(card) & known for card in cards]


def unspoken(seat: BoardSeat, needs: Sequence[set[str]]) -> set[str]:
    """Return the languages of the leads with whose person somebody cannot speak."""
    return {language for need in needs if not _speaks(seat, [need]) for language in need}


def spoken_of(card: BoardCard) -> set[str]:
    """Return the languages of a lead's person."""
    return set(card.language.lower().replace(",", " ").split())


def _speaks(seat: BoardSeat, needs: Sequence[set[str]]) -> bool:
    return all(not need or need & set(seat.skills) for need in needs)
