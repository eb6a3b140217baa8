"""What every page is: it listens to changes, refreshes while it is seen, and answers the keys of its
screen.
"""

from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from qualcenter.domain.disposition import DispositionRule
from ui.desk import Desk
from ui.failures import Fault, wrong_of

DONE = "done"
"""Tone of an empty text that ends whatever was told before: it was about what is no longer shown."""


@dataclass(frozen=True)
class SheetRow:
    """One line of a sheet: what stands before it, its words, a detail, and an id when it can be pressed.

    One that can be pressed may have a second line `below`.
    """

    words: str
    lead: str = ""
    detail: str = ""
    act: str = ""
    tone: str = ""
    below: str = ""


@dataclass(frozen=True)
class Sheet:
    """A list that opens above the page: its title, a line below it, and its rows.

    The rows of a `numbered` one that can be pressed have the digits 1 to 9, and the first of them the focus.
    """

    name: str
    title: str
    subtitle: str = ""
    rows: tuple[SheetRow, ...] = ()
    numbered: bool = False


@dataclass(frozen=True)
class Form:
    """A few lines to fill in above the page; `fields` are (name, label, hint).

    One that `stays` closes only when the page says that it is done; a refusal is shown in it. `blank` is told
    to whoever sends it with nothing filled in.
    """

    name: str
    title: str
    button: str
    fields: tuple[tuple[str, str, str], ...] = field(default=())
    stays: bool = False
    blank: str = ""


class Page(QWidget):
    """A screen of the window.

    Signals: `told(words, tone)` for the status bar with the tone ok, warn or wrong; `sheet_wanted(sheet)`,
    `form_wanted(form)`, `form_done()` when what it asked for is saved, `form_refused(words, fields)` when it was
    not, with the names of the fields to mend; `hints_changed()` when other keys work now;
    `lead_wanted(lead_id, action)` to show a lead on Work and do something there; `journey_wanted(lead_id)` to show
    its journey; `unreachable(words)` when the store did not answer, `answered()`
    when it did; `waiting_changed(changes)` with how many changes could not be sent yet; `practice_wanted()`.
    """

    told = Signal(str, str)
    sheet_wanted = Signal(object)
    form_wanted = Signal(object)
    form_done = Signal()
    form_refused = Signal(str, object)
    hints_changed = Signal()
    lead_wanted = Signal(int, str)
    journey_wanted = Signal(int)
    unreachable = Signal(str)
    answered = Signal()
    waiting_changed = Signal(int)
    practice_wanted = Signal()

    where = ""
    title = ""

    def __init__(self, desk: Desk) -> None:
        """Listen to changes; nothing is read before the page is shown."""
        super().__init__()
        self.desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = True
        desk.changes.changed.connect(self._changed)
        desk.ticker.ticked.connect(self._ticked)

    def refresh(self) -> None:
        """Read again what is shown; each page says what."""

    def take_changes(self, ids: frozenset[int] | None) -> None:
        """Show that these leads changed, or with None that anything may have: read again, or later when unseen."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def tick(self) -> None:
        """Let clocks go on; called each second while the page is seen."""

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what an action of the catalogue says and tell whether this page knows it."""
        return False

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the actions whose keys to show, as (action, words), five at most.

        Actions that share a hint are named in one text with spaces between.
        """
        return ()

    def show_lead(self, lead_id: int) -> None:
        """Show a lead that was found elsewhere; each page that holds leads says how."""

    def figures(self) -> tuple[tuple[str, str], ...]:
        """Return what the top bar tells beside the title, as (figure, words); none leaves the day of Work there."""
        return ()

    def regions(self) -> tuple[QWidget, ...]:
        """Return the widgets between which F6 goes."""
        return ()

    def dispositions(self) -> tuple[DispositionRule, ...]:
        """Return the dispositions that have keys on this screen."""
        return ()

    def link_returned(self) -> None:
        """Send what waited while the store did not answer."""

    def leave(self) -> None:
        """Put what is being typed into safety before the page or the window closes."""

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Do what a pressed row of a sheet says."""

    def form_filled(self, form: str, values: dict[str, str]) -> None:
        """Do what a filled form says."""

    def failed(self, fault: Exception) -> None:
        """Say what went wrong in the status bar, and for a store that does not answer also above the page."""
        wrong = wrong_of(fault)
        self.told.emit(wrong.words, "warn" if wrong.fault is Fault.REFUSED else "wrong")
        if wrong.fault is Fault.KNOWN:
            self.unreachable.emit(wrong.words)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the page was not seen."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is being typed."""
        super().hideEvent(event)
        self.leave()

    # Never overridden: a slot of a subclass under the same name would be called after the page is gone.
    @Slot(object)
    def _changed(self, ids: frozenset[int] | None) -> None:
        self.take_changes(ids)

    @Slot()
    def _ticked(self) -> None:
        if self.isVisible():
            self.tick()
