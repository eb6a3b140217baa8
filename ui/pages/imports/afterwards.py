"""What can be done with an import once it is counted or in: keep its refused rows, take it back."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.services.file_wishes import ImportOutcome
from qualcenter.services.import_runs import ImportRunRow, UndoneImport
from ui.desk import Desk
from ui.language import say
from ui.long_work import Reins
from ui.pages.imports.bringing import Bringing
from ui.pages.imports.choosing import Chooser
from ui.pages.imports.runs import came_of
from ui.pages.page import Sheet, SheetRow

SHEET = "undo_import"


class Afterwards(QObject):
    """Writes refused rows and takes imports back.

    Signals: `told(words, tone)`, `asked(sheet)` before anything is taken back, `taken_back()`, `failed(fault)`.
    """

    told = Signal(str, str)
    asked = Signal(object)
    taken_back = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, bringing: Bringing, parent: QObject) -> None:
        """Stand beside the import of the page."""
        super().__init__(parent)
        self._desk, self._bringing = desk, bringing

    def save_refused(self, chooser: Chooser) -> None:
        """Ask where, and write the refused rows there."""
        draft, outcome = self._bringing.draft, self._bringing.outcome or self._bringing.forecast
        if draft is None or not isinstance(outcome, ImportOutcome) or not outcome.refused:
            self.told.emit(say("No row is refused."), "ok")
            return
        place = chooser.place(draft.file.with_name(say("{file} refused.csv", file=draft.file.stem)))
        if place is not None:
            core, wish = self._desk.core, draft.wish()

            def work(_: Reins) -> tuple[int, Path]:
                return core.imports.save_refused(wish, place), place

            self._desk.background.run(Reins(), work, self._saved, self._failed)

    def ask(self, run: ImportRunRow | None) -> None:
        """Say what taking back means, and wait for a second key."""
        if run is None or self._bringing.running:
            self.told.emit(say("There is no import to take back."), "warn")
            return
        about = say("Leads that nobody touched since go, or back to where they were. Touched ones stay.")
        row = SheetRow(say("Take it back"), detail=came_of(run), act=str(run.id))
        self.asked.emit(Sheet(SHEET, say("Take back {file}", file=run.file), about, (row,)))

    def take_back(self, run: int) -> None:
        """Take an import back."""
        core, actor = self._desk.core, self._desk.actor
        self.told.emit(say("Taking import {run} back", run=run), "")
        self._desk.background.run(Reins(), lambda _: core.imports.undo(actor, run), self._undone, self._failed)

    @Slot(object)
    def _saved(self, saved: tuple[int, Path]) -> None:
        count, file = saved
        self.told.emit(say("{count} refused rows are in {file}, each with its reason.", count=count, file=file), "ok")

    @Slot(object)
    def _undone(self, back: UndoneImport) -> None:
        outcome = self._bringing.outcome
        if isinstance(outcome, ImportOutcome) and outcome.run == back.run:
            self._bringing.clear()
        self.taken_back.emit()
        # An empty table ends what was told before it, so this comes last.
        self.told.emit(_came_of_taking_back(back), "ok")

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self.failed.emit(fault)


def _came_of_taking_back(back: UndoneImport) -> str:
    """Return what became of the leads, those only that there are."""
    parts = [say("{count} leads taken out", count=back.taken_out)]
    if back.put_back:
        parts.append(say("{count} put back", count=back.put_back))
    if back.kept:
        parts.append(say("{count} kept because somebody touched them", count=back.kept))
    return say("Import {run} is taken back: {parts}.", run=back.run, parts=", ".join(parts))
