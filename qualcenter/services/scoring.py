"""Scoring a whole store again: because interest fades, or because a Playbook gives other points."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import TypeVar

from qualcenter.domain.raising import raise_hand, rescore
from qualcenter.domain.rank import rank_of
from qualcenter.domain.replay import instant, micros
from qualcenter.domain.rescoring import QuickScoring
from qualcenter.domain.rules import Rules
from qualcenter.domain.stage import Stage
from qualcenter.services.desk import CLOCK, Act, Desk
from qualcenter.services.playbooks import RESCORE_WANTED
from qualcenter.services.scores import score_now
from qualcenter.store.rescoring import CHUNK, NewScore, RescoreRows, ScoredRow, ToldScore
from qualcenter.store.work import Deed, Work, in_one_transaction

T = TypeVar("T")

_WAITING = (Stage.CONTACT.value, Stage.NURTURE.value)


class Scoring:
    """Keeps stored scores, tiers and ranks equal to what scoring each lead alone would give."""

    def __init__(self, desk: Desk, chunk: int = CHUNK) -> None:
        """Stand on the desk; `chunk` is how many leads are written by one transaction."""
        self._desk = desk
        self._chunk = chunk

    def wanted(self) -> bool:
        """Whether a Playbook that gives other points was adopted and its leads were not all scored since."""
        return bool(self._desk.look(lambda act: act.work.center.meta(RESCORE_WANTED)))

    def rescore_faded(self, at: datetime | None = None) -> int:
        """Score every live lead as of an instant, now by default; gives how many rows changed.

        The journey tells when a tier changes. A contact or a nurtured lead whose score rises to the definition
        is raised. Desks work on meanwhile: a lead that changes under this is left to the verb that changed it.
        """
        moment = at or self._desk.clock.now()
        changed, after = 0, 0
        while True:
            last, some, risen = self._one_chunk(after, moment)
            changed += some + sum(self._raise(lead_id) for lead_id in risen)
            if last is None:
                return changed
            after = last

    def rescore_all(self) -> int:
        """The same after a Playbook was adopted, whose wish for it is then fulfilled; gives the rows changed."""
        wanted = self._desk.look(lambda act: act.work.center.meta(RESCORE_WANTED))
        changed = self.rescore_faded()

        def fulfil(work: Work) -> None:
            # A Playbook adopted meanwhile keeps its wish.
            if work.center.meta(RESCORE_WANTED) == wanted:
                work.center.set_meta(RESCORE_WANTED, "")

        if wanted:
            self._transaction(self._desk.clock.now(), fulfil)
        return changed

    def _one_chunk(self, after: int, at: datetime) -> tuple[int | None, int, list[int]]:
        """Score one chunk; gives its last lead's id, how many rows changed, and the leads to raise."""
        with _uncollected():
            return self._transaction(at, partial(self._score_chunk, after=after, at=at))

    def _score_chunk(self, work: Work, after: int, at: datetime) -> tuple[int | None, int, list[int]]:
        rules = self._desk.rules_in(work)
        rows = RescoreRows(work.connection)
        last = rows.last_of_chunk(after, self._chunk)
        if last is None:
            return None, 0, []
        score = _scorer(rules, at)
        news: list[NewScore] = []
        told: list[ToldScore] = []
        risen: list[int] = []
        for row in rows.read(after, last):
            new = score(row)
            if new is None:
                continue
            if row.stage in _WAITING and row.score < rules.lead_score <= new.score:
                risen.append(row.lead_id)
                continue
            news.append(new)
            if new.tier != row.tier:
                told.append(ToldScore(row.lead_id, row.person_id, new.score, new.tier))
        written = rows.write(news, micros(at))
        if told := [one for one in told if one.lead_id in written]:
            rows.tell(told, work.begin_act(), CLOCK.name, rules.version, micros(at))
        work.announced |= written
        return last, len(written), risen

    def _raise(self, lead_id: int) -> bool:
        """Score one waiting lead the usual way, and raise it if it still reaches the definition."""

        def deed(act: Act) -> bool:
            dossier = act.dossiers.open(lead_id)
            lead = dossier.lead
            score, tier = score_now(act.work, act.rules, dossier.person)
            rises = lead.score < act.rules.lead_score <= score.total
            rescore(lead, dossier.moment, score.total, tier)
            if rises and lead.stage.value in _WAITING and not dossier.moment.suppressed:
                raise_hand(lead, dossier.moment, "score")
            return True

        return self._desk.do(CLOCK, "rescore", deed)

    def _transaction(self, at: datetime, run: Callable[[Work], T]) -> T:
        return in_one_transaction(self._desk.store, Deed(CLOCK.name, None, "rescore", at), run)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put garbage collection off: a chunk makes a hundred thousand tuples, and looking at them doubles its time."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _scorer(rules: Rules, at: datetime) -> Callable[[ScoredRow], NewScore | None]:
    """A function that gives what a lead's row is to say, or None when it says so already."""
    quick, now = QuickScoring(rules.scoring), micros(at)

    def score(row: ScoredRow) -> NewScore | None:
        total, tier = quick.score(row.facts, row.touches, now, answered=row.answered)
        rank = rank_of(total, instant(row.hot_since), rules.queue, row.lift)
        if (total, tier, rank) == (row.score, row.tier, row.rank):
            return None
        return NewScore(row.lead_id, row.version, total, tier, rank)

    return score
