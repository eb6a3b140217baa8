"""What can be done on the Journey page."""

from ui.actions.action import JOURNEY, THREAD, Action
from ui.language import marked


def _act(name: str, words: str, keys: tuple[str, ...], icon: str = "", *, repeats: bool = False) -> Action:
    return Action(f"journey_{name}", words, keys, JOURNEY, THREAD, icon, repeats=repeats)


ON_JOURNEY: tuple[Action, ...] = (
    _act("next", marked("Next event"), ("Right", "J"), repeats=True),
    _act("previous", marked("Previous event"), ("Left", "K"), repeats=True),
    _act("wider", marked("More room between events"), ("+", "="), repeats=True),
    _act("closer", marked("Less room between events"), ("-",), repeats=True),
    _act("open", marked("The whole event"), ("Return", "Enter"), "eye"),
    _act("which", marked("All, people, system"), ("V",), "filter"),
    _act("export", marked("Export this journey"), ("Ctrl+E",), "export"),
    _act("work", marked("Open it on Work"), ("W",), "work"),
)
