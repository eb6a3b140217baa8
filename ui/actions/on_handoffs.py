"""What can be done on the Handoffs page."""

from ui.actions.action import HANDED, HANDOFFS, Action
from ui.language import marked

CHOICES = tuple("123456789")


def _act(name: str, words: str, keys: tuple[str, ...], icon: str = "") -> Action:
    return Action(f"handoff_{name}", words, keys, HANDOFFS, HANDED, icon)


ON_HANDOFFS: tuple[Action, ...] = (
    _act("main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), "tick"),
    _act("accept", marked("Accept"), ("A",), "tick"),
    _act("accept_call", marked("Accept and call"), ("Shift+A",), "phone"),
    _act("return", marked("Return with a reason, or recall"), ("R",), "back"),
    _act("pass", marked("Pass on to another seller"), ("M",), "people"),
    _act("touched", marked("First touch made, or in touch again"), ("F",), "tick"),
    _act("call", marked("Call"), ("C",), "phone"),
    _act("won", marked("Won, with its value"), ("W",), "promote"),
    _act("lost", marked("Lost, with a reason"), ("L",), "not_a_fit"),
    _act("good", marked("Rate it good"), ("Y",), "tick"),
    _act("poor", marked("Rate it poor"), ("N",), "not_a_fit"),
    _act("journey", marked("Journey"), ("T",), "eye"),
    _act("which", marked("Mine, all, ended"), ("V",), "filter"),
    _act("new_lead", marked("New lead"), ("Ctrl+N",), "plus"),
    Action("handoff_next", marked("Next row"), ("J",), HANDOFFS, HANDED, repeats=True, also=("Down",)),
    Action("handoff_previous", marked("Previous row"), ("K",), HANDOFFS, HANDED, repeats=True, also=("Up",)),
    *(
        Action(f"handoff_choice_{digit}", marked("Choice {place}"), (digit,), HANDOFFS, place=digit)
        for digit in CHOICES
    ),
)
