"""Dragging a callback: the list it is taken from, what it carries, and what must be known before it can be moved."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QListView

from qualcenter.domain.call_window import CallWindow, Place, window_for
from qualcenter.domain.disposition import DispositionRule, Effect
from qualcenter.queries.queue_rows import CallbackRow
from ui.desk import Desk
from ui.pages.callbacks.model import MIME, LineRole


class CallbacksView(QListView):
    """The list; its rows can be dragged.

    Signals: `drag_began(row)`, `drag_ended(moved)`.
    """

    drag_began = Signal(object)
    drag_ended = Signal(bool)

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected callback with its own picture."""
        index = self.currentIndex()
        row = index.data(LineRole)
        if not isinstance(row, CallbackRow):
            return
        self.drag_began.emit(row)
        drag = QDrag(self)
        drag.setMimeData(mime_of(row))
        drag.setPixmap(self.viewport().grab(self.visualRect(index)))
        self.drag_ended.emit(drag.exec(Qt.DropAction.MoveAction) == Qt.DropAction.MoveAction)


def mime_of(row: CallbackRow) -> QMimeData:
    """Return what a dragged callback carries."""
    data = QMimeData()
    data.setData(MIME, str(row.lead_id).encode())
    return data


@dataclass(frozen=True)
class Dragged:
    """What must be known of a lead before its callback can be moved: its window and how moving is filed."""

    lead_id: int
    window: CallWindow
    rule: DispositionRule


def dragged(desk: Desk, lead_id: int) -> Dragged:
    """Read the window of a lead's person, and the disposition that promises a callback."""
    brief, rules = desk.core.lead_brief.read(desk.actor, lead_id), desk.core.rules()
    known = (brief.country, brief.region, brief.city, brief.verdict.zone)
    country, region, city, zone = (part or None for part in known)
    window = window_for(rules.windows, Place(country, region, city, zone, brief.phone))
    return Dragged(lead_id, window, next(r for r in rules.dispositions.values() if r.effect is Effect.CALLBACK))
