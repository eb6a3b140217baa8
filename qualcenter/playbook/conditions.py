"""Conditions as the Playbook writes them, and the facts they may ask for."""

from pydantic import Field

from qualcenter.domain.condition import (
    BARE_OPERATORS,
    LIST_OPERATORS,
    NUMBER_OPERATORS,
    AllOf,
    AnyCondition,
    AnyOf,
    Condition,
    Operator,
    Scalar,
)
from qualcenter.playbook.values import Section

LEAD_FACTS = {
    "country": "ISO country code of the person's place",
    "region": "state or region",
    "city": "town",
    "language": "languages the person speaks, as two-letter codes",
    "industry": "what the company does",
    "staff": "how many people the company employs",
    "title": "the person's job title",
    "seniority": "chief, director, manager or other, read from the title",
    "source": "where the latest raise came from",
    "touch_kind": "kind of the latest raise",
    "touch_kinds": "kinds of all touches",
    "email_domain": "what follows the @ of the first e-mail",
    "free_mail": "whether that domain gives mailboxes to anyone",
    "existing_owner": "colleague who already owns a lead or deal in the company",
    "existing_customer": "whether the company buys from us already",
    "kind_of_person": "student or competitor, when known",
    "consent_email": "whether e-mail is allowed",
    "consent_phone": "whether calls were agreed to",
    "has_number": "whether a number can be dialled",
    "has_email": "whether there is an address to write to",
    "score": "0 to 100",
    "tier": "A, B or C",
    "attempts": "calls tried in this round",
    "returns": "how often sales gave this lead back",
    "recycled": "whether the lead came back from nurture",
}
FIT_FACTS = frozenset(
    {
        "title",
        "seniority",
        "staff",
        "industry",
        "country",
        "region",
        "email_domains",
        "consent_email",
        "consent_phone",
        "kind_of_person",
        "answered_before",
        "free_mail",
    }
)
"""What the score knows when it weighs who somebody is."""


class When(Section):
    """One question (`field`, `operator`, `value`), or a list of conditions under `all` or `any`."""

    field: str | None = None
    operator: Operator | None = None
    value: Scalar | tuple[Scalar, ...] | None = None
    all_of: tuple["When", ...] | None = Field(default=None, alias="all")
    any_of: tuple["When", ...] | None = Field(default=None, alias="any")

    def fault(self) -> str | None:
        """Say what is wrong with the shape of this one condition, None when it is sound."""
        forms = sum(part is not None for part in (self.field, self.all_of, self.any_of))
        if forms != 1:
            return "needs exactly one of: field, all, any"
        if self.field is None:
            bare = self.operator is None and self.value is None
            return None if bare else "operator and value belong beside a field, not beside all or any"
        if self.operator is None:
            return f"needs an operator: {', '.join(Operator)}"
        return self._value_fault(self.operator)

    def _value_fault(self, operator: Operator) -> str | None:
        if operator in BARE_OPERATORS:
            return None if self.value is None else f"“{operator}” takes no value"
        if self.value is None:
            return f"“{operator}” needs a value"
        if operator in LIST_OPERATORS:
            return None if isinstance(self.value, tuple) else f"“{operator}” needs a list of values"
        if isinstance(self.value, tuple):
            return f"“{operator}” takes one value, not a list"
        is_number = isinstance(self.value, int | float) and not isinstance(self.value, bool)
        if operator in NUMBER_OPERATORS and not is_number:
            return f"“{operator}” needs a number"
        return None

    def compiled(self) -> AnyCondition:
        """Return the domain's condition; raises ValueError for a shape with a fault."""
        if self.all_of is not None:
            return AllOf(tuple(part.compiled() for part in self.all_of))
        if self.any_of is not None:
            return AnyOf(tuple(part.compiled() for part in self.any_of))
        if self.field is None or self.operator is None:
            raise ValueError(f"a condition {self.fault()}")
        return Condition(self.field, self.operator, self.value)


def compiled_or_always(when: When | None) -> AnyCondition:
    """Return the condition, or the one that always holds when none is written."""
    return AllOf() if when is None else when.compiled()
