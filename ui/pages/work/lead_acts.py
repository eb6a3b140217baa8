"""The acts of the Work page: one at a time, off the UI thread, each ending in a lead to show or in words."""

import time
from collections.abc import Callable, Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.domain.refusals import HeldByOtherRefused, SkipReasonRefused
from qualcenter.failures import KnownFailure
from ui.desk import Desk
from ui.dialling import dial
from ui.language import said_in, say
from ui.pages.work import desk_work, sharing
from ui.pages.work.coming import Coming
from ui.pages.work.desk_work import Deed, Opened
from ui.pages.work.drafts import Drafts
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.same_lead import goes_on, holder_of
from ui.pages.work.unsent import Given, Unsent

REST_SECONDS = 0.4
"""How long disposition keys rest after the lead changed, so that a key held too long cannot file two leads.
"""


class LeadActs(QObject):
    """Holds the lead in hand and carries out what a person decides about it.

    Signals: `opened(fresh)` after a lead was put into hand or the queue ran empty (`hand` is None then);
    `acted()` after each write; `house_changed()` when our own company's words are known;
    `hand_changed()` when what is known of the lead in hand changed; `refused(fault)` when the rules said no;
    `not_filed(words)` when a disposition could not be saved (`retry` does it again); `skip_reason_wanted()`;
    `filed()` after a disposition was saved; `shown_early()` when the lead that comes next is shown meanwhile;
    `told(words, tone)`; `busy_changed(busy)`.
    """

    opened = Signal(bool)
    acted = Signal()
    house_changed = Signal()
    hand_changed = Signal()
    refused = Signal(object)
    not_filed = Signal(object)
    skip_reason_wanted = Signal()
    filed = Signal()
    shown_early = Signal()
    told = Signal(str, str)
    busy_changed = Signal(bool)
    _committed = Signal(object, bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Start with nothing in hand."""
        super().__init__(parent)
        self._desk = desk
        self.hand: LeadInHand | None = None
        self.house: Mapping[str, str] = {}
        self._house_version: int | None = None
        self._house_wanted = False
        self.last: Deed | None = None
        self.busy = False
        self.drafts = Drafts(desk, self)
        self.unsent = Unsent(desk, self)
        self.unsent.sent.connect(self._captured)
        self.unsent.refused.connect(self._not_captured)
        self._retry: Callable[[], None] | None = None
        self._dial_next = False
        self._filing: LeadInHand | None = None
        self._changed_at = 0.0
        self.coming = Coming(desk, self)
        self._early: LeadInHand | None = None
        self._left: LeadInHand | None = None
        """The lead that was in a call last: an undo brings it back where its script stood."""
        self._committed.connect(self._filed)

    @property
    def resting(self) -> bool:
        """Whether disposition keys rest because the lead has just changed."""
        return time.monotonic() - self._changed_at < REST_SECONDS

    def next(self) -> None:
        """Open the next lead."""
        self._write(partial(desk_work.open_next, self._desk.core, self._desk.actor))

    def take_over(self, other: "LeadActs") -> None:
        """Take the lead that another window of this person has in hand, with its script and all that is known."""
        self.hand, self.last, self.house = other.hand, other.last, other.house
        self.opened.emit(True)

    def look_at(self, lead_id: int) -> None:
        """Read a lead without claiming it; one that was read ahead is shown at once."""
        self.drafts.flush()
        known = self.coming.brief(lead_id)
        if known is not None and not self.busy:
            self._take(known)
        work = partial(desk_work.read_lead, self._desk.core, self._desk.actor, lead_id)
        self._desk.background.read("work.lead", work, self._opened, self._failed)

    def read_again(self) -> None:
        """Read the lead in hand again because something changed elsewhere."""
        if self.hand is not None and not self.busy:
            work = partial(desk_work.read_lead, self._desk.core, self._desk.actor, self.hand.lead_id)
            self._desk.background.read("work.again", work, self._read_again, self._ignored)

    def call(self, reason: str | None = None) -> None:
        """Begin the call and dial; `reason` says why the next lead is passed over."""
        if self.hand is None or self.busy:
            return
        self._dial_next = True
        self._write(
            partial(
                desk_work.start_call,
                self._desk.core,
                self._desk.actor,
                self.hand.lead_id,
                self.hand.number,
                claimed=self.hand.claimed,
                reason=reason,
            )
        )

    def end_call(self) -> None:
        """End the call."""
        self._on_lead(desk_work.end_call)

    def dispose(self, code: str, fields: Mapping[str, str]) -> None:
        """File a disposition with all that was typed, and open the next lead.

        The next lead is on the screen while this one is being saved; when that fails, this one comes back as it was.
        """
        hand = self.hand
        if hand is None or self.busy:
            return
        self._filing = hand
        self._retry = partial(self.dispose, code, dict(fields))
        # A second step that stands open would not come back: then the next lead is shown when this one is saved.
        stays = bool(fields)
        core, actor, told = self._desk.core, self._desk.actor, partial(self._tell_committed, stays=stays)
        work = partial(desk_work.dispose, core, actor, hand.lead_id, code, dict(fields), hand.note, told)
        self._write(work, None if stays else self._show_coming)

    @property
    def saving(self) -> bool:
        """Whether a disposition is being saved while the next lead is on the screen."""
        return self._filing is not None and self._filing is not self.hand

    def retry(self) -> None:
        """Do again what could not be saved."""
        again, self._retry = self._retry, None
        if again is not None:
            again()

    def skip(self, reason: str) -> None:
        """Skip the lead in hand with a reason."""
        self._on_lead(desk_work.skip, reason)

    def lay_down(self) -> None:
        """Give the lead back and open the next."""
        if self.hand is not None and not self.busy:
            claimed = self.hand.claimed
            work = partial(desk_work.lay_down, self._desk.core, self._desk.actor, self.hand.lead_id, claimed=claimed)
            self._write(work)

    def give(self, name: str) -> None:
        """Give the lead in hand to a colleague."""
        self._on_lead(sharing.give, name)

    def offer(self, lead_id: int) -> None:
        """Let anyone take a callback that was promised on another lead."""
        core, actor = self._desk.core, self._desk.actor
        self._desk.background.write(partial(core.assignment.offer, actor, lead_id), self._offered, self._refused)

    def recall(self, lead_id: int) -> None:
        """Take a promoted lead back that sales has not accepted."""
        if not self.busy:
            self._write(partial(desk_work.recall, self._desk.core, self._desk.actor, lead_id))

    def undo(self, act_id: str | None = None) -> None:
        """Undo the last act, or the one named; a promotion that has left is recalled instead."""
        last = self.last
        gone = last is not None and last.undo_until is not None and last.undo_until <= self._desk.core.clock.now()
        if act_id is None and last is not None and gone and last.lead_id is not None:
            self.recall(last.lead_id)
        elif not self.busy:
            self._write(partial(desk_work.undo, self._desk.core, self._desk.actor, act_id))

    def incoming(self, who: str, person_id: int | None = None) -> None:
        """Take an incoming call of a number or a name, or of a person who is known."""
        self._write(partial(desk_work.incoming, self._desk.core, self._desk.actor, who, person_id))

    def new_lead(self, values: Mapping[str, str]) -> None:
        """Enter a lead by hand."""
        self._write(partial(desk_work.new_lead, self._desk.core, self._desk.actor, dict(values)))

    def answer(self, fields: Mapping[str, str], via: str) -> None:
        """Capture answers at once on the screen, then in the store."""
        if self.hand is None or not fields:
            return
        for field, value in fields.items():
            self.hand.take(field, value, via)
            self.hand.draft.pop(f"qual:{field}", None)
        self.unsent.send(Given(self.hand.lead_id, dict(fields), via))
        self.hand_changed.emit()

    def note(self, text: str) -> None:
        """Keep the note as it is typed."""
        if self.hand is not None:
            self.hand.note = text
            self.drafts.keep(self.hand.lead_id, text, self.hand.draft)

    def half_typed(self, field: str, text: str) -> None:
        """Keep a half-typed field."""
        if self.hand is not None:
            self.hand.draft[field] = text
            self.drafts.keep(self.hand.lead_id, self.hand.note, self.hand.draft)

    def _on_lead(self, work: Callable[..., Opened], *more: object) -> None:
        if self.hand is not None and not self.busy:
            self._write(partial(work, self._desk.core, self._desk.actor, self.hand.lead_id, *more))

    def _write(self, work: Callable[[], Opened], meanwhile: Callable[[], None] | None = None) -> None:
        """Let one act be written; `meanwhile` shows first what it will most likely bring."""
        if self.busy:
            return
        self.unsent.send_again()
        self.drafts.flush()
        self._desk.background.forget("work.lead")
        self._desk.background.forget("work.again")
        self._set_busy(True)
        if meanwhile is not None:
            meanwhile()
        self._desk.background.write(work, self._opened, self._failed)

    def _tell_committed(self, deed: Deed, *, stays: bool) -> None:
        """Pass on that a disposition is saved; runs on the lane of writes."""
        if shiboken6.isValid(self):
            self._committed.emit(deed, stays)

    @Slot(object, bool)
    def _filed(self, deed: Deed, stays: bool) -> None:
        """Tell that a disposition is saved, and show the next lead if that had to wait for it."""
        if self._filing is None:
            return
        self.last = deed
        self._end_filing()
        if stays:
            self._show_coming()

    def _show_coming(self) -> None:
        """Show the lead that comes next before it is claimed; until it is, nothing can be done with it."""
        coming = self.coming.next_one(self.hand.lead_id if self.hand else None)
        if coming is not None:
            self._put_in_hand(coming)
            self._early = self.hand
            self.shown_early.emit()

    def _end_filing(self) -> None:
        filing, self._filing = self._filing, None
        if filing is not None:
            self._retry = None
            self.drafts.forget(filing.lead_id)
            self.filed.emit()

    def _put_back(self, filing: LeadInHand | None) -> None:
        """Bring the lead back whose disposition was not saved, with all that was typed."""
        self._early = None
        if filing is not None and filing is not self.hand:
            self.hand = filing
            self._changed_at = time.monotonic()
            self.opened.emit(True)

    def _opened(self, answer: Opened) -> None:
        wrote = self.busy
        self._set_busy(False)
        self._retry = None
        if answer.deed is not None:
            self.last = answer.deed
        self._end_filing()
        if answer.wrong is not None:
            self.hand = self._early = None
            self.opened.emit(True)
            self.refused.emit(answer.wrong)
            return
        self._take(answer)
        self._dial(answer)
        if wrote:
            self.acted.emit()

    def _take(self, answer: Opened) -> None:
        before, early = self.hand, self._early
        self._early = None
        self._learn_house(answer)
        if early is not None:
            self.coming.proved(right=answer.brief is not None and answer.brief.lead_id == early.lead_id)
        if answer.brief is None or answer.rules is None:
            self.hand = None
            self.opened.emit(True)
        elif before is not None and goes_on(before, answer, early=before is early):
            before.refresh(answer.brief)
            before.claimed = answer.claimed
            before.held_by = holder_of(answer)
            self.hand_changed.emit()
        else:
            self._put_in_hand(answer)

    def _put_in_hand(self, answer: Opened) -> None:
        if answer.brief is None or answer.rules is None:
            return
        if self.hand is not None and self.hand.call is not None:
            self._left = self.hand
        self.hand = LeadInHand(answer.brief, answer.rules, claimed=answer.claimed)
        if self._left is not None and self._left.lead_id == self.hand.lead_id:
            self.hand.go_on_from(self._left)
        for field, value in self.unsent.of(self.hand.lead_id).items():
            self.hand.take(field, value, "typed")
        self.hand.held_by = holder_of(answer)
        self._changed_at = time.monotonic()
        self.opened.emit(True)

    def _learn_house(self, answer: Opened) -> None:
        """Want what scripts call our company, once for each version of the Playbook."""
        if answer.rules is not None and answer.rules.version != self._house_version:
            self._house_version = answer.rules.version
            self._house_wanted = True

    def read_house(self) -> None:
        """Read it if it is wanted: the whole Playbook is read for it, which must not hold up the first lead."""
        if self._house_wanted:
            self._house_wanted = False
            work = partial(desk_work.house_words, self._desk.core)
            self._desk.background.read("work.house", work, self._house_known)

    def _house_known(self, house: Mapping[str, str]) -> None:
        self.house = house
        self.house_changed.emit()

    def _dial(self, answer: Opened) -> None:
        wanted, self._dial_next = self._dial_next, False
        call = self.hand.call if self.hand is not None else None
        if wanted and call is not None and call.ended_at is None and not call.inbound:
            self.told.emit(dial(call.number, self._desk.preferences.dial_with), "ok")

    def _read_again(self, answer: Opened) -> None:
        hand = self.hand
        if hand is None or answer.brief is None or answer.brief.lead_id != hand.lead_id or self.busy:
            return
        hand.refresh(answer.brief)
        hand.claimed = answer.claimed
        hand.held_by = holder_of(answer)
        self.hand_changed.emit()

    def _ignored(self, _fault: Exception) -> None:
        """Let a failed second look pass; the lead stays as it was read before."""

    def _failed(self, fault: Exception) -> None:
        filing, self._filing, self._dial_next = self._filing, None, False
        self._set_busy(False)
        self._put_back(filing)
        if isinstance(fault, SkipReasonRefused):
            self.skip_reason_wanted.emit()
        elif isinstance(fault, HeldByOtherRefused) and self.hand is not None:
            self.hand.held_by = self.hand.brief.claimed_by or say("A colleague")
            self.hand.held_words = fault.why
            self.refused.emit(fault)
            self.hand_changed.emit()
        elif filing is not None:
            self.not_filed.emit(fault)
        else:
            self.refused.emit(fault)

    @Slot()
    def _captured(self) -> None:
        self.told.emit("", "ok")

    @Slot(object)
    def _offered(self, deed: Deed) -> None:
        self.last = deed
        self.told.emit(say("{deed}. Undo brings it back.", deed=said_in(deed.words)), "ok")
        self.acted.emit()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self.refused.emit(fault)

    @Slot(object)
    def _not_captured(self, fault: Exception) -> None:
        self.refused.emit(fault)
        if not isinstance(fault, KnownFailure):
            self.read_again()

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
