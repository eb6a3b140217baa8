import copy
import json
import pickle

import pytest

from qualcenter.domain.sentence import Sentence, said


def test_a_sentence_is_the_text_with_its_values_filled_in() -> None:
    told = said("There is no lead {lead} in this store.", lead=7)
    assert told == "There is no lead 7 in this store."
    assert (told.pattern, told.values) == ("There is no lead {lead} in this store.", {"lead": 7})


def test_a_sentence_is_compared_hashed_and_written_like_any_text() -> None:
    told = said("Nobody fits “{text}”", text="Al")
    assert hash(told) == hash("Nobody fits “Al”")
    assert json.dumps({"why": told}, ensure_ascii=False) == '{"why": "Nobody fits “Al”"}'
    assert {"Nobody fits “Al”": 1}[told] == 1


def test_a_sentence_without_values_keeps_its_braces() -> None:
    assert said("Write {name} where the name goes.") == "Write {name} where the name goes."


def test_a_value_may_be_named_pattern() -> None:
    assert said("The pattern {pattern}", pattern="x") == "The pattern x"


def test_a_missing_value_is_our_own_mistake_and_shows_at_once() -> None:
    with pytest.raises(KeyError, match="lead"):
        said("There is no lead {lead} in this store.", number=7)


def test_a_sentence_inside_another_keeps_its_own_pattern() -> None:
    told = said("{what}, {age}", what="Asked for a demo", age=said("{minutes} min ago", minutes=6))
    assert told == "Asked for a demo, 6 min ago"
    inner = told.values["age"]
    assert isinstance(inner, Sentence)
    assert inner.pattern == "{minutes} min ago"


def test_joined_sentences_leave_out_the_empty_ones_and_keep_their_parts() -> None:
    first, last = said("It is late."), said("Call {name}.", name="Eve")
    told = Sentence.joined(first, "", last)
    assert told == "It is late. Call Eve."
    assert len(told.parts) == 2
    assert [one.pattern if isinstance(one, Sentence) else "" for one in told.parts] == ["It is late.", "Call {name}."]


def test_joined_names_stand_with_the_sign_that_was_asked_for() -> None:
    assert Sentence.joined("a", "b", "c", by=", ") == "a, b, c"


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda told: pickle.loads(pickle.dumps(told))])
def test_a_sentence_survives_copying_and_pickling_whole(again: object) -> None:
    assert callable(again)
    told = Sentence.joined(said("{name} is there.", name="Eve"), said("Call now."))
    back = again(told)
    assert (back, back.values, back.parts) == (told, told.values, told.parts)
    assert back.parts[0].pattern == "{name} is there."
