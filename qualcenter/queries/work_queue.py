"""The queue as a colleague sees it: in the order in which `next` hands the leads out, then what waits and why."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import islice

from sqlalchemy import case, func, select

from qualcenter.domain.call_window import window_from_key
from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage
from qualcenter.queries.candidates import EVERYTHING, Candidate, Candidates, waiting_leads
from qualcenter.queries.judging import Judge
from qualcenter.queries.queue_entries import Placed, queue_rows
from qualcenter.queries.queue_rows import Band, QueuePage
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.column_types import from_microseconds
from qualcenter.store.tables import leads

_NEVER = datetime.max.replace(tzinfo=UTC)
_ORDER = tuple(Band)
LONG = 20_000
LONG_COUNTS_HOLD = timedelta(seconds=30)
_Counted = tuple[int, int, int, int, datetime | None]


class WorkQueue:
    """Reads queues; nothing is written, not even what has come due."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading
        self._counts = _Counts()

    def page(self, actor: Actor, limit: int | None = 200, *, pool_only: bool = False) -> QueuePage:
        """The first rows of a colleague's queue, all with `limit` None.

        The lead in hand comes first; it stands in the band of the row behind it where its own would come later.
        Then the bands in the order in which `next` empties them, and last what is held back, soonest first.
        `pool_only` leaves out what is the colleague's own.
        """
        return self._reading.look(lambda look: _Page(look, actor, limit, self._counts, pool_only=pool_only).read())

    def why_not(self, actor: Actor, lead_id: int) -> HeldBack | None:
        """Why a lead cannot be next for a colleague now; None when it may be claimed. Raises `UnknownLeadRefused`."""

        def read(look: Look) -> HeldBack | None:
            settled = SettledLeads(look)
            one = settled.of([lead_id]).get(lead_id)
            if one is None:
                raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
            return held_from(look, actor, one)

        return self._reading.look(read)


def held_from(look: Look, actor: Actor, one: SettledLead, judge: Judge | None = None) -> HeldBack | None:
    """The same inside a look, for a lead already read; a lead in the colleague's own hand is never held back."""
    if one.lead.stage is Stage.LEAD and one.lead.holder(look.at) == actor.id:
        return None
    promiser = one.lead.owner.colleague_id
    offered = False
    if one.lead.next_action is NextAction.CALLBACK and promiser not in (None, actor.id):
        candidates = Candidates(look, SettledLeads(look), actor, pool_only=False, whole=False)
        offered = any(each.offered and each.lead_id == one.lead.id for each in candidates.first())
    return (judge or Judge(look, actor)).held_back(one, offered=offered)


