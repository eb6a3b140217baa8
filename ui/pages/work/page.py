"""The Work page: one lead at a time, one filled button, every disposition opens the next."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcenter.domain.call_window import CallWindow, Place, window_for
from qualcenter.domain.disposition import Choice, DispositionRule, Effect, FieldRule
from qualcenter.domain.refusals import HeldByOtherRefused, MissingAnswersRefused
from qualcenter.domain.rules import Rules
from ui import words
from ui.actions.catalogue import WORK
from ui.desk import Desk
from ui.failures import Fault, wrong_of
from ui.pages.page import Page
from ui.pages.work import desk_work, sheets
from ui.pages.work.asking import Asked, Asking
from ui.pages.work.desk_work import Deed, Surroundings
from ui.pages.work.keys import WorkKeys
from ui.pages.work.layout import arrange
from ui.pages.work.lead_acts import LeadActs
from ui.pages.work.lead_in_hand import LeadInHand, Phase, Press, placeholders
from ui.pages.work.undo_words import show_deed
from ui.pages.work.view import WorkView
from ui.speech import announce
from ui.widgets.promote_button import Readiness

SKIP, PASS_OVER = "skip this lead", "skip the next lead"


class WorkPage(Page):
    """Connects the view, the keys and the acts; it shows the lead in hand and nothing else."""

    where = WORK
    title = "Work"

    def __init__(self, desk: Desk) -> None:
        """Build the view; the first lead is opened when the page is shown."""
        super().__init__(desk)
        self.setObjectName("workPage")
        self.view = WorkView(desk.look, desk.core.clock.now)
        self.acts = LeadActs(desk, self)
        self.keys = WorkKeys(self)
        self.around: Surroundings | None = None
        self._rules: Rules | None = None
        self._begun = False
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
        self._read_around()
        if not self._begun:
            self._begun = True
            self.view.await_lead()
            self.acts.next()
        else:
            self.acts.read_again()

    def open_lead(self, lead_id: int, action: str = "") -> None:
        """Show a lead; `action` names one to carry out when it is there, "call_later" for a callback to
        move.
        """
        self._begun = True
        self.keys.after_open = action
        self.view.await_lead()
        self.acts.look_at(lead_id)

    def tick(self) -> None:
        """Let the clocks go on and the undo slot count down."""
        at = self.desk.core.clock.now()
        self.view.tick(at)
        self._show_deed()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Do what an action says."""
        return self.keys.press(action, with_alt=with_alt)

    def dispositions(self) -> tuple[DispositionRule, ...]:
        """Return the dispositions of the Playbook in force."""
        return tuple(self._rules.dispositions.values()) if self._rules else ()

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

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Undo the act that was pressed in the list of acts."""
        if sheet == "acts":
            self.acts.undo(act)

    def form_filled(self, form: str, values: dict[str, str]) -> None:
        """Take the call, or enter the lead."""
        if form == "incoming" and values.get("who", "").strip():
            self.acts.incoming(values["who"].strip())
        elif form == "new_lead":
            self.acts.new_lead(values)

    def press_main(self) -> None:
        """Press the one filled button."""
        hand, wrap = self.hand, self.view.wrap_up
        if wrap.step.is_open:
            wrap.step.confirm()
        elif self.acts.busy:
            return
        elif hand is None:
            self.acts.next()
        else:
            self._press(hand)

    def choose(self, code: str) -> None:
        """File a disposition, or ask first what it needs."""
        hand = self.hand
        rule = hand.rules.disposition(code) if hand else None
        if hand is None or rule is None or self.acts.busy:
            return
        if rule.effect is Effect.PROMOTE:
            self.promote()
            return
        self._disarm()
        asking = Asking(rule, self._asked(hand))
        if asking.complete and not asking.confirms:
            self._file(code, {})
        else:
            self.view.wrap_up.ask(asking)

    def promote(self) -> None:
        """Promote when nothing is missing, arm the chips when little is, else go to the first open
        question.
        """
        hand = self.hand
        if hand is None or self.acts.busy:
            return
        wrap = self.view.wrap_up
        readiness = hand.readiness(armed=False)
        rule = hand.promote_rule()
        if readiness is Readiness.READY and rule is not None:
            if self.desk.preferences.choices.two_step_dispositions:
                wrap.ask(Asking(rule, self._asked(hand)))
            else:
                self._file(rule.code, {})
        elif readiness is Readiness.NEAR:
            wrap.qualify.arm(hand.missing()[0])
            wrap.show_lead(hand)
        elif hand.jump_to_missing():
            self._show_script(hand)
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, key: str) -> None:
        """Take a script answer."""
        hand = self.hand
        answer = hand.step.answer(key) if hand and hand.step else None
        if hand is None or answer is None or self.view.script.answers[key].isHidden():
            return
        taken = hand.pick(answer)
        if taken:
            self.acts.answer(taken, "script")
        else:
            self._hand_changed()
        self._show_script(hand)
        self.hints_changed.emit()

    def step_back(self) -> None:
        """Go one step back in the script."""
        if self.hand is not None and self.hand.step_back():
            self._show_script(self.hand)

    def chip(self, field: str, value: str) -> None:
        """Take a likely value; while armed, go on to the next missing one or promote."""
        qualify = self.view.wrap_up.qualify
        armed = qualify.armed is not None
        self.acts.answer({field: value}, "typed")
        hand = self.hand
        if not armed or hand is None:
            return
        left = hand.missing()
        qualify.arm(left[0] if left else None)
        self.view.wrap_up.show_lead(hand)
        if not left:
            self.promote()

    def ask_skip(self, *, for_next: bool) -> None:
        """Ask why a lead is skipped: the one in hand, or the next one when another is to be called."""
        hand = self.hand
        if hand is None:
            return
        choices = tuple(Choice(code, reason.label) for code, reason in hand.rules.skip_reasons.items())
        label = "Another lead is next. Why not that one?" if for_next else "Why skip it?"
        asked = FieldRule("reason", label, "choice", required=True, choices=choices)
        code = PASS_OVER if for_next else SKIP
        rule = DispositionRule(code, "Skip", "", reached=False, effect=Effect.RETRY, fields=(asked,))
        self.view.wrap_up.ask(Asking(rule, Asked(self.desk.core.clock.now().astimezone(), "")))

    def close_open(self) -> bool:
        """Close the second step, disarm Promote, or leave the note; tell whether there was something to
        close.
        """
        wrap = self.view.wrap_up
        if wrap.step.is_open:
            wrap.close_step()
        elif wrap.qualify.armed is not None:
            self._disarm()
        elif self.view.script.note.hasFocus() or self._types_in_field():
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

    def facts(self, hand: LeadInHand) -> Mapping[str, str]:
        """Return what fills the sentences of the script."""
        at = self.desk.core.clock.now()
        return placeholders(hand.brief, hand.answers, self.desk.actor.name, self.acts.house, at)

    def arrange(self) -> None:
        """Put the regions where size, text size and focus mode want them."""
        choices = self.desk.preferences.choices
        chosen = arrange(
            self.width(),
            self.height(),
            self.desk.look.theme.text_size,
            focus=choices.focus_mode,
            compact=choices.compact,
        )
        self.view.arrange(chosen, choices.widths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the regions for the new size."""
        super().resizeEvent(event)
        self.arrange()

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
        self.close_open()
        super().hideEvent(event)

    def _connect(self) -> None:
        view, acts, wrap = self.view, self.acts, self.view.wrap_up
        for chosen in (view.queue.lead_chosen, view.strip.lead_chosen):
            chosen.connect(self._row_chosen)
        view.widths_changed.connect(self._keep_widths)
        view.brief.main_pressed.connect(self.press_main)
        view.brief.why_pressed.connect(self._why)
        view.brief.touches_pressed.connect(self._touches)
        view.context.history_pressed.connect(self._touches)
        view.script.answered.connect(self.answer)
        view.script.back_pressed.connect(self.step_back)
        view.script.note_changed.connect(self._note_typed)
        view.script.objection_chosen.connect(self._objection)
        view.script.note.left.connect(self.close_open)
        view.empty.chosen.connect(self._empty_chosen)
        view.banner.pressed.connect(self.acts.next)
        wrap.qualify.answered.connect(self._answer_typed)
        wrap.qualify.typed.connect(self._field_typed)
        wrap.qualify.chip_pressed.connect(self.chip)
        wrap.dispositions.chosen.connect(self.choose)
        wrap.dispositions.promote_pressed.connect(self.promote)
        wrap.step.completed.connect(self._step_done)
        wrap.step.cancelled.connect(self.close_open)
        wrap.step.typed.connect(self._step_typed)
        wrap.undo.undo_pressed.connect(acts.undo)
        wrap.undo.retry_pressed.connect(acts.retry)
        acts.opened.connect(self._opened)
        acts.hand_changed.connect(self._hand_changed)
        acts.acted.connect(self._read_around)
        acts.refused.connect(self._refused)
        acts.not_filed.connect(self._not_filed)
        acts.skip_reason_wanted.connect(self._skip_reason)
        acts.told.connect(self._told)
        acts.drafts.saved.connect(self._saved)
        acts.drafts.not_saved.connect(self._draft_failed)
        self.desk.preferences.changed.connect(self._preference)
        self.desk.look.theme.changed.connect(self.arrange)

    def _press(self, hand: LeadInHand) -> None:
        filled = hand.filled()
        match filled.press:
            case Press.CALL:
                self.acts.call()
            case Press.END:
                self.acts.end_call()
            case Press.SKIP:
                self.acts.lay_down()
            case Press.NEXT:
                self.acts.next()
            case Press.DISPOSE:
                self.choose(filled.code)
            case Press.NONE:
                self.told.emit("Choose how the call ended", "warn")

    def _file(self, code: str, fields: Mapping[str, str]) -> None:
        """Send a disposition off; what is typed goes with it."""
        self._take_half_typed()
        self.acts.dispose(code, fields)

    def _take_half_typed(self) -> None:
        """File answers that were typed but not left yet, so that disposing at once loses nothing."""
        half = {name: value for name, value in self.view.wrap_up.qualify.half_typed().items() if value}
        if half:
            self.acts.answer(half, "typed")

    def _asked(self, hand: LeadInHand) -> Asked:
        brief = hand.brief
        zone = words.zone_named(brief.verdict.zone)
        local = self.desk.core.clock.now().astimezone(zone)
        ours = local.astimezone().utcoffset() == local.utcoffset()
        place = f"{brief.city or words.city_of_zone(brief.verdict.zone)} time" + (", same as yours" if ours else "")
        numbers = tuple(Choice(p.number or p.raw, f"{p.number or p.raw} {p.label}".strip()) for p in brief.phones)
        two_step = self.desk.preferences.choices.two_step_dispositions
        return Asked(local, place, numbers, hand.rules.template_choices(), _window(hand), must_confirm=two_step)

    def _types_in_field(self) -> bool:
        return any(row.editor.hasFocus() for row in self.view.wrap_up.qualify.fields.values())

    def _disarm(self) -> None:
        self.view.wrap_up.qualify.arm(None)
        if self.hand is not None:
            self.view.wrap_up.show_lead(self.hand)

    @Slot()
    def _read_around(self) -> None:
        work = partial(desk_work.surroundings, self.desk.core, self.desk.actor)
        self.desk.background.read("work.around", work, self._show_around, self.failed)

    @Slot(object)
    def _show_around(self, around: Surroundings) -> None:
        self.around = around
        self.answered.emit()
        self.view.queue.show_page(around.queue)
        self.view.strip.show_page(around.queue)
        self._mark_open()
        latest = next((deed for deed in around.acts if not deed.undone), None)
        if self.acts.last is None or latest is None or latest.act_id != self.acts.last.act_id:
            self.acts.last = latest
        self._show_deed()
        self._show_empty_words()
        self.hints_changed.emit()

    @Slot(bool)
    def _opened(self, _fresh: bool) -> None:
        hand = self.hand
        self.view.wrap_up.close_step()
        self.view.wrap_up.show_refusal("")
        self.view.wrap_up.qualify.armed = None
        self.view.wrap_up.undo.clear()
        if hand is None:
            self.view.show_empty()
            self._show_empty_words()
        else:
            self._show_fresh(hand)
        self._mark_open()
        self._show_deed()
        self.told.emit("", "ok")
        self.hints_changed.emit()
        self.keys.carry_on()

    def _show_fresh(self, hand: LeadInHand) -> None:
        if hand.rules is not self._rules:
            self._rules = hand.rules
            self.view.wrap_up.load(hand.rules)
            self.arrange()
            self.hints_changed.emit()
        self.view.show_work()
        self.view.script.show_note(hand.note)
        self.view.script.show_saved("Saved as you type")
        self._show_script(hand)
        self._hand_changed()
        self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        left = ", ".join(self.view.brief.clock.lines())
        window = self.view.brief.window_bar.accessibleName()
        announce(self, f"{hand.brief.person}, {hand.brief.company}. {left}. {window}")

    @Slot()
    def _hand_changed(self) -> None:
        hand = self.hand
        if hand is None:
            return
        at = self.desk.core.clock.now()
        self.view.brief.show_lead(hand, at)
        self.view.context.show_lead(hand.brief, at)
        self.view.wrap_up.show_lead(hand)
        held = hand.phase is Phase.HELD
        self.view.script.setEnabled(not held)
        self.view.wrap_up.dispositions.setEnabled(not held)
        self.view.banner.show_words(f"{hand.held_by} has this lead. It is shown to read." if held else "", "Next lead")
        self.hints_changed.emit()

    def _show_script(self, hand: LeadInHand) -> None:
        self.view.script.show_script(hand, self.facts(hand))

    def _mark_open(self) -> None:
        lead_id = self.hand.lead_id if self.hand else None
        self.view.queue.mark_open(lead_id)
        self.view.strip.mark_open(lead_id)

    def _show_deed(self) -> None:
        """Tell the last act; what could not be saved stays until it is, or until another lead opens."""
        if self.view.wrap_up.undo.mode != "wrong":
            show_deed(self.view.wrap_up.undo, self.acts.last, self.desk.core.clock.now())

    def _show_empty_words(self) -> None:
        if self.hand is not None or self.around is None:
            return
        day, queue = self.around.day, self.around.queue
        done = [words.plural(day.calls, "call", "calls"), f"{day.promoted} promoted"]
        kept = day.in_sla_percent
        done += ["every promise kept" if kept == 100 else f"{kept}% in time"] if kept is not None else []
        coming = queue.next_callback_at
        at = self.desk.core.clock.now().astimezone()
        later = f" Next callback: {words.day_and_time(coming.astimezone(), at)}." if coming else ""
        acts = (("next", "Look again", "Ctrl ⏎"), ("callbacks", "See callbacks", "G C"))
        self.view.empty.show_words("You are through the queue", ", ".join(done) + "." + later, acts)

    @Slot(str)
    def _empty_chosen(self, act: str) -> None:
        if act == "next":
            self.acts.next()
        else:
            self.lead_wanted.emit(0, act)

    @Slot(int)
    def _row_chosen(self, lead_id: int) -> None:
        if self.hand is None or self.hand.lead_id != lead_id:
            self.acts.look_at(lead_id)

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        wrong = wrong_of(fault)
        if self.view.is_waiting and self.hand is None:
            self.view.show_empty()
            self.view.empty.show_words("The queue could not be read", wrong.words, (("next", "Try again", "Ctrl ⏎"),))
        if wrong.fault is Fault.REFUSED and not isinstance(fault, HeldByOtherRefused):
            self.view.wrap_up.show_refusal(wrong.words)
            announce(self, wrong.words)
        self.failed(fault)

    @Slot(object)
    def _not_filed(self, fault: Exception) -> None:
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
            wrap.undo.show_wrong("Not saved. The lead is still here", wrong.words)
            announce(self, wrong.words, assertive=True)
        self.failed(fault)

    @Slot(str, object)
    def _step_done(self, code: str, fields: Mapping[str, str]) -> None:
        if code == SKIP:
            self.acts.skip(fields["reason"])
        elif code == PASS_OVER:
            self.view.wrap_up.close_step()
            self.acts.call(fields["reason"])
        else:
            self._file(code, fields)

    @Slot(str, str)
    def _answer_typed(self, field: str, value: str) -> None:
        armed = self.view.wrap_up.qualify.armed is not None
        self.chip(field, value) if armed and value else self.acts.answer({field: value}, "typed")

    @Slot(str, str)
    def _field_typed(self, field: str, text: str) -> None:
        self.acts.half_typed(f"qual:{field}", text)

    @Slot(str, str)
    def _step_typed(self, field: str, text: str) -> None:
        self.acts.half_typed(f"step:{field}", text)

    @Slot(str)
    def _note_typed(self, text: str) -> None:
        self.view.script.show_saved("Saving")
        self.acts.note(text)

    @Slot()
    def _saved(self) -> None:
        self.view.script.show_saved("Saved")
        self.told.emit("", "ok")

    @Slot(object)
    def _draft_failed(self, fault: Exception) -> None:
        self.view.script.show_saved("Not saved yet, kept here")
        self.failed(fault)

    @Slot(str, str)
    def _told(self, told: str, tone: str) -> None:
        self.told.emit(told, tone)

    @Slot()
    def _skip_reason(self) -> None:
        self.ask_skip(for_next=True)

    @Slot()
    def _why(self) -> None:
        if self.hand is not None:
            self.sheet_wanted.emit(sheets.why_sheet(self.hand, self.desk.core.clock.now()))

    @Slot()
    def _touches(self) -> None:
        if self.hand is not None:
            self.sheet_wanted.emit(sheets.touches_sheet(self.hand, self.desk.core.clock.now()))

    @Slot(int)
    def _objection(self, place: int) -> None:
        if self.hand is not None:
            self.sheet_wanted.emit(sheets.objections_sheet(self.hand, self.facts(self.hand), place))

    @Slot(int, int)
    def _keep_widths(self, queue: int, wrap: int) -> None:
        self.desk.preferences.set("widths", (queue, wrap))

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name in ("focus_mode", "compact"):
            self.arrange()

    def last_acts(self) -> tuple[Deed, ...]:
        """Return the acts that the history lists."""
        return self.around.acts if self.around else ()


def _window(hand: LeadInHand) -> CallWindow:
    """Return the call window of the lead's person."""
    brief = hand.brief
    place = Place(
        brief.country or None,
        brief.region or None,
        brief.city or None,
        brief.verdict.zone or None,
        brief.phone,
    )
    return window_for(hand.rules.windows, place)
