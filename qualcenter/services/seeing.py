"""Seeing: notices that a colleague has read need not be told again."""

from collections.abc import Iterable

from qualcenter.domain.rights import Actor
from qualcenter.services.desk import Desk
from qualcenter.store.work import Deed, Work, in_one_transaction


class Seeing:
    """Marks notices as seen by whom they are for."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def see(self, actor: Actor, notice_ids: Iterable[int]) -> int:
        """Mark these notices of the actor as seen now; gives how many that were.

        Notices of others and those seen before stay as they are. So does one that asks for an answer, which ends it.
        """
        wanted = sorted(set(notice_ids))

        def run(work: Work) -> int:
            return work.center.see(actor.id, wanted, work.at)

        deed = Deed(actor.name, actor.id, "see", self._desk.clock.now())
        return in_one_transaction(self._desk.store, deed, run) if wanted else 0
