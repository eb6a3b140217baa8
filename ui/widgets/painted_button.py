"""The button that every painted control descends from: a role and a name for screen readers, a ring for
focus.
"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.telling_cuts import TellsCuts

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class PaintedButton(TellsCuts, QAbstractButton):
    """A button painted from tokens; its text is its accessible name, so state changes repaint and never
    restyle.
    """

    radius = 7.0

    def __init__(self, look: Look, words: str = "", parent: QWidget | None = None) -> None:
        """Take Tab and click focus; subclasses paint in `draw`."""
        super().__init__(parent)
        self.look = look
        self.theme = look.theme
        self.hovered = False
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Measure and paint again after the theme changed."""
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return the height in pixels at the text size in force."""
        return self.theme.px(36)

    def sizeHint(self) -> QSize:
        """Return a size that holds the words."""
        return QSize(round(painting.text_width(self.theme, self.text(), 13, 500)) + 28, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return a width that layouts may go down to."""
        return QSize(28, self.natural_height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        self.hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has gone."""
        self.hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as on Space, and leave the arrows to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the control, and the ring when it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(self.rect())
        painter.setOpacity(1.0 if self.isEnabled() else painting.DIM)
        with painting.noting_cuts() as cut:
            self.draw(painter, where)
            self.keep_cut(cut)
        if self.hasFocus():
            # On a filled ground the ring stands inside it: at its edge it would break the corners.
            inset = 0 if self.ring_token() == "focus" else 2
            ring = where.adjusted(inset, inset, -inset, -inset)
            painting.focus_ring(painter, ring, self.theme.colour(self.ring_token()), self.radius - inset)
        painter.end()

    def ring_token(self) -> str:
        """Return the token of the focus ring; on a filled button it is the text's colour."""
        return "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint a plain button; subclasses paint their own."""
        self.plain_box(painter, where)
        painting.text(painter, where, self.text(), self.theme.font(13, 500), self.ink("text"), painting.CENTER)

    def plain_box(self, painter: QPainter, where: QRectF, border: str = "border") -> None:
        """Paint the usual ground: surface, hover or pressed, with a border."""
        token = "surface"
        if self.isEnabled():
            token = "selected" if self.isDown() else "hover" if self.hovered else "surface"
        painting.box(painter, where, self.theme.colour(token), self.theme.colour(border), self.radius)

    def ink(self, token: str) -> QColor:
        """Return the token's colour, or the third text colour while disabled."""
        return self.theme.colour(token if self.isEnabled() else "text3")
