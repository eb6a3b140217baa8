"""The queue as one line of names, for focus mode and narrow windows."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from qualcenter.queries.queue_rows import QueuePage, QueueRow
from ui.language import say
from ui.pages.work.queue_model import clock_words, row_state
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.sla_glyph import draw_sla_glyph
from ui.widgets.text_line import TextLine

MOST = 7


class NameTag(PaintedButton):
    """One lead of the strip: glyph, name and clock."""

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """Start without a lead."""
        super().__init__(look)
        self._now = now
        self.row: QueueRow | None = None
        self._open = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_row(self, row: QueueRow | None, *, is_open: bool) -> None:
        """Show a lead, or hide."""
        self.row, self._open = row, is_open
        self.setVisible(row is not None)
        if row is not None:
            self.setText(row.person)
            self.setToolTip(f"{row.person}, {row.company}")
            self.updateGeometry()
            self.update()

    def natural_height(self) -> int:
        """Return 30 at 100 %."""
        return self.theme.px(30)

    def sizeHint(self) -> QSize:
        """Return the room of glyph, name and clock."""
        return QSize(
            round(painting.runs_width(self.theme, self._runs(), 6)) + self.theme.px(15) + 33, self.natural_height()
        )

    def minimumSizeHint(self) -> QSize:
        """Return the same, since a name cut short says nothing."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the tag."""
        if self.row is None:
            return
        if self._open:
            painting.box(painter, where, self.theme.colour("selected"), self.theme.colour("accent_text"), 8)
        else:
            self.plain_box(painter, where)
        state, share = row_state(self.row, self._now())
        size = self.theme.px(15)
        glyph = QRectF(where.left() + 9, where.center().y() - size / 2, size, size)
        draw_sla_glyph(painter, glyph, state, share, self.theme)
        painting.runs(painter, where.adjusted(size + 16, 0, -8, 0), self.theme, self._runs(), 6)

    def _runs(self) -> tuple[Run, ...]:
        if self.row is None:
            return (Run(""),)
        at = self._now()
        ink = {"late": "sla_late", "urgent": "sla_urgent"}.get(row_state(self.row, at)[0], "text2")
        return (Run(self.row.person, 12, 600), Run(clock_words(self.row, at, brief=True), 12, 500, ink))


class QueueStrip(QWidget):
    """The next names, as many as fit.

    Signals: `lead_chosen(lead_id)`.
    """

    lead_chosen = Signal(int)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("queueStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._count = TextLine(look.theme, Run(say("Queue"), 12, 600, "text2"), hug=True)
        self._tags = [NameTag(look, now) for _ in range(MOST)]
        self._rows: tuple[QueueRow, ...] = ()
        self._open: int | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._count)
        for tag in self._tags:
            tag.clicked.connect(self._pressed)
            row.addWidget(tag)
        row.addStretch(1)
        look.theme.changed.connect(self._fill)

    def sizeHint(self) -> QSize:
        """Return one line, as wide as there is room."""
        return QSize(200, self._look.theme.px(30) + 17)

    def minimumSizeHint(self) -> QSize:
        """Return one line, as narrow as may be."""
        return QSize(120, self._look.theme.px(30) + 17)

    def show_page(self, page: QueuePage) -> None:
        """Show the first leads of a page."""
        self._rows = page.rows
        self._count.show_runs(Run(say("Queue") + " ", 12, 600, "text2"), Run(str(page.total), 12, 600, "text2"))
        self._fill()

    def mark_open(self, lead_id: int | None) -> None:
        """Mark the lead that is open."""
        self._open = lead_id
        self._fill()

    def tick(self) -> None:
        """Repaint the clocks."""
        if self.isVisible():
            for tag in self._tags:
                tag.update()

    def resizeEvent(self, event: object) -> None:
        """Show as many as fit."""
        self._fill()

    def _fill(self) -> None:
        room = self.width() - 48 - self._count.sizeHint().width()
        for place, tag in enumerate(self._tags):
            row = self._rows[place] if place < len(self._rows) else None
            tag.row = row
            room -= tag.sizeHint().width() + 8 if row else 0
            tag.show_row(row if room >= 0 else None, is_open=row is not None and row.lead_id == self._open)

    def _pressed(self) -> None:
        tag = self.sender()
        if isinstance(tag, NameTag) and tag.row is not None:
            self.lead_chosen.emit(tag.row.lead_id)
