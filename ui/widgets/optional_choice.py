"""Segments of which none need be chosen: the answer to a question that may stay open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from ui.language import say
from ui.theme.look import Look
from ui.widgets.segments import Segments


class OptionalChoice(Segments):
    """A field's values side by side; Tab stops at the chosen one, or at the first while none is."""

    def __init__(self, look: Look, field: str, label: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Choices as (code, words); a code that is none of them leaves the question open."""
        super().__init__(look, choices, counted=False)
        self.field = field
        for segment in self._segments:
            segment.setAccessibleName(say("{field}: {value}", field=label, value=segment.text()))
            # Qt unchecks no button of an exclusive group.
            segment.setAutoExclusive(False)
            segment.setChecked(segment.code == chosen)
            segment.setAutoExclusive(True)
        self.let_tab_stop()

    def let_tab_stop(self) -> None:
        """Let Tab stop at one segment alone, also while none is chosen."""
        super().let_tab_stop()
        if not any(segment.isChecked() for segment in self._segments):
            self._segments[0].setFocusPolicy(Qt.FocusPolicy.TabFocus)
