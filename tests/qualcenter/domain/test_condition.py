"""Conditions as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcenter.domain.condition import AllOf, AnyOf, Condition, Operator, Value, fields_of, holds

FACTS: dict[str, object] = {
    "country": "DE",
    "staff": 120,
    "language": ("de", "en"),
    "industry": "Logistics and Freight",
    "recycled": True,
    "score": "45",
    "city": "  ",
    "title": None,
}
CASES = [
    ("country", Operator.IS, "de", True),
    ("country", Operator.IS, "FR", False),
    ("country", Operator.IS_NOT, "FR", True),
    ("country", Operator.IS_NOT, "de", False),
    ("country", Operator.IN, ("AT", "DE"), True),
    ("country", Operator.IN, ("AT", "CH"), False),
    ("country", Operator.NOT_IN, ("AT", "CH"), True),
    ("country", Operator.NOT_IN, ("AT", "DE"), False),
    ("staff", Operator.AT_LEAST, 120, True),
    ("staff", Operator.AT_LEAST, 121, False),
    ("staff", Operator.AT_MOST, 120, True),
    ("staff", Operator.AT_MOST, 119, False),
    ("score", Operator.AT_LEAST, 45, True),
    ("industry", Operator.CONTAINS, "FREIGHT", True),
    ("industry", Operator.CONTAINS, "bakery", False),
    ("industry", Operator.STARTS_WITH, "logi", True),
    ("industry", Operator.STARTS_WITH, "freight", False),
    ("country", Operator.KNOWN, None, True),
    ("title", Operator.KNOWN, None, False),
    ("city", Operator.UNKNOWN, None, True),
    ("country", Operator.UNKNOWN, None, False),
    ("recycled", Operator.IS, True, True),
    ("recycled", Operator.AT_LEAST, 1, False),
]


@pytest.mark.parametrize(("field", "operator", "value", "expected"), CASES)
def test_each_operator_answers(field: str, operator: Operator, value: Value, expected: bool) -> None:
    assert holds(Condition(field, operator, value), FACTS) is expected


def test_the_cases_cover_every_operator_both_ways() -> None:
    assert {(operator, expected) for _, operator, _, expected in CASES} >= {
        (operator, expected) for operator in Operator for expected in (True, False)
    }


def test_one_of_several_languages_is_enough() -> None:
    assert holds(Condition("language", Operator.IS, "en"), FACTS)
    assert not holds(Condition("language", Operator.IS_NOT, "en"), FACTS)


def test_an_unknown_fact_satisfies_only_the_negative_questions() -> None:
    true = {operator for operator in Operator if holds(Condition("title", operator, "x"), FACTS)}
    assert true == {Operator.UNKNOWN, Operator.IS_NOT, Operator.NOT_IN}


def test_all_and_any_nest() -> None:
    german = Condition("country", Operator.IS, "DE")
    large = Condition("staff", Operator.AT_LEAST, 500)
    assert holds(AllOf((german, AnyOf((large, Condition("recycled", Operator.IS, True))))), FACTS)
    assert not holds(AllOf((german, large)), FACTS)
    assert holds(AllOf(), FACTS)
    assert not holds(AnyOf(), FACTS)


def test_no_condition_holds_always() -> None:
    assert holds(None, {})


def test_the_fields_asked_for_are_found_at_any_depth() -> None:
    nested = AllOf((Condition("a", Operator.KNOWN), AnyOf((Condition("b", Operator.KNOWN),))))
    assert list(fields_of(nested)) == ["a", "b"]


SCALARS = st.one_of(st.text(max_size=8), st.integers(), st.floats(), st.booleans())
VALUES = st.one_of(st.none(), SCALARS, st.lists(SCALARS, max_size=3).map(tuple))


@given(operator=st.sampled_from(Operator), value=VALUES, fact=st.one_of(VALUES, st.binary(), st.dates()))
def test_nothing_makes_a_condition_raise(operator: Operator, value: Value, fact: object) -> None:
    assert holds(Condition("f", operator, value), {"f": fact}) in (True, False)


@given(value=st.one_of(SCALARS, st.lists(SCALARS, max_size=3).map(tuple)), fact=VALUES)
def test_not_in_is_the_opposite_of_in(value: Value, fact: object) -> None:
    facts = {"f": fact}
    inside = holds(Condition("f", Operator.IN, value), facts)
    assert holds(Condition("f", Operator.NOT_IN, value), facts) is not inside
