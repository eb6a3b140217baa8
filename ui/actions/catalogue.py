"""The one table of actions: what each is called, which keys it has and where they work."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qualcenter.domain.disposition import DispositionRule
from qualcenter.domain.script import ANSWER_KEYS

EVERYWHERE = "everywhere"
WORK = "work"
CALLBACKS = "callbacks"
SETTINGS = "settings"
SCREENS = (WORK, CALLBACKS, SETTINGS)

_SHOWN = {
    "Ctrl+Return": "Ctrl ⏎",
    "Ctrl+Enter": "Ctrl ⏎",
    "Ctrl+Shift+Return": "Ctrl ⇧ ⏎",
    "Return": "Enter",
    "Backspace": "⌫",
    "Escape": "Esc",
    "Down": "↓",
    "Up": "↑",
    "Ctrl+,": "Ctrl ,",
}


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

    @property
    def shown_key(self) -> str:
        """The first key as a hint shows it, empty when there is none."""
        return shown(self.keys[0]) if self.keys else ""


COMMON: tuple[Action, ...] = (
    Action("palette", "Find a lead or run a command", ("Ctrl+K",), EVERYWHERE, "Everywhere", "search"),
    Action("undo", "Undo the last act", ("Ctrl+Z", "U"), EVERYWHERE, "Everywhere", "undo"),
    Action("acts", "History of acts", ("Ctrl+Shift+Z",), EVERYWHERE, "Everywhere", "sort"),
    Action("go_work", "Work", ("G, W",), EVERYWHERE, "Go to", "work"),
    Action("go_callbacks", "Callbacks", ("G, C",), EVERYWHERE, "Go to", "callbacks"),
    Action("settings", "Settings", ("Ctrl+,",), EVERYWHERE, "Go to", "settings"),
    Action("next_region", "Next region", ("F6",), EVERYWHERE, "Everywhere"),
    Action("previous_region", "Previous region", ("Shift+F6",), EVERYWHERE, "Everywhere"),
    Action("practice", "Practice on the demonstration store", (), EVERYWHERE, "Everywhere", "eye"),
    Action("keys", "Keys of this screen", ("?", "F1"), EVERYWHERE, "Everywhere", "keyboard"),
    Action("larger", "Larger text", ("Ctrl++", "Ctrl+="), EVERYWHERE, "Everywhere"),
    Action("smaller", "Smaller text", ("Ctrl+-",), EVERYWHERE, "Everywhere"),
    Action("usual_size", "Usual text size", ("Ctrl+0",), EVERYWHERE, "Everywhere"),
    Action("escape", "Out of what is open", ("Escape",), EVERYWHERE, "Everywhere"),
)

ON_WORK: tuple[Action, ...] = (
    Action("main", "The filled button", ("Ctrl+Return", "Ctrl+Enter"), WORK, "Call", "call"),
    Action("next_number", "Call the next number", ("Ctrl+Shift+Return",), WORK, "Call", "phone"),
    Action("incoming", "Incoming call", ("Ctrl+I",), WORK, "Call", "incoming"),
    Action("skip", "Skip this lead, with a reason", ("Ctrl+J",), WORK, "Call", "skip"),
    Action("new_lead", "New lead", ("Ctrl+N",), WORK, "Call", "plus"),
    Action("note", "Into the note", ("M",), WORK, "Lead", "note"),
    Action("why", "Why this lead", ("W",), WORK, "Lead", "sort"),
    Action("touches", "History of the lead", ("T",), WORK, "Lead", "eye"),
    Action("objections", "If they say", ("O",), WORK, "Lead", "ear"),
    Action("next_row", "Next row", ("J",), WORK, "Queue", repeats=True, also=("Down",)),
    Action("previous_row", "Previous row", ("K",), WORK, "Queue", repeats=True, also=("Up",)),
    Action("open_row", "Open the selected row", (), WORK, "Queue", also=("Return",)),
    Action("script_back", "Script one step back", ("Backspace",), WORK, "Script", "back"),
    Action("anyone", "Let anyone take the callback that is due", ("B",), WORK, "Call", "people"),
    Action("give", "Give the lead to a colleague", ("Ctrl+G",), WORK, "Lead", "people"),
    Action("focus_mode", "Focus mode", ("Ctrl+B",), WORK, "Lead", "focus"),
    *(Action(f"field_{n}", f"Qualify field {n}", (f"Ctrl+{n}",), WORK, "Qualify") for n in range(1, 6)),
    *(Action(f"answer_{k}", f"Answer {k}", (k,), WORK, "Script") for k in ANSWER_KEYS),
)

ON_CALLBACKS: tuple[Action, ...] = (
    Action("callback_next", "Next row", ("J",), CALLBACKS, "Callbacks", repeats=True, also=("Down",)),
    Action("callback_previous", "Previous row", ("K",), CALLBACKS, "Callbacks", repeats=True, also=("Up",)),
    Action("callback_open", "Open it on Work", (), CALLBACKS, "Callbacks", "work", also=("Return",)),
    Action("callback_move", "Move it to another time", ("L",), CALLBACKS, "Callbacks", "call_later"),
    Action("callback_anyone", "Let anyone take it", ("B",), CALLBACKS, "Callbacks", "people"),
)

EVERY: tuple[Action, ...] = (*COMMON, *ON_WORK, *ON_CALLBACKS)
"""All actions that do not come from the Playbook."""

DIGITS = tuple("123456789")


def disposition_actions(rules: Iterable[DispositionRule]) -> tuple[Action, ...]:
    """Return one action for each disposition of the Playbook that has a key."""
    return tuple(
        Action(f"disposition_{rule.code}", rule.label, (rule.key.upper(),), WORK, "Disposition", rule.code)
        for rule in rules
        if rule.key
    )


def digit_actions(taken: Iterable[Action]) -> tuple[Action, ...]:
    """Return actions for the digits that no disposition has, which choose among chips all the same."""
    used = {key for action in taken for key in action.keys}
    return tuple(
        Action(f"digit_{digit}", f"Choice {digit}", (digit,), WORK, "") for digit in DIGITS if digit not in used
    )


def actions_on(
    screen: str, dispositions: Iterable[DispositionRule] = (), changed: Mapping[str, str] | None = None
) -> tuple[Action, ...]:
    """Return every action that works on a screen, those that work everywhere first.

    `changed` holds the keys that a person chose by action id; an empty key turns the action's keys off.
    """
    chosen = changed or {}
    if screen == WORK:
        theirs = with_keys((*COMMON, *ON_WORK, *disposition_actions(dispositions)), chosen)
        return (*theirs, *digit_actions(theirs))
    return with_keys((*COMMON, *ON_CALLBACKS) if screen == CALLBACKS else COMMON, chosen)


def with_keys(actions: Iterable[Action], changed: Mapping[str, str]) -> tuple[Action, ...]:
    """Return the actions with the keys that a person chose instead of the usual ones."""
    return tuple(
        replace(action, keys=(changed[action.id],) if changed[action.id] else ()) if action.id in changed else action
        for action in actions
    )


def is_bare(key: str) -> bool:
    """Tell whether a key is one that typing needs: a letter, a digit, a sign, or a sequence that begins so."""
    first = key.split(", ", maxsplit=1)[0]
    return len(first) == 1 or first == "Backspace"


def alt_twin(key: str) -> str | None:
    """Return the key that does the same while typing, or None for a key that needs none."""
    if not is_bare(key) or key == "?":
        return None
    return ", ".join(f"Alt+{part}" for part in key.split(", "))


def shown(key: str) -> str:
    """Write a key as hints show it: `Ctrl ⏎`, `G W`."""
    if key in _SHOWN:
        return _SHOWN[key]
    if len(key) == 1:
        return key
    held = key.removesuffix("++")
    return f"{held} +" if held != key else key.replace(", ", " ").replace("+", " ")


def doubled_keys(actions: Iterable[Action]) -> Iterator[tuple[str, str, str]]:
    """Yield (key, action, action) for every key that two actions of one screen would share."""
    holder: dict[str, str] = {}
    for action in actions:
        for key in action.keys:
            for text in (key, alt_twin(key)):
                if text is None:
                    continue
                if text in holder and holder[text] != action.id:
                    yield text, holder[text], action.id
                holder[text] = action.id
