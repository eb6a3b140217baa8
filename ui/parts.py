"""What the window shares between its pages: background, preferences, look and ticker, and the dress of all."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from qualcenter import paths
from ui.background import Background
from ui.preferences import Choices, Preferences
from ui.theme.fonts import load_fonts
from ui.theme.icons import Icons
from ui.theme.look import Look
from ui.theme.stylesheet import dress
from ui.theme.theme import Theme
from ui.ticker import Ticker


class Parts(QObject):
    """What the window shares between its pages, besides the core and the person; it keeps the application dressed."""

    def __init__(self, application: QApplication, preferences: Preferences, background: Background) -> None:
        """Dress the application as the preferences say, now and after each change."""
        super().__init__()
        self._application = application
        self._icons = paths.resources() / "icons"
        self.background, self.preferences, self.ticker = background, preferences, Ticker()
        self.look = Look(Theme(load_fonts(paths.resources() / "fonts")), Icons(self._icons))
        preferences.changed.connect(self._preference)
        self.look.keys.load(preferences.choices.keys)
        self.look.keys.changed.connect(self.look.theme.changed)
        self._system = application.styleHints()
        self._system_access = self._system.accessibility()
        self._system.colorSchemeChanged.connect(self._system_changed)
        self._system_access.contrastPreferenceChanged.connect(self._system_changed)
        self.dress()

    def dress(self) -> None:
        """Take theme and text size as they are set, and dress the application anew."""
        choices = self.preferences.choices
        self.look.theme.choose(
            choices.theme, choices.text_size, contrast=choices.contrast, still=choices.reduced_motion
        )
        dress(self._application, self.look.theme, self._icons)

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name in ("theme", "text_size", "contrast"):
            self.dress()
        elif name == "reduced_motion":
            self.look.theme.still = self.preferences.choices.reduced_motion
        elif name == "keys":
            self.look.keys.load(self.preferences.choices.keys)

    @Slot()
    def _system_changed(self, *_now: object) -> None:
        """Follow the system at once when its colours or its contrast change."""
        before = self.look.theme.tokens
        choices = self.preferences.choices
        self.look.theme.choose(
            choices.theme, choices.text_size, contrast=choices.contrast, still=choices.reduced_motion
        )
        if self.look.theme.tokens != before:
            self.dress()


def make_parts(application: QApplication, start: Choices, file: Path | None) -> Parts:
    """Make the shared parts; what a person sets is kept in `file` and the settings, unless it is None."""
    background = Background()
    return Parts(application, Preferences(start, file, background), background)
