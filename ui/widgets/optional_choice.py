"""Segments of which none need be chosen: the answer to a question that may stay open."""

from collections.abc import Sequence

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
        self.choose(chosen)
