"""Keeps what is typed: a moment after the last key, and at once before anything else happens."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from ui.desk import Desk

WAIT_MS = 250


class Drafts(QObject):
    """Saves the note and half-typed fields of one lead at a time.

    Signals: `saved()`, `not_saved(fault)`; after a failure the text stays here and `flush` tries again.
    """

    saved = Signal()
    not_saved = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Wait for something typed."""
        super().__init__(parent)
        self._desk = desk
        self._lead: int | None = None
        self._note = ""
        self._fields: dict[str, str] = {}
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self.flush)
        self._dirty = False

    @property
    def waiting(self) -> bool:
        """Whether something typed is not handed to the core yet."""
        return self._dirty

    def keep(self, lead_id: int, note: str, fields: Mapping[str, str]) -> None:
        """Take what stands in the fields now; what another lead left is saved first."""
        if self._lead != lead_id:
            self.flush()
        self._lead, self._note, self._fields = lead_id, note, dict(fields)
        self._dirty = True
        self._wait.start()

    def flush(self) -> None:
        """Hand what waits to the write lane, ahead of whatever is written next."""
        self._wait.stop()
        if not self._dirty or self._lead is None:
            return
        self._dirty = False
        core, actor = self._desk.core, self._desk.actor
        work = partial(core.answers.save_draft, actor, self._lead, note=self._note, fields=dict(self._fields))
        self._desk.background.write(work, self._done, self._failed)

    def forget(self, lead_id: int) -> None:
        """Drop what waits of a lead, because it was filed with it."""
        if self._lead == lead_id:
            self._wait.stop()
            self._dirty = False

    @property
    def failed(self) -> bool:
        """Whether what was typed could not be saved and waits for the next try."""
        return self._dirty and not self._wait.isActive()

    def _done(self, _answer: object) -> None:
        self.saved.emit()

    def _failed(self, fault: Exception) -> None:
        self._dirty = True
        self.not_saved.emit(fault)
