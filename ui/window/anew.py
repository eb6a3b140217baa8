"""A window opened again in the language that was chosen meanwhile: same place, same lead, nothing typed lost."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.window.main_window import MainWindow


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
        self._old: MainWindow | None = None

    def begin(self, old: MainWindow) -> None:
        """Write what is typed, and then open the window again; a second call while that is under way does nothing."""
        if self._old is not None:
            return
        self._old = old
        for page in old.pages.built():
            page.leave()
        # The write lane keeps its order: when this empty write is done, so is everything before it.
        old.desk.background.write(_nothing, self._written)

    @Slot(object)
    def _written(self, _answer: object) -> None:
        old, self._old = self._old, None
        if old is None:
            return
        if holds_back(old):
            self.put_off.emit()
            return
        fresh = _successor(old)
        fresh.show()
        _focus_as(old, fresh)
        old.hide()
        old.deleteLater()
        self.opened.emit(fresh)


def holds_back(window: MainWindow) -> bool:
    """Tell whether a window holds what is nowhere else: changes that wait for the store, or an act under way."""
    acts = window.work.acts if window.work is not None else None
    return acts is not None and bool(acts.busy or acts.unsent.waiting or acts.drafts.waiting)


def _nothing() -> None:
    """Write nothing."""


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
