"""The way of F6 through a page: from one region to the next, and round."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_region(regions: Sequence[QWidget], step: int) -> None:
    """Give the focus to the region so many steps from the one that has it; from elsewhere to the first."""
    focus = QApplication.focusWidget()
    here = next((n for n, r in enumerate(regions) if focus is r or (focus and r.isAncestorOf(focus))), -1)
    if regions:
        place = (here + step) % len(regions) if here >= 0 else 0
        regions[place].setFocus(Qt.FocusReason.TabFocusReason)
