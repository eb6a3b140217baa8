"""One export after the other: counted, written by its reins, and what came of it; nothing of it blocks the window."""

from enum import Enum, auto

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.services.file_wishes import Exported, ExportWish
from ui.desk import Desk
from ui.long_work import Reins
from ui.pages.exports.draft import Draft


class Phase(Enum):
    """Where an export stands."""

    COUNTING = auto()
    READY = auto()
    RUNNING = auto()


class Writing(QObject):
    """Counts what an export would write, and writes it.

    Signals: `changed()` when the phase or what is known changed; `written(exported)`; `failed(fault)`.
    """

    changed = Signal()
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, draft: Draft, parent: QObject) -> None:
        """Stand on the desk with a draft that the page changes."""
        super().__init__(parent)
        self._desk = desk
        self.draft = draft
        self.phase = Phase.READY
        self.counted: int | None = None
        self.outcome: Exported | None = None
        self.fault: Exception | None = None
        self.reins = Reins()

    @property
    def running(self) -> bool:
        """Whether an export is on its way."""
        return self.phase is Phase.RUNNING

    def count(self) -> None:
        """Count what the draft would write; an older count is given up."""
        if self.running:
            return
        self.reins.stop()
        reins = self.reins = Reins()
        core, actor, wish = self._desk.core, self._desk.actor, self.draft.wish()
        self.counted = None
        self._enter(Phase.COUNTING)

        def work(held: Reins) -> tuple[Reins, object]:
            try:
                return held, core.exports.count(actor, wish, held.stops)
            except Exception as fault:  # noqa: BLE001  told by the page, together with the count it belongs to
                return held, fault

        self._desk.background.run(reins, work, self._counted)

    def begin(self, wish: ExportWish | None = None) -> None:
        """Write what the draft says, or a wish such as the rows of a past run."""
        if self.running:
            return
        self.reins.stop()
        self.outcome = self.fault = None
        self.reins = Reins()
        core, actor, asked = self._desk.core, self._desk.actor, wish or self.draft.wish()
        self._enter(Phase.RUNNING)
        run = core.exports.run
        self._desk.background.run(
            self.reins, lambda held: run(actor, asked, held.progress, held.stops), self._written, self._lost
        )

    def stop(self) -> None:
        """End what is under way; an export that is stopped leaves no file and marks nothing."""
        self.reins.stop()
        if self.phase is Phase.COUNTING:
            self._enter(Phase.READY)
        self.changed.emit()

    def _enter(self, phase: Phase) -> None:
        self.phase = phase
        self.changed.emit()

    @Slot(object)
    def _counted(self, answer: tuple[Reins, object]) -> None:
        reins, found = answer
        if reins is not self.reins or self.phase is not Phase.COUNTING:
            return
        if isinstance(found, int):
            self.counted = found
        self._enter(Phase.READY)
        if isinstance(found, Exception):
            self.failed.emit(found)

    @Slot(object)
    def _written(self, exported: Exported) -> None:
        self.outcome = exported
        self._enter(Phase.READY)
        self.written.emit(exported)

    @Slot(object)
    def _lost(self, fault: Exception) -> None:
        self.fault = fault
        self._enter(Phase.READY)
        self.failed.emit(fault)
