"""Which script fits a lead."""

import pytest

from qualcenter.domain.condition import AllOf, AnyCondition, Condition, Operator
from qualcenter.domain.script import Answer, Script, Step, choose_script

WEBINAR = Condition("touch_kind", Operator.IS, "webinar")


def script(name: str, language: str, when: AnyCondition | None = None, fallback: bool = False) -> Script:
    opening = Step("open", "Open", "Hello.", "", (Answer("A", "Yes", next_step="need"),))
    need = Step("need", "Need", "Why now?", "", (Answer("S", "Growing", field="need", value="growing"),))
    size = Step("size", "Size", "How many?", "", (), captures="size")
    steps = {step.name: step for step in (opening, need, size)}
    return Script(name, name, language, when or AllOf(), "open", steps, fallback=fallback)


SCRIPTS = (
    script("inbound", "en", fallback=True),
    script("webinar", "en", WEBINAR),
    script("webinar_fr", "fr", WEBINAR),
    script("inbound_de", "de", fallback=True),
)


@pytest.mark.parametrize(
    ("facts", "chosen"),
    [
        ({"touch_kind": "webinar", "language": "fr-CA"}, "webinar_fr"),
        ({"touch_kind": "webinar", "language": ("en",)}, "webinar"),
        ({"touch_kind": "webinar", "language": "de"}, "inbound_de"),
        ({"touch_kind": "webinar", "language": "it"}, "webinar"),
        ({"touch_kind": "webinar"}, "webinar"),
        ({"touch_kind": "demo", "language": "de"}, "inbound_de"),
        ({"touch_kind": "demo", "language": ["pl", "de"]}, "inbound_de"),
        ({}, "inbound"),
    ],
)
def test_segment_and_language_choose_the_script(facts: dict[str, object], chosen: str) -> None:
    assert choose_script(SCRIPTS, facts).name == chosen


def test_without_any_script_it_says_so() -> None:
    with pytest.raises(LookupError, match="no script"):
        choose_script((), {})


def test_the_step_that_captures_an_answer_is_found() -> None:
    guide = SCRIPTS[0]
    assert [step and step.name for step in map(guide.step_for, ("need", "size", "colour"))] == [
        "need",
        "size",
        None,
    ]


def test_an_answer_is_found_by_its_key_in_either_case() -> None:
    step = SCRIPTS[0].steps["open"]
    assert step.answer("a") is step.answers[0]
    assert step.answer("V") is None


def test_the_trail_keeps_the_order_of_the_playbook() -> None:
    assert [step.title for step in SCRIPTS[0].trail()] == ["Open", "Need", "Size"]
