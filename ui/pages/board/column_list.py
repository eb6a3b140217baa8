"""The list of a column: its keys, choosing cards, and the drag that begins on one."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from qualcenter.queries.board_rows import BoardCard
from ui.pages.board import card_words
from ui.pages.board.card_delegate import CardDelegate
from ui.pages.board.chosen import Chosen
from ui.pages.board.column_model import ColumnModel, Rest
from ui.theme.look import Look

_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class ColumnList(QListView):
    """One column's cards; a card is chosen by Space or a click beside Ctrl or Shift, many by Shift and arrows.

    Signals: `opened(card)` on Enter or a double click; `sideways(step)` on Left and Right; `unfold_wanted()` on the
    last line; `drag_wanted(card)` when a card is pulled; `entered()` when the focus came here.
    """

    opened = Signal(object)
    sideways = Signal(int)
    unfold_wanted = Signal()
    drag_wanted = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, chosen: Chosen, now: Callable[[], datetime]) -> None:
        """Start empty."""
        super().__init__()
        self._chosen, self._now = chosen, now
        self.cards = ColumnModel(chosen, now, self)
        self.delegate = CardDelegate(look, chosen, now, self.cards)
        self.setModel(self.cards)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._said: dict[int, str] = {}
        self._pressed_on: BoardCard | None = None
        self.doubleClicked.connect(self._double_clicked)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def current(self) -> BoardCard | None:
        """Return the card under the keys, or None."""
        line = self.cards.line(self.currentIndex().row())
        return line if isinstance(line, BoardCard) else None

    def go_to(self, place: int) -> None:
        """Put the keys on a row, as far as there is one."""
        last = self.cards.rowCount() - 1
        if last >= 0:
            self.setCurrentIndex(self.cards.index(min(max(place, 0), last), 0))

    def step(self, step: int) -> None:
        """Go to the next or previous row."""
        self.go_to(self.currentIndex().row() + step)

    def is_pointed_at(self) -> bool:
        """Tell whether the pointer is over the cards."""
        return self.isVisible() and self.viewport().underMouse()

    def tick(self) -> None:
        """Paint again the visible cards whose clocks say something else than a second ago."""
        at = self._now()
        first = self.indexAt(self.viewport().rect().topLeft())
        place, bottom = max(first.row(), 0), self.viewport().height()
        said: dict[int, str] = {}
        while (line := self.cards.line(place)) is not None:
            index = self.cards.index(place, 0)
            where = self.visualRect(index)
            if where.top() > bottom:
                break
            if isinstance(line, BoardCard):
                said[line.lead_id] = told = card_words.clock_words(line, at)
                if self._said.get(line.lead_id) != told:
                    self.viewport().update(where)
            place += 1
        self._said = said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, choose and open; letters and digits belong to the screen's keys."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sideways.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held:
            self._open(self.cards.line(self.currentIndex().row()))
        elif key == Qt.Key.Key_Space:
            self._toggle()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and held == _SHIFT:
            self._extend(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_A and held == _CTRL:
            self._chosen.add(self.cards.cards())
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose with Ctrl, extend with Shift, press the last line."""
        index = self.indexAt(event.position().toPoint())
        line = self.cards.line(index.row())
        held = event.modifiers()
        if isinstance(line, BoardCard) and held & _SHIFT and self.currentIndex().isValid():
            ends = sorted((self.currentIndex().row(), index.row()))
            between = (self.cards.line(place) for place in range(ends[0], ends[1] + 1))
            self._chosen.add(one for one in between if isinstance(one, BoardCard))
            self.setCurrentIndex(index)
            self._pressed_on = None
        elif isinstance(line, BoardCard) and held & _CTRL:
            self._chosen.toggle(line)
            self.setCurrentIndex(index)
            self._pressed_on = None
        else:
            self._pressed_on = line if isinstance(line, BoardCard) else None
            super().mousePressEvent(event)
            if isinstance(line, Rest):
                self.unfold_wanted.emit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Say that a card is pulled; the page knows what goes with it."""
        card = self._pressed_on or self.current()
        if card is not None:
            self.drag_wanted.emit(card)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the rows move again once the pointer has gone."""
        super().leaveEvent(event)
        QTimer.singleShot(0, self.cards, self.cards.let_go)

    def focusInEvent(self, event: QEvent) -> None:
        """Stand on a card at once, so that the first key does something."""
        super().focusInEvent(event)  # type: ignore[arg-type]  # Qt hands over a focus event
        if not self.currentIndex().isValid():
            self.go_to(0)
        self.entered.emit()

    def _toggle(self) -> None:
        line = self.cards.line(self.currentIndex().row())
        if isinstance(line, BoardCard):
            self._chosen.toggle(line)
            self.update(self.currentIndex())
        elif isinstance(line, Rest):
            self.unfold_wanted.emit()

    def _extend(self, step: int) -> None:
        """Choose the card under the keys and the next one, as a text would be selected."""
        here = self.current()
        self.selectionModel().setCurrentIndex(
            self.cards.index(min(max(self.currentIndex().row() + step, 0), self.cards.rowCount() - 1), 0),
            QItemSelectionModel.SelectionFlag.ClearAndSelect,
        )
        self._chosen.add(card for card in (here, self.current()) if card is not None)

    def _double_clicked(self, index: QModelIndex) -> None:
        line = self.cards.line(index.row())
        if isinstance(line, BoardCard):
            self.opened.emit(line)

    def _open(self, line: object) -> None:
        if isinstance(line, BoardCard):
            self.opened.emit(line)
        elif isinstance(line, Rest):
            self.unfold_wanted.emit()
