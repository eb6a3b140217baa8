"""A layout that sets widgets in a row and goes on in the next row when the line is full."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays chips out like words; its height follows from its width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6, *, one_line: bool = False, hang: int = 0) -> None:
        """Keep `gap` pixels between widgets and lines; with `one_line`, what does not fit is not shown, nor reached by
        Tab.

        Its first `hang` pixels lie outside the column: only a widget whose words hang begins a line there.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._one_line, self._hang = gap, one_line, hang
        self._unreached: dict[QWidget, Qt.FocusPolicy] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take another item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at a place back, or None."""
        item = self._items.pop(index) if 0 <= index < len(self._items) else None
        if item is not None:
            self._reach(item, shown=True)
        return item

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it claims no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the lines need."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(QSize(min(item.sizeHint().width(), 60), item.sizeHint().height()))
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line, first = rect.x(), rect.y(), 0, True
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            begin = rect.x() + self._hang - min(self._hang, getattr(item.widget(), "hangs", 0))
            width = min(hint.width(), rect.right() + 1 - begin)
            if not first and x + width > rect.right() + 1 and self._one_line:
                if move:
                    item.setGeometry(QRect(x, y, 0, 0))
                    self._reach(item, shown=False)
                continue
            if not first and x + width > rect.right() + 1:
                y, line, first = y + line + self._gap, 0, True
            x, first = begin if first else x, False
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(width, hint.height())))
                self._reach(item, shown=True)
            x, line = x + width + self._gap, max(line, hint.height())
        return y + line - rect.y()

    def _reach(self, item: QLayoutItem, *, shown: bool) -> None:
        """Let Tab come to what is shown, and to nothing else."""
        widget = item.widget()
        if widget is None:
            return
        if shown and widget in self._unreached:
            widget.setFocusPolicy(self._unreached.pop(widget))
        elif not shown and widget not in self._unreached:
            self._unreached[widget] = widget.focusPolicy()
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
