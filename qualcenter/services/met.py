"""Whom the rows of a file were about so far: tells rows that bring somebody new from rows that add to somebody."""

from collections.abc import Sequence

from qualcenter.domain.duplicates import names_fit
from qualcenter.services.arrivals import Arrival
from qualcenter.services.loading import Counts


class Met:
    """Remembers addresses, numbers with their names, and digests, of one file; some 200 bytes for a row."""

    def __init__(self) -> None:
        """Nobody was met yet."""
        self._digests: set[int] = set()
        self._addresses: set[int] = set()
        self._at_number: dict[int, list[str]] = {}

    def apart(self, rows: Sequence[Arrival]) -> tuple[list[Arrival], Counts]:
        """The rows about people not met in an earlier call, and what the others count as. Remembers all of them.

        As loading does it: an address decides, a number only together with a name that fits.
        """
        fresh: list[Arrival] = []
        merged = unchanged = 0
        for row in rows:
            if hash(row.digest) in self._digests:
                unchanged += 1
            elif self._is_met(row):
                merged += 1
            else:
                fresh.append(row)
        for row in rows:
            self._remember(row)
        return fresh, Counts(read=merged + unchanged, merged=merged, unchanged=unchanged)

    def _is_met(self, row: Arrival) -> bool:
        if any(one.valid and hash(one.key) in self._addresses for one in row.emails):
            return True
        names = (name for one in row.phones if one.valid for name in self._at_number.get(hash(one.number), ()))
        return bool(row.full_name) and any(names_fit(row.full_name, name) for name in names)

    def _remember(self, row: Arrival) -> None:
        self._digests.add(hash(row.digest))
        self._addresses.update(hash(one.key) for one in row.emails if one.valid)
        for one in row.phones:
            if one.valid and row.full_name:
                names = self._at_number.setdefault(hash(one.number), [])
                if row.full_name not in names:
                    names.append(row.full_name)
