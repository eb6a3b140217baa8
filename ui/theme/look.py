"""What painted widgets need: the theme in force and the drawings."""

from dataclasses import dataclass

from ui.theme.icons import Icons
from ui.theme.theme import Theme


@dataclass(frozen=True)
class Look:
    """Theme and icons, handed to every painted widget."""

    theme: Theme
    icons: Icons
