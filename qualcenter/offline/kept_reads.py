"""The reads of the Work page: from the store while it answers, from the copy on this desk while it does not."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.rights import Actor
from qualcenter.offline.keeper import Keeper, told
from qualcenter.offline.standing import CLOSING
from qualcenter.queries.acts import Acts
from qualcenter.queries.brief_rows import BriefRow, RunningCallRow
from qualcenter.queries.day import Day
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.queries.queue_rows import DayFigures, QueuePage
from qualcenter.queries.work_queue import WorkQueue


class KeptBrief(LeadBrief):
    """Briefs."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.lead_brief

    def read(self, actor: Actor, lead_id: int) -> BriefRow:
        """The same; out of reach a kept lead with what waits on it. Raises `KnownFailure` for any other."""

        def there() -> BriefRow:
            brief = self._there.read(actor, lead_id)
            self._keeper.saw(brief)
            return brief

        return self._keeper.attempt(there, lambda: self._keeper.brief(lead_id))

    def many(self, actor: Actor, lead_ids: Iterable[int]) -> dict[int, BriefRow]:
        """The same; out of reach those that are kept."""
        wanted = list(lead_ids)

        def here() -> dict[int, BriefRow]:
            return {one: self._keeper.brief(one) for one in wanted if one in self._keeper.copy.briefs}

        return self._keeper.attempt(lambda: self._there.many(actor, wanted), here)

    def running_call(self, actor: Actor) -> RunningCallRow | None:
        """The same; out of reach that on the lead in hand."""

        def here() -> RunningCallRow | None:
            brief = self._keeper.brief(self._keeper.hand) if self._keeper.hand else None
            call = brief.call if brief else None
            if brief is None or call is None or call.ended_at is not None:
                return None
            return RunningCallRow(brief.lead_id, brief.person, call.started_at)

        return self._keeper.attempt(lambda: self._there.running_call(actor), here)


class KeptWorkQueue(WorkQueue):
    """The queue as shown."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.work_queue

    def page(self, actor: Actor, limit: int | None = 200, *, pool_only: bool = False) -> QueuePage:
        """The same; out of reach the colleague's own reserved leads, none of the pool."""

        def there() -> QueuePage:
            page = self._there.page(actor, limit, pool_only=pool_only)
            if not pool_only:
                self._keeper.saw_queue(page)
            return page

        return self._keeper.attempt(there, lambda: self._page_here(pool_only=pool_only))

    def why_not(self, actor: Actor, lead_id: int) -> HeldBack | None:
        """The same; out of reach as it was read."""
        return self._keeper.attempt(
            lambda: self._there.why_not(actor, lead_id), lambda: self._keeper.brief(lead_id).held_back
        )

    def _page_here(self, *, pool_only: bool) -> QueuePage:
        keeper = self._keeper
        done = keeper.closed() - ({keeper.hand} if keeper.hand else set())
        rows = () if pool_only else tuple(row for row in keeper.copy.rows if row.lead_id not in done)
        shown = tuple(replace(row, on_call=self._on_call(row.lead_id)) for row in rows)
        callbacks = [row.next_at for row in shown if row.next_action == "callback"]
        return QueuePage(
            at=keeper.clock.now(),
            rows=shown,
            total=len(shown),
            first_calls=sum(1 for row in shown if row.next_action == "first_call"),
            callbacks=len(callbacks),
            in_pool=0,
            next_callback_at=min(callbacks, default=None),
        )

    def _on_call(self, lead_id: int) -> bool:
        call = self._keeper.brief(lead_id).call
        return call is not None and call.ended_at is None


class KeptDay(Day):
    """The day's figures."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.day

    def figures(self, actor: Actor) -> DayFigures:
        """The same; out of reach as they were, with the calls made since."""

        def here() -> DayFigures:
            day, waiting = self._keeper.copy.day, self._keeper.ledger.waiting
            return replace(day, calls=day.calls + sum(1 for one in waiting if one.verb == "call"))

        return self._keeper.attempt(lambda: self._there.figures(actor), here)


class KeptActs(Acts):
    """The latest acts, those that wait among them."""

    def __init__(self, keeper: Keeper) -> None:
        """Stand on the keeper."""
        self._keeper, self._there = keeper, keeper.online.acts

    def latest(self, actor: Actor, limit: int = 20) -> tuple[DoneAct, ...]:
        """The same; what waits comes first."""

        def here() -> tuple[DoneAct, ...]:
            waiting = [told(one) for one in reversed(self._keeper.ledger.waiting) if one.verb in CLOSING]
            return (*waiting, *self._keeper.copy.acts)[:limit]

        return self._keeper.attempt(lambda: self._there.latest(actor, limit), here)

    def filed(self, actor: Actor, most: int) -> int:
        """The same; out of reach as many as are asked about."""
        return self._keeper.attempt(lambda: self._there.filed(actor, most), lambda: most)

    def leads_of(self, act_id: UUID | str) -> tuple[int, ...]:
        """The same; only the store knows."""
        return self._keeper.in_store(lambda: self._there.leads_of(act_id))
