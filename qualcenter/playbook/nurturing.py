"""Sections on nurture: reasons with their wakes, tracks and the e-mails they send."""

from typing import Annotated

from pydantic import Field

from qualcenter.domain.nurture import StepKind, WakeKind
from qualcenter.playbook.values import Code, Language, Section, Words


class NurtureReasonSection(Section):
    """Why a lead is nurtured; `wake` with `days` says when it wakes unless somebody chooses a day."""

    code: Code
    label: Words
    wake: WakeKind
    days: Annotated[int, Field(ge=0, le=2000)] = 0
    track: Code
    needs_note: bool = False


class TrackStepSection(Section):
    """One step of a track."""

    kind: StepKind
    days: Annotated[int, Field(ge=0, le=1000)] = 0
    template: Code | None = None
    words: str = ""


class TrackSection(Section):
    """A named list of steps; the last one is a wake or a review."""

    code: Code
    label: Words
    steps: tuple[TrackStepSection, ...]


class TemplateSection(Section):
    """An e-mail; subject and text may hold the placeholders that scripts may use."""

    code: Code
    label: Words
    language: Language
    subject: Words
    text: Annotated[str, Field(min_length=1, max_length=8000)]


class NurtureSection(Section):
    """The tracks that the desk itself puts leads on."""

    default_track: Code
    missed_track: Code
    lost_track: Code
    bad_number_track: Code
