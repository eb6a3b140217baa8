"""What the brief says of the promise and of the person's clock."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.ui.stub_rows import NOW, brief_at, row_at
from ui import words
from ui.pages.work.lead_brief import due_of, place_words


@pytest.fixture
def in_london() -> Iterator[None]:
    words.live_in("Europe/London")
    yield
    words.live_in("")


def test_a_callback_is_due_at_the_promised_minute_and_not_at_the_end_of_its_grace() -> None:
    brief = brief_at(0, row_at(0))
    promise = replace(brief.promise, due_at=NOW + timedelta(minutes=5)) if brief.promise else None
    brief = replace(brief, promise=promise, next_at=NOW)
    assert due_of(brief) == NOW
    assert due_of(replace(brief, next_action="retry")) == NOW + timedelta(minutes=5)


@pytest.mark.usefixtures("in_london")
def test_the_difference_of_clocks_is_told_from_where_the_colleague_lives() -> None:
    assert place_words(brief_at(0, row_at(0)), NOW) == "Hamburg, +1 h"
    words.live_in("Europe/Berlin")
    assert place_words(brief_at(0, row_at(0)), NOW) == "Hamburg, same as yours"
