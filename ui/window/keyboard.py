"""The keys of the window: those of the page that is shown, asleep while something is open above it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.actions.keymap import Keymap
from ui.actions.shortcuts import Shortcuts
from ui.pages.page import Page


class Keyboard(QObject):
    """Keeps one set of shortcuts for each screen.

    Signals: `pressed(action, with_alt)`.
    """

    pressed = Signal(str, bool)

    def __init__(self, window: QWidget, keymap: Keymap) -> None:
        """Make no key before a page is shown."""
        super().__init__(window)
        self._window, self._keymap = window, keymap
        self._screens: dict[str, Shortcuts] = {}
        self._page: Page | None = None

    def show_page(self, page: Page, *, single_keys: bool) -> None:
        """Let the keys of this page work, and no others."""
        self._page = page
        for name, keys in self._screens.items():
            keys.set_active(name == page.where)
        here = self._screens.get(page.where) or self._new(page.where)
        self.load()
        here.set_single_keys(single_keys)
        here.set_active(True)

    def load(self) -> None:
        """Take the keys as the Playbook and the person have them now; nothing happens when they are the same."""
        page = self._page
        keys = self._screens.get(page.where) if page is not None else None
        if page is None or keys is None:
            return
        wanted = self._keymap.on(page.where, page.dispositions())
        if keys.actions != wanted:
            keys.load(wanted)

    def rest(self, *, resting: bool) -> None:
        """Let the keys of the page rest, or work again."""
        keys = self._screens.get(self._page.where) if self._page is not None else None
        if keys is not None:
            keys.set_active(not resting)

    def _new(self, where: str) -> Shortcuts:
        keys = Shortcuts(self._window, where)
        keys.pressed.connect(self.pressed)
        self._screens[where] = keys
        return keys
