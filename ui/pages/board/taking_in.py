"""Taking a change into a board that is shown: the same page with some leads elsewhere, without reading it again."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from qualcenter.domain.owner import Owner
from qualcenter.queries.board_rows import BoardCard, BoardChange, BoardColumn, BoardPage, BoardSeat


def with_change(page: BoardPage, change: BoardChange) -> BoardPage:
    """Return a board of people with a change in it; columns that it does not touch stay the very same."""
    seats = {Owner.colleague(seat.colleague_id).key: seat for seat in change.seats}
    coming: dict[str, list[BoardCard]] = {}
    for card in change.cards.values():
        coming.setdefault(card.owner_key, []).append(card)
    columns = tuple(
        _column(column, change.asked, coming.get(column.key, ()), seats.get(column.key), page.at, page.ends_at)
        for column in page.columns
    )
    return replace(page, columns=columns, seats=change.seats)


def same_people(page: BoardPage, change: BoardChange) -> bool:
    """Tell whether the board has the same people as before; else its columns are others and it is read again."""
    return [one.colleague_id for one in page.seats] == [one.colleague_id for one in change.seats]


def _column(
    column: BoardColumn,
    asked: frozenset[int],
    coming: Iterable[BoardCard],
    seat: BoardSeat | None,
    at: datetime,
    ends_at: datetime,
) -> BoardColumn:
    leaving = [card for card in column.cards if card.lead_id in asked]
    fresh = sorted(coming, key=lambda card: (card.due_at, card.lead_id))
    if leaving == fresh:
        return column if seat == column.seat else replace(column, seat=seat)
    kept = [card for card in column.cards if card.lead_id not in asked]
    cards = tuple(sorted((*kept, *fresh), key=lambda card: (card.due_at, card.lead_id)))

    def many(some: Iterable[BoardCard], before: datetime) -> int:
        return sum(1 for card in some if card.due_at < before)

    def late(some: Iterable[BoardCard]) -> int:
        return sum(1 for card in some if card.late_at < at)

    return replace(
        column,
        cards=cards,
        total=max(column.total - len(leaving) + len(fresh), len(cards)),
        late=max(0, column.late - late(leaving) + late(fresh)),
        later=max(0, column.later - len(leaving) + many(leaving, ends_at) + len(fresh) - many(fresh, ends_at)),
        seat=seat,
    )
