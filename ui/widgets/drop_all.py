"""Empty a layout that is filled anew."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout


def drop_all(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Hide and throw away everything in a layout, and in the rows inside it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if isinstance(inner, (QHBoxLayout, QVBoxLayout)):
            drop_all(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
