"""Asking for files and folders with the system's own dialogs."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.language import say


class Chooser:
    """Asks a person; each answer is None when they thought better of it."""

    def __init__(self, parent: QWidget) -> None:
        """Ask above this widget."""
        self._parent = parent

    def file(self, folder: Path) -> Path | None:
        """Return a file to import."""
        kinds = ";;".join((say("Tables (*.csv *.tsv *.txt *.xlsx)"), say("All files (*)")))
        found, _ = QFileDialog.getOpenFileName(self._parent, say("Choose a file"), str(folder), kinds)
        return Path(found) if found else None

    def place(self, wished: Path) -> Path | None:
        """Return where to write a file; replacing one has been agreed to."""
        found, _ = QFileDialog.getSaveFileName(self._parent, say("Save refused rows"), str(wished))
        return Path(found) if found else None
