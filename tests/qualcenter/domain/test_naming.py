import pytest

from qualcenter.domain.naming import (
    because,
    deed_undone,
    either,
    in_a_row,
    listed,
    named_deed,
    words_of_promise,
    words_of_stage,
)
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.sentence import Sentence, said
from qualcenter.domain.stage import Stage


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_word_that_can_be_translated(stage: Stage) -> None:
    assert words_of_stage(stage) == stage.value
    assert words_of_stage(stage).pattern == stage.value


@pytest.mark.parametrize("kind", PromiseKind)
def test_every_promise_has_words_that_can_be_translated(kind: PromiseKind) -> None:
    told = words_of_promise(kind.value)
    assert told == kind.value.replace("_", " ")
    assert isinstance(told, Sentence)


def test_an_unknown_promise_or_verb_is_told_by_its_code() -> None:
    assert words_of_promise("second_look") == "second look"
    assert (named_deed("turn_over"), deed_undone("turn_over")) == ("Turn over", "turn over")


def test_a_verb_is_a_heading_or_what_was_undone() -> None:
    assert (named_deed("end_call"), deed_undone("end_call")) == ("End call", "end call")


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("Al",), "Al"), (("Al", "Eve"), "Al and Eve"), (("Al", "Eve", "Jo"), "Al, Eve and Jo")],
)
def test_names_are_listed_as_a_person_would(names: tuple[str, ...], words: str) -> None:
    assert listed(names) == words


def test_alternatives_stand_with_or_between_them() -> None:
    assert either(("a", "b", "c")) == "a or b or c"


def test_names_in_a_row_stand_with_commas() -> None:
    assert in_a_row(("a", "b", "c")) == "a, b, c"


def test_a_deed_without_a_reason_stays_as_it_is() -> None:
    assert because(said("Purged"), "") == "Purged"
    assert because(said("Purged"), "Not a fit") == "Purged: Not a fit"
