"""Counts under each other: words at the left, figures aligned at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui import words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile

LINE = 26
"""Pixels of a line at 100 % of text."""

Line = tuple[str, int, str]
"""Words, count, and the colour token of the figure."""


class CountLines(Tile):
    """A few counts; all of them are its accessible name."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__(look)
        self._lines: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these counts."""
        self._lines = tuple(lines)
        self.setAccessibleName(", ".join(f"{told} {words.count(count)}" for told, count, _ in self._lines))
        self.restyle()

    def sizeHint(self) -> QSize:
        """Return a line for each count."""
        return QSize(160, self.theme.px(LINE) * len(self._lines))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(90, self.sizeHint().height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the lines."""
        font, strong = self.theme.font(13), self.theme.font(13, 600, tabular=True)
        for place, (told, count, token) in enumerate(self._lines):
            room = QRectF(where.left(), where.top() + place * self.theme.px(LINE), where.width(), self.theme.px(LINE))
            figure = words.count(count)
            width = painting.text_width(self.theme, figure, 13, 600) + 4
            painting.text(painter, room, figure, strong, self.theme.colour(token), painting.RIGHT)
            left = room.adjusted(0, 0, -width - 8, 0)
            painting.text(painter, left, told, font, self.theme.colour("text2"))
