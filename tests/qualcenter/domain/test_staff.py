from dataclasses import replace

from qualcenter.domain.staff import USUAL_CAPACITY, ColleagueFacts


def test_two_colleagues_with_the_same_facts_are_told_apart_by_nothing_else() -> None:
    facts = ColleagueFacts(("qualifier",), skills=("de",))
    assert facts == ColleagueFacts(("qualifier",), skills=("de",), capacity=USUAL_CAPACITY)
    assert facts != replace(facts, shift="mon 09:00-12:00")
