"""What stands around the lead is read again when it may have changed, never in the way of the next lead."""

import time
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.desk import Desk
from ui.pages.work import desk_work
from ui.pages.work.desk_work import Surroundings
from ui.pages.work.lead_acts import LeadActs

FIRST_ROWS = 60
"""Rows read at first: five times what a tall window shows. Scrolling to their end reads more."""

MORE_ROWS = 4
REST_SHARE = 2.0
"""Between two reads lies so many times what the last one took: a long queue must not keep the desk busy."""

LONGEST_REST = 1.5


class Around(QObject):
    """Reads queue, day and acts; while an act is under way it waits, and many wishes become one read.

    Signals: `came(surroundings)`; `failed(fault)`.
    """

    came = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, acts: LeadActs, parent: QObject) -> None:
        """Read nothing before `read` is called."""
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._limit = FIRST_ROWS
        self._began = 0.0
        self._rests_until = 0.0
        self._under_way = self._wanted = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._begin)
        acts.busy_changed.connect(self._busy_changed)

    @property
    def waiting(self) -> bool:
        """Whether something may have changed that is not read yet."""
        return self._wanted or self._under_way

    @Slot()
    def read(self) -> None:
        """Read as soon as nothing more urgent is under way."""
        self._wanted = True
        self._aim()

    def read_more(self) -> None:
        """Read further down the queue than until now."""
        self._limit *= MORE_ROWS
        self.read()

    @property
    def limit(self) -> int:
        """How many rows are asked for."""
        return self._limit

    @Slot(bool)
    def _busy_changed(self, busy: bool) -> None:
        if not busy:
            self._aim()

    def _aim(self) -> None:
        """Begin when the event loop comes round, so that what is to be painted is painted first."""
        if self._wanted and not (self._under_way or self._acts.busy or self._soon.isActive()):
            self._soon.start(max(0, round((self._rests_until - time.monotonic()) * 1000)))

    @Slot()
    def _begin(self) -> None:
        if self._acts.busy or self._under_way:
            return
        self._wanted, self._under_way, self._began = False, True, time.monotonic()
        work = partial(desk_work.surroundings, self._desk.core, self._desk.actor, self._limit)
        self._desk.background.read("work.around", work, self._came, self._failed)

    @Slot(object)
    def _came(self, around: Surroundings) -> None:
        self._end()
        self.came.emit(around)
        self._aim()

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self._end()
        self.failed.emit(fault)
        self._aim()

    def _end(self) -> None:
        self._under_way = False
        now = time.monotonic()
        self._rests_until = now + min(LONGEST_REST, (now - self._began) * REST_SHARE)
