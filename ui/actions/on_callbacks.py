"""What can be done on the Callbacks page."""

from ui.actions.action import CALLBACKS, RETURNS, Action
from ui.language import marked

ON_CALLBACKS: tuple[Action, ...] = (
    Action("callback_next", marked("Next row"), ("J",), CALLBACKS, RETURNS, repeats=True, also=("Down",)),
    Action("callback_previous", marked("Previous row"), ("K",), CALLBACKS, RETURNS, repeats=True, also=("Up",)),
    Action("callback_open", marked("Open it on Work"), (), CALLBACKS, RETURNS, "work", also=("Return",)),
    Action("callback_move", marked("Move it to another time"), ("L",), CALLBACKS, RETURNS, "call_later"),
    Action("callback_journey", marked("Journey of the lead"), ("T",), CALLBACKS, RETURNS, "journey"),
    Action("callback_anyone", marked("Let anyone take it"), ("B",), CALLBACKS, RETURNS, "people"),
)
