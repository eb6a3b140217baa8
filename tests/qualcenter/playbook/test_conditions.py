"""Conditions as the Playbook writes them."""

import pytest

from qualcenter.domain.condition import ALWAYS, AllOf, AnyOf, Condition, Operator
from qualcenter.domain.score import ScoredPerson, ScoringTable, facts_of
from qualcenter.playbook.conditions import FIT_FACTS, When, compiled_or_always


def test_a_nested_condition_compiles_as_written() -> None:
    written = When.model_validate(
        {
            "all": [
                {"field": "country", "operator": "in", "value": ["DE", "AT"]},
                {"any": [{"field": "staff", "operator": "known"}]},
            ]
        }
    )
    assert written.compiled() == AllOf(
        (
            Condition("country", Operator.IN, ("DE", "AT")),
            AnyOf((Condition("staff", Operator.KNOWN),)),
        )
    )


def test_no_condition_always_holds() -> None:
    assert compiled_or_always(None) == ALWAYS


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({}, "exactly one of"),
        ({"field": "a", "operator": "is", "value": 1, "all": []}, "exactly one of"),
        ({"all": [], "value": 3}, "beside a field"),
        ({"field": "a"}, "needs an operator"),
        ({"field": "a", "operator": "is"}, "needs a value"),
        ({"field": "a", "operator": "known", "value": 1}, "takes no value"),
        ({"field": "a", "operator": "in", "value": "DE"}, "list of values"),
        ({"field": "a", "operator": "is", "value": ["DE"]}, "not a list"),
        ({"field": "a", "operator": "at_least", "value": "many"}, "needs a number"),
        ({"field": "a", "operator": "at_most", "value": True}, "needs a number"),
    ],
)
def test_a_shape_that_means_nothing_is_a_fault(raw: dict[str, object], words: str) -> None:
    assert words in (When.model_validate(raw).fault() or "")


def test_the_facts_of_fit_are_those_the_score_knows() -> None:
    assert facts_of(ScoringTable(), ScoredPerson()).keys() == FIT_FACTS
