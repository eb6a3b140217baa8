"""Shows on the Work page what the acts and the reads bring: the lead, its surroundings, the deed, what went wrong."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from qualcenter.domain.eligibility import HeldBack
from qualcenter.domain.refusals import HeldByOtherRefused, MissingAnswersRefused
from qualcenter.domain.rules import Rules
from qualcenter.queries.queue_rows import QueueRow
from ui import words
from ui.desk import Desk
from ui.failures import Fault, wrong_of
from ui.language import said_in, say
from ui.pages.page import DONE, Page
from ui.pages.work import sharing
from ui.pages.work.around import Around
from ui.pages.work.desk_work import Deed, Surroundings
from ui.pages.work.layout import arrange
from ui.pages.work.lead_acts import LeadActs
from ui.pages.work.lead_in_hand import LeadInHand, Phase, placeholders
from ui.pages.work.sheets import touches_sheet
from ui.pages.work.speech import LeadSpeech
from ui.pages.work.undo_words import show_deed as tell_deed
from ui.pages.work.view import WorkView
from ui.pages.work.why import why_sheet
from ui.speech import announce

if TYPE_CHECKING:
    from qualcenter.queries.journeys import JourneyRow
    from qualcenter.services.colleagues import ColleagueRow


class Showing(QObject):
    """Fills the view; it decides nothing.

    Signals: `lead_shown()` after another lead, or none, came on the screen.
    """

    lead_shown = Signal()

    def __init__(self, page: Page, view: WorkView, acts: LeadActs, desk: Desk) -> None:
        """Speak through the page's signals."""
        super().__init__(page)
        self._page, self.view, self.acts, self.desk = page, view, acts, desk
        self.around: Surroundings | None = None
        self.rules: Rules | None = None
        self._told_due: datetime | None = None
        self._speech = LeadSpeech(page, view, acts)
        self.reading = Around(desk, acts, self)
        self.reading.came.connect(self._show_around)
        self.reading.failed.connect(page.failed)
        acts.shown_early.connect(view.paint_now)
        acts.filed.connect(self.show_deed)
        view.queue.view.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def hand(self) -> LeadInHand | None:
        """The lead on the screen."""
        return self.acts.hand

    def facts(self, hand: LeadInHand) -> Mapping[str, str]:
        """Return what fills the sentences of the script."""
        at = self.desk.core.clock.now()
        return placeholders(hand.brief, hand.answers, self.desk.actor.name, self.acts.house, at)

    def arrange(self) -> None:
        """Put the regions where size, text size and focus mode want them."""
        choices = self.desk.preferences.choices
        chosen = arrange(
            self._page.width(),
            self._page.height(),
            self.desk.look.theme.text_size,
            focus=choices.focus_mode,
            compact=choices.compact,
        )
        self.view.arrange(chosen, choices.widths)

    def due_callback(self, at: datetime) -> QueueRow | None:
        """Return this person's callback that is due or nearly so, other than the lead on the screen."""
        rows = self.around.queue.rows if self.around else ()
        return sharing.due_callback(rows, at, self.hand.lead_id if self.hand else 0)

    def why(self) -> None:
        """Open why this lead, with what holds it back if anything does."""
        if self.hand is not None:
            work = partial(self.desk.core.work_queue.why_not, self.desk.actor, self.hand.lead_id)
            self.desk.background.read("work.why", work, self._show_why, self._page.failed)

    @Slot(object)
    def _show_why(self, held: HeldBack | None) -> None:
        queue = self.around.queue if self.around else None
        if self.hand is not None:
            self._page.sheet_wanted.emit(why_sheet(self.hand, queue, held, self.desk.core.clock.now()))

    def touches(self) -> None:
        """Open the history of the lead, its calls among it."""
        if self.hand is not None:
            work = partial(self.desk.core.journeys.read, self.hand.lead_id, self.desk.actor)
            self.desk.background.read("work.touches", work, self._show_touches, self._page.failed)

    @Slot(object)
    def _show_touches(self, journey: "tuple[JourneyRow, ...]") -> None:
        # Another lead may have come on the screen while this one's journey was read.
        if self.hand is not None and any(event.lead_id == self.hand.lead_id for event in journey):
            self._page.sheet_wanted.emit(touches_sheet(self.hand, journey, self.desk.core.clock.now()))

    def ask_whom(self) -> None:
        """Open the list of those who could take the lead."""
        self.desk.background.read("work.give", self.desk.core.colleagues.list, self._show_whom, self._page.failed)

    @Slot(object)
    def _show_whom(self, rows: "tuple[ColleagueRow, ...]") -> None:
        if self.hand is not None:
            self._page.sheet_wanted.emit(sharing.give_sheet(rows, self.desk.actor, self.hand.brief.person))

    def last_acts(self) -> tuple[Deed, ...]:
        """Return the acts that the history lists."""
        return self.around.acts if self.around else ()

    def tell_due(self, at: datetime) -> None:
        """Say once that a callback has come due, with a soft tone if the person wants one."""
        due = self.around.queue.next_callback_at if self.around else None
        if due is None or at < due or due == self._told_due:
            return
        self._told_due = due
        told = say("A callback of yours is due since {time}", time=words.clock(words.here(due)))
        self._page.told.emit(told, "warn")
        if self.desk.preferences.choices.sound:
            QApplication.beep()
        self.read_around()

    @Slot()
    def read_around(self) -> None:
        self.reading.read()

    @Slot(int)
    def _scrolled(self, place: int) -> None:
        """Read further down when the end of what was read comes near."""
        bar = self.view.queue.view.verticalScrollBar()
        near = bar.maximum() > 0 and place >= bar.maximum() - bar.pageStep()
        shown = len(self.around.queue.rows) if self.around else 0
        if near and shown >= self.reading.limit and not self.reading.waiting:
            self.reading.read_more()

    @Slot(object)
    def _show_around(self, around: Surroundings) -> None:
        self.around = around
        self._page.answered.emit()
        self.view.queue.show_page(around.queue)
        self.view.strip.show_page(around.queue)
        self._mark_open()
        latest = next((deed for deed in around.acts if not deed.undone), None)
        last = self.acts.last
        if last is None or latest is None or (latest.act_id, latest.words) != (last.act_id, last.words):
            self.acts.last = latest
        self.show_deed()
        self._show_empty_words()
        self._page.hints_changed.emit()
        self.acts.read_house()
        self.acts.coming.read(around.queue.rows, self.hand.lead_id if self.hand else None)

    @Slot(bool)
    def show_opened(self, _fresh: bool) -> None:
        hand = self.hand
        self.view.wrap_up.close_step()
        self.view.wrap_up.show_refusal("")
        self.view.wrap_up.qualify.armed = None
        if not self.acts.saving or self.view.wrap_up.undo.mode == "wrong":
            self.view.wrap_up.undo.clear()
        self.view.queue.pin(None)
        if hand is None:
            self.view.show_empty()
            self._show_empty_words()
        else:
            self._show_fresh(hand)
        self._mark_open()
        if not self.acts.saving:
            self.show_deed()
        self._page.told.emit("", DONE)
        self._page.hints_changed.emit()
        self.lead_shown.emit()

    def _show_fresh(self, hand: LeadInHand) -> None:
        if hand.rules is not self.rules:
            self.rules = hand.rules
            self.view.wrap_up.load(hand.rules)
            self.arrange()
            self._page.hints_changed.emit()
        self.view.show_work()
        self.view.script.show_note(hand.note)
        self.view.script.show_saved(say("Saved as you type"))
        self.show_script(hand)
        self.show_hand()
        self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        self._speech.lead(hand, self.desk.core.clock.now())

    @Slot()
    def show_hand(self) -> None:
        hand = self.hand
        if hand is None:
            return
        at = self.desk.core.clock.now()
        self.view.brief.strip.show_company(hand.brief, self._give_to(hand), at)
        self.view.brief.show_due(self._due_words(at))
        self.view.brief.show_lead(hand, at)
        self.view.context.show_lead(hand.brief, at)
        self.view.wrap_up.show_lead(hand)
        self._show_reach()
        held = hand.phase is Phase.HELD
        self.view.script.setEnabled(not held)
        self.view.script.let_enter_answer(hand.call is not None)
        self.view.wrap_up.dispositions.setEnabled(not held)
        self.view.wrap_up.qualify.setEnabled(not held)
        self.view.brief.set_dim(held)
        taken = said_in(hand.held_words) or say("{name} has this lead in hand.", name=hand.held_by)
        told = say("{taken} It is shown to read; Enter opens the next.", taken=taken) if held else ""
        if held:
            self.view.banner.show_words(told, say("Next lead"))
        else:
            self.view.banner.show_words(self._waits(hand))
        self._page.hints_changed.emit()

    def _show_reach(self) -> None:
        """Offer promoting only while the store can say who receives."""
        keeper = self.desk.core.offline
        out = keeper is not None and keeper.out
        promote = self.view.wrap_up.dispositions.promote
        promote.setEnabled(not out)
        if out:
            promote.setToolTip(say("Promoting needs the store: who receives is decided there."))

    def _waits(self, hand: LeadInHand) -> str:
        """Say how much of what was done on the lead waits on this computer."""
        keeper = self.desk.core.offline
        waits = keeper.waiting_on(hand.lead_id) if keeper is not None else 0
        return say("{count} changes on this lead wait on this computer.", count=waits) if waits else ""

    def tick(self, at: datetime) -> None:
        """Let what the call tile says of a due callback go on, and say aloud what time changes."""
        self.view.brief.show_due(self._due_words(at))
        self._speech.tick(at)

    def _due_words(self, at: datetime) -> str:
        due = self.due_callback(at)
        return sharing.due_words(due, at) if due is not None else ""

    def _give_to(self, hand: LeadInHand) -> str:
        actor = self.desk.actor
        return sharing.talks_to_them(hand.brief.colleagues, actor) if sharing.may_give(actor) else ""

    def show_script(self, hand: LeadInHand) -> None:
        self.view.script.show_script(hand, self.facts(hand))

    def _mark_open(self) -> None:
        lead_id = self.hand.lead_id if self.hand else None
        self.view.queue.mark_open(lead_id)
        self.view.strip.mark_open(lead_id)

    @Slot()
    def show_deed(self) -> None:
        """Tell the last act; what could not be saved stays until it is, or until another lead opens."""
        if self.acts.saving:
            # Nothing can be undone before it is saved.
            self.view.wrap_up.undo.show_line(say("Saving"), act="")
        elif self.view.wrap_up.undo.mode != "wrong":
            tell_deed(self.view.wrap_up.undo, self.acts.last, self.desk.core.clock.now())

    def _show_empty_words(self) -> None:
        if self.hand is not None or self.around is None:
            return
        day, queue, keys = self.around.day, self.around.queue, self.desk.look.keys
        done = [say("{count} calls", count=day.calls), say("{count} promoted", count=day.promoted)]
        kept = day.in_sla_percent
        if kept is not None:
            done.append(say("every promise kept") if kept == 100 else say("{percent}% in time", percent=kept))
        coming = queue.next_callback_at
        at = words.here(self.desk.core.clock.now())
        told = ", ".join(done) + "."
        if coming:
            told += " " + say("Next callback: {time}.", time=words.day_and_time(words.here(coming), at))
        acts: tuple[tuple[str, str, str], ...] = (
            ("next", say("Look again"), keys.shown("main")),
            ("callbacks", say("See callbacks"), keys.shown("go_callbacks")),
        )
        if self.acts.last is not None and not self.acts.last.undone:
            undo = say("Undo “{deed}”", deed=said_in(self.acts.last.words))
            acts = (*acts, ("undo", undo, keys.shown("undo")))
        self.view.empty.show_words(say("You are through the queue"), told, acts)

    @Slot(object)
    def show_refused(self, fault: Exception) -> None:
        wrong = wrong_of(fault)
        if self.view.is_waiting and self.hand is None:
            self.view.show_empty()
            act = ("next", say("Try again"), self.desk.look.keys.shown("main"))
            self.view.empty.show_words(say("The queue could not be read"), wrong.words, (act,))
        if wrong.fault is Fault.REFUSED and not isinstance(fault, HeldByOtherRefused):
            self.view.wrap_up.show_refusal(wrong.words)
            announce(self._page, wrong.words)
        self._page.failed(fault)

    @Slot(object)
    def show_not_filed(self, fault: Exception) -> None:
        """Say next to the control why a disposition was not filed; what it still needs is asked at once."""
        wrap, step = self.view.wrap_up, self.view.wrap_up.step
        wrong = wrong_of(fault)
        if isinstance(fault, MissingAnswersRefused) and fault.missing and step.asking is not None:
            step.asking.insisted = fault.missing
            step.ask(step.asking)
            step.show_refusal(wrong.words)
        elif wrong.fault is Fault.REFUSED:
            (step.show_refusal if step.is_open else wrap.show_refusal)(wrong.words)
        else:
            wrap.undo.show_wrong(say("Not saved. The lead is still here"), wrong.words)
            self.view.queue.pin(self.hand.lead_id if self.hand else None)
            announce(self._page, wrong.words, assertive=True)
        self._page.failed(fault)

    @Slot()
    def show_saved(self) -> None:
        keeper = self.desk.core.offline
        out = keeper is not None and keeper.out
        self.view.script.show_saved(say("Kept on this computer") if out else say("Saved"))
        self._page.told.emit("", "ok")

    @Slot(object)
    def show_not_saved(self, fault: Exception) -> None:
        self.view.script.show_saved(say("Not saved yet, kept here"))
        self._page.failed(fault)
