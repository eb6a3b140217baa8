"""What can be done on the People page."""

from ui.actions.action import PEOPLE, STAFF, Action
from ui.language import marked

ON_PEOPLE: tuple[Action, ...] = (
    Action("people_next", marked("Next person"), ("J",), PEOPLE, STAFF, repeats=True, also=("Down",)),
    Action("people_previous", marked("Previous person"), ("K",), PEOPLE, STAFF, repeats=True, also=("Up",)),
    Action("people_filter", marked("Find somebody"), ("F",), PEOPLE, STAFF, "search"),
    Action("people_edit", marked("Change them"), (), PEOPLE, STAFF, "form", also=("Return",)),
    Action("people_save", marked("Save what was typed"), ("Ctrl+Return", "Ctrl+Enter"), PEOPLE, STAFF, "tick"),
    Action("people_add", marked("Add a person"), ("N",), PEOPLE, STAFF, "plus"),
    Action("people_presence", marked("Say whether they are there"), ("P",), PEOPLE, STAFF, "person"),
    Action("people_password", marked("New one-time password"), ("W",), PEOPLE, STAFF, "keyboard"),
    Action("people_leave", marked("They left the center"), ("X",), PEOPLE, STAFF, "left_company"),
)
