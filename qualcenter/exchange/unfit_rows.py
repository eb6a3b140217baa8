"""Rows that a workbook cannot hold: they are left out and named, and stay to be exported in another format."""

from collections.abc import Iterator, Sequence
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.exchange.values import guarded
from qualcenter.exchange.writing import SHEET_CELL
from qualcenter.queries.exported import Part
from qualcenter.services.file_wishes import LeftOut

MOST_NAMED: Final = 1_000
"""So many are named; the rest is counted."""


class FittingRows:
    """Passes on what fits; `left_out` names what does not, `count` counts it."""

    def __init__(self, columns: Sequence[str]) -> None:
        """Know the columns by name."""
        self.left_out: list[LeftOut] = []
        self.count = 0
        self._columns = columns

    def of(self, part: Part) -> Part:
        """The rows of a part that fit, perhaps none."""
        ids, cells = part
        unfit = dict(reversed(list(self._unfit(cells))))
        if not unfit:
            return part
        for row, (place, length) in sorted(unfit.items()):
            self._note(ids[row], self._columns[place], length)
        kept = [row for row in range(len(ids)) if row not in unfit]
        return [ids[row] for row in kept], [[column[row] for row in kept] for column in cells]

    def _unfit(self, cells: Sequence[Sequence[object]]) -> Iterator[tuple[int, tuple[int, int]]]:
        """Row, and place and length of a text that is too long."""
        for place, column in enumerate(cells):
            for row, cell in enumerate(column):
                if isinstance(cell, str) and len(cell) >= SHEET_CELL and len(guarded(cell)) > SHEET_CELL:
                    yield row, (place, len(cell))

    def _note(self, row_id: int, column: str, length: int) -> None:
        self.count += 1
        if len(self.left_out) < MOST_NAMED:
            why = said(
                "the text has {length} characters and a workbook's cell holds {most}: write this row as CSV",
                length=f"{length:,}",
                most=f"{SHEET_CELL:,}",
            )
            self.left_out.append(LeftOut(row_id, column, "cell_too_large", why))
