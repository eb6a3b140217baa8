"""What can be done on the Export page."""

from ui.actions.action import EXPORT, FILE, Action
from ui.language import marked


def _what(place: int, words: str) -> Action:
    return Action(f"export_what_{place}", words, (str(place),), EXPORT, FILE)


ON_EXPORT: tuple[Action, ...] = (
    Action("export_main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), EXPORT, FILE, "export"),
    _what(1, marked("Export dispositions")),
    _what(2, marked("Export leads")),
    _what(3, marked("Export handoffs")),
    _what(4, marked("Export journeys")),
    Action("export_once", marked("Each row once, or all rows"), ("O",), EXPORT, FILE),
    Action("export_folder", marked("Choose the folder"), ("Ctrl+O",), EXPORT, FILE),
    Action("export_cancel", marked("Stop the export or the counting"), ("C",), EXPORT, FILE),
    Action("export_schedule", marked("Add a schedule"), ("S",), EXPORT, FILE, "callbacks"),
    Action("export_again", marked("The rows of a past export once more"), ("A",), EXPORT, FILE),
    Action("export_remove", marked("End this schedule"), ("X",), EXPORT, FILE),
    Action("export_next", marked("Next row"), ("J",), EXPORT, FILE, repeats=True, also=("Down",)),
    Action("export_previous", marked("Previous row"), ("K",), EXPORT, FILE, repeats=True, also=("Up",)),
)
