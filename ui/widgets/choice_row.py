"""One row of a list of choices: the digit that picks it, its words, and a detail at the right."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton


class ChoiceRow(PaintedButton):
    """A choice with its key; `chosen` shows it as the one selected."""

    def __init__(
        self,
        look: Look,
        key: str,
        words: str,
        code: str,
        detail: str = "",
        *,
        below: str = "",
        chosen: bool = False,
        wraps: bool = False,
    ) -> None:
        """Show the choice; `below` is a second line, and one that `wraps` has room for two lines of its words."""
        super().__init__(look, ", ".join(filter(None, (words, detail, below))))
        self.key, self.code = key, code
        self._words, self._detail, self._below, self._chosen = words, detail, below, chosen
        self._wraps = wraps and not below

    def set_chosen(self, chosen: bool) -> None:
        """Show it as selected, or not."""
        self._chosen = chosen
        self.update()

    def natural_height(self) -> int:
        """Return 34 at 100 %, 50 with a second line."""
        return self.theme.px(50 if self._below or self._wraps else 34)

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(220, self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        if self._chosen:
            edge = self.theme.colour("accent_text")
            painting.box(painter, where, self.theme.colour("accent_soft"), edge, self.radius)
        elif self.hovered or self.isDown():
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        if self._below:
            low = where.adjusted(8, where.height() / 2, -8, -4)
            ink = self.theme.colour("text2")
            painting.text(painter, low, self._below, self.theme.font(12, 400), ink)
            where = where.adjusted(0, 4, 0, -where.height() / 2)
        left = where.left() + 8
        if self.key:
            width = painting.key_width(self.theme, self.key)
            left = painting.key_cap(painter, self.theme, left + width, where.center().y(), self.key).right() + 10
        detail = painting.text_width(self.theme, self._detail, 12, 500) + 2 if self._detail else 0
        right = where.right() - 8
        room = QRectF(right - detail, where.top(), detail, where.height())
        if self._detail:
            ink = self.theme.colour("text2")
            painting.text(painter, room, self._detail, self.theme.font(12, 500), ink, painting.RIGHT)
        words = QRectF(left, where.top(), right - detail - left - 8, where.height())
        ink = self.theme.colour("on_accent_soft" if self._chosen else "text")
        if self._wraps and painting.text_width(self.theme, self._words, 13, 500) > words.width():
            lines = words.adjusted(0, self.theme.px(7), 0, -self.theme.px(5))
            painting.block(painter, lines, self._words, self.theme.font(13, 500), ink)
        else:
            painting.text(painter, words, self._words, self.theme.font(13, 500), ink)
