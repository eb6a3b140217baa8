"""Who could be next for a colleague, in the order in which `next` asks, read from the heads of the queue's indexes."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import select, text

from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.eligibility import is_ready, owners_for, teams_of
from qualcenter.domain.rank import effective_rank, is_rescued, rank_of, rescue_ends_at
from qualcenter.domain.rights import Actor
from qualcenter.queries.queue_rows import Band
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead, SettledLeads, due_to_settle
from qualcenter.store.claiming import Head
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.tables import calls

_HEAD = "id, rank, promise_due_at, lift, owner_key, window_key"
EVERYTHING = 2_000_000_000
SETTLED_FOR_A_PAGE = 500
"""So many overdue leads are settled for one page; the clock's own jobs keep them fewer."""


@dataclass(frozen=True)
class Candidate:
    """A lead that may be next; `offered` is a colleague's late callback, `rescued` one whose promise ends soon."""

    lead_id: int
    band: Band
    rank: float = 0.0
    offered: bool = False
    rescued: bool = False


class Candidates:
    """The candidates of one colleague's queue at one instant."""

    def __init__(self, look: Look, settled: SettledLeads, actor: Actor, *, pool_only: bool, whole: bool) -> None:
        """Settle on copies what has come due; `whole` brings all of it in, however much it is."""
        self._look = look
        self._actor = actor
        self.owners = frozenset(key for key in owners_for(actor, look.rules) if not pool_only or key.startswith("p:"))
        self._pool_only = pool_only
        due = due_to_settle(look, None if whole else SETTLED_FOR_A_PAGE)
        self.moved: dict[int, SettledLead] = settled.of(due)

    def first(self) -> list[Candidate]:
        """Callbacks due and leads that sales gave back, in their order."""
        callbacks = self._callbacks()
        seen = {one.lead_id for one in callbacks}
        return callbacks + [one for one in self._lifted() if one.lead_id not in seen]

    def ranked(self, need: int | None) -> tuple[list[Candidate], bool]:
        """At least so many by their effective rank, where there are; and whether that is all of them."""
        wanted = EVERYTHING if need is None else need + len(self.moved)
        rest, all_read = self._exact(self._top, wanted)
        rules, at = self._look.rules.queue, self._look.at
        above = -1e300 if all_read else rest[-1].rank - rules.rescue_bonus
        span = (at, rescue_ends_at(rules, at))
        rescued, _ = self._exact(lambda most: self._rescue(span, above, most), wanted)
        heads = {one.id: one for one in (*rest, *rescued) if one.id not in self.moved}
        heads |= {one.id: one for one in self._brought_in if one.window_key in self.open_windows}
        due = {one.id: one.promise_due_at for one in heads.values()}
        effective = {key: effective_rank(one.rank, rules, due[key], at) for key, one in heads.items()}
        order = sorted(heads, key=lambda key: (-effective[key], key))[: None if all_read else wanted]
        found = [Candidate(key, Band.RANK, heads[key].rank, rescued=is_rescued(rules, due[key], at)) for key in order]
        return found, all_read

    def waiting_heads(self) -> list[Head]:
        """Leads brought in by settling or by their hour whose window is closed now."""
        return [one for one in self._brought_in if one.window_key not in self.open_windows]

    @cached_property
    def windows(self) -> list[str]:
        """Every window key of this store."""
        return self._look.work.center.window_keys()

    @cached_property
    def open_windows(self) -> frozenset[str]:
        """The window keys in which nothing warns now."""
        rules, at = self._look.rules.windows, self._look.at
        return frozenset(key for key in self.windows if window_from_key(rules, key).is_open(at))

    def closed_heads(self, keys: Sequence[str], need: int) -> list[Head]:
        """The best of the queue's own indexes under windows that are closed."""
        owners = sorted(self.owners)
        read = self._look.work.claiming.top
        heads, _ = self._exact(lambda most: read(owners, keys, most), need, len(owners) * len(keys))
        return [one for one in heads if one.id not in self.moved]

    def _callbacks(self) -> list[Candidate]:
        look, rules = self._look, self._look.rules.queue
        sooner, later = (timedelta(minutes=one) for one in rules.colleague_callback_minutes)
        pools = [key for key in self.owners if key.startswith("p:")]
        teams = teams_of(self._actor, look.rules)
        most = EVERYTHING
        due = look.work.claiming.callbacks(self._actor.id, pools, teams, look.at, look.at - sooner, most)
        found = []
        for one in due:
            if one.colleague_id is None or (one.colleague_id == self._actor.id and not self._pool_only):
                found.append(Candidate(one.id, Band.CALLBACK))
            elif self._pool_only or one.colleague_id == self._actor.id:
                continue
            elif look.at >= one.at + (sooner if self._busy(one.colleague_id) else later):
                found.append(Candidate(one.id, Band.CALLBACK, offered=True))
        return found

    def _busy(self, colleague_id: int) -> bool:
        colleague = self._look.colleagues.get(colleague_id)
        absent = colleague is None or not colleague.active or colleague.presence != "available"
        return absent or colleague_id in self._on_phone

    @cached_property
    def _on_phone(self) -> frozenset[int]:
        query = select(calls.c.colleague_id).where(calls.c.ended_at.is_(None))
        return frozenset(self._look.connection.execute(query).scalars())

    def _lifted(self) -> list[Candidate]:
        if self._pool_only:
            return []
        heads = [one for one in self._look.work.claiming.lifted(self._actor.id, EVERYTHING) if one.id not in self.moved]
        mine = f"c:{self._actor.id}"
        heads += [one for one in self._brought_in if one.lifted and one.owner_key == mine]
        heads.sort(key=lambda one: (-one.rank, one.id))
        return [Candidate(one.id, Band.RETURNED, one.rank) for one in heads]

    @cached_property
    def _brought_in(self) -> list[Head]:
        """Leads that stand in no index yet: settling moved them, or their hour has come."""
        moved = [_head_of(one) for one in self.moved.values() if _stands(one)]
        return [one for one in (*moved, *self._come_due()) if one.owner_key in self.owners]

    def _come_due(self) -> list[Head]:
        rows = waiting_leads(self._look, _HEAD, "next_at <= :now AND next_action IN ('first_call', 'retry')")
        return [
            Head(row[0], row[1], from_microseconds(row[2]) if row[2] else None, bool(row[3]), row[4], row[5])
            for row in rows
            if row[0] not in self.moved
        ]

    def _top(self, most: int) -> list[Head]:
        return self._look.work.claiming.top(sorted(self.owners), sorted(self.open_windows), most)

    def _rescue(self, span: tuple[object, object], above: float, most: int) -> list[Head]:
        read = self._look.work.claiming.rescue
        return read(sorted(self.owners), sorted(self.open_windows), span, above, most)  # type: ignore[arg-type]

    def _exact(
        self, read: Callable[[int], list[Head]], need: int, prefixes: int | None = None
    ) -> tuple[list[Head], bool]:
        """Heads in order, exact as far as they go and at least `need` where there are; and whether that is all.

        Each prefix gives its best few; what lies above the last one of every prefix that gave all it was asked
        for is certain.
        """
        count = max(1, prefixes or len(self.owners) * len(self.open_windows))
        most = EVERYTHING if need >= EVERYTHING else min(need, max(24, 3 * need // count)) + 1
        while True:
            heads = read(most)
            given = Counter((one.owner_key, one.window_key) for one in heads)
            full = {prefix for prefix, many in given.items() if many >= most}
            if not full:
                return heads, True
            floor = max(min(h.rank for h in heads if (h.owner_key, h.window_key) == prefix) for prefix in full)
            sure = [one for one in heads if one.rank > floor]
            if len(sure) >= need:
                return sure, False
            most *= 4


def waiting_leads(look: Look, columns: str, which: str, **values: object) -> Sequence[Sequence[Any]]:
    """Leads that stand in no index of the queue yet and that nobody has in hand, by SQL words of our own."""
    # SQLite would rather read every lead of the stage than the small index of those that wait.
    hint = "" if look.connection.dialect.name == "postgresql" else " INDEXED BY ix_leads_not_ready"
    words = f"SELECT {columns} FROM leads{hint} WHERE stage = 'lead' AND NOT ready AND merged_into IS NULL"
    now = {"now": to_microseconds(look.at)}
    return look.connection.execute(text(f"{words} AND claimed_by IS NULL AND {which}"), now | values).all()


def _stands(one: SettledLead) -> bool:
    lead = one.lead
    return is_ready(lead, one.moment.at) and lead.claimed_by is None and not one.moment.suppressed


def _head_of(one: SettledLead) -> Head:
    lead = one.lead
    rank = rank_of(lead.score, lead.hot_since or lead.created_at, one.moment.rules.queue, lead.lift)
    due = lead.promise.due_at if lead.promise else None
    return Head(lead.id, rank, due, lead.lift, lead.owner.key, one.moment.window.key)
