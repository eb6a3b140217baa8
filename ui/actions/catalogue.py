"""The one table of actions: what each is called, which keys it has and where they work."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from qualcenter.domain.disposition import DispositionRule
from ui.actions.action import (
    ANYWHERE,
    BOARD,
    CALLBACKS,
    CONTACTS,
    DISPOSITION,
    DUPLICATES,
    EVERYWHERE,
    EXPORT,
    GO_TO,
    HANDOFFS,
    IMPORT,
    JOURNEY,
    PEOPLE,
    SETTINGS,
    STORE,
    WORK,
    Action,
    alt_twin,
)
from ui.actions.looks import LOOKS
from ui.actions.on_board import ON_BOARD
from ui.actions.on_callbacks import ON_CALLBACKS
from ui.actions.on_contacts import ON_CONTACTS
from ui.actions.on_duplicates import ON_DUPLICATES
from ui.actions.on_exports import ON_EXPORT
from ui.actions.on_handoffs import ON_HANDOFFS
from ui.actions.on_imports import ON_IMPORT
from ui.actions.on_journey import ON_JOURNEY
from ui.actions.on_people import ON_PEOPLE
from ui.actions.on_store import ON_STORE
from ui.actions.on_work import ON_WORK, placed
from ui.language import marked

COMMON: tuple[Action, ...] = (
    Action("palette", marked("Find a lead or run a command"), ("Ctrl+K",), EVERYWHERE, ANYWHERE, "search"),
    Action("undo", marked("Undo the last act"), ("Ctrl+Z", "U"), EVERYWHERE, ANYWHERE, "undo"),
    Action("acts", marked("History of acts"), ("Ctrl+Shift+Z",), EVERYWHERE, ANYWHERE, "sort"),
    Action("go_work", marked("Work"), ("G, W",), EVERYWHERE, GO_TO, "work"),
    Action("go_callbacks", marked("Callbacks"), ("G, C",), EVERYWHERE, GO_TO, "callbacks"),
    Action("go_board", marked("Board"), ("G, B",), EVERYWHERE, GO_TO, "board"),
    Action("go_handoffs", marked("Handoffs"), ("G, H",), EVERYWHERE, GO_TO, "handoffs"),
    Action("go_journey", marked("Journey"), ("G, J",), EVERYWHERE, GO_TO, "journey"),
    Action("go_people", marked("People"), ("G, P",), EVERYWHERE, GO_TO, "people"),
    Action("go_import", marked("Import"), ("G, I",), EVERYWHERE, GO_TO, "import"),
    Action("go_export", marked("Export"), ("G, E",), EVERYWHERE, GO_TO, "export"),
    Action("go_contacts", marked("Contacts"), ("G, N",), EVERYWHERE, GO_TO, "contacts"),
    Action("go_duplicates", marked("Duplicates"), ("G, D",), EVERYWHERE, GO_TO, "duplicates"),
    Action("go_store", marked("Store"), ("G, T",), EVERYWHERE, GO_TO, "store"),
    Action("settings", marked("Settings"), ("Ctrl+,",), EVERYWHERE, GO_TO, "settings"),
    Action("next_region", marked("Next region"), ("F6",), EVERYWHERE, ANYWHERE),
    Action("previous_region", marked("Previous region"), ("Shift+F6",), EVERYWHERE, ANYWHERE),
    Action("notices", marked("Notices: what was told"), ("Ctrl+Shift+N",), EVERYWHERE, ANYWHERE, "bell"),
    Action("change_person", marked("Change person, sign out"), (), EVERYWHERE, ANYWHERE, "person"),
    Action("practice", marked("Practice on the demonstration store"), (), EVERYWHERE, ANYWHERE, "eye"),
    Action("keys", marked("Keys of this screen"), ("?", "F1"), EVERYWHERE, ANYWHERE, "keyboard"),
    Action("escape", marked("Out of what is open"), ("Escape",), EVERYWHERE, ANYWHERE),
    *LOOKS,
)

ON_PAGE: Final[Mapping[str, tuple[Action, ...]]] = {
    WORK: ON_WORK,
    CALLBACKS: ON_CALLBACKS,
    BOARD: ON_BOARD,
    HANDOFFS: ON_HANDOFFS,
    IMPORT: ON_IMPORT,
    EXPORT: ON_EXPORT,
    CONTACTS: ON_CONTACTS,
    DUPLICATES: ON_DUPLICATES,
    JOURNEY: ON_JOURNEY,
    STORE: ON_STORE,
    PEOPLE: ON_PEOPLE,
    SETTINGS: (),
}
"""What each page adds to what works everywhere; a page that is not here has no keys of its own."""
SCREENS: Final = tuple(ON_PAGE)
EVERY: tuple[Action, ...] = (*COMMON, *(action for actions in ON_PAGE.values() for action in actions))
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
        placed(f"digit_{digit}", marked("Choice {place}"), digit, "", digit) for digit in DIGITS if digit not in used
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
    return with_keys((*COMMON, *ON_PAGE.get(screen, ())), chosen)


def with_keys(actions: Iterable[Action], changed: Mapping[str, str]) -> tuple[Action, ...]:
    """Return the actions with the keys that a person chose instead of the usual ones."""
    return tuple(
        replace(action, keys=(changed[action.id],) if changed[action.id] else ()) if action.id in changed else action
        for action in actions
    )


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
