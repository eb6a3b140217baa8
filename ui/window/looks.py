"""The commands of the look: each sets the preference that Settings sets, and nothing else writes one."""

from collections.abc import Callable
from typing import Final

from ui.desk import Desk
from ui.language import say
from ui.theme.theme import TEXT_SIZES

_STEPS: Final = {"larger": 1, "smaller": -1}
_CHOICES: Final = ("theme", "language")
_SWITCHES: Final = ("contrast", "reduced_motion")


class Looks:
    """Knows what a command of the look changes, and what is in force now."""

    def __init__(self, desk: Desk, tell: Callable[[str, str], object]) -> None:
        """Change the preferences of a desk; what the eye may miss is told in words."""
        self._preferences, self._theme, self._tell = desk.preferences, desk.look.theme, tell

    def act(self, action: str) -> bool:
        """Do what an action says and tell whether it is one of the look."""
        name, value = self._wanted(action)
        if name:
            self._preferences.set(name, value)
        if name in _SWITCHES:
            self._tell(_told(name, on=bool(value)), "ok")
        return bool(name)

    def now(self, action: str) -> str:
        """Say in a word or two how things stand with what an action would change; empty when that says nothing."""
        name, value = self._wanted(action)
        if name in _SWITCHES:
            return say("now off") if value else say("now on")
        if name == "text_size":
            return f"{self._theme.text_size} %"
        return say("now") if name and getattr(self._preferences.choices, name) == value else ""

    def _wanted(self, action: str) -> tuple[str, str | int | bool]:
        """Return the preference that an action sets and its value then; no name for any other action."""
        choices = self._preferences.choices
        name, _, value = action.partition("_")
        if name in _CHOICES and value:
            return name, value
        if action in _SWITCHES:
            return action, not getattr(choices, action)
        if action == "usual_size":
            return "text_size", 100
        if action in _STEPS:
            place = TEXT_SIZES.index(self._theme.text_size) + _STEPS[action]
            return "text_size", TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)]
        return "", ""


def _told(name: str, *, on: bool) -> str:
    if name == "contrast":
        return say("Higher contrast is on.") if on else say("Higher contrast is off.")
    return say("Reduced motion is on.") if on else say("Reduced motion is off.")
