"""A line for a password under its caption, hidden unless its button shows it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.language import say
from ui.theme.look import Look
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine


class PasswordField(QWidget):
    """Takes a password; what is typed stands in no accessible name, and in no menu's history.

    Signals: `changed()` at each letter; `entered()` on Enter.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, look: Look, name: str, caption: str) -> None:
        """Start hidden and empty."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(caption)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.textChanged.connect(self._changed)
        self.line.returnPressed.connect(self.entered)
        self._caption = caption
        self._eye = TextButton(look, say("Hide"))
        self._eye.setObjectName(f"{name}Show")
        # As wide as the longer of its words, so that the line keeps its length.
        self._eye.setMinimumWidth(max(self._eye.sizeHint().width(), TextButton(look, say("Show")).sizeHint().width()))
        self._eye.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLine(look.theme, Run(caption, 12, 500, "text2"), height=18))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        column.addLayout(row)
        self.hide_letters()

    def text(self) -> str:
        """Return what is typed."""
        return self.line.text()

    def forget(self) -> None:
        """Be empty and hidden again; nothing can be undone back."""
        self.line.setText("")
        self.hide_letters()

    def hide_letters(self) -> None:
        """Show dots instead of letters."""
        self._show_as(QLineEdit.EchoMode.Password)

    @Slot()
    def _turn(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        self._show_as(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)

    @Slot()
    def _changed(self, *_text: object) -> None:
        self.changed.emit()

    def _show_as(self, mode: QLineEdit.EchoMode) -> None:
        self.line.setEchoMode(mode)
        hidden = mode == QLineEdit.EchoMode.Password
        self._eye.setText(say("Show") if hidden else say("Hide"))
        told = say("Show {caption}", caption=self._caption) if hidden else say("Hide {caption}", caption=self._caption)
        self._eye.setAccessibleName(told)
        self._eye.update()
