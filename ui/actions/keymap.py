"""The keys as one person has them: the catalogue's, and what they changed or turned off in Settings."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from qualcenter.domain.disposition import DispositionRule
from ui.actions.action import WORK, Action, alt_twin, shown
from ui.actions.catalogue import DIGITS, EVERY, SCREENS, actions_on, disposition_actions
from ui.language import say

FIXED = ("escape",)
"""Actions whose keys stay: without Escape nobody would get out of anything."""
RESERVED = frozenset({"Return", "Enter", "Tab", "Space", "Escape", "Up", "Down", "Left", "Right", "Backspace"})
"""Keys that focused controls need for themselves."""

_USUAL = {action.id: action for action in EVERY}


class Keymap(QObject):
    """Answers which key an action has now, and whether it may have another.

    Signals: `changed()` after the keys of any action changed.
    """

    changed = Signal()

    def __init__(self) -> None:
        """Start with the keys of the catalogue."""
        super().__init__()
        self.chosen: Mapping[str, str] = {}

    def load(self, chosen: Mapping[str, str]) -> None:
        """Take the keys that a person chose, by action id; an empty key means that the action has none."""
        if dict(chosen) != dict(self.chosen):
            self.chosen = dict(chosen)
            self.changed.emit()

    def key(self, action: str, usual: str = "") -> str:
        """Return the first key of an action as Qt writes it; `usual` is that of one from the Playbook."""
        if action in self.chosen:
            return self.chosen[action]
        known = _USUAL.get(action)
        return known.keys[0] if known is not None and known.keys else usual

    def shown(self, action: str, usual: str = "") -> str:
        """Return the first key of an action as hints show it, empty when it has none."""
        key = self.key(action, usual)
        return shown(key) if key else ""

    def hint(self, actions: str) -> str:
        """Return the keys of actions named in one text, `J K` for two; what is no action stays as it is."""
        named = actions.split(" ")
        if any(name not in _USUAL and not name.startswith("disposition_") for name in named):
            return actions
        return " ".join(filter(None, (self.shown(name) for name in named)))

    def on(self, screen: str, dispositions: Iterable[DispositionRule] = ()) -> tuple[Action, ...]:
        """Return every action of a screen with the keys in force."""
        return actions_on(screen, dispositions, self.chosen)

    def why_not(self, action: str, key: str, dispositions: Iterable[DispositionRule]) -> str:
        """Say why an action may not have this key; an empty text means that it may."""
        if key in RESERVED:
            return say("{key} belongs to whatever has the focus. Choose another key.", key=shown(key))
        if key.startswith(("Alt+", "Meta+")) or key.endswith("+Alt"):
            return say("Alt and a key is what single keys are while you type. Choose a key without Alt.")
        if key in DIGITS and not action.startswith("disposition_"):
            return say("{key} chooses among chips. Only a disposition may have a digit.", key=key)
        rules = tuple(dispositions)
        wanted = {**self.chosen, action: key}
        for screen in SCREENS:
            other = _holder(actions_on(screen, rules if screen == WORK else (), wanted), action, key)
            if other is not None:
                return say(
                    "{key} is “{action}” already. Change that one first, or choose another key.",
                    key=shown(key),
                    action=other.said,
                )
        return ""


def changeable(dispositions: Iterable[DispositionRule]) -> tuple[Action, ...]:
    """Return the actions whose keys a person may change, with their usual keys."""
    known = (*EVERY, *disposition_actions(dispositions))
    return tuple(action for action in known if action.group and action.id not in FIXED and (action.keys or action.icon))


def _holder(actions: Iterable[Action], action: str, key: str) -> Action | None:
    """Return the other action of a screen that this key, its Alt twin or a sequence beginning with it presses."""
    held = tuple(actions)
    if all(one.id != action for one in held):
        return None
    mine = {key, alt_twin(key) or key}
    for other in held:
        if other.id == action or other.id.startswith("digit_"):
            continue
        for theirs in other.keys:
            if theirs in mine or (alt_twin(theirs) or theirs) in mine or theirs.partition(", ")[0] == key:
                return other
    return None
