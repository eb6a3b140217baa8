"""What the Work page says to a screen reader by itself: the lead, the deed, the clock, the window."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Slot

from ui.language import said_in, say
from ui.pages.page import Page
from ui.pages.work.lead_acts import LeadActs
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.view import WorkView
from ui.speech import announce

SPOKEN_AT: Final = (timedelta(minutes=5), timedelta(minutes=1), timedelta(0))
"""What may be left of a promise when the clock speaks; each second would drown everything else."""


class LeadSpeech(QObject):
    """Announces once what changes without a key; politely, but a window that closes interrupts."""

    def __init__(self, page: Page, view: WorkView, acts: LeadActs) -> None:
        """Begin with nothing said."""
        super().__init__(page)
        self._page, self._view, self._acts = page, view, acts
        self._lead_id = 0
        self._unsaid: list[timedelta] = []
        self._due: datetime | None = None
        self._window_open = False
        acts.filed.connect(self._filed)

    def lead(self, hand: LeadInHand, at: datetime) -> None:
        """Say who came on the screen, how much time is left, and whether calling is allowed."""
        left = ", ".join(self._view.brief.clock.lines())
        window = self._view.brief.window_bar.accessibleName()
        who, where = hand.brief.person, hand.brief.company
        told = say("{who}, {company}. {clock}. {window}", who=who, company=where, clock=left, window=window)
        announce(self._page, told)
        self._lead_id = hand.lead_id
        self._window_open = _is_open(hand, at)
        self._wind(hand, at)

    def tick(self, at: datetime) -> None:
        """Say it when five minutes and one minute are left, when the promise is late, when the window closes."""
        hand = self._acts.hand
        if hand is None or hand.lead_id != self._lead_id:
            return
        if _due(hand) != self._due:
            self._wind(hand, at)
        passed = [when for when in self._unsaid if _left(hand, at) <= when]
        if passed:
            self._unsaid = [when for when in self._unsaid if when not in passed]
            announce(self._page, ", ".join((hand.brief.person, *self._view.brief.clock.lines())))
        if self._window_open and not _is_open(hand, at):
            self._window_open = False
            announce(self._page, say("The call window of {who} is closed.", who=hand.brief.person), assertive=True)

    def _wind(self, hand: LeadInHand, at: datetime) -> None:
        """Set the clock to a promise: what lies behind is not said any more."""
        self._due = _due(hand)
        self._unsaid = [when for when in SPOKEN_AT if _left(hand, at) > when]

    @Slot()
    def _filed(self) -> None:
        deed = self._acts.last
        if deed is not None:
            announce(self._page, say("{deed}. Undo with Control Z.", deed=said_in(deed.words)))


def _due(hand: LeadInHand) -> datetime | None:
    return hand.brief.promise.due_at if hand.brief.promise is not None else None


def _left(hand: LeadInHand, at: datetime) -> timedelta:
    """Return what is left of a running promise; none counts as long past, so that nothing is said of it."""
    promise = hand.brief.promise
    running = promise is not None and promise.state not in ("met", "paused")
    return promise.due_at - at if promise is not None and running else timedelta(days=-1)


def _is_open(hand: LeadInHand, at: datetime) -> bool:
    verdict = hand.brief.verdict
    return verdict.verdict != "block" and (verdict.closes_at is None or at < verdict.closes_at)
