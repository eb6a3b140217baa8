"""The one table of actions: what each is called, which keys it has and where they work."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from qualcenter.domain.disposition import DispositionRule
from qualcenter.domain.script import ANSWER_KEYS
from ui.language import marked, say_marked

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
_NAMED = {"Ctrl": marked("Ctrl", "key"), "Shift": marked("Shift", "key")}
"""Keys that are not called the same on every keyboard."""

ANYWHERE = marked("Everywhere", "group of keys")
GO_TO = marked("Go to", "group of keys")
CALL = marked("Call", "group of keys")
LEAD = marked("Lead", "group of keys")
QUEUE = marked("Queue", "group of keys")
SCRIPT = marked("Script", "group of keys")
QUALIFY = marked("Qualify", "group of keys")
RETURNS = marked("Callbacks", "group of keys")
DISPOSITION = marked("Disposition", "group of keys")


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


def _placed(name: str, words: str, key: str, group: str, place: str | int) -> Action:
    """Return an action of Work that is one of several alike; `words` hold its `{place}`."""
    return Action(name, words, (key,), WORK, group, place=str(place))


COMMON: tuple[Action, ...] = (
    Action("palette", marked("Find a lead or run a command"), ("Ctrl+K",), EVERYWHERE, ANYWHERE, "search"),
    Action("undo", marked("Undo the last act"), ("Ctrl+Z", "U"), EVERYWHERE, ANYWHERE, "undo"),
    Action("acts", marked("History of acts"), ("Ctrl+Shift+Z",), EVERYWHERE, ANYWHERE, "sort"),
    Action("go_work", marked("Work"), ("G, W",), EVERYWHERE, GO_TO, "work"),
    Action("go_callbacks", marked("Callbacks"), ("G, C",), EVERYWHERE, GO_TO, "callbacks"),
    Action("settings", marked("Settings"), ("Ctrl+,",), EVERYWHERE, GO_TO, "settings"),
    Action("next_region", marked("Next region"), ("F6",), EVERYWHERE, ANYWHERE),
    Action("previous_region", marked("Previous region"), ("Shift+F6",), EVERYWHERE, ANYWHERE),
    Action("practice", marked("Practice on the demonstration store"), (), EVERYWHERE, ANYWHERE, "eye"),
    Action("keys", marked("Keys of this screen"), ("?", "F1"), EVERYWHERE, ANYWHERE, "keyboard"),
    Action("larger", marked("Larger text"), ("Ctrl++", "Ctrl+="), EVERYWHERE, ANYWHERE),
    Action("smaller", marked("Smaller text"), ("Ctrl+-",), EVERYWHERE, ANYWHERE),
    Action("usual_size", marked("Usual text size"), ("Ctrl+0",), EVERYWHERE, ANYWHERE),
    Action("escape", marked("Out of what is open"), ("Escape",), EVERYWHERE, ANYWHERE),
)

ON_WORK: tuple[Action, ...] = (
    Action("main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), WORK, CALL, "call"),
    Action("next_number", marked("Call the next number"), ("Ctrl+Shift+Return",), WORK, CALL, "phone"),
    Action("incoming", marked("Incoming call"), ("Ctrl+I",), WORK, CALL, "incoming"),
    Action("skip", marked("Skip this lead, with a reason"), ("Ctrl+J",), WORK, CALL, "skip"),
    Action("new_lead", marked("New lead"), ("Ctrl+N",), WORK, CALL, "plus"),
    Action("note", marked("Into the note"), ("M",), WORK, LEAD, "note"),
    Action("why", marked("Why this lead"), ("W",), WORK, LEAD, "sort"),
    Action("touches", marked("History of the lead"), ("T",), WORK, LEAD, "eye"),
    Action("objections", marked("If they say"), ("O",), WORK, LEAD, "ear"),
    Action("next_row", marked("Next row"), ("J",), WORK, QUEUE, repeats=True, also=("Down",)),
    Action("previous_row", marked("Previous row"), ("K",), WORK, QUEUE, repeats=True, also=("Up",)),
    Action("open_row", marked("Open the selected row"), (), WORK, QUEUE, also=("Return",)),
    Action("script_back", marked("Script one step back"), ("Backspace",), WORK, SCRIPT, "back"),
    Action("anyone", marked("Let anyone take the callback that is due"), ("B",), WORK, CALL, "people"),
    Action("give", marked("Give the lead to a colleague"), ("Ctrl+G",), WORK, LEAD, "people"),
    Action("focus_mode", marked("Focus mode"), ("Ctrl+B",), WORK, LEAD, "focus"),
    *(_placed(f"field_{n}", marked("Qualify field {place}"), f"Ctrl+{n}", QUALIFY, n) for n in range(1, 6)),
    *(_placed(f"answer_{k}", marked("Answer {place}"), k, SCRIPT, k) for k in ANSWER_KEYS),
)

ON_CALLBACKS: tuple[Action, ...] = (
    Action("callback_next", marked("Next row"), ("J",), CALLBACKS, RETURNS, repeats=True, also=("Down",)),
    Action("callback_previous", marked("Previous row"), ("K",), CALLBACKS, RETURNS, repeats=True, also=("Up",)),
    Action("callback_open", marked("Open it on Work"), (), CALLBACKS, RETURNS, "work", also=("Return",)),
    Action("callback_move", marked("Move it to another time"), ("L",), CALLBACKS, RETURNS, "call_later"),
    Action("callback_anyone", marked("Let anyone take it"), ("B",), CALLBACKS, RETURNS, "people"),
)

EVERY: tuple[Action, ...] = (*COMMON, *ON_WORK, *ON_CALLBACKS)
"""All actions that do not come from the Playbook."""

DIGITS = tuple("123456789")


def disposition_actions(rules: Iterable[DispositionRule]) -> tuple[Action, ...]:
    """Return one action for each disposition of the Playbook that has a key."""
    return tuple(
        Action(
            f"disposition_{rule.code}", rule.label, (rule.key.upper(),), WORK, DISPOSITION, rule.code, own_words=True
        )
        for rule in rules
        if rule.key
    )


def digit_actions(taken: Iterable[Action]) -> tuple[Action, ...]:
    """Return actions for the digits that no disposition has, which choose among chips all the same."""
    used = {key for action in taken for key in action.keys}
    return tuple(
        _placed(f"digit_{digit}", marked("Choice {place}"), digit, "", digit) for digit in DIGITS if digit not in used
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
    """Write a key as hints show it: `Ctrl ⏎`, `G W`; keys that a language names otherwise in its words."""
    if len(key) == 1:
        return key
    held = key.removesuffix("++")
    written = _SHOWN.get(key) or (f"{held} +" if held != key else key.replace(", ", " ").replace("+", " "))
    for name, marked_name in _NAMED.items():
        if name in written:
            written = written.replace(name, say_marked(marked_name, "key"))
    return written


def group_said(group: str) -> str:
    """Return the name of a group of actions in the language in use."""
    return say_marked(group, "group of keys")


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
