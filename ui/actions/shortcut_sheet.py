"""The sheet of all keys of a screen, made from the catalogue."""

from collections.abc import Iterable

from ui.actions.action import Action, group_said, shown
from ui.language import say
from ui.pages.page import Sheet, SheetRow


def key_sheet(title: str, actions: Iterable[Action], *, single_keys: bool) -> Sheet:
    """Return the sheet; with single keys turned off, each bare key is shown with its Alt."""
    rows: list[SheetRow] = []
    known = [action for action in actions if action.group and (action.keys or action.also)]
    groups = dict.fromkeys(action.group for action in known)
    for group in groups:
        rows.append(SheetRow(group_said(group), tone="heading"))
        for action in known:
            if action.group == group:
                keys = f" {say('or')} ".join(_shown(key, single_keys) for key in (*action.keys, *action.also))
                rows.append(SheetRow(action.said, keys))
    below = say("Bare keys act unless you are typing; Alt and the same key always act.")
    if not single_keys:
        below = say("Single keys are off in Settings: Alt and the key act.")
    return Sheet("keys", say("Keys of {page}", page=title), below, tuple(rows))


def _shown(key: str, single_keys: bool) -> str:
    bare = len(key.split(", ", maxsplit=1)[0]) == 1 and key != "?"
    return shown(key) if single_keys or not bare else f"Alt {shown(key)}"
