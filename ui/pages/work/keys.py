"""What each key of the Work page does in the state the lead is in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from qualcenter.domain.disposition import DispositionRule
from ui.pages.work import sheets
from ui.pages.work.lead_in_hand import Phase, Press

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
            "why": self._sheet_of("why"),
            "touches": self._sheet_of("touches"),
            "objections": self._sheet_of("objections"),
            "incoming": lambda: page.form_wanted.emit(sheets.incoming_form()),
            "new_lead": lambda: page.form_wanted.emit(sheets.new_lead_form()),
        }

    def press(self, action: str, *, with_alt: bool) -> bool:
        """Do what an action says and tell whether it is one of this page."""
        kind, _, rest = action.partition("_")
        if action in self._plain:
            self._plain[action]()
        elif kind == "answer":
            self._page.moves.answer(rest)
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
        """Return the keys that matter now, as (key, words)."""
        page, hand = self._page, self._page.hand
        if hand is None:
            return (("Ctrl ⏎", "Look again"), ("G C", "Callbacks"), ("Ctrl K", "Commands"), ("?", "All keys"))
        main = page.view.brief.call.title.split(" ")[0] if hand.phase is Phase.READY else page.view.brief.call.title
        last = ("?", "All keys")
        match hand.phase:
            case Phase.READY:
                return (("Ctrl ⏎", main), ("J K", "Next, previous"), ("W", "Why"), ("T", "History"), last)
            case Phase.ON_CALL:
                answers = "".join(k for k, b in page.view.script.answers.items() if not b.isHidden()) or "A"
                return (
                    ("Ctrl ⏎", "End call"),
                    (" ".join(answers), "Answer"),
                    ("P", "Promote"),
                    ("L", "Call later"),
                    last,
                )
            case Phase.AFTER_CALL:
                filled = hand.filled()
                rule = hand.rules.disposition(filled.code) if filled.press is Press.DISPOSE else None
                first = (("Ctrl ⏎", rule.label),) if rule else ()
                return (*first, ("P", "Promote"), ("N", "Nurture"), ("L", "Call later"), last)
            case _:
                return (("Ctrl ⏎", main), ("L", "Call later"), ("J K", "Next, previous"), last)

    def _disposition(self, code: str, *, with_alt: bool) -> None:
        page, hand = self._page, self._page.hand
        rule = hand.rules.disposition(code) if hand else None
        if hand is None or rule is None:
            return
        if rule.key in DIGITS and self._choose_digit(rule.key):
            return
        if page.view.wrap_up.step.is_open or page.acts.busy or page.acts.resting or hand.phase is Phase.HELD:
            return
        if not with_alt and hand.guarded(rule.key):
            self._tell_guard(rule)
            return
        page.moves.choose(code)

    def _tell_guard(self, rule: DispositionRule) -> None:
        told = f"An answer is in, so {rule.key} alone does nothing. Alt {rule.key} files “{rule.label}”."
        self._page.told.emit(told, "warn")

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
            self._page.told.emit("There is no other number", "warn")
        else:
            self._page.acts.call()

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

    def _sheet_of(self, name: str) -> Callable[[], None]:
        def show() -> None:
            page, hand = self._page, self._page.hand
            if hand is None:
                return
            at = page.desk.core.clock.now()
            if name == "objections":
                page.sheet_wanted.emit(sheets.objections_sheet(hand, page.showing.facts(hand)))
            else:
                make = sheets.why_sheet if name == "why" else sheets.touches_sheet
                page.sheet_wanted.emit(make(hand, at))

        return show
