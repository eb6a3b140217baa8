"""A scroll area that can also be as tall as what it holds, where something around it scrolls instead."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class TallScroll(QScrollArea):
    """Scrolls downwards only, without a frame and out of the Tab order."""

    def __init__(self, body: QWidget) -> None:
        """Hold `body`, which takes the whole width."""
        super().__init__()
        self._whole = False
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def whole(self) -> bool:
        """Whether it is as tall as its body."""
        return self._whole

    def set_whole(self, whole: bool) -> None:
        """Be as tall as the body, or scroll."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def wanted_height(self, wide: int | None = None) -> int:
        """Return the height of the body at a width in pixels, or at the one there is now."""
        body = self.widget()
        inner = body.layout() if body is not None else None
        if inner is None:
            return 0
        wide = self.viewport().width() if wide is None else wide
        return inner.totalHeightForWidth(wide) if inner.hasHeightForWidth() else inner.sizeHint().height()

    def minimumSizeHint(self) -> QSize:
        """Return the body's height while it is whole."""
        usual = super().minimumSizeHint()
        return QSize(usual.width(), self.wanted_height()) if self._whole else usual

    def sizeHint(self) -> QSize:
        """Return the body's height while it is whole."""
        usual = super().sizeHint()
        return QSize(usual.width(), self.wanted_height()) if self._whole else usual

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Measure again when the body has changed."""
        if self._whole and watched is self.widget() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)
