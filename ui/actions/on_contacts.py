"""What can be done on the Contacts page."""

from ui.actions.action import CONTACTS, TENDING, Action
from ui.language import marked


def _act(name: str, words: str, keys: tuple[str, ...], icon: str = "") -> Action:
    return Action(f"contacts_{name}", words, keys, CONTACTS, TENDING, icon)


ON_CONTACTS: tuple[Action, ...] = (
    _act("main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), "tick"),
    _act("show_review", marked("What is to be reviewed"), ("1",)),
    _act("show_tracks", marked("Nurtured leads by track"), ("2",)),
    _act("show_wakes", marked("Nurtured leads by wake"), ("3",)),
    _act("show_consent", marked("What a person allowed"), ("4",)),
    _act("show_wishes", marked("Who must not be called"), ("5",)),
    _act("find", marked("Find a person"), ("F",), "search"),
    _act("review", marked("Looked at: let it rest"), ("R",), "tick"),
    _act("wake", marked("Into the queue now"), ("W",), "work"),
    _act("wake_on", marked("Change the wake"), ("L",), "call_later"),
    _act("nurture", marked("Put a contact on a track"), ("N",), "nurture"),
    _act("purge", marked("Take out, with a reason"), ("X",), "not_a_fit"),
    _act("track", marked("Next track"), ("V",), "filter"),
    _act("journey", marked("Journey"), ("T",), "eye"),
    _act("mail", marked("Consent to e-mail was withdrawn"), ("E",), "mail"),
    _act("calls", marked("Consent to calls was withdrawn"), ("C",), "phone"),
    _act("export", marked("Write what is held on a person into a file"), ("O",), "export"),
    _act("erase", marked("Erase what is held on a person"), ("Shift+E",), "bad_number"),
    _act("add", marked("Add a do-not-call wish"), ("A",), "plus"),
    _act("lift", marked("Lift a do-not-call wish"), ("D",), "back"),
    _act("firm", marked("Take out the leads of a company that asked"), ("Q",), "company"),
    _act("import", marked("Read in a do-not-call list"), ("I",), "import"),
    Action("contacts_next", marked("Next row"), ("J",), CONTACTS, TENDING, repeats=True, also=("Down",)),
    Action("contacts_previous", marked("Previous row"), ("K",), CONTACTS, TENDING, repeats=True, also=("Up",)),
)
