"""Getting up from the desk: what is typed is written first, then somebody else may say who they are."""

from PySide6.QtCore import QObject, Signal, Slot

from ui.window.anew import holds_back
from ui.window.main_window import MainWindow


class Changing(QObject):
    """Sees to it that nothing typed is lost when one person leaves the desk to another.

    Signals: `ready()` when everything is written; `put_off()` when something could not be, so that the window stays.
    """

    ready = Signal()
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
        if window is not None:
            (self.put_off if holds_back(window) else self.ready).emit()


def _nothing() -> None:
    """Write nothing."""
