"""The lead on the screen as its qualifier works it: answers, note, script and call, and what to press next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from qualcenter.domain.disposition import DispositionRule, Effect
from qualcenter.domain.rules import Rules
from qualcenter.domain.script import Answer, Script, Step
from qualcenter.queries.brief_rows import BriefRow, CallRow
from ui import words
from ui.widgets.promote_button import Readiness

RINGS_OUT_AFTER = timedelta(seconds=25)
"""A call shorter than this in which nothing was captured most likely reached nobody."""


class Phase(StrEnum):
    """Where the work on this lead stands."""

    READY = "ready"
    ON_CALL = "on_call"
    AFTER_CALL = "after_call"
    CLOSED = "closed"
    HELD = "held"


class Press(StrEnum):
    """What the one filled button does."""

    CALL = "call"
    END = "end"
    SKIP = "skip"
    DISPOSE = "dispose"
    NEXT = "next"
    NONE = "none"


@dataclass(frozen=True)
class Filled:
    """The filled button: what it does, and for a disposition which."""

    press: Press
    code: str = ""


class LeadInHand:
    """Holds what the screen knows about one lead between two reads of the core; it writes nothing."""

    def __init__(self, brief: BriefRow, rules: Rules, *, claimed: bool) -> None:
        """Begin with what the core read; `claimed` is false for a lead that is only looked at."""
        self.rules = rules
        self.claimed = claimed
        self.answers: dict[str, str] = {}
        self.vias: dict[str, str] = {}
        self.captured: set[str] = set()
        self.chosen: dict[str, str] = {}
        self.suggested: str | None = None
        self.held_by: str | None = None
        self.held_words = ""
        self.phone_place = 0
        self.draft: dict[str, str] = dict(brief.draft.fields)
        self.note = brief.draft.note
        self.brief = brief
        self.refresh(brief)
        self.script = self._script()
        self.step_name = self.script.first if self.script else ""
        self.path: list[str] = []

    def refresh(self, brief: BriefRow) -> None:
        """Take a newer read of the same lead; what was typed or captured here since stays."""
        self.brief = brief
        for row in brief.answers:
            if row.field not in self.captured:
                self.answers[row.field], self.vias[row.field] = row.value, row.via

    def go_on_from(self, before: "LeadInHand") -> None:
        """Go on with the script where it stood when this lead was left in the same call; in another call it begins."""
        call, then = self.call, before.call
        if call is None or then is None or call.call_id != then.call_id or before.script != self.script:
            return
        self.step_name, self.path, self.chosen = before.step_name, list(before.path), dict(before.chosen)
        self.suggested = before.suggested

    @property
    def lead_id(self) -> int:
        """Number of the lead."""
        return self.brief.lead_id

    @property
    def call(self) -> CallRow | None:
        """The call in progress, or ended and not disposed yet."""
        call = self.brief.call
        return None if call is None or call.disposed else call

    @property
    def phase(self) -> Phase:
        """Where the work stands."""
        if self.held_by:
            return Phase.HELD
        if self.call is not None:
            return Phase.AFTER_CALL if self.call.ended_at else Phase.ON_CALL
        return Phase.CLOSED if self.brief.verdict.verdict == "block" else Phase.READY

    @property
    def number(self) -> str | None:
        """The number that Call would dial."""
        numbers = self.numbers()
        return numbers[self.phone_place % len(numbers)] if numbers else None

    def numbers(self) -> tuple[str, ...]:
        """Return every number that could be dialled, the preferred one first."""
        good = [p.number for p in self.brief.phones if p.number and p.state not in ("bad", "suppressed")]
        first = [self.brief.phone] if self.brief.phone else []
        return tuple(dict.fromkeys([*first, *good]))

    def number_label(self) -> str:
        """Return what kind of number would be dialled: `mobile`, or nothing when it is not known."""
        return next((p.label for p in self.brief.phones if p.number == self.number), "")

    def missing(self) -> tuple[str, ...]:
        """Return the names of the answers that promoting still needs."""
        return self.rules.promotion.missing(self.answers)

    def known_count(self) -> tuple[int, int]:
        """Return how many of the required answers are known, and how many there are."""
        required = [field for field in self.rules.promotion.fields if field.required]
        return len(required) - len(self.missing()), len(required)

    def readiness(self, *, armed: bool) -> Readiness:
        """Return how near the lead is to being promoted."""
        left = len(self.missing())
        if left == 0:
            return Readiness.READY
        if left > 3:
            return Readiness.FAR
        return Readiness.ARMED if armed else Readiness.NEAR

    def filled(self) -> Filled:
        """Return what the one filled button does now."""
        match self.phase:
            case Phase.HELD:
                return Filled(Press.NEXT)
            case Phase.ON_CALL:
                return Filled(Press.END)
            case Phase.CLOSED:
                return Filled(Press.SKIP)
            case Phase.AFTER_CALL:
                return self._suggestion()
            case _:
                return Filled(Press.CALL) if self.number else Filled(Press.SKIP)

    def guarded(self, key: str) -> bool:
        """Tell whether a stray bare key must not end a conversation in which something was captured."""
        return bool(self.captured) and key in ("1", "2", "3", "4", "5")

    def promote_rule(self) -> DispositionRule | None:
        """Return the disposition that promotes."""
        return next((r for r in self.rules.dispositions.values() if r.effect is Effect.PROMOTE), None)

    def call_seconds(self, at: datetime) -> timedelta:
        """Return how long the call has run, or ran."""
        call = self.call
        return (call.ended_at or at) - call.started_at if call else timedelta(0)

    @property
    def step(self) -> Step | None:
        """The step of the script we are at."""
        return self.script.steps.get(self.step_name) if self.script else None

    def done_steps(self) -> frozenset[str]:
        """Return the steps that were gone through."""
        return frozenset(self.path) | frozenset(self.chosen)

    def pick(self, answer: Answer) -> dict[str, str]:
        """Choose a script answer, go on to what follows, and return what it captures."""
        self.chosen[self.step_name] = answer.key
        taken: dict[str, str] = {}
        if answer.field and answer.value is not None:
            taken[answer.field] = answer.value
            self.take(answer.field, answer.value, "script")
        if answer.disposition:
            self.suggested = answer.disposition
        if self.script and answer.next_step in self.script.steps:
            self.path.append(self.step_name)
            self.step_name = str(answer.next_step)
        return taken

    def take(self, field: str, value: str, via: str) -> None:
        """Note an answer; a blank value takes it back."""
        self.captured.add(field)
        if value:
            self.answers[field], self.vias[field] = value, via
        else:
            self.answers.pop(field, None)

    def step_back(self) -> bool:
        """Go one step back in the script and tell whether there was one."""
        if not self.path:
            return False
        self.step_name = self.path.pop()
        return True

    def jump_to_missing(self) -> bool:
        """Go to the first step that asks for a missing answer and tell whether there is one."""
        for name in self.missing():
            step = self.script.step_for(name) if self.script else None
            if step is not None:
                if step.name != self.step_name:
                    self.path.append(self.step_name)
                self.step_name = step.name
                return True
        return False

    def next_number(self) -> bool:
        """Choose the next number and tell whether there is another."""
        self.phone_place += 1
        return len(self.numbers()) > 1

    def _script(self) -> Script | None:
        named = (s for s in self.rules.scripts if s.name == self.brief.script)
        return next(named, next(iter(self.rules.scripts), None))

    def _suggestion(self) -> Filled:
        promote = self.promote_rule()
        if not self.missing() and promote is not None and (self.captured or self.suggested):
            return Filled(Press.DISPOSE, promote.code)
        if self.suggested in self.rules.dispositions:
            return Filled(Press.DISPOSE, str(self.suggested))
        call = self.call
        lasted = (call.ended_at - call.started_at) if call and call.ended_at else timedelta.max
        if not self.captured and lasted < RINGS_OUT_AFTER:
            unreached = next((r for r in self.rules.dispositions.values() if not r.reached), None)
            if unreached is not None:
                return Filled(Press.DISPOSE, unreached.code)
        return Filled(Press.NONE)


def placeholders(
    brief: BriefRow, answers: Mapping[str, str], caller: str, house: Mapping[str, str], at: datetime
) -> dict[str, str]:
    """Return the facts that fill the sentences of scripts; `house` holds our own company's name and
    product.
    """
    first, _, last = brief.person.partition(" ")
    touch = brief.touches[0] if brief.touches else None
    facts = {
        "first_name": first,
        "last_name": last or first,
        "full_name": brief.person,
        "title": brief.title,
        "company": brief.company,
        "city": brief.city,
        "country": brief.country,
        "industry": brief.industry,
        "staff": str(brief.staff or ""),
        "touch": touch.words[:1].lower() + touch.words[1:] if touch else "",
        "touched": _when(touch.at, at) if touch else "",
        "source": brief.source,
        "interest": brief.interests[0] if brief.interests else "",
        "caller": caller,
        "caller_first_name": caller.partition(" ")[0],
        "receiver": brief.receiver.name if brief.receiver else "",
        "meeting": "",
        "unsubscribe_link": "",
    }
    return {**facts, **house, **{f"answers.{name}": value for name, value in answers.items()}}


def _when(then: datetime, at: datetime) -> str:
    """Say when a touch was, as one would on the phone."""
    local = words.here(then)
    days = (words.here(at).date() - local.date()).days
    if days <= 0:
        return "this morning" if local.hour < 12 else "today"
    if days == 1:
        return "yesterday"
    return f"on {local:%A}" if days < 7 else "recently"
