"""The widgets of the Work page and how they are arranged; it knows no service and decides nothing."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.pages.work.context_card import ContextCard
from ui.pages.work.layout import Arrangement
from ui.pages.work.lead_brief import COLUMN, NARROW, LeadBrief
from ui.pages.work.queue_list import QueueList
from ui.pages.work.queue_strip import QueueStrip
from ui.pages.work.script_panel import ScriptPanel
from ui.pages.work.wrap_up import WrapUp
from ui.theme.look import Look
from ui.widgets.banner import Banner
from ui.widgets.blocks import Blocks, Places
from ui.widgets.empty_state import EmptyState
from ui.widgets.tall_scroll import TallScroll

BLOCKS_AFTER_MS = 150


class WorkView(QWidget):
    """Queue, lead and wrap-up side by side.

    Signals: `widths_changed(queue, wrap_up)` after a panel was dragged; `waits()` when the grey blocks are shown.
    """

    widths_changed = Signal(int, int)
    waits = Signal()

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """Make every region once; arranging only moves them."""
        super().__init__()
        self._look = look
        self.queue = QueueList(look, now)
        self.strip = QueueStrip(look, now)
        self.brief = LeadBrief(look)
        self.script = ScriptPanel(look)
        self.context = ContextCard(look)
        self.wrap_up = WrapUp(look)
        self.banner = Banner(look)
        self.empty = EmptyState(look)
        self.blocks = Blocks(look.theme)
        self._arrangement: Arrangement | None = None
        self._stacked, self._wrap_width = False, 0
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(BLOCKS_AFTER_MS)
        self._late.timeout.connect(self._show_blocks)
        self._build()

    def arrange(self, chosen: Arrangement, widths: tuple[int, ...]) -> None:
        """Put the regions where the arrangement wants them; `widths` are those a person dragged, or empty."""
        before, self._arrangement = self._arrangement, chosen
        if before == chosen:
            return
        column = chosen.shape == COLUMN
        self.strip.setVisible(column)
        self.queue.setVisible(chosen.queue)
        self._column.setVisible(column)
        self._move(column)
        self.brief.set_shape(chosen.shape, low=chosen.compact)
        self.context.set_flat(column)
        self.context.setVisible(chosen.context)
        self.script.set_shape(columns=chosen.answer_columns, low=chosen.compact)
        self.wrap_up.set_compact(chosen.compact)
        self._stand(stacked=chosen.stacked)
        self._size(chosen, widths)

    def show_work(self) -> None:
        """Show the lead."""
        self._late.stop()
        self._stack.setCurrentWidget(self._work)
        self.wrap_up.setVisible(True)
        if self._arrangement is not None:
            self._column.setVisible(self._arrangement.shape == COLUMN)

    def show_empty(self) -> None:
        """Show that there is no lead to call."""
        self._late.stop()
        self._stack.setCurrentWidget(self.empty)
        self.wrap_up.setVisible(False)
        self._column.setVisible(False)

    @Slot()
    def paint_now(self) -> None:
        """Lay out and paint what has changed before anything else is done."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        # Qt paints everything that waits along with the smallest piece that may not wait.
        self.repaint(0, 0, 1, 1)

    def await_lead(self) -> None:
        """Show grey blocks if no lead comes within 150 ms."""
        self._late.start()

    @property
    def is_waiting(self) -> bool:
        """Whether the blocks are shown."""
        return self._stack.currentWidget() is self.blocks

    def tick(self, at: datetime) -> None:
        """Let every clock go on."""
        self.queue.tick()
        self.strip.tick()
        self.brief.tick(at)

    def _build(self) -> None:
        self._work = QWidget()
        self._work.setObjectName("centre")
        self._work.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._centre = QVBoxLayout(self._work)
        self._centre.setContentsMargins(13, 13, 13, 13)
        self._centre.setSpacing(12)
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.addWidget(self.script, 1)
        self._centre.addWidget(self.brief)
        self._centre.addLayout(self._row, 1)
        self._row.addWidget(self.context)
        self._tower = self._empty_tower()
        self._row.insertWidget(0, self._tower, 1)
        self._stack = QStackedWidget()
        for page in (self._work, self.empty, self.blocks):
            self._stack.addWidget(page)
        self._column = self._lead_column()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for panel in (self.queue, self._column, self._stack, self.wrap_up):
            self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(2, 1)
        self._splitter.splitterMoved.connect(self._dragged)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addWidget(self.strip)
        outer.addWidget(self._splitter, 1)
        self.setTabOrder(self.queue, self._stack)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def _empty_tower(self) -> QScrollArea:
        """Return what script and wrap-up scroll in together where there is no width for both."""
        body = QWidget()
        body.setObjectName("clearBody")
        self._tower_body = QVBoxLayout(body)
        self._tower_body.setContentsMargins(0, 0, 4, 0)
        self._tower_body.setSpacing(12)
        area = TallScroll(body)
        area.setObjectName("tower")
        area.hide()
        return area

    def _stand(self, *, stacked: bool) -> None:
        """Put script and wrap-up below each other, or beside each other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        for part in (self.script, self.wrap_up):
            part.set_whole(stacked)
        if stacked:
            self._tower_body.addWidget(self.script)
            self._tower_body.addWidget(self.wrap_up)
        else:
            self._row.insertWidget(1, self.script, 1)
            self._splitter.addWidget(self.wrap_up)
        self._tower.setVisible(stacked)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight."""
        if self._stacked and new is not None and self._tower.isAncestorOf(new):
            self._tower.ensureWidgetVisible(new)

    def _lead_column(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("leadColumnBody")
        self._column_body = QVBoxLayout(body)
        self._column_body.setContentsMargins(0, 0, 0, 0)
        self._column_body.setSpacing(0)
        area = QScrollArea()
        area.setObjectName("leadColumn")
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _move(self, column: bool) -> None:
        if column:
            self._column_body.addWidget(self.brief)
            self._column_body.addWidget(self.context, 1)
        else:
            self._centre.insertWidget(0, self.brief)
            self._row.addWidget(self.context)
        wide = self._look.theme.px(252)
        self.context.setFixedWidth(wide) if not column else self._free_width()

    def _free_width(self) -> None:
        self.context.setMinimumWidth(0)
        self.context.setMaximumWidth(16777215)

    def _size(self, chosen: Arrangement, widths: tuple[int, ...]) -> None:
        queue, wrap = chosen.queue_width, chosen.wrap_width
        if len(widths) == 2 and chosen.queue:
            queue, wrap = widths
        self.queue.setMinimumWidth(round(chosen.queue_width * 0.8))
        self._column.setMinimumWidth(round(chosen.column_width * 0.85))
        self.wrap_up.setMinimumWidth(round(chosen.wrap_width * 0.95))
        self._stack.setMinimumWidth(250 if chosen.shape == COLUMN else 300)
        rest = max(250, self.width() - queue - chosen.column_width - wrap)
        sizes = [queue, chosen.column_width, rest]
        self._splitter.setSizes(sizes if chosen.stacked else [*sizes, wrap])
        self._wrap_width = wrap
        if self.is_waiting:
            self._place_blocks()

    def _dragged(self, _place: int, _index: int) -> None:
        sizes = self._splitter.sizes()
        if self._arrangement is not None and self._arrangement.queue and len(sizes) > 3:
            self._wrap_width = sizes[3]
            self.widths_changed.emit(sizes[0], sizes[3])

    def _show_blocks(self) -> None:
        self._stack.setCurrentWidget(self.blocks)
        self.queue.await_rows()
        self._place_blocks()
        self.waits.emit()

    def _place_blocks(self) -> None:
        """Show grey where the regions stand now; they themselves would show the lead before, or nothing."""
        chosen = self._arrangement
        self.wrap_up.setVisible(False)
        self._column.setVisible(False)
        if chosen is None:
            return
        column = chosen.shape == COLUMN
        self.blocks.set_places(
            Places(
                self.brief.sizeHint().height(),
                self.brief.why.natural_height(),
                chosen.shape == NARROW,
                chosen.column_width if column else 0,
                self._look.theme.px(252) if chosen.context and not column else 0,
                0 if chosen.stacked else self._wrap_width,
                chosen.answer_columns,
                chosen.compact,
            )
        )
