"""A card above the window on a scrim; Esc or a click beside it closes it and gives the focus back."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsOpacityEffect, QVBoxLayout, QWidget

from ui.theme.look import Look

FADE_MS = 90


class Overlay(QWidget):
    """Covers its parent while it is open.

    Signals: `closed()`.
    """

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, width: int, *, top_share: float = 0.11) -> None:
        """Make it closed; `width` is the card's in pixels, `top_share` where its top edge is."""
        super().__init__(parent)
        self.look = look
        self._width, self._top_share = width, top_share
        self._before: QWidget | None = None
        self.card = QFrame(self)
        self.card.setProperty("card", "overlay")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(20, 18, 20, 18)
        self.column.setSpacing(8)
        self._shade = QGraphicsOpacityEffect(self)
        self._shade.setEnabled(False)
        self.setGraphicsEffect(self._shade)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self._fade_to)
        self._fade.finished.connect(self._faded)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it and remember where the focus was."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self._begin_fade()
        self._place()
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)

    def first_focus(self) -> QWidget:
        """Return the widget that takes the focus when it opens."""
        return self.card

    def dismiss(self) -> None:
        """Close it and put the focus back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def room(self, taken: int) -> int:
        """Return how many pixels of height a list in the card may have beside what takes `taken` of them."""
        parent = self.parentWidget()
        return max(80, round((parent.height() if parent else 0) * (1 - self._top_share)) - 24 - taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the parent's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click beside the card."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scrim."""
        painter = QPainter(self)
        shade = QColor(self.look.theme.colour("scrim"))
        shade.setAlphaF(0.35)
        painter.fillRect(self.rect(), shade)
        painter.end()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key inside the card while it is open."""
        moved = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self.first_focus().setFocus(Qt.FocusReason.TabFocusReason)
        return moved

    def _begin_fade(self) -> None:
        wait = self.look.theme.milliseconds(FADE_MS)
        if wait:
            self._fade.setDuration(wait)
            self._shade.setOpacity(0.0)
            self._shade.setEnabled(True)
            self._fade.start()

    def _fade_to(self, share: float) -> None:
        self._shade.setOpacity(share)

    def _faded(self) -> None:
        self._shade.setEnabled(False)

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        width = min(self.look.theme.px(self._width), self.width() - 32)
        self.card.setFixedWidth(width)
        self.card.setMaximumHeight(round(self.height() * (1 - self._top_share)) - 24)
        self.card.adjustSize()
        self.card.move(QPoint((self.width() - width) // 2, round(self.height() * self._top_share)))
