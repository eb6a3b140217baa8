"""The Work page: one lead at a time, one filled button, every disposition opens the next."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcenter.domain.disposition import DispositionRule
from qualcenter.domain.refusals import Refused
from ui.actions.action import WORK
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import marked, say
from ui.pages.page import Page, Sheet
from ui.pages.work import sheets
from ui.pages.work.callers import CALLERS, Callers
from ui.pages.work.keys import WorkKeys
from ui.pages.work.lead_acts import LeadActs
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.moves import Moves
from ui.pages.work.showing import Showing
from ui.pages.work.view import WorkView

SKIP, PASS_OVER = "skip this lead", "skip the next lead"


class WorkPage(Page):
    """Connects the view, the keys and the acts; it shows the lead in hand and nothing else."""

    where = WORK
    title = marked("Work")

    def __init__(self, desk: Desk) -> None:
        """Build the view; the first lead is opened when the page is shown."""
        super().__init__(desk)
        self.setObjectName("workPage")
        self.view = WorkView(desk.look, desk.core.clock.now)
        self.acts = LeadActs(desk, self)
        self.showing = Showing(self, self.view, self.acts, desk)
        self.moves = Moves(self, self.view, self.acts, self.showing, desk)
        self.keys = WorkKeys(self)
        self.callers = Callers(desk, self.acts, self)
        self.callers.asked.connect(self._ask_caller)
        self._begun = False
        self._form_sent = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    @property
    def hand(self) -> LeadInHand | None:
        """The lead on the screen."""
        return self.acts.hand

    def refresh(self) -> None:
        """Read the queue, the day and the acts; open the first lead when nothing was opened yet."""
        self.showing.read_around()
        if not self._begun:
            self._begun = True
            self.view.await_lead()
            self.acts.next()
        else:
            self.acts.read_again()

    def await_choice(self) -> None:
        """Do not begin with the next lead: claimed when the page is first shown, it would come upon the chosen one."""
        self._begun = True

    def open_lead(self, lead_id: int, action: str = "") -> None:
        """Show a lead; `action` names one to carry out when it is there, "call_later" for a callback to
        move.
        """
        self._begun = True
        self.keys.after_open = action
        if self.acts.hand is not None and self.acts.hand.lead_id == lead_id:
            # It is shown already: waiting for it to be opened would wait for ever.
            self.acts.read_again()
            self._lead_shown()
            return
        self.view.await_lead()
        self.acts.look_at(lead_id)

    def take_over(self, other: "WorkPage") -> None:
        """Go on with the lead of another window of this person, as it stands there."""
        if other.hand is not None:
            self._begun = True
            self.acts.take_over(other.acts)

    def tick(self) -> None:
        """Let the clocks go on and the undo slot count down."""
        at = self.desk.core.clock.now()
        self.showing.tick(at)
        self.view.tick(at)
        self.showing.show_deed()
        self.showing.tell_due(at)

    def tell_due(self) -> None:
        """Say once that a callback has come due, also while another page is shown."""
        self.showing.tell_due(self.desk.core.clock.now())

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what an action says."""
        return self.keys.press(action, with_alt=with_alt)

    def dispositions(self) -> tuple[DispositionRule, ...]:
        """Return the dispositions of the Playbook in force."""
        return tuple(self.showing.rules.dispositions.values()) if self.showing.rules else ()

    def regions(self) -> tuple[QWidget, ...]:
        """Return queue, brief, script, note, qualify and dispositions."""
        view = self.view
        fields = list(view.wrap_up.qualify.fields.values())
        found: list[QWidget] = [
            view.queue.view,
            view.brief.call,
            view.script.first_answer(),
            view.script.note,
        ]
        found += [fields[0].editor] if fields else []
        found.append(view.wrap_up.dispositions.promote)
        return tuple(widget for widget in found if widget.isVisible())

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the five keys that matter in the lead's state."""
        return self.keys.hints()

    def leave(self) -> None:
        """Hand what is typed to the core."""
        self.acts.drafts.flush()

    def link_returned(self) -> None:
        """Send what waited while the store did not answer."""
        self.acts.unsent.send_again()
        self.acts.drafts.flush()

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Take back the act that was pressed in the list of acts, or give the lead to who was pressed."""
        if sheet == "give":
            self.acts.give(act)
        elif sheet == CALLERS:
            self.callers.pick(act)
        elif sheet == "acts" and act.startswith(sheets.RECALL):
            self.acts.recall(int(act.removeprefix(sheets.RECALL)))
        elif sheet == "acts":
            self.acts.undo(act)

    def form_filled(self, form: str, values: dict[str, str]) -> None:
        """Take the call, or enter the lead; the form closes when that is saved."""
        if self.acts.busy:
            self.form_refused.emit(say("The act before is still being saved. Press Enter again."), ())
            return
        self._form_sent = True
        if form == "incoming" and values.get("who", "").strip():
            self.callers.take(values["who"].strip())
        elif form == "new_lead":
            self.acts.new_lead(values)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the regions for the new size."""
        super().resizeEvent(event)
        self.showing.arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let arrows walk the queue and Enter open what is selected, wherever the focus is."""
        steps = {Qt.Key.Key_Down: "next_row", Qt.Key.Key_Up: "previous_row"}
        if event.key() in steps and not event.modifiers():
            self.keys.press(steps[Qt.Key(event.key())], with_alt=False)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.keys.open_selected()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close what is half open."""
        self.moves.close_open()
        super().hideEvent(event)

    def _connect(self) -> None:
        view, acts, wrap = self.view, self.acts, self.view.wrap_up
        for chosen in (view.queue.lead_chosen, view.strip.lead_chosen):
            chosen.connect(self._row_chosen)
        view.widths_changed.connect(self._keep_widths)
        view.waits.connect(self.hints_changed)
        view.brief.main_pressed.connect(self.moves.press_tile)
        view.brief.why_pressed.connect(self._why)
        view.brief.touches_pressed.connect(self._touches)
        view.context.history_pressed.connect(self._touches)
        view.script.answered.connect(self.moves.answer)
        view.script.back_pressed.connect(self.moves.step_back)
        view.script.note_changed.connect(self._note_typed)
        view.script.objection_chosen.connect(self._objection)
        view.script.note.left.connect(self.moves.close_open)
        view.empty.chosen.connect(self._empty_chosen)
        view.banner.pressed.connect(self.acts.next)
        wrap.qualify.answered.connect(self.moves.answer_typed)
        wrap.qualify.typed.connect(self.moves.field_typed)
        wrap.qualify.chip_pressed.connect(self.moves.chip)
        wrap.dispositions.chosen.connect(self.moves.choose)
        wrap.dispositions.promote_pressed.connect(self.moves.promote)
        wrap.step.completed.connect(self.moves.step_done)
        wrap.step.cancelled.connect(self.moves.close_open)
        wrap.step.typed.connect(self.moves.step_typed)
        wrap.step.keys_changed.connect(self._step_keys)
        wrap.undo.undo_pressed.connect(acts.undo)
        wrap.undo.retry_pressed.connect(acts.retry)
        wrap.undo.history_pressed.connect(self._acts)
        view.brief.strip.give_pressed.connect(acts.give)
        # First the form closes, so that the lead that was opened takes the focus.
        acts.opened.connect(self._form_taken)
        acts.acted.connect(self._form_taken)
        acts.opened.connect(self.showing.show_opened)
        acts.hand_changed.connect(self.showing.show_hand)
        acts.house_changed.connect(self._script_again)
        acts.acted.connect(self.showing.read_around)
        acts.refused.connect(self._refused)
        acts.not_filed.connect(self.showing.show_not_filed)
        acts.skip_reason_wanted.connect(self._skip_reason)
        acts.told.connect(self._told)
        self.showing.lead_shown.connect(self._lead_shown)
        acts.drafts.saved.connect(self.showing.show_saved)
        acts.unsent.waiting_changed.connect(self._waiting)
        acts.drafts.saved.connect(self._waiting)
        acts.drafts.not_saved.connect(self._waiting)
        acts.drafts.not_saved.connect(self.showing.show_not_saved)
        self.desk.preferences.changed.connect(self._preference)
        self.desk.look.theme.changed.connect(self.showing.arrange)

    @Slot(str)
    def _empty_chosen(self, act: str) -> None:
        if act == "next":
            self.acts.next()
        elif act == "undo":
            self.acts.undo()
        else:
            self.lead_wanted.emit(0, act)

    @Slot(object)
    def _ask_caller(self, sheet: Sheet) -> None:
        self._form_taken()
        self.sheet_wanted.emit(sheet)

    @Slot()
    def _form_taken(self, *_how: object) -> None:
        if self._form_sent:
            self._form_sent = False
            self.form_done.emit()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        """Say in the form why it was not taken; anything else beside the dispositions."""
        if not self._form_sent or self.acts.busy:
            self.showing.show_refused(fault)
            return
        self._form_sent = False
        self.form_refused.emit(wrong_of(fault).words, fault.missing if isinstance(fault, Refused) else ())
        self.failed(fault)

    @Slot(int)
    def _row_chosen(self, lead_id: int) -> None:
        if self.hand is None or self.hand.lead_id != lead_id:
            self.acts.look_at(lead_id)

    @Slot(str)
    def _note_typed(self, text: str) -> None:
        self.view.script.show_saved(say("Saving"))
        self.acts.note(text)

    @Slot(str, str)
    def _told(self, told: str, tone: str) -> None:
        self.told.emit(told, tone)

    @Slot()
    def _script_again(self) -> None:
        if self.hand is not None:
            self.showing.show_script(self.hand)

    @Slot()
    def _lead_shown(self) -> None:
        self.keys.carry_on()

    @Slot()
    def _skip_reason(self) -> None:
        self.moves.ask_skip(for_next=True)

    @Slot()
    def _why(self) -> None:
        self.keys.press("why", with_alt=False)

    @Slot()
    def _acts(self) -> None:
        self.keys.press("acts", with_alt=False)

    @Slot()
    def _step_keys(self) -> None:
        self.view.brief.call.set_keyed(not self.view.wrap_up.step.is_open)
        self.hints_changed.emit()

    @Slot()
    def _waiting(self, *_what: object) -> None:
        self.waiting_changed.emit(self.acts.unsent.waiting + int(self.acts.drafts.failed))

    @Slot()
    def _touches(self) -> None:
        self.showing.touches()

    @Slot(int)
    def _objection(self, place: int) -> None:
        if self.hand is not None:
            self.sheet_wanted.emit(sheets.objections_sheet(self.hand, self.showing.facts(self.hand), place))

    @Slot(int, int)
    def _keep_widths(self, queue: int, wrap: int) -> None:
        self.desk.preferences.set("widths", (queue, wrap))

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name in ("focus_mode", "compact"):
            self.showing.arrange()
