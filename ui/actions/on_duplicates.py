"""What can be done on the Duplicates page."""

from ui.actions.action import DUPLICATES, PAIRS, Action
from ui.language import marked


def _act(name: str, words: str, keys: tuple[str, ...], icon: str = "") -> Action:
    return Action(f"duplicate_{name}", words, keys, DUPLICATES, PAIRS, icon)


ON_DUPLICATES: tuple[Action, ...] = (
    _act("main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), "tick"),
    _act("merge", marked("Merge the two"), ("M",), "duplicates"),
    _act("apart", marked("Not the same, or perhaps the same"), ("N",), "people"),
    _act("split", marked("Split what was merged"), ("S",), "back"),
    _act("first", marked("The first lead goes on"), ("1",)),
    _act("second", marked("The second lead goes on"), ("2",)),
    _act("journey", marked("Journey of the lead that goes on"), ("T",), "eye"),
    _act("which", marked("Likely, merged, not the same"), ("V",), "filter"),
    Action("duplicate_next", marked("Next row"), ("J",), DUPLICATES, PAIRS, repeats=True, also=("Down",)),
    Action("duplicate_previous", marked("Previous row"), ("K",), DUPLICATES, PAIRS, repeats=True, also=("Up",)),
)
