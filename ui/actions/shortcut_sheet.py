"""The sheet of all keys of a screen, made from the catalogue."""

from collections.abc import Iterable

from ui.actions.catalogue import Action, shown
from ui.pages.page import Sheet, SheetRow


def key_sheet(title: str, actions: Iterable[Action], *, single_keys: bool) -> Sheet:
    """Return the sheet; with single keys turned off, each bare key is shown with its Alt."""
    rows: list[SheetRow] = []
    known = [action for action in actions if action.group and (action.keys or action.also)]
    groups = dict.fromkeys(action.group for action in known)
    for group in groups:
        rows.append(SheetRow(group, tone="heading"))
        for action in known:
            if action.group == group:
                keys = " or ".join(_shown(key, single_keys) for key in (*action.keys, *action.also))
                rows.append(SheetRow(action.words, keys))
    below = "Bare keys act unless you are typing; Alt and the same key always act."
    if not single_keys:
        below = "Single keys are off in Settings: Alt and the key act."
    return Sheet("keys", f"Keys of {title}", below, tuple(rows))


def _shown(key: str, single_keys: bool) -> str:
    bare = len(key.split(", ", maxsplit=1)[0]) == 1 and key != "?"
    return shown(key) if single_keys or not bare else f"Alt {shown(key)}"
