"""The parts of the Contacts page: which list, what narrows it, its rows at the left, the chosen one at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.language import say, say_marked
from ui.pages.contacts.detail import DetailCard
from ui.pages.contacts.lists import CONSENT, SEGMENTS, TRACKS, Row, RowWords, rows_view
from ui.theme.look import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.overlay import Overlay
from ui.widgets.picker import Picker
from ui.widgets.segments import Segments

IN_LISTS = frozenset({"review", "wakes"})


class ContactsView(QWidget):
    """A line of segments above two cards.

    Signals: `pressed(action)` for a button.
    """

    pressed = Signal(str)

    def __init__(self, look: Look, told: RowWords) -> None:
        """`told` says the rows."""
        super().__init__()
        self._look = look
        self.segments = Segments(look, [(c, say_marked(w, "list" if c in IN_LISTS else "")) for c, w in SEGMENTS])
        self.segments.setObjectName("contactsSegments")
        self.segments.setAccessibleName(say("What to show"))
        self.finder = QLineEdit()
        self.finder.setObjectName("contactsFind")
        self.finder.setAccessibleName(say("Find a person"))
        self.finder.setPlaceholderText(say("Name, company, e-mail or number"))
        self.finder.setClearButtonEnabled(True)
        self.tracks = Picker(look, "track", say("Track"), letters=14)
        self.rows = rows_view(look, told)
        self.told = QLabel()
        self.told.setProperty("kind", "second")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self.detail = DetailCard(look)
        self.detail.pressed.connect(self.pressed)
        self.empty = EmptyState(look)
        self.empty.chosen.connect(self.pressed)
        self._stack = QStackedWidget()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._list_card(), 5)
        row.addWidget(self.detail, 6)
        self._stack.addWidget(both)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.segments)
        column.addWidget(self._stack, 1)

    def show_segment(self, segment: str) -> None:
        """Show what narrows a list."""
        self.segments.choose(segment)
        self.finder.setVisible(segment == CONSENT)
        self.tracks.setVisible(segment == TRACKS)

    def show_nothing(self, heading: str, sentence: str, acts: tuple[tuple[str, str, str], ...] = ()) -> None:
        """Say that a list is empty, and what can be done about it."""
        self.empty.show_words(heading, sentence, acts)
        self._stack.setCurrentIndex(1)

    def show_rows(self, told: str) -> None:
        """Show the list and the chosen row; `told` stands below it, below what is typed where the list is empty."""
        self.told.setText(told)
        self.told.setVisible(bool(told))
        below_rows = self._column.indexOf(self.told) > self._column.indexOf(self.rows)
        if below_rows != bool(self.rows.lines.rows):
            self._column.removeWidget(self.told)
            place = self._column.indexOf(self.rows)
            self._column.insertWidget(place + (1 if self.rows.lines.rows else 0), self.told)
        self._stack.setCurrentIndex(0)

    def select(self, places: Sequence[int]) -> None:
        """Select the rows at these places, the first of them as the current one."""
        model, chosen = self.rows.lines, self.rows.selectionModel()
        if not model.rows:
            return
        self.rows.setCurrentIndex(model.index(places[0], 0))
        for place in places[1:]:
            chosen.select(model.index(place, 0), QItemSelectionModel.SelectionFlag.Select)

    def selection(self) -> tuple[Row, ...]:
        """Return the selected rows, in the order of the list."""
        rows = self.rows.lines.rows
        places = sorted(index.row() for index in self.rows.selectionModel().selectedIndexes())
        return tuple(rows[place] for place in places if place < len(rows))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what is offered now, and those that always work, as (actions, words)."""
        offered = tuple((button.objectName(), button.text().rstrip("…")) for button in self.detail.buttons[:2])
        shows = " ".join(f"contacts_show_{code}" for code, _ in SEGMENTS)
        walk = (("contacts_next contacts_previous", say("Next, previous")),) if self.rows.lines.rows else ()
        return (*offered, *walk, (shows, say("Lists")), ("keys", say("All keys")))

    @Slot()
    def into_list(self) -> None:
        """Give the keys to the list."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, step: int) -> None:
        """Go on by so many rows, as far as there are any."""
        place = self.rows.currentIndex().row() + step
        if 0 <= place < len(self.rows.lines.rows):
            self.rows.setCurrentIndex(self.rows.lines.index(place, 0))

    def keep_keys(self, *, wanted: bool) -> None:
        """Give the keys to the list where nothing that is seen has them, or when it is `wanted`: it was hidden while
        it was empty, and the focus went elsewhere. What is open above the page keeps them.
        """
        focus = QApplication.focusWidget()
        if focus is None or not focus.isVisible() or (wanted and not _is_above(focus)):
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list no more room than its words need."""
        super().resizeEvent(event)
        self._list.setMaximumWidth(max(self._look.theme.px(460), round(self.width() * 0.45)))

    def _list_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        self._column = column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self.finder, self.tracks):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
        column.addWidget(self.told)
        self._list = card
        return card


def _is_above(widget: QWidget | None) -> bool:
    """Whether it belongs to something that is open above the page."""
    while widget is not None and not isinstance(widget, Overlay):
        widget = widget.parentWidget()
    return widget is not None
