"""What is typed in a window goes to the store before the window goes, or the window stays."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.window.main_window import MainWindow


class Written(QObject):
    """Sees to it that nothing typed is lost when a window gives way to another one, or to another person.

    Signals: `ready(window)` when everything is written; `put_off()` when something could not be, so that the window
    stays.
    """

    ready = Signal(object)
    put_off = Signal()

    def __init__(self, parent: QObject) -> None:
        """Do nothing before `begin`."""
        super().__init__(parent)
        self._window: MainWindow | None = None

    def begin(self, window: MainWindow) -> None:
        """Write what is typed in the window; a second call while that is under way does nothing."""
        if self._window is not None:
            return
        self._window = window
        for page in window.pages.built():
            page.leave()
        # The write lane keeps its order: when this empty write is done, so is everything before it.
        window.desk.background.write(_nothing, self._written)

    @Slot(object)
    def _written(self, _answer: object) -> None:
        window, self._window = self._window, None
        if window is None:
            return
        if holds_back(window):
            self.put_off.emit()
        else:
            self.ready.emit(window)


def holds_back(window: MainWindow) -> bool:
    """Tell whether a window holds what is nowhere else: changes that wait for the store, or an act under way."""
    acts = window.work.acts if window.work is not None else None
    return acts is not None and bool(acts.busy or acts.unsent.waiting or acts.drafts.waiting)


def _nothing() -> None:
    """Write nothing."""
