"""Keys of the screen that is shown, made from the catalogue; bare ones give way while a person types."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.actions.action import Action, alt_twin, is_bare


class Shortcuts(QObject):
    """Makes one QShortcut for each key and Alt twin of one screen.

    Signals: `pressed(action, with_alt)`: the action's id, and whether its Alt twin was used. A held key fires
    once, unless the action repeats.
    """

    pressed = Signal(str, bool)

    def __init__(self, window: QWidget, screen: str) -> None:
        """Make no key yet; `load` does."""
        super().__init__(window)
        self._window = window
        self.screen = screen
        self.actions: tuple[Action, ...] = ()
        self._made: list[tuple[QShortcut, bool]] = []
        self._single_keys = True
        self._active = False

    def load(self, actions: Iterable[Action]) -> None:
        """Replace all keys by those of the actions."""
        for shortcut, _ in self._made:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._made.clear()
        self.actions = tuple(actions)
        for action in self.actions:
            for key in action.keys:
                self._make(key, action, with_alt=False)
                twin = alt_twin(key)
                if twin is not None:
                    self._make(twin, action, with_alt=True)
        self._apply()

    def set_active(self, active: bool) -> None:
        """Turn the whole screen's keys on or off."""
        self._active = active
        self._apply()

    def set_single_keys(self, on: bool) -> None:
        """Turn bare letters and digits on or off; their Alt twins go on working."""
        self._single_keys = on
        self._apply()

    def _make(self, key: str, action: Action, *, with_alt: bool) -> None:
        shortcut = QShortcut(QKeySequence(key), self._window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(action.repeats)
        shortcut.activated.connect(self._press(action.id, with_alt))
        shortcut.activatedAmbiguously.connect(self._press(action.id, with_alt))
        self._made.append((shortcut, is_bare(key) and not with_alt))

    def _press(self, action: str, with_alt: bool) -> Callable[..., Any]:
        return lambda: self.pressed.emit(action, with_alt)

    def _apply(self) -> None:
        for shortcut, bare in self._made:
            shortcut.setEnabled(self._active and (self._single_keys or not bare))
