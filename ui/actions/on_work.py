"""What can be done on the Work page."""

from qualcenter.domain.script import ANSWER_KEYS
from ui.actions.action import CALL, LEAD, QUALIFY, QUEUE, SCRIPT, WORK, Action
from ui.language import marked


def placed(name: str, words: str, key: str, group: str, place: str | int) -> Action:
    """Return an action of Work that is one of several alike; `words` hold its `{place}`."""
    return Action(name, words, (key,), WORK, group, place=str(place))


ON_WORK: tuple[Action, ...] = (
    Action("main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), WORK, CALL, "call"),
    Action("next_number", marked("Call the next number"), ("Ctrl+Shift+Return",), WORK, CALL, "phone"),
    Action("incoming", marked("Incoming call"), ("Ctrl+I",), WORK, CALL, "incoming"),
    Action("skip", marked("Skip this lead, with a reason"), ("Ctrl+J",), WORK, CALL, "skip"),
    Action("new_lead", marked("New lead"), ("Ctrl+N",), WORK, CALL, "plus"),
    Action("note", marked("Into the note"), ("M",), WORK, LEAD, "note"),
    Action("why", marked("Why this lead"), ("W",), WORK, LEAD, "sort"),
    Action("touches", marked("History of the lead"), ("T",), WORK, LEAD, "eye"),
    Action("journey", marked("Journey of the lead"), ("Shift+T",), WORK, LEAD, "journey"),
    Action("objections", marked("If they say"), ("O",), WORK, LEAD, "ear"),
    Action("next_row", marked("Next row"), ("J",), WORK, QUEUE, repeats=True, also=("Down",)),
    Action("previous_row", marked("Previous row"), ("K",), WORK, QUEUE, repeats=True, also=("Up",)),
    Action("open_row", marked("Open the selected row"), (), WORK, QUEUE, also=("Return",)),
    Action("script_back", marked("Script one step back"), ("Backspace",), WORK, SCRIPT, "back"),
    Action("anyone", marked("Let anyone take the callback that is due"), ("B",), WORK, CALL, "people"),
    Action("give", marked("Give the lead to a colleague"), ("Ctrl+G",), WORK, LEAD, "people"),
    Action("focus_mode", marked("Focus mode"), ("Ctrl+B",), WORK, LEAD, "focus"),
    *(placed(f"field_{n}", marked("Qualify field {place}"), f"Ctrl+{n}", QUALIFY, n) for n in range(1, 6)),
    *(placed(f"answer_{k}", marked("Answer {place}"), k, SCRIPT, k) for k in ANSWER_KEYS),
)
