"""Whether a person is here: chosen in the top bar, written to the store, and the end of a break told."""

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui import words
from ui.desk import Desk
from ui.language import say, say_marked
from ui.pages.page import Form
from ui.typed_when import read_when
from ui.window.command_palette import PaletteLine
from ui.window.top_bar import CHOICES, PresenceButton

if TYPE_CHECKING:
    from qualcenter.services.colleagues import ColleagueRow

BREAK = "break"
"""Name of the form that asks until when a break lasts."""
OF_PALETTE = "presence:"
"""How the ids of its lines in the palette begin."""
_ICONS = {"available": "tick_circle", "break": "hourglass", "away": "left_company", "off": "moon"}


class Presence(QObject):
    """Keeps the button and the store in step.

    Signals: `told(words, tone)`; `form_wanted(form)` to ask when a person will be back; `failed(fault)`.
    """

    told = Signal(str, str)
    form_wanted = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, button: PresenceButton, parent: QObject) -> None:
        """Read how this person is marked now."""
        super().__init__(parent)
        self._desk, self._button = desk, button
        self.back_at: datetime | None = None
        self.told_back = False
        button.chosen.connect(self.choose)
        desk.background.read("presence", desk.core.colleagues.list, self._show)

    def take_over(self, other: "Presence") -> None:
        """Go on with the break that another window of this person knows of."""
        self.back_at, self.told_back = other.back_at, other.told_back

    @Slot(str, int)
    def choose(self, presence: str, minutes: int) -> None:
        """Be available, away, off, or on a break of so many minutes; a break of 0 asks until when."""
        if presence == "break" and minutes == 0:
            self.form_wanted.emit(_break_form())
            return
        self._set(presence, self._desk.core.clock.now() + timedelta(minutes=minutes) if minutes else None)

    def lines(self) -> list[PaletteLine]:
        """Return what the button offers, for the palette, in the button's words."""
        return [
            PaletteLine(
                say_marked(label),
                f"{OF_PALETTE}{code}:{minutes}",
                "",
                _ICONS[code],
                say("now") if code == self._button.presence != "break" else "",
            )
            for code, minutes, label in CHOICES
        ]

    def press(self, line: str) -> None:
        """Do what a line of the palette says."""
        code, _, minutes = line.removeprefix(OF_PALETTE).partition(":")
        self.choose(code, int(minutes))

    def break_until(self, typed: str) -> None:
        """Take a break until the time that was typed; one that cannot be read is told."""
        at = read_when(typed, words.here(self._desk.core.clock.now()))
        if at is None:
            told = say("That is no time to come. Type it like 14:45 or in 20 min. You are still available.")
            self.told.emit(told, "warn")
        else:
            self._set("break", at)

    def tick(self) -> None:
        """Say once that a break is over."""
        if self.back_at is None or self.told_back or self._desk.core.clock.now() < self.back_at:
            return
        self.told_back = True
        clock = words.clock(words.here(self.back_at))
        self.told.emit(say("Your break ended at {clock}. Choose Available to go on.", clock=clock), "warn")

    def _set(self, presence: str, back_at: datetime | None) -> None:
        core, actor = self._desk.core, self._desk.actor
        self.back_at, self.told_back = back_at, False
        work = partial(core.colleagues.set_presence, actor, actor.name, presence, back_at=back_at)
        self._desk.background.write(work, self._written, self._refused)
        self._button.show_presence(presence, back_at)

    @Slot(object)
    def _show(self, rows: "tuple[ColleagueRow, ...]") -> None:
        here = next((row for row in rows if row.id == self._desk.actor.id), None)
        if here is not None:
            self._button.show_presence(here.presence, self.back_at if here.presence == "break" else None)

    @Slot(object)
    def _written(self, _answer: object) -> None:
        self.told.emit("", "ok")

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self.failed.emit(fault)
        self._desk.background.read("presence", self._desk.core.colleagues.list, self._show)


def _break_form() -> Form:
    asked = (("until", say("Back at"), say("in 20 min, or 14:45")),)
    return Form(BREAK, say("Break"), say("Take the break"), asked)
