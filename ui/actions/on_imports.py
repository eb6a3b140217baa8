"""What can be done on the Import page."""

from ui.actions.action import FILE, IMPORT, Action
from ui.language import marked

ON_IMPORT: tuple[Action, ...] = (
    Action("import_main", marked("The filled button"), ("Ctrl+Return", "Ctrl+Enter"), IMPORT, FILE, "import"),
    Action("import_open", marked("Choose a file"), ("Ctrl+O",), IMPORT, FILE, "plus"),
    Action("import_next", marked("Next row"), ("J",), IMPORT, FILE, repeats=True, also=("Down",)),
    Action("import_previous", marked("Previous row"), ("K",), IMPORT, FILE, repeats=True, also=("Up",)),
    Action("import_field", marked("Read the column as another field"), (), IMPORT, FILE, also=("Return",)),
    Action("import_aside", marked("Set the column aside"), ("X",), IMPORT, FILE),
    Action("import_afresh", marked("Guess the columns afresh"), ("F",), IMPORT, FILE),
    Action("import_halt", marked("Halt the import, or go on"), ("H",), IMPORT, FILE),
    Action("import_cancel", marked("Stop the import or the counting"), ("C",), IMPORT, FILE),
    Action("import_refused", marked("Save the refused rows"), ("S",), IMPORT, FILE),
    Action("import_undo", marked("Take an import back"), ("T",), IMPORT, FILE, "undo"),
)
