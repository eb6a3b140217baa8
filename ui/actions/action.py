"""An action: what a person can do, how it is called, which keys it has, and how a key is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.language import marked, say_marked

EVERYWHERE = "everywhere"
WORK = "work"
CALLBACKS = "callbacks"
BOARD = "board"
HANDOFFS = "handoffs"
IMPORT = "import"
EXPORT = "export"
STORE = "store"
DUPLICATES = "duplicates"
CONTACTS = "contacts"
JOURNEY = "journey"
SETTINGS = "settings"
PEOPLE = "people"

_SHOWN = {
    "Ctrl+Return": "Ctrl ⏎",
    "Ctrl+Enter": "Ctrl ⏎",
    "Ctrl+Shift+Return": "Ctrl ⇧ ⏎",
    "Return": "Enter",
    "Backspace": "⌫",
    "Escape": "Esc",
    "Down": "↓",
    "Up": "↑",
    "Right": "→",
    "Left": "←",
    "Shift+Down": "Shift ↓",
    "Shift+Up": "Shift ↑",
    "Ctrl+,": "Ctrl ,",
}
_NAMED = {"Ctrl": marked("Ctrl", "key"), "Shift": marked("Shift", "key"), "Space": marked("Space", "key")}
"""Keys that are not called the same on every keyboard."""

ANYWHERE = marked("Everywhere", "group of keys")
GO_TO = marked("Go to", "group of keys")
CALL = marked("Call", "group of keys")
LEAD = marked("Lead", "group of keys")
QUEUE = marked("Queue", "group of keys")
SCRIPT = marked("Script", "group of keys")
QUALIFY = marked("Qualify", "group of keys")
RETURNS = marked("Callbacks", "group of keys")
CARDS = marked("Board", "group of keys")
HANDED = marked("Handoffs", "group of keys")
THREAD = marked("Journey", "group of keys")
FILE = marked("File", "group of keys")
STORING = marked("Store", "group of keys")
PAIRS = marked("Duplicates", "group of keys")
TENDING = marked("Contacts", "group of keys")
STAFF = marked("People", "group of keys")
DISPOSITION = marked("Disposition", "group of keys")
LOOK = marked("Look", "group of keys")


@dataclass(frozen=True)
class Action:
    """One act of a person.

    `keys` are Qt key texts, the first is the one that hints show; a bare key (a letter, a digit, a sign) has
    an Alt twin that also works while typing, and single keys can be turned off in Settings. `repeats` lets a
    held key repeat. `group` heads it on the key sheet.
    """

    id: str
    words: str
    keys: tuple[str, ...]
    where: str
    group: str = ""
    icon: str = ""
    repeats: bool = False
    also: tuple[str, ...] = ()
    """Keys that the focused list answers by itself; shown on the key sheet, never made a shortcut."""
    place: str = ""
    """Which of several alike this is; stands in the words as `{place}`."""
    own_words: bool = False
    """Whether the words come from the Playbook, and so are the same in every language."""

    @property
    def said(self) -> str:
        """The words in the language in use."""
        if self.own_words:
            return self.words
        return say_marked(self.words, place=self.place) if self.place else say_marked(self.words)

    @property
    def shown_key(self) -> str:
        """The first key as a hint shows it, empty when there is none."""
        return shown(self.keys[0]) if self.keys else ""


def is_bare(key: str) -> bool:
    """Tell whether a key is one that typing needs: a letter, a digit, a sign, or a sequence that begins so."""
    first = key.split(", ", maxsplit=1)[0].removeprefix("Shift+")
    return len(first) == 1 or first == "Backspace"


def alt_twin(key: str) -> str | None:
    """Return the key that does the same while typing, or None for a key that needs none."""
    if not is_bare(key) or key == "?":
        return None
    return ", ".join(f"Alt+{part}" for part in key.split(", "))


def shown(key: str) -> str:
    """Write a key as hints show it: `Ctrl ⏎`, `G W`; keys that a language names otherwise in its words."""
    if len(key) == 1:
        return key
    held = key.removesuffix("++")
    written = _SHOWN.get(key) or (f"{held} +" if held != key else key.replace(", ", " ").replace("+", " "))
    for name, marked_name in _NAMED.items():
        if name in written:
            written = written.replace(name, say_marked(marked_name, "key"))
    return written


def shown_digits(digits: Sequence[str]) -> str:
    """Write the digits that choose as hints show them: `1 3 4`, and `1–6` where three or more follow each other."""
    runs: list[list[str]] = []
    for digit in digits:
        if runs and int(digit) == int(runs[-1][-1]) + 1:
            runs[-1].append(digit)
        else:
            runs.append([digit])
    return " ".join(f"{run[0]}\N{EN DASH}{run[-1]}" if len(run) > 2 else " ".join(run) for run in runs)


def group_said(group: str) -> str:
    """Return the name of a group of actions in the language in use."""
    return say_marked(group, "group of keys")
