"""How the window looks and speaks, as commands: the same choices as in Settings."""

from ui.actions.action import EVERYWHERE, LOOK, Action
from ui.language import LANGUAGES, marked

LOOKS: tuple[Action, ...] = (
    Action("theme_light", marked("Light theme"), (), EVERYWHERE, LOOK, "sun"),
    Action("theme_dark", marked("Dark theme"), (), EVERYWHERE, LOOK, "moon"),
    Action("theme_system", marked("Theme: follow the system"), (), EVERYWHERE, LOOK, "screen"),
    Action("larger", marked("Larger text size"), ("Ctrl++", "Ctrl+="), EVERYWHERE, LOOK, "text_size"),
    Action("smaller", marked("Smaller text size"), ("Ctrl+-",), EVERYWHERE, LOOK, "text_size"),
    Action("usual_size", marked("Usual text size"), ("Ctrl+0",), EVERYWHERE, LOOK, "text_size"),
    Action("contrast", marked("Higher contrast"), (), EVERYWHERE, LOOK, "contrast"),
    Action("reduced_motion", marked("Reduced motion"), (), EVERYWHERE, LOOK, "still"),
    *(
        Action(f"language_{code}", marked("Language: {place}"), (), EVERYWHERE, LOOK, "globe", place=name)
        for code, name in LANGUAGES.items()
    ),
    Action("language_system", marked("Language: follow the system"), (), EVERYWHERE, LOOK, "screen"),
)
