"""The scoring section: points for who people are and for what they did."""

from typing import Annotated

from pydantic import Field

from qualcenter.playbook.conditions import When
from qualcenter.playbook.values import Code, Section, Words

Points = Annotated[int, Field(ge=-100, le=100)]


class FitSection(Section):
    """Points for who somebody is; of the rules that share a `group`, only the first that fits counts."""

    code: Code
    points: Points
    text: Words
    group: Code | None = None
    when: When


class TouchSection(Section):
    """Points for one kind of touch; `raises` makes it a raised hand, `asks` one for a call, demo or price.

    `also` are the words that forms and files use for the same kind.
    """

    kind: Code
    also: tuple[Code, ...] = ()
    points: Points
    text: Words
    cap: Annotated[int, Field(ge=0, le=100)] | None = None
    raises: bool = False
    asks: bool = False


class ScoringSection(Section):
    """The scoring table; `tier_a` and `tier_b` are the scores from which a lead is in that tier."""

    half_life_days: Annotated[float, Field(gt=0, le=3650)] = 30
    tier_a: Annotated[int, Field(ge=0, le=100)] = 75
    tier_b: Annotated[int, Field(ge=0, le=100)] = 45
    fit: tuple[FitSection, ...] = ()
    touches: Annotated[tuple[TouchSection, ...], Field(min_length=1)]
    free_mail: Points = -20
    free_mail_domains: tuple[str, ...] = ()
    student: Points = -40
    competitor: Points = -40
    unsubscribed: Points = -10
    answered_before: Points = 6
