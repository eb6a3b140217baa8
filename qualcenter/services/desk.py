"""What every service stands on: the store, the clock and the Playbook in force, and how a verb becomes an act."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime
from functools import cached_property, lru_cache
from threading import Lock
from typing import TypeVar
from uuid import UUID

from qualcenter.clock import Clock
from qualcenter.domain.refusals import PlaybookRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import load_adopted
from qualcenter.services.dossiers import Dossiers
from qualcenter.store.unit_of_work import Store
from qualcenter.store.work import Deed, Work, in_one_transaction, looking

T = TypeVar("T")

CLOCK = Actor(0, "clock", frozenset(), "")
"""Who acts when something falls due by itself."""


_DONE_AT: ContextVar[datetime | None] = ContextVar("done_at", default=None)


@contextmanager
def as_of(at: datetime) -> Iterator[None]:
    """Verbs inside the block happen at that instant instead of now: for deeds that were done without the store."""
    token = _DONE_AT.set(at)
    try:
        yield
    finally:
        _DONE_AT.reset(token)


class Act:
    """One deed while it happens: the rows, the rules, the person acting, and the dossiers it opens.

    Everything in it is committed together or not at all; dossiers are written when the deed ends without a refusal.
    """

    def __init__(self, work: Work, rules: Callable[[Work], Rules], actor: Actor) -> None:
        """Bind the parts of one transaction."""
        self.work = work
        self.actor = actor
        self.at = work.at
        self._rules = rules

    @cached_property
    def rules(self) -> Rules:
        """The rules in force in this transaction, looked up when first asked for."""
        return self._rules(self.work)

    @cached_property
    def dossiers(self) -> Dossiers:
        """The dossiers that this deed opens."""
        return Dossiers(self.work, self.rules)

    @property
    def id(self) -> UUID:
        """The act's id, for rows that refer to it; the act is written by asking."""
        return self.work.begin_act()


class Desk:
    """The ground of all services; safe to use from several threads."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Stand on an open store."""
        self.store = store
        self.clock = clock
        self._compiled: dict[int, Rules] = {}
        self._lock = Lock()

    def do(
        self,
        actor: Actor,
        verb: str,
        deed: Callable[[Act], T],
        *,
        act_id: UUID | None = None,
        undoes: UUID | None = None,
        repeated: Callable[[Act], T] | None = None,
    ) -> T:
        """Run a deed as one act in one transaction.

        When an act of this id was committed before, nothing is done again and `repeated` answers instead. Raises
        `Refused` when the rules say no and `KnownFailure` when the store cannot be used; either way nothing is kept.
        """
        what = Deed(actor.name, actor.id or None, verb, _DONE_AT.get() or self.clock.now(), act_id, undoes)
        if not self._compiled:
            # A Playbook takes most of a second to compile, and nobody else could write while it does inside the deed.
            with suppress(PlaybookRefused):
                self.rules()

        def run(work: Work) -> T:
            act = Act(work, self.rules_in, actor)
            if repeated is not None and work.already_done():
                return repeated(act)
            outcome = deed(act)
            act.dossiers.close()
            return outcome

        return in_one_transaction(self.store, what, run)

    def look(self, read: Callable[[Act], T]) -> T:
        """Run a read on one snapshot at this desk's instant; what it settles is derived and never written."""
        return looking(self.store, self.clock.now(), lambda work: read(Act(work, self.rules_in, CLOCK)))

    def rules(self) -> Rules:
        """The rules in force now. Raises `PlaybookRefused` on a store without a Playbook."""
        return looking(self.store, self.clock.now(), self.rules_in)

    def rules_in(self, work: Work) -> Rules:
        """The rules in force inside a transaction, compiled once per version."""
        return self.rules_of_version(work, work.center.newest_version())

    def newest_known(self) -> Rules | None:
        """The newest rules that this desk has compiled, without asking whether they are still in force."""
        with self._lock:
            return self._compiled[max(self._compiled)] if self._compiled else None

    def rules_of_version(self, work: Work, version: int) -> Rules:
        """The rules of one adopted version. Raises `PlaybookRefused` when there is no such version."""
        with self._lock:
            known = self._compiled.get(version)
        if known is not None:
            return known
        stored = work.center.playbook(version)
        if stored is None:
            raise PlaybookRefused(
                said("This store has no Playbook yet: adopt one with `qualcenter playbook adopt FILE`.")
            )
        rules = _compile(stored.document, version, self.clock.now().year)
        with self._lock:
            return self._compiled.setdefault(version, rules)


@lru_cache(maxsize=8)
def _compile(document: str, version: int, _year: int) -> Rules:
    """Rules of a document, shared by all desks of a process; holidays are resolved around the year."""
    return rules_of(load_adopted(document), version)
