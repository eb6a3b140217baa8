"""The list of handoffs: which of them, how many, and a row for each with its own clock."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from qualcenter.queries.handoffs import HandoffPage, HandoffRow, Which
from ui import words
from ui.language import say
from ui.pages.handoffs.model import HandoffsModel, Heading, Index, LineRole, below_of, clock_of
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.row_ground import row_ground
from ui.widgets.segments import Segments
from ui.widgets.sla_glyph import chip_tokens
from ui.widgets.text_line import TextLine

ROW_HEIGHT, HEADING_HEIGHT = 60, 34


class HandoffsView(QListView):
    """The rows; letters belong to the page's keys, not to a search by typing."""

    def __init__(self, look: Look) -> None:
        """Start without rows."""
        super().__init__()
        self._look = look
        self.awaited = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or grey blocks in their places until the first ones come."""
        super().paintEvent(event)
        if not self.awaited:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        grey, row = self._look.theme.colour("sunken"), self._look.theme.px(ROW_HEIGHT)
        for place in range(min(6, self.viewport().height() // row)):
            top, wide = 14 + place * row, self.viewport().width() - 90
            painting.box(painter, QRectF(18, top + 4, 34, 34), grey, None, 17)
            painting.box(painter, QRectF(64, top + 4, wide * 0.7, 13), grey, None, 6)
            painting.box(painter, QRectF(64, top + 25, wide, 11), grey, None, 5)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the page."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class HandoffsList(QWidget):
    """Which handoffs, and their rows.

    Signals: `picked(row)` when another handoff is selected, None when none is; `which_chosen(code)`.
    """

    picked = Signal(object)
    which_chosen = Signal(str)

    def __init__(
        self, look: Look, now: Callable[[], datetime], kinds: Sequence[tuple[str, str]], *, receives: bool
    ) -> None:
        """`kinds` are the segments that this person has, as (code, words); `receives` tells who is in sales."""
        super().__init__()
        self.setObjectName("handoffsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._receives = look, receives
        self._waiting: HandoffPage | None = None
        self._picked: int | None = None
        self._onward: int | None = None
        self._which: Which | None = None
        self.model = HandoffsModel(self)
        self._title = TextLine(look.theme, Run(say("Handoffs"), 14, 600), height=22, gap=7)
        self.which = Segments(look, kinds, counted=False)
        self.which.setObjectName("handoffsWhich")
        self.which.chosen.connect(self.which_chosen)
        self._delegate = HandoffsDelegate(look, now, self)
        self.view = self._view()
        self._empty = TextLine(look.theme, height=40)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(6)
        for widget, left in ((self._title, 16), (self.which, 10), (self._empty, 18)):
            frame = QVBoxLayout()
            frame.setContentsMargins(left, 0, 10, 0)
            frame.addWidget(widget)
            column.addLayout(frame)
        column.addWidget(self.view, 1)
        self._empty.hide()
        look.theme.changed.connect(self.view.scheduleDelayedItemsLayout)

    def show_page(self, page: HandoffPage, *, now: bool = False, prefer: int | None = None) -> None:
        """Show a page; while the pointer is over the rows they stay where they are, unless `now`.

        `prefer` is the lead to select; else what was selected stays so, or what came into its place.
        """
        if self.view.viewport().underMouse() and self.isVisible() and not now and self.model.rowCount():
            self._waiting = page
            return
        self._waiting = None
        self.view.awaited = False
        self._remember_next(prefer)
        own = self._receives and page.which is not Which.ALL
        self._title.show_runs(Run(say("Handoffs"), 14, 600), Run(words.count(len(page.rows)), 13, 400, "text2"))
        place, scroll = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        if page.which is not self._which:
            self._which, self._picked, place, scroll = page.which, None, 0, 0
        self._delegate.own = own
        self.model.show(page.rows, page.at, own=own)
        self.view.verticalScrollBar().setValue(scroll)
        self._empty.setVisible(not page.rows)
        if not page.rows:
            self._empty.show_runs(Run(say("Nothing here now."), 13, 600))
        self._select_again(page.rows, place, prefer)

    def step(self, step: int) -> None:
        """Select the next or previous handoff; from one that a deed moved, the one that stood next to it."""
        onward = self.model.place_of(self._onward or 0) if step > 0 else -1
        if onward >= 0:
            self._select(onward)
            return
        self._select(self.model.beside(self.view.currentIndex().row(), step))

    def selected(self) -> HandoffRow | None:
        """Return the selected handoff."""
        line = self.model.line(self.view.currentIndex().row())
        return line if isinstance(line, HandoffRow) else None

    def tick(self) -> None:
        """Repaint the clocks in sight, and catch up when the pointer has left."""
        if self._waiting is not None and not self.view.viewport().underMouse():
            self.show_page(self._waiting, now=True)
        self.view.viewport().update()

    def _remember_next(self, moving: int | None) -> None:
        """Note which handoff follows the selected one, before a deed of one's own moves that to another place."""
        row, place = self.selected(), self.view.currentIndex().row()
        if row is not None and row.lead_id == moving:
            after = self.model.line(self.model.beside(place, 1))
            self._onward = after.handoff_id if isinstance(after, HandoffRow) and after is not row else None

    def _select_again(self, rows: Sequence[HandoffRow], place: int, prefer: int | None) -> None:
        wanted = next((row for row in rows if row.lead_id == prefer), None)
        same = self.model.place_of(wanted.handoff_id if wanted else self._picked or 0)
        if same < 0:
            near = min(max(place, 0), max(0, len(self.model.lines) - 1))
            same = near if isinstance(self.model.line(near), HandoffRow) else self.model.beside(near, 1)
            if not isinstance(self.model.line(same), HandoffRow):
                same = self.model.beside(near, -1)
        self._select(same)
        self._tell()

    def _select(self, place: int) -> None:
        index = self.model.index(place, 0)
        if index.isValid() and isinstance(self.model.line(place), HandoffRow):
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)
            self.view.scrollTo(index)

    @Slot()
    def _tell(self) -> None:
        row = self.selected()
        self._picked = row.handoff_id if row is not None else None
        self.picked.emit(row)

    def _view(self) -> HandoffsView:
        view = HandoffsView(self._look)
        view.setObjectName("handoffsList")
        view.setAccessibleName(say("Handoffs"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    @Slot()
    def _moved(self, *_places: object) -> None:
        row = self.selected()
        if row is not None and row.handoff_id != self._picked:
            self._onward = None
            self._tell()


class HandoffsDelegate(QStyledItemDelegate):
    """Paints headings and handoffs from tokens."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QObject) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__(parent)
        self._look, self._theme, self._now = look, look.theme, now
        self.own = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 60 for a handoff and 34 for a heading at 100 %."""
        heading = isinstance(index.data(LineRole), Heading)
        return QSize(100, self._theme.px(HEADING_HEIGHT if heading else ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line, where = index.data(LineRole), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Heading):
            pieces = (Run(line.words, 12, 600, "text2"), Run(words.count(line.count), 12, 400, "text2"))
            painting.runs(painter, where.adjusted(18, 8, -10, 0), self._theme, pieces, 7)
        elif isinstance(line, HandoffRow):
            self._ground(painter, where, option)
            self._row(painter, where, line)
        painter.restore()

    def _ground(self, painter: QPainter, where: QRectF, option: QStyleOptionViewItem) -> None:
        state, tile = option.state, where.adjusted(6, 1, -6, -1)
        row_ground(painter, tile, state, self._theme)
        if state & QStyle.StateFlag.State_Selected:
            bar = QRectF(tile.left(), tile.top() + 9, 3, tile.height() - 18)
            painting.box(painter, bar, self._theme.colour("accent_text"), None, 1.5)

    def _row(self, painter: QPainter, where: QRectF, row: HandoffRow) -> None:
        theme, at = self._theme, self._now()
        size = theme.px(34)
        disc = QRectF(where.left() + 18, where.center().y() - size / 2, size, size)
        painting.box(painter, disc, theme.colour("sunken"), None, size / 2)
        font = theme.font(11, 600)
        painting.text(painter, disc, words.initials(row.person), font, theme.colour("text2"), painting.CENTER)
        left, right, half = disc.right() + 12, where.right() - 16, theme.px(19)
        top = QRectF(left, where.center().y() - half, right - left, half)
        name = QRectF(left, top.top(), self._clock(painter, top, row, at) - left - 8, half)
        pieces = (Run(row.person, 13, 600), Run(row.company, 12, 400, "text2"))
        painting.runs(painter, name, theme, pieces, 7)
        low = QRectF(left, where.center().y() + 2, right - left, half)
        score = theme.font(12, 600, tabular=True)
        painting.text(painter, low, str(row.score), score, theme.colour("text2"), painting.RIGHT)
        low.setRight(right - theme.px(24) - 6)
        painting.text(painter, low, below_of(row, at, own=self.own), theme.font(12), theme.colour("text2"))

    def _clock(self, painter: QPainter, line: QRectF, row: HandoffRow, at: datetime) -> float:
        """Paint the clock at the right of a line and return its left edge."""
        theme = self._theme
        clock, state = clock_of(row, at)
        fill, ink = chip_tokens(state)
        font, width = theme.font(12, 600, tabular=True), painting.text_width(theme, clock, 12, 600)
        if fill is None:
            painting.text(painter, line, clock, font, theme.colour(ink), painting.RIGHT)
            return line.right() - width
        height = theme.px(20)
        pill = QRectF(line.right() - width - 15, line.center().y() - height / 2, width + 16, height)
        painting.box(painter, pill, theme.colour(fill), None, height / 2)
        painting.text(painter, pill, clock, font, theme.colour(ink), painting.CENTER)
        return pill.left()
