"""What a disposition still asks before it can be filed, worked out from its rule in the Playbook."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from qualcenter.domain.call_window import CallWindow
from qualcenter.domain.condition import holds
from qualcenter.domain.disposition import Choice, DispositionRule, Effect, FieldRule
from qualcenter.domain.nurture import NurtureReason, default_wake
from ui.language import say

LINE_KINDS = ("text", "person", "phone", "email", "note", "language", "instant", "date")


@dataclass(frozen=True)
class Asked:
    """Facts about the lead that questions need: its numbers, its own time, its window, the e-mails to
    choose from.
    """

    local_now: datetime
    place: str
    phones: tuple[Choice, ...] = ()
    templates: tuple[Choice, ...] = ()
    window: CallWindow | None = None
    must_confirm: bool = False
    """Two-step dispositions: even one without a question waits for Ctrl+Enter."""
    hint: str = ""
    """What to say where nothing is asked."""
    reasons: Mapping[str, NurtureReason] = field(default_factory=dict)
    """The reasons to nurture, by code: each knows the day on which it wakes."""


@dataclass
class Asking:
    """One disposition being filled in; it is finished when nothing is asked any more and, if need be,
    confirmed.
    """

    rule: DispositionRule
    about: Asked
    given: dict[str, str] = field(default_factory=dict)
    insisted: tuple[str, ...] = ()
    """Names of fields that the core refused to go without."""

    @property
    def confirms(self) -> bool:
        """Whether a choice only selects and Enter files it: always for do-not-call, for all while one
        learns.
        """
        return self.rule.effect is Effect.SUPPRESS or self.about.must_confirm

    def question(self) -> FieldRule | None:
        """Return the next field to ask, or None when the rest may stay empty."""
        return next((asked for asked in self.rule.fields if self._is_asked(asked)), None)

    def first_shown(self) -> FieldRule | None:
        """Return the field to show: the next question, or while confirming the first that has choices."""
        asked = self.question()
        if asked is not None or not self.confirms:
            return asked
        return next((f for f in self.rule.fields if f.required and self.choices(f)), None)

    def optional(self) -> tuple[FieldRule, ...]:
        """Return the fields that may be filled in besides."""
        shown = self.first_shown()
        return tuple(
            f
            for f in self.rule.fields
            if f is not shown
            and (not f.required or f.default is not None)
            and holds(f.when, self.given)
            and not (f.when is not None and f.name not in self.given)
        )

    def choices(self, asked: FieldRule) -> Sequence[Choice]:
        """Return what can be chosen for a field; none for one that is typed."""
        if asked.kind == "bool":
            return (Choice("true", say("Yes")), Choice("false", say("No")))
        if asked.kind == "template":
            return asked.choices or self.about.templates
        if asked.kind == "phone" and self.rule.effect is Effect.BAD_NUMBER:
            return self.about.phones
        return asked.choices

    def wakes_on(self, asked: FieldRule, choice: Choice) -> date | None:
        """Return the day until which a choice lets the lead rest, in the person's time.

        None for what is no reason to nurture, for a reason that asks for a day itself, and once a day was given.
        """
        reason = self.about.reasons.get(choice.code)
        if self.rule.effect is not Effect.NURTURE or asked.name != "reason" or reason is None:
            return None
        if reason.needs_date or "wake" in self.given:
            return None
        return default_wake(reason.wake, self.about.local_now.date())

    def give(self, name: str, value: str) -> None:
        """Fill a field; a blank value empties it."""
        if value.strip():
            self.given[name] = value.strip()
        else:
            self.given.pop(name, None)

    def value_of(self, asked: FieldRule) -> str:
        """Return the value given, else the default."""
        return self.given.get(asked.name, asked.default or "")

    @property
    def complete(self) -> bool:
        """Whether it can be filed as it is."""
        return self.question() is None

    def answers(self) -> Mapping[str, str]:
        """Return the fields to file."""
        return dict(self.given)

    def _is_asked(self, asked: FieldRule) -> bool:
        if asked.name in self.given or asked.default is not None or not holds(asked.when, self.given):
            return False
        if asked.required or asked.name in self.insisted:
            return True
        if asked.kind == "phone" and self.rule.effect is Effect.BAD_NUMBER:
            return len(self.about.phones) > 1
        return asked.when is not None
