"""One painted line of text in pieces; what does not fit is elided and told in the tooltip."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
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
        self._name()

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
        return QSize(round(width) + 2, self._theme.px(self._height))

    def minimumSizeHint(self) -> QSize:
        """Return no width at all, since the line may be elided, unless it is firm."""
        return QSize(self.sizeHint().width() if self._firm else 0, self._theme.px(self._height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pieces."""
        if not self._pieces:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 if self.isEnabled() else painting.DIM)
        elided = painting.runs(painter, QRectF(self.rect()), self._theme, self._pieces, self._gap)
        painter.end()
        whole = self.words() if elided else ""
        if whole != self.toolTip():
            self.setToolTip(whole)

    def _name(self) -> None:
        self.setAccessibleName(self.words())

    def _measure(self) -> None:
        self.updateGeometry()
        self.update()
