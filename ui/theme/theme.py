"""The theme in force: which tokens, which typeface, how large; painted widgets read it at every paint."""

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication

from ui.theme.fonts import font_of
from ui.theme.tokens import DARK, LIGHT, Tokens, higher_contrast

TEXT_SIZES = (90, 100, 110, 125, 150)
"""The five steps of text size, in percent."""


@lru_cache(maxsize=256)
def _colour(text: str) -> QColor:
    return QColor(text)


class Theme(QObject):
    """Holds tokens, family and text size.

    Signals: `changed` after any of them changed; listeners repaint and re-measure.
    """

    changed = Signal()

    def __init__(self, family: str, parent: QObject | None = None) -> None:
        """Start light at 100 %."""
        super().__init__(parent)
        self.family = family
        self.tokens: Tokens = LIGHT
        self.text_size = 100
        self.choice = "system"
        self.still = False

    def choose(self, choice: str, text_size: int, *, contrast: bool = False, still: bool = False) -> None:
        """Take `choice` ("system", "light", "dark") and the text size in percent; both are clamped to what exists.

        `contrast` asks for stronger borders and quiet texts; the system may ask for that too. `still` keeps
        everything from moving.
        """
        self.still = still
        self.choice = choice if choice in ("system", "light", "dark") else "system"
        self.text_size = min(TEXT_SIZES, key=lambda size: abs(size - text_size))
        dark = self._system_is_dark() if self.choice == "system" else self.choice == "dark"
        tokens = DARK if dark else LIGHT
        self.tokens = higher_contrast(tokens) if contrast or self._system_wants_contrast() else tokens
        self.changed.emit()

    @staticmethod
    def _system_is_dark() -> bool:
        hints = QGuiApplication.styleHints()
        return hints.colorScheme() == Qt.ColorScheme.Dark

    @staticmethod
    def _system_wants_contrast() -> bool:
        # The hints live only as long as the wrapper they were taken from is held.
        style = QGuiApplication.styleHints()
        hints = style.accessibility()
        return hints.contrastPreference() == Qt.ContrastPreference.HighContrast

    def milliseconds(self, usual: int) -> int:
        """Return how long a movement takes: none while everything is to keep still."""
        return 0 if self.still else usual

    def colour(self, token: str) -> QColor:
        """Return a token as a colour; raises `AttributeError` for a name that is no token."""
        return _colour(str(getattr(self.tokens, token)))

    def px(self, pixels: float) -> int:
        """Return a type size or row height at the text size in force; gaps are not scaled."""
        return round(pixels * self.text_size / 100)

    def font(self, pixels: int = 13, weight: int = 400, *, tabular: bool = False) -> QFont:
        """Return the font of a size given in pixels at 100 %."""
        return font_of(self.family, self.px(pixels), weight, tabular=tabular)
