"""A line whose text cannot be taken, in the colours of what is wrong."""

from PySide6.QtWidgets import QLineEdit


def mark_wrong(line: QLineEdit, wrong: bool) -> None:
    """Give a line the look of one that is wrong, or its own again."""
    if bool(line.property("wrong")) != wrong:
        line.setProperty("wrong", wrong)
        line.style().unpolish(line)
        line.style().polish(line)
