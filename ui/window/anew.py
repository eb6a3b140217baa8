"""A window opened again in the language that was chosen meanwhile: same place, same lead, nothing typed lost."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.window.main_window import MainWindow
from ui.window.written import Written


class Anew(QObject):
    """Opens a window again once everything that was typed in it is written.

    Signals: `opened(window)` with the one that stands there now; `put_off()` when something could not be written,
    so that the old window stays.
    """

    opened = Signal(object)
    put_off = Signal()

    def __init__(self, parent: QObject) -> None:
        """Do nothing before `begin`."""
        super().__init__(parent)
        self._written = Written(self)
        self._written.ready.connect(self._open)
        self._written.put_off.connect(self.put_off)

    def begin(self, old: MainWindow) -> None:
        """Write what is typed, and then open the window again; a second call while that is under way does nothing."""
        self._written.begin(old)

    @Slot(object)
    def _open(self, old: MainWindow) -> None:
        fresh = _successor(old)
        fresh.show()
        _focus_as(old, fresh)
        old.hide()
        old.deleteLater()
        self.opened.emit(fresh)


def _successor(old: MainWindow) -> MainWindow:
    """Return a window on the same desk that stands as the old one does, not shown yet."""
    fresh = MainWindow(old.desk, practice=old.practice)
    fresh.presence.take_over(old.presence)
    fresh.news.take_over(old.news)
    if fresh.work is not None and old.work is not None:
        fresh.work.take_over(old.work)
    fresh.show_page(old.page.where)
    fresh.setGeometry(old.geometry())
    fresh.setWindowState(old.windowState())
    return fresh


def _focus_as(old: QWidget, fresh: QWidget) -> None:
    """Put the focus where it was, or on what is chosen there."""
    where: QWidget | None = old.focusWidget()
    while where is not None and not where.objectName():
        where = where.parentWidget()
    if where is not None:
        name = where.objectName()
        for found in fresh.findChildren(QWidget, name)[:1]:
            chosen = next((one for one in found.findChildren(QAbstractButton) if one.isChecked()), found)
            chosen.setFocus()
