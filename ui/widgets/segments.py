"""A row of segments of which one is chosen, each with a count."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.language import locale
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run


class Segment(PaintedButton):
    """One segment."""

    def __init__(self, look: Look, code: str, words: str) -> None:
        """Start without a count."""
        super().__init__(look, words)
        self.code, self.count = code, 0
        self.stacked = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let Tab come back to the chosen segment, wherever the focus was."""
        super().focusOutEvent(event)
        group = self.parentWidget()
        if isinstance(group, Segments):
            group.let_tab_stop()

    def natural_height(self) -> int:
        """Return the least height of a target, or the height of two lines."""
        return self.theme.px(44 if self.stacked else 28)

    def sizeHint(self) -> QSize:
        """Return the room of words and count."""
        return QSize(round(painting.runs_width(self.theme, self._runs(), 5)) + 16, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return what the words need."""
        return QSize(round(painting.text_width(self.theme, self.text(), 12, 600)) + 8, self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the segment."""
        if self.isChecked():
            painting.box(
                painter,
                where.adjusted(1, 1, -1, -1),
                self.theme.colour("surface"),
                self.theme.colour("border"),
                6,
            )
        if not self.stacked:
            self._line(painter, where, self._runs())
            return
        half = where.height() / 2 - 4
        for place, run in enumerate(self._runs()):
            self._line(painter, QRectF(where.left(), where.top() + 4 + place * half, where.width(), half), (run,))

    def _line(self, painter: QPainter, where: QRectF, runs: tuple[Run, ...]) -> None:
        """Paint pieces in the middle of a line, from its left where they have no room."""
        width = painting.runs_width(self.theme, runs, 5)
        left = max(where.left() + 3, where.center().x() - width / 2)
        room = QRectF(left, where.top(), where.right() - left - 2, where.height())
        painting.runs(painter, room, self.theme, runs, 5)

    def _runs(self) -> tuple[Run, ...]:
        ink = "text" if self.isChecked() else "text2"
        weight = 600 if self.isChecked() else 500
        count = (Run(locale().toString(self.count), 12, 500, "text2"),) if self.count >= 0 else ()
        return (Run(self.text(), 12, weight, ink), *count)


class Segments(QWidget):
    """Segments side by side on a sunken ground; Tab stops at the chosen one, Left and Right choose its neighbours.

    Signals: `chosen(code)`.
    """

    chosen = Signal(str)

    def __init__(
        self, look: Look, segments: Sequence[tuple[str, str]], *, counted: bool = True, stacks: bool = False
    ) -> None:
        """Segments as (code, words); the first is chosen. With `stacks`, the counts stand below the words where they
        have no room beside them.
        """
        super().__init__()
        self._look, self._stacks = look, stacks
        self._segments = [Segment(look, code, words) for code, words in segments]
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for segment in self._segments:
            segment.count = 0 if counted else -1
            segment.clicked.connect(self._pressed)
            row.addWidget(segment)
        self.choose(self._segments[0].code)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show a count in each segment; a negative one is none."""
        for segment, count in zip(self._segments, counts, strict=True):
            segment.count = count
            segment.setAccessibleName(f"{segment.text()}, {count}" if count >= 0 else segment.text())
            segment.update()
        self._stack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the counts where there is room for them."""
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        hints = [segment.sizeHint().width() for segment in self._segments]
        stacked = self._stacks and max(hints) * len(hints) + 2 * (len(hints) + 1) > self.width()
        for segment in self._segments:
            if segment.stacked != stacked:
                segment.stacked = stacked
                segment.updateGeometry()
                segment.update()

    def choose(self, code: str) -> None:
        """Choose a segment without telling anyone; with a code that none has, none is chosen."""
        for segment in self._segments:
            # An exclusive group would keep its last one chosen.
            segment.setAutoExclusive(False)
            segment.setChecked(segment.code == code)
            segment.update()
        for segment in self._segments:
            segment.setAutoExclusive(True)
        if not any(segment.hasFocus() for segment in self._segments):
            self.let_tab_stop()

    def let_tab_stop(self) -> None:
        """Let Tab stop at the chosen segment alone, at the first where none is chosen; Qt does so by itself only while
        one of them has the focus.
        """
        stop = next((one for one in self._segments if one.isChecked()), self._segments[0])
        for segment in self._segments:
            segment.setFocusPolicy(Qt.FocusPolicy.TabFocus if segment is stop else Qt.FocusPolicy.NoFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour on Left and Right; at an end the focus stays, and other keys go to the page."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        here = next((n for n, segment in enumerate(self._segments) if segment.hasFocus()), None)
        step = steps.get(Qt.Key(event.key()))
        if here is None or step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        if 0 <= here + step < len(self._segments):
            self._segments[here + step].setFocus(Qt.FocusReason.TabFocusReason)
            self._segments[here + step].click()

    def paintEvent(self, event: object) -> None:
        """Paint the ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.box(painter, QRectF(self.rect()), self._look.theme.colour("sunken"), None, 8)
        painter.end()

    def _pressed(self) -> None:
        segment = self.sender()
        for other in self._segments:
            other.update()
            if other.hasFocus() and isinstance(segment, Segment):
                segment.setFocus(Qt.FocusReason.MouseFocusReason)
        self.let_tab_stop()
        if isinstance(segment, Segment):
            self.chosen.emit(segment.code)
