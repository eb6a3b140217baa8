"""One painted line of text in pieces; what does not fit is elided and told in the tooltip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets import painting
from ui.widgets.painting import Run


class TextLine(QWidget):
    """Shows runs on one baseline; the whole text is its accessible name."""

    def __init__(
        self,
        theme: Theme,
        *pieces: Run,
        height: int = 20,
        gap: float = 0,
        hug: bool = False,
        firm: bool = False,
    ) -> None:
        """`hug` keeps the line as wide as its text, `firm` also where room is short; else it takes what
        there is.
        """
        super().__init__()
        self._theme, self._pieces, self._height, self._gap, self._firm = theme, pieces, height, gap, firm
        across = QSizePolicy.Policy.Maximum if hug or firm else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._measure)
        self._lines = 1
        self._name()

    def wrap_in(self, width: float, most: int = 2) -> None:
        """Take as many lines, `most` at most, as one piece of words needs in so many pixels; more pieces keep one."""
        lines = 1
        if len(self._pieces) == 1 and most > 1:
            piece = self._pieces[0]
            lines = painting.lines_of(piece.words, self._theme.font(piece.size, piece.weight), width, most)
        if max(1, lines) != self._lines:
            self._lines = max(1, lines)
            self._measure()

    def show_runs(self, *pieces: Run) -> None:
        """Show other pieces."""
        if pieces != self._pieces:
            self._pieces = pieces
            self._name()
            self._measure()

    def words(self) -> str:
        """Return the whole text."""
        return "".join(piece.words for piece in self._pieces)

    def sizeHint(self) -> QSize:
        """Return the width of the whole text."""
        width = painting.runs_width(self._theme, self._pieces, self._gap) if self._pieces else 0
        return QSize(round(width) + 2, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Return no width at all, since the line may be elided, unless it is firm."""
        return QSize(self.sizeHint().width() if self._firm else 0, self._tall())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces."""
        if not self._pieces:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else painting.DIM)
        where, theme = QRectF(self.rect()), self._theme
        if self._lines > 1:
            piece = self._pieces[0]
            font = theme.font(piece.size, piece.weight)
            spare = where.height() - self._lines * QFontMetricsF(font).height()
            room = where.adjusted(0, max(0.0, spare / 2), 0, 0)
            elided = painting.block(painter, room, piece.words, font, theme.colour(piece.token))
        else:
            elided = painting.runs(painter, where, theme, self._pieces, self._gap)
        painter.end()
        whole = self.words() if elided else ""
        if whole != self.toolTip():
            self.setToolTip(whole)

    def _tall(self) -> int:
        more = 0.0
        if self._lines > 1:
            piece = self._pieces[0]
            more = (self._lines - 1) * QFontMetricsF(self._theme.font(piece.size, piece.weight)).height()
        return self._theme.px(self._height) + round(more)

    def _name(self) -> None:
        self.setAccessibleName(self.words())

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
