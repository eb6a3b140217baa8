"""Where the window stood and which page was open when it was closed last."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ui.preferences import Preferences

START = QSize(1440, 900)
LEAST_SEEN = 120
"""How many pixels of a remembered window must lie on a screen for it to be put there again."""


def put_back(window: QMainWindow, preferences: Preferences) -> None:
    """Give the window its last size and place; a place that is on no screen any more is not taken."""
    kept = preferences.choices.window
    if len(kept) != 5:
        window.resize(START)
        return
    x, y, width, height, maximised = kept
    where = QRect(x, y, width, height)
    window.resize(where.size())
    if any(_seen(where, screen.availableGeometry()) for screen in QGuiApplication.screens()):
        window.move(where.topLeft())
    if maximised:
        window.showMaximized()


def remember(window: QMainWindow, page: str, preferences: Preferences) -> None:
    """Keep size, place and page for the next start."""
    where = window.normalGeometry() if window.isMaximized() else window.geometry()
    preferences.set("window", (where.x(), where.y(), where.width(), where.height(), int(window.isMaximized())))
    preferences.set("page", page)


def _seen(where: QRect, screen: QRect) -> bool:
    both = where.intersected(screen)
    return both.width() >= LEAST_SEEN and both.height() >= LEAST_SEEN
