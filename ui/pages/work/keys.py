"""What each key of the Work page does in the state the lead is in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from qualcenter.domain.disposition import DispositionRule
from ui.actions.action import shown_digits
from ui.language import say
from ui.pages.work import sheets
from ui.pages.work.lead_in_hand import Phase, Press
from ui.pages.work.sharing import may_give

if TYPE_CHECKING:
    from ui.pages.work.page import WorkPage

DIGITS = frozenset("123456789")


class WorkKeys:
    """Turns actions of the catalogue into what the page does; holds no state but what to do after opening."""

    def __init__(self, page: "WorkPage") -> None:
        """Serve one page."""
        self._page = page
        self.after_open = ""
        self._plain: dict[str, Callable[[], object]] = {
            "main": page.moves.press_main,
            "undo": page.acts.undo,
            "escape": page.moves.close_open,
            "script_back": page.moves.step_back,
            "next_number": self._next_number,
            "note": self._into_note,
            "next_row": lambda: self._step(1),
            "previous_row": lambda: self._step(-1),
            "open_row": self.open_selected,
            "skip": lambda: page.moves.ask_skip(for_next=False),
            "focus_mode": self._focus_mode,
            "acts": self._acts,
            "why": page.showing.why,
            "anyone": self._anyone,
            "give": self._give,
            "touches": page.showing.touches,
            "journey": self._journey,
            "objections": self._objections,
            "incoming": lambda: page.form_wanted.emit(sheets.incoming_form()),
            "new_lead": lambda: page.form_wanted.emit(sheets.new_lead_form()),
        }

    def _journey(self) -> None:
        if self._page.hand is not None:
            self._page.journey_wanted.emit(self._page.hand.lead_id)

    def press(self, action: str, *, with_alt: bool) -> bool:
        """Do what an action says and tell whether it is one of this page."""
        kind, _, rest = action.partition("_")
        if action in self._plain:
            self._plain[action]()
        elif kind == "answer":
            self._answer(rest, with_alt=with_alt)
        elif kind == "disposition":
            self._disposition(rest, with_alt=with_alt)
        elif kind == "digit":
            self._choose_digit(rest)
        elif kind == "field":
            self._page.view.wrap_up.qualify.focus_field(int(rest))
        else:
            return False
        return True

    def carry_on(self) -> None:
        """Do what was asked for when the lead was opened."""
        wanted, self.after_open = self.after_open, ""
        hand = self._page.hand
        if wanted and hand is not None:
            rule = next((r for r in hand.rules.dispositions.values() if r.effect.value == wanted), None)
            if rule is not None:
                self._page.moves.choose(rule.code)

    def open_selected(self) -> None:
        """Open the selected row, or the next lead when the one shown is somebody else's."""
        page = self._page
        if page.hand is None or page.hand.phase is Phase.HELD:
            page.acts.next()
            return
        chosen = page.view.queue.selected()
        if chosen is not None and page.hand.lead_id != chosen:
            page.acts.look_at(chosen)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the actions that matter now, as (action, words)."""
        page, hand = self._page, self._page.hand
        if page.view.is_waiting:
            return (("palette", say("Commands")), ("keys", say("All keys")))
        if hand is None:
            there = ("go_callbacks", say("Callbacks"))
            return (("main", say("Look again")), there, ("palette", say("Commands")), ("keys", say("All keys")))
        if page.view.wrap_up.step.is_open:
            return page.view.wrap_up.step.hints()
        if page.view.wrap_up.qualify.armed is not None:
            return self._armed_hints()
        main = say("Call") if hand.phase is Phase.READY and hand.number else page.view.brief.call.title
        last = ("keys", say("All keys"))
        walk = ("next_row previous_row", say("Next, previous"))
        match hand.phase:
            case Phase.READY | Phase.HELD:
                return (("main", main), walk, ("why", say("Why")), ("touches", say("History")), last)
            case Phase.ON_CALL:
                open_now = [f"answer_{k}" for k, b in page.view.script.answers.items() if not b.isHidden()]
                answers = " ".join(open_now or ["answer_A"])
                return (("main", say("End call")), (answers, say("Answer")), *self._ways("promote", "callback"), last)
            case Phase.AFTER_CALL:
                filled = hand.filled()
                rule = hand.rules.disposition(filled.code) if filled.press is Press.DISPOSE else None
                first = (("main", rule.label),) if rule else ()
                return (*first, *self._ways("promote", "nurture", "callback"), last)
            case _:
                return (("main", main), *self._ways("callback"), walk, last)

    def _armed_hints(self) -> tuple[tuple[str, str], ...]:
        """Return what the digits do while Promote waits for an answer, or what Enter does where one is typed."""
        qualify = self._page.view.wrap_up.qualify
        digits = shown_digits([str(place) for place in range(1, len(qualify.chips) + 1)])
        give = (digits, say("Choose")) if digits else ("Enter", say("Take what is typed"))
        return (give, ("escape", say("Back")), ("keys", say("All keys")))

    def main_words(self) -> str:
        """Return what the filled button does now, as a command."""
        hand = self._page.hand
        if hand is None:
            return say("Look again")
        step = self._page.view.wrap_up.step
        if step.is_open:
            return step.main_words()
        if hand.phase is Phase.ON_CALL:
            return say("End call")
        filled = hand.filled()
        rule = hand.rules.disposition(filled.code) if filled.press is Press.DISPOSE else None
        return rule.label if rule is not None else self._page.view.brief.call.title

    def _ways(self, *effects: str) -> tuple[tuple[str, str], ...]:
        """Return the first disposition of each effect with the key it has now, as hints."""
        hand, keys = self._page.hand, self._page.desk.look.keys
        rules = list(hand.rules.dispositions.values()) if hand else []
        found = (next((r for r in rules if r.effect.value == effect), None) for effect in effects)
        shown = ((keys.shown(f"disposition_{r.code}", r.key), r.label) for r in found if r is not None)
        return tuple((key, label) for key, label in shown if key)

    def _disposition(self, code: str, *, with_alt: bool) -> None:
        page, hand = self._page, self._page.hand
        rule = hand.rules.disposition(code) if hand else None
        if hand is None or rule is None:
            return
        key = self._key_of(rule)
        if key in DIGITS and self._choose_digit(key):
            return
        if page.view.wrap_up.step.is_open or page.acts.busy or page.acts.resting or hand.phase is Phase.HELD:
            return
        if not with_alt and hand.guarded(key):
            self._tell_guard(rule)
            return
        page.moves.choose(code)

    def _answer(self, key: str, *, with_alt: bool) -> None:
        """Give an answer if there is a call it can belong to; Alt and a click need none."""
        page, hand = self._page, self._page.hand
        if hand is not None and hand.call is None and not with_alt:
            told = say("An answer belongs to a call. Alt {key} or a click takes it without one.", key=key)
            page.told.emit(told, "warn")
        else:
            page.moves.answer(key)

    def _tell_guard(self, rule: DispositionRule) -> None:
        key = self._key_of(rule)
        told = say(
            "An answer is in, so {key} alone does nothing. Alt {key} files “{disposition}”.",
            key=key,
            disposition=rule.label,
        )
        self._page.told.emit(told, "warn")

    def _key_of(self, rule: DispositionRule) -> str:
        return self._page.desk.look.keys.key(f"disposition_{rule.code}", rule.key)

    def _choose_digit(self, digit: str) -> bool:
        """Give a digit to the choices that are open, and tell whether there are any."""
        wrap = self._page.view.wrap_up
        if wrap.step.is_open:
            wrap.step.digit(digit)
            return True
        return wrap.qualify.armed is not None and (wrap.qualify.digit(digit) or True)

    def _next_number(self) -> None:
        hand = self._page.hand
        if hand is None or hand.phase not in (Phase.READY, Phase.AFTER_CALL):
            return
        if not hand.next_number():
            self._page.told.emit(say("There is no other number"), "warn")
        else:
            self._page.acts.call()

    def _anyone(self) -> None:
        page = self._page
        due = page.showing.due_callback(page.desk.core.clock.now())
        if due is None:
            page.told.emit(say("No callback of yours is due in the next ten minutes"), "warn")
        else:
            page.acts.offer(due.lead_id)

    def _give(self) -> None:
        page = self._page
        if page.hand is None:
            return
        if may_give(page.desk.actor):
            page.showing.ask_whom()
        else:
            told = say("Only team leads give leads to others. Skip it with a reason, and it comes back.")
            page.told.emit(told, "warn")

    def _into_note(self) -> None:
        note = self._page.view.script.note
        note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        cursor = note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        note.setTextCursor(cursor)

    def _step(self, step: int) -> None:
        lead_id = self._page.view.queue.step(step)
        if lead_id is not None and (self._page.hand is None or self._page.hand.lead_id != lead_id):
            self._page.acts.look_at(lead_id)

    def _focus_mode(self) -> None:
        preferences = self._page.desk.preferences
        preferences.set("focus_mode", not preferences.choices.focus_mode)

    def _acts(self) -> None:
        page = self._page
        page.sheet_wanted.emit(sheets.acts_sheet(page.showing.last_acts(), page.desk.core.clock.now()))

    def _objections(self) -> None:
        page, hand = self._page, self._page.hand
        if hand is not None:
            page.sheet_wanted.emit(sheets.objections_sheet(hand, page.showing.facts(hand)))
