"""The steps of a script as a line of bars: done, here, still to come."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.language import say
from ui.widgets import painting
from ui.widgets.tile import Tile


class ScriptTrail(Tile):
    """Shows titles under bars; steps that were gone through are green, the present one blue."""

    height_at_100 = 26
    _steps: tuple[tuple[str, str], ...] = ()
    _here = ""
    _done: frozenset[str] = frozenset()

    def show_steps(self, steps: Sequence[tuple[str, str]], here: str, done: frozenset[str]) -> None:
        """Show steps as (name, title), the one we are at and those that are done."""
        self._steps, self._here, self._done = tuple(steps), here, done
        titles = [title for _, title in steps]
        at = next((title for name, title in steps if name == here), "")
        self.setAccessibleName(say("Script: {steps}. Now: {step}", steps=", ".join(titles), step=at))
        self.setToolTip(" › ".join(titles))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return the fixed height."""
        return QSize(60, self.theme.px(self.height_at_100))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint bars and titles."""
        if not self._steps:
            return
        gap, left = 5.0, where.left()
        cramped = self._cramped(where.width(), gap)
        for (name, title), width in zip(self._steps, self._widths(where.width(), gap), strict=True):
            token = "accent_text" if name == self._here else "ok" if name in self._done else "border"
            painting.box(painter, QRectF(left, where.top() + 1, width, 4), self.theme.colour(token), None, 2)
            here = name == self._here
            room = QRectF(left, where.top() + 8, width, where.height() - 8)
            ink = "text" if here else "text2"
            if cramped and here:
                room.setLeft(min(left, where.right() - self._need(title)))
                room.setRight(where.right())
            if here or not cramped:
                painting.text(painter, room, title, self.theme.font(11, 600 if here else 500), self.theme.colour(ink))
            left += width + gap

    def _need(self, title: str) -> float:
        return painting.text_width(self.theme, title, 11, 600) + 3

    def _cramped(self, whole: float, gap: float) -> bool:
        """Tell whether there is so little room that only the present step can be named."""
        return sum(self._need(title) for _, title in self._steps) > (whole - gap * (len(self._steps) - 1)) * 1.3

    def _widths(self, whole: float, gap: float) -> list[float]:
        """Share the line out: alike where every title fits so, else by what the titles need."""
        room = whole - gap * (len(self._steps) - 1)
        alike = room / len(self._steps)
        needs = [self._need(title) for _, title in self._steps]
        if max(needs) <= alike:
            return [alike] * len(needs)
        spare = room - sum(needs)
        if spare >= 0:
            return [need + spare / len(needs) for need in needs]
        return [room * need / sum(needs) for need in needs]
