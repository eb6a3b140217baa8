"""Text put into a line that a person may be typing in."""

from PySide6.QtWidgets import QLineEdit


def show_text(line: QLineEdit, text: str) -> None:
    """Show the text; a line that shows it already keeps its selection and cursor. Either way it counts as unmodified.

    `QLineEdit.setText` drops the selection even for the same text: a page that is read again between Ctrl+A and the
    first letter would let the letters be added to what they are meant to replace.
    """
    if line.text() == text:
        line.setModified(False)
    else:
        line.setText(text)
