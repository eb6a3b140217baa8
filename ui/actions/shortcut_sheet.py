"""The sheet of all keys of a screen, made from the catalogue."""

from collections.abc import Iterable

from ui.actions.action import ANYWHERE, GO_TO, LOOK, Action, group_said, shown
from ui.language import say
from ui.pages.page import Sheet, SheetRow

_LAST = (GO_TO, ANYWHERE, LOOK)
"""The groups that every screen has; they stand below its own, in this order."""


def key_sheet(title: str, actions: Iterable[Action], *, single_keys: bool, pages: Iterable[str]) -> Sheet:
    """Return the sheet, the screen's own keys first; with single keys turned off, each bare key has its Alt.

    `pages` names the pages this person has: a key that leads elsewhere is left out.
    """
    rows: list[SheetRow] = []
    here = set(pages)
    known = [action for action in actions if action.group and (action.keys or action.also)]
    known = [one for one in known if one.group != GO_TO or one.id.removeprefix("go_") in here]
    groups = dict.fromkeys(action.group for action in known)
    for group in sorted(groups, key=lambda one: _LAST.index(one) + 1 if one in _LAST else 0):
        rows.append(SheetRow(group_said(group), tone="heading"))
        for action in known:
            if action.group == group:
                # The two keys of Enter are written alike.
                keys = dict.fromkeys(_shown(key, single_keys) for key in (*action.keys, *action.also))
                rows.append(SheetRow(action.said, f" {say('or')} ".join(keys)))
    below = say("Bare keys act unless you are typing; Alt and the same key always act.")
    if not single_keys:
        below = say("Single keys are off in Settings: Alt and the key act.")
    return Sheet("keys", say("Keys of {page}", page=title), below, tuple(rows))


def _shown(key: str, single_keys: bool) -> str:
    bare = len(key.split(", ", maxsplit=1)[0]) == 1 and key != "?"
    return shown(key) if single_keys or not bare else f"Alt {shown(key)}"
