"""Grey blocks in the places where a lead will be, for the moments before it is read."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.language import say
from ui.theme.theme import Theme
from ui.widgets import painting

MARGIN, GAP = 13, 12
"""Pixels around the cards and between them."""


@dataclass(frozen=True)
class Places:
    """Where the regions will stand, in pixels; a width of 0 is a region that is not there.

    Shape of the brief: `brief` high with reasons `why` high, or a `column` of its own at the left.
    """

    brief: int = 246
    why: int = 58
    split: bool = False
    """Whether interests stand beside the reasons."""
    column: int = 0
    context: int = 252
    wrap: int = 332
    answers: int = 2
    """Columns of answers."""
    compact: bool = False


class Blocks(QWidget):
    """Paints the shape of a brief, a script and a wrap-up; it neither moves nor takes input."""

    def __init__(self, theme: Theme) -> None:
        """Remember the theme."""
        super().__init__()
        self._theme, self._places = theme, Places()
        self.setAccessibleName(say("Opening the lead"))

    def set_places(self, places: Places) -> None:
        """Paint the regions where they will be."""
        if places != self._places:
            self._places = places
            self.update()

    def cards(self) -> dict[str, QRectF]:
        """Return the rectangle of each region that is painted, by its name."""
        known, whole = self._places, QRectF(self.rect())
        found: dict[str, QRectF] = {}
        if known.wrap:
            found["wrap_up"] = QRectF(whole.right() - known.wrap, whole.top(), known.wrap, whole.height())
            whole.setRight(whole.right() - known.wrap)
        if known.column:
            found["column"] = QRectF(whole.left(), whole.top(), known.column, whole.height())
            whole.setLeft(known.column)
        whole.adjust(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if not known.column:
            found["brief"] = QRectF(whole.left(), whole.top(), whole.width(), known.brief)
            whole.setTop(found["brief"].bottom() + GAP)
        if known.context:
            found["context"] = QRectF(whole.right() - known.context, whole.top(), known.context, whole.height())
            whole.setRight(found["context"].left() - GAP)
        return found | {"script": whole}

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint panels and cards with their blocks."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint = {"brief": self._brief, "column": self._column, "context": self._context}
        paint |= {"script": self._script, "wrap_up": self._wrap_up}
        for name, card in self.cards().items():
            if name in ("column", "wrap_up"):
                self._panel(painter, card, edge=card.left() if name == "wrap_up" else card.right() - 1)
            else:
                painting.box(painter, card, self._theme.colour("surface"), self._theme.colour("border"), 10)
            paint[name](painter, card)
        painter.end()

    def _panel(self, painter: QPainter, card: QRectF, edge: float) -> None:
        painter.fillRect(card, self._theme.colour("surface"))
        painter.fillRect(QRectF(edge, card.top(), 1, card.height()), self._theme.colour("border"))

    def _brief(self, painter: QPainter, card: QRectF) -> None:
        px, area = self._theme.px, card.adjusted(21, 15, -21, -15)
        self._block(painter, area.left(), area.top() + 3, area.width() * 0.34, px(24))
        self._block(painter, area.left(), area.top() + px(30) + 5, area.width() * 0.66, px(14))
        why = QRectF(area.left(), area.bottom() - self._places.why, area.width(), self._places.why)
        top, part = why.top() - 8 - px(64), (area.width() - 16) / 20
        if top - area.top() > px(80):
            self._block(painter, area.left(), area.top() + px(52) + 9, area.width() * 0.4, px(12))
        left = area.left()
        for wide in (7 * part, 6 * part, 7 * part):
            self._block(painter, left, top, wide, px(64))
            left += wide + 8
        if self._places.split:
            why.setWidth((area.width() - 8) * 7 / 11)
            self._block(painter, why.right() + 8, why.top(), area.right() - why.right() - 8, why.height())
        self._block(painter, why.left(), why.top(), why.width(), why.height())

    def _column(self, painter: QPainter, card: QRectF) -> None:
        px, area = self._theme.px, card.adjusted(16, 14, -17, -14)
        self._block(painter, area.left(), area.top() + 3, area.width() * 0.6, px(24))
        for line, share in enumerate((0.5, 0.7, 0.8, 0.5)):
            self._block(painter, area.left(), area.top() + px(38) + line * px(22), area.width() * share, px(13))
        top = area.top() + px(152)
        for tall in (64, 64, 64, 153):
            self._block(painter, area.left(), top, area.width(), px(tall))
            top += px(tall) + 8

    def _script(self, painter: QPainter, card: QRectF) -> None:
        px, area = self._theme.px, card.adjusted(21, 14, -21, -14)
        self._block(painter, area.left(), area.top() + 7, px(130), px(14))
        self._block(painter, area.left(), area.top() + px(36), area.width(), 6)
        for line, share in enumerate((0.96, 0.72)):
            self._block(painter, area.left(), area.top() + px(72) + line * px(22), area.width() * share, px(17))
        columns, tall = self._places.answers, px(47)
        wide = (area.width() - 8 * (columns - 1)) / columns
        note = px(58 if self._places.compact else 92)
        for place in range(4):
            x = area.left() + place % columns * (wide + 8)
            y = area.top() + px(144) + place // columns * (tall + 8)
            if y + tall < area.bottom() - note - 8:
                self._block(painter, x, y, wide, tall)
        self._block(painter, area.left(), area.bottom() - note, area.width(), note)

    def _context(self, painter: QPainter, card: QRectF) -> None:
        px, area = self._theme.px, card.adjusted(17, 16, -17, -14)
        self._block(painter, area.left(), area.top(), px(70), px(14))
        for place, share in enumerate((0.38, 0.44)):
            self._block(
                painter, area.left() + place * area.width() * 0.42, area.top() + px(26), area.width() * share, 24
            )
        self._block(painter, area.left(), area.top() + px(84), px(60), px(14))
        for place in range(3):
            top = area.top() + px(114) + place * px(42)
            self._block(painter, area.left(), top, px(24), px(24))
            self._block(painter, area.left() + px(34), top, area.width() - px(34), px(13))
            self._block(painter, area.left() + px(34), top + px(18), (area.width() - px(34)) * 0.5, px(11))

    def _wrap_up(self, painter: QPainter, card: QRectF) -> None:
        px, area = self._theme.px, card.adjusted(17, 10, -16, -8)
        self._block(painter, area.left(), area.top() + 4, px(60), px(14))
        for place in range(5):
            top = area.top() + px(22) + 5 + place * (px(30) + 4)
            self._block(painter, area.left() + 26, top + px(8), px(64), px(13))
            self._block(painter, area.left() + px(76) + 34, top, area.width() - px(76) - 34, px(30))
        top = area.top() + px(22) + 5 + 5 * (px(30) + 4) + 15
        self._block(painter, area.left(), top + 4, px(84), px(14))
        compact = self._places.compact
        caption, low = (0, px(32)) if compact else (px(18) + 6, px(36))
        top += px(22) + 6 + caption
        top = self._four(painter, area, top, low) + caption
        self._block(painter, area.left(), top, area.width(), px(48 if compact else 54))
        self._four(painter, area, top + px(48 if compact else 54) + 6, low)

    def _four(self, painter: QPainter, area: QRectF, top: float, tall: float) -> float:
        """Paint four buttons in two columns and return where the next thing stands."""
        half = (area.width() - 6) / 2
        for place in range(4):
            x, y = area.left() + place % 2 * (half + 6), top + place // 2 * (tall + 6)
            self._block(painter, x, y, half, tall)
        return top + 2 * (tall + 6)

    def _block(self, painter: QPainter, x: float, y: float, width: float, height: float) -> None:
        painting.box(painter, QRectF(x, y, width, height), self._theme.colour("sunken"), None, 6)
