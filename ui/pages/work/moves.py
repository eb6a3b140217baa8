"""What a person decides on the Work page, and what the page does for it in the state the lead is in."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Slot

from qualcenter.domain.call_window import CallWindow, Place, window_for
from qualcenter.domain.disposition import Choice, DispositionRule, Effect, FieldRule
from ui import words
from ui.desk import Desk
from ui.language import say, say_marked
from ui.pages.page import Page
from ui.pages.work.asking import Asked, Asking
from ui.pages.work.brief_words import asked_on
from ui.pages.work.lead_acts import LeadActs
from ui.pages.work.lead_in_hand import LeadInHand, Press
from ui.pages.work.learning import Learning
from ui.pages.work.showing import Showing
from ui.pages.work.view import WorkView
from ui.widgets.promote_button import Readiness

SKIP, PASS_OVER = "skip this lead", "skip the next lead"


class Moves(QObject):
    """Turns presses into acts, asking first where a disposition needs more."""

    def __init__(self, page: Page, view: WorkView, acts: LeadActs, showing: Showing, desk: Desk) -> None:
        """Act through `acts` and show through `showing`."""
        super().__init__(page)
        self._page, self.view, self.acts, self._showing, self.desk = page, view, acts, showing, desk
        self.learning = Learning(desk, self)
        acts.filed.connect(self.learning.filed)

    @property
    def hand(self) -> LeadInHand | None:
        """The lead on the screen."""
        return self.acts.hand

    def press_main(self) -> None:
        """Press the one filled button."""
        step = self.view.wrap_up.step
        if step.is_open:
            step.confirm()
        else:
            self.press_tile()

    @Slot()
    def press_tile(self) -> None:
        """Do what the brief's tile says; a question that is open stays so only through the end of a call."""
        hand, wrap = self.hand, self.view.wrap_up
        if self.acts.busy:
            return
        if hand is None:
            self.acts.next()
            return
        if wrap.step.is_open and hand.filled().press is not Press.END:
            wrap.close_step()
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
            if self.learning.two_steps:
                wrap.ask(Asking(rule, self._asked(hand)))
            else:
                self._file(rule.code, {})
        elif readiness is Readiness.NEAR:
            wrap.qualify.arm(hand.missing()[0])
            wrap.show_lead(hand)
            self._page.hints_changed.emit()
        elif hand.jump_to_missing():
            self._showing.show_script(hand)
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)

    def answer(self, key: str) -> None:
        """Take a script answer."""
        hand = self.hand
        answer = hand.step.answer(key) if hand and hand.step else None
        if hand is None or answer is None or self.view.script.answers[key].isHidden():
            return
        qualify = self.view.wrap_up.qualify
        armed = qualify.armed is not None
        taken = hand.pick(answer)
        if taken:
            self.acts.answer(taken, "script")
        else:
            self._showing.show_hand()
        self._showing.show_script(hand)
        if armed and qualify.armed is None:
            # The value that had the focus is gone; the next key is meant for the script.
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.hints_changed.emit()

    def step_back(self) -> None:
        """Go one step back in the script."""
        if self.hand is not None and self.hand.step_back():
            self._showing.show_script(self.hand)

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
        self._page.hints_changed.emit()
        if not left:
            self.promote()

    def ask_skip(self, *, for_next: bool) -> None:
        """Ask why a lead is skipped: the one in hand, or the next one when another is to be called."""
        hand = self.hand
        if hand is None:
            return
        choices = tuple(Choice(code, reason.label) for code, reason in hand.rules.skip_reasons.items())
        label = say("Another lead is next. Why not that one?") if for_next else say("Why skip it?")
        asked = FieldRule("reason", label, "choice", required=True, choices=choices)
        code = PASS_OVER if for_next else SKIP
        rule = DispositionRule(code, say("Skip"), "", reached=False, effect=Effect.RETRY, fields=(asked,))
        self.view.wrap_up.ask(Asking(rule, Asked(words.here(self.desk.core.clock.now()), "")))

    def close_open(self) -> bool:
        """Close the second step, disarm Promote, or leave the note; tell whether there was something to
        close.
        """
        wrap = self.view.wrap_up
        if wrap.step.is_open:
            wrap.close_step()
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        elif wrap.qualify.armed is not None:
            self._disarm()
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view.script.note.hasFocus() or self._types_in_field():
            self.view.script.first_answer().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            return False
        return True

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
                self._page.told.emit(say("Choose how the call ended"), "warn")

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
        local, place = asked_on(brief, self.desk.core.clock.now())
        numbers = tuple(
            Choice(p.number or p.raw, f"{p.number or p.raw} {say_marked(p.label, 'kind of number')}".strip())
            for p in brief.phones
        )
        learning = self.learning
        return Asked(
            local,
            place,
            numbers,
            hand.rules.template_choices(),
            _window(hand),
            must_confirm=learning.two_steps,
            hint=learning.hint(),
            reasons=hand.rules.nurture.reasons,
        )

    def _types_in_field(self) -> bool:
        return any(row.editor.hasFocus() for row in self.view.wrap_up.qualify.fields.values())

    def _disarm(self) -> None:
        self.view.wrap_up.qualify.arm(None)
        if self.hand is not None:
            self.view.wrap_up.show_lead(self.hand)
            self._page.hints_changed.emit()

    @Slot(str, object)
    def step_done(self, code: str, fields: Mapping[str, str]) -> None:
        if code == SKIP:
            self.acts.skip(fields["reason"])
        elif code == PASS_OVER:
            self.view.wrap_up.close_step()
            self.acts.call(fields["reason"])
        else:
            self._file(code, fields)

    @Slot(str, str)
    def answer_typed(self, field: str, value: str) -> None:
        armed = self.view.wrap_up.qualify.armed is not None
        self.chip(field, value) if armed and value else self.acts.answer({field: value}, "typed")

    @Slot(str, str)
    def field_typed(self, field: str, text: str) -> None:
        self.acts.half_typed(f"qual:{field}", text)

    @Slot(str, str)
    def step_typed(self, field: str, text: str) -> None:
        self.acts.half_typed(f"step:{field}", text)


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
