"""Sections on the call itself: dispositions with what they ask, and the scripts."""

from typing import Annotated, Literal

from pydantic import Field

from qualcenter.domain.disposition import Effect
from qualcenter.playbook.conditions import When
from qualcenter.playbook.values import ChoiceSection, Code, Language, Section, Words

FieldKind = Literal[
    "text",
    "choice",
    "instant",
    "date",
    "person",
    "phone",
    "note",
    "template",
    "language",
    "bool",
    "email",
]
ChoicesFrom = Literal["nurture_reasons", "not_a_fit_reasons", "purge_reasons", "templates"]


class FieldSection(Section):
    """One thing a disposition asks; `choices_from` takes the choices from another list of the Playbook."""

    name: Code
    label: Words
    kind: FieldKind
    required: bool = False
    choices: tuple[ChoiceSection, ...] = ()
    choices_from: ChoicesFrom | None = None
    default: str | None = None
    when: When | None = None


class DispositionSection(Section):
    """A way in which a call or a review ends."""

    code: Code
    label: Words
    key: Annotated[str, Field(min_length=1, max_length=1)]
    reached: bool
    effect: Effect
    fields: tuple[FieldSection, ...] = ()
    more: bool = False
    params: dict[str, str] = Field(default_factory=dict)


class AnswerSection(Section):
    """One answer of a script step: where it leads, and the field and value it captures."""

    key: str
    label: Words
    then: str = ""
    next: Code | None = None
    field: Code | None = None
    value: str | None = None
    disposition: Code | None = None


class StepSection(Section):
    """One step of a script; `captures` is the field that the step is about when it is typed, not chosen."""

    name: Code
    title: Words
    say: Words
    listen: str = ""
    captures: Code | None = None
    answers: tuple[AnswerSection, ...] = ()


class ObjectionSection(Section):
    """What people say against it, and what to reply."""

    label: Words
    reply: Words


class ScriptSection(Section):
    """A call guide: when it is chosen, its steps (the first one opens) and objections."""

    name: Code
    label: Words
    language: Language
    when: When | None = None
    fallback: bool = False
    steps: Annotated[tuple[StepSection, ...], Field(min_length=1)]
    objections: tuple[ObjectionSection, ...] = ()
