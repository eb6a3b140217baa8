"""Sections on what a lead is, what makes it good enough for sales, and the reasons people choose from."""

from typing import Annotated, Literal

from pydantic import Field

from qualcenter.playbook.conditions import When
from qualcenter.playbook.values import ChoiceSection, Code, Section, Words


class About(Section):
    """The Playbook's name and what it is for."""

    name: Words
    about: str = ""
    our_company: Words
    product: Words


class LeadDefinition(Section):
    """When a contact becomes a lead without raising a hand, and how long personal data is kept."""

    lead_score: Annotated[int, Field(ge=0, le=100)] = 45
    retention_months: Annotated[int, Field(ge=1, le=240)] | None = None


class PromotionFieldSection(Section):
    """One answer of the promotion definition; `likely` are offered as chips."""

    name: Code
    label: Words
    kind: Literal["text", "choice", "date", "note", "person"]
    choices: tuple[ChoiceSection, ...] = ()
    required: bool = True
    likely: tuple[Words, ...] = ()


class PromotionConditionSection(Section):
    """Something that must hold besides the answers, and the sentence when it does not."""

    when: When
    words: Words


class PromotionSection(Section):
    """The definition that marketing and sales sign; `one_breath` is the handoff's sentence as a template."""

    fields: Annotated[tuple[PromotionFieldSection, ...], Field(min_length=1)]
    conditions: tuple[PromotionConditionSection, ...] = ()
    one_breath: str = ""
    answers_hold_days: Annotated[int, Field(ge=0, le=365)] = 14


class ReasonSection(Section):
    """A reason to skip, purge or call a lead no fit."""

    code: Code
    label: Words
    needs_note: bool = False


class ReturnReasonSection(Section):
    """Why sales gives a lead back, what it asks, and where the lead goes then."""

    code: Code
    label: Words
    before_contact: bool
    asks: Literal["date", "lead", "person"] | None = None
    goes_to: Literal["promoter", "nurture", "account_owner", "purge", "team_lead"] = "promoter"
    counts_against_credit: bool = False
    track: Code | None = None
    wake_days: Annotated[int, Field(ge=1, le=1000)] | None = None


class LostReasonSection(Section):
    """Why a deal was lost, and how the lead is nurtured afterwards."""

    code: Code
    label: Words
    track: Code
    wake_days: Annotated[int, Field(ge=1, le=1000)]
