"""The promotion definition: which answers make a lead good enough to hand to sales."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qualcenter.domain.condition import AnyCondition, holds
from qualcenter.domain.disposition import Choice


@dataclass(frozen=True)
class PromotionField:
    """One answer of the definition; `likely` are the values offered as chips, codes for choices."""

    name: str
    label: str
    kind: str
    choices: tuple[Choice, ...] = ()
    required: bool = True
    likely: tuple[str, ...] = ()

    def words_of(self, value: str) -> str:
        """Return the words to show for a kept value: the choice's label, else the value itself."""
        return next((choice.label for choice in self.choices if choice.code == value), value)


@dataclass(frozen=True)
class PromotionCondition:
    """Something that must hold besides the answers, with the sentence shown when it does not."""

    condition: AnyCondition
    words: str


@dataclass(frozen=True)
class PromotionDefinition:
    """What sales and marketing signed: required answers, conditions, and the one-breath sentence's pattern.

    `answers_hold_days` is how long answers stay good for promoting again without a call.
    """

    fields: tuple[PromotionField, ...]
    conditions: tuple[PromotionCondition, ...] = ()
    one_breath: str = ""
    answers_hold_days: int = 14

    def field(self, name: str) -> PromotionField | None:
        """Return the field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)

    def missing(self, answers: Mapping[str, str]) -> tuple[str, ...]:
        """Return the names of required answers that are blank, in the definition's order."""
        return tuple(f.name for f in self.fields if f.required and not answers.get(f.name, "").strip())

    def unmet(self, facts: Mapping[str, object]) -> Iterator[str]:
        """Yield the sentence of each condition that the facts do not satisfy."""
        return (rule.words for rule in self.conditions if not holds(rule.condition, facts))

    def is_met(self, answers: Mapping[str, str], facts: Mapping[str, object]) -> bool:
        """Tell whether nothing is missing and every condition holds."""
        return not self.missing(answers) and not any(True for _ in self.unmet(facts))
