"""The board of a team: its pools and people with their leads by deadline, or all leads by deadline or by source."""

from collections.abc import Collection

from sqlalchemy import ColumnElement, or_, true

from qualcenter.domain.local_day import end_of_day, start_of_day
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.queries.board_cards import FIRST, MOST, Cards
from qualcenter.queries.board_day import day_of
from qualcenter.queries.board_owners import Counted
from qualcenter.queries.board_rows import (
    BoardCard,
    BoardChange,
    BoardColumn,
    BoardDay,
    BoardPage,
    BoardSeat,
    By,
    Deadline,
)
from qualcenter.queries.board_seats import pools_of, seated, seats_of, team_of
from qualcenter.queries.broken_laws import BrokenLaw, broken_laws
from qualcenter.queries.left_behind import LeftBehind
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.tables import leads

MOST_SOURCES = 24
_NOTHING = Counted()


class Board:
    """Reads boards; nothing is written, not even what has come due."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def page(self, actor: Actor, by: str = By.REP, *, first: bool = False) -> BoardPage:
        """The board of a team lead's team, or of the whole center for whoever has none.

        Each column holds the first 250 cards by deadline. With `first` there are 12 in each, and pools are not
        counted: for the first sight of a board of people. Raises `BadValueRefused` for another grouping.
        """
        if by not in tuple(By):
            raise BadValueRefused(
                said("A board is grouped by {known}, not by “{by}”.", known=", ".join(By), by=by), ("by",)
            )
        return self._reading.look(lambda look: _page(look, actor, By(by), first=first and by == By.REP))

    def change(self, actor: Actor, lead_ids: Collection[int]) -> BoardChange:
        """Some leads read again, and everybody's seats: what a board takes in while it is looked at."""

        def read(look: Look) -> BoardChange:
            asked = frozenset(lead_ids)
            cards = Cards(look, end_of_day(look.at, _zone(look, actor))).of(asked) if asked else {}
            return BoardChange(look.at, asked, cards, seats_of(look, seated(look, team_of(look, actor))))

        return self._reading.look(read)

    def day(self, actor: Actor) -> BoardDay:
        """The figures of the day so far, since the midnight of whoever looks."""

        def read(look: Look) -> BoardDay:
            return day_of(look, seated(look, team_of(look, actor)), start_of_day(look.at, _zone(look, actor)))

        return self._reading.look(read)

    def left_behind(self) -> tuple[BrokenLaw, ...]:
        """Every lead of the store that nobody would come back to, by id, with its person and since when."""
        rows = LeftBehind(self._reading).rows()
        return self._reading.look(lambda look: broken_laws(look, rows)) if rows else ()


def _zone(look: Look, actor: Actor) -> str:
    colleague = look.colleagues.get(actor.id)
    return colleague.zone if colleague and colleague.zone else "UTC"


def _page(look: Look, actor: Actor, by: By, *, first: bool) -> BoardPage:
    team = team_of(look, actor)
    seats = seats_of(look, seated(look, team))
    cards = Cards(look, end_of_day(look.at, _zone(look, actor)), FIRST if first else MOST)
    pools = pools_of(look, team)
    made = _by_rep(look, cards, seats, pools, first) if by is By.REP else _by_group(cards, seats, pools, by)
    label = look.rules.teams[team].label if team else ""
    return BoardPage(look.at, by, label, cards.ends_at, made, seats, whole=not first)


def _by_rep(
    look: Look, cards: Cards, seats: tuple[BoardSeat, ...], pools: list[str], first: bool
) -> tuple[BoardColumn, ...]:
    by_key = {Owner.colleague(seat.colleague_id).key: seat for seat in seats}
    keys = [Owner.pool(team).key for team in pools]
    ids = cards.first([*by_key, *keys])
    counts = cards.totals([*by_key, *(() if first else keys)])
    names = {key: look.rules.teams[team].label for key, team in zip(keys, pools, strict=True)}
    names |= {key: seat.name for key, seat in by_key.items()}
    # What settling moved stands with its new owner.
    found: dict[str, list[BoardCard]] = {key: [] for key in names}
    wanted = {one for some in ids.values() for one in some} | set(cards.moved())
    for card in cards.of(wanted).values():
        found.setdefault(card.owner_key, []).append(card)
    return tuple(
        _column(key, name, found[key], counts.get(key, _NOTHING), by_key.get(key)) for key, name in names.items()
    )


def _by_group(cards: Cards, seats: tuple[BoardSeat, ...], pools: list[str], by: By) -> tuple[BoardColumn, ...]:
    c = leads.c
    group: ColumnElement[str] = c.source if by is By.SOURCE else cards.by_deadline()
    theirs = c.colleague_id.in_([seat.colleague_id for seat in seats])
    where = or_(theirs, c.owner_key.in_([Owner.pool(team).key for team in pools])) if seats or pools else true()
    ids, counts = cards.ranked(group, where), cards.counted(group, where)
    keys = list(Deadline) if by is By.SLA else sorted(counts, key=lambda key: (-counts[key].total, key))[:MOST_SOURCES]
    known = cards.of(one for key in keys for one in ids.get(key, ()))
    return tuple(
        _column(str(key), str(key), [known[one] for one in ids.get(key, ()) if one in known], counts.get(key, _NOTHING))
        for key in keys
    )


def _column(key: str, name: str, some: list[BoardCard], counted: Counted, seat: BoardSeat | None = None) -> BoardColumn:
    ordered = tuple(sorted(some, key=lambda card: (card.due_at, card.lead_id)))
    total = max(counted.total, len(ordered))
    return BoardColumn(key, name, ordered, total, counted.late, counted.soon, counted.later, seat)
