"""Do all laws hold: the store whole, every journey replayed, nobody left behind, told as one answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from qualcenter.queries.audit import CHECKS, LAWS, Audit
from qualcenter.queries.broken_laws import BrokenLaw, broken_laws
from qualcenter.queries.left_behind import LeftBehind
from qualcenter.queries.reading import Reading
from qualcenter.store.checking import Fault, check
from qualcenter.store.tables import metadata

SECOND: Final = 2
"""The law that the list of leads left behind looks at as of now."""


@dataclass(frozen=True)
class LawsFound:
    """What a check found: where the store itself is not whole, and every exception to a law, leads left behind last.

    `laws` is how many laws there are, `checks` in how many ways they were looked at beside the replay of `leads`.
    """

    at: datetime
    leads: int
    faults: tuple[Fault, ...]
    broken: tuple[BrokenLaw, ...]
    laws: int = LAWS
    checks: int = CHECKS

    @property
    def hold(self) -> bool:
        """Whether nothing was found."""
        return not self.faults and not self.broken


class Laws:
    """The answer of `store check`, `audit` and `left-behind` together."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def check(self, progress: Callable[[int, int], None]) -> LawsFound:
        """Look at everything; minutes on a big store.

        `progress` is called with the leads replayed and all leads; what it raises ends the check. Raises KnownFailure.
        """
        faults = tuple(check(self._reading.store))
        leads = 0

        def heard(done: int, total: int) -> None:
            nonlocal leads
            leads = done
            progress(done, total)

        if _lacks_tables(faults):
            return LawsFound(self._reading.clock.now(), 0, faults, ())
        rows = Audit(self._reading).rows(heard)
        # What the audit tells of a lead by the second law is not told again in other words.
        told = {row.lead for row in rows if row.law == SECOND}
        left = (row for row in LeftBehind(self._reading).rows() if row.lead not in told)
        every = (*rows, *left)
        broken = self._reading.look(lambda look: broken_laws(look, every)) if every else ()
        return LawsFound(self._reading.clock.now(), leads, faults, broken)


def _lacks_tables(faults: Iterable[Fault]) -> bool:
    """Whether a table or a column is missing, so that no lead can be asked about."""
    return any(one.where.split(".", maxsplit=1)[0] in metadata.tables for one in faults)
