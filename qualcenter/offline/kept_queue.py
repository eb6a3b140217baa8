"""Which lead is next, laying it down, taking back: in the store, or from what is reserved on this desk."""

from uuid import UUID, uuid4

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.refusals import NothingToUndoRefused, QueueEmptyRefused, UnknownNameRefused
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.offline.keeper import Keeper
from qualcenter.offline.standing import CLOSING
from qualcenter.services.queue import Queue
from qualcenter.services.undo import Undo


class KeptQueue(Queue):
    """The queue; out of reach it gives the colleague's own reserved leads, in their order."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.queue

    def next(self, actor: Actor, *, act_id: UUID | None = None) -> int:
        """The same. Raises `QueueEmptyRefused` when none of the reserved leads may be called now."""
        act = act_id or uuid4()
        return self._keeper.attempt(lambda: self._there.next(actor, act_id=act), self._next_here)

    def open(self, actor: Actor, lead_id: int, skip_reason: str | None = None, *, act_id: UUID | None = None) -> int:
        """The same; out of reach only a lead that is kept here, and the claim is made when its call is sent."""
        act = act_id or uuid4()

        def here() -> int:
            require(actor, Right.REFINE)
            self._keeper.brief(lead_id)
            self._keeper.hand = lead_id
            return lead_id

        return self._keeper.attempt(lambda: self._there.open(actor, lead_id, skip_reason, act_id=act), here)

    def release(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> int:
        """The same."""
        act = act_id or uuid4()

        def here() -> int:
            brief = self._keeper.brief(lead_id)
            self._keeper.keep("release", brief, {}, said("{person}: laid down", person=brief.person), act)
            self._keeper.lay_down(lead_id)
            return lead_id

        def there() -> int:
            done = self._there.release(actor, lead_id, act_id=act)
            self._keeper.closed_there(lead_id)
            return done

        return self._keeper.attempt(there, here)

    def skip(self, actor: Actor, lead_id: int, reason: str, *, act_id: UUID | None = None) -> int:
        """The same."""
        act = act_id or uuid4()

        def here() -> int:
            brief, rules = self._keeper.brief(lead_id), self._keeper.rules_here()
            if reason not in rules.skip_reasons:
                known = ", ".join(rules.skip_reasons)
                raise UnknownNameRefused(
                    said("“{reason}” is no reason to skip. Reasons: {known}.", reason=reason, known=known)
                )
            words = said("{person}: skipped, waits on this computer", person=brief.person)
            self._keeper.keep("skip", brief, {"reason": reason}, words, act)
            self._keeper.lay_down(lead_id)
            return lead_id

        def there() -> int:
            done = self._there.skip(actor, lead_id, reason, act_id=act)
            self._keeper.closed_there(lead_id)
            return done

        return self._keeper.attempt(there, here)

    def _next_here(self) -> int:
        keeper, at = self._keeper, self._keeper.clock.now()
        if keeper.hand is not None:
            return keeper.hand
        done = keeper.closed()
        for row in keeper.copy.rows:
            if row.lead_id in done or row.from_pool or row.lead_id not in keeper.copy.reserved:
                continue
            brief = keeper.brief(row.lead_id)
            if brief.verdict.verdict == "allow" and (brief.next_at is None or brief.next_at <= at):
                keeper.hand = row.lead_id
                return row.lead_id
        raise QueueEmptyRefused(
            said("None of the leads reserved on this computer may be called now; the store does not answer.")
        )


class KeptUndo(Undo):
    """Undo; what waits here is taken back by not being sent."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.undo

    def undo(self, actor: Actor, act_id_to_undo: UUID | str | None = None, *, act_id: UUID | None = None) -> DoneAct:
        """The same. Out of reach raises `NothingToUndoRefused` when nothing waits, `KnownFailure` for what was sent."""
        wanted = act_id_to_undo
        if wanted is None and self._keeper.out:
            wanted = next((one.id for one in reversed(self._keeper.ledger.waiting) if one.verb in CLOSING), None)
            if wanted is None:
                raise NothingToUndoRefused(said("Nothing waits on this computer that could be taken back."))
        if wanted is not None:
            back = self._keeper.take_back(wanted if isinstance(wanted, UUID) else UUID(wanted))
            if back is not None:
                return back
        act = act_id or uuid4()
        return self._keeper.in_store(lambda: self._there.undo(actor, wanted, act_id=act))
