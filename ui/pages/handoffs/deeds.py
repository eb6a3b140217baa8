"""What is done with the selected handoff: asked where it must be, written off the UI thread, told when it is done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.refusals import Refused
from qualcenter.domain.rules import ReturnReason, Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffRow, HandoffState
from ui import words
from ui.dialling import dial
from ui.failures import Fault, wrong_of
from ui.language import said_in, say
from ui.pages.handoffs import questions
from ui.pages.handoffs.asking import Question
from ui.pages.handoffs.rating import side_of, waits
from ui.speech import announce

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.handoffs.page import HandoffsPage

Verb = Callable[..., DoneAct]


class Deeds(QObject):
    """Knows which handoff is meant while a question is open and while something is being written."""

    def __init__(self, page: "HandoffsPage") -> None:
        """Stand beside the page."""
        super().__init__(page)
        self._page = page
        self._meant: HandoffRow | None = None
        self._call_after = False
        self._writing: list[int] = []
        self._accepted: int | None = None
        page.detail.ask.answered.connect(self._answered)

    @property
    def answered(self) -> bool:
        """Whether the question that still stands is answered: its deed is being written."""
        return self._meant is not None and self._meant.lead_id in self._writing

    def press(self, action: str) -> bool:
        """Do what an action says with the selected handoff; tell whether it is one of ours."""
        row = self._page.row
        if action == "handoff_main":
            action = self._page.detail.acts.main() or action
        deeds: dict[str, Callable[[HandoffRow], None]] = {
            "handoff_accept": self._accept,
            "handoff_accept_call": self._accept_and_call,
            "handoff_touched": self._touch,
            "handoff_call": self._call,
            "handoff_won": lambda _row: self._ask(questions.for_how_much()),
            "handoff_lost": self._ask_why_lost,
            "handoff_return": self._give_back,
            "handoff_pass": self._ask_to_whom,
        }
        if action in ("handoff_good", "handoff_poor"):
            self.rate(good=action == "handoff_good")
        elif action == "handoff_main":
            return True
        elif action not in deeds:
            return False
        elif row is None or action not in self._page.detail.acts.able():
            self._cannot(row)
        elif row.lead_id in self._writing:
            # What stands on the screen is what it was before: a key in haste must not undo the one before it.
            self._page.told.emit(say("{person}: one moment, the last act is being written.", person=row.person), "warn")
        elif action == "handoff_return" and row.lead_id == self._accepted:
            self._accepted = None
            again = self._page.desk.look.keys.shown("handoff_return")
            told = say("{person} was accepted just now. {key} again returns it.", person=row.person, key=again)
            self._page.told.emit(told, "warn")
        else:
            deeds[action](row)
        return True

    @Slot(bool)
    def rate(self, good: bool) -> None:
        """Rate the selected handoff for the other side."""
        row, actor = self._page.row, self._page.desk.actor
        if row is not None and row.promoter_id == actor.id and waits(row) and not side_of(row, actor):
            self._page.told.emit(say("The follow-up is rated once sales has accepted the lead."), "warn")
            return
        if row is None or not side_of(row, actor):
            self._page.told.emit(say("Only those who promoted or received a lead rate its handoff."), "warn")
            return
        self._write(self._page.desk.core.handoff.feedback, row, good)

    def enter(self, values: Mapping[str, str]) -> None:
        """Enter a lead by sales' own door."""
        work = partial(_enter, self._page.desk, dict(values))
        self._page.desk.background.write(work, self._entered, self._not_entered)

    def _accept(self, row: HandoffRow) -> None:
        self._write(self._page.desk.core.handoff.accept, row)

    def _accept_and_call(self, row: HandoffRow) -> None:
        self._call_after = True
        self._accept(row)

    def _touch(self, row: HandoffRow) -> None:
        self._write(self._page.desk.core.handoff.touch, row)

    def _give_back(self, row: HandoffRow) -> None:
        """Ask sales why; whoever promoted it takes it back without a reason."""
        rules = self._page.rules
        if "handoff_pass" not in self._page.detail.acts.able():
            self._write(self._page.desk.core.handoff.recall, row)
        elif rules is not None:
            self._ask(questions.why_back(rules.returns, self._home(), touched=row.touched_at is not None))

    def _ask_why_lost(self, _row: HandoffRow) -> None:
        if self._page.rules is not None:
            self._ask(questions.why_lost(self._page.rules.lost_reasons))

    def _ask_to_whom(self, _row: HandoffRow) -> None:
        more = self._page.more
        if more is not None:
            self._ask(questions.to_whom(more[0].sellers, self._page.desk.actor.name))

    def _home(self) -> str:
        return self._page.more[0].home if self._page.more is not None else ""

    def _ask(self, question: Question) -> None:
        self._meant = self._page.row
        self._page.detail.ask.ask(question)
        announce(self._page, question.title)

    @Slot(str, str)
    def _answered(self, question: str, answer: str) -> None:
        row, rules, core = self._meant, self._page.rules, self._page.desk.core.handoff
        if row is None or rules is None:
            return
        if question in (questions.RETURN, questions.RETURN_MORE):
            self._why_back(row, rules, question, answer)
        elif question.startswith(questions.ASKED):
            self._asked(row, rules.returns[question.removeprefix(questions.ASKED)], answer)
        elif question == questions.LOST:
            self._write(core.lost, row, answer)
        elif question == questions.PASS:
            self._write(core.pass_on, row, answer)
        elif question == questions.WON:
            self._won(row, answer)

    def _why_back(self, row: HandoffRow, rules: Rules, question: str, answer: str) -> None:
        touched = row.touched_at is not None
        if answer == questions.OTHERS:
            others = question == questions.RETURN
            self._ask(questions.why_back(rules.returns, self._home(), touched=touched, others=others))
            return
        reason = rules.returns[answer]
        if reason.asks:
            today = words.here(self._page.desk.core.clock.now()).date()
            self._ask(questions.what_it_asks(reason, today))
        else:
            self._write(self._page.desk.core.handoff.give_back, row, answer)

    def _asked(self, row: HandoffRow, reason: ReturnReason, answer: str) -> None:
        told = answer
        if reason.asks == "date":
            day = words.day_typed(answer)
            if day is None:
                self._page.detail.ask.refuse(say("That is no day. Write it like 2027-01-15."))
                return
            told = day.isoformat()
        self._write(self._page.desk.core.handoff.give_back, row, reason.code, "", {reason.asks or "": told})

    def _won(self, row: HandoffRow, answer: str) -> None:
        amount = questions.amount_typed(answer)
        if amount is None:
            self._page.detail.ask.refuse(say("That is no amount. Write it like 24000 EUR or USD 1999.90."))
            return
        self._write(self._page.desk.core.handoff.won, row, amount.value, amount.currency)

    def _write(self, verb: Verb, row: HandoffRow, *given: object) -> None:
        self._writing.append(row.lead_id)
        self._accepted = row.lead_id if row.owed == "accept" else None
        work = partial(verb, self._page.desk.actor, row.lead_id, *given)
        self._page.desk.background.write(work, self._done, self._failed)

    @Slot(object)
    def _done(self, deed: DoneAct) -> None:
        calls, self._call_after = self._call_after, False
        self._written()
        row = self._page.row
        stayed = row is None or row.lead_id == deed.lead_id
        if stayed:
            self._meant = None
            self._page.detail.ask.dismiss()
            self._page.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.tell_done(deed)
        if calls and self._page.more is not None:
            self._dial(self._page.more[1])
        # Who went on meanwhile stays where they are now.
        self._page.refresh_now(deed.lead_id if stayed else None)

    def _written(self) -> None:
        """Forget the oldest write: they are answered in their order."""
        if self._writing:
            self._writing.pop(0)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        """Say why beside the question, if one is open; what stands on the screen may have changed."""
        self._call_after, self._accepted = False, None
        self._written()
        wrong = wrong_of(fault)
        if self._page.detail.ask.question is not None:
            self._page.detail.ask.refuse(wrong.words)
        self._page.failed(fault)
        if wrong.fault is Fault.REFUSED:
            self._page.refresh()

    def _call(self, _row: HandoffRow) -> None:
        if self._page.more is not None:
            self._dial(self._page.more[1])

    def _dial(self, brief: BriefRow) -> None:
        """Hand the number to the phone, unless nobody may call there now."""
        if brief.verdict.verdict == "block":
            why = said_in(brief.verdict.words)
            self._page.told.emit(say("{person} is not called now: {why}", person=brief.person, why=why), "warn")
        elif not brief.phone:
            self._page.told.emit(say("No number of {person} can be dialled.", person=brief.person), "warn")
        else:
            self._page.told.emit(dial(brief.phone, self._page.desk.preferences.dial_with), "ok")

    def _cannot(self, row: HandoffRow | None) -> None:
        if row is None:
            told = say("No handoff is selected.")
        elif row.state is HandoffState.ENDED:
            told = say("This handoff has ended.")
        elif row.receiver_id not in (None, self._page.desk.actor.id):
            told = say("This handoff belongs to {who}.", who=row.receiver)
        else:
            told = say("That cannot be done with this handoff now.")
        self._page.told.emit(told, "warn")

    @Slot(object)
    def _not_entered(self, fault: Exception) -> None:
        """Say in the form why; what was typed stays there."""
        self._page.form_refused.emit(wrong_of(fault).words, fault.missing if isinstance(fault, Refused) else ())
        self._page.failed(fault)

    @Slot(object)
    def _entered(self, lead: tuple[int, str]) -> None:
        self._page.form_done.emit()
        told = say("{person} is a lead now; the center calls first.", person=lead[1])
        self._page.told.emit(told, "ok")
        announce(self._page, told)


def _enter(desk: "Desk", values: Mapping[str, str]) -> tuple[int, str]:
    from qualcenter.services.typed_hand import typed_hand

    hand = typed_hand(values, "sales", desk.core.rules())
    return desk.core.intake.raise_hand(desk.actor, hand), hand.name
