"""The leads of a board: which ones stand in which column, and each as a card, read in sets."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, literal, literal_column, or_, select

from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.promise import PAUSING, PromiseKind
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.among import among
from qualcenter.queries.board_owners import Counted, first_ids, totals
from qualcenter.queries.board_rows import SOON, BoardCard, Deadline
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead, SettledLeads, due_to_settle
from qualcenter.store import tables_leads
from qualcenter.store.column_types import Instant
from qualcenter.store.tables import calls, companies, leads, persons

MOST = 250
"""So many cards of a column are read; the rest is counted."""

FIRST = 12
"""So many are read for the first sight of a board."""

SETTLED = 200
"""So many overdue leads are settled for one board; the clock's own jobs keep them fewer."""

_C = leads.c
_RUNS = and_(_C.promise_kind.is_not(None), _C.promise_met_at.is_(None))
DUE: ColumnElement[datetime] = literal_column(f"({tables_leads.DUE})", Instant())
LATE: ColumnElement[datetime] = case((_RUNS, _C.promise_due_at), else_=_C.next_at)
"""The instant from which a lead is late: when the grace of a callback has passed too."""

# The sum with nothing keeps SQLite from walking the index of the stage, five times slower than those of the owners.
IN_WORK = and_(_C.stage.concat("") == Stage.LEAD.value, _C.merged_into.is_(None))
_PAUSING = tuple(kind.value for kind in PAUSING)
_FULL = (
    select(
        *(_C.id, persons.c.full_name, companies.c.name, _C.score, _C.source, _C.owner_key, _C.next_action),
        *(DUE.label("due"), _C.promise_made_at, _RUNS.label("runs"), _C.promise_kind, _C.window_key),
        *(persons.c.language, LATE.label("late")),
    )
    .join(persons, persons.c.id == _C.person_id)
    .outerjoin(companies, companies.c.id == persons.c.company_id)
)


class Cards:
    """Cards of one look; what has come due is settled on copies first."""

    def __init__(self, look: Look, ends_at: datetime, most: int = MOST) -> None:
        """`ends_at` is the end of the day after which a lead is due later; `most` are read of a column."""
        self._look, self.ends_at, self._most = look, ends_at, most
        due = due_to_settle(look, SETTLED)
        self._moved: dict[int, SettledLead] = SettledLeads(look).of(due)
        self._closed = self._closed_windows()
        self._on_call = self._calls()

    def ranked(self, group: ColumnElement[Any], where: ColumnElement[bool]) -> dict[str, list[int]]:
        """The first ids of each group by deadline."""
        place = func.row_number().over(partition_by=group, order_by=(DUE, _C.id)).label("place")
        inner = select(_C.id, group.label("k"), place).where(IN_WORK, where).subquery()
        query = select(inner.c.id, inner.c.k).where(inner.c.place <= self._most).order_by(inner.c.k, inner.c.place)
        found: dict[str, list[int]] = {}
        for lead_id, key in self._look.connection.execute(query):
            found.setdefault(str(key or ""), []).append(lead_id)
        return found

    def first(self, owner_keys: list[str]) -> dict[str, list[int]]:
        """The first ids of each of these owners by deadline; a pool may hold very many."""
        return first_ids(self._look.connection, owner_keys, self._most)

    def totals(self, owner_keys: list[str]) -> dict[str, Counted]:
        """The counts of each of these owners."""
        return totals(self._look.connection, owner_keys, self._look.at, self.ends_at, self._closed)

    def moved(self) -> list[int]:
        """Ids of the leads that settling would bring to somebody, or take along, by now."""
        return [key for key, one in self._moved.items() if one.lead.stage is Stage.LEAD]

    def counted(self, group: ColumnElement[Any], where: ColumnElement[bool]) -> dict[str, Counted]:
        """The counts of each group."""
        at = self._look.at
        # Grouped from outside: PostgreSQL does not see that two expressions with parameters are the same.
        inner = select(
            group.label("k"),
            case((at > LATE, 1)).label("late"),
            case((and_(at <= LATE, at + SOON >= DUE, ~self.paused()), 1)).label("soon"),
            case((self.ends_at <= DUE, 1)).label("later"),
        )
        one = inner.where(IN_WORK, where).subquery().c
        query = select(one.k, func.count(), func.count(one.late), func.count(one.soon), func.count(one.later))
        rows = self._look.connection.execute(query.group_by(one.k))
        return {str(row[0] or ""): Counted(*row[1:]) for row in rows}

    def by_deadline(self) -> ColumnElement[str]:
        """The column by deadline that a lead stands in."""
        at = self._look.at
        return case(
            (at > LATE, literal(Deadline.LATE.value)),
            (self.paused(), literal(Deadline.PAUSED.value)),
            (at + SOON >= DUE, literal(Deadline.SOON.value)),
            (self.ends_at > DUE, literal(Deadline.TODAY.value)),
            else_=literal(Deadline.LATER.value),
        )

    def paused(self) -> ColumnElement[bool]:
        """Whether a lead's promise to call waits for its window."""
        if not self._closed:
            return false()
        return and_(_RUNS, _C.promise_kind.in_(_PAUSING), among(self._look.connection, _C.window_key, self._closed))

    def of(self, lead_ids: Iterable[int]) -> dict[int, BoardCard]:
        """Cards by id; without those that are refined no more."""
        wanted = set(lead_ids)
        if not wanted:
            return {}
        query = _FULL.where(among(self._look.connection, _C.id, wanted), or_(IN_WORK, _C.id.in_(self._moved)))
        found = {row[0]: self._card(row) for row in self._look.connection.execute(query)}
        return {key: card for key, card in ((key, self._settled(one)) for key, one in found.items()) if card}

    def _card(self, row: Any) -> BoardCard:  # noqa: ANN401  a row of _FULL
        key, person, company, score, source, owner, action, due, made, runs, kind, window, language, late = row
        paused = bool(runs) and kind in _PAUSING and window in self._closed and due >= self._look.at
        return BoardCard(
            key,
            person or "",
            company or "",
            score,
            source or "",
            owner,
            action or "",
            due,
            made if runs else None,
            paused,
            self._on_call.get(key, ""),
            language or "",
            late or due,
        )

    def _settled(self, card: BoardCard) -> BoardCard | None:
        """The same card as a verb would find its lead now; None when it would be refined no more."""
        moved = self._moved.get(card.lead_id)
        if moved is None:
            return card
        lead = moved.lead
        if lead.stage is not Stage.LEAD or lead.merged_into is not None:
            return None
        promise = lead.promise if lead.promise_met_at is None else None
        due = promise.due_at if promise and promise.kind is not PromiseKind.CALLBACK else lead.next_at or card.due_at
        late = promise.due_at if promise else due
        action = lead.next_action or NextAction.FIRST_CALL
        made = promise.made_at if promise else None
        now = replace(card, owner_key=lead.owner.key, next_action=action.value)
        return replace(now, due_at=due, late_at=late, made_at=made)

    def _closed_windows(self) -> frozenset[str]:
        rules, at = self._look.rules.windows, self._look.at
        keys = self._look.work.center.window_keys()
        return frozenset(key for key in keys if not window_from_key(rules, key).is_open(at))

    def _calls(self) -> Mapping[int, str]:
        query = select(calls.c.lead_id, calls.c.colleague_id).where(calls.c.ended_at.is_(None))
        return {row[0]: self._look.name_of(row[1]) for row in self._look.connection.execute(query)}
