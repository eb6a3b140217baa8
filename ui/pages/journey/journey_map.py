"""The map of a journey: four lanes and one thread, wider than the window where there is much to tell."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from qualcenter.queries.journey_page import JourneyPage
from ui.language import say
from ui.pages.journey import told
from ui.pages.journey.drawing import LEGEND, NAMES, Drawn, draw_legend, draw_map, draw_names, plan_of
from ui.pages.journey.thread import layout_of
from ui.theme.look import Look

ZOOMS = (0.5, 0.7, 1.0, 1.4, 2.0, 2.8)
USUAL = ZOOMS.index(1.0)
NEAR = 14.0
"""Pixels around a dot in which a click means it."""


class _Names(QWidget):
    """The names of the lanes, which stay while the thread moves."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_names(painter, QRectF(self.rect()), self._look)
        painter.end()


class _Thread(QWidget):
    """The stops on their lanes.

    Signals: `pressed(place)` with the place of the stop that was clicked.
    """

    pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.drawn: Drawn | None = None
        self.chosen = -1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.drawn is not None:
            draw_map(painter, QRectF(self.rect()), self._sight(), self._look.theme, self.drawn, self.chosen)
        painter.end()

    def _sight(self) -> QRectF:
        """Return what the area around shows of it."""
        around = self.parentWidget()
        return QRectF(-self.x(), 0, around.width() if around is not None else self.width(), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().x())
        if place >= 0:
            self.pressed.emit(place)

    def place_at(self, x: float) -> int:
        """Return the stop beside a place, -1 when none is near."""
        if self.drawn is None:
            return -1
        place = self.drawn.layout.nearest(x)
        return place if place >= 0 and abs(self.drawn.layout.places[place] - x) <= NEAR else -1

    def event(self, event: QEvent) -> bool:
        """Tell a whole stop in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.drawn is not None:
            place = self.place_at(event.pos().x())
            if place < 0:
                QToolTip.hideText()
            else:
                stop = self.drawn.stops[place]
                lines = [told.what_of(self.drawn.events[seq]) for seq in stop.seqs[:12]]
                QToolTip.showText(event.globalPos(), "\n".join((told.short_instant(stop.at), *lines)), self)
            return True
        return super().event(event)


class _Legend(QWidget):
    """Says what the two kinds of waits are."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(
            say("Filled: {ours}. Dashed: {theirs}.", ours=told.waits_for(ours=True), theirs=told.waits_for(ours=False))
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.theme.px(LEGEND))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_legend(painter, QRectF(self.rect()), self._look.theme)
        painter.end()


class JourneyMap(QFrame):
    """Lanes at the left, the thread beside them.

    Signals: `picked(seq)` with the number of the event that tells the stop that was clicked.
    """

    picked = Signal(int)

    def __init__(self, look: Look) -> None:
        """Start without a journey."""
        super().__init__()
        self.setObjectName("journeyMap")
        self._look = look
        self._page: JourneyPage | None = None
        self._zoom = USUAL
        self.names = _Names(look)
        self.thread_view = _Thread(look)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self.thread_view)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(say("Map of the journey; the table below tells the same"))
        self.legend = _Legend(look)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.names, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.area, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row, 1)
        column.addWidget(self.legend)
        # Words end where the sight does, so what was painted before is not simply moved along.
        self.area.horizontalScrollBar().valueChanged.connect(self.thread_view.update)
        self.thread_view.pressed.connect(self._pressed)
        look.theme.changed.connect(self._lay_out)
        self._lay_out()

    def sizeHint(self) -> QSize:
        """Return the height at which every lane has room for two lines."""
        return QSize(600, self._look.theme.px(300 + LEGEND))

    def minimumSizeHint(self) -> QSize:
        """Return the height at which every lane has room for one line."""
        return QSize(300, self._look.theme.px(4 * 34 + 26 + LEGEND) + 18)

    def show_page(self, page: JourneyPage) -> None:
        """Show a journey, its latest part in sight."""
        fresh = self._page is None or self._page.lead_id != page.lead_id
        self._page = page
        self._lay_out()
        if fresh:
            bar = self.area.horizontalScrollBar()
            bar.setValue(bar.maximum())

    def choose(self, seq: int) -> None:
        """Ring the stop that holds an event, and bring it into sight."""
        drawn = self.thread_view.drawn
        if drawn is None:
            return
        place = next((n for n, stop in enumerate(drawn.stops) if seq in stop.seqs), -1)
        self.thread_view.chosen = place
        self.thread_view.update()
        if place >= 0:
            self.area.ensureVisible(round(drawn.layout.places[place]), 0, 160, 0)

    def zoom(self, step: int) -> bool:
        """Widen or narrow the pauses; tell whether that went any further."""
        wanted = min(max(self._zoom + step, 0), len(ZOOMS) - 1)
        went = wanted != self._zoom
        self._zoom = wanted
        self._lay_out()
        return went

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the thread out for the new room."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._look.theme
        self.names.setFixedWidth(theme.px(NAMES))
        room = max(100, self.width() - self.names.width())
        page = self._page
        if page is None:
            self.thread_view.drawn = None
            return
        layout = layout_of(page.stops, plan_of(page), room, zoom=ZOOMS[self._zoom], scale=theme.text_size / 100)
        events = {event.seq: event for event in page.events}
        self.thread_view.drawn = Drawn(page, events, layout)
        scrolls = layout.width > room + 1
        bar = self.area.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.thread_view.resize(
            round(layout.width) if scrolls else room, max(60, self.height() - bar - self.legend.sizeHint().height() - 4)
        )
        self.update()
        self.thread_view.update()
        self.names.setFixedHeight(self.thread_view.height())

    def _pressed(self, place: int) -> None:
        drawn = self.thread_view.drawn
        if drawn is not None:
            self.picked.emit(drawn.stops[place].headline)
