"""Rows kept as JSON come back as they were, sentences with their pattern."""

import json

import pytest

from qualcenter.domain.sentence import Sentence, said
from qualcenter.offline.rows import plain, whole
from qualcenter.queries.queue_rows import Band
from tests.qualcenter.offline.conftest import KeptDesk


def test_a_brief_and_its_facts_come_back_equal(desk: KeptDesk) -> None:
    desk.begin()
    copy = desk.keeper.copy
    kept = (copy.rows, copy.briefs, copy.reserved, copy.day, copy.acts)
    again = whole(json.loads(json.dumps(plain(kept))))
    assert again == kept
    assert {type(row.band) for row in again[0]} == {Band}


def test_a_sentence_keeps_its_pattern_so_that_it_can_be_said_in_another_language() -> None:
    told = said("{who} is on the phone", who=said("somebody"))
    again = whole(json.loads(json.dumps(plain(told))))
    assert isinstance(again, Sentence)
    assert (again, again.pattern, again.values["who"].pattern) == (told, "{who} is on the phone", "somebody")


def test_what_is_no_row_is_not_kept() -> None:
    with pytest.raises(TypeError, match="no row"):
        plain(object())
