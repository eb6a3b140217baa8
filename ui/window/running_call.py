"""The call that this person is in, seen from every page: a chip in the top bar that leads back to it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qualcenter.queries.brief_rows import RunningCallRow
from ui.actions.action import WORK
from ui.language import say
from ui.pages.page import Page
from ui.pages.work.lead_in_hand import LeadInHand, Phase
from ui.speech import announce

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class RunningCall(QObject):
    """Knows the call as the Work page has it in hand, or as the store does while another lead is looked at."""

    def __init__(self, window: "MainWindow") -> None:
        """Ask the store whether a call goes on: the desk may have been closed in the middle of it."""
        super().__init__(window)
        self._window, self._chip = window, window.top.call
        self.running: RunningCallRow | None = None
        self._told: RunningCallRow | None = None
        self._chip.clicked.connect(self.go_back)
        window.desk.changes.changed.connect(self._changed)
        window.desk.ticker.ticked.connect(self._tick)
        if WORK in window.pages:
            self._read()

    def take(self, page: Page) -> None:
        """Listen to the Work page when it was built."""
        if page.where == WORK and (work := self._window.work) is not None:
            work.acts.opened.connect(self.look)
            work.acts.hand_changed.connect(self.look)

    @Slot()
    def look(self, *_how: object) -> None:
        """See whether the lead in hand is being called, and whether the call is in sight."""
        if WORK not in self._window.pages:
            return
        hand = self._hand
        live = _live(hand)
        if live is not None or _is_on(hand, self.running):
            self.running = live
        self._show()

    @Slot()
    def go_back(self) -> None:
        """Show the lead that is being called."""
        running, work = self.running, self._window.work
        if running is None or work is None:
            return
        if work.hand is not None and not _is_on(work.hand, running):
            self._window.show_on_work(running.lead_id)
        else:
            self._window.show_page(WORK)

    def keeps_here(self) -> str:
        """Say why nobody else can sit here while a call runs; empty when none does."""
        if self.running is None:
            return ""
        return say(
            "You are on the phone with {name}. End the call before somebody else sits here.", name=self.running.person
        )

    @property
    def _hand(self) -> LeadInHand | None:
        work = self._window.work
        return work.hand if work is not None else None

    def _show(self) -> None:
        window, running = self._window, self.running
        on_work = window.page is window.work
        if running is None or (on_work and _is_on(self._hand, running)):
            window.top.end_call()
            self._told = None
            return
        key = "" if on_work else window.desk.look.keys.shown("go_work")
        window.top.show_call(running.person, running.started_at, window.desk.core.clock.now(), key)
        if self._told != running:
            self._told = running
            announce(window, f"{self._chip.text()}. {self._chip.toolTip()}")

    def _read(self) -> None:
        desk = self._window.desk
        work = partial(desk.core.lead_brief.running_call, desk.actor)
        desk.background.read("running_call", work, self._came, self._missed)

    @Slot(object)
    def _changed(self, ids: frozenset[int] | None) -> None:
        """Read the call again when its lead changed; the Work page does so itself while it is seen."""
        running, work = self.running, self._window.work
        if running is None or work is None or not (ids is None or running.lead_id in ids):
            return
        if not _is_on(work.hand, running):
            self._read()
        elif self._window.page is not work:
            work.acts.read_again()

    @Slot(object)
    def _came(self, running: RunningCallRow | None) -> None:
        self.running = running
        self.look()

    @Slot(object)
    def _missed(self, _fault: Exception) -> None:
        """Go on with what is known; whoever must have the store says that it does not answer."""

    @Slot()
    def _tick(self) -> None:
        if not self._chip.isHidden():
            self._chip.set_now(self._window.desk.core.clock.now())


def _live(hand: LeadInHand | None) -> RunningCallRow | None:
    """Return the call that runs on the lead in hand."""
    call = hand.call if hand is not None else None
    if hand is None or call is None or hand.phase is not Phase.ON_CALL:
        return None
    return RunningCallRow(hand.lead_id, hand.brief.person, call.started_at)


def _is_on(hand: LeadInHand | None, running: RunningCallRow | None) -> bool:
    return hand is not None and running is not None and hand.lead_id == running.lead_id
