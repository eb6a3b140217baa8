"""What can be done on the Store page."""

from ui.actions.action import STORE, STORING, Action
from ui.language import marked

ON_STORE: tuple[Action, ...] = (
    Action("store_back_up", marked("Back up now…"), ("Ctrl+Return", "Ctrl+Enter"), STORE, STORING, "saved"),
    Action("store_check", marked("Check the laws now"), ("L",), STORE, STORING, "tick_circle"),
    Action("store_stop", marked("Stop the backup or the check"), ("C",), STORE, STORING),
    Action("store_left_behind", marked("Leads left behind"), ("N",), STORE, STORING, "hourglass"),
    Action("store_journey", marked("Journey of the lead"), ("T",), STORE, STORING, "journey", also=("Return",)),
    Action("store_next", marked("Next row"), ("J",), STORE, STORING, repeats=True, also=("Down",)),
    Action("store_previous", marked("Previous row"), ("K",), STORE, STORING, repeats=True, also=("Up",)),
)
