"""What does not fit a painted control is told whole in its tooltip, beside what the tooltip says anyway."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Painted
else:
    # A class may descend from one widget only: beside a button this must be no second one.
    Painted = object


class TellsCuts(Painted):
    """A widget that paints its own words and is told by its painting which of them it had to cut."""

    _tip = ""
    _cut: tuple[str, ...] = ()

    def setToolTip(self, tip: str) -> None:
        """Say this in the tooltip, and below it what is cut."""
        if tip != self._tip:
            self._tip = tip
            self._join()

    def keep_cut(self, cut: Iterable[str]) -> None:
        """Remember what the last painting cut."""
        fresh = tuple(cut)
        if fresh != self._cut:
            self._cut = fresh
            self._join()

    def _join(self) -> None:
        more = (words for words in self._cut if words not in self._tip)
        super().setToolTip("\n".join(filter(None, (self._tip, *more))))
