"""The queue panel: how many, which of them, and the list."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from qualcenter.queries.queue_rows import QueuePage, QueueRow
from ui import words
from ui.language import say
from ui.pages.work.queue_delegate import QueueDelegate
from ui.pages.work.queue_model import Face, QueueModel, clock_face
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.segments import Segments
from ui.widgets.text_line import TextLine


class QueueView(QListView):
    """A list whose rows are opened by a click or Enter.

    Signals: `opened(place)`.
    """

    opened = Signal(int)

    def __init__(self, look: Look) -> None:
        """Start without rows."""
        super().__init__()
        self._look = look
        self.awaited = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or grey blocks in their places while the first ones are awaited."""
        super().paintEvent(event)
        if not self.awaited:
            return
        painter = QPainter(self.viewport())
        grey, row = self._look.theme.colour("sunken"), self._look.theme.px(45)
        for place in range(min(9, self.viewport().height() // row)):
            top, wide = 12 + place * row, self.viewport().width() - 62
            painting.box(painter, QRectF(16, top + 8, 18, 18), grey, None, 9)
            painting.box(painter, QRectF(46, top + 3, wide * 0.75, 12), grey, None, 6)
            painting.box(painter, QRectF(46, top + 21, wide, 10), grey, None, 5)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; letters belong to the screen's keys, not to a search by typing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self.currentIndex().row())
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class QueueList(QWidget):
    """One person's queue.

    Signals: `lead_chosen(lead_id)` when a row was clicked or opened.
    """

    lead_chosen = Signal(int)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__()
        self.setObjectName("queuePanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._held, self._now = look, None, now
        self._faces: dict[int, Face] = {}
        self.model = QueueModel(now, self)
        self.delegate = QueueDelegate(look, now, self)
        self._title = TextLine(look.theme, Run(say("My queue"), 14, 600), height=22, gap=7)
        kinds = (("all", say("All", "leads")), ("first_calls", say("First calls")), ("callbacks", say("Callbacks")))
        self.filter = Segments(look, kinds)
        self.filter.setObjectName("queueFilter")
        self.view = self._view()
        self._empty = TextLine(look.theme, height=44)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        for widget, left in ((self._title, 16), (self.filter, 10), (self._empty, 18)):
            frame = QVBoxLayout()
            frame.setContentsMargins(left, 0, 10, 0)
            frame.addWidget(widget)
            column.addLayout(frame)
        column.addWidget(self.view, 1)
        self._empty.hide()
        self.filter.chosen.connect(self.model.choose_filter)
        self.filter.chosen.connect(self._mark_open)
        look.theme.changed.connect(self._restyle)
        self._open: int | None = None
        self._waiting: QueuePage | None = None

    def show_page(self, page: QueuePage, *, now: bool = False) -> None:
        """Show a page of the queue; while the pointer is over the rows it waits, unless `now`."""
        self._counts(page)
        if self.view.viewport().underMouse() and self.isVisible() and not now and self.model.rowCount():
            self._waiting = page
            return
        self._waiting = None
        self.view.awaited = False
        scroll = self.view.verticalScrollBar().value()
        self.model.show(page.rows)
        self.view.verticalScrollBar().setValue(scroll)
        self._mark_open()
        empty = not page.rows
        self._empty.setVisible(empty)
        if empty:
            coming = page.next_callback_at
            told = words.day_and_time(words.here(coming), words.here(page.at)) if coming else ""
            coming_words = say("Next callback: {time}.", time=told)
            next_one = (Run(f"  {coming_words}", 12, 400, "text2"),) if told else ()
            self._empty.show_runs(Run(say("Nothing due now."), 13, 600), *next_one)

    def mark_open(self, lead_id: int | None) -> None:
        """Mark the lead that is open and bring it into view."""
        self._open = lead_id
        if self._waiting is not None:
            self.show_page(self._waiting, now=True)
        self._mark_open()

    def await_rows(self) -> None:
        """Show grey blocks until the first rows come."""
        if not self.model.rowCount():
            self.view.awaited = True
            self.view.viewport().update()

    def pin(self, lead_id: int | None) -> None:
        """Mark the lead whose disposition could not be saved, or none."""
        self.delegate.pinned = lead_id
        self.view.viewport().update()

    def step(self, step: int) -> int | None:
        """Select the next or previous lead and return its number."""
        place = self.model.beside(self.view.currentIndex().row(), step)
        self._select(place)
        line = self.model.line(place)
        return line.lead_id if isinstance(line, QueueRow) else None

    def selected(self) -> int | None:
        """Return the selected lead, or None."""
        line = self.model.line(self.view.currentIndex().row())
        return line.lead_id if isinstance(line, QueueRow) else None

    def tick(self) -> None:
        """Repaint the clocks that are in sight, and catch up when the pointer has left."""
        if self._waiting is not None and not self.view.viewport().underMouse():
            self.show_page(self._waiting, now=True)
        if not self.isVisible():
            return
        at, before = self._now(), self._faces
        shown = {place: self.model.line(place) for place in self._in_sight()}
        self._faces = {place: clock_face(row, at) for place, row in shown.items() if isinstance(row, QueueRow)}
        for place, face in self._faces.items():
            if before.get(place) != face:
                self.view.update(self.model.index(place, 0))

    def _in_sight(self) -> range:
        """Return the places of the lines that are in sight, at least in part."""
        top, bottom = (self.view.indexAt(QPoint(1, y)).row() for y in (0, self.view.viewport().height() - 1))
        return range(max(0, top), (bottom if bottom >= 0 else self.model.rowCount() - 1) + 1)

    def _view(self) -> QueueView:
        view = QueueView(self._look)
        view.setObjectName("queueList")
        view.setAccessibleName(say("My queue"))
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._clicked)
        view.opened.connect(self._opened)
        return view

    def _counts(self, page: QueuePage) -> None:
        pool = say("{count} in the pool", count=page.in_pool) if page.in_pool else ""
        total = Run(words.count(page.total), 13, 400, "text2")
        self._title.show_runs(Run(say("My queue"), 14, 600), total, Run(pool, 12, 400, "text3"))
        self.filter.show_counts((page.total, page.first_calls, page.callbacks))

    def _mark_open(self, _filter: str = "") -> None:
        self.delegate.open_lead = self._open
        place = self.model.place_of(self._open) if self._open is not None else -1
        if place >= 0:
            self._select(place)
        else:
            self.view.clearSelection()
        self.view.viewport().update()

    def _select(self, place: int) -> None:
        index = self.model.index(place, 0)
        if index.isValid():
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)
            self.view.scrollTo(index)

    def _clicked(self, index: QModelIndex) -> None:
        self._opened(index.row())

    def _opened(self, place: int) -> None:
        line = self.model.line(place)
        if isinstance(line, QueueRow):
            self.lead_chosen.emit(line.lead_id)

    def _restyle(self) -> None:
        self.view.scheduleDelayedItemsLayout()
        self.view.viewport().update()
