"""The parts of the Import page and how they lie beside each other."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from ui.language import say
from ui.pages.imports.columns import ColumnsDelegate, ColumnsModel
from ui.pages.imports.first_rows import FirstRows
from ui.pages.imports.reading_bar import ReadingBar
from ui.pages.imports.runs import runs_view
from ui.theme.look import Look
from ui.widgets.empty_state import EmptyState
from ui.widgets.outcome_panel import OutcomePanel
from ui.widgets.painting import Run
from ui.widgets.picker import Picker
from ui.widgets.segments import Segments
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

PEOPLE, LIST = "people", "list"
SIDE, SHARE = 372, 0.37
"""Pixels at 100 % of text of the cards at the right, and the share of the width that they take at most."""


class ImportView(QWidget):
    """A card with the file at the left; what comes of it, and past imports, at the right."""

    def __init__(self, look: Look, now: Callable[[], datetime], *, lists: bool) -> None:
        """`lists` offers do-not-call lists too."""
        super().__init__()
        self._look = look
        self.file = TextLine(look.theme, height=24, gap=10)
        self.another = TextButton(look, say("Choose a file"), "import_open", "plus")
        self.kind = Segments(look, ((PEOPLE, say("People and leads")), (LIST, say("Do-not-call list"))), counted=False)
        self._lists = lists
        self.bar = ReadingBar(look)
        self.columns = ColumnsModel(self)
        self.column_list = self._column_list()
        self.field = Picker(look, "field", say("The selected column is read as"), letters=18)
        self.afresh = TextButton(look, say("Guess afresh"), "import_afresh")
        self.remembered = TextLine(look.theme, height=18)
        self.rows = FirstRows(look)
        self.panel = OutcomePanel(look, "import_main")
        self.run_list = runs_view(look, now)
        self.no_runs = EmptyLine(look, say("Nothing was imported yet."))
        self.empty = EmptyState(look, "import")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._loaded())
        self._lay_out()
        look.theme.changed.connect(self._measure)
        self._measure()

    def _column_list(self) -> QListView:
        made = QListView()
        made.setObjectName("columnList")
        made.setAccessibleName(say("Columns of the file"))
        made.setItemDelegate(ColumnsDelegate(self._look, self))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setMouseTracking(True)
        made.setUniformItemSizes(True)
        made.setModel(self.columns)
        return made

    def show_file(self, *, shown: bool, read: bool, people: bool) -> None:
        """Show the file, or the place to drop one; of a file that could not be `read`, how it might be read."""
        self.stack.setCurrentIndex(1 if shown else 0)
        # Without a file the place to drop one has this button already.
        self.another.setVisible(shown)
        self.kind.setVisible(self._lists and not read)
        self.mapping.setVisible(read and people)
        self.rows.setVisible(read)
        self.rows_title.setVisible(read)
        self.unread.setVisible(not read)
        self._measure()

    def show_runs(self, *, some: bool) -> None:
        """Show the list, or that it is empty."""
        self.run_list.setVisible(some)
        self._cards.setStretch(1, 2 if some else 0)
        self.no_runs.setVisible(not some)

    def _lay_out(self) -> None:
        left = _card()
        self._left = inner = QVBoxLayout(left)
        inner.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.file, 1)
        head.addWidget(self.kind)
        head.addWidget(self.another)
        head.addSpacing(-HANG)
        inner.addLayout(head)
        inner.addWidget(self.stack, 1)
        self._side = QWidget()
        self._cards = side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        for widget, title, share in ((self.panel, "", 3), (self.run_list, say("Past imports"), 2)):
            card = _card()
            column = QVBoxLayout(card)
            column.setContentsMargins(*((16, 12, 16, 12) if not title else (4, 12, 4, 8)))
            if title:
                line = TextLine(self._look.theme, Run(title, 14, 600), height=24)
                line.setContentsMargins(0, 0, 0, 0)
                head = QHBoxLayout()
                head.setContentsMargins(12, 0, 12, 0)
                head.addWidget(line)
                column.addLayout(head)
            column.addWidget(widget, 1)
            if title:
                column.addWidget(self.no_runs, 1)
            side.addWidget(card, share)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left, 1)
        row.addWidget(self._side)

    def _loaded(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.bar)
        self.mapping = QWidget()
        mapping = QVBoxLayout(self.mapping)
        mapping.setContentsMargins(0, 0, 0, 0)
        mapping.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.field, 1)
        head.addWidget(self.remembered, 2)
        head.addWidget(self.afresh)
        mapping.addLayout(head)
        mapping.addWidget(self.column_list, 1)
        column.addWidget(self.mapping, 3)
        self.rows_title = TextLine(self._look.theme, height=20, gap=8)
        column.addWidget(self.rows_title)
        column.addWidget(self.rows, 2)
        self.unread = QWidget()
        column.addWidget(self.unread, 5)
        return body

    def _measure(self) -> None:
        # The title stands at the height of the title of the next card, whatever stands beside it.
        theme = self._look.theme
        beside = theme.px(28) + (0 if self.kind.isHidden() else 4)
        lift = beside - theme.px(24)
        self._left.setContentsMargins(16, max(0, 12 - lift // 2), 16, 12)
        self._side.setFixedWidth(min(self._look.theme.px(SIDE), max(240, round(self.width() * SHARE))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the file have most of the room."""
        super().resizeEvent(event)
        self._measure()


class EmptyLine(QWidget):
    """One quiet line at the top of a card that has nothing to list."""

    def __init__(self, look: Look, words: str) -> None:
        """Say these words."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 0)
        column.addWidget(TextLine(look.theme, Run(words, 13, 400, "text2")))
        column.addStretch(1)


def _card() -> QFrame:
    card = QFrame()
    card.setProperty("card", "true")
    return card
