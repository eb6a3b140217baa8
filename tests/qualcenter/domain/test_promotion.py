"""The promotion definition."""

from qualcenter.domain.condition import Condition, Operator
from qualcenter.domain.disposition import Choice
from qualcenter.domain.promotion import PromotionCondition, PromotionDefinition, PromotionField

DEFINITION = PromotionDefinition(
    (
        PromotionField("need", "Need", "choice", (Choice("growing", "Growing"),)),
        PromotionField("timing", "Timing", "text"),
        PromotionField("remark", "Remark", "text", required=False),
    ),
    (PromotionCondition(Condition("kind_of_person", Operator.IS_NOT, "student"), "Students are not handed over."),),
)


def test_blank_required_answers_are_missing_in_order() -> None:
    assert DEFINITION.missing({"timing": " "}) == ("need", "timing")
    assert DEFINITION.missing({"need": "growing", "timing": "May"}) == ()


def test_a_condition_that_does_not_hold_says_its_sentence() -> None:
    assert list(DEFINITION.unmet({"kind_of_person": "student"})) == ["Students are not handed over."]
    assert list(DEFINITION.unmet({})) == []


def test_a_lead_meets_it_with_all_answers_and_all_conditions() -> None:
    answers = {"need": "growing", "timing": "May"}
    assert DEFINITION.is_met(answers, {})
    assert not DEFINITION.is_met(answers, {"kind_of_person": "student"})
    assert not DEFINITION.is_met({}, {})


def test_a_choice_is_shown_in_its_words() -> None:
    need = DEFINITION.field("need")
    assert need is not None
    assert need.words_of("growing") == "Growing"
    assert need.words_of("two depots") == "two depots"
    assert DEFINITION.field("colour") is None
