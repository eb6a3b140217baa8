"""What a card says of a callback whose promised minute has passed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from qualcenter.queries.board_rows import BoardCard
from ui import words
from ui.language import choose
from ui.pages.board.bulk_bar import _how_late
from ui.pages.board.card_words import clock_words, state_of, told

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
GRACE = timedelta(minutes=5)
CARD = BoardCard(
    1, "Jo Doe", "Acme", 50, "web", "c:1", "callback", AT, AT - timedelta(hours=1), False, "", "", AT + GRACE
)


def test_a_callback_in_its_grace_is_due_and_not_late() -> None:
    at = AT + timedelta(minutes=3)
    assert (state_of(CARD, at), clock_words(CARD, at)) == ("urgent", "Due 3 min ago")
    assert "Due 3 min ago" in told(CARD, at, "", chosen=False)
    assert _how_late([CARD], at) == ""


def test_a_callback_made_weeks_ahead_presses_only_in_its_last_half_hour() -> None:
    card = replace(CARD, made_at=AT - timedelta(days=20))
    told = [state_of(card, AT - timedelta(minutes=minutes)) for minutes in (60 * 24, 60, 20, 5)]
    assert told == ["on_time", "on_time", "soon", "urgent"]


def test_it_is_late_since_its_minute_once_the_grace_has_passed() -> None:
    at = AT + timedelta(minutes=6)
    assert (state_of(CARD, at), clock_words(CARD, at)) == ("late", "Late 6 min")
    assert _how_late([CARD], at) == "All late. Longest waits 6 min."


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    choose("de")
    yield
    choose("en")


@pytest.mark.usefixtures("german")
def test_german_tells_how_late_a_card_is_in_one_order_and_with_one_letter_for_a_unit() -> None:
    late = (timedelta(minutes=7), timedelta(hours=15), timedelta(days=10))
    told = [clock_words(CARD, AT + amount) for amount in late]
    assert told == ["Überf. 7 min", "Überf. 15 h", "Überf. 10 T"]


@pytest.mark.usefixtures("german")
def test_german_tells_what_is_late_from_what_is_merely_due_also_in_few_words() -> None:
    at = AT + timedelta(minutes=7)
    late = words.left_or_late(AT, at, late_at=AT + GRACE, brief=True)
    due = words.left_or_late(AT, at, late_at=AT + 2 * GRACE, brief=True)
    assert (late, due) == ("Überf. 7 min", "seit 7 min")
