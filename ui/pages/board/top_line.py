"""The line above the board: late now, due soon, places, median, in SLA, left behind, and how it is grouped."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from qualcenter.queries.board_rows import BoardDay, By
from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.segments import Segments
from ui.widgets.sla_glyph import draw_sla_glyph
from ui.widgets.tile import Tile

UNKNOWN = "\N{EN DASH}"


@dataclass(frozen=True)
class Figures:
    """What the line shows now; None where it is not known yet."""

    late: int | None = None
    soon: int | None = None
    open: int = 0
    places: int = 0
    left_behind: int | None = None
    day: BoardDay | None = None


class FigureTile(Tile):
    """One figure with its words, and a glyph where it is a state."""

    height_at_100 = 34

    def __init__(self, look: Look, glyph: str = "") -> None:
        """Start unknown; `glyph` is the state whose sign stands before it."""
        super().__init__(look)
        self._glyph, self._figure, self._words = glyph, UNKNOWN, ""
        self._lit = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_figure(self, figure: str, told: str, *, lit: bool = True) -> None:
        """Show a figure and its words; not `lit` leaves the glyph grey."""
        if (figure, told, lit) != (self._figure, self._words, self._lit):
            wider = len(figure) != len(self._figure) or told != self._words
            self._figure, self._words, self._lit = figure, told, lit
            self.setAccessibleName(say("{figure} {words}", figure=figure, words=told))
            if wider:
                self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the room of glyph, figure and words."""
        sign = self.theme.px(22) + 6 if self._glyph else 0
        return QSize(round(painting.runs_width(self.theme, self._runs(), 6)) + sign + 4, self.theme.px(34))

    def minimumSizeHint(self) -> QSize:
        """Return the same: a figure cut short is another figure."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        left = where.left()
        if self._glyph:
            size = self.theme.px(20)
            spot = QRectF(left, where.center().y() - size / 2, size, size)
            draw_sla_glyph(painter, spot, self._glyph if self._lit else "on_time", 0.6, self.theme)
            left = spot.right() + 8
        room = QRectF(left, where.top(), where.right() - left + 2, where.height())
        painting.runs(painter, room, self.theme, self._runs(), 6)

    def _runs(self) -> tuple[Run, ...]:
        return (Run(self._figure, 18, 600), Run(self._words, 12, 400, "text2"))


class LeftBehindButton(PaintedButton):
    """How many leads nobody would come back to: must read 0; opens the list."""

    def __init__(self, look: Look) -> None:
        """Start unknown."""
        super().__init__(look)
        self.setObjectName("leftBehind")
        self._count: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_count(None)

    def show_count(self, count: int | None) -> None:
        """Show how many there are, None before that is known."""
        self._count = count
        figure = UNKNOWN if count is None else words.count(count)
        self.setText(say("{figure} left behind", figure=figure))
        key = self.look.keys.shown("board_left_behind")
        self.setToolTip(say("Leads without owner or next act; opens the list ({key})", key=key))
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return 34 at 100 %."""
        return self.theme.px(34)

    def sizeHint(self) -> QSize:
        """Return the room of figure and words."""
        return QSize(round(painting.runs_width(self.theme, self._runs(), 6)) + 20, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same: a figure cut short is another figure."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it, as something wrong as soon as it is not 0."""
        wrong = bool(self._count)
        if wrong or self.hovered or self.isDown():
            fill = "danger_soft" if wrong else "hover"
            painting.box(painter, where, self.theme.colour(fill), None, self.radius)
        painting.runs(painter, where.adjusted(10, 0, -6, 0), self.theme, self._runs(), 6)

    def _runs(self) -> tuple[Run, ...]:
        figure = UNKNOWN if self._count is None else words.count(self._count)
        inks = ("on_danger_soft", "on_danger_soft") if self._count else ("text", "text2")
        return (Run(figure, 18, 600, inks[0]), Run(say("left behind"), 12, 400, inks[1]))


class SpreadButton(PaintedButton):
    """Spreads the leads of the column in which the keys are."""

    def __init__(self, look: Look) -> None:
        """Show its key."""
        super().__init__(look, say("Spread evenly"))
        self.setObjectName("spreadButton")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def natural_height(self) -> int:
        """Return 32 at 100 %."""
        return self.theme.px(32)

    def sizeHint(self) -> QSize:
        """Return the room of words and key."""
        key = painting.key_width(self.theme, self.look.keys.shown("board_spread"))
        return QSize(round(painting.text_width(self.theme, self.text(), 13, 500) + key) + 38, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        self.plain_box(painter, where, "border_strong")
        right, key = where.right() - 9, self.look.keys.shown("board_spread")
        if key:
            right = painting.key_cap(painter, self.theme, right, where.center().y(), key).left() - 8
        room = QRectF(where.left() + 12, where.top(), right - where.left() - 11, where.height())
        painting.text(painter, room, self.text(), self.theme.font(13, 500), self.ink("text"))


class TopLine(QWidget):
    """All of it in one row; what is told less often goes first where room is short.

    Signals: `grouped(by)`; `left_behind_pressed()`; `spread_pressed()`.
    """

    grouped = Signal(str)
    left_behind_pressed = Signal()
    spread_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start with nothing known."""
        super().__init__()
        self._look = look
        self.late, self.soon = FigureTile(look, "late"), FigureTile(look, "soon")
        self.places, self.median, self.kept = FigureTile(look), FigureTile(look), FigureTile(look)
        self.left_behind = LeftBehindButton(look)
        kinds = ((By.REP, say("By rep")), (By.SLA, say("By SLA")), (By.SOURCE, say("By source")))
        self.by = Segments(look, [(code.value, told) for code, told in kinds], counted=False)
        self.by.setObjectName("boardBy")
        self.by.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.spread = SpreadButton(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for tile in (self.late, self.soon, self.places, self.median, self.kept):
            row.addWidget(tile, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.left_behind)
        row.addStretch(1)
        row.addWidget(self.by)
        row.addWidget(self.spread)
        self.by.chosen.connect(self.grouped)
        self.left_behind.clicked.connect(self.left_behind_pressed)
        self.spread.clicked.connect(self.spread_pressed)
        self.show_figures(Figures())

    def show_figures(self, figures: Figures) -> None:
        """Show these figures."""
        self.late.show_figure(_count(figures.late), say("late now"), lit=bool(figures.late))
        self.soon.show_figure(_count(figures.soon), say("due in 15 min"), lit=bool(figures.soon))
        places = say("open, {count} places", count=figures.places)
        self.places.show_figure(words.count(figures.open), places)
        day = figures.day
        median = UNKNOWN if day is None or day.median_minutes is None else _minutes(day.median_minutes)
        self.median.show_figure(median, say("median first call"))
        percent = day.in_sla_percent if day else None
        kept = UNKNOWN if percent is None else say("{percent}%", percent=percent)
        self.kept.show_figure(kept, say("in SLA today"))
        self.left_behind.show_count(figures.left_behind)
        self.make_room(self.width())

    def minimumSizeHint(self) -> QSize:
        """Return what the two figures that matter most need; the others make room."""
        return QSize(self._look.theme.px(200), self._look.theme.px(34))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self.make_room(event.size().width())

    def make_room(self, wide: int) -> None:
        """Leave out what is told elsewhere too, or has a key, where the rest would not fit."""
        fixed = (self.late, self.left_behind, self.by)
        taken = sum(one.sizeHint().width() + 16 for one in fixed)
        for tile in (self.soon, self.places, self.spread, self.kept, self.median):
            taken += tile.sizeHint().width() + 16
            tile.setVisible(taken <= wide)


def _count(value: int | None) -> str:
    return UNKNOWN if value is None else words.count(value)


def _minutes(value: float) -> str:
    return words.span(timedelta(minutes=value))
