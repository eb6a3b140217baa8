"""The Callbacks page: what was promised, hour by hour, with the lead's own time beside ours."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from qualcenter.domain.acts import DoneAct
from qualcenter.queries.queue_rows import CallbackRow
from ui import words
from ui.actions.action import CALLBACKS
from ui.desk import Desk
from ui.language import marked, said_in, say
from ui.pages.callbacks.dragging import CallbacksView, Dragged, dragged
from ui.pages.callbacks.model import CallbacksDelegate, CallbacksModel, Standing, standing
from ui.pages.callbacks.times import TimesView, times_after
from ui.pages.page import Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

TIMES_FROM = 640
"""Pixels at 100 % of text from which there is room for the times beside the list."""


class CallbacksPage(Page):
    """Lists callbacks; opening one shows it on Work, dragging one on a time moves it."""

    where = CALLBACKS
    title = marked("Callbacks")

    def __init__(self, desk: Desk) -> None:
        """Build it; it is read when it is shown."""
        super().__init__(desk)
        self.setObjectName("callbacksPage")
        self._model = CallbacksModel(self)
        self._rows: tuple[CallbackRow, ...] = ()
        self._standing: list[Standing] = []
        self._dragged: Dragged | None = None
        self._by_keys = False
        self._why = ""
        self.list = self._list()
        self.times = TimesView(desk.look)
        self._count = TextLine(desk.look.theme, Run(say("Promised"), 14, 600), height=24, gap=8)
        self._empty = EmptyState(desk.look)
        below = say("What you promise with “Call later” stands here by the hour.")
        self._empty.show_words(say("No callback is promised"), below)
        self._stack = QStackedWidget()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._card(self._count, self.list), 1)
        row.addWidget(self._times_card())
        self._stack.addWidget(both)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._stack)
        self._connect()

    def _list(self) -> CallbacksView:
        view = CallbacksView()
        view.setDragEnabled(True)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        view.setObjectName("callbacksList")
        view.setAccessibleName(say("Promised callbacks"))
        view.setModel(self._model)
        view.setItemDelegate(CallbacksDelegate(self.desk.look, self.desk.core.clock.now, self))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setMouseTracking(True)
        return view

    def _card(self, title: QWidget, body: QWidget) -> QFrame:
        """Return a card with a line above what it holds."""
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(8, 12, 8, 8)
        head = QVBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(title)
        column.addLayout(head)
        column.addWidget(body)
        return card

    def _connect(self) -> None:
        self.list.doubleClicked.connect(self._opened)
        self.list.drag_began.connect(self._drag_began)
        self.list.drag_ended.connect(self._drag_ended)
        self.times.refused.connect(self._refused)
        self.times.dropped.connect(self._move)
        self.times.laid_down.connect(self._laid_down)
        changed = self.desk.look.theme.changed
        changed.connect(self.list.scheduleDelayedItemsLayout)
        changed.connect(self._make_room)

    def refresh(self) -> None:
        """Read the callbacks again."""
        work = partial(self.desk.core.callbacks.page, self.desk.actor)
        self.desk.background.read("callbacks", work, self._show, self.failed)

    def tick(self) -> None:
        """Move a callback under Due now, and then under Late, in the second in which it comes to that."""
        at = self.desk.core.clock.now()
        if [standing(row, at) for row in self._rows] != self._standing:
            self._show(self._rows)

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Walk the list, open a callback, or move it; while one is carried the same keys walk the times."""
        if self.times.carried and self._walk_times(action):
            return True
        match action:
            case "callback_next":
                self._step(1)
            case "callback_previous":
                self._step(-1)
            case "callback_open":
                self._go("")
            case "callback_move":
                self._carry()
            case "callback_journey":
                self._show_journey()
            case "callback_anyone":
                self._let_anyone()
            case _:
                return False
        return True

    def _walk_times(self, action: str) -> bool:
        match action:
            case "callback_next":
                self.times.step(1)
            case "callback_previous":
                self.times.step(-1)
            case "callback_move":
                self.times.next_day()
            case "callback_open":
                self.times.drop_here()
            case "escape":
                self.times.lay_down()
            case _:
                return False
        return True

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page, or of what is carried."""
        if self.times.carried:
            return (
                ("Enter", say("Move here")),
                ("callback_next callback_previous", say("Later, earlier")),
                ("callback_move", say("Next day")),
                ("escape", say("Leave it as it is")),
            )
        return (
            ("Enter", say("Open")),
            ("callback_move", say("Move")),
            ("callback_anyone", say("Let anyone")),
            ("callback_next callback_previous", say("Next, previous")),
            ("keys", say("All keys")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return the list."""
        return (self.list,)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the selected callback on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go("")
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _show(self, rows: Sequence[CallbackRow]) -> None:
        self.answered.emit()
        before = self._selected()
        self._rows, at = tuple(rows), self.desk.core.clock.now()
        self._model.show(rows, at)
        self.times.times.show(times_after(at))
        self._standing = [standing(row, at) for row in rows]
        late = self._standing.count(Standing.LATE)
        told = words.count(len(rows))
        if late:
            told = say("{all}, {count} late", all=told, count=late)
        self._count.show_runs(Run(say("Promised"), 14, 600), Run(told, 13, 400, "text2"))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._select(before.lead_id if before else None)

    def _times_card(self) -> QFrame:
        """Return the card with the times, which is as wide as what dragging says there."""
        title, below = Run(say("Move to"), 14, 600), Run(say("drop a callback on a time"), 12, 400, "text2")
        told = TextLine(self.desk.look.theme, title, below, height=24, gap=8)
        self._side = self._card(told, self.times)
        return self._side

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the times where there is room for them; elsewhere `L` moves a callback on Work."""
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        theme = self.desk.look.theme
        self._side.setFixedWidth(theme.px(340))
        self._side.setVisible(self.width() >= theme.px(TIMES_FROM))

    @Slot(object)
    def _drag_began(self, row: CallbackRow) -> None:
        """Read what tells where the callback can go; until it is known, nothing can be dropped."""
        self._dragged, self._why, self._by_keys = None, "", False
        self.times.take(row)
        work = partial(dragged, self.desk, row.lead_id)
        self.desk.background.read("callbacks.drag", work, self._drag_known, self.failed)

    @Slot(object)
    def _drag_known(self, dragged: Dragged) -> None:
        row = self.times.row
        if row is not None and row.lead_id == dragged.lead_id:
            self._dragged = dragged
            self.times.take(row, dragged.window)
            if self._by_keys and self.isVisible():
                self.times.carry()
                self.hints_changed.emit()

    def _carry(self) -> None:
        """Carry the selected callback to the times by keys; where they have no room, Work asks for the time."""
        row = self._selected()
        if row is None or not self._side.isVisible():
            self._go("callback")
            return
        self._drag_began(row)
        self._by_keys = True

    @Slot()
    def _laid_down(self) -> None:
        self._by_keys = False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    @Slot(str)
    def _refused(self, why: str) -> None:
        self._why = why
        if why:
            self.told.emit(why, "warn")

    @Slot(bool)
    def _drag_ended(self, moved: bool) -> None:
        if not moved and self._why:
            self.told.emit(say("Not moved. {why}", why=self._why), "warn")
        self.times.take(None)

    @Slot(object, object)
    def _move(self, row: CallbackRow, at: datetime) -> None:
        """File the callback anew for another time, with who calls as it was."""
        known = self._dragged
        if known is None or known.lead_id != row.lead_id:
            return
        local = at.astimezone(words.zone_named(row.zone))
        given = {asked.name: local.isoformat() for asked in known.rule.fields if asked.kind == "instant"}
        if any(asked.name == "who" for asked in known.rule.fields):
            given["who"] = row.who
        core, actor, code = self.desk.core, self.desk.actor, known.rule.code
        work = partial(core.dispositions.record, actor, row.lead_id, code, given)
        self.desk.background.write(work, self._let, self.failed)

    def _selected(self) -> CallbackRow | None:
        place = self.list.currentIndex().row()
        line = self._model.lines[place] if 0 <= place < len(self._model.lines) else None
        return line if isinstance(line, CallbackRow) else None

    def _select(self, lead_id: int | None) -> None:
        leads = [n for n, line in enumerate(self._model.lines) if isinstance(line, CallbackRow)]
        same = [n for n in leads if getattr(self._model.lines[n], "lead_id", None) == lead_id]
        chosen = (same or leads or [-1])[0]
        if chosen >= 0:
            self.list.setCurrentIndex(self._model.index(chosen, 0))
            if not self.times.carried:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, step: int) -> None:
        place = self.list.currentIndex().row() + step
        while 0 <= place < len(self._model.lines):
            if isinstance(self._model.lines[place], CallbackRow):
                self.list.setCurrentIndex(self._model.index(place, 0))
                return
            place += step

    def _go(self, action: str) -> None:
        row = self._selected()
        if row is not None:
            self.lead_wanted.emit(row.lead_id, action)

    def _show_journey(self) -> None:
        row = self._selected()
        if row is not None:
            self.journey_wanted.emit(row.lead_id)

    def _let_anyone(self) -> None:
        """Put the selected callback into the pool, so that whoever is free calls."""
        row = self._selected()
        if row is not None:
            work = partial(self.desk.core.assignment.offer, self.desk.actor, row.lead_id)
            self.desk.background.write(work, self._let, self.failed)

    @Slot(object)
    def _let(self, deed: DoneAct) -> None:
        self.told.emit(say("{deed}. Undo brings it back.", deed=said_in(deed.words)), "ok")
        self.refresh()

    @Slot(QModelIndex)
    def _opened(self, _index: QModelIndex) -> None:
        self._go("")
