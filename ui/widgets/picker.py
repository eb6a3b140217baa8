"""A labelled choice among a few values: a combo box under its caption, picked by keys or the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.look import Look
from ui.widgets.painting import Run
from ui.widgets.qualify_field import CalmCombo
from ui.widgets.text_line import TextLine

Choices = Sequence[tuple[str, str]]


class Picker(QWidget):
    """Shows what is chosen, and tells what a person picks instead.

    Signals: `picked(name, code)`; `choose` and `show_choices` tell nobody.
    """

    picked = Signal(str, str)

    def __init__(self, look: Look, name: str, caption: str, choices: Choices = (), *, letters: int = 10) -> None:
        """`name` is told with what is picked, `letters` is how wide it is at least."""
        super().__init__()
        self.name, self.caption = name, caption
        self.setObjectName(f"pick_{name}")
        self.combo = CalmCombo()
        self.combo.setObjectName(f"combo_{name}")
        self.combo.setAccessibleName(caption)
        self.combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(letters)
        self.combo.setMaxVisibleItems(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(TextLine(look.theme, Run(caption, 12, 500, "text2"), height=18))
        column.addWidget(self.combo)
        # A policy set after this would be the combo box's own, and Tab would pass it over.
        self.setFocusProxy(self.combo)
        self.show_choices(choices)
        self.combo.activated.connect(self._activated)

    def show_choices(self, choices: Choices, chosen: str = "") -> None:
        """Offer (code, words) and show one of them as chosen; the first when there is none such."""
        self.combo.clear()
        for code, words in choices:
            self.combo.addItem(words, code)
        self.choose(chosen)

    def choose(self, code: str) -> None:
        """Show a code as chosen."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(code)))

    def code(self) -> str:
        """Return the code that is chosen, empty when there is none."""
        return str(self.combo.currentData() or "")

    def _activated(self, _place: int) -> None:
        self.picked.emit(self.name, self.code())
