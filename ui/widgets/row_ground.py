"""What lies under a row of any list: selected, with the keyboard, under the pointer, or nothing."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from ui.theme.theme import Theme
from ui.widgets import painting


def row_ground(painter: QPainter, tile: QRectF, state: QStyle.StateFlag, theme: Theme, radius: float = 8) -> bool:
    """Paint the ground of one row by its state; says whether anything was painted."""
    if state & QStyle.StateFlag.State_Selected:
        painting.box(painter, tile, theme.colour("selected"), None, radius)
        if state & QStyle.StateFlag.State_HasFocus:
            painting.focus_ring(painter, tile, theme.colour("focus"), radius)
        return True
    if state & QStyle.StateFlag.State_MouseOver:
        painting.box(painter, tile, theme.colour("hover"), None, radius)
        return True
    return False
