"""Touches down a thread: what happened, when, and its detail."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile

_ICONS = {
    "form": "form",
    "pricing": "form",
    "call_asked": "phone",
    "demo_asked": "webinar",
    "demo": "webinar",
    "visit": "eye",
    "product_page": "eye",
    "page": "eye",
    "webinar": "webinar",
    "badge": "badge",
    "email": "mail",
    "email_click": "mail",
    "white_paper": "form",
    "download": "form",
    "call": "phone",
    "colleague": "people",
}


def icon_of(kind: str) -> str:
    """Return the drawing for a kind of touch; a globe for a kind we have none for."""
    return _ICONS.get(kind) or next((icon for word, icon in _ICONS.items() if word in kind), "globe")


@dataclass(frozen=True)
class ShownTouch:
    """One touch as it is shown."""

    kind: str
    words: str
    detail: str
    when: str


LINE = 17
"""Height of a line below the first at 100 %."""


class TouchList(Tile):
    """Shows as many touches as fit, newest first."""

    row_at_100 = 42
    _touches: tuple[ShownTouch, ...] = ()
    _most = 5

    def __init__(self, look: Look, most: int = 5) -> None:
        """Show at most so many."""
        super().__init__(look)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_touches(self, touches: Sequence[ShownTouch]) -> None:
        """Show these touches."""
        self._touches = tuple(touches[: self._most])
        told = "; ".join(f"{t.words}, {t.when}" for t in self._touches)
        self.setAccessibleName(say("Touches: {touches}", touches=told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a row for each touch."""
        return QSize(200, self.theme.px(self.row_at_100) * max(1, len(self._touches)))

    def minimumSizeHint(self) -> QSize:
        """Return one row, since touches that do not fit are left out."""
        return QSize(120, min(self.sizeHint().height(), self.theme.px(self.row_at_100)))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the thread, a dot with an icon for each touch, and its words."""
        row, dot = self.theme.px(self.row_at_100), self.theme.px(24)
        areas: list[QRectF] = []
        top = where.top()
        for touch in self._touches:
            tall = row + (0 if self._fits_beside(touch, where.width(), dot) else self.theme.px(LINE))
            if areas and top + tall > where.bottom() + 1:
                break
            areas.append(QRectF(where.left(), top, where.width(), tall))
            top += tall
        painter.setPen(QPen(self.theme.colour("border"), 1))
        if len(areas) > 1:
            x = where.left() + dot / 2
            painter.drawLine(int(x), dot // 2, int(x), int(areas[-1].top()) + dot // 2)
        for place, (touch, area) in enumerate(zip(self._touches, areas, strict=False)):
            self._row(painter, area, touch, dot, first=place == 0)

    def _fits_beside(self, touch: ShownTouch, width: float, dot: int) -> bool:
        """Tell whether a touch and its time have room on one line; else the time stands below."""
        when = painting.text_width(self.theme, touch.when, 11, 500)
        return painting.text_width(self.theme, touch.words, 12, 600) <= width - dot - 19 - when

    def _row(self, painter: QPainter, where: QRectF, touch: ShownTouch, dot: int, *, first: bool) -> None:
        spot = QRectF(where.left(), where.top(), dot, dot)
        fill, ink = ("accent_soft", "on_accent_soft") if first else ("sunken", "text2")
        painting.box(painter, spot, self.theme.colour(fill), None, dot / 2)
        inset = dot * 0.24
        self.look.icons.draw(
            painter, icon_of(touch.kind), spot.adjusted(inset, inset, -inset, -inset), self.theme.colour(ink)
        )
        left = spot.right() + 10
        when, grey = self.theme.font(11, 500), self.theme.colour("text2")
        title = QRectF(left, where.top(), where.right() - left, self.theme.px(18))
        if self._fits_beside(touch, where.width(), dot):
            painting.text(painter, title, touch.when, when, grey, painting.RIGHT)
            title.setRight(where.right() - painting.text_width(self.theme, touch.when, 11, 500) - 9)
        else:
            below = QRectF(left, where.top() + self.theme.px(18 + LINE), where.right() - left, self.theme.px(LINE))
            painting.text(painter, below, touch.when, when, grey)
        painting.text(painter, title, touch.words, self.theme.font(12, 600), self.theme.colour("text"))
        low = QRectF(left, where.top() + self.theme.px(18), where.right() - left, self.theme.px(17))
        painting.text(painter, low, touch.detail, self.theme.font(12), self.theme.colour("text2"))