class _Page:
    """One page while it is read."""

    def __init__(self, look: Look, actor: Actor, limit: int | None, counts: "_Counts", *, pool_only: bool) -> None:
        self._counts = counts
        self._look = look
        self._actor = actor
        self._limit = EVERYTHING if limit is None else max(limit, 0)
        self._settled = SettledLeads(look)
        self._judge = Judge(look, actor)
        self._candidates = Candidates(look, self._settled, actor, pool_only=pool_only, whole=limit is None)
        self._owners = self._candidates.owners
        self._held: dict[int, Placed] = {}
        self._pool_only = pool_only

    def read(self) -> QueuePage:
        """Put the page together."""
        in_hand = self._in_hand()
        ready = self._ready({in_hand.lead.id} if in_hand else set())
        placed = self._first_row(in_hand, ready) + ready
        room = self._limit - len(placed)
        if room > 0:
            placed += self._later({one.one.lead.id for one in placed}, room)
        return self._with_counts(placed[: self._limit])

    def _in_hand(self) -> SettledLead | None:
        held = self._look.work.leads.held_by(self._actor.id)
        one = self._settled.of([held])[held] if held is not None else None
        if one is None or one.lead.holder(self._look.at) != self._actor.id:
            return None
        return None if self._pool_only and one.lead.owner.team is None else one

    def _first_row(self, in_hand: SettledLead | None, ready: list[Placed]) -> list[Placed]:
        if in_hand is None:
            return []
        lifted = in_hand.lead.lift and in_hand.lead.owner.colleague_id == self._actor.id
        own = Band.RETURNED if lifted else Band.RANK
        own = Band.CALLBACK if in_hand.lead.next_action == "callback" else own
        behind = ready[0].band if ready else own
        return [Placed(in_hand, min(own, behind, key=_ORDER.index))]

    def _ready(self, taken: set[int]) -> list[Placed]:
        """What may be called now, in order; whoever is judged and held back is remembered for later."""
        rows = self._judged([one for one in self._candidates.first() if one.lead_id not in taken])
        need = self._limit - len(rows) + len(taken) + 16
        seen = {one.one.lead.id for one in rows} | set(self._held) | taken
        while len(rows) < self._limit:
            ranked, complete = self._candidates.ranked(None if self._limit == EVERYTHING else need)
            rows += self._judged([one for one in ranked if one.lead_id not in seen])
            seen |= {one.lead_id for one in ranked}
            if complete:
                break
            need *= 4
        return _with_rescue(rows[: self._limit], self._rescued)

    _rescued: frozenset[int] = frozenset()

    def _judged(self, candidates: list[Candidate]) -> list[Placed]:
        found = self._settled.of(one.lead_id for one in candidates)
        self._rescued |= {one.lead_id for one in candidates if one.rescued}
        free = []
        for candidate in candidates:
            one = found[candidate.lead_id]
            held = self._judge.held_back(one, offered=candidate.offered)
            if held is None:
                free.append(Placed(one, candidate.band))
            else:
                self._held[one.lead.id] = Placed(one, Band.LATER, held)
        return free

    def _later(self, shown: set[int], room: int) -> list[Placed]:
        """What is held back, soonest first; the instant that a row's columns tell decides who is looked at."""
        told = {key: until for key, until in self._waiting(room) if key not in shown and key not in self._held}
        nearest = sorted(told, key=lambda key: (told[key], key))[: None if room >= EVERYTHING else room]
        found = self._settled.of(nearest)
        held = [one for one in self._held.values() if one.one.lead.id not in shown]
        for key, one in found.items():
            if one.lead.stage is Stage.LEAD and one.lead.owner.key in self._owners:
                why = self._judge.held_back(one) or HeldBack("waiting", said("It comes by itself."), told[key])
                held.append(Placed(one, Band.LATER, why))
        held.sort(key=lambda one: ((one.held.until if one.held else None) or _NEVER, one.one.lead.id))
        return held[:room]

    def _waiting(self, room: int) -> Iterable[tuple[int, datetime]]:
        c, look = leads.c, self._look
        own = (c.stage == Stage.LEAD.value, c.owner_key.in_(self._owners), c.merged_into.is_(None))
        taken = select(c.id, c.claim_until).where(*own, c.claimed_by.is_not(None), c.claim_until > look.at)
        yield from ((row[0], row[1]) for row in look.connection.execute(taken))
        ahead = waiting_leads(look, "id, next_at, owner_key", "next_at > :now ORDER BY next_at, id")
        mine = (row for row in ahead if row[2] in self._owners)
        yield from ((row[0], from_microseconds(row[1])) for row in islice(mine, room))
        yield from ((key, _NEVER) for key in self._candidates.moved)
        yield from self._asleep(room)

    def _asleep(self, room: int) -> Iterable[tuple[int, datetime]]:
        """Leads whose window is closed, by the instant at which it opens."""
        rules, at = self._look.rules.windows, self._look.at
        openings: dict[datetime, list[str]] = {}
        for key in self._candidates.windows:
            if key not in self._candidates.open_windows:
                openings.setdefault(window_from_key(rules, key).next_open(at) or _NEVER, []).append(key)
        opens = {key: until for until, keys in openings.items() for key in keys}
        yield from ((one.id, opens.get(one.window_key, _NEVER)) for one in self._candidates.waiting_heads())
        found = 0
        for until in sorted(openings):
            heads = self._candidates.closed_heads(openings[until], room)
            yield from ((one.id, until) for one in heads)
            found += len(heads)
            if found >= room:
                return

    def _with_counts(self, placed: list[Placed]) -> QueuePage:
        return QueuePage(self._look.at, queue_rows(self._look, placed), *self._counts.of(self._look, self._owners))


class _Counts:
    """How many leads a queue has; those of a very long queue are counted again only twice a minute."""

    def __init__(self) -> None:
        self._long: dict[frozenset[str], tuple[datetime, _Counted]] = {}

    def of(self, look: Look, owners: frozenset[str]) -> _Counted:
        """All leads, first calls, callbacks, those in a pool, and when the next callback is due."""
        at, known = self._long.get(owners, (_NEVER, None))
        if known is not None and abs(look.at - at) < LONG_COUNTS_HOLD:
            return known
        counted = _count(look, owners)
        if counted[0] > LONG:
            self._long[owners] = (look.at, counted)
        return counted


def _count(look: Look, owners: frozenset[str]) -> _Counted:
    c = leads.c
    callback = c.next_action == "callback"
    counted = select(
        func.count(),
        func.count(case((c.next_action == "first_call", 1))),
        func.count(case((callback, 1))),
        func.count(case((c.owner_key.startswith("p:"), 1))),
        func.min(case((callback & (c.next_at > look.at), c.next_at))),
        # The sum with nothing keeps SQLite from walking the index of the stage, five times slower than the table.
    ).where(c.stage.concat("") == Stage.LEAD.value, c.owner_key.in_(owners), c.merged_into.is_(None))
    total, first, callbacks, in_pool, next_callback = look.connection.execute(counted).one()
    return total, first, callbacks, in_pool, next_callback


def _with_rescue(rows: list[Placed], rescued: frozenset[int]) -> list[Placed]:
    """Name the leading run of rescued leads, so that the bands follow each other as `next` empties them."""
    told, leading = [], True
    for one in rows:
        if one.band is Band.RANK and leading:
            leading = one.one.lead.id in rescued
            told.append(Placed(one.one, Band.RESCUE if leading else Band.RANK))
        else:
            told.append(one)
    return told
