"""What painted widgets need: the theme in force, the drawings and the keys."""

from dataclasses import dataclass, field

from ui.actions.keymap import Keymap
from ui.theme.icons import Icons
from ui.theme.theme import Theme


@dataclass(frozen=True)
class Look:
    """Theme, icons and keys, handed to every painted widget."""

    theme: Theme
    icons: Icons
    keys: Keymap = field(default_factory=Keymap)
