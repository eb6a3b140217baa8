"""What every read stands on: one snapshot of the store, the instant at which it is read, and the rules in force."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection

from qualcenter.clock import Clock
from qualcenter.domain.owner import Owner
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.store.colleagues import Colleague, ground
from qualcenter.store.unit_of_work import Store
from qualcenter.store.work import Work, looking

T = TypeVar("T")
G = TypeVar("G")


class Look:
    """One read in progress; everything it sees belongs to the same snapshot, and nothing can be written."""

    def __init__(self, work: Work, rules: Rules) -> None:
        """Bind the snapshot and the rules."""
        self.work = work
        self.rules = rules
        self.at: datetime = work.at
        self.connection: Connection = work.connection

    @cached_property
    def colleagues(self) -> dict[int, Colleague]:
        """Everybody of the center by id, those who left too."""
        return {one.id: one for one in self.work.colleagues.all(active_only=False)}

    def name_of(self, colleague_id: int | None) -> str:
        """The name of a colleague, for sentences."""
        colleague = self.colleagues.get(colleague_id or 0)
        return colleague.name if colleague else said("somebody")

    def owner_name(self, owner: Owner) -> str:
        """Who an owner is, for sentences."""
        if owner.colleague_id is not None:
            return self.name_of(owner.colleague_id)
        if owner.team:
            return said("the pool of {team}", team=owner.team)
        return said("marketing") if owner.key == "m" else said("nobody")

    def owner_word(self, owner: Owner) -> str:
        """An owner as rows name it: a colleague's name, `pool`, `marketing`, or nothing."""
        if owner.colleague_id is not None:
            return self.name_of(owner.colleague_id)
        return "pool" if owner.team else "marketing" if owner.key == "m" else ""


class Reading:
    """The ground of all queries; safe to use from several threads."""

    def __init__(self, store: Store, clock: Clock, rules: Callable[[Work], Rules]) -> None:
        """Stand on an open store; `rules` gives those in force inside a snapshot."""
        self.store = store
        self.clock = clock
        self._rules = rules

    def look(self, read: Callable[[Look], T], *, with_people: bool = False) -> T:
        """What a read gives from one snapshot at the clock's instant. Raises `KnownFailure` and what it raises.

        `with_people` is for reads that are certain to name colleagues: they come along without a trip of their own.
        """
        if with_people:
            return self.look_from(lambda work: (*ground(work.connection), None), lambda look, _nothing: read(look))
        return looking(self.store, self.clock.now(), lambda work: read(Look(work, self._rules(work))))

    def look_from(self, first: Callable[[Work], tuple[int, Sequence[Colleague], G]], read: Callable[[Look, G], T]) -> T:
        """The same for a read whose first statement brings the Playbook's version, everybody, and more of its own."""

        def at_work(work: Work) -> T:
            version, people, more = first(work)
            work.center.found_version(version)
            look = Look(work, self._rules(work))
            look.colleagues = {one.id: one for one in people}
            return read(look, more)

        return looking(self.store, self.clock.now(), at_work)
