"""What a disposition asks for."""

import pytest

from qualcenter.domain.condition import Condition, Operator
from qualcenter.domain.disposition import Choice, DispositionRule, Effect, FieldRule, check_fields
from qualcenter.domain.refusals import BadValueRefused, MissingAnswersRefused

REASONS = (Choice("no_need", "No need"), Choice("other", "Something else"))
NOT_A_FIT = DispositionRule(
    "not_a_fit",
    "Not a fit",
    "X",
    reached=True,
    effect=Effect.PURGE,
    fields=(
        FieldRule("reason", "Reason", "choice", required=True, choices=REASONS),
        FieldRule("note", "Note", "note", required=True, when=Condition("reason", Operator.IS, "other")),
        FieldRule("who", "Who", "text", default="mine"),
    ),
)


def asking(kind: str) -> DispositionRule:
    return DispositionRule("d", "D", "1", reached=True, effect=Effect.CALLBACK, fields=(FieldRule("at", "When", kind),))


def test_every_missing_field_is_named_at_once() -> None:
    rule = DispositionRule(
        "d",
        "D",
        "1",
        reached=True,
        effect=Effect.CALLBACK,
        fields=(FieldRule("a", "A", "text", required=True), FieldRule("b", "B", "text", required=True)),
    )
    with pytest.raises(MissingAnswersRefused) as refused:
        check_fields(rule, {"a": "   "})
    assert refused.value.missing == ("a", "b")


def test_a_field_is_required_only_while_its_condition_holds() -> None:
    assert check_fields(NOT_A_FIT, {"reason": "no_need"}).get("reason") == "no_need"
    with pytest.raises(MissingAnswersRefused) as refused:
        check_fields(NOT_A_FIT, {"reason": "other"})
    assert refused.value.missing == ("note",)


def test_a_default_fills_an_empty_field() -> None:
    assert check_fields(NOT_A_FIT, {"reason": "no_need"}).values == {"reason": "no_need", "who": "mine"}


def test_a_choice_is_taken_by_its_code_or_its_words() -> None:
    assert check_fields(NOT_A_FIT, {"reason": "No Need"}).get("reason") == "no_need"


def test_a_value_that_is_no_choice_is_refused_with_the_choices() -> None:
    with pytest.raises(BadValueRefused, match="no_need, other"):
        check_fields(NOT_A_FIT, {"reason": "bored"})


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadValueRefused, match="colour"):
        check_fields(NOT_A_FIT, {"reason": "no_need", "colour": "blue"})


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("instant", "tomorrow"),
        ("date", "31.12.2026"),
        ("email", "maria at norvik"),
        ("bool", "perhaps"),
        ("text", "x" * 501),
        ("note", "x" * 4001),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(kind: str, text: str) -> None:
    with pytest.raises(BadValueRefused, match="When"):
        check_fields(asking(kind), {"at": text})


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("instant", "2026-11-23T14:30", "2026-11-23T14:30"),
        ("instant", "2026-11-23T14:30:00Z", "2026-11-23T14:30:00Z"),
        ("date", "2026-11-23", "2026-11-23"),
        ("date", "2026-11-23T09:00:00Z", "2026-11-23T09:00:00Z"),
        ("bool", "Yes", "true"),
        ("bool", "0", "false"),
        ("email", "maria@norvik.example", "maria@norvik.example"),
    ],
)
def test_a_value_of_the_right_kind_is_kept(kind: str, text: str, kept: str) -> None:
    assert check_fields(asking(kind), {"at": f" {text} "}).get("at") == kept
